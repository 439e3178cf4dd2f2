package org.inshore.scanners.documents.structure.sql;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.inshore.spi.scan.ScanException;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a statement sets columns to, and what it compares them with, as one row of these
 * columns.
 */
final class AssignmentReader {
  private static final Set<String> STOPS =
      Set.of("WHERE", "AND", "OR", "FROM", "ORDER", "LIMIT", "RETURNING", "ON", "WHEN");
  private static final Set<String> NEXT =
      Set.of("INSERT", "UPDATE", "DELETE", "REPLACE", "GO", "COMMIT", "CREATE", "MERGE");
  private static final Set<String> OPTIONS = Set.of("LOW_PRIORITY", "IGNORE", "ONLY", "FROM", "AS");

  private final SqlScript script;
  private final SqlInput input;
  private final SqlLexer lexer;

  AssignmentReader(SqlScript script) {
    this.script = script;
    this.input = script.input;
    this.lexer = script.lexer;
  }

  /** Reads UPDATE or DELETE from behind its first word; its begin is marked. */
  void read(String opens) throws IOException, ScanException, InterruptedException {
    skipOptions();
    SqlName name = lexer.qualifiedName();
    if (!lexer.skipIf(opens)) {
      skipOptions();
      lexer.qualifiedName(); // its other name in the statement
      if (!lexer.skipIf(opens)) {
        throw new Unparsed(false);
      }
    }
    read(name);
  }

  private void skipOptions() throws IOException, InterruptedException {
    lexer.skipSpace();
    String word = lexer.peekWord();
    while (OPTIONS.contains(word)) {
      lexer.skipWord(word);
      lexer.skipSpace();
      word = lexer.peekWord();
    }
  }

  /** Reads assignments up to the end of the statement. */
  void read(SqlName name) throws IOException, ScanException, InterruptedException {
    SqlRow row = script.row;
    row.clear();
    List<String> columns = new ArrayList<>();
    String column = null;
    while (true) {
      long line = input.line();
      lexer.skipSpace(row.rest);
      int c = input.peek();
      if (c < 0 || c == ';' || (input.line() > line && NEXT.contains(lexer.peekWord()))) {
        break;
      }
      if (c == '=') {
        input.skip();
        value(column, columns);
        column = null;
      } else if (c != '"' && script.literals.begins()) {
        literal();
      } else if (c == '"' || c == '`' || c == '[' || (SqlLexer.isWord(c) && !SqlLexer.isDigit(c))) {
        column = lexer.qualifiedName().table();
      } else if (SqlLexer.isDigit(c)) {
        number();
      } else {
        input.skipCharacter();
      }
    }
    if (input.peek() == ';') {
      input.skip();
    }
    if (columns.isEmpty()) {
      throw new Unparsed(false);
    }
    script.passRow(script.tables.target(name, List.copyOf(columns)), input.markedLine());
  }

  private void value(@Nullable String column, List<String> columns)
      throws IOException, InterruptedException {
    script.expressions.read(script.row, STOPS);
    if (column != null && script.expressions.isLiteral()) {
      columns.add(column);
    } else {
      SqlRow row = script.row;
      int from = row.start(row.width() - 1);
      row.rest(row.values.bytes(), from, row.values.length());
      row.drop();
    }
  }

  private void literal() throws IOException, InterruptedException {
    SqlRow row = script.row;
    int from = row.values.length();
    script.literals.read(row.values);
    row.rest(row.values.bytes(), from, row.values.length());
    row.values.truncate(from);
  }

  private void number() throws IOException, InterruptedException {
    int from = input.offset();
    while (SqlLexer.isWord(input.peek()) || input.peek() == '.') {
      input.skipCharacter();
    }
    script.row.rest(input.bytes(), input.index(from), input.index(input.offset()));
  }
}
