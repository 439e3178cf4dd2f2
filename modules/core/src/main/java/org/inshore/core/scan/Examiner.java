package org.inshore.core.scan;

import org.inshore.core.scan.text.TextExaminer;
import org.inshore.engine.Detector;
import org.inshore.engine.MatchSink;
import org.inshore.engine.Matcher;
import org.inshore.spi.scan.Content;

/** Looks through content; belongs to one worker. */
interface Examiner extends TextExaminer {

  /** Looks through rows. */
  void rows(Content.Rows rows, MatchSink sink);

  /** The engine's. */
  static Examiner of(Detector detector, Matcher matcher) {
    return new Examiner() {
      @Override
      public void text(Content.Text text, MatchSink sink) {
        matcher.scan(text, sink);
      }

      @Override
      public void part(Content.Text part, int visibleFrom, int visibleTo, MatchSink sink) {
        matcher.part(part, visibleFrom, visibleTo, sink);
      }

      @Override
      public int reach() {
        return detector.reach();
      }

      @Override
      public boolean keepsToLines() {
        return detector.keepsToLines();
      }

      @Override
      public void rows(Content.Rows rows, MatchSink sink) {
        matcher.scan(rows, sink);
      }
    };
  }
}
