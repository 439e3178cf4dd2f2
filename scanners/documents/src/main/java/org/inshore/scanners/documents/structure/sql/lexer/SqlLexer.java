package org.inshore.scanners.documents.structure.sql.lexer;

import java.io.IOException;
import org.inshore.scanners.documents.charset.Ascii;
import org.inshore.spi.content.Encoding;
import org.jspecify.annotations.Nullable;

/** Reads the smallest parts of statements: white space, comments, words and names. */
public final class SqlLexer {
  static final int LONGEST_NAME = 256;

  private final SqlInput input;
  private final Encoding encoding;
  private final ByteBuilder name = new ByteBuilder();

  public SqlLexer(SqlInput input, Encoding encoding) {
    this.input = input;
    this.encoding = encoding;
  }

  public static boolean isSpace(int c) {
    return c == ' ' || (c >= '\t' && c <= '\r') || c == 0;
  }

  /** Whether a byte may be in a word that is not quoted. */
  public static boolean isWord(int c) {
    return isLetter(c) || Ascii.isDigit(c) || c >= 0x80 || c == '$' || c == '#' || c == '@';
  }

  static boolean isLetter(int c) {
    return ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || c == '_';
  }

  /** Passes white space and comments. */
  public void skipSpace() throws IOException, InterruptedException {
    do {
      while (isSpace(input.peek())) {
        input.skip();
      }
    } while (skipComment(null));
  }

  /** Whether a comment begins here. */
  public boolean isComment() throws IOException, InterruptedException {
    return switch (input.peek()) {
      case '/' -> input.peek(1) == '*';
      case '-' -> input.peek(1) == '-';
      case '#' -> !isLetter(input.peek(1)); // else a temporary table of SQL Server
      default -> false;
    };
  }

  /** Passes the comment that begins here, if one does. */
  public boolean skipComment(@Nullable ByteBuilder comments)
      throws IOException, InterruptedException {
    if (!isComment()) {
      return false;
    }
    boolean block = input.peek() == '/';
    if (block) {
      input.skip(2);
    }
    takeComment(block, comments);
    if (comments != null) {
      comments.append(' ');
    }
    return true;
  }

  /** Takes a comment from behind its begin, without its line ends. */
  public void takeComment(boolean block, @Nullable ByteBuilder comments)
      throws IOException, InterruptedException {
    while (true) {
      int next = input.peek();
      if (next < 0 || (!block && next == '\n')) {
        return;
      }
      if (block && next == '*' && input.peek(1) == '/') {
        input.skip(2);
        return;
      }
      if (comments == null || next == '\n' || next == '\r') {
        input.skipCharacter();
      } else {
        input.take(comments);
      }
    }
  }

  /** The word here in capitals, not passed; empty when there is none, or a longer one. */
  public String peekWord() throws IOException, InterruptedException {
    int length = 0;
    while (isWord(input.peek(length))) {
      if (++length > 24) {
        return "";
      }
    }
    StringBuilder word = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      int c = input.peek(i);
      word.append((char) (c >= 'a' && c <= 'z' ? c - 0x20 : c));
    }
    return word.toString();
  }

  /** Passes a word that was peeked at. */
  public void skipWord(String word) throws IOException, InterruptedException {
    input.skip(word.length());
  }

  /** Passes a word if it stands here, and the space before it. */
  public boolean skipIf(String word) throws IOException, InterruptedException {
    skipSpace();
    if (!peekWord().equals(word)) {
      return false;
    }
    skipWord(word);
    return true;
  }

  /** Passes a character of ASCII, and the space before it. */
  public void expect(char wanted) throws IOException, InterruptedException {
    skipSpace();
    if (input.peek() != wanted) {
      throw new Unparsed(false);
    }
    input.skip();
  }

  /** Reads a name, quoted or not; null when none stands here. */
  public @Nullable String name() throws IOException, InterruptedException {
    int open = input.peek();
    int close = open == '[' ? ']' : open;
    name.truncate(0);
    if (open == '"' || open == '`' || open == '[') {
      input.skip();
      while (true) {
        int c = input.peek();
        if (c < 0 || c == '\n' || name.length() > LONGEST_NAME) {
          throw new Unparsed(false);
        }
        if (c == close) {
          input.skip();
          if (input.peek() != close) {
            break;
          }
        }
        input.take(name);
      }
    } else if (isWord(open) && !Ascii.isDigit(open)) {
      while (isWord(input.peek())) {
        input.take(name);
        if (name.length() > LONGEST_NAME) {
          throw new Unparsed(false);
        }
      }
    } else {
      return null;
    }
    return new String(name.bytes(), 0, name.length(), encoding.charset()).strip();
  }

  /** Reads a name that may be qualified. */
  public SqlName qualifiedName() throws IOException, InterruptedException {
    skipSpace();
    String outer = null;
    String last = name();
    for (int parts = 1; last != null && input.peek() == '.' && parts < 5; parts++) {
      while (input.peek() == '.') {
        input.skip(); // two where the schema is left out
      }
      outer = last;
      last = name();
    }
    if (last == null || last.isEmpty()) {
      throw new Unparsed(false);
    }
    return new SqlName(outer, last);
  }
}
