/**
 * The run: threads, queue, order of writing.
 *
 * <p>{@code ScanRun} has a {@code WorkerPool} of workers: each {@code SourceRun} lists the assets
 * of a source into a {@code Workload} that is bounded, each worker reads one {@code Job} at a time,
 * or helps with the asset of another for a {@code HelperTask}; of a table that {@code Slicing} cuts
 * it reads slices ({@code SliceJob}), and whoever reads the last settles the {@code SlicedJob}.
 * Both kinds of jobs are {@code Supervised}: settled once, by their worker or its supervisor. What
 * leaves the run goes through {@code journal}; once that fails nothing more is written and {@code
 * Stop} ends the run. What happens inside one asset is in {@code read}.
 */
@NullMarked
package org.inshore.core.scan.run;

import org.jspecify.annotations.NullMarked;
