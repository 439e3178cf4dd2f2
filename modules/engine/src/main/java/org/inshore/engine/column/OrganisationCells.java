package org.inshore.engine.column;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.inshore.spi.content.Cells;
import org.inshore.spi.content.Encoding;

/**
 * Names of organisations, told by their last word, that stand among those of people. The words are
 * compared as bytes, by the last one; only what ends in one is decoded.
 */
public final class OrganisationCells {
  private static final int SHORTEST = 8;
  private static final int LONGEST = 192;

  private static final String CHINESE =
      "公司|集团|工厂|厂|商店|药店|书店|专卖店|便利店|连锁店|分店|门店|商行|银行|支行|分行"
          + "|经营部|门市部|营业部|服务部|项目部|工作室|事务所|合作社|信用社|联社|协会|商会|学会|基金会|委员会"
          + "|中心|学校|中学|小学|大学|学院|幼儿园|医院|诊所|超市|商场|酒店|饭店|宾馆|餐厅|研究院|研究所|管理局";

  private static final String ENGLISH = "ltd|limited|inc|llc|corp|corporation|company|gmbh|plc";

  private static final Pattern NAME =
      Pattern.compile(
          "\\p{IsHan}[\\p{IsHan}\\w()（）·&-]*(?:%s)[)）]?|.*[ ,.](?i:%s)[.]?"
              .formatted(CHINESE, ENGLISH));

  private static final Map<Encoding, LastWords> LAST = new EnumMap<>(Encoding.class);

  static {
    for (Encoding encoding : Encoding.values()) {
      LAST.put(encoding, new LastWords(encoding));
    }
  }

  private OrganisationCells() {}

  /** Whether a cell is such a name. */
  public static boolean is(Cells cells, int start, int end) {
    byte[] bytes = cells.bytes();
    int last = end;
    while (last > start && bytes[last - 1] == ' ') {
      last--;
    }
    int length = last - start;
    return length >= SHORTEST
        && length <= LONGEST
        && Objects.requireNonNull(LAST.get(cells.encoding())).end(bytes, start, last)
        && NAME.matcher(new String(bytes, start, length, cells.encoding().charset()).strip())
            .matches();
  }

  /** The last words in one encoding. */
  private static final class LastWords {
    /** By last byte, the words in small letters. */
    private final byte[][][] byLast = new byte[0x100][][];

    /** One that is closed, in full width. */
    private final byte[] bracket;

    LastWords(Encoding encoding) {
      List<List<byte[]>> lists = new ArrayList<>();
      for (int i = 0; i < byLast.length; i++) {
        lists.add(new ArrayList<>());
      }
      for (String word : (CHINESE + "|" + ENGLISH).split("[|]", -1)) {
        byte[] bytes = word.getBytes(encoding.charset());
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
