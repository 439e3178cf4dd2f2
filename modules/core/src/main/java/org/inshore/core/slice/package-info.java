/**
 * Partial results: what was found in one slice of an asset, apart from all others.
 *
 * <p>{@code EventRecorder} writes down what a matcher tells of a slice, in a compact form without
 * values; {@code PartialResult} is that with the slice's rows, parts and outcome, and can be sent
 * and stored. {@code SliceFile} keeps them sealed while a scan goes on: in any order, each slice
 * once. Only when all are there are they folded into the asset: {@code EventReplay} tells the
 * collectors of a whole asset the same, in the order of slices, and first what whole columns hold,
 * so that what is decided by a column is decided by all of it.
 */
@NullMarked
package org.inshore.core.slice;

import org.jspecify.annotations.NullMarked;
