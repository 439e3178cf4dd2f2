/**
 * The run of a scan. Core owns all threads: discovery fills a bounded queue, workers read assets,
 * one bad asset costs only that asset, and every asset gets an outcome. A worker without an asset
 * helps with the long texts of others.
 *
 * <p>{@link org.inshore.core.scan.Inshore} is the way in, {@code Detections} that of a single text
 * or file without an inventory. The packages in the order of reading: {@code share} parts large
 * assets among workers, {@code read} reads one asset, {@code locate} says where sources are, {@code
 * run} has the threads and the order of writing.
 */
@NullMarked
package org.inshore.core.scan;

import org.jspecify.annotations.NullMarked;
