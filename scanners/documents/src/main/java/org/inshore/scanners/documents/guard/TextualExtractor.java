package org.inshore.scanners.documents.guard;

/**
 * Extractor of media types whose bytes are text. Its reader hands on all that stands there, so no
 * number of the bytes is left to look for.
 */
public abstract class TextualExtractor extends GuardedExtractor {

  /** Takes the extractor's name, for messages, and the media types that it reads. */
  protected TextualExtractor(String name, String... mediaTypes) {
    super(name, mediaTypes);
  }

  @Override
  protected final boolean isSwept() {
    return false;
  }
}
