package org.inshore.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import org.inshore.cli.terminal.VisibleWriter.Control;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleWriterTest {
  /** An escape sequence, a carriage return, a bell, a C1 control, a direction mark, a line end. */
  private static final String HOSTILE = "\u001b[2J\r\u0007\u009b1m\u202e\n";

  private static final String SHOWN = "[U+001B][2J[U+000D][U+0007][U+009B]1m[U+202E][U+000A]";

  private final StringWriter text = new StringWriter();

  private Terminal terminal(boolean interactive) {
    PrintWriter writer = new PrintWriter(text, true);
    return new Terminal(writer, writer, Locale.ENGLISH, interactive);
  }

  @Test
  void showsWhatIsPrintedInWhateverWay() {
    PrintWriter out = terminal(false).out();

    out.println(HOSTILE);
    out.println((Object) HOSTILE);
    out.println(HOSTILE.toCharArray());
    out.print(HOSTILE);
    out.println();
    out.append(HOSTILE).println();
    out.printf("%s", HOSTILE).println();
    out.write(HOSTILE);
    out.println();
    HOSTILE.chars().forEach(out::write);
    out.println('\r');

    assertThat(text.toString().lines().distinct()).containsExactly(SHOWN, SHOWN + "[U+000D]");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void letsNoNameUseTheControlsOfTheCommandLine(boolean interactive) {
    Terminal terminal = terminal(interactive);

    terminal.err().println(terminal.alarm("\u001b[1m" + HOSTILE) + "\u001b[0m\ufdd0");

    String shown = "[U+001B][1m" + SHOWN;
    assertThat(text.toString())
        .isEqualTo(
            interactive
                ? "\u001b[1;31m" + shown + "\u001b[0m[U+001B][0m\ufdd0\n"
                : shown + "[U+001B][0m\ufdd0\n");
  }

  @Test
  void tellsATerminalWhatItNeeds() {
    Terminal terminal = terminal(true);
    terminal.err().print(terminal.control(Control.CLEAR_LINE) + terminal.strong("x"));
    terminal.err().flush();
    assertThat(text.toString()).isEqualTo("\r\u001b[K\u001b[1mx\u001b[0m");
  }

  @Test
  void leavesPlainTextAndItsLines() {
    Terminal terminal = terminal(false);
    terminal.lines("中文 😀\n二\n");
    terminal.help().print("a\nb\n");
    terminal.help().flush();
    assertThat(text.toString()).isEqualTo("中文 😀\n二\na\nb\n");
  }
}
