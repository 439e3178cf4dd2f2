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

/** Reads statements that comment on columns of tables. All of them are text as well. */
final class CommentReader {
  private static final int MAX_ARGUMENTS = 16;

  private final SqlScript script;
  private final SqlInput input;
  private final SqlLexer lexer;
  private final ByteBuilder scratch = new ByteBuilder();

  CommentReader(SqlScript script) {
    this.script = script;
    this.input = script.input;
    this.lexer = script.lexer;
  }

  /** Reads COMMENT ON COLUMN from behind its first word; its begin is marked. */
  void comment() throws IOException, ScanException, InterruptedException {
    if (!lexer.skipIf("ON") || !lexer.skipIf("COLUMN")) {
      throw new Unparsed(false);
    }
    lexer.skipSpace();
    List<String> parts = new ArrayList<>();
    String part = lexer.name();
    while (part != null && parts.size() < 5) {
      parts.add(part);
      part = null;
      if (input.peek() == '.') {
        input.skip();
        part = lexer.name();
      }
    }
    if (parts.size() < 2 || !lexer.skipIf("IS")) {
      throw new Unparsed(false);
    }
    String comment = literal();
    int last = parts.size() - 1;
    String schema = last > 1 ? parts.get(last - 2) : null;
    script.tables.comment(new SqlName(schema, parts.get(last - 1)), parts.get(last), comment);
    script.passAsText();
  }

  /** Reads the arguments of SQL Server's procedure that adds a description. */
  void description() throws IOException, ScanException, InterruptedException {
    List<String> arguments = new ArrayList<>();
    do {
      lexer.skipSpace();
      if (input.peek() == ',') {
        input.skip();
        lexer.skipSpace();
      }
      if (input.peek() == '@') {
        lexer.name();
        lexer.expect('=');
      }
      arguments.add(literal());
      lexer.skipSpace();
    } while (input.peek() == ',' && arguments.size() < MAX_ARGUMENTS);
    // Its name and value, then kind and name of schema, table and column.
    if (arguments.size() >= 8
        && arguments.get(0).equalsIgnoreCase("MS_Description")
        && arguments.get(6).equalsIgnoreCase("COLUMN")) {
      SqlName table = new SqlName(arguments.get(3), arguments.get(5));
      script.tables.comment(table, arguments.get(7), arguments.get(1));
    }
    script.passAsText();
  }

  private String literal() throws IOException, InterruptedException {
    lexer.skipSpace();
    if (!script.literals.begins()) {
      throw new Unparsed(false);
    }
    scratch.truncate(0);
    script.literals.read(scratch);
    return new String(scratch.bytes(), 0, scratch.length(), script.encoding.charset()).strip();
  }
}
