/**
 * The run of a scan. Core owns all threads: discovery fills a bounded queue, workers read assets,
 * one bad asset costs only that asset, and every asset gets an outcome. A worker without an asset
 * helps with the long texts of others.
 *
 * <p>{@link org.inshore.core.scan.Inshore} is the way in.
 */
@NullMarked
package org.inshore.core.scan;

import org.jspecify.annotations.NullMarked;
