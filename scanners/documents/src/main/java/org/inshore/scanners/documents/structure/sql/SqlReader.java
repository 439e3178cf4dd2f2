package org.inshore.scanners.documents.structure.sql;

import java.io.IOException;
import org.inshore.scanners.documents.structure.sql.lexer.SqlInput;
import org.inshore.scanners.documents.structure.sql.lexer.SqlName;
import org.inshore.scanners.documents.structure.sql.lexer.Unparsed;
import org.inshore.spi.scan.ScanException;

/**
 * Reads a script statement by statement. One is recognised by its first word, on a line of its own
 * or behind a semicolon; what is none of those that load or declare rows is text, and so is one
 * that breaks the form it began with, from there on.
 */
final class SqlReader {
  private static final int PIECE = 1 << 16;

  /** How much may be read in vain before statements are no longer tried: work stays linear. */
  private static final long MAX_IN_VAIN = 16 << 20;

  private final SqlScript script;
  private final SqlInput input;
  private final InsertReader inserts;
  private final AssignmentReader assignments;
  private final CopyReader copies;
  private final DeclarationReader declarations;
  private final CommentReader comments;
  private final SelectReader selected;
  private final ValuesReader values;
  private long inVain;
  private long passed;

  SqlReader(SqlScript script) {
    this.script = script;
    this.input = script.input;
    this.assignments = new AssignmentReader(script);
    this.inserts = new InsertReader(script, assignments);
    this.copies = new CopyReader(script);
    this.declarations = new DeclarationReader(script);
    this.comments = new CommentReader(script);
    this.selected = new SelectReader(script);
    this.values = new ValuesReader(script, inserts);
  }

  void read() throws IOException, ScanException, InterruptedException {
    while (input.peek() >= 0) {
      script.passRemark();
      script.above.take();
      if (inVain > MAX_IN_VAIN + 2 * passed || !statement()) {
        passLine();
      }
    }
    script.batches.finish();
    script.batches.columns(script.tables.withoutRows());
    script.text.finish();
  }

  /** Reads the statement that begins here, if one does; false where all from the mark is text. */
  private boolean statement() throws IOException, ScanException, InterruptedException {
    input.mark();
    while (input.peek() == ' ' || input.peek() == '\t') {
      if (input.offset() >= PIECE) {
        return false;
      }
      input.skip();
    }
    String word = script.lexer.peekWord();
    try {
      return statement(word);
    } catch (Unparsed e) {
      inVain += input.offset();
      input.reset();
      return false;
    } finally {
      script.passAbove();
    }
  }

  private boolean statement(String word) throws IOException, ScanException, InterruptedException {
    switch (word) {
      case "INSERT", "REPLACE", "UPSERT" -> {
        script.lexer.skipWord(word);
        inserts.read();
      }
      case "UPDATE" -> {
        script.lexer.skipWord(word);
        assignments.read("SET");
      }
      case "DELETE" -> {
        script.lexer.skipWord(word);
        assignments.read("WHERE");
      }
      case "COPY" -> {
        script.lexer.skipWord(word);
        copies.read();
      }
      case "CREATE" -> {
        script.lexer.skipWord(word);
        declarations.read();
      }
      case "COMMENT" -> {
        script.lexer.skipWord(word);
        comments.comment();
      }
      case "EXEC", "EXECUTE", "CALL" -> {
        script.lexer.skipWord(word);
        procedure();
      }
      case "MERGE" -> {
        if (!values.read()) {
          script.lexer.skipWord(word);
          selected.merge();
        }
      }
      case "SELECT" -> {
        if (!values.read()) {
          selected.read();
        }
      }
      case "WITH" -> {
        return values.read();
      }
      case "UNION" -> {
        script.lexer.skipWord(word);
        script.lexer.skipIf("ALL");
        selected.read();
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  /** Reads a call, whose arguments may be named as the columns of a row are. */
  private void procedure() throws IOException, ScanException, InterruptedException {
    SqlName name = script.lexer.qualifiedName();
    if (name.table().equalsIgnoreCase("sp_addextendedproperty")) {
      comments.description();
      return;
    }
    script.lexer.skipSpace();
    if (input.peek() != '@' && input.peek() != '(') {
      throw new Unparsed(false);
    }
    assignments.read(name);
  }

  /** Passes as text all up to where the next statement may begin. */
  private void passLine() throws IOException, ScanException, InterruptedException {
    int c = input.peek();
    while (c >= 0) {
      input.skip();
      if (c == '\n' || c == ';') {
        break;
      }
      if (input.offset() >= PIECE) {
        passed += input.offset();
        script.passAsText();
      }
      c = input.peek();
    }
    passed += input.offset();
    script.passAsText();
  }
}
