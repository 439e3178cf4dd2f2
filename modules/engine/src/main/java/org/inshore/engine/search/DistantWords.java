package org.inshore.engine.search;

import java.util.Arrays;
import java.util.BitSet;
import org.inshore.engine.pattern.Alphabet;
import org.inshore.engine.program.KeywordIndex;
import org.inshore.engine.program.Program;
import org.inshore.engine.rule.Keyword;
import org.inshore.engine.text.TextView;

/**
 * Records the places of words that affect every hit within some distance behind them, as the title
 * of a quiz does its answers. Reads no further than the last hit that asked, and nothing twice.
 */
final class DistantWords {
  private final KeywordIndex keywords;

  /** Numbers of the look-alikes that have such words. */
  private final BitSet numbers = new BitSet();

  private final KeywordIndex.Found add = this::add;
  private Keyword[] words = new Keyword[16];
  private int[] starts = new int[16];
  private int[] ends = new int[16];
  private int count;

  /** Up to where was read; negative at the begin of a text. */
  private int readTo = -1;

  DistantWords(Program program) {
    this.keywords = program.keywords();
    program.lookAlikes().stream()
        .flatMap(alike -> alike.all().stream())
        .filter(alike -> alike.source().before() > 0)
        .forEach(alike -> numbers.set(alike.number()));
  }

  /** Forgets the text. */
  void clear() {
    count = 0;
    readTo = -1;
  }

  /** Whether a word of a look-alike ends in so many characters before a place. */
  boolean precedes(TextView text, int place, int within, int number) {
    read(text, place);
    int i = Arrays.binarySearch(starts, 0, count, place);
    i = i < 0 ? -i - 2 : i - 1;
    while (i >= 0 && !(words[i].lookAlikeOf.get(number) && ends[i] <= place)) {
      i--;
    }
    return i >= 0 && starts[i] >= text.back(place, within);
  }

  /** Whether one stands in so many characters before or behind a stretch of text. */
  boolean surround(TextView text, int start, int end, int within, int number) {
    if (precedes(text, start, within, number)) {
      return true;
    }
    int last = end;
    for (int i = 0; i < within && last < text.to; i++) {
      last = text.next(last);
    }
    read(text, last);
    int i = Arrays.binarySearch(starts, 0, count, end);
    for (i = i < 0 ? -i - 1 : i; i < count && starts[i] < last; i++) {
      if (words[i].lookAlikeOf.get(number)) {
        return true;
      }
    }
    return false;
  }

  private void read(TextView text, int until) {
    int at = readTo < 0 ? text.counting(text.from) : readTo;
    while (at < until) {
      int cls = text.classAt(at);
      if (cls != Alphabet.REMOVED && keywords.canStart(cls)) {
        keywords.from(text, at, add);
      }
      at = text.next(at);
    }
    readTo = Math.max(readTo, at);
  }

  private void add(Keyword keyword, int start, int end) {
    if (!keyword.lookAlikeOf.intersects(numbers)) {
      return;
    }
    if (count == words.length) {
      words = Arrays.copyOf(words, 2 * count);
      starts = Arrays.copyOf(starts, 2 * count);
      ends = Arrays.copyOf(ends, 2 * count);
    }
    words[count] = keyword;
    starts[count] = start;
    ends[count++] = end;
  }
}
