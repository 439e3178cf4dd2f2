package org.inshore.scanners.documents.structure.sql;

import java.io.IOException;
import org.inshore.scanners.documents.structure.StructuredText;
import org.inshore.scanners.documents.structure.sql.lexer.SqlInput;
import org.inshore.scanners.documents.structure.sql.lexer.SqlLexer;
import org.inshore.scanners.documents.structure.sql.lexer.SqlLiterals;
import org.inshore.scanners.documents.structure.sql.lexer.Unparsed;
import org.inshore.spi.content.Encoding;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.ScanException;

/** State that the readers of all statements of one script share. */
final class SqlScript {
  /** How far behind a row the comment about it may end. */
  private static final int LONGEST_REMARK = 400;

  final Encoding encoding;
  final SqlInput input;
  final SqlLexer lexer;
  final SqlLiterals literals;
  final SqlExpressions expressions;
  final SqlTables tables;
  final SqlText text;
  final RowBatches batches;
  final SqlRow row;
  final RemarkAbove above;

  /** The line whose comment is in a row; -1 where none is. */
  private long remarkLine = -1;

  SqlScript(StructuredText script, SqlInput input, boolean escapes, ContentSink sink) {
    this.encoding = script.encoding();
    this.input = input;
    this.lexer = new SqlLexer(input, encoding);
    this.literals = new SqlLiterals(input, encoding, escapes);
    this.expressions = new SqlExpressions(input, lexer, literals);
    this.tables = new SqlTables(script.location());
    this.text = new SqlText(script, sink);
    this.batches = new RowBatches(encoding, text, sink);
    this.row = new SqlRow(encoding);
    this.above = new RemarkAbove(input);
  }

  /** A part of a statement that may be read again. */
  interface Attempt {
    void run() throws IOException, InterruptedException;
  }

  /**
   * Reads a part of a statement. How strings are escaped is a setting of the server: where one way
   * does not fit, the other is tried.
   *
   * @throws Unparsed if neither fits
   */
  void read(Attempt attempt) throws IOException, InterruptedException {
    int offset = input.offset();
    long line = input.line();
    boolean escapes = literals.escapes();
    try {
      attempt.run();
    } catch (Unparsed e) {
      if (e.isTooLong()) {
        throw e;
      }
      input.reset(offset, line);
      literals.escapes(!escapes);
      try {
        attempt.run();
      } catch (Unparsed again) {
        literals.escapes(escapes);
        throw again;
      }
    }
  }

  /** Hands on as text what lies between the mark and here, and sets the mark here. */
  void passAsText() throws ScanException, InterruptedException {
    text.append(input.bytes(), input.index(0), input.index(input.offset()), input.markedLine());
    input.mark();
  }

  /** Passes the opening of a statement: as text, unless the one before opened alike. */
  void passOpening(TargetRows target) throws ScanException, InterruptedException {
    if (target.opensAgain(input.bytes(), input.index(0), input.index(input.offset()))) {
      input.mark();
    } else {
      passAsText();
    }
  }

  /** Hands on the row at hand, and as text what stood between its values. */
  void passRow(TargetRows target, long line)
      throws IOException, ScanException, InterruptedException {
    takeAbove(target);
    takeRemark(target);
    batches.add(target, row, line);
    passRest(line);
  }

  /** Takes the comment above a statement of one row as its last value. */
  private void takeAbove(TargetRows target)
      throws IOException, ScanException, InterruptedException {
    int ahead = 0;
    while (above.isOpen() && ahead < LONGEST_REMARK && SqlLexer.isSpace(input.peek(ahead))) {
      ahead++;
    }
    int next = input.peek(ahead);
    if (above.isOpen() && next != ',' && (next | 0x20) != 'u' && target.takesRemark(row.width())) {
      above.give(row.values);
      row.end(false);
    }
    passAbove();
  }

  /** Hands on as text a comment above a statement that is about none of its rows. */
  void passAbove() throws ScanException, InterruptedException {
    if (above.isOpen()) {
      byte[] comment = above.give();
      text.finish(); // which may be behind it by now
      text.append(comment, 0, comment.length, above.line());
      text.finish();
    }
  }

  /** Takes the comment behind a row in its line as its last value: it is about the row. */
  private void takeRemark(TargetRows target) throws IOException, InterruptedException {
    int ahead = 0;
    while (ahead < LONGEST_REMARK && " \t,;".indexOf(input.peek(ahead)) >= 0) {
      ahead++;
    }
    int length = remarkSign(ahead);
    if (length == 0 || !target.takesRemark(row.width())) {
      return;
    }
    boolean block = input.peek(ahead) == '/';
    ahead += length;
    int end = ahead;
    int c = input.peek(end);
    while (c >= 0 && c != '\n' && c != '\r' && end < LONGEST_REMARK) {
      if (block && c == '*' && input.peek(end + 1) == '/') {
        break;
      }
      c = input.peek(++end);
    }
    if (end == LONGEST_REMARK || (block && c != '*')) {
      return;
    }
    while (ahead < end && input.peek(ahead) == ' ') {
      ahead++;
    }
    while (end > ahead && input.peek(end - 1) == ' ') {
      end--;
    }
    for (; ahead < end; ahead++) {
      row.values.append((byte) input.peek(ahead));
    }
    row.end(false);
    remarkLine = input.line();
  }

  /** How many bytes the sign has that begins a comment; 0 if none does, or a server's command. */
  private int remarkSign(int ahead) throws IOException, InterruptedException {
    int next = input.peek(ahead + 1);
    return switch (input.peek(ahead)) {
      case '#' -> 1;
      case '-' -> next == '-' ? 2 : 0;
      case '/' -> next == '*' && input.peek(ahead + 2) != '!' ? 2 : 0;
      default -> 0;
    };
  }

  /** Passes the comment that is a value of the row before it in its line. */
  void passRemark() throws IOException, InterruptedException {
    if (remarkLine == input.line()) {
      while (input.peek() == ' ' || input.peek() == '\t') {
        input.skip();
      }
      if (lexer.skipComment(null)) {
        remarkLine = -1;
      }
      input.mark();
    }
  }

  /** Hands on as text what stands between rows, and sets the mark here. */
  void passRest(long line) throws ScanException, InterruptedException {
    text.append(row.rest.bytes(), 0, row.rest.length(), line);
    row.begin(input.line());
    input.mark();
  }

  /** Passes white space and comments; comments are text. */
  void passSpace() throws IOException, ScanException, InterruptedException {
    do {
      passRemark();
      while (SqlLexer.isSpace(input.peek())) {
        input.skip();
      }
      input.mark();
      lexer.skipComment(null);
      passAsText();
    } while (SqlLexer.isSpace(input.peek()) || lexer.isComment());
  }
}
