package org.inshore.scanners.documents.afp;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Code pages of the fonts of a page, and a guess where a font does not say its own. */
final class CodePages {
  private static final Charset LATIN = Charset.forName("IBM500");

  /** Chinese of mainframes, each character two bytes between shifts. */
  private static final Charset MIXED = Charset.forName("x-IBM935");

  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final int SHIFT_OUT = 0x0e;
  private static final int SHIFT_IN = 0x0f;

  private static final Pattern NUMBER = Pattern.compile(".*?(\\d{3,5})");
  private static final int SIMPLIFIED = 837;
  private static final int UNICODE = 1200;
  private static final int MOST = 127;

  private final Map<Integer, String> names = new HashMap<>();

  /** Takes the name of a font's code page, such as T1V10500. */
  void put(int font, String name) {
    if (names.size() <= MOST) {
      names.put(font, name);
    }
  }

  void clear() {
    names.clear();
  }

  String decode(byte[] bytes, int font) {
    String told = told(bytes, names.get(font));
    if (told != null && readable(told) * 10 >= told.length() * 9) {
      return told;
    }
    String best = told == null ? "" : told;
    double share = told == null || told.isEmpty() ? -1 : readable(told) / (double) told.length();
    for (String other : others(bytes)) {
      double of = other.isEmpty() ? -1 : readable(other) / (double) other.length();
      if (of > share) {
        best = other;
        share = of;
      }
    }
    return best;
  }

  private static List<String> others(byte[] bytes) {
    String ebcdic = new String(bytes, LATIN);
    String chinese = pairs(bytes);
    String unicode = bytes.length % 2 == 0 ? new String(bytes, StandardCharsets.UTF_16BE) : "";
    return List.of(
        ebcdic,
        new String(bytes, StandardCharsets.UTF_8),
        unicode,
        chinese,
        new String(bytes, GB18030));
  }

  private static @Nullable String told(byte[] bytes, @Nullable String name) {
    Matcher number = NUMBER.matcher(name == null ? "" : name);
    if (!number.matches()) {
      return null;
    }
    int page = Integer.parseInt(number.group(1));
    if (page == SIMPLIFIED) {
      return pairs(bytes);
    } else if (page == UNICODE) {
      return new String(bytes, StandardCharsets.UTF_16BE);
    }
    for (String prefix : List.of("IBM", "x-IBM", "IBM0", "Cp")) {
      if (Charset.isSupported(prefix + page)) {
        return new String(bytes, Charset.forName(prefix + page));
      }
    }
    return null;
  }

  private static String pairs(byte[] bytes) {
    byte[] shifted = new byte[bytes.length + 2];
    shifted[0] = SHIFT_OUT;
    System.arraycopy(bytes, 0, shifted, 1, bytes.length);
    shifted[bytes.length + 1] = SHIFT_IN;
    return bytes.length % 2 == 0 ? new String(shifted, MIXED) : "";
  }

  /** How many characters are letters, digits, Chinese or marks of ASCII. */
  private static int readable(String text) {
    return (int)
        text.chars()
            .filter(
                c ->
                    (c >= ' ' && c < 0x7f)
                        || (c >= 0x4e00 && c < 0xa000)
                        || (c >= 0x3000 && c < 0x3020)
                        || (c >= 0xff00 && c < 0xfff0))
            .count();
  }
}
