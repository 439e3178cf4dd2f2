package org.inshore.core.scan;

import org.inshore.engine.MatchSink;
import org.inshore.engine.Matcher;
import org.inshore.spi.scan.Content;

/** Looks through content; belongs to one worker. */
interface Examiner {

  /** Looks through a block of text. */
  void text(Content.Text text, MatchSink sink);

  /** Looks through rows. */
  void rows(Content.Rows rows, MatchSink sink);

  /** The engine's. */
  static Examiner of(Matcher matcher) {
    return new Examiner() {
      @Override
      public void text(Content.Text text, MatchSink sink) {
        matcher.scan(text, sink);
      }

      @Override
      public void rows(Content.Rows rows, MatchSink sink) {
        matcher.scan(rows, sink);
      }
    };
  }
}
