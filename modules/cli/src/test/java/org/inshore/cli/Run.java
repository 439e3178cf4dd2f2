package org.inshore.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import java.util.regex.Pattern;
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
  private static final Pattern LEFT_OPEN =
      Pattern.compile(
          "\\{\\d(?:,[a-z].{0,40})?}|%[sd](?![0-9A-Fa-f])|“”|\\(\\)|（）|(?<![\\w\":])null(?![\\w\"])");

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
      assertSaysAll(args, out.toString(), err.toString());
      return new Run(exitCode, out.toString(), err.toString());
    } finally {
      Locale.setDefault(before);
    }
  }

  /** No message that any command prints was given too few arguments, or nothing as one. */
  private static void assertSaysAll(String[] args, String out, String err) {
    // Rules are shown as they are written, which is with braces.
    boolean shows = args.length > 0 && args[0].equals("rules");
    assertThat(LEFT_OPEN.matcher(shows ? err : out + err).results().map(each -> each.group()))
        .as("%s%n%s%n%s", String.join(" ", args), out, err)
        .isEmpty();
  }
}
