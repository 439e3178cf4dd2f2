/**
 * Shares large assets out among the workers of a run that have nothing else to do.
 *
 * <p>{@code ContentReading} is the way in. Its {@code TextReading} cuts long texts at line ends,
 * its {@code RowsReading} copies batches of rows; the {@code Relay} offers these pieces to {@code
 * Hands}, works too, and hands the matches on in order.
 */
@NullMarked
package org.inshore.core.scan.share;

import org.jspecify.annotations.NullMarked;
