package org.inshore.scanners.documents.structure.sql;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.inshore.scanners.documents.charset.Ascii;
import org.inshore.scanners.documents.structure.sql.lexer.ByteBuilder;
import org.inshore.scanners.documents.structure.sql.lexer.SqlInput;
import org.inshore.scanners.documents.structure.sql.lexer.SqlLexer;
import org.inshore.scanners.documents.structure.sql.lexer.SqlName;
import org.inshore.scanners.documents.structure.sql.lexer.Unparsed;
import org.inshore.spi.scan.ScanException;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a statement sets columns or arguments to, and what it compares them with, as one row
 * of these columns.
 */
final class AssignmentReader {
  private static final Set<String> STOPS =
      Set.of(
          "WHERE",
          "AND",
          "OR",
          "FROM",
          "ORDER",
          "LIMIT",
          "RETURNING",
          "ON",
          "WHEN",
          "GO",
          "EXEC",
          "EXECUTE",
          "CALL");
  private static final Set<String> NEXT =
      Set.of(
          "INSERT", "UPDATE", "DELETE", "REPLACE", "GO", "COMMIT", "CREATE", "MERGE", "EXEC",
          "EXECUTE", "CALL");
  private static final Set<String> OPTIONS = Set.of("LOW_PRIORITY", "IGNORE", "ONLY", "FROM", "AS");

  private final SqlScript script;
  private final SqlInput input;
  private final SqlLexer lexer;
  private final ByteBuilder scratch = new ByteBuilder();
  private final List<String> columns = new ArrayList<>();

  /** The statement without its values. */
  private final ByteBuilder frame = new ByteBuilder();

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
    script.read(this::assignments);
    if (input.peek() == ';') {
      input.skip();
    }
    if (columns.isEmpty()) {
      throw new Unparsed(false);
    }
    TargetRows target = script.tables.target(name, List.copyOf(columns));
    if (!target.opensAgain(frame.bytes(), 0, frame.length())) {
      script.text.append(frame.bytes(), 0, frame.length(), input.markedLine());
    }
    script.passRow(target, input.markedLine());
  }

  private void assignments() throws IOException, InterruptedException {
    SqlRow row = script.row;
    row.begin(input.line());
    columns.clear();
    frame.truncate(0);
    int from = 0;
    String column = null;
    long before = input.line();
    while (true) {
      lexer.skipSpace();
      long line = input.line();
      int c = input.peek();
      if (c < 0 || c == ';' || (line > before && NEXT.contains(lexer.peekWord()))) {
        break;
      }
      before = line;
      if (c == '=') {
        input.skip();
        if (input.peek() == '>') {
          input.skip(); // an argument that is named
        }
        frame.append(input.bytes(), input.index(from), input.index(input.offset()));
        from = input.offset();
        if (value(column)) {
          frame.append(' ');
          for (long end = input.line(); line < end; line++) {
            frame.append('\n');
          }
          from = input.offset();
        }
        column = null;
      } else if (c != '"' && script.literals.begins()) {
        scratch.truncate(0);
        script.literals.read(scratch);
      } else if (c == '"' || c == '`' || c == '[' || (SqlLexer.isWord(c) && !Ascii.isDigit(c))) {
        String name = lexer.qualifiedName().table();
        column = name.startsWith("@") ? name.substring(1) : name;
      } else {
        input.skipCharacter();
      }
    }
    frame.append(input.bytes(), input.index(from), input.index(input.offset()));
  }

  /** Reads what a column is set to or compared with; whether it is a value of its. */
  private boolean value(@Nullable String column) throws IOException, InterruptedException {
    SqlRow row = script.row;
    int rest = row.rest.length();
    script.expressions.read(row, STOPS);
    if (column != null && script.expressions.isLiteral()) {
      columns.add(column);
      return true;
    }
    row.drop();
    row.rest.truncate(rest);
    return false;
  }
}
