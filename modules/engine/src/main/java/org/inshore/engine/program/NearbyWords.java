package org.inshore.engine.program;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.inshore.engine.pattern.Alphabet;
import org.inshore.engine.rule.Keyword;
import org.inshore.engine.text.TextView;
import org.inshore.engine.text.ValueText;
import org.jspecify.annotations.Nullable;

/**
 * The words in the stretch of text that hits lie in: each character is looked at once, however many
 * hits are near it.
 */
public final class NearbyWords {
  /** The stretch is begun anew when it is longer, so that it stays cheap to go through. */
  private static final int LONGEST = 1 << 10;

  /** So many digits are a value of their own, fewer a number in a list. */
  private static final int MIN_NUMBER = 4;

  /** What parts the numbers of a list. */
  private static final int MARK = '、';

  private static final String CLAUSE_ENDS = ",;，；。";

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /** The bits that ASCII below the letters, digits among them, has not. */
  private static final long NOT_LOW = 0xc0c0c0c0c0c0c0c0L;

  private static final long EACH = 0x0101010101010101L;
  private static final long HIGH = 0x8080808080808080L;

  /** So far before a word the sign of an address is looked for. */
  private static final int LONGEST_ADDRESS = 64;

  /** How many bytes a character has at most. */
  private static final int WIDEST = 4;

  private static final int NONE = -1;

  /** How many bytes before and after a hit are looked at. */
  private final int reach;

  /** ASCII below the letters that words start with, each eight times. */
  private final long[] lowStarts;

  private final KeywordIndex keywords;
  private final WordEdges edges;
  private final boolean[] starts = new boolean[0x80];
  private final KeywordIndex.Found add = this::add;
  private Keyword[] words = new Keyword[16];
  private int[] from = new int[16];
  private int[] to = new int[16];
  private int count;
  private int first;
  private int last;

  /** Where what bears on hits begins and ends. */
  private int least;

  private int most;

  public NearbyWords(KeywordIndex keywords, WordEdges edges, int within) {
    this.keywords = keywords;
    this.edges = edges;
    this.reach = WIDEST * within;
    for (int c = 0; c < starts.length; c++) {
      starts[c] = keywords.canStartAscii(c);
    }
    lowStarts = IntStream.range(0, 0x40).filter(c -> starts[c]).mapToLong(c -> c * EACH).toArray();
  }

  /** Forgets the text. */
  public void clear() {
    count = 0;
    first = 0;
    last = 0;
  }

  /** Says in which stretch words bear on the hits that are asked about next. */
  public void within(int start, int end) {
    least = start;
    most = end;
  }

  /** A context word of a rule within some characters of a hit and not in it, or null. */
  public @Nullable Keyword context(TextView text, Hit hit, int within, int rule) {
    learn(text, hit.start, hit.end);
    for (int i = first(hit.start - WIDEST * within); i < count; i++) {
      if (words[i].contextOf.get(rule)
          && isNear(text, hit, within, i)
          && edges.isWord(text, from[i], to[i])) {
        return words[i];
      }
    }
    return null;
  }

  /**
   * Whether a word of a look-alike stands within some characters before a hit and is about it: no
   * other number stands between but those of the same list, and no label of the hit's own that does
   * not touch the word.
   */
  public boolean lookAlike(
      TextView text, Hit hit, int within, int number, @Nullable Keyword label) {
    learn(text, hit.start, hit.end);
    int from = label == null ? -1 : labelStart(hit, label);
    int list = NONE;
    for (int i = 0; i < count; i++) {
      if (to[i] <= hit.start && words[i].lookAlikeOf.get(number)) {
        boolean about = label == null ? isNear(text, hit, within, i) : to[i] >= from;
        if (about && list == NONE) {
          list = listStart(text, hit.start, hit.start - WIDEST * within);
        }
        if (about
            && !hasNumber(text, to[i], Math.max(list, to[i]))
            && !isOfAddress(text, this.from[i])) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a word is a part of an address of mail or of a page: it says nothing about others. */
  private static boolean isOfAddress(TextView text, int word) {
    boolean parted = word > 0 && ".@/-_".indexOf(text.bytes[word - 1]) >= 0;
    for (int i = word - 1; parted && i >= Math.max(0, word - LONGEST_ADDRESS); i--) {
      byte b = text.bytes[i];
      boolean ends = b <= ' ' || "<>()[],;\"'".indexOf(b) >= 0;
      if (ends || b == '@' || (b == '/' && i > 0 && text.bytes[i - 1] == '/')) {
        return !ends;
      }
    }
    return false;
  }

  private int labelStart(Hit hit, Keyword label) {
    for (int i = count - 1; i >= 0; i--) {
      if (words[i] == label && to[i] <= hit.start) {
        return from[i];
      }
    }
    return hit.start;
  }

  /**
   * Where the first number stands of a list that a number continues, 批号 1380…、1390…, as far back as
   * words bear on it.
   */
  private static int listStart(TextView text, int number, int least) {
    int start = number;
    int at = text.previous(start);
    while (at >= Math.max(0, least) && text.pointAt(at) == MARK) {
      int first = at;
      int before = text.previous(first);
      while (before >= Math.max(0, least) && (text.traits(before) & Alphabet.DIGIT) != 0) {
        first = before;
        before = text.previous(first);
      }
      if (first == at) {
        return start;
      }
      start = first;
      at = before;
    }
    return start;
  }

  private static boolean hasNumber(TextView text, int from, int to) {
    int digits = 0;
    boolean any = false;
    int at = from;
    while (at < to && digits < MIN_NUMBER) {
      int start = at;
      int b = text.bytes[at]; // of a character of four bytes in GB 18030, two are those of digits
      at = b >= 0 ? at + 1 : text.end(at);
      any |= b >= '0' && b <= '9';
      if (any && (b == '\n' || endsClause(text, start, at, to))) {
        return true; // the word's own number ends its line or clause
      }
      digits = b >= '0' && b <= '9' ? digits + 1 : 0;
    }
    return digits >= MIN_NUMBER;
  }

  /** Whether a mark ends a clause, and does not part the digits of a number: 3,280. */
  private static boolean endsClause(TextView text, int mark, int next, int to) {
    boolean parts = next < to && text.bytes[next] >= '0' && text.bytes[next] <= '9';
    return CLAUSE_ENDS.indexOf(text.pointAt(mark)) >= 0 && !(text.bytes[mark] == ',' && parts);
  }

  private boolean isNear(TextView text, Hit hit, int within, int i) {
    return to[i] <= hit.start
        ? from[i] >= text.atMostBack(hit.start, within)
        : from[i] >= hit.end && to[i] <= text.atMostOn(hit.end, within);
  }

  /** The first word from a place on; hits are mostly at the end of the stretch. */
  private int first(int place) {
    int i = count;
    while (i > 0 && from[i - 1] >= place) {
      i--;
    }
    return i;
  }

  private void learn(TextView text, int start, int end) {
    int lowest = Math.max(least, start - reach);
    if (lowest < first || start > last || end - first > LONGEST + reach) {
      count = 0;
      first = lowest;
      last = text.align(lowest);
    }
    int until = Math.min(most, end + reach);
    if (until > last) {
      last = read(text, last, until, last > least && isWordBefore(text, last));
    }
  }

  /** Whether eight bytes are ASCII below the letters with which no word starts. */
  private boolean isLow(long eight) {
    boolean low = (eight & NOT_LOW) == 0;
    for (int i = 0; low && i < lowStarts.length; i++) {
      long differing = eight ^ lowStarts[i];
      low = ((differing - EACH) & ~differing & HIGH) == 0;
    }
    return low;
  }

  private static boolean isWordBefore(TextView text, int place) {
    int before = text.previous(place);
    return before >= 0 && text.bytes[before] >= 0 && ValueText.isWord(text.bytes[before]);
  }

  /** Adds the words of a stretch of text that begins anew; tells where that ended. */
  public int read(TextView text, int start, int end) {
    return read(text, start, end, false);
  }

  /**
   * Adds the words of a stretch of text; tells where that ended.
   *
   * @param inWord whether the character before is one of a word in ASCII
   */
  private int read(TextView text, int start, int end, boolean inWord) {
    byte[] bytes = text.bytes;
    boolean word = inWord;
    int at = start;
    while (at < end) {
      int b = bytes[at];
      if (b >= 0 && at + Long.BYTES <= end && isLow((long) LONGS.get(bytes, at))) {
        at += Long.BYTES;
        word = ValueText.isWord(bytes[at - 1]);
      } else if (b >= 0) {
        boolean inside = ValueText.isWord(b);
        if (starts[b] && !(word && inside)) {
          keywords.from(text, at, add);
        }
        word = inside;
        at++;
      } else {
        int read = text.wide(at);
        int cls = read >> TextView.LENGTH_BITS;
        if (cls != Alphabet.REMOVED) {
          word = false;
          if (keywords.canStart(cls)) {
            keywords.from(text, at, add);
          }
        }
        at += read & TextView.LENGTH;
      }
    }
    return at;
  }

  /** How many words were read. */
  public int count() {
    return count;
  }

  /** The first context word of a rule among those read that is not in a stretch, or null. */
  public @Nullable Keyword contextOutside(int start, int end, int rule) {
    return contextOutside(start, end, rule, 0, count);
  }

  /**
   * The same among some of those read.
   *
   * @param since the first of them, from 0
   * @param until the first that is none of them
   */
  public @Nullable Keyword contextOutside(int start, int end, int rule, int since, int until) {
    for (int i = since; i < until; i++) {
      if ((from[i] < start || from[i] > end) && words[i].contextOf.get(rule)) {
        return words[i];
      }
    }
    return null;
  }

  private void add(Keyword keyword, int start, int end) {
    if (count == words.length) {
      words = Arrays.copyOf(words, 2 * count);
      from = Arrays.copyOf(from, 2 * count);
      to = Arrays.copyOf(to, 2 * count);
    }
    words[count] = keyword;
    from[count] = start;
    to[count++] = end;
  }
}
