package org.inshore.cli.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.inshore.cli.Run;
import org.inshore.cli.terminal.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cases of a gate are listed in portions, and all of them are counted. */
class GateCasesTest {
  private static final Pattern CASE = Pattern.compile("(?m)^Case ([0-9]+) ");

  @TempDir Path folder;

  @Test
  void manyCasesAreListedInPortions() throws Exception {
    List<String> gate = new ArrayList<>(List.of("gate"));
    for (int i = 0; i < 23; i++) {
      boolean secret = i % 8 == 0;
      Path file = folder.resolve("f" + i + ".txt");
      String text = secret ? "机密★10年\n关于某事项的通知\n" : "客户张三，身份证号110101190001010014\n";
      gate.add(Files.writeString(file, text).toString());
    }
    Path allowance = Files.writeString(folder.resolve("allowance.yaml"), "persons: 0\n");
    gate.addAll(List.of("--allowance", allowance.toString()));
    gate.addAll(List.of("--record", folder.resolve("record").toString(), "--lang", "en"));
    assertThat(Run.of(gate.toArray(String[]::new)).exitCode()).isEqualTo(ExitCode.VIOLATIONS);

    Run first = cases();
    assertThat(first.exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(numbers(first)).hasSize(20);
    assertThat(first.out())
        .contains("Stopped: 23", "Suspected state secrets: 3, with an overdue step: 0", "3 more");
    List<String> all = new ArrayList<>(numbers(first));
    Run rest = cases("--after", all.getLast());
    assertThat(numbers(rest)).hasSize(3);
    assertThat(rest.out()).doesNotContain(" more: ");
    all.addAll(numbers(rest));
    assertThat(numbers(cases("--limit", "0"))).isEqualTo(all);
    assertThat(numbers(cases("--only", "secret"))).hasSize(3).isSubsetOf(all);
    assertThat(numbers(cases("--only", "open"))).hasSize(3);
    assertThat(numbers(cases("--only", "overdue"))).isEmpty();
    Run wrong = cases("--only", "late");
    assertThat(wrong.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(wrong.err()).contains("--only", "late");
  }

  private static List<String> numbers(Run run) {
    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.DONE);
    return CASE.matcher(run.out()).results().map(each -> each.group(1)).toList();
  }

  private Run cases(String... more) {
    List<String> line =
        new ArrayList<>(
            List.of("gate", "cases", folder.resolve("record").toString(), "--lang", "en"));
    line.addAll(List.of(more));
    return Run.of(line.toArray(String[]::new));
  }
}
