package org.inshore.cli.history;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.inshore.cli.ChildProcess;
import org.inshore.cli.Run;
import org.inshore.cli.process.FoundRows;
import org.inshore.cli.terminal.ExitCode;
import org.inshore.core.file.Sha256;
import org.inshore.testkit.data.Person;
import org.inshore.testkit.data.SyntheticPeople;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three scanners with the same people in all, merged, against one that scans everything. */
class MergeIT {
  private static final List<String> SITES = List.of("CN", "HK", "SG");

  @TempDir static Path folder;

  private static List<String> sources = List.of();

  @BeforeAll
  static void scanApart() throws Exception {
    List<Person> people = new SyntheticPeople(23).people(300);
    List<String> all = new ArrayList<>();
    for (int i = 0; i < SITES.size(); i++) {
      Path share = Files.createDirectory(folder.resolve("share-" + i));
      // A third is in all places, the rest in two; one place has a copy of another's document.
      List<Person> here = new ArrayList<>(people.subList(0, 100));
      here.addAll(people.subList(100 + i * 50, 200 + i * 50));
      StringBuilder csv = new StringBuilder(i == 1 ? "手机号,姓名\n" : "姓名,证件号码,手机号\n");
      for (Person each : here) {
        csv.append(
            i == 1
                ? each.mobile() + "," + each.name() + "\n"
                : each.name() + "," + each.residentId() + "," + each.mobile() + "\n");
      }
      Files.writeString(share.resolve("customers.csv"), csv, UTF_8);
      Files.writeString(
          share.resolve(people.get(i).name() + "身份证.txt"),
          "证件号码：" + people.get(i).residentId() + "\n",
          UTF_8);
      Files.write(share.resolve("locked.xyz"), new byte[] {0, 1, 2, 3, 0, 9});
      all.add(
          "  - {id: s%d, target: %s, jurisdiction: %s, site: x}".formatted(i, share, SITES.get(i)));
    }
    Files.writeString(folder.resolve("share-2/notice.txt"), "机密★10年\n关于有关工作的通知\n", UTF_8);
    sources = List.copyOf(all);
    for (int i = 0; i < SITES.size(); i++) {
      scan("part-" + i, sources.subList(i, i + 1), "");
    }
    scan("whole", sources, "");
  }

  @Test
  void isAsIfOneHadScannedEverything() throws Exception {
    Path merged = folder.resolve("merged");
    Run run = merge(merged, "part-0", "part-1", "part-2");
    assertThat(run.exitCode()).as(run.err()).isZero();

    Path whole = folder.resolve("whole");
    assertThat(FoundRows.of(merged)).isEqualTo(FoundRows.of(whole));
    Map<String, List<String>> expected = reports(whole);
    assertThat(expected).hasSizeGreaterThan(5);
    Map<String, List<String>> found = reports(merged);
    assertThat(found.keySet()).isEqualTo(expected.keySet());
    expected.forEach(
        (name, lines) -> assertThat(found.get(name)).as(name).containsExactlyElementsOf(lines));
    assertThat(FoundRows.select(merged, "SELECT COUNT(*) FROM sealed_secret"))
        .isEqualTo(FoundRows.select(whole, "SELECT COUNT(*) FROM sealed_secret"));

    assertThat(Run.of("verify", merged.toString()).exitCode()).isZero();
    ChildProcess.sha256sum(merged);
    String manifest = Files.readString(merged.resolve("manifest.sha256"));
    for (int i = 0; i < SITES.size(); i++) {
      Path part = folder.resolve("part-" + i);
      String id = FoundRows.select(part, "SELECT id FROM run").getFirst().replace("|", "");
      String hash = Sha256.of(part.resolve("manifest.sha256"));
      assertThat(manifest).contains("# from: " + hash + "  " + id);
    }
    assertThat(Run.of("report", merged.toString(), "--format", "html").exitCode()).isZero();
    assertThat(Run.of("verify", merged.toString()).exitCode()).isZero();
    assertThat(merge(folder.resolve("again"), "merged", "part-1").err()).contains("the source s1");
  }

  @Test
  void whatDoesNotGoTogetherIsToldInOneLine() throws Exception {
    refused("the source s", "part-0", "part-1", "whole");
    refused("was given already", "part-0", "part-1", "part-0");
    scan("surer", sources.subList(2, 3), "min-confidence: 0.7\n");
    refused("different min-confidence", "part-0", "surer");
    Path exemptions = Files.writeString(folder.resolve("exemptions.yaml"), "exemptions: []\n");
    scan("exempt", sources.subList(2, 3), "exemptions: " + exemptions + "\n");
    refused("different policies or exemptions", "part-0", "exempt");
    refused("no-such-folder", "part-0", "no-such-folder");

    scan("other-key", sources.subList(2, 3), "key-file: " + folder + "/other.key\n");
    refused("another key", "part-0", "other-key");

    scan("changed", sources.subList(1, 2), "");
    Path log = folder.resolve("changed/actions.log");
    Files.writeString(log, Files.readString(log).replaceFirst("SCANNED", "SKIPPED"));
    refused("since it was changed", "part-0", "changed");
  }

  private static void refused(String why, String... parts) {
    Path out = folder.resolve("refused");
    Run run = merge(out, parts);
    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains(why).hasLineCount(1);
    assertThat(out).doesNotExist();
  }

  private static Run merge(Path out, String... parts) {
    List<String> arguments = new ArrayList<>(List.of("merge", "--out", out.toString()));
    for (String part : parts) {
      arguments.add(folder.resolve(part).toString());
    }
    arguments.addAll(List.of("--format", "csv", "--lang", "en"));
    return Run.of(arguments.toArray(String[]::new));
  }

  private static void scan(String name, List<String> of, String settings) throws IOException {
    Path config =
        Files.writeString(
            folder.resolve(name + ".yaml"), settings + "sources:\n" + String.join("\n", of) + "\n");
    Run run =
        Run.of(
            "scan",
            "--config",
            config.toString(),
            "--out",
            folder.resolve(name).toString(),
            "--format",
            "csv",
            "--lang",
            "en");
    assertThat(run.exitCode()).as(run.err()).isZero();
  }

  /** All lines of all lists, but the four that tell which scan it was. */
  private static Map<String, List<String>> reports(Path out) throws Exception {
    String run = FoundRows.select(out, "SELECT id FROM run").getFirst().replace("|", "");
    Map<String, List<String>> reports = new TreeMap<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(out, "*.csv")) {
      for (Path file : files) {
        String name = String.valueOf(file.getFileName());
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        lines.removeIf(
            line ->
                line.matches("(Scan id|Configuration hash|Started|Ended).*")
                    && name.startsWith("summary"));
        reports.put(
            name, lines.stream().map(line -> line.replace(run, "this scan")).sorted().toList());
      }
    }
    return reports;
  }
}
