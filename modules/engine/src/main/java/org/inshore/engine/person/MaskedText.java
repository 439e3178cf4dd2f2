package org.inshore.engine.person;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.inshore.engine.column.MaskedCells;
import org.inshore.engine.column.MaskedNumbers;
import org.inshore.engine.match.MaskedValues;
import org.inshore.engine.match.ValueHash;
import org.inshore.engine.pattern.Alphabet;
import org.inshore.engine.text.MaskSigns;
import org.inshore.engine.text.TextView;

/**
 * Collection of the masked numbers and names in running text, by what they still show: digits
 * around signs that mask ({@code MaskSigns}) which are as long as a document, a telephone or a
 * card, and a surname before such signs ({@code MaskedName}) beside one of these, or beside a word
 * that goes with a person.
 */
public final class MaskedText {
  private static final int MOST_SHOWN = 10;
  private static final int LONGEST = 24;
  private static final int NAME_REACH = 12;
  private static final int FEWEST_MASKS = 2;
  private static final int NAME = 15;

  /** A masked value, until its line is known. */
  private record Masked(int start, int rank, int digits, boolean said, long hash) {}

  private final ValueHash hash;
  private final List<Masked> found = new ArrayList<>();
  private final List<Long> lines = new ArrayList<>();
  private int next;

  /** Makes a collection. */
  public MaskedText(ValueHash hash) {
    this.hash = hash;
  }

  /** Finds what is masked in a stretch of a text, and forgets what was found before. */
  public void find(TextView view, int from, int until) {
    found.clear();
    lines.clear();
    next = 0;
    MaskSigns masks = MaskSigns.of(view.encoding());
    int at = masks.next(view, from, until);
    while (at < until) {
      int end = at + 1;
      if (masks.lengthAt(view, at) > 0 && view.isStart(at)) {
        int count = 0;
        int n;
        for (end = at; end < view.to && (n = masks.lengthAt(view, end)) > 0; end += n) {
          count++;
        }
        int before = view.previous(at);
        if (before < 0 || masks.lengthAt(view, before) == 0) {
          add(view, at, end, count);
        }
      }
      at = masks.next(view, end, until);
    }
  }

  /** Where the mask of the next one starts whose line is not known; beyond all text if none is. */
  public int next() {
    return next < found.size() ? found.get(next).start : Integer.MAX_VALUE;
  }

  /** Says in which line the next one is. */
  public void line(long line) {
    lines.add(line);
    next++;
  }

  /** The values whose line is known, each kind apart. */
  public List<MaskedValues> values() {
    List<MaskedValues> values = new ArrayList<>();
    Set<Long> numbered = new HashSet<>();
    for (int i = 0; i < lines.size(); i++) {
      if (found.get(i).rank != NAME) {
        numbered.add(lines.get(i));
      }
    }
    for (int rank :
        new int[] {MaskedNumbers.DOCUMENT, MaskedNumbers.TELEPHONE, MaskedNumbers.CARD, NAME}) {
      MaskedValues of = values(rank, numbered);
      if (of.rows().length > 0) {
        values.add(of);
      }
    }
    return values;
  }

  /**
   * Those of a kind.
   *
   * @param numbered lines in which a number is masked
   */
  private MaskedValues values(int rank, Set<Long> numbered) {
    long[] rows = new long[lines.size()];
    long[] hashes = new long[rows.length];
    int count = 0;
    int digits = MaskedCells.MOST_DIGITS;
    for (int i = 0; i < rows.length; i++) {
      Masked each = found.get(i);
      if (each.rank == rank && (each.said || numbered.contains(lines.get(i)))) {
        rows[count] = lines.get(i);
        hashes[count++] = each.hash;
        digits = Math.min(digits, each.digits);
      }
    }
    return new MaskedValues(rank, digits, Arrays.copyOf(rows, count), Arrays.copyOf(hashes, count));
  }

  private void add(TextView view, int start, int end, int count) {
    int first = digitsBefore(view, start);
    int last = digitsBehind(view, end);
    if (first == start && last == end) {
      if ((view.traitsBefore(start) & Alphabet.HAN) != 0) {
        name(view, start, end);
      }
    } else if (count >= FEWEST_MASKS
        && count + start - first + last - end <= LONGEST
        && (first == view.from || !isWord(view.bytes[first - 1]))
        && (last == view.to || !isWord(view.bytes[last]))) {
      number(view, first, last, start, last - end);
    }
  }

  private void number(TextView view, int first, int last, int start, int behind) {
    String text = MaskSigns.normal(text(view, first, last));
    int rank = MaskedNumbers.rank(text);
    if (rank > 0) {
      int digits = Math.min(behind, MaskedCells.MOST_DIGITS);
      found.add(new Masked(start, rank, digits, true, hash.hash(MaskedCells.KIND, text)));
    }
  }

  private void name(TextView view, int start, int end) {
    String before = text(view, view.atMostBack(start, NAME_REACH), start);
    MaskedName name =
        MaskedName.of(
            before.substring(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1),
            text(view, start, end),
            text(view, end, view.atMostOn(end, 2)));
    if (name != null) {
      long value = hash.hash(MaskedCells.KIND, name.text());
      found.add(new Masked(start, NAME, 0, name.said(), value));
    }
  }

  private static int digitsBefore(TextView view, int start) {
    int first = start;
    while (first > view.from && start - first <= MOST_SHOWN && isDigit(view.bytes[first - 1])) {
      first--;
    }
    return first;
  }

  private static int digitsBehind(TextView view, int end) {
    int last = end;
    while (last < view.to && last - end <= MOST_SHOWN && isDigit(view.bytes[last])) {
      last++;
    }
    return last;
  }

  private static String text(TextView view, int from, int to) {
    Charset charset = view.encoding().charset();
    return new String(view.bytes, from, to - from, charset);
  }

  private static boolean isDigit(byte b) {
    return (b >= '0' && b <= '9') || b == 'X' || b == 'x';
  }

  private static boolean isWord(byte b) {
    return b == '*' || b == '_' || (b >= 0 && Character.isLetterOrDigit(b));
  }
}
