package org.inshore.core.isolation;

import java.util.List;
import org.inshore.spi.scan.DocumentOptions;
import org.inshore.spi.scan.Extractor;

/**
 * Isolation of a run's extractors: those that parse with libraries of others read each document in
 * processes of their own, several at once in one. These are started when they are first needed, and
 * ended here.
 */
public final class Isolation implements AutoCloseable {
  private final WorkerProcesses processes;
  private final List<Extractor> extractors;

  private Isolation(WorkerProcesses processes, List<Extractor> extractors) {
    this.processes = processes;
    this.extractors = extractors;
  }

  /**
   * Isolates extractors that ask for it, and puts the options in force for all.
   *
   * @param threads how many documents are read at once
   */
  public static Isolation of(List<Extractor> extractors, DocumentOptions options, int threads) {
    WorkerProcesses processes = new WorkerProcesses(threads);
    return new Isolation(
        processes,
        extractors.stream()
            .<Extractor>map(
                each ->
                    each.isIsolated(options)
                        ? new IsolatedExtractor(each, options, processes)
                        : new LocalExtractor(each, options))
            .toList());
  }

  /** The extractors to use, in the same order. */
  public List<Extractor> extractors() {
    return extractors;
  }

  @Override
  public void close() {
    processes.close();
  }
}
