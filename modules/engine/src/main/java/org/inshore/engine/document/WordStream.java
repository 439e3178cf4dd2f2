package org.inshore.engine.document;

import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** The words found in a document as Lucene reads them: each at the place of its last character. */
final class WordStream extends TokenStream {
  private final List<String> words;
  private final Occurrences found;
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private int next;
  private int place = -1;

  WordStream(List<String> words, Occurrences found) {
    this.words = words;
    this.found = found;
  }

  @Override
  public boolean incrementToken() {
    if (next == found.size()) {
      return false;
    }
    clearAttributes();
    term.append(words.get(found.word(next)));
    increment.setPositionIncrement(found.place(next) - place);
    place = found.place(next++);
    return true;
  }
}
