package org.inshore.cli.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.inshore.cli.Run;
import org.inshore.cli.terminal.ExitCode;
import org.inshore.core.configuration.MarksFile;
import org.inshore.core.inventory.InventoryReader;
import org.inshore.core.inventory.compare.History;
import org.inshore.spi.inventory.violation.Standing;
import org.inshore.spi.inventory.violation.Violation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scans of one folder, one after the other: compared, noted upon, verified. */
class ResultsOverTimeTest {
  private static final String ID = "110101190001010014";
  private static final String OTHER = "110101190001010030";

  @TempDir Path folder;

  @BeforeEach
  void firstScan() throws IOException {
    Files.createDirectory(folder.resolve("share"));
    write("share/a.csv", "姓名,身份证号\n张三," + ID + "\n");
    write("share/b.csv", "姓名,身份证号\n张三," + ID + "\n李四," + OTHER + "\n");
    write(
        "inshore.yaml",
        """
        sources:
          - id: share
            target: share
            site: 香港机房
            jurisdiction: HK
        results:
          previous: latest
        key-file: hmac.key
        """);
    scan("1");
  }

  @Test
  void comparesWithTheScanBefore() throws Exception {
    Files.delete(folder.resolve("share/a.csv"));
    write("share/c.csv", "身份证号\n" + OTHER + "\n");
    scan("2");
    Run diff = Run.of("diff", at("1"), at("2"));
    assertThat(diff.exitCode()).as(diff.err()).isZero();
    assertThat(diff.out())
        .contains("gone: share › a.csv", "new: share › c.csv")
        .doesNotContain("b.csv", ID, OTHER);
    try (InventoryReader reader = InventoryReader.open(folder.resolve("out/2"))) {
      assertThat(reader.run().previous()).isEqualTo(id("1"));
      assertThat(states(reader.violations()))
          .containsExactlyInAnyOrder("OPEN share › b.csv", "NEW share › c.csv");
      assertThat(states(reader.formerViolations())).containsExactly("RECTIFIED share › a.csv");
    }
  }

  @Test
  void aScanBeforeThatIsLaterThanNowIsTold() throws Exception {
    Path before = folder.resolve("out/1");
    assertThat(History.laterThan(Instant.now(), before)).isNull();
    assertThat(History.laterThan(Instant.parse("2026-01-01T00:00:00Z"), before))
        .as("the clock went back")
        .isNotNull()
        .asString()
        .contains("(UTC+08:00)");
  }

  /** A file that went to another folder is as old as it was; one with others in it is new. */
  @Test
  void anExtractOfTheSameFormWithOtherPeopleIsNew() throws Exception {
    Files.delete(folder.resolve("share/a.csv"));
    write("share/d.csv", "姓名,身份证号\n张三," + OTHER + "\n");
    Files.createDirectory(folder.resolve("share/old"));
    Files.move(folder.resolve("share/b.csv"), folder.resolve("share/old/was-b.csv"));
    scan("2");
    try (InventoryReader reader = InventoryReader.open(folder.resolve("out/2"))) {
      assertThat(states(reader.violations()))
          .containsExactlyInAnyOrder("NEW share › d.csv", "OPEN share › old/was-b.csv");
      assertThat(states(reader.formerViolations())).containsExactly("RECTIFIED share › a.csv");
    }
    Run diff = Run.of("diff", at("1"), at("2"));
    assertThat(diff.out()).contains("gone: share › a.csv", "new: share › d.csv");
    assertThat(Run.of("check", at("2"), "--fail-on", "new").exitCode())
        .isEqualTo(ExitCode.VIOLATIONS);
  }

  /** One matter at a place is not put right and found anew because a basis was declared for it. */
  @Test
  void aBasisThatIsDeclaredOrEndsIsOneMatterWithWhatWasThere() throws Exception {
    String undeclared = Files.readString(folder.resolve("inshore.yaml"));
    declare(undeclared, "2099-12-31");
    scan("2");
    assertThat(standings("2")).containsOnly("OPEN TO_CLARIFY");
    assertThat(former("2")).isEmpty();
    assertThat(firstSeen("2")).isEqualTo(firstSeen("1"));
    assertThat(Run.of("check", at("2"), "--fail-on", "new").exitCode()).isZero();

    declare(undeclared, "2026-01-31");
    scan("3");
    assertThat(standings("3")).as("worse in nature").containsOnly("NEW VIOLATION");
    assertThat(former("3")).isEmpty();
    assertThat(Run.of("diff", at("2"), at("3")).out())
        .as("judged otherwise, though the same is found")
        .contains("No difference in what was found", "Violations: 0 -> 2")
        .contains("now, not before: 2 violation: Personal financial information")
        .contains("before, not now: 2 to be clarified: Personal financial information");
    assertThat(Run.of("check", at("3"), "--fail-on", "new").exitCode())
        .isEqualTo(ExitCode.VIOLATIONS);

    write("inshore.yaml", undeclared);
    scan("4");
    assertThat(standings("4")).containsOnly("OPEN VIOLATION");
    assertThat(former("4")).isEmpty();
  }

  private void declare(String undeclared, String until) throws IOException {
    write(
        "inshore.yaml",
        undeclared.replace(
            "    jurisdiction: HK\n",
            """
                jurisdiction: HK
                register:
                  export-path: standard-contract
                  export-filing: SH-2026-0001
                  export-valid-until: %s
                  consent-evidence: 0001
                  impact-assessment: 0001
            """
                .formatted(until)));
  }

  private List<String> standings(String scan) throws Exception {
    try (InventoryReader reader = InventoryReader.open(folder.resolve("out").resolve(scan));
        Stream<Violation> violations = reader.violations()) {
      return violations
          .filter(each -> each.policy().contains("offshore"))
          .map(each -> state(each) + " " + each.nature())
          .toList();
    }
  }

  private List<String> former(String scan) throws Exception {
    try (InventoryReader reader = InventoryReader.open(folder.resolve("out").resolve(scan));
        Stream<Violation> former = reader.formerViolations()) {
      return former.map(each -> state(each) + " " + each.policy()).toList();
    }
  }

  /** When the oldest ground was first seen; that of a first scan is its start. */
  private Instant firstSeen(String scan) throws Exception {
    try (InventoryReader reader = InventoryReader.open(folder.resolve("out").resolve(scan));
        Stream<Violation> violations = reader.violations()) {
      return violations
          .map(Violation::standing)
          .filter(Objects::nonNull)
          .map(Standing::firstSeen)
          .min(Comparator.naturalOrder())
          .orElse(reader.run().started());
    }
  }

  @Test
  void aScanToCompareWithMustBeThere() {
    Run run = Run.of("scan", "--config", config(), "--out", at("x"), "--previous", at("none"));
    assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains(at("none"));
    assertThat(folder.resolve("out/x")).doesNotExist();
  }

  @Test
  void keepsWhatAnOfficerNotedAcrossScans() throws Exception {
    String violation = violation("a.csv");
    Run refused = Run.of("mark", violation, "--in", at("1"), "--false-alarm");
    assertThat(refused.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(refused.err()).contains("--reason");
    String reason = "说明: \"测试数据\" # 甲\\乙\n丙";
    Run noted =
        Run.of(
            "mark",
            violation.substring(0, 8),
            "--in",
            at("1"),
            "--accept-until",
            "2027-01-31",
            "--reason",
            reason,
            "--owner",
            "李明",
            "--by",
            "auditor");
    assertThat(noted.exitCode()).as(noted.err()).isEqualTo(ExitCode.DONE);
    Run.of("mark", violation, "--in", at("1"), "--false-alarm", "--reason", "later");
    Map<String, Standing.Mark> marks = MarksFile.read(folder.resolve("out/marks.yaml"));
    assertThat(marks.get(violation))
        .extracting(Standing.Mark::status)
        .isEqualTo(Standing.Status.FALSE_ALARM);
    assertThat(Files.readString(folder.resolve("out/marks.yaml"))).contains("甲\\\\乙\\u000a丙");
    scan("2");
    assertThat(violation("a.csv")).isEqualTo(violation);
  }

  @Test
  void marksOnlyWhatIsNamedByEightDigitsOrMore() throws Exception {
    String violation = violation("a.csv");
    for (String id : List.of("", violation.substring(0, 7))) {
      Run few = Run.of("mark", id, "--in", at("1"), "--open");
      assertThat(few.exitCode()).isEqualTo(ExitCode.USAGE);
      assertThat(few.err()).contains("at least the first 8 of the 16 digits");
      assertThat(Run.of("mark", id, "--in", at("1"), "--open", "--lang", "zh").err())
          .contains("至少前 8 位");
    }
    Run none = Run.of("mark", "00000000", "--in", at("1"), "--open");
    assertThat(none.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(none.err()).contains("No violation");
    Run misspelt = Run.of("mark", "hk/list", "--in", at("1"), "--open");
    assertThat(misspelt.err()).contains("\"hk/list\"").doesNotContain("digits");
    Run place = Run.of("mark", "zzzzzzzz", "--in", at("1"), "--open");
    assertThat(place.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(place.err()).contains("No place or folder");
    assertThat(folder.resolve("out/marks.yaml")).doesNotExist();
    assertThat(Run.of("mark", violation.substring(0, 8), "--in", at("1"), "--open").exitCode())
        .isEqualTo(ExitCode.DONE);
  }

  @Test
  void neverSpoilsAFileOfNotes() throws Exception {
    Path marks = folder.resolve("out/marks.yaml");
    write("out/marks.yaml", "marks: []\nother: 1\n");
    Run run = Run.of("mark", violation("a.csv"), "--in", at("1"), "--open");
    assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(Files.readString(marks)).isEqualTo("marks: []\nother: 1\n");
    assertThat(Run.of("report", at("1"), "--format", "csv").exitCode()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void notesLieBesideResultsAndLeaveThemWhatTheyAre() throws Exception {
    String violation = violation("a.csv");
    String inside = at("1") + "/marks.yaml";
    Run refused = Run.of("mark", violation, "--in", at("1"), "--open", "--marks", inside);
    assertThat(refused.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(refused.err()).contains("choose a file outside");
    assertThat(Run.of("verify", at("1")).out()).doesNotContain("notes");
    Run.of("mark", violation, "--in", at("1"), "--open", "--owner", "李明");
    Run verified = Run.of("verify", at("1"));
    assertThat(verified.exitCode()).isZero();
    assertThat(verified.out()).contains("Officers' notes were added");
    assertThat(Run.of("report", at("1"), "--format", "csv").exitCode()).isZero();
    assertThat(Run.of("verify", at("1")).out()).doesNotContain("notes");
  }

  @Test
  void verifiesWhatItWrote() throws Exception {
    Run right = Run.of("verify", at("1"));
    assertThat(right.out()).startsWith("All is as it was written.");
    assertThat(right.exitCode()).isZero();
    assertThat(Run.of("verify", at("1"), "--lang", "zh").out()).startsWith("全部与写入时一致");
    try (Stream<Path> files = Files.list(folder.resolve("out/1"))) {
      for (Path file : files.filter(each -> !each.toString().endsWith(".pub")).toList()) {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        Run wrong = Run.of("verify", at("1"));
        assertThat(wrong.exitCode()).as(file.toString()).isEqualTo(ExitCode.FAILED);
        assertThat(wrong.out()).startsWith("NOT as it was written");
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
      }
    }
    assertThat(Run.of("report", at("1"), "--format", "csv").exitCode()).isZero();
    assertThat(Run.of("verify", at("1")).exitCode()).isZero();
    assertThat(Run.of("verify", at("none")).exitCode()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void signs() throws Exception {
    Path key = folder.resolve("signing.pem");
    byte[] secret =
        KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate().getEncoded();
    Files.writeString(
        key,
        "-----BEGIN PRIVATE KEY-----\n"
            + Base64.getEncoder().encodeToString(secret)
            + "\n-----END PRIVATE KEY-----\n");
    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
    Run scan =
        Run.of("scan", "--config", config(), "--out", at("s"), "--signing-key", "file:" + key);
    assertThat(scan.exitCode()).as(scan.err()).isZero();
    Run verify = Run.of("verify", at("s"));
    assertThat(verify.exitCode()).as(verify.out()).isZero();
    try (InventoryReader reader = InventoryReader.open(folder.resolve("out/s"))) {
      assertThat(verify.out()).contains(String.valueOf(reader.run().signer()));
    }
    Run refused = Run.of("report", at("s"), "--format", "csv");
    assertThat(refused.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(refused.err()).contains("--signing-key");
    Run elsewhere = Run.of("report", at("s"), "--format", "csv", "--out", at("copy"));
    assertThat(elsewhere.exitCode()).as(elsewhere.err()).isZero();
    Run again = Run.of("report", at("s"), "--format", "csv", "--signing-key", "file:" + key);
    assertThat(again.exitCode()).as(again.err()).isZero();
    assertThat(Run.of("verify", at("s")).exitCode()).isZero();
  }

  private void scan(String name) {
    Run run = Run.of("scan", "--config", config(), "--out", at(name));
    assertThat(run.exitCode()).as(run.err()).isZero();
  }

  private String config() {
    return folder.resolve("inshore.yaml").toString();
  }

  private String at(String name) {
    return folder.resolve("out").resolve(name).toString();
  }

  private String id(String name) throws Exception {
    try (InventoryReader reader = InventoryReader.open(folder.resolve("out").resolve(name))) {
      return reader.run().id();
    }
  }

  private String violation(String file) throws Exception {
    try (InventoryReader reader = InventoryReader.open(folder.resolve("out/1"));
        Stream<Violation> violations = reader.violations()) {
      return violations
          .filter(each -> each.place().display().endsWith(file))
          .map(Violation::id)
          .findFirst()
          .orElseThrow();
    }
  }

  /** How each violation stands, and where it is. */
  private static List<String> states(Stream<Violation> violations) {
    try (violations) {
      return violations.map(each -> state(each) + " " + each.place().display()).toList();
    }
  }

  private static Standing.State state(Violation violation) {
    return Objects.requireNonNull(violation.standing()).state();
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
