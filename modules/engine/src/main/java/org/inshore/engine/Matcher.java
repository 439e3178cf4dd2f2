package org.inshore.engine;

import org.inshore.spi.scan.Content;

/** Looks through content. Belongs to one thread; keeps nothing of what it saw. */
public final class Matcher {
  Matcher() {}

  /** Looks through a block of text; blocks of one text come in order. */
  public void scan(Content.Text text, MatchSink sink) {
    throw new UnsupportedOperationException();
  }

  /** Looks through rows. */
  public void scan(Content.Rows rows, MatchSink sink) {
    throw new UnsupportedOperationException();
  }
}
