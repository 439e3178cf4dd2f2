/**
 * Reading of files by ranges, and the requests that are under way at a time.
 *
 * <p>A tree gives the {@code Ranges} of a file. {@code TreeBytes} reads them as one stream ({@code
 * RangeStream}, ahead of its reader) or at any place ({@code TreeRanges}). {@code Requests} runs
 * what is asked of a server, no more at a time than its {@code Gate} lets in.
 */
@NullMarked
package org.inshore.trees.range;

import org.jspecify.annotations.NullMarked;
