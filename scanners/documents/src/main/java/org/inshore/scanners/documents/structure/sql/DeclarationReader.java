package org.inshore.scanners.documents.structure.sql;

import java.io.IOException;
import java.util.Set;
import org.inshore.scanners.documents.structure.sql.lexer.ByteBuilder;
import org.inshore.scanners.documents.structure.sql.lexer.SqlInput;
import org.inshore.scanners.documents.structure.sql.lexer.SqlLexer;
import org.inshore.scanners.documents.structure.sql.lexer.SqlName;
import org.inshore.scanners.documents.structure.sql.lexer.Unparsed;
import org.inshore.spi.scan.ScanException;
import org.jspecify.annotations.Nullable;

/** Reads CREATE TABLE for its columns, their types and comments. All of it is text as well. */
final class DeclarationReader {
  private static final int LONGEST_TYPE = 100;
  private static final int LONGEST_COMMENT = 1000;
  private static final int MAX_OF_A_TYPE = 1 << 14;
  private static final int MAX_WORDS_BEFORE_TABLE = 5;

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
  private SqlTable table = new SqlTable();

  /** The column defined last; null behind what is none. */
  private @Nullable String column;

  DeclarationReader(SqlScript script) {
    this.script = script;
    this.input = script.input;
    this.lexer = script.lexer;
  }

  /** Reads a statement from behind its first word; its begin is marked. */
  void read() throws IOException, ScanException, InterruptedException {
    for (int words = 0; !lexer.skipIf("TABLE"); words++) {
      String word = lexer.peekWord();
      if (word.isEmpty() || words == MAX_WORDS_BEFORE_TABLE) {
        throw new Unparsed(false);
      }
      lexer.skipWord(word);
    }
    if (lexer.skipIf("IF") && !(lexer.skipIf("NOT") && lexer.skipIf("EXISTS"))) {
      throw new Unparsed(false);
    }
    SqlName name = lexer.qualifiedName();
    script.read(this::definitions);
    script.tables.declare(name, table);
    script.passAsText();
  }

  private void definitions() throws IOException, InterruptedException {
    lexer.expect('(');
    table = new SqlTable();
    column = null;
    while (true) {
      comment();
      int c = input.peek();
      if (c < 0) {
        return;
      } else if (c == ',') {
        input.skip();
      } else if (c == ')') {
        input.skip();
        comment();
        return;
      } else {
        definition();
      }
    }
  }

  /** Passes space, and takes comments that begin on the line of a column for comments of it. */
  private void comment() throws IOException, InterruptedException {
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

  /** Reads a definition up to what ends it. */
  private void definition() throws IOException, InterruptedException {
    column = null;
    if (CONSTRAINTS.contains(lexer.peekWord())) {
      rest();
      return;
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
      type =
          string()
              .replaceAll("[\"`]", "")
              .replaceAll("\\[([^\\]]+)\\]", "$1")
              .replaceAll("\\s+", " ");
    }
    table.declare(name, type);
    column = name;
    rest();
  }

  private String string() {
    return new String(scratch.bytes(), 0, scratch.length(), script.encoding.charset()).strip();
  }

  /** Passes a type; where it ends. */
  private int type() throws IOException, InterruptedException {
    int from = input.offset();
    int end = from;
    int depth = 0;
    while (true) {
      int c = input.peek();
      if (end - from > MAX_OF_A_TYPE) {
        throw new Unparsed(false);
      }
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
  private void rest() throws IOException, InterruptedException {
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
        if (comments && column != null && scratch.length() <= LONGEST_COMMENT) {
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
      } else if ((c == '-' && input.peek(1) == '-') || (c == '/' && input.peek(1) == '*')) {
        comment(); // without a comma: of the last column
      } else {
        depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        comments &= SqlLexer.isSpace(c) || c == '=';
        input.skipCharacter();
      }
    }
  }
}
