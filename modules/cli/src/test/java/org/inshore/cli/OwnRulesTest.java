package org.inshore.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.inshore.cli.terminal.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A bank's own rules: tested together with the built-in ones; a wrong one stops everything. */
class OwnRulesTest {
  private static final String RULE =
      """
      id: own-number
      name: {zh: 自有编号, en: Own number}
      subject: personal-financial
      classifications: {notice-17: 7, jrt-0171: C1, jrt-0197: 2, sensitive: N}
      mask: {start: 1, end: 0}
      patterns:
        - id: plain
          regex: 'N[0-9]{6}'
          confidence: 0.8
      examples:
        - {text: 'N123456', finds: ['N123456']}
        - {text: '编号N654321已登记', finds: ['N654321']}
      counter-examples:
        - {text: 'N12345'}
      """;

  private static final String POLICY =
      """
      id: own
      name: {zh: 自定, en: Own}
      extends: default
      rules:
        - id: own-policy
          title: {zh: 不得存放, en: 'not to be kept in {jurisdiction}'}
          when: {subject: personal-financial, min-confidence: 0.7}
          nature: violation
          severity: [{level: high, due-days: 3}]
          basis: [PIPL]
          remedy: {zh: 删除, en: delete}
      """;

  @TempDir Path folder;

  @Test
  void policyRulesAreListedAndExplained() throws IOException {
    Files.writeString(folder.resolve("policy.yaml"), POLICY);
    Path config =
        Files.writeString(
            folder.resolve("inshore.yaml"), "sources: [{id: a, target: .}]\npolicy: policy.yaml\n");

    Run list = Run.of("rules", "list", "--config", config.toString(), "--lang", "en");
    Run shipped = Run.of("rules", "show", "pfi-offshore", "--lang", "zh");
    Run own = Run.of("rules", "show", "own-policy", "--config", config.toString(), "--lang", "en");

    assertThat(list.exitCode()).as(list.err()).isZero();
    assertThat(list.out()).contains("cn-bank-card", "pfi-offshore", "own-policy", "PIPL 38-40");
    assertThat(shipped.out()).contains("依据：", "第三十八条", "2021-11-01", "法律数据库列为失效", "日内整改");
    assertThat(own.out())
        .contains("policy.yaml", "Severity high: otherwise; to be put right within 3 days");
  }

  @Test
  void aWrongPolicyOrExemptionStopsTheScanAtItsLine() throws IOException {
    Files.writeString(folder.resolve("policy.yaml"), POLICY.replace("basis: [PIPL]", "basis: [X]"));
    Files.writeString(
        folder.resolve("exemptions.yaml"),
        "exemptions:\n  - {policy: none, granted-by: a, until: 2027-01-01, reason: b}\n");
    String sources = "sources: [{id: a, target: .}]\n";

    assertThat(scanned(sources + "policy: policy.yaml\n")).contains("policy.yaml:10", "\"X\"");
    assertThat(scanned(sources + "exemptions: exemptions.yaml\n"))
        .contains("exemptions.yaml:2", "\"none\"");
    assertThat(
            scanned("sources:\n- {id: a, target: ., outsourcer: x,\n   contract: {number: 1}}\n"))
        .contains("inshore.yaml:3", "start");
  }

  private String scanned(String configuration) throws IOException {
    Path config = Files.writeString(folder.resolve("inshore.yaml"), configuration);
    Run run =
        Run.of(
            "scan",
            "--config",
            config.toString(),
            "--out",
            folder.resolve("out").toString(),
            "--format",
            "json",
            "--lang",
            "en");
    assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(folder.resolve("out")).doesNotExist();
    return run.err();
  }

  /** The example in the documentation is one of them, and works. */
  @Test
  void theyAreTestedTogetherWithTheBuiltInOnes() throws IOException {
    Files.writeString(folder.resolve("own.yaml"), RULE);
    String documented = documented();
    Files.writeString(folder.resolve("documented.yaml"), documented);

    Run run = Run.of("rules", "test", folder.toString());
    int builtIn = examples(Run.of("rules", "test").out());

    assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(ExitCode.DONE);
    assertThat(documented).contains("counter-examples:");
    long examples = documented.lines().filter(line -> line.strip().startsWith("- {")).count();
    assertThat(examples(run.out())).isEqualTo(builtIn + 3 + examples).isGreaterThan(builtIn + 3);
  }

  private static String documented() throws IOException {
    String text = Files.readString(Path.of("../../patterns/README.md"));
    String start = "```yaml\n   id: ";
    int from = text.indexOf(start) + "```yaml\n".length();
    return text.substring(from, text.indexOf("   ```", from)).stripIndent();
  }

  /**
   * It also fails when a built-in rule is surer of the same characters, and that is said; and the
   * other way round: what a rule of one's own takes away is missed by the built-in one.
   */
  @Test
  void aFailingExampleIsToldByFileAndLineWithTheRuleThatTookTheValue() throws IOException {
    Files.writeString(folder.resolve("own.yaml"), RULE.replace("'编号N654321", "'编号M654321"));
    Files.writeString(
        folder.resolve("second.yaml"),
        RULE.replace("own-number", "second-number")
            .replace("N[0-9]{6}", "138[0-9]{8}")
            .replace("confidence: 0.8", "confidence: 0.6")
            .replace("N123456", "13879204615"));
    Files.writeString(
        folder.resolve("taker.yaml"),
        RULE.replace("own-number", "taking-number")
            .replace("N[0-9]{6}", "13800[0-9]{6}")
            .replace("confidence: 0.8", "confidence: 0.99")
            .replace("N123456", "13800345678")
            .replace("N654321", "13800345679"));

    Run run = Run.of("rules", "test", folder.toString());

    assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(run.out())
        .contains("own.yaml:12", "own-number", "nothing was found")
        .contains("second.yaml:11", "second-number", "cn-mobile-number")
        .contains("cn-mobile-number.yaml:", "taking-number")
        .doesNotContain("taker.yaml:")
        .contains(" examples fail.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "subject: personal|subject: personel|3|personal-financial",
        "mask: {start|maks: {start|5|known keys",
        "id: own-number|id: cn-resident-id|1|cn-resident-id.yaml",
        "'N[0-9]{6}'|'[ab]{0,60}a[ab]{60}'|7|too many ways",
        "'N[0-9]{6}'|'N[0-9]+'|8|greatest",
      })
  void aWrongRuleIsToldByFileAndLineAndNothingRuns(String good, String bad, int line, String remedy)
      throws IOException {
    Path packs = Files.createDirectory(folder.resolve("packs"));
    Files.writeString(packs.resolve("good.yaml"), RULE.replace("own-number", "other-number"));
    Path own = Files.writeString(packs.resolve("own.yaml"), RULE.replace(good, bad));
    Files.writeString(folder.resolve("a.txt"), "身份证号：110101190001010014");
    Path config =
        Files.writeString(
            folder.resolve("inshore.yaml"),
            "sources: [{id: a, target: a.txt}]\npacks: [packs]\nkey-file: key\n");
    Path out = folder.resolve("out");

    Run test = Run.of("rules", "test", packs.toString());
    Run scan = Run.of("scan", "--config", config.toString(), "--out", out.toString());
    Run chinese = Run.of("rules", "test", packs.toString(), "--lang", "zh");

    for (Run run : new Run[] {test, scan}) {
      assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.USAGE);
      assertThat(run.err())
          .contains(own + ", line " + line + ":")
          .contains(remedy == null ? "" : remedy);
      assertThat(run.out()).doesNotContain("110101190001010014");
    }
    assertThat(chinese.err()).contains(own + " 第 " + line + " 行：");
    assertThat(out).doesNotExist();
  }

  @Test
  void anUnknownValidatorIsToldWithTheKnownOnes() throws IOException {
    Path own =
        Files.writeString(
            folder.resolve("own.yaml"),
            RULE.replace("confidence: 0.8", "confidence: 0.8\n    validators: [lune]"));

    Run run = Run.of("rules", "test", folder.toString());

    assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains(own + ", line 7:", "\"lune\"", "luhn", "resident-id");
  }

  private static int examples(String out) {
    return Integer.parseInt(
        out.replaceAll("(?s).*rules, ([0-9,]+) examples.*", "$1").replace(",", ""));
  }
}
