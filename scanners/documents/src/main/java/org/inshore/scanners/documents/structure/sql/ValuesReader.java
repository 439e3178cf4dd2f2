package org.inshore.scanners.documents.structure.sql;

import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inshore.scanners.documents.structure.sql.lexer.SqlInput;
import org.inshore.scanners.documents.structure.sql.lexer.SqlLexer;
import org.inshore.scanners.documents.structure.sql.lexer.SqlName;
import org.inshore.spi.scan.ScanException;
import org.jspecify.annotations.Nullable;

/**
 * Reads rows of a table that a query makes of literals: {@code (VALUES (…), (…)) AS name
 * (columns)}, or with the columns before, as {@code WITH name (columns) AS (VALUES …)}. Names that
 * stand behind the rows are looked for first.
 */
final class ValuesReader {
  private static final int BEFORE = 400;
  private static final SqlName UNNAMED = new SqlName(null, "values");

  private static final Pattern BEGIN =
      Pattern.compile("(?is)[^;']*?(?:\\(([^()]*)\\)\\s*as\\s*)?\\(\\s*values\\s*(?=\\()");

  private final SqlScript script;
  private final SqlInput input;
  private final SqlLexer lexer;
  private final InsertReader inserts;

  ValuesReader(SqlScript script, InsertReader inserts) {
    this.script = script;
    this.input = script.input;
    this.lexer = script.lexer;
    this.inserts = inserts;
  }

  /** Reads a statement; false if it holds no such table near its begin. */
  boolean read() throws IOException, ScanException, InterruptedException {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < BEFORE && input.peek(i) >= 0; i++) {
      text.append((char) input.peek(i));
    }
    Matcher begin = BEGIN.matcher(text);
    if (!begin.lookingAt()) {
      return false;
    }
    int before = input.offset();
    long line = input.line();
    String names = begin.group(1);
    skip(names == null ? begin.end() : begin.start(1));
    List<String> columns;
    if (names == null) {
      columns = behind();
    } else {
      columns = inserts.names(false);
    }
    input.reset(before, line);
    if (columns == null) {
      return false;
    }
    skip(begin.end());
    inserts.values(script.tables.target(UNNAMED, columns), true);
    return true;
  }

  private void skip(int bytes) throws IOException, InterruptedException {
    for (int i = 0; i < bytes; i++) {
      input.skip();
    }
  }

  /** The names behind the rows; null if there are none. */
  private @Nullable List<String> behind() throws IOException, InterruptedException {
    int next = ',';
    while (next == ',') {
      lexer.skipSpace();
      script.read(inserts::tuple);
      lexer.skipSpace();
      next = input.peek();
      input.skip(next == ',' ? 1 : 0);
    }
    lexer.expect(')');
    lexer.skipIf("AS");
    lexer.qualifiedName();
    lexer.skipSpace();
    return input.peek() == '(' ? inserts.names(true) : null;
  }
}
