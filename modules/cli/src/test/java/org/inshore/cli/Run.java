package org.inshore.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import org.inshore.cli.terminal.Language;
import org.inshore.cli.terminal.Terminal;

/**
 * One run of the command line.
 *
 * @param exitCode what it ended with
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 */
public record Run(int exitCode, String out, String err) {

  /** Runs a command in this JVM, as nobody watches. */
  public static Run of(String... args) {
    Locale before = Locale.getDefault();
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    try {
      Locale locale = Language.of(args, Locale.ENGLISH);
      Locale.setDefault(locale);
      Terminal terminal =
          new Terminal(new PrintWriter(out, true), new PrintWriter(err, true), locale, false);
      int exitCode = CommandLines.execute(terminal, args);
      return new Run(exitCode, out.toString(), err.toString());
    } finally {
      Locale.setDefault(before);
    }
  }
}
