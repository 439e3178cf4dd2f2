package org.inshore.engine;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.inshore.engine.compile.Compiler;
import org.inshore.engine.compile.ProgramTables;
import org.inshore.engine.match.Match;
import org.inshore.engine.program.Program;
import org.inshore.engine.rule.Rule;
import org.inshore.engine.rule.RuleException;
import org.inshore.engine.table.TableException;
import org.inshore.engine.table.TableWriter;
import org.inshore.spi.pack.PackFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreparedRulesTest {
  private static final String CODE =
      """
      id: code
      name: {zh: 代码, en: Code}
      subject: trade-secret
      classifications: {notice-17: 1, sensitive: N}
      person-key: 2
      spelling: {last-digits: 4}
      mask: {start: 1, end: 2}
      patterns:
        - id: plain
          regex: '[A-Z]{2}[0-9]{4}'
          separators: ' -'
          boundary: digit
          case: ignore
          validators: [even]
          confidence: 0.75
          floor: true
        - {id: near, regex: '[0-9]{2,6}', confidence: 0.3, needs: context, boundary: none}
        - {id: called, regex: '[\\p{Han}a-z]{2,5}', confidence: 0.4, needs: label, boundary: han}
      labels: {zh: [代码], en: [code]}
      context: {within: 20, words: [编号, the number]}
      columns: {names: [dm, code_no], texts: [代码]}
      look-alikes:
        - {id: zero, regex: '[A-Z]{2}0000', confidence: 0.3, name: {zh: 零, en: zero}}
        - {id: word, context: [sample], confidence: 0.2, name: {zh: 样, en: sample}}
      examples:
        - {text: 'AB1234', finds: [AB1234], min: 0.7}
      counter-examples:
        - {column: x, comment: y, value: '1'}
      references: [a book]
      """;

  private static final String DOCUMENT =
      """
      id: plan
      name: {zh: 计划, en: Plan}
      subject: state-secret
      documents:
        - id: title
          confidence: 0.8
          query:
            all: [战略储备计划, {any: [库存, 动用], least: 1}]
            near: {within: 200, least: 1, words: [调运, {any: [入库, 出库]}]}
            none: [新闻稿]
        - id: near
          confidence: 0.6
          query: {near: {within: 20, ordered: true, words: [储备计划, 库存清单]}}
      examples:
        - {document: '战略储备计划 库存 调运'}
      """;

  private static final String MAIL =
      Rules.rule("mail", "[a-z]{1,8}@[a-z]{2,9}\\.(com|cn)", 0.9, "boundary: alphanumeric");

  @TempDir Path folder;

  private Path file = Path.of("");

  @BeforeEach
  void prepare() throws Exception {
    file = folder.resolve("rules");
    PreparedRules.write(packs(CODE, DOCUMENT, MAIL), List.of(Rules.EVEN), file);
  }

  @Test
  void rulesAreTheSame() throws RuleException {
    RuleSet read = RuleSet.load(packs(CODE, DOCUMENT, MAIL));
    RuleSet prepared = RuleSet.load(packs(CODE, DOCUMENT, MAIL), file);

    assertThat(prepared.all()).isEqualTo(read.all());
    assertThat(prepared.sha256()).isEqualTo(read.sha256());
    assertThat(prepared.file("mail")).isEqualTo(read.file("mail"));
  }

  @Test
  void tablesAreTheSame() throws RuleException {
    RuleSet read = RuleSet.load(packs(CODE, DOCUMENT, MAIL));
    Program compiled =
        new Compiler(read.all(), read.documentRules(), List.of(Rules.EVEN)).compile();
    Program prepared =
        requireNonNull(
            RuleSet.load(packs(CODE, DOCUMENT, MAIL), file).prepared(List.of(Rules.EVEN)));

    assertThat(bytes(prepared)).isEqualTo(bytes(compiled));
    assertThat(prepared.rules()).isEqualTo(compiled.rules());
    assertThat(prepared.columns()).isEqualTo(compiled.columns());
    assertThat(prepared.validators()).isEqualTo(compiled.validators());
  }

  @Test
  void aRuleWithMoreToTellApartHasLargerTables() throws Exception {
    String more = MAIL.replace("(com|cn)", "(com|cn|net|org|info|gov|edu)");
    Map<String, Integer> few = PreparedRules.write(packs(CODE, MAIL), List.of(Rules.EVEN), file);
    Map<String, Integer> many = PreparedRules.write(packs(CODE, more), List.of(Rules.EVEN), file);

    assertThat(few).containsOnlyKeys("code", "mail");
    assertThat(many.get("mail")).isGreaterThan(few.getOrDefault("mail", 0) + 500);
    assertThat(many.values().stream().mapToInt(Integer::intValue).sum())
        .isLessThan((int) Files.size(file));
  }

  @Test
  void rulesOfFreeTextAreTheSame() throws Exception {
    String names = CODE.replace("    floor: true", "    floor: true\n    free-text: everywhere");
    RuleSet read = RuleSet.load(packs(names, DOCUMENT, MAIL)).freeTextOnly();
    PreparedRules.write(packs(names, DOCUMENT, MAIL), List.of(Rules.EVEN), file);
    RuleSet prepared = RuleSet.load(packs(names, DOCUMENT, MAIL), file).freeTextOnly();

    assertThat(prepared.isPrepared()).isTrue();
    assertThat(prepared.all()).hasSize(1).isEqualTo(read.all());
    assertThat(bytes(requireNonNull(prepared.prepared(List.of(Rules.EVEN)))))
        .isEqualTo(
            bytes(new Compiler(read.all(), read.documentRules(), List.of(Rules.EVEN)).compile()));
  }

  @Test
  void rulesOfStateSecretsAreTheSame() throws Exception {
    RuleSet read = RuleSet.load(packs(CODE, DOCUMENT, MAIL)).secretsOnly();
    RuleSet prepared = RuleSet.load(packs(CODE, DOCUMENT, MAIL), file).secretsOnly();

    assertThat(prepared.isPrepared()).isTrue();
    assertThat(prepared.all()).hasSize(1).isEqualTo(read.all());
    assertThat(bytes(requireNonNull(prepared.prepared(List.of(Rules.EVEN)))))
        .isEqualTo(bytes(new Compiler(read.all(), read.documentRules(), List.of()).compile()));
  }

  @Test
  void findsTheSameInRandomText() throws RuleException {
    Detector compiled =
        Detector.compile(RuleSet.load(packs(CODE, DOCUMENT, MAIL)), List.of(Rules.EVEN));
    Detector prepared =
        Detector.compile(RuleSet.load(packs(CODE, DOCUMENT, MAIL), file), List.of(Rules.EVEN));
    Random random = Seeds.random();
    String[] parts = {
      "AB1234",
      "ab 12-34",
      "代码：",
      "code ",
      "编号",
      "the_number",
      "a@bc.com",
      "sample",
      "XY0000",
      "战略储备计划",
      "库存",
      "调运",
      "库存清单",
      "新闻稿",
      "\n",
      " ",
      "12",
      "ＡＢ１２３４",
      "中文",
      "x"
    };
    int found = 0;
    for (int i = 0; i < 300; i++) {
      StringBuilder text = new StringBuilder();
      for (int k = random.nextInt(40); k >= 0; k--) {
        text.append(parts[random.nextInt(parts.length)]);
      }
      List<String> expected = matches(compiled, text.toString());
      found += expected.size();
      assertThat(matches(prepared, text.toString())).as(text.toString()).isEqualTo(expected);
    }
    assertThat(found).isPositive();
  }

  @Test
  void namesOfFilesDoNotMatter() throws RuleException {
    Map<String, List<PackFile>> moved = Map.of("pack", List.of(new PackFile("elsewhere", MAIL)));
    RuleSet other = RuleSet.load(moved, file);
    assertThat(other.prepared(List.of(Rules.EVEN))).isNull(); // fewer files

    List<PackFile> files = new ArrayList<>();
    for (PackFile before : packs(CODE, DOCUMENT, MAIL).getOrDefault("pack", List.of())) {
      files.add(new PackFile("moved/" + before.name(), before.text()));
    }
    RuleSet prepared = RuleSet.load(Map.of("pack", files), file);
    assertThat(prepared.prepared(List.of(Rules.EVEN))).isNotNull();
    assertThat(prepared.all()).extracting(Rule::file).allMatch(name -> name.startsWith("moved/"));
  }

  @Test
  void aChangedPackIsCompiled() throws RuleException {
    for (Map<String, List<PackFile>> other :
        List.of(
            packs(CODE, DOCUMENT, MAIL.replace("0.9", "0.8")),
            packs(CODE, DOCUMENT, MAIL + "# a remark\n"),
            packs(CODE, DOCUMENT),
            packs(CODE, DOCUMENT, MAIL, Rules.rule("more", "[0-9]{5}", 0.5)),
            Map.of("other", packs(CODE, DOCUMENT, MAIL).getOrDefault("pack", List.of())))) {
      RuleSet rules = RuleSet.load(other, file);
      assertThat(rules.prepared(List.of(Rules.EVEN))).isNull();
      assertThat(rules.all()).isEqualTo(RuleSet.load(other).all());
    }
    RuleSet changed = RuleSet.load(packs(CODE, DOCUMENT, MAIL.replace("com|cn", "org")), file);
    Detector detector = Detector.compile(changed, List.of(Rules.EVEN));
    assertThat(Rules.found(detector, "a@bc.com d@ef.org")).containsExactly("d@ef.org");
  }

  @Test
  void aDamagedFileIsNotUsed() throws Exception {
    byte[] whole = Files.readAllBytes(file);
    Random random = Seeds.random();
    for (int i = 0; i < 60; i++) {
      byte[] damaged = whole.clone();
      int at = i < 20 ? i : random.nextInt(whole.length);
      damaged[at] ^= (byte) (1 << random.nextInt(8));
      assertCompiles(damaged);
    }
    for (int length : new int[] {0, 1, 19, 20, 21, whole.length / 2, whole.length - 1}) {
      assertCompiles(Arrays.copyOf(whole, length));
    }
    assertCompiles(Arrays.copyOf(whole, whole.length + 1));
  }

  @Test
  void whatChangesWhileInUseIsTold() throws Exception {
    RuleSet rules = RuleSet.load(packs(CODE, DOCUMENT, MAIL), file);
    Detector detector = Detector.compile(rules, List.of(Rules.EVEN));
    byte[] bytes = Files.readAllBytes(file);
    for (int i = bytes.length / 2; i < bytes.length; i++) {
      bytes[i] ^= 1;
    }
    Files.write(file, bytes);

    assertThatThrownBy(() -> Rules.found(detector, "AB1234 a@bc.com 代码 12 sample"))
        .isInstanceOf(TableException.class);
  }

  @Test
  void aFileThatIsReplacedIsReadToItsEnd() throws Exception {
    RuleSet rules = RuleSet.load(packs(CODE, DOCUMENT, MAIL), file);
    PreparedRules.write(packs(CODE), List.of(Rules.EVEN), file);

    Detector detector = Detector.compile(rules, List.of(Rules.EVEN));
    assertThat(Rules.found(detector, "AB1234 a@bc.com")).containsExactly("AB1234", "a@bc.com");
    assertThat(RuleSet.load(packs(CODE), file).prepared(List.of(Rules.EVEN))).isNotNull();
  }

  @Test
  void aMissingFileIsNoProblem() throws RuleException {
    RuleSet rules = RuleSet.load(packs(MAIL), folder.resolve("none"));
    assertThat(Rules.found(Detector.compile(rules, List.of()), "a@bc.com")).hasSize(1);
  }

  @Test
  void aMissingValidatorIsNamedAsEver() throws RuleException {
    RuleSet rules = RuleSet.load(packs(CODE, DOCUMENT, MAIL), file);
    assertThatExceptionOfType(RuleException.class)
        .isThrownBy(() -> Detector.compile(rules, List.of()))
        .withMessageContaining("even");
  }

  private void assertCompiles(byte[] damaged) throws IOException, RuleException {
    Path other = Files.write(folder.resolve("damaged"), damaged);
    RuleSet rules = RuleSet.load(packs(CODE, DOCUMENT, MAIL), other);
    assertThat(rules.prepared(List.of(Rules.EVEN))).isNull();
    assertThat(rules.all()).hasSize(3);
  }

  private static byte[] bytes(Program program) {
    TableWriter writer = new TableWriter();
    ProgramTables.write(program, writer);
    return writer.written();
  }

  private static List<String> matches(Detector detector, String text) {
    return Rules.scan(detector, text).stream().map(Match::toString).toList();
  }

  private static Map<String, List<PackFile>> packs(String... yaml) {
    List<PackFile> files = new ArrayList<>();
    for (String text : yaml) {
      files.add(new PackFile("rule-" + (files.size() + 1) + ".yaml", text));
    }
    return Map.of("pack", files);
  }
}
