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

/**
 * Reads rows of selected literals that name their columns themselves, as {@code SELECT '…' AS
 * name}: alone, united, or in brackets as what MERGE uses.
 */
final class SelectReader {
  private static final SqlName UNNAMED = new SqlName(null, "select");
  private static final Set<String> STOPS =
      Set.of("AS", "FROM", "UNION", "WHERE", "ORDER", "LIMIT", "GROUP", "GO", "INTO");
  private static final int LEAST_COLUMNS = 2;
  private static final int MAX_WORDS_BEFORE_USING = 8;

  private final SqlScript script;
  private final SqlInput input;
  private final SqlLexer lexer;
  private final List<String> columns = new ArrayList<>();
  private boolean named;

  SelectReader(SqlScript script) {
    this.script = script;
    this.input = script.input;
    this.lexer = script.lexer;
  }

  /** Reads MERGE from behind its first word; its begin is marked. */
  void merge() throws IOException, ScanException, InterruptedException {
    lexer.skipIf("INTO");
    SqlName name = lexer.qualifiedName();
    for (int words = 0; words < MAX_WORDS_BEFORE_USING && !lexer.skipIf("USING"); words++) {
      lexer.qualifiedName();
    }
    lexer.expect('(');
    read(name);
  }

  /** Reads SELECT, and what is united with it. */
  void read() throws IOException, ScanException, InterruptedException {
    read(UNNAMED);
  }

  private void read(SqlName name) throws IOException, ScanException, InterruptedException {
    columns.clear();
    do {
      long line = input.line();
      named = columns.isEmpty();
      script.read(this::select);
      script.passRow(script.tables.target(name, List.copyOf(columns)), line);
    } while (unites());
  }

  private void select() throws IOException, InterruptedException {
    script.row.begin(input.line());
    if (named) {
      columns.clear();
    }
    if (!lexer.skipIf("SELECT")) {
      throw new Unparsed(false);
    }
    int literals = 0;
    int end = ',';
    for (int i = 0; end == ','; i++) {
      end = script.expressions.read(script.row, STOPS);
      literals += script.expressions.isLiteral() ? 1 : 0;
      String alias = lexer.skipIf("AS") ? alias() : null;
      if (alias != null) {
        lexer.skipSpace();
        end = input.peek();
      }
      // What is united with a row may leave out the names.
      if (named ? alias == null : i >= columns.size()) {
        throw new Unparsed(false);
      }
      if (named && alias != null) {
        columns.add(alias);
      }
      if (end == ',') {
        input.skip();
      }
    }
    if (literals < LEAST_COLUMNS) {
      throw new Unparsed(false);
    }
  }

  private String alias() throws IOException, InterruptedException {
    return lexer.qualifiedName().table();
  }

  /** Whether another row follows, behind the table that holds one row. */
  private boolean unites() throws IOException, ScanException, InterruptedException {
    script.passSpace();
    if (lexer.skipIf("FROM")) {
      lexer.skipSpace();
      if (input.peek() == '(') {
        return false;
      }
      lexer.qualifiedName();
    }
    if (!lexer.skipIf("UNION")) {
      script.passAsText();
      return false;
    }
    if (!lexer.skipIf("ALL")) {
      lexer.skipIf("DISTINCT");
    }
    lexer.skipSpace();
    boolean more = lexer.peekWord().equals("SELECT");
    if (more) {
      input.mark();
    } else {
      script.passAsText();
    }
    return more;
  }
}
