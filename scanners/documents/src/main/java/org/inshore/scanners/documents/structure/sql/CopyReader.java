package org.inshore.scanners.documents.structure.sql;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.inshore.scanners.documents.structure.sql.lexer.ByteBuilder;
import org.inshore.scanners.documents.structure.sql.lexer.SqlInput;
import org.inshore.scanners.documents.structure.sql.lexer.SqlLexer;
import org.inshore.scanners.documents.structure.sql.lexer.SqlName;
import org.inshore.scanners.documents.structure.sql.lexer.Unparsed;
import org.inshore.spi.scan.ScanException;

/** Reads the lines behind COPY … FROM stdin, as PostgreSQL writes them. */
final class CopyReader {
  private static final int PIECE = 1 << 16;

  private final SqlScript script;
  private final SqlInput input;
  private final SqlLexer lexer;

  CopyReader(SqlScript script) {
    this.script = script;
    this.input = script.input;
    this.lexer = script.lexer;
  }

  /** Reads a statement from behind its first word; its begin is marked. */
  void read() throws IOException, ScanException, InterruptedException {
    SqlName name = lexer.qualifiedName();
    lexer.skipSpace();
    List<String> columns = null;
    if (input.peek() == '(') {
      columns = new ArrayList<>();
      do {
        input.skip();
        columns.add(lexer.qualifiedName().table());
        lexer.skipSpace();
      } while (input.peek() == ',');
      lexer.expect(')');
    }
    if (!lexer.skipIf("FROM") || !lexer.skipIf("STDIN")) {
      throw new Unparsed(false);
    }
    lexer.expect(';'); // with options it is of another form
    while (input.peek() == ' ' || input.peek() == '\r') {
      input.skip();
    }
    if (input.peek() != '\n') {
      throw new Unparsed(false);
    }
    input.skip();
    TargetRows target = script.tables.target(name, columns);
    script.passOpening(target);
    while (input.peek() >= 0 && !isEnd()) {
      line(target);
    }
    passLine();
  }

  private boolean isEnd() throws IOException, InterruptedException {
    int behind = input.peek() == '\\' && input.peek(1) == '.' ? input.peek(2) : 0;
    return behind < 0 || behind == '\n' || behind == '\r';
  }

  private void line(TargetRows target) throws IOException, ScanException, InterruptedException {
    long line = input.line();
    try {
      SqlRow row = script.row;
      row.begin(input.line());
      while (!field(row)) {
        // the next one
      }
      script.passRow(target, line);
    } catch (Unparsed e) {
      input.reset();
      passLine();
    }
  }

  /** Reads a field and what ends it; whether it is the last one of its line. */
  private boolean field(SqlRow row) throws IOException, InterruptedException {
    if (input.peek() == '\\' && input.peek(1) == 'N') {
      int behind = input.peek(2);
      if (behind == '\t' || behind == '\n' || behind == '\r' || behind < 0) {
        input.skip(2);
        row.end(true);
        return isLast();
      }
    }
    ByteBuilder values = row.values;
    int start = values.length();
    while (true) {
      input.takeUntil('\t', '\\', values);
      int c = input.peek();
      if (c < 0 || c == '\t' || c == '\n') {
        break;
      } else if (c == '\\') {
        input.skip();
        escaped(values);
      } else {
        input.take(values);
      }
    }
    if (input.peek() == '\n'
        && values.length() > start
        && values.bytes()[values.length() - 1] == '\r') {
      values.truncate(values.length() - 1);
    }
    script.literals.bytea(start, values);
    row.end(values.length() == start);
    return isLast();
  }

  private boolean isLast() throws IOException, InterruptedException {
    if (input.peek() == '\r') {
      input.skip();
    }
    boolean last = input.peek() != '\t';
    input.skip(1);
    return last;
  }

  private void escaped(ByteBuilder values) throws IOException, InterruptedException {
    int c = input.peek();
    switch (c) {
      case -1 -> {}
      case 'n', 'r', 't', 'b', 'f', 'v' -> {
        input.skip();
        values.append(c == 'n' ? '\n' : c == 't' ? '\t' : c == 'r' ? '\r' : ' ');
      }
      default -> input.take(values);
    }
  }

  /** Passes a line as text. */
  private void passLine() throws IOException, ScanException, InterruptedException {
    int c = input.peek();
    while (c >= 0) {
      input.skip();
      if (c == '\n') {
        break;
      }
      if (input.offset() >= PIECE) {
        script.passAsText();
      }
      c = input.peek();
    }
    script.passAsText();
  }
}
