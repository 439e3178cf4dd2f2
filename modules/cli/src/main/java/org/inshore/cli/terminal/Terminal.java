package org.inshore.cli.terminal;

import java.io.PrintWriter;
import java.util.Locale;
import org.inshore.cli.terminal.VisibleWriter.Control;
import org.inshore.spi.message.Messages;
import org.inshore.spi.message.Wording;

/**
 * Output streams and language of a command. Whatever a command prints there is visible: see {@link
 * VisibleWriter}.
 *
 * @param out results
 * @param err progress and errors
 * @param locale Chinese or English
 * @param interactive whether a person watches: colours and a moving progress line
 */
public record Terminal(PrintWriter out, PrintWriter err, Locale locale, boolean interactive) {
  public static final Messages MESSAGES = Messages.of(Terminal.class);

  public Terminal {
    out = VisibleWriter.over(out);
    err = VisibleWriter.over(err);
  }

  /** Where help is written: our own texts alone, with their line ends and colours. */
  public PrintWriter help() {
    return VisibleWriter.over(out).unchecked();
  }

  /** Writes a text of several lines. */
  public void lines(String text) {
    text.lines().forEach(out::println);
  }

  /** Tells the terminal something; nothing where nobody watches. */
  public String control(Control control) {
    return interactive ? control.mark() : "";
  }

  /** A message of this module in the terminal's language. */
  public String text(String key, Object... arguments) {
    return MESSAGES.text(locale, key, arguments);
  }

  /** A message of any module in the terminal's language. */
  public String text(Wording wording) {
    return wording.in(locale);
  }

  /** The text made bold, or as it is where nobody watches. */
  public String strong(String text) {
    return control(Control.STRONG) + text + control(Control.PLAIN);
  }

  /** The text in red, or as it is where nobody watches. */
  public String alarm(String text) {
    return control(Control.ALARM) + text + control(Control.PLAIN);
  }
}
