package org.inshore.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.inshore.cli.terminal.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLinesTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-h",
        "scan -h",
        "report -h",
        "detect -h",
        "rules -h",
        "rules list -h",
        "rules show -h",
        "rules test -h",
        "locate -h",
        "plan -h",
        "merge -h",
        "schedule -h",
        "schedule add -h",
        "schedule list -h",
        "schedule run -h",
        "schedule remove -h",
        "history -h",
        "demo -h"
      })
  void helpIsThereInBothLanguages(String command) {
    Run english = Run.of((command + " --lang en").split(" "));
    Run chinese = Run.of((command + " --lang zh").split(" "));

    assertThat(english.exitCode()).isZero();
    assertThat(english.out()).startsWith("").contains("Usage:").doesNotContain("option.");
    assertThat(chinese.out()).contains("用法：").doesNotContain("option.", "Usage:");
    assertThat(english.out()).containsPattern("[a-z] [a-z]+ [a-z]+");
    assertThat(chinese.out()).containsPattern("\\p{IsHan}{4}");
  }

  /** In a process of its own: the folder of plugins is opened once. */
  @Test
  void helpIsShownThoughAPluginIsBroken(@TempDir Path plugins) throws Exception {
    Files.writeString(plugins.resolve("broken.jar"), "no jar");
    Process help =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dinshore.plugins=" + plugins,
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "scan",
                "-h",
                "--lang",
                "en")
            .redirectErrorStream(true)
            .start();
    String said = new String(help.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(help.waitFor()).as(said).isZero();
    assertThat(said).contains("--out").doesNotContain("Exception", "[U+000A]");
    assertThat(said.replaceAll("\\s", "")).contains("broken.jar");
  }

  @Test
  void pluginsTellInHelpWhatTheyTakeAndGive() {
    assertThat(help("scan", "en"))
        .contains(
            "a path;", "postgresql://user@host:", "csv,", "html,json,", "state-secret,", "xlsx")
        .containsPattern("only when named \\([a-z,-]*state-secret")
        .doesNotContain("{");
    assertThat(help("report", "zh"))
        .contains("csv、", "html、json、", "pdf、", "xlsx")
        .doesNotContain("{");
  }

  /** Without the white space behind commas, where lines are broken. */
  private static String help(String command, String language) {
    return Run.of(command, "-h", "--lang", language).out().replaceAll(",\\s+", ",");
  }

  /** The parser of command lines speaks English alone. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "scan d --out a --out b|选项 --out 给出了两次|option --out is given twice",
        "mark x --in a --open --false-alarm|互相排斥|exclude each other",
        "mark x --in a|--false-alarm|--false-alarm",
        "scan d --out|缺少参数：--out DIR|missing: --out DIR",
        "schedule add|--config FILE --when|--config FILE --when",
        "scan d --seed 1.5|选项 --seed 的值无效|option --seed cannot take",
        "scan d --no-such|不认识的参数|unknown argument",
        "scan d --output|不认识的参数：--output；是否要用 --out？|unknown argument: --output; did you mean --out?",
        "merge a|缺少参数：DIR|missing: DIR",
        "scna share|没有命令：scna；是否要用 scan？|unknown command: scna; did you mean scan?",
        "rules tset|没有命令：tset；是否要用 test？|unknown command: tset; did you mean test?",
        "scan d --fial-on new|--fial-on；是否要用 --fail-on？|--fial-on; did you mean --fail-on?",
        "frobnicate|没有命令：frobnicate|unknown command: frobnicate",
        "help scna|没有命令：scna；是否要用 scan？|unknown command: scna; did you mean scan?"
      })
  void wrongCommandLinesAreToldInBothLanguages(String line, String chinese, String english) {
    Run zh = Run.of((line + " --lang zh").split(" ", -1));
    Run en = Run.of((line + " --lang en").split(" ", -1));

    assertThat(zh.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(en.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(zh.err().lines().findFirst().orElseThrow())
        .contains(chinese)
        .doesNotContainPattern("[a-z]{3,} [a-z]{3,} [a-z]{3,}");
    assertThat(en.err()).contains(english).doesNotContainPattern("\\p{IsHan}");
  }

  @ParameterizedTest
  @CsvSource({"help, -h", "help scan, scan -h", "help rules list, rules list -h"})
  void helpIsACommandToo(String word, String option) {
    Run run = Run.of((word + " --lang zh").split(" "));

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).isEqualTo(Run.of((option + " --lang zh").split(" ")).out());
  }

  @Test
  void aDayThatIsPastOrNoneIsRefused() {
    String in = folder.toString();
    Run past =
        Run.of("mark", "0123abcd", "--in", in, "--reason", "x", "--accept-until", "2020-01-01");
    assertThat(past.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(past.err()).contains("2020-01-01 is past");
    Run none =
        Run.of("mark", "0123abcd", "--in", in, "--reason", "x", "--accept-until", "2027-13-01");
    assertThat(none.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(none.err()).contains("--accept-until needs a day such as", "not 2027-13-01");
  }

  @Test
  void withoutACommandItShowsItsHelp() {
    Run run = Run.of();

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("scan", "report", "detect", "rules", "locate", "demo");
    assertThat(run.out()).contains("Exit codes");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "scan",
        "scan --nonsense",
        "scan . --fail-on never",
        "scan . --format docx",
        "detect",
        "detect no-such-file",
        "detect - --min-confidence 2",
        "detect - --format xml",
        "detect .",
        "rules list --lang fr",
        "rules show no-such-rule",
        "rules test no-such-folder",
        "locate",
        "scan --config no-such.yaml",
        "frobnicate"
      })
  void wrongUsageIsToldInALineOrTwo(String command) {
    Run run = Run.of(command.split(" "));

    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err().lines().count()).isBetween(1L, 2L);
    assertThat(run.err()).doesNotContain("Exception", "\tat ");
  }

  @Test
  void wrongUsageIsToldInChineseToo() {
    assertThat(Run.of("scan", "--nonsense", "--lang", "zh").err())
        .contains("不认识的参数：--nonsense", "-h");
    assertThat(Run.of("detect", "--lang", "zh").err()).contains("缺少参数");
  }

  @Test
  void whereNothingCanBeWrittenIsToldInWords() throws IOException {
    Path source = Files.writeString(folder.resolve("a.txt"), "x");

    Run run = Run.of("scan", source.toString(), "--out", "/proc/x", "--lang", "zh");

    assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(run.err()).contains("/proc/x", "不存在").doesNotContain("Exception");
  }

  @Test
  void whatIsNoPathIsNamed() {
    Run run = Run.of("detect", "a\0b", "--lang", "en");

    assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("can be called a").doesNotContain("Internal");
  }

  @Test
  void aFolderIsNotCalledMissing() {
    assertThat(Run.of("detect", folder.toString()).err()).contains("inshore scan");
  }

  @Test
  void anUnknownSettingIsNamedWithTheKnownOnes() throws IOException {
    Path config =
        Files.writeString(
            folder.resolve("inshore.yaml"),
            """
            sources:
              - {id: a, target: /tmp, jurisdiktion: CN}
            """);

    Run run = Run.of("scan", "--config", config.toString());

    assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("inshore.yaml", "jurisdiktion", "jurisdiction", "outsourcer");
  }

  @Test
  void aRuleIsShownWhole() {
    Run list = Run.of("rules", "list");
    Run show = Run.of("rules", "show", "cn-resident-id");

    assertThat(list.out()).contains("cn-resident-id", "Resident", "C2", "personal-financial");
    assertThat(show.exitCode()).isZero();
    assertThat(show.out()).contains("id: cn-resident-id", "examples:");
  }

  @Test
  void aRuleIsExplainedInBothLanguages() {
    String english = Run.of("rules", "show", "cn-resident-id").out();
    String chinese = Run.of("rules", "show", "cn-resident-id", "--lang", "zh").out();

    assertThat(english)
        .contains("# Resident identity number", "category 1: identity", "class C2", "level 3")
        .contains("\"old\" counts only right after one of the labels", "resident-id-15")
        .contains("\"known-area\" counts anywhere, with confidence 0.97", "nothing lowers it");
    assertThat(chinese)
        .contains("# 居民身份证号码", "第 1 类：个人身份信息", "C2 类", "3 级")
        .contains("模式“old”只有紧跟在某个标签之后", "置信度不会被降低");
    assertThat(Run.of("rules", "list", "--lang", "zh").out())
        .contains("居民身份证号码", "五级分类", "敏感", "17号文：");
  }

  @Test
  void allBuiltInExamplesPass() {
    Run run = Run.of("rules", "test");

    assertThat(run.exitCode()).as(run.out()).isZero();
    assertThat(run.out()).contains("All examples pass");
  }

  @Test
  void aTargetIsLocatedWithItsEvidence() {
    Run run = Run.of("locate", folder.toString());
    Run chinese = Run.of("locate", folder.toString(), "--lang", "zh");

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out()).startsWith("UNKNOWN").contains("this machine");
    assertThat(chinese.out()).startsWith("位置不明").contains("本机");
  }

  @ParameterizedTest
  @CsvSource({
    "b.oss-cn-hongkong.aliyuncs.com, OFFSHORE, 中国香港",
    "https://obs.cn-north-4.myhuaweicloud.com/x, ONSHORE, 中国内地",
    "10.1.2.3, UNKNOWN, 私有地址"
  })
  void aBareHostIsLocatedByItsName(String host, String verdict, String chinese) {
    assertThat(Run.of("locate", "--offline", host).out()).startsWith(verdict);
    assertThat(Run.of("locate", "--offline", host, "--lang", "zh").out()).contains(chinese);
  }

  @Test
  void aRegisterOfSitesIsUsedAndEvidenceIsExplained() throws IOException {
    Path sites =
        Files.writeString(
            folder.resolve("sites.yaml"),
            """
            sites:
              - id: sh-1
                name: 上海一号
                jurisdiction: CN
                declared-by: 安全部
                declared-on: 2026-01-01
                subnets: [10.31.0.0/16]
              - id: hk-1
                jurisdiction: HK
                declared-by: 安全部
                declared-on: 2026-01-01
                hosts: [b.oss-cn-hangzhou.aliyuncs.com]
            """);

    Run run =
        Run.of(
            "locate",
            "--offline",
            "--sites",
            sites.toString(),
            "10.31.0.7",
            "b.oss-cn-hangzhou.aliyuncs.com:443",
            "--lang",
            "zh");

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out())
        .startsWith("境内  中国内地  10.31.0.7")
        .contains(
            "地址 10.31.0.7 属于登记在场所“sh-1 上海一号”的网段，位于中国内地",
            "运营方声明 · 可作定论 · 场所登记表",
            "声明人 安全部 · 2026-01-01T00:00:00Z",
            "境外  中国香港  b.oss-cn-hangzhou.aliyuncs.com",
            "位置有争议：运营方声明称在中国香港；端点名称称在中国内地",
            "未询问任何一方");
  }

  @ParameterizedTest
  @CsvSource({
    "postgresql://reader@rm-zzz.pg.rds.aliyuncs.com:5432/core, UNKNOWN",
    "mysql://reader@x.abc.rds.cn-north-1.amazonaws.com.cn/core, ONSHORE",
    "jdbc:mysql://x.abc.ap-east-1.rds.amazonaws.com:3306/core, OFFSHORE",
    "http://storage.googleapis.com/bucket, OFFSHORE",
    "db1.bank.example:5432, UNKNOWN",
    "db1:5432, UNKNOWN",
    "47.92.1.1:443, UNKNOWN",
    "[fd00::1]:5432, UNKNOWN",
    "https://[fd00::1]:8443/x, UNKNOWN",
    "fd00::1, UNKNOWN"
  })
  void anyTargetIsLocatedOffline(String target, String verdict) {
    Run run = Run.of("locate", "--offline", target);

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out()).startsWith(verdict + " ").contains("Nobody was asked");
  }

  @Test
  void whatCannotBeLocatedWithIsAMistakeOfUse() {
    Run run = Run.of("locate", "--offline", "--address-database", "none.mmdb", "10.0.0.1");

    assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("There is no address database none.mmdb");
  }

  @Test
  void dataOfNobodyWhoCanBeCountedIsNotSilent() throws IOException {
    Path share = Files.createDirectory(folder.resolve("share"));
    Files.writeString(share.resolve("a.txt"), "邮箱：zhang.san@example.cn\n");
    Path config =
        Files.writeString(
            folder.resolve("inshore.yaml"),
            "sources: [{id: hk, target: share, jurisdiction: HK}]\nkey-file: key\n");

    Run run =
        Run.of(
            "scan",
            "--config",
            config.toString(),
            "--out",
            folder.resolve("out").toString(),
            "--format",
            "csv");

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out())
        .contains(
            "1 offshore data source holds personal financial information",
            "Incidents in violation: 1");
  }
}
