package org.inshore.cli.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.inshore.cli.Run;
import org.inshore.cli.terminal.ExitCode;
import org.inshore.testkit.data.Person;
import org.inshore.testkit.data.SyntheticPeople;
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
        .as("hours are counted by one clock")
        .containsPattern("Case \\d+  \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d \\(UTC\\+08:00\\)")
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

  @Test
  void theRecordIsVerified() throws Exception {
    Path file = Files.writeString(folder.resolve("paper.txt"), "秘密★1年\n会议材料\n");
    Path record = folder.resolve("record");
    Run.of("gate", file.toString(), "--record", record.toString(), "--lang", "en");

    Run right = Run.of("verify", record.toString(), "--lang", "en");
    assertThat(right.exitCode()).as(right.out()).isEqualTo(ExitCode.DONE);
    assertThat(right.out()).contains("record is as it was written").hasLineCount(1);
    assertThat(Run.of("verify", folder.toString(), "--lang", "zh").out()).contains("闸口记录与写入时一致");

    Path log = record.resolve("actions.log");
    Files.writeString(log, Files.readString(log).replace("\thold\t", "\tgone\t"));
    Run wrong = Run.of("verify", record.toString(), "--lang", "en");
    assertThat(wrong.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(wrong.out()).contains("NOT as it was written: 1 fault", "from line");
  }

  @Test
  void whatPassedIsToldAndSummedFileByFile() throws Exception {
    StringBuilder list = new StringBuilder("姓名,身份证号,手机号\n");
    for (Person person : new SyntheticPeople(7).people(40)) {
      list.append(String.join(",", person.name(), person.residentId(), person.mobile()))
          .append('\n');
    }
    Path one = Files.writeString(folder.resolve("list.csv"), list);
    Path other = Files.writeString(folder.resolve("again.csv"), list);
    Path plain = Files.writeString(folder.resolve("plain.txt"), "利率公告\n");
    Path allowance =
        Files.writeString(
            folder.resolve("allowance.yaml"),
            "approver: Li Ming\nuntil: 2999-12-31\npersons: 100\nsensitive: 100\n");
    Run gate =
        Run.of(
            "gate",
            one.toString(),
            other.toString(),
            plain.toString(),
            "--allowance",
            allowance.toString(),
            "--record",
            folder.resolve("record").toString(),
            "--lang",
            "en");
    assertThat(gate.exitCode()).as(gate.out()).isEqualTo(ExitCode.DONE);
    assertThat(gate.out().lines().filter(each -> each.contains("holds data of 40 people")))
        .hasSize(2)
        .allMatch(each -> each.contains("Resident identity number"));
    assertThat(cases().out())
        .contains(
            "3 files, of which 2 with personal financial information, of 80 people (counted file by file)");
    assertThat(folder.resolve("record").resolve("actions.log"))
        .content()
        .contains("cn-resident-id=40")
        .doesNotContain(new SyntheticPeople(7).person(1).name());
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
