/**
 * Judgement of what is about to leave: files, streams, a drop folder.
 *
 * <p>{@code Judge} looks through bytes with the same reading as a scan, under a key that is
 * forgotten with the process, and holds what it finds against an {@code Allowance}; a {@code
 * FileVerdict} says whether it may leave and why not. {@code record} keeps the acts and the duties
 * that follow in a chained log, {@code watch} is the drop folder. This package moves nothing.
 */
@NullMarked
package org.inshore.core.outbound;

import org.jspecify.annotations.NullMarked;
