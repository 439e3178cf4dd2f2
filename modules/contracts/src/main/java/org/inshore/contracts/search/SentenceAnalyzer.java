package org.inshore.contracts.search;

import java.io.IOException;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Analyzer of one sentence, normalised before: words as UAX #29 cuts them, each Han character by
 * itself, with a mark before the first and one behind the last.
 */
final class SentenceAnalyzer extends Analyzer {
  static final String BEGIN = "\u0002";
  static final String END = "\u0003";

  /** Farther than any terms may be from one another: none is looked for over two sentences. */
  private static final int GAP = 1_000;

  @Override
  public int getPositionIncrementGap(String field) {
    return GAP;
  }

  @Override
  protected TokenStreamComponents createComponents(String field) {
    Tokenizer words = new StandardTokenizer();
    return new TokenStreamComponents(words, new Marks(words));
  }

  /** Adds the marks. */
  private static final class Marks extends TokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute position =
        addAttribute(PositionIncrementAttribute.class);
    private boolean begun;
    private boolean ended;
    private int last;

    Marks(TokenStream words) {
      super(words);
    }

    @Override
    public boolean incrementToken() throws IOException {
      if (!begun) {
        begun = true;
        return mark(BEGIN, 0);
      }
      if (!ended && input.incrementToken()) {
        last = offset.endOffset();
        possessive();
        return true;
      }
      if (!ended) {
        ended = true;
        return mark(END, last);
      }
      return false;
    }

    private boolean mark(String text, int at) {
      clearAttributes();
      term.setEmpty().append(text);
      offset.setOffset(at, at);
      position.setPositionIncrement(1);
      return true;
    }

    /** Takes the ending off {@code bank's}. */
    private void possessive() {
      int length = term.length();
      if (length > 2
          && term.charAt(length - 1) == 's'
          && (term.charAt(length - 2) == '\'' || term.charAt(length - 2) == '’')) {
        term.setLength(length - 2);
      }
    }

    @Override
    public void reset() throws IOException {
      super.reset();
      begun = false;
      ended = false;
      last = 0;
    }
  }
}
