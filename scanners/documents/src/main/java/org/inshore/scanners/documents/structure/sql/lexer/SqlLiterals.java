package org.inshore.scanners.documents.structure.sql.lexer;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.inshore.scanners.documents.charset.Ascii;
import org.inshore.spi.content.Encoding;

/** Decodes literals of text as the dialects write them. */
public final class SqlLiterals {
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final int LONGEST_TAG = 64;
  private static final String OPENING = "[({<";
  private static final String CLOSING = "])}>";

  private final SqlInput input;
  private final Encoding encoding;
  private final ByteBuilder inner = new ByteBuilder();

  /** Whether a backslash escapes in a string without prefix. */
  private boolean escapes;

  private boolean brokenOff;

  public SqlLiterals(SqlInput input, Encoding encoding, boolean escapes) {
    this.input = input;
    this.encoding = encoding;
    this.escapes = escapes;
  }

  public boolean escapes() {
    return escapes;
  }

  public void escapes(boolean now) {
    escapes = now;
  }

  /** Whether the text ended in the literal read last. */
  public boolean isBrokenOff() {
    return brokenOff;
  }

  /** Whether a literal of text begins here. */
  public boolean begins() throws IOException, InterruptedException {
    int c = input.peek();
    return switch (c) {
      case '\'', '"' -> true;
      case '$' -> dollarTag() > 0;
      case 'n', 'N' -> input.peek(1) == '\'' || (isQ(1) && input.peek(2) == '\'');
      case 'e', 'E', 'x', 'X', 'b', 'B' -> input.peek(1) == '\'';
      case 'q', 'Q' -> input.peek(1) == '\'';
      case 'u', 'U' -> input.peek(1) == '&' && input.peek(2) == '\'';
      case '0' -> isHexNumber();
      case '_' -> introducer() > 0;
      default -> false;
    };
  }

  private boolean isQ(int ahead) throws IOException, InterruptedException {
    return (input.peek(ahead) | 0x20) == 'q';
  }

  private boolean isHexNumber() throws IOException, InterruptedException {
    return (input.peek(1) | 0x20) == 'x' && isHex(input.peek(2));
  }

  /** The length of what tells the charset of a literal, as {@code _utf8mb4 'x'}; 0 without one. */
  private int introducer() throws IOException, InterruptedException {
    int length = 1;
    while (SqlLexer.isWord(input.peek(length)) && length < LONGEST_TAG) {
      length++;
    }
    while (SqlLexer.isSpace(input.peek(length)) && length < LONGEST_TAG) {
      length++;
    }
    int c = input.peek(length);
    boolean hex = (c | 0x20) == 'x' && input.peek(length + 1) == '\'';
    boolean number = c == '0' && (input.peek(length + 1) | 0x20) == 'x';
    return c == '\'' || hex || number ? length : 0;
  }

  /** The length of the mark that begins a string between dollars; 0 without one. */
  private int dollarTag() throws IOException, InterruptedException {
    int length = 1;
    while (length < LONGEST_TAG) {
      int c = input.peek(length);
      if (c == '$') {
        return length + 1;
      }
      if (!SqlLexer.isLetter(c) && !(length > 1 && Ascii.isDigit(c))) {
        return 0;
      }
      length++;
    }
    return 0;
  }

  /**
   * Reads the literal here.
   *
   * @return whether it is text; bytes that are none add nothing
   * @throws Unparsed if more of it seems to follow: then it was escaped in another way
   */
  public boolean read(ByteBuilder out) throws IOException, InterruptedException {
    boolean isText = decode(out);
    int next = input.peek();
    if (!brokenOff && (SqlLexer.isWord(next) || next == '\'' || next == '"' || next == '\\')) {
      throw new Unparsed(false);
    }
    return isText;
  }

  private boolean decode(ByteBuilder out) throws IOException, InterruptedException {
    brokenOff = false;
    int start = out.length();
    switch (input.peek()) {
      case '$' -> dollars(out);
      case '_' -> {
        input.skip(introducer());
        return decode(out);
      }
      case 'n', 'N' -> {
        input.skip();
        return decode(out);
      }
      case 'q', 'Q' -> alternative(out);
      case 'e', 'E' -> {
        input.skip();
        quoted('\'', true, out);
      }
      case 'u', 'U' -> {
        input.skip(2);
        inner.truncate(0);
        quoted('\'', false, inner);
        unicode(out);
      }
      case 'x', 'X' -> {
        input.skip();
        inner.truncate(0);
        quoted('\'', false, inner);
        return hex(0, inner.length(), out);
      }
      case 'b', 'B' -> {
        input.skip();
        quoted('\'', false, out);
      }
      case '0' -> {
        input.skip(2);
        inner.truncate(0);
        while (isHex(input.peek())) {
          input.take(inner);
        }
        return hex(0, inner.length(), out);
      }
      case '"' -> quoted('"', escapes, out);
      default -> {
        quoted('\'', escapes, out);
        return bytea(start, out);
      }
    }
    return true;
  }

  /**
   * Turns bytes that PostgreSQL writes as text, {@code \x4142}, where that is what was added last.
   *
   * @return whether it is text now
   */
  public boolean bytea(int start, ByteBuilder out) {
    byte[] bytes = out.bytes();
    int length = out.length() - start;
    if (length < 4 || length % 2 != 0 || bytes[start] != '\\' || bytes[start + 1] != 'x') {
      return true;
    }
    for (int i = start + 2; i < out.length(); i++) {
      if (!isHex(bytes[i])) {
        return true;
      }
    }
    inner.truncate(0);
    inner.append(bytes, start + 2, out.length());
    out.truncate(start);
    return hex(0, inner.length(), out);
  }

  private void quoted(int quote, boolean escaping, ByteBuilder out)
      throws IOException, InterruptedException {
    input.skip();
    while (true) {
      input.takeUntil(quote, '\\', out);
      int c = input.peek();
      if (c < 0) {
        brokenOff = true;
        return;
      }
      if (c == quote) {
        input.skip();
        if (input.peek() != quote) {
          return;
        }
        input.take(out);
      } else if (c == '\\' && escaping) {
        input.skip();
        escaped(out);
      } else {
        input.take(out);
      }
    }
  }

  private void escaped(ByteBuilder out) throws IOException, InterruptedException {
    int c = input.peek();
    int meant =
        switch (c) {
          case -1, '0', 'Z' -> ' ';
          case 'n' -> '\n';
          case 'r' -> '\r';
          case 't' -> '\t';
          case 'b', 'f', 'v' -> ' ';
          default -> 0;
        };
    if (meant != 0) {
      input.skip(1);
      out.append(meant);
    } else if (c == 'u' && isHex(input.peek(1)) && isHex(input.peek(2))) {
      out.append('\\'); // a character of JSON or of PostgreSQL, turned later
    } else {
      input.take(out);
    }
  }

  private void dollars(ByteBuilder out) throws IOException, InterruptedException {
    int length = dollarTag();
    byte[] tag = new byte[length];
    for (int i = 0; i < length; i++) {
      tag[i] = (byte) input.peek();
      input.skip();
    }
    while (!isHere(tag)) {
      if (input.peek() < 0) {
        brokenOff = true;
        return;
      }
      input.take(out);
    }
    input.skip(length);
  }

  private boolean isHere(byte[] tag) throws IOException, InterruptedException {
    for (int i = 0; i < tag.length; i++) {
      if (input.peek(i) != tag[i]) {
        return false;
      }
    }
    return true;
  }

  /** Oracle's quotes of one's own, {@code q'[it's]'}. */
  private void alternative(ByteBuilder out) throws IOException, InterruptedException {
    input.skip(2);
    int open = input.peek();
    int pair = OPENING.indexOf(open);
    int close = pair < 0 ? open : CLOSING.charAt(pair);
    input.skip(1);
    while (true) {
      int c = input.peek();
      if (c < 0) {
        brokenOff = true;
        return;
      }
      if (c == close && input.peek(1) == '\'') {
        input.skip(2);
        return;
      }
      input.take(out);
    }
  }

  /** Turns {@code U&'\4e2d'} and {@code \+01f600} into characters. */
  private void unicode(ByteBuilder out) {
    String text = new String(inner.bytes(), 0, inner.length(), encoding.charset());
    StringBuilder turned = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      boolean six = text.startsWith("\\+", i);
      int from = i + (six ? 2 : 1);
      int to = from + (six ? 6 : 4);
      if (text.charAt(i) == '\\'
          && to <= text.length()
          && text.substring(from, to).chars().allMatch(SqlLiterals::isHex)
          && Character.isValidCodePoint(Integer.parseInt(text, from, to, 16))) {
        turned.appendCodePoint(Integer.parseInt(text, from, to, 16));
        i = to - 1;
      } else {
        turned.append(text.charAt(i));
      }
    }
    append(turned.toString(), out);
  }

  private static boolean isHex(int c) {
    return Character.digit(c, 16) >= 0 && c < 0x80;
  }

  /** Adds the text that digits stand for; tells whether it is text. */
  private boolean hex(int from, int to, ByteBuilder out) {
    byte[] digits = inner.bytes();
    byte[] bytes = new byte[(to - from) / 2];
    for (int i = 0; i < bytes.length; i++) {
      int high = Character.digit(digits[from + 2 * i], 16);
      int low = Character.digit(digits[from + 2 * i + 1], 16);
      if (high < 0 || low < 0) {
        return false;
      }
      bytes[i] = (byte) (high << 4 | low);
    }
    return decode(bytes, StandardCharsets.UTF_8, out) || decode(bytes, GB18030, out);
  }

  private boolean decode(byte[] bytes, Charset charset, ByteBuilder out) {
    String text;
    try {
      text =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString();
    } catch (CharacterCodingException e) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int type = Character.getType(c);
      if ((type == Character.CONTROL && !Character.isWhitespace(c))
          || type == Character.PRIVATE_USE
          || type == Character.UNASSIGNED) {
        return false;
      }
    }
    append(text, out);
    return true;
  }

  private void append(String text, ByteBuilder out) {
    byte[] encoded = text.getBytes(encoding.charset());
    out.append(encoded, 0, encoded.length);
  }
}
