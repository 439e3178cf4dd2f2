package org.inshore.engine.column;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inshore.engine.rule.Role;
import org.inshore.spi.content.Cells;
import org.inshore.spi.content.Encoding;

/**
 * Names of organisations, told by their last word, that stand among those of people. The words are
 * compared as bytes, by the last one; only what ends in one is decoded.
 */
public final class OrganisationCells {
  private static final int SHORTEST = 8;
  private static final int LONGEST = 192;

  private final Pattern name;
  private final Map<Encoding, LastWords> last = new EnumMap<>(Encoding.class);

  /**
   * Makes one.
   *
   * @param endings the last words: texts behind Chinese characters, names as words of their own
   */
  public OrganisationCells(Role endings) {
    this.name =
        Pattern.compile(
            "\\p{IsHan}[\\p{IsHan}\\w()（）·&-]*(?:%s)[)）]?|.*[ ,.](?i:%s)[.]?"
                .formatted(anyOf(endings.texts()), anyOf(endings.names())));
    List<String> words =
        Stream.concat(endings.texts().stream(), endings.names().stream()).distinct().toList();
    for (Encoding encoding : Encoding.values()) {
      last.put(encoding, new LastWords(words, encoding));
    }
  }

  private static String anyOf(List<String> words) {
    return words.isEmpty()
        ? "(?!)"
        : words.stream().map(Pattern::quote).collect(Collectors.joining("|"));
  }

  /** Whether a cell is such a name. */
  public boolean is(Cells cells, int start, int end) {
    byte[] bytes = cells.bytes();
    int stop = end;
    while (stop > start && bytes[stop - 1] == ' ') {
      stop--;
    }
    int length = stop - start;
    return length >= SHORTEST
        && length <= LONGEST
        && Objects.requireNonNull(last.get(cells.encoding())).end(bytes, start, stop)
        && name.matcher(new String(bytes, start, length, cells.encoding().charset()).strip())
            .matches();
  }

  /** The last words in one encoding. */
  private static final class LastWords {
    /** By last byte, the words in small letters. */
    private final byte[][][] byLast = new byte[0x100][][];

    /** One that is closed, in full width. */
    private final byte[] bracket;

    LastWords(List<String> words, Encoding encoding) {
      List<List<byte[]>> lists = new ArrayList<>();
      for (int i = 0; i < byLast.length; i++) {
        lists.add(new ArrayList<>());
      }
      for (String word : words) {
        byte[] bytes = word.toLowerCase(Locale.ROOT).getBytes(encoding.charset());
        lists.get(bytes[bytes.length - 1] & 0xff).add(bytes);
      }
      Arrays.setAll(byLast, i -> lists.get(i).toArray(byte[][]::new));
      bracket = "）".getBytes(encoding.charset());
    }

    /** Whether a cell ends in a word, perhaps before a full stop or a bracket that is closed. */
    boolean end(byte[] bytes, int start, int end) {
      int last = bytes[end - 1];
      if (last == ')' || last == '.') {
        return hasAt(bytes, start, end - 1);
      }
      return hasAt(bytes, start, ends(bracket, bytes, start, end) ? end - bracket.length : end);
    }

    private boolean hasAt(byte[] bytes, int start, int end) {
      for (byte[] word : byLast[small(bytes[end - 1]) & 0xff]) {
        if (ends(word, bytes, start, end)) {
          return true;
        }
      }
      return false;
    }

    private static boolean ends(byte[] word, byte[] bytes, int start, int end) {
      int first = end - word.length;
      boolean same = first >= start;
      for (int i = word.length - 1; i >= 0 && same; i--) {
        same = small(bytes[first + i]) == word[i];
      }
      return same;
    }

    /** An ASCII letter as a small one; no byte of the Chinese words is one. */
    private static byte small(byte b) {
      return b >= 'A' && b <= 'Z' ? (byte) (b | 0x20) : b;
    }
  }
}
