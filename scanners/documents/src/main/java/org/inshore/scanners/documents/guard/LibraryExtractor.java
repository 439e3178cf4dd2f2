package org.inshore.scanners.documents.guard;

import org.inshore.spi.scan.DocumentOptions;

/** Extractor of media types that a library of others parses, in a process of its own. */
public abstract class LibraryExtractor extends GuardedExtractor {

  /** Takes the extractor's name, for messages, and the media types that it reads. */
  protected LibraryExtractor(String name, String... mediaTypes) {
    super(name, mediaTypes);
  }

  @Override
  public final boolean isIsolated(DocumentOptions options) {
    return true;
  }
}
