package org.inshore.core.scan.share;

import org.inshore.engine.Detector;
import org.inshore.engine.Matcher;
import org.inshore.engine.RecordCollector;
import org.inshore.engine.match.MatchSink;
import org.inshore.engine.match.ValueHash;
import org.inshore.spi.content.Content;

/** Looks through content; belongs to one worker. */
public interface ContentMatcher {

  /** Looks through a block of text; blocks of one text come in order. */
  void text(Content.Text text, MatchSink sink);

  /** Looks through what is held of a text of which no more will come. */
  default void end(MatchSink sink) {}

  /** Forgets what is held of a text; tells how many of its bytes were not looked through. */
  default int discard() {
    return 0;
  }

  /**
   * Looks through a part of a text, cut at line ends; keeps no state between calls.
   *
   * @param part its bytes, its first line's number
   * @param visibleFrom where what is known of the text around it begins in the same array
   * @param visibleTo where that ends
   */
  void part(Content.Text part, int visibleFrom, int visibleTo, MatchSink sink);

  /** How many bytes on each side of a part must be visible. */
  int reach();

  /** Whether no value can hold a line end, so that a text may be cut there. */
  boolean keepsToLines();

  /** Looks through rows; keeps no state between calls. */
  void rows(Content.Rows rows, MatchSink sink);

  /**
   * What tells whole records of one asset by its matches.
   *
   * @param sink takes a match for each such record
   */
  default RecordCollector records(MatchSink sink) {
    return RecordCollector.none();
  }

  /** The hash of values, under the operator's key; always 0 where nothing is to be kept. */
  default ValueHash hash() {
    return (kind, value) -> 0;
  }

  /** The engine's, where nothing is to be kept. */
  static ContentMatcher of(Detector detector, Matcher matcher) {
    return of(detector, matcher, (kind, value) -> 0);
  }

  /** The engine's. */
  static ContentMatcher of(Detector detector, Matcher matcher, ValueHash hash) {
    return new ContentMatcher() {
      @Override
      public ValueHash hash() {
        return hash;
      }

      @Override
      public void text(Content.Text text, MatchSink sink) {
        matcher.scan(text, sink);
      }

      @Override
      public void end(MatchSink sink) {
        matcher.end(sink);
      }

      @Override
      public int discard() {
        return matcher.discard();
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

      @Override
      public RecordCollector records(MatchSink sink) {
        return detector.records(sink);
      }
    };
  }
}
