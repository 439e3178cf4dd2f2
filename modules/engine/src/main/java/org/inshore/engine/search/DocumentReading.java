package org.inshore.engine.search;

import org.inshore.engine.document.DocumentCollector;
import org.inshore.engine.document.DocumentEntry;
import org.inshore.engine.document.DocumentRules;
import org.inshore.engine.match.Match;
import org.inshore.engine.match.MatchSink;
import org.inshore.engine.match.Place;
import org.inshore.spi.content.Content;

/** Follows a text as a whole document, by the words that let it through. */
public final class DocumentReading {
  private final DocumentCollector collector;
  private final boolean looks;

  /** What to add to a place in the matcher's own array to have it in the block's. */
  private int offset;

  private boolean under;

  public DocumentReading(DocumentRules rules) {
    this.collector = rules.collector();
    this.looks = !rules.isEmpty();
  }

  /** Begins with a text, or goes on with it. */
  public void begin(Content.Text block) {
    if (looks && block.firstLine() > 0) {
      collector.begin();
      under = true;
    }
  }

  /** Says where the block at hand lies. */
  public void at(int blockOffset, int ownOffset) {
    offset = blockOffset - ownOffset;
  }

  /** Takes a word that lets documents through. */
  void seen(int word, int at) {
    if (under) {
      collector.seen(word, at + offset);
    }
  }

  /** Ends a block. */
  public void block(Content.Text block, int from, int to, boolean more) {
    if (under) {
      collector.block(block.bytes(), from, to, block.encoding(), more);
    }
  }

  /** Ends the text; reports what its rules say of all of it. */
  public void end(Place place, double minConfidence, MatchSink sink) {
    if (!under) {
      return;
    }
    under = false;
    for (DocumentEntry entry : collector.end()) {
      if (entry.confidence() >= minConfidence) {
        sink.match(new Match(entry.rule(), place, 1, 0, 0, entry.confidence(), null, 0, 0));
      }
    }
  }
}
