package org.inshore.cli.terminal;

import java.io.PrintWriter;
import java.util.SplittableRandom;
import org.inshore.spi.message.Visible;

/**
 * Prints lines that show all that is in them: a control or direction mark in the name of a file, an
 * answer of a server or an argument becomes a visible code, whichever command prints it.
 *
 * <p>Line ends come from the methods that end a line and from nothing else. The few controls of the
 * command line itself are written as marks that start with a key drawn anew in each run, so that no
 * name can hold one.
 */
public final class VisibleWriter extends PrintWriter {
  /** The key: a noncharacter, then random private characters. */
  private static final String KEY = key();

  /** Control sequences that the command line itself may send. */
  public enum Control {
    STRONG('s', "\u001b[1m"),
    ALARM('a', "\u001b[1;31m"),
    PLAIN('p', "\u001b[0m"),
    CLEAR_LINE('c', "\r\u001b[K"),
    // A line longer than the terminal is wide is cut, so that it can be overwritten.
    NO_WRAP('n', "\u001b[?7l"),
    WRAP('w', "\u001b[?7h");

    private final char code;
    private final String sequence;

    Control(char code, String sequence) {
      this.code = code;
      this.sequence = sequence;
    }

    /** What stands for it in text to print. */
    String mark() {
      return KEY + code;
    }

    private static String sequence(char code) {
      for (Control control : values()) {
        if (control.code == code) {
          return control.sequence;
        }
      }
      return "";
    }
  }

  private VisibleWriter(PrintWriter to) {
    super(to, true);
  }

  /** A writer that shows all; the same if it does already. */
  static VisibleWriter over(PrintWriter writer) {
    return writer instanceof VisibleWriter already ? already : new VisibleWriter(writer);
  }

  /** The writer below, for texts that hold nothing from outside. */
  PrintWriter unchecked() {
    return (PrintWriter) out;
  }

  @Override
  public void write(String text, int from, int length) {
    String line = visible(text.substring(from, from + length));
    super.write(line, 0, line.length());
  }

  @Override
  public void write(char[] characters, int from, int length) {
    write(new String(characters, from, length), 0, length);
  }

  @Override
  public void write(int character) {
    write(Character.toString((char) character), 0, 1);
  }

  private static String visible(String text) {
    int key = text.indexOf(KEY);
    if (key < 0) {
      return Visible.of(text);
    }
    StringBuilder shown = new StringBuilder();
    int from = 0;
    while (key >= 0) {
      shown.append(Visible.of(text.substring(from, key)));
      shown.append(Control.sequence(text.charAt(key + KEY.length())));
      from = key + KEY.length() + 1;
      key = text.indexOf(KEY, from);
    }
    return shown.append(Visible.of(text.substring(from))).toString();
  }

  private static String key() {
    SplittableRandom random = new SplittableRandom();
    StringBuilder key = new StringBuilder("\ufdd0");
    for (int i = 0; i < 6; i++) {
      key.append((char) random.nextInt('\ue000', '\uf8ff'));
    }
    return key.toString();
  }
}
