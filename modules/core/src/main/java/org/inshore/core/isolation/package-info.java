/**
 * Extractors in processes of their own.
 *
 * <p>{@code Isolation} gives a run its extractors: those that parse with libraries of others as
 * {@code IsolatedExtractor}, which takes a {@code WorkerChannel} to a {@code WorkerProcess} from
 * the pool and tells it to read one document. {@code ExtractorProcess} is the program that runs
 * there. Both speak in frames (package {@code frame}) over channels (package {@code channel}) of
 * the standard streams of the process; a channel's window is the back-pressure, and nothing of a
 * document is written to disk. {@code TimeAllowance} says how long a document may take.
 */
@NullMarked
package org.inshore.core.isolation;

import org.jspecify.annotations.NullMarked;
