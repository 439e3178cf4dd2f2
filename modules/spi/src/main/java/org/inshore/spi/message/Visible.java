package org.inshore.spi.message;

import java.util.function.IntFunction;

/**
 * Names made safe to show: what is not seen, or turns the reading direction, becomes a visible
 * code.
 *
 * <p>A file may be called {@code invoice[U+202E]fdp.exe}; shown raw, it reads as another name.
 */
public final class Visible {
  private Visible() {}

  /** The text with controls, direction marks and broken characters as {@code [U+202E]}. */
  public static String of(String text) {
    return of(text, "[U+%04X]"::formatted);
  }

  /** The text with what is not seen as something tells. */
  public static String of(String text, IntFunction<String> shown) {
    if (isPlain(text) || text.codePoints().noneMatch(Visible::hidden)) {
      return text;
    }
    StringBuilder visible = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(
            point -> {
              if (hidden(point)) {
                visible.append(shown.apply(point));
              } else {
                visible.appendCodePoint(point);
              }
            });
    return visible.toString();
  }

  /** Whether it is of printed ASCII alone, as most names are. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
        return false;
      }
    }
    return true;
  }

  private static boolean hidden(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      // Joiners are left: emoji and several scripts need them.
      case Character.FORMAT -> point != 0x200C && point != 0x200D && point < 0xE0000;
      default -> (point & 0xFFFE) == 0xFFFE;
    };
  }
}
