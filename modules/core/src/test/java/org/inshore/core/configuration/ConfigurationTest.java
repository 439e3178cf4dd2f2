package org.inshore.core.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.inshore.core.configuration.section.ConfiguredSource;
import org.inshore.core.configuration.section.Documents;
import org.inshore.engine.rule.FreeText;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.RecordFiles;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.Settings;
import org.inshore.spi.source.Contract;
import org.inshore.spi.source.Jurisdiction;
import org.inshore.spi.source.RegisterField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigurationTest {
  @TempDir private Path folder;

  /** What a scanner might take. */
  record Own(String password, List<String> include) {}

  @Test
  void readsAllThatThereIs() throws Exception {
    Configuration configuration =
        load(
            """
            sources:
              - id: core
                scanner: jdbc
                target: postgresql://scan@db/bank
                site: 上海数据中心
                jurisdiction: CN
                system: 核心系统
                owner: 科技部
                classified: true
                settings: {password: 'file:secret.txt', include: [a, b]}
              - id: share
                target: ./share
                outsourcer: Example Ltd
                foreign-party: true
                contract:
                  {number: C-1, start: 2026-01-01, end: 2026-12-31, confidentiality: true}
                retention: 1y6m
                register: {legal-entity: 某某银行, copy-type: 备份}
            packs: [rules, /etc/rules]
            policy: policy.yaml
            exemptions: exemptions.yaml
            limits: {file-bytes: 512 MiB, rows: 1000, asset-time: 90s}
            min-confidence: 0.7
            free-text: everywhere
            threads: 3
            key-file: hmac.key
            out: result
            """);

    ConfiguredSource core = configuration.sources().getFirst();
    assertThat(core.scanner()).isEqualTo("jdbc");
    assertThat(core.target()).isEqualTo("postgresql://scan@db/bank");
    assertThat(core.declared().jurisdiction()).isEqualTo(Jurisdiction.MAINLAND);
    assertThat(core.declared().classified()).isTrue();
    assertThat(core.settings().bind(Own.class))
        .isEqualTo(new Own("file:" + folder.resolve("secret.txt"), List.of("a", "b")));
    ConfiguredSource share = configuration.sources().getLast();
    assertThat(share.scanner()).isNull();
    assertThat(share.target()).isEqualTo(folder.resolve("share").toString());
    assertThat(share.declared().outsourcer()).isEqualTo("Example Ltd");
    assertThat(share.declared().foreignParty()).isTrue();
    assertThat(share.declared().contract())
        .isEqualTo(
            new Contract("C-1", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), true, false));
    assertThat(share.declared().retention()).isEqualTo(Period.of(1, 6, 0));
    assertThat(share.declared().register())
        .containsEntry(RegisterField.LEGAL_ENTITY, "某某银行")
        .containsEntry(RegisterField.COPY_TYPE, "备份");
    assertThat(configuration.judging().exemptions()).isEqualTo(folder.resolve("exemptions.yaml"));
    assertThat(configuration.detecting().packs())
        .containsExactly(folder.resolve("rules"), Path.of("/etc/rules"));
    assertThat(configuration.judging().policy()).isEqualTo(folder.resolve("policy.yaml"));
    assertThat(configuration.detecting().freeText()).isEqualTo(FreeText.EVERYWHERE);
    assertThat(configuration.reading().limits())
        .isEqualTo(new Limits(512L << 20, 4L << 30, 500, 100_000, 8, 1000, Duration.ofSeconds(90)));
    assertThat(configuration.detecting().minConfidence()).isEqualTo(0.7);
    assertThat(configuration.reading().threads()).isEqualTo(3);
    assertThat(configuration.keyFile()).isEqualTo(folder.resolve("hmac.key"));
    assertThat(configuration.out()).isEqualTo(folder.resolve("result"));
    assertThat(configuration.sha256()).matches("[0-9a-f]{64}");
  }

  @Test
  void aliasesThatHoldThemselvesAreRefused() {
    assertThatThrownBy(() -> load("sources: &a\n  - *a\n"))
        .isInstanceOfSatisfying(
            ScanException.class,
            e -> assertThat(e.category()).isEqualTo(ScanException.Category.CONFIGURATION));
    assertThatThrownBy(() -> load("sources: &a {b: *a}\n")).isInstanceOf(ScanException.class);
  }

  @Test
  void aPasswordInATargetIsToldInTheReadersLanguage() {
    assertThatThrownBy(() -> Configuration.ofTargets(List.of("postgresql://u:given@h/d")))
        .isInstanceOfSatisfying(
            ScanException.class,
            e -> {
              assertThat(e.wording().zh()).contains("命令行").doesNotContain("command", "given");
              assertThat(e.wording().en()).contains("command line").doesNotContain("given");
            });
  }

  @Test
  void recordsOfAMainframeAreDeclaredWithTheirCopybook() throws Exception {
    Files.writeString(folder.resolve("customer.cpy"), "01 R.\n 05 a pic x(3).\n");
    RecordFiles declared =
        load("""
                sources: [{id: a, target: /a}]
                documents:
                  records: [{files: 'CUST*.DAT', copybook: customer.cpy, layout: variable}]
                """)
            .reading()
            .documents()
            .options()
            .records()
            .getFirst();
    assertThat(declared.fits("cust-2026.dat")).isTrue();
    assertThat(declared.fits("other.dat")).isFalse();
    assertThat(declared.copybook()).contains("PIC X(3)");
    assertThat(declared.codePage().name()).isEqualTo("x-IBM935");
    assertThat(declared.layout()).isEqualTo(RecordFiles.Layout.VARIABLE);
    for (String wrong :
        List.of(
            "files: '*', copybook: none.cpy", "files: '*', code-page: EBCDIC-X", "files: '['")) {
      Documents documents =
          load("sources: [{id: a, target: /a}]\ndocuments: {records: [{" + wrong + "}]}\n")
              .reading()
              .documents();
      assertThatThrownBy(documents::options)
          .isInstanceOfSatisfying(
              ScanException.class, e -> assertThat(e.wording().zh()).contains("documents.records"));
    }
  }

  @Test
  void whatIsNotGivenHasAStandard() throws Exception {
    Configuration configuration = load("sources: [{id: a, target: /a}]\nlimits: {rows: 5}\n");

    assertThat(configuration.reading().limits().fileBytes()).isEqualTo(Limits.DEFAULT.fileBytes());
    assertThat(configuration.reading().limits().assetTime()).isEqualTo(Limits.DEFAULT.assetTime());
    assertThat(configuration.reading().limits().depth()).isEqualTo(Limits.DEFAULT.depth());
    assertThat(configuration.reading().limits().entries()).isEqualTo(Limits.DEFAULT.entries());
    assertThat(configuration.reading().limits().expansionRatio())
        .isEqualTo(Limits.DEFAULT.expansionRatio());
    assertThat(configuration.detecting().minConfidence()).isEqualTo(0.5);
    assertThat(configuration.reading().threads())
        .isEqualTo(Runtime.getRuntime().availableProcessors());
    assertThat(configuration.keyFile()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|no sources",
        "sources: []|no sources",
        "sorces: []|unknown setting \"sorces\"; known settings: sources, outsourcers, packs",
        "sources: [{id: a, target: /a, sit: x}]|: sources[0]: unknown setting \"sit\"; known settings: id, scanner",
        "sources: [{id: a}]|: sources[0]: setting \"target\" is missing",
        "sources: [{target: /a}]|setting \"id\" is missing",
        "sources: [{id: ' ', target: /a}]|the id is blank",
        "sources: [{id: a, target: ' '}]|: sources[0]: the target is blank",
        "sources: [{id: a, target: /a}, {id: a, target: /b}]|: sources[1]: the id \"a\" is taken",
        "sources: [{id: a, target: 'mysql://u:hunter2@h/d'}]|the target holds a password",
        "sources: [{id: a, target: 'jdbc:x://h/d?password=hunter2'}]|the target holds a password",
        "sources: [{id: a, target: /a, jurisdiction: XX}]|jurisdiction",
        "sources: [{id: a, target: /a}]\\nmin-confidence: 2|min-confidence",
        "sources: [{id: a, target: /a}]\\nlimits: {file-bytes: lots}|file-bytes cannot be \"lots\"",
        "sources: [{id: a, target: /a}]\\nlimits: {asset-time: 0s}|asset-time",
        "sources: [{id: a, target: /a}, ]\\n  x|line 2",
        "sources: [{id: a, target: /a}]\\nsources: []|line 2",
        "sources:\\n- {id: a, target: /a}\\n- id: b\\n  target: /b\\n  outsourcer: x\\n  contract: {number: '1', end: 2026-01-01}|:6: sources[1].contract: setting \"start\" is missing",
        "sources:\\n- id: b\\n  target: /b\\n  outsourcer: x\\n  contract: {number: '1', start: 2026-02-01, end: 2026-01-01}|:5: sources[0].contract: ",
        "sources:\\n- id: b\\n  target: /b\\n  contract: {number: '1', start: 2025-02-01, end: 2026-01-01}|outsourcer",
        "sources:\\n- {id: b, target: /b, outsourcer: x,\\n  contract: {number: '1', start: someday, end: 2026-01-01}}|:3: sources[0].contract: setting \"start\"",
        "sources:\\n- {id: b, target: /b, register: {colour: red}}|no field \"colour\" of the register",
        "sources:\\n- {id: b, target: /b,\\n  retention: forever}|:2: sources[0]: ",
        "sources:\\n- id: b\\n  target: /b\\n  register:\\n    export-path: contract|:5: sources[0].register.export-path: \"contract\" is no export-path; expected: none-needed",
        "sources:\\n- id: b\\n  target: /b\\n  register:\\n    export-path: exempt\\n    export-valid-until: soon|:6: sources[0].register.export-valid-until: \"soon\"",
        "sources:\\n- id: b\\n  target: /b\\n  register: {export-path: exempt,\\n   export-persons: few}|:5: sources[0].register.export-persons: \"few\"",
        "sources:\\n- id: b\\n  target: /b\\n  register:\\n    export-filing: X-1|:5: sources[0].register: a lawful basis of export needs \"export-path\"",
        "sources: [null]|: sources[0]: the item has no value",
        "- a|lines of the form"
      })
  void whatIsWrongIsNamed(String yaml, String message) {
    assertThatThrownBy(() -> load(yaml.replace("\\n", "\n")))
        .isInstanceOfSatisfying(
            ScanException.class,
            e -> {
              assertThat(e.category()).isEqualTo(ScanException.Category.CONFIGURATION);
              assertThat(e.wording().en())
                  .contains(folder.resolve("inshore.yaml").toString())
                  .contains(message)
                  .doesNotContain("hunter2");
              assertThat(e.wording().zh()).isNotEqualTo(e.wording().en());
            });
  }

  @Test
  void aFileThatIsMissingOrInAnotherEncodingIsSaid() throws IOException {
    Path gbk = folder.resolve("gbk.yaml");
    Files.write(gbk, "sources: [{id: 核心, target: /a}]".getBytes(Charset.forName("GBK")));

    assertThatThrownBy(() -> Configuration.load(folder.resolve("none.yaml")))
        .isInstanceOf(ScanException.class)
        .hasMessageContaining("none.yaml");
    assertThatThrownBy(() -> Configuration.load(gbk))
        .isInstanceOf(ScanException.class)
        .hasMessageContaining("UTF-8");
  }

  @Test
  void aliasesThatMultiplyAreRefused() {
    StringBuilder bomb = new StringBuilder("a: &a0 [x]\n");
    for (int i = 1; i < 40; i++) {
      bomb.append("b%d: &a%d [*a%d, *a%d]%n".formatted(i, i, i - 1, i - 1));
    }

    assertThatThrownBy(() -> load(bomb.toString())).isInstanceOf(ScanException.class);
  }

  /** What a form's own check refuses is told in words, in both languages, with what it may be. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "contract: {number: 1, start: 2026-02-01, end: 2026-01-01}|end 2026-01-01 is before start|合同日期相互矛盾",
        "contract: {number: ' ', start: 2026-02-01, end: 2027-01-01}|has no number|合同没有编号",
        "retention: 5 Jahre|retention cannot be \"5 Jahre\"; expected years|应为年、月或天",
        "pace: {timezone: Mars/X}|timezone cannot be \"Mars/X\"|应为时区名称",
        "settings: {}, classified: [a]|\"classified\" is a list|是列表",
        "settings: {}\\nthreads: -3|threads is -3; expected 1 to 256|应为 1 至 256",
        "settings: {}\\nmin-confidence: 7|expected 0 to 1|应为 0 至 1",
        "settings: {}\\nsampling: {mode: auto}|belong together|须同时给出",
        "settings: {}\\nsampling: {rows: 0}|out of the range that is allowed|超出允许的范围",
        "settings: {}\\nresults: {incremental: maybe}|expected true|应为 true",
        "settings: {}\\npace: {hours: ['25:00-06:00']}|hours cannot be \"25:00-06:00\"; expected two|两个时刻",
        "settings: {}\\npace: {pauses: ['22:00']}|pauses cannot be \"22:00\"; expected two|两个时刻",
        "settings: {}\\npace: {bytes-per-second: fast}|bytes-per-second cannot be \"fast\"|应为大小",
        "settings: {}\\nthreads: many|expected a whole number such as 20|应为 整数"
      })
  void whatAFormRefusesIsToldInWords(String wrong, String english, String chinese) {
    String[] lines = wrong.split("\\\\n", -1);
    String text =
        "sources:\n  - {id: a, target: /a, outsourcer: x, "
            + lines[0]
            + "}\n"
            + (lines.length == 1 ? "" : lines[1]);

    assertThatThrownBy(() -> load(text))
        .isInstanceOfSatisfying(
            ScanException.class,
            e -> {
              assertThat(e.wording().en()).contains(english);
              assertThat(e.wording().zh()).contains(chinese);
            });
  }

  @ParameterizedTest
  @CsvSource({
    "/data/share, share",
    "/, root",
    "postgresql://u@h:5432/bank, bank",
    "jdbc:mysql://h:3306/crm?useSSL=true, crm",
    "postgresql://u@db.example:5432, db.example",
    "/data/名单 2024.txt, 名单-2024.txt"
  })
  void adHocTargetsGetAnIdOfTheirOwn(String target, String id) throws ScanException {
    List<ConfiguredSource> sources = Configuration.ofTargets(List.of(target, target)).sources();

    assertThat(sources).extracting(ConfiguredSource::id).containsExactly(id, id + "-2");
    assertThat(sources.getFirst().target()).isEqualTo(target);
    assertThat(sources.getFirst().settings().bind(Nothing.class)).isNotNull();
  }

  /** No settings. */
  record Nothing() {}

  @Test
  void adHocPathsBecomeAbsolute() throws ScanException {
    Path here = Path.of("").toAbsolutePath();

    List<ConfiguredSource> sources = Configuration.ofTargets(List.of(".", "~/x")).sources();

    assertThat(sources.getFirst().target()).isEqualTo(here.toString());
    assertThat(sources.getFirst().id()).isEqualTo(String.valueOf(here.getFileName()));
    assertThat(sources.getLast().target()).isEqualTo(System.getProperty("user.home") + "/x");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "mysql://u:p@h/d"})
  void adHocTargetsAreCheckedToo(String target) {
    assertThatThrownBy(() -> Configuration.ofTargets(List.of(target)))
        .isInstanceOf(ScanException.class);
  }

  @Test
  void noTargetIsNoScan() {
    assertThatThrownBy(() -> Configuration.ofTargets(List.of()))
        .isInstanceOf(ScanException.class)
        .hasMessageContaining("no target");
  }

  @Test
  void settingsStayThoseOfTheScanner() throws Exception {
    Configuration configuration =
        load("sources: [{id: a, target: /a, settings: {passwrd: 'env:X'}}]");

    Settings settings = configuration.sources().getFirst().settings();

    assertThatThrownBy(() -> settings.bind(Own.class))
        .hasMessageContaining("sources[0].settings")
        .hasMessageContaining("known settings: password, include");
  }

  private Configuration load(String yaml) throws IOException, ScanException {
    Path file = folder.resolve("inshore.yaml");
    Files.writeString(file, yaml);
    return Configuration.load(file);
  }
}
