package org.inshore.scanners.documents.structure.html;

import java.io.IOException;
import java.util.Map;

/** Decodes references to characters: by number, and by those names that texts use. */
final class HtmlEntities {
  private static final int LONGEST = 12;

  private static final Map<String, String> NAMED =
      Map.ofEntries(
          Map.entry("amp", "&"),
          Map.entry("lt", "<"),
          Map.entry("gt", ">"),
          Map.entry("quot", "\""),
          Map.entry("apos", "'"),
          Map.entry("nbsp", " "),
          Map.entry("ensp", " "),
          Map.entry("emsp", " "),
          Map.entry("thinsp", " "),
          Map.entry("zwnj", ""),
          Map.entry("zwj", ""),
          Map.entry("shy", ""),
          Map.entry("middot", "·"),
          Map.entry("bull", "•"),
          Map.entry("hellip", "…"),
          Map.entry("mdash", "—"),
          Map.entry("ndash", "–"),
          Map.entry("ldquo", "“"),
          Map.entry("rdquo", "”"),
          Map.entry("lsquo", "‘"),
          Map.entry("rsquo", "’"),
          Map.entry("laquo", "«"),
          Map.entry("raquo", "»"),
          Map.entry("times", "×"),
          Map.entry("yen", "¥"),
          Map.entry("copy", "©"),
          Map.entry("reg", "®"),
          Map.entry("deg", "°"),
          Map.entry("commat", "@"),
          Map.entry("period", "."),
          Map.entry("colon", ":"),
          Map.entry("comma", ","),
          Map.entry("lpar", "("),
          Map.entry("rpar", ")"),
          Map.entry("starf", "★"),
          Map.entry("star", "☆"));

  private HtmlEntities() {}

  /**
   * Reads what an ampersand begins that was just passed: the characters meant, or the ampersand.
   */
  static String read(HtmlInput input) throws IOException, InterruptedException {
    if (input.peek(0) == '#') {
      return number(input);
    }
    StringBuilder name = new StringBuilder();
    while (name.length() < LONGEST && isNameCharacter(input.peek(name.length()))) {
      name.append((char) input.peek(name.length()));
    }
    String meant = NAMED.get(name.toString());
    boolean closed = input.peek(name.length()) == ';';
    // Without its end, only names that nobody takes for the parameter of an address.
    if (meant == null || (!closed && !name.toString().matches("nbsp|amp|lt|gt|quot"))) {
      return "&";
    }
    input.skip(name.length() + (closed ? 1 : 0));
    return meant;
  }

  private static boolean isNameCharacter(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static String number(HtmlInput input) throws IOException, InterruptedException {
    boolean hex = input.peek(1) == 'x' || input.peek(1) == 'X';
    int from = hex ? 2 : 1;
    int length = from;
    int value = 0;
    int digit = Character.digit(input.peek(length), hex ? 16 : 10);
    while (digit >= 0 && length < LONGEST) {
      value = value * (hex ? 16 : 10) + digit;
      digit = Character.digit(input.peek(++length), hex ? 16 : 10);
    }
    if (length == from || !Character.isValidCodePoint(value)) {
      return "&";
    }
    input.skip(length + (input.peek(length) == ';' ? 1 : 0));
    return value == 0 ? "" : value == 0xa0 ? " " : Character.toString(value);
  }
}
