package org.inshore.engine.person;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.inshore.engine.column.MaskedCells;
import org.inshore.engine.match.MaskedValues;
import org.inshore.engine.match.ValueHash;
import org.inshore.engine.pattern.Alphabet;
import org.inshore.engine.text.TextView;

/**
 * Collection of the masked numbers and names in running text, by what they still show: digits
 * around asterisks that are as long as a document, a telephone or a card, and a surname before
 * asterisks beside one of these, or beside a word that goes with a person.
 */
public final class MaskedText {
  private static final int MOST_SHOWN = 10;
  private static final int LONGEST = 24;
  private static final int NAME_REACH = 12;
  private static final int FEWEST_MASKS = 2;
  private static final int MOST_IN_NAME = 3;
  private static final int DOCUMENT = 1;
  private static final int TELEPHONE = 3;
  private static final int CARD = 4;
  private static final int NAME = 15;
  private static final Pattern DOCUMENTS =
      Pattern.compile("(?=.{15}$|.{18}$)\\d{1,14}\\*{4,}[\\dXx]{1,4}");
  private static final Pattern TELEPHONES = Pattern.compile("(?=.{11}$)1[3-9]\\d\\*{3,6}\\d{2,5}");
  private static final Pattern CARDS =
      Pattern.compile("(?=.{12,19}$)(?:[3-69]\\d{3,7}\\*{4,}\\d{3,5}|\\*{8,}\\d{4})");
  private static final Pattern SAID =
      Pattern.compile(".*(?:客户|姓名|户名|持卡人|借款人|投保人|被保险人|申请人|收款人|付款人|会员)[:： ]{0,2}\\p{IsHan}{1,2}");
  private static final Pattern TITLE = Pattern.compile("(?:先生|女士|小姐|总).*", Pattern.DOTALL);

  /** What titles begin with. */
  private static final String TITLES = "先女小总";

  private static final Pattern SURNAME = Pattern.compile("(?:.*[^\\p{IsHan}*]|)\\p{IsHan}{1,2}");

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
    byte[] bytes = view.bytes;
    for (int at = from; at < until; at++) {
      if (bytes[at] == '*') {
        int end = at;
        while (end < view.to && bytes[end] == '*') {
          end++;
        }
        if (at == view.from || bytes[at - 1] != '*') {
          add(view, at, end);
        }
        at = end;
      }
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
    for (int rank : new int[] {DOCUMENT, TELEPHONE, CARD, NAME}) {
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

  private void add(TextView view, int start, int end) {
    int first = start;
    while (first > view.from && start - first <= MOST_SHOWN && isDigit(view.bytes[first - 1])) {
      first--;
    }
    int last = end;
    while (last < view.to && last - end <= MOST_SHOWN && isDigit(view.bytes[last])) {
      last++;
    }
    boolean before = first > view.from && isWord(view.bytes[first - 1]);
    boolean after = last < view.to && isWord(view.bytes[last]);
    if (end - start >= FEWEST_MASKS && last - first <= LONGEST && !before && !after) {
      String text = text(view, first, last);
      int rank = rank(text);
      if (rank > 0) {
        int behind = Math.min(last - end, MaskedCells.MOST_DIGITS);
        found.add(new Masked(start, rank, behind, true, hash.hash(MaskedCells.KIND, text)));
        return;
      }
    }
    if (first == start
        && last == end
        && end - start <= MOST_IN_NAME
        && (view.traitsBefore(start) & Alphabet.HAN) != 0
        && mayEnd(view, end)) {
      name(view, start, end);
    }
  }

  /** Whether a masked name may end at a place: no letter stands there but those of a title. */
  private static boolean mayEnd(TextView view, int at) {
    return at >= view.to
        || !Character.isLetterOrDigit(view.pointAt(at))
        || TITLES.indexOf(view.pointAt(at)) >= 0;
  }

  private void name(TextView view, int start, int end) {
    String before = text(view, view.atMostBack(start, NAME_REACH), start);
    String behind = text(view, end, view.atMostOn(end, 2));
    before = before.substring(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1);
    boolean said = SAID.matcher(before).matches();
    boolean titled = TITLE.matcher(behind).matches();
    boolean ends = behind.isEmpty() || !Character.isLetterOrDigit(behind.codePointAt(0));
    if ((ends || titled) && (said || SURNAME.matcher(before).matches())) {
      String surname = before.substring(before.offsetByCodePoints(before.length(), -1));
      long value = hash.hash(MaskedCells.KIND, surname + text(view, start, end));
      found.add(new Masked(start, NAME, 0, said || titled, value));
    }
  }

  private static int rank(String text) {
    if (TELEPHONES.matcher(text).matches()) {
      return TELEPHONE;
    }
    if (DOCUMENTS.matcher(text).matches()) {
      return DOCUMENT;
    }
    return CARDS.matcher(text).matches() ? CARD : 0;
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
