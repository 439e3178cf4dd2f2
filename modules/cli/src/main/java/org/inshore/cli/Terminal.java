package org.inshore.cli;

import java.io.PrintWriter;
import java.util.Locale;
import org.inshore.spi.message.Messages;
import org.inshore.spi.message.Wording;

/**
 * Where a command writes, and in which language.
 *
 * @param out results
 * @param err progress and errors
 * @param locale Chinese or English
 * @param interactive whether a person watches: colours and a moving progress line
 */
record Terminal(PrintWriter out, PrintWriter err, Locale locale, boolean interactive) {
  static final Messages MESSAGES = Messages.of(Terminal.class);

  /** A message of this module in the terminal's language. */
  String text(String key, Object... arguments) {
    return MESSAGES.text(locale, key, arguments);
  }

  /** A message of any module in the terminal's language. */
  String text(Wording wording) {
    return wording.in(locale);
  }

  /** The text made bold, or as it is where nobody watches. */
  String strong(String text) {
    return interactive ? "\u001b[1m" + text + "\u001b[0m" : text;
  }

  /** The text in red, or as it is where nobody watches. */
  String alarm(String text) {
    return interactive ? "\u001b[1;31m" + text + "\u001b[0m" : text;
  }
}
