package org.inshore.cli.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.inshore.cli.CommandLines;
import org.inshore.cli.Run;
import org.inshore.cli.terminal.Terminal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that hold controls and direction marks, in whatever a command prints. */
class HostileNamesTest {
  private static final String HOSTILE = "a\u001b]0;x\u0007\u001b[2J\rb\u202ec\u009bd\u2066e";

  /** What of all that a terminal would act on; lines end with a line feed. */
  private static final Pattern ACTED_ON =
      Pattern.compile(
          "[\\p{Cntrl}\\u0080-\\u009f\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069&&[^\\n]]");

  private static final String PERSON = "姓名：张三，身份证号：110101190303070004\n";

  @TempDir private Path folder;
  private Path data = Path.of("");
  private Path file = Path.of("");
  private Path configuration = Path.of("");

  @BeforeEach
  void make() throws Exception {
    data = Files.createDirectories(folder.resolve("data" + HOSTILE));
    file = Files.writeString(data.resolve(HOSTILE + ".txt"), PERSON);
    Files.writeString(data.resolve(HOSTILE + ".zip"), "PK\u0003\u0004 broken");
    configuration =
        Files.writeString(
            folder.resolve("c" + HOSTILE + ".yaml"),
            """
            sources:
              - id: "%1$s"
                target: "%2$s"
                site: "%1$s"
                jurisdiction: HK
              - id: gone
                target: "%2$s/missing"
            """
                .formatted(yaml(HOSTILE), yaml(data.toString())));
  }

  private static String yaml(String text) {
    StringBuilder escaped = new StringBuilder();
    text.chars()
        .forEach(
            c -> {
              if (c < 0x20 || c > 0x7e) {
                escaped.append("\\u%04x".formatted(c));
              } else {
                escaped.append((char) c);
              }
            });
    return escaped.toString();
  }

  private static Run shown(String... args) {
    Run run = Run.of(args);
    for (String printed : new String[] {run.out(), run.err()}) {
      assertThat(ACTED_ON.matcher(printed).find()).as(printed).isFalse();
    }
    return run;
  }

  @Test
  void areVisibleOverTheWholeLifeOfAResult() {
    String out = folder.resolve("out" + HOSTILE).toString();
    Run scan =
        shown("scan", "--config", configuration.toString(), "--out", out, "--format", "json");
    assertThat(scan.err() + scan.out()).contains("[U+001B]").contains("[U+202E]");
    assertThat(scan.exitCode()).isZero();
    shown("scan", "--config", configuration.toString(), "--out", out);
    shown("diff", out, out);
    shown("report", out, "--format", "json");
    shown("verify", out, "--lang=zh");
    shown("mark", HOSTILE, "--in", out, "--false-alarm", "--reason", HOSTILE);
    shown("locate", "--config", configuration.toString(), "--offline");
  }

  @ParameterizedTest
  @ValueSource(strings = {"table", "jsonl"})
  void areVisibleWhenAFileIsLookedThrough(String format) {
    Run run = shown("detect", file.toString(), "--format", format, "--lang=en");
    assertThat(run.out()).isNotBlank();
    shown("detect", file.toString(), "--explain", "--format", format, "--lang=en");
    shown("detect", file.resolveSibling(HOSTILE + ".zip").toString(), "--format", format);
  }

  /** Whatever is not there, cannot be read or makes no sense is repeated in errors. */
  @Test
  void areVisibleInErrors() throws Exception {
    String missing = folder.resolve(HOSTILE).toString();
    Path broken =
        Files.writeString(folder.resolve("b" + HOSTILE), "sources: [{id: \"\\e[2J\", x: 1}]");
    for (String command :
        new String[] {"scan", "detect", "diff", "mark", "verify", "locate", "report", HOSTILE}) {
      shown(command, HOSTILE, "--" + HOSTILE);
      shown(command, "--config", broken.toString());
    }
    for (String command : new String[] {"diff", "mark", "verify", "report"}) {
      assertThat(shown(command, missing, "--in", missing).exitCode()).as(command).isNotZero();
      shown(command, missing, missing);
      shown(command, missing);
    }
    shown("rules", HOSTILE);
    shown("rules", "show", HOSTILE);
    shown("rules", "test", "--config", broken.toString());
    shown("scan", "jdbc:" + HOSTILE + "://x");
    shown("scan", "--format", HOSTILE, missing);
    shown("scan", "--fail-on", HOSTILE, missing);
    shown("locate", HOSTILE + ".example", "--offline");
  }

  @Test
  void areVisibleInRulesOfTheOperators() throws Exception {
    Path pack = Files.createDirectories(folder.resolve("pack" + HOSTILE));
    Files.writeString(
        pack.resolve("r.yaml"),
        """
        id: own
        name: {zh: "%1$s", en: "%1$s"}
        subject: personal-financial
        patterns:
          - {id: p, regex: 'QX[0-9]{6}', confidence: 0.9}
        examples:
          match: ["%1$s no"]
        """
            .formatted(yaml(HOSTILE)));
    Path config =
        Files.writeString(
            folder.resolve("rules.yaml"), "packs: [\"" + yaml(pack.toString()) + "\"]\n");
    shown("rules", "test", "--config", config.toString());
    shown("rules", "show", "own", "--config", config.toString());
  }

  @Test
  void areVisibleInProgress() throws Exception {
    StringWriter err = new StringWriter();
    Terminal terminal =
        new Terminal(
            new PrintWriter(new StringWriter()), new PrintWriter(err), Locale.ENGLISH, true);
    CommandLines.execute(
        terminal,
        "scan",
        "--config",
        configuration.toString(),
        "--out",
        folder.resolve("o").toString());
    terminal.err().flush();
    String own = err.toString().replaceAll("\r?\u001b\\[(?:K|0m|1m|1;31m|\\?7[lh])", "");
    assertThat(ACTED_ON.matcher(own).find()).as(own).isFalse();
    assertThat(own).contains("[U+001B][2J");
  }
}
