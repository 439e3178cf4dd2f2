package org.inshore.scanners.documents.structure.sql;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.inshore.scanners.documents.charset.Ascii;
import org.inshore.scanners.documents.structure.sql.lexer.ByteBuilder;
import org.inshore.scanners.documents.structure.sql.lexer.SqlInput;
import org.inshore.scanners.documents.structure.sql.lexer.SqlLexer;
import org.inshore.scanners.documents.structure.sql.lexer.SqlLiterals;
import org.inshore.scanners.documents.structure.sql.lexer.Unparsed;
import org.inshore.spi.content.Encoding;

/**
 * Reads the expressions of a row, each for the value it stands for: the literal that a cast or a
 * conversion wraps, literals that are joined, a number; else the expression as it is written.
 */
final class SqlExpressions {
  private static final int LONGEST_NUMBER = 64;
  private static final int LARGEST_EXPONENT = 400;

  /** Digits from which a number that is no value may still be one of somebody. */
  private static final int TELLING_DIGITS = 6;

  private static final Set<String> NO_VALUE = Set.of("NULL", "DEFAULT");
  private static final Set<String> JOINING = Set.of("CONCAT", "CONCAT_WS");
  private static final Set<String> CASTING = Set.of("CONVERT", "TRY_CONVERT", "CAST", "TRY_CAST");

  private final SqlInput input;
  private final SqlLexer lexer;
  private final SqlLiterals literals;
  private final ByteBuilder scratch = new ByteBuilder();

  private SqlRow row = new SqlRow(Encoding.UTF_8);
  private int start;
  private boolean text;
  private boolean number;
  private boolean joined;
  private boolean beside;
  private boolean concatenates;
  private boolean noValue;
  private boolean casts;
  private boolean refers;
  private int words;

  /** Whether it is one of the values of a row, where no column is named. */
  private boolean ofValues;

  private int rawFrom;
  private int rawTo;

  SqlExpressions(SqlInput input, SqlLexer lexer, SqlLiterals literals) {
    this.input = input;
    this.lexer = lexer;
    this.literals = literals;
  }

  /**
   * Reads one expression into a row, up to a comma, bracket or semicolon that ends it.
   *
   * @param stops words in capitals that end it too
   * @return what ended it, not passed: a character, a letter for a word; -1 at the end of the text
   * @throws Unparsed if it is none
   */
  int read(SqlRow into, Set<String> stops) throws IOException, InterruptedException {
    row = into;
    start = row.values.length();
    text = false;
    number = false;
    joined = false;
    beside = false;
    concatenates = false;
    noValue = false;
    casts = false;
    refers = false;
    words = 0;
    ofValues = stops.isEmpty();
    rawFrom = -1;
    int end = scan(stops);
    finish();
    return end;
  }

  /**
   * Whether the expression read last is a literal or a number, and not made of a column's value.
   */
  boolean isLiteral() {
    return !refers && (text || (number && words == 0));
  }

  private int scan(Set<String> stops) throws IOException, InterruptedException {
    int depth = 0;
    while (true) {
      skipSpace();
      int c = input.peek();
      boolean closes = c == ',' || c == ')' || c == ';';
      if (c < 0 || (depth == 0 && closes)) {
        return c;
      } else if (c == ';') {
        throw new Unparsed(false);
      }
      int from = input.offset();
      if (literals.begins()) {
        literal();
      } else if (Ascii.isDigit(c) || (c == '.' && Ascii.isDigit(input.peek(1)))) {
        numeral(false);
      } else if ((c == '-' || c == '+') && isNumberBehindSign() && !text && !number) {
        numeral(true);
      } else if (SqlLexer.isWord(c)) {
        String word = lexer.peekWord();
        if (depth == 0 && stops.contains(word)) {
          return c;
        }
        word(word);
      } else {
        depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        operator(c);
      }
      rawFrom = rawFrom < 0 ? from : rawFrom;
      rawTo = input.offset();
    }
  }

  private void skipSpace() throws IOException, InterruptedException {
    do {
      while (SqlLexer.isSpace(input.peek())) {
        input.skip();
      }
      if (lexer.isComment()) {
        row.restAt(input.line());
      }
    } while (lexer.skipComment(row.rest));
  }

  private boolean isNumberBehindSign() throws IOException, InterruptedException {
    int next = input.peek(1);
    return Ascii.isDigit(next) || (next == '.' && Ascii.isDigit(input.peek(2)));
  }

  private void literal() throws IOException, InterruptedException {
    scratch.truncate(0);
    boolean alias = text && input.peek() == '"';
    long line = input.line();
    boolean isText = literals.read(scratch);
    if (!isText) {
      noValue = true;
      return;
    }
    if (!text) {
      keepNumber();
      text = true;
      row.values.append(scratch.bytes(), 0, scratch.length());
    } else if (!alias && (joined || beside || concatenates)) {
      row.values.append(scratch.bytes(), 0, scratch.length());
    } else {
      row.restAt(line);
      row.rest(scratch.bytes(), 0, scratch.length());
    }
    joined = false;
    beside = true; // literals beside each other are one
  }

  /** A number before a literal is a length or a style, or else not lost. */
  private void keepNumber() {
    if (number && row.values.length() - start >= TELLING_DIGITS) {
      row.rest(row.values.bytes(), start, row.values.length());
    }
    row.values.truncate(start);
  }

  private void numeral(boolean signed) throws IOException, InterruptedException {
    scratch.truncate(0);
    if (signed && input.peek() == '+') {
      input.skip();
    } else if (signed) {
      input.take(scratch);
    }
    while (isOfNumber(input.peek())) {
      input.take(scratch);
    }
    if (text && joined) {
      row.values.append(scratch.bytes(), 0, scratch.length());
    } else if (!text && !number) {
      number = true;
      plain();
    } else if (scratch.length() >= TELLING_DIGITS) {
      row.rest(scratch.bytes(), 0, scratch.length());
    }
    joined = false;
    beside = false;
  }

  private boolean isOfNumber(int c) {
    if (c == '-' || c == '+') {
      int last = scratch.length() == 0 ? 0 : scratch.bytes()[scratch.length() - 1];
      return last == 'e' || last == 'E';
    }
    return SqlLexer.isWord(c) || c == '.';
  }

  /** Puts a number without an exponent: an account number kept as a double is still a number. */
  private void plain() {
    String written = new String(scratch.bytes(), 0, scratch.length(), StandardCharsets.ISO_8859_1);
    byte[] digits = null;
    if ((written.indexOf('e') > 0 || written.indexOf('E') > 0)
        && written.length() <= LONGEST_NUMBER) {
      try {
        BigDecimal value = new BigDecimal(written);
        if (Math.abs((long) value.scale()) <= LARGEST_EXPONENT) {
          digits = value.toPlainString().getBytes(StandardCharsets.ISO_8859_1);
        }
      } catch (NumberFormatException e) {
        digits = null;
      }
    }
    if (digits == null) {
      row.values.append(scratch.bytes(), 0, scratch.length());
    } else {
      row.values.append(digits, 0, digits.length);
    }
  }

  private void word(String word) throws IOException, InterruptedException {
    if (ofValues && input.peek() >= 0x80) {
      throw new Unparsed(false); // a quotation mark is missing: no function is named so
    }
    while (SqlLexer.isWord(input.peek())) {
      input.skipCharacter();
    }
    words++;
    noValue |= NO_VALUE.contains(word);
    concatenates |= JOINING.contains(word);
    casts |= CASTING.contains(word);
    skipSpace();
    int next = input.peek();
    refers |= !text && !casts && next != '(' && !literals.begins();
    beside = false;
  }

  private void operator(int c) throws IOException, InterruptedException {
    input.skipCharacter();
    boolean bars = c == '|' && input.peek() == '|';
    if (bars) {
      input.skip();
    }
    // A call may follow: TO_CLOB('a') || TO_CLOB('b')
    joined = bars || c == '+' || c == '&' || (joined && c != ',');
    beside = false;
  }

  private void finish() {
    if (text || number) {
      row.end(false);
      return;
    }
    // What a call without a literal gives is not written here.
    boolean isNull =
        rawFrom < 0 || noValue || input.bytes()[input.index(Math.max(0, rawTo - 1))] == ')';
    if (!isNull) {
      row.values.append(input.bytes(), input.index(rawFrom), input.index(rawTo));
    }
    row.end(isNull);
  }
}
