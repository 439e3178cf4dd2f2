package org.inshore.spi.scan;

import org.inshore.spi.content.Content;

/** Turns a document's bytes into text, rows and inner documents; found by ServiceLoader. */
public interface Extractor {
  /**
   * What an extractor handles that hands on the runs of text in bytes of a form that no other
   * reads.
   */
  String TEXT_RUNS = "application/x-text-runs";

  /**
   * What an extractor handles that hands on the long numbers in bytes of which other text is
   * chance: of programs, recordings, what is packed in a way that nobody reads.
   */
  String LONG_NUMBERS = "application/x-long-numbers";

  /** The extractor's name, for messages. */
  String name();

  /** Whether it reads a media type, given in lower case without parameters. */
  boolean handles(String mediaType);

  /**
   * Whether a library of others parses the bytes: the scan then runs it in a process of its own,
   * whose end, however it comes, costs that document alone. The class has a constructor without
   * parameters, keeps nothing from one document to the next, and may be used by several processes.
   *
   * @param options those of the scan
   */
  default boolean isIsolated(DocumentOptions options) {
    return false;
  }

  /**
   * Reads a document. Inner documents are handed on as {@link Content.Binary} with their location,
   * one segment further in. Input is hostile: an extractor keeps to the limits and to bounded
   * memory, leaves no file behind and fails with {@link ScanException} on anything it cannot read.
   *
   * @param document the bytes
   * @param mediaType one that {@link #handles} accepts
   * @param limits what the scan allows
   * @param sink takes what was found
   */
  void extract(Content.Binary document, String mediaType, Limits limits, ContentSink sink)
      throws ScanException, InterruptedException;
}
