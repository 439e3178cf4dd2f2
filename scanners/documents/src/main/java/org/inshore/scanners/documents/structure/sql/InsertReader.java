package org.inshore.scanners.documents.structure.sql;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.inshore.scanners.documents.structure.sql.lexer.SqlInput;
import org.inshore.scanners.documents.structure.sql.lexer.SqlLexer;
import org.inshore.scanners.documents.structure.sql.lexer.SqlName;
import org.inshore.scanners.documents.structure.sql.lexer.Unparsed;
import org.inshore.spi.scan.ScanException;
import org.jspecify.annotations.Nullable;

/**
 * Reads INSERT and its kin row by row: with and without names of columns, of values, of selected
 * literals, into several tables at once.
 */
final class InsertReader {
  private static final Set<String> OPTIONS =
      Set.of(
          "INTO",
          "IGNORE",
          "LOW_PRIORITY",
          "HIGH_PRIORITY",
          "DELAYED",
          "OR",
          "REPLACE",
          "ABORT",
          "ROLLBACK",
          "FAIL",
          "OVERWRITE",
          "TABLE");
  private static final Set<String> NONE = Set.of();
  private static final Set<String> BEHIND_SELECTED =
      Set.of(
          "FROM", "UNION", "WHERE", "ORDER", "LIMIT", "GROUP", "ON", "GO", "INSERT", "CREATE",
          "UPDATE", "DELETE", "DROP", "ALTER", "EXEC", "COMMIT", "COPY", "COMMENT");
  private static final int MAX_WORDS_BEFORE_VALUES = 8;
  private static final int PIECE = 1 << 16;

  private final SqlScript script;
  private final SqlInput input;
  private final SqlLexer lexer;
  private final AssignmentReader assignments;

  InsertReader(SqlScript script, AssignmentReader assignments) {
    this.script = script;
    this.input = script.input;
    this.lexer = script.lexer;
    this.assignments = assignments;
  }

  /** Reads a statement from behind its first word; its begin is marked. */
  void read() throws IOException, ScanException, InterruptedException {
    lexer.skipSpace();
    String word = lexer.peekWord();
    if (word.equals("ALL") || word.equals("FIRST")) {
      lexer.skipWord(word);
      while (lexer.skipIf("INTO")) {
        into(false);
        script.passSpace();
      }
      return;
    }
    while (OPTIONS.contains(word)) {
      lexer.skipWord(word);
      lexer.skipSpace();
      word = lexer.peekWord();
    }
    into(true);
  }

  private void into(boolean several) throws IOException, ScanException, InterruptedException {
    SqlName name = lexer.qualifiedName();
    List<String> columns = null;
    for (int words = 0; words < MAX_WORDS_BEFORE_VALUES; words++) {
      lexer.skipSpace();
      String word = lexer.peekWord();
      if (word.isEmpty() && input.peek() == '(' && columns == null) {
        columns = names(true);
        continue;
      } else if (word.isEmpty()) {
        break;
      }
      boolean selects = word.equals("SELECT");
      if (!selects) {
        lexer.skipWord(word);
      }
      switch (word) {
        case "VALUES", "VALUE" -> {
          lexer.skipSpace();
          if (startsTuple()) {
            values(script.tables.target(name, columns), several);
            return;
          }
        }
        case "SELECT" -> {
          selected(name, columns);
          return;
        }
        case "SET" -> {
          assignments.read(name);
          return;
        }
        case "PARTITION" -> brackets();
        default -> {}
      }
    }
    throw new Unparsed(false);
  }

  /**
   * Reads names in brackets.
   *
   * @param opens whether the bracket that opens is still to be read
   */
  List<String> names(boolean opens) throws IOException, InterruptedException {
    List<String> names = new ArrayList<>();
    if (opens) {
      lexer.expect('(');
    }
    while (true) {
      names.add(lexer.qualifiedName().table());
      lexer.skipSpace();
      if (input.peek() != ',') {
        lexer.expect(')');
        return names;
      }
      input.skip();
    }
  }

  private void brackets() throws IOException, InterruptedException {
    lexer.expect('(');
    while (input.peek() != ')') {
      if (input.peek() < 0 || input.peek() == ';') {
        throw new Unparsed(false);
      }
      input.skipCharacter();
    }
    input.skip();
  }

  /** Reads rows of values, from the first bracket on. */
  void values(TargetRows target, boolean several)
      throws IOException, ScanException, InterruptedException {
    script.passOpening(target);
    while (startsTuple()) {
      long line = input.line();
      try {
        script.read(this::tuple);
        script.passRow(target, line);
      } catch (Unparsed e) {
        if (!e.isTooLong()) {
          throw e;
        }
        passLongTuple();
      }
      script.passSpace();
      if (!several || input.peek() != ',') {
        break;
      }
      input.skip();
      script.passSpace();
    }
    if (input.peek() == ';') {
      input.skip();
      input.mark();
    }
  }

  private boolean startsTuple() throws IOException, InterruptedException {
    if (lexer.peekWord().equals("ROW")) {
      lexer.skipWord("ROW");
      lexer.skipSpace();
    }
    return input.peek() == '(';
  }

  /** Reads values in brackets, from the mark on. */
  void tuple() throws IOException, InterruptedException {
    SqlRow row = script.row;
    row.begin(input.line());
    lexer.expect('(');
    while (true) {
      int end = script.expressions.read(row, NONE);
      switch (end) {
        case ',' -> input.skip();
        case ')' -> {
          input.skip();
          return;
        }
        case -1 -> {
          if (script.literals.isBrokenOff() && input.line() > input.markedLine()) {
            throw new Unparsed(false); // rather a quote too many than a text of many lines
          }
          return;
        }
        default -> throw new Unparsed(false);
      }
    }
  }

  /** Passes as text a row that is longer than what is kept; rows may follow it. */
  private void passLongTuple() throws IOException, ScanException, InterruptedException {
    input.reset();
    boolean escapes = script.literals.escapes();
    int quote = 0;
    int depth = 0;
    do {
      int c = input.peek();
      if (c < 0) {
        break;
      }
      if (c == '\\' && quote != 0 && escapes) {
        input.skip();
      } else if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '\'' || c == '"') {
        quote = c;
      } else {
        depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      }
      if (input.peek() >= 0) {
        input.skipCharacter();
      }
      if (input.offset() >= PIECE) {
        script.passAsText();
      }
    } while (depth > 0);
    script.passAsText();
    script.row.begin(input.line());
  }

  private void selected(SqlName name, @Nullable List<String> columns)
      throws IOException, ScanException, InterruptedException {
    TargetRows target = script.tables.target(name, columns);
    script.passOpening(target);
    do {
      long line = input.line();
      script.read(this::select);
      script.passRow(target, line);
    } while (unites());
  }

  /** Reads selected expressions, of which one is a literal. */
  private void select() throws IOException, InterruptedException {
    script.row.begin(input.line());
    if (!lexer.skipIf("SELECT")) {
      throw new Unparsed(false);
    }
    boolean any = false;
    while (true) {
      int end = script.expressions.read(script.row, BEHIND_SELECTED);
      any |= script.expressions.isLiteral();
      if (end != ',') {
        if (!any || end == ')') {
          throw new Unparsed(false);
        }
        return;
      }
      input.skip();
    }
  }

  /** Whether another row follows behind the table that holds one row. */
  private boolean unites() throws IOException, InterruptedException {
    if (lexer.skipIf("FROM")) {
      lexer.skipSpace();
      if (input.peek() == '(') {
        input.reset();
        return false;
      }
      lexer.qualifiedName();
    }
    if (!lexer.skipIf("UNION")) {
      lexer.skipSpace();
      if (input.peek() == ';') {
        input.skip();
        input.mark();
      }
      return false;
    }
    if (!lexer.skipIf("ALL")) {
      lexer.skipIf("DISTINCT");
    }
    lexer.skipSpace();
    input.mark();
    return true;
  }
}
