package org.inshore.core.outbound;

import org.inshore.core.scan.share.ContentMatcher;
import org.inshore.core.scan.share.Helpers;
import org.inshore.engine.RecordCollector;
import org.inshore.engine.match.MatchSink;
import org.inshore.engine.match.ValueHash;
import org.inshore.spi.content.Content;

/**
 * Pair of matchers of one thread: of all rules, and of those of state secrets alone, which see rows
 * and parts of a text once the rest is decided. A text that is read in one piece is read by all.
 */
final class JudgingMatcher implements ContentMatcher {
  private final ContentMatcher all;
  private final ContentMatcher secrets;
  private Decision decision = Decision.never();

  JudgingMatcher(ContentMatcher all, ContentMatcher secrets) {
    this.all = all;
    this.secrets = secrets;
  }

  /** Has it keep to a decision from now on. */
  JudgingMatcher until(Decision next) {
    decision = next;
    return this;
  }

  /** Threads whose matchers keep to a decision. */
  static Helpers until(Decision decision, Helpers helpers) {
    return new Helpers() {
      @Override
      public boolean offer(Work work) {
        return helpers.offer(
            matcher ->
                work.with(matcher instanceof JudgingMatcher pair ? pair.until(decision) : matcher));
      }

      @Override
      public boolean isFree() {
        return helpers.isFree();
      }
    };
  }

  private ContentMatcher now() {
    return decision.isMade() ? secrets : all;
  }

  @Override
  public void text(Content.Text text, MatchSink sink) {
    all.text(text, sink);
  }

  @Override
  public void end(MatchSink sink) {
    all.end(sink);
  }

  @Override
  public int discard() {
    return all.discard();
  }

  @Override
  public void part(Content.Text part, int visibleFrom, int visibleTo, MatchSink sink) {
    now().part(part, visibleFrom, visibleTo, sink);
  }

  @Override
  public int reach() {
    return all.reach();
  }

  @Override
  public boolean keepsToLines() {
    return all.keepsToLines();
  }

  @Override
  public void rows(Content.Rows rows, MatchSink sink) {
    now().rows(rows, sink);
  }

  @Override
  public RecordCollector records(MatchSink sink) {
    return all.records(sink);
  }

  @Override
  public ValueHash hash() {
    return all.hash();
  }
}
