/**
 * Shares large assets out among the workers of a run that have nothing else to do.
 *
 * <p>{@code ContentReading} is the way in. Its {@code TextReading} cuts long texts at line ends,
 * its {@code RowsReading} copies batches of rows; the {@code OrderedMerge} offers these chunks to
 * {@code Helpers}, works too, and hands the matches on in order. A {@code Chunk} that the log of a
 * resumed scan holds is not looked through.
 */
@NullMarked
package org.inshore.core.scan.share;

import org.jspecify.annotations.NullMarked;
