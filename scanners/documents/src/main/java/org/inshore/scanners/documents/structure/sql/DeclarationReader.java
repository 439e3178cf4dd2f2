package org.inshore.scanners.documents.structure.sql;

import java.io.IOException;
import java.util.Set;
import org.inshore.spi.scan.ScanException;
import org.jspecify.annotations.Nullable;

/** Reads CREATE TABLE for its columns, their types and comments. All of it is text as well. */
final class DeclarationReader {
  private static final int LONGEST_TYPE = 100;
  private static final int LONGEST_COMMENT = 1000;
  private static final int MOST_WORDS_BEFORE_TABLE = 5;

  /** Words that begin what is no column. */
  private static final Set<String> CONSTRAINTS =
      Set.of(
          "PRIMARY",
          "KEY",
          "UNIQUE",
          "INDEX",
          "CONSTRAINT",
          "FOREIGN",
          "CHECK",
          "FULLTEXT",
          "SPATIAL",
          "EXCLUDE",
          "LIKE",
          "PERIOD",
          "PARTITION",
          "DISTRIBUTE",
          "SUPPLEMENTAL");

  /** Words that stand behind a type. */
  private static final Set<String> BEHIND_TYPE =
      Set.of(
          "NOT",
          "NULL",
          "DEFAULT",
          "COMMENT",
          "PRIMARY",
          "UNIQUE",
          "AUTO_INCREMENT",
          "AUTOINCREMENT",
          "GENERATED",
          "COLLATE",
          "CHECK",
          "REFERENCES",
          "CONSTRAINT",
          "IDENTITY",
          "ON",
          "KEY",
          "ENABLE",
          "AS",
          "INVISIBLE",
          "SPARSE");

  private final SqlScript script;
  private final SqlInput input;
  private final SqlLexer lexer;
  private final ByteBuilder scratch = new ByteBuilder();

  DeclarationReader(SqlScript script) {
    this.script = script;
    this.input = script.input;
    this.lexer = script.lexer;
  }

  /** Reads a statement from behind its first word; its begin is marked. */
  void read() throws IOException, ScanException, InterruptedException {
    for (int words = 0; !lexer.skipIf("TABLE"); words++) {
      String word = lexer.peekWord();
      if (word.isEmpty() || words == MOST_WORDS_BEFORE_TABLE) {
        throw new Unparsed(false);
      }
      lexer.skipWord(word);
    }
    if (lexer.skipIf("IF") && !(lexer.skipIf("NOT") && lexer.skipIf("EXISTS"))) {
      throw new Unparsed(false);
    }
    SqlName name = lexer.qualifiedName();
    lexer.expect('(');
    SqlTable table = new SqlTable();
    String column = null;
    while (true) {
      comment(table, column);
      int c = input.peek();
      if (c < 0) {
        break;
      } else if (c == ',') {
        input.skip();
      } else if (c == ')') {
        input.skip();
        comment(table, column);
        break;
      } else {
        column = definition(table);
      }
    }
    script.tables.declare(name, table);
    script.passAsText();
  }

  /** Passes space, and takes comments that begin on the line of a column for comments of it. */
  private void comment(SqlTable table, @Nullable String column)
      throws IOException, InterruptedException {
    while (SqlLexer.isSpace(input.peek()) && input.peek() != '\n') {
      input.skip();
    }
    scratch.truncate(0);
    int c = input.peek();
    boolean begins = (c == '-' && input.peek(1) == '-') || (c == '/' && input.peek(1) == '*');
    if (column != null && begins) {
      input.skip(2);
      lexer.takeComment(c == '/', scratch);
      String comment = string();
      if (!comment.isEmpty()) {
        table.comment(column, comment);
      }
    }
    lexer.skipSpace();
  }

  /** Reads a definition up to what ends it; the name of the column, or null if it is of none. */
  private @Nullable String definition(SqlTable table) throws IOException, InterruptedException {
    if (CONSTRAINTS.contains(lexer.peekWord())) {
      rest(null, null);
      return null;
    }
    String name = lexer.name();
    if (name == null || name.isEmpty()) {
      throw new Unparsed(false);
    }
    lexer.skipSpace();
    int from = input.offset();
    int to = type();
    String type = null;
    if (to > from && to - from <= LONGEST_TYPE) {
      scratch.truncate(0);
      scratch.append(input.bytes(), input.index(from), input.index(to));
      type = string().replaceAll("\\s+", " ");
    }
    table.declare(name, type);
    rest(table, name);
    return name;
  }

  private String string() {
    return new String(scratch.bytes(), 0, scratch.length(), script.encoding.charset()).strip();
  }

  /** Passes a type; where it ends. */
  private int type() throws IOException, InterruptedException {
    int end = input.offset();
    int depth = 0;
    while (true) {
      int c = input.peek();
      if (c < 0 || c == '\'' || c == ';' || (depth == 0 && (c == ',' || c == ')'))) {
        return end;
      } else if (SqlLexer.isSpace(c)) {
        input.skip();
        continue;
      } else if ((c == '-' && input.peek(1) == '-') || (c == '/' && input.peek(1) == '*')) {
        return end;
      } else if (SqlLexer.isWord(c)) {
        String word = lexer.peekWord();
        if (depth == 0 && BEHIND_TYPE.contains(word)) {
          return end;
        }
        while (SqlLexer.isWord(input.peek())) {
          input.skipCharacter();
        }
      } else {
        depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        input.skipCharacter();
      }
      end = input.offset();
    }
  }

  /** Passes the rest of a definition; takes the comment in it. */
  private void rest(@Nullable SqlTable table, @Nullable String column)
      throws IOException, InterruptedException {
    int depth = 0;
    boolean comments = false;
    while (true) {
      int c = input.peek();
      if (c < 0 || (depth == 0 && (c == ',' || c == ')'))) {
        return;
      } else if (c == ';') {
        throw new Unparsed(false);
      } else if (script.literals.begins()) {
        scratch.truncate(0);
        script.literals.read(scratch);
        if (comments && table != null && column != null && scratch.length() <= LONGEST_COMMENT) {
          String comment = string();
          if (!comment.isEmpty()) {
            table.comment(column, comment);
          }
        }
        comments = false;
      } else if (SqlLexer.isWord(c)) {
        comments = depth == 0 && lexer.peekWord().equals("COMMENT");
        while (SqlLexer.isWord(input.peek())) {
          input.skipCharacter();
        }
      } else if (c == '-' && input.peek(1) == '-') {
        // Without a comma: the last column.
        comment(table == null ? new SqlTable() : table, column);
      } else if (c == '/' && input.peek(1) == '*') {
        comment(table == null ? new SqlTable() : table, column);
      } else {
        depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        comments &= SqlLexer.isSpace(c) || c == '=';
        input.skipCharacter();
      }
    }
  }
}
