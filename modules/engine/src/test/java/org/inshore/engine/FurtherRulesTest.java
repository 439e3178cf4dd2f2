package org.inshore.engine;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.inshore.engine.match.Match;
import org.inshore.engine.rule.Rule;
import org.inshore.engine.rule.RuleException;
import org.inshore.spi.content.Cells;
import org.inshore.spi.content.Content;
import org.inshore.spi.detect.Validator;
import org.inshore.spi.inventory.run.RuleInfo;
import org.inshore.spi.pack.PackFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules that are compiled beside prepared ones find what they find compiled together with them. */
class FurtherRulesTest {
  private static final int EFFORT = Integer.getInteger("inshore.effort", 1);

  /** How many rules; all where there is time. */
  private static final int RULES = EFFORT == 1 ? 36 : Integer.MAX_VALUE;

  private static final String[] BETWEEN = {" ", "，", "\n", "。", "；", "\t", ":", "号", "的", "龘"};

  @TempDir Path folder;
  private final Random random = Seeds.random();

  @Test
  void shippedRulesInTwoPartsFindTheSame() throws Exception {
    List<PackFile> all = new ArrayList<>();
    List<PackFile> base = new ArrayList<>();
    for (PackFile file : ShippedPacks.files().values().stream().flatMap(List::stream).toList()) {
      (file.text().contains("schemes:") ? base : all).add(file);
    }
    Collections.shuffle(all, random);
    all = all.subList(0, Math.min(all.size(), RULES));
    base.addAll(all.subList(0, all.size() * 2 / 3));
    Map<String, List<PackFile>> packs =
        Map.of("base", base, "further", all.subList(all.size() * 2 / 3, all.size()));
    RuleSet together = RuleSet.load(packs);
    List<Validator> validators = ShippedPacks.validators(together);
    Path file = folder.resolve("rules");
    PreparedRules.write(Map.of("base", base), validators, file);

    RuleSet beside = RuleSet.load(packs, file);

    assertThat(beside.isPrepared()).isFalse();
    assertThat(beside.prepared(validators)).isNotNull();
    assertThat(beside.rules()).isEqualTo(together.rules());
    assertThat(beside.sha256()).isEqualTo(together.sha256());
    assertThat(same(beside, together, together.all(), validators)).isGreaterThan(300);
    same(beside.freeTextOnly(), together.freeTextOnly(), together.all(), validators);
    same(beside.secretsOnly(), together.secretsOnly(), together.all(), validators);
  }

  /** Texts and rows that hold the rules' own examples: how many matches there are in them. */
  private int same(RuleSet beside, RuleSet together, List<Rule> drawn, List<Validator> validators)
      throws Exception {
    Detector one = Detector.compile(beside, validators);
    Detector other = Detector.compile(together, validators);
    assertThat(one.reach()).isEqualTo(other.reach());
    assertThat(one.keepsToLines()).isEqualTo(other.keepsToLines());
    int found = 0;
    for (int i = 0; i < 12 * EFFORT; i++) {
      String text = text(drawn);
      List<String> expected = lines(Rules.scan(other, text));
      assertThat(lines(Rules.scan(one, text))).as(text).isEqualTo(expected);
      Content.Rows rows = rows(drawn);
      expected.addAll(lines(scan(other, rows)));
      assertThat(lines(scan(one, rows))).isEqualTo(lines(scan(other, rows)));
      found += expected.size();
    }
    return found;
  }

  private static List<Match> scan(Detector detector, Content.Rows rows) {
    List<Match> matches = new ArrayList<>();
    Rules.matcher(detector).scan(rows, matches::add);
    return matches;
  }

  private static List<String> lines(List<Match> matches) {
    List<String> lines = new ArrayList<>();
    for (Match match : matches) {
      lines.add(
          "%s %d %d-%d %.4f %s %d %d %s"
              .formatted(
                  match.rule().id(),
                  match.record(),
                  match.start(),
                  match.end(),
                  match.confidence(),
                  match.masked(),
                  match.valueHash(),
                  match.personKey(),
                  match.marking()));
    }
    return lines;
  }

  private String text(List<Rule> rules) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      text.append(example(rules)).append(BETWEEN[random.nextInt(BETWEEN.length)]);
      List<String> labels = rules.get(random.nextInt(rules.size())).labels();
      if (!labels.isEmpty() && random.nextBoolean()) {
        text.append(labels.get(random.nextInt(labels.size()))).append('：');
      }
    }
    return text.toString();
  }

  private String example(List<Rule> rules) {
    Rule rule = rules.get(random.nextInt(rules.size()));
    var examples = random.nextInt(4) == 0 ? rule.counterExamples() : rule.examples();
    return examples.isEmpty() ? "无" : examples.get(random.nextInt(examples.size())).text();
  }

  private Content.Rows rows(List<Rule> rules) {
    List<Content.Column> columns = new ArrayList<>();
    List<Rule> of = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      Rule rule = rules.get(random.nextInt(rules.size()));
      List<String> names = rule.columnNames();
      String name = names.isEmpty() ? "c" + i : names.get(random.nextInt(names.size()));
      columns.add(new Content.Column(name, null, null));
      of.add(rule);
    }
    Cells cells = new Cells();
    for (int row = 1; row <= 20; row++) {
      cells.row(row);
      of.forEach(rule -> cells.cell(example(random.nextInt(5) == 0 ? rules : List.of(rule))));
    }
    return new Content.Rows(Rules.PLACE, columns, Content.Naming.COLUMN, cells);
  }

  @Test
  void charactersThatNoPreparedRuleTellsApartAre() throws Exception {
    String base = Rules.rule("word", "[一-龥]{2}号", 0.7);
    String further = Rules.rule("own", "龘[0-4]{3}[5-9]{3}", 0.8);
    RuleSet rules = beside(base, further);

    assertThat(Rules.found(Detector.compile(rules, List.of()), "龘012789 龘龘号 龘987012"))
        .containsExactly("龘012789", "龘龘号");
  }

  @Test
  void aRuleThatIsOffIsTurnedOnBesideTheOthers() throws Exception {
    String off = Rules.rule("off", "N[0-9]{4}", 0.8, "", "off: true");
    Map<String, List<PackFile>> packs = new TreeMap<>();
    packs.put("base", files(Rules.rule("on", "M[0-9]{4}", 0.8), off));
    Path file = folder.resolve("rules");
    PreparedRules.write(packs, List.of(), file);
    packs.put("own", files("turn-on: [off]"));

    RuleSet rules = RuleSet.load(packs, file);

    assertThat(rules.prepared(List.of())).isNotNull();
    assertThat(rules.rules().stream().map(RuleInfo::id)).containsExactly("off", "on");
    assertThat(Rules.found(Detector.compile(rules, List.of()), "M1234 N1234"))
        .containsExactly("M1234", "N1234");
    assertThat(rules.sha256()).isEqualTo(RuleSet.load(packs).sha256());
  }

  @Test
  void aSchemeOfTheirOwnClassifiesPreparedRulesToo() throws Exception {
    String scheme =
        """
        schemes:
          - id: own
            name: {zh: 自有, en: own}
            classes: [{code: H}, {code: L}]
            from: {shipped: {'1': H, '2': L}}
        """;
    String shipped =
        """
        schemes:
          - {id: shipped, name: {zh: 自带, en: shipped}, classes: [{code: '1'}, {code: '2'}]}
        """;
    String rule = Rules.rule("word", "N[0-9]{4}", 0.8, "", "classifications: {shipped: 1}");
    Map<String, List<PackFile>> packs = new TreeMap<>(Map.of("base", files(shipped, rule)));
    Path file = folder.resolve("rules");
    PreparedRules.write(packs, List.of(), file);
    packs.put("own", files(scheme));

    RuleSet rules = RuleSet.load(packs, file);

    assertThat(rules.rules()).isEqualTo(RuleSet.load(packs).rules());
    assertThat(rules.rules().getFirst().code("own")).isEqualTo("H");
    assertThat(Rules.scan(Detector.compile(rules, List.of()), "N1234").getFirst().rule())
        .isEqualTo(rules.rules().getFirst());
  }

  @Test
  void anIdThatAPreparedRuleHasIsRefused() {
    assertThatThrownBy(
            () ->
                beside(Rules.rule("same", "M[0-9]{4}", 0.8), Rules.rule("same", "N[0-9]{4}", 0.8)))
        .isInstanceOf(RuleException.class)
        .hasMessageContaining("same");
  }

  private RuleSet beside(String base, String further) throws Exception {
    Map<String, List<PackFile>> packs = new TreeMap<>(Map.of("base", files(base)));
    Path file = folder.resolve("rules");
    PreparedRules.write(packs, List.of(), file);
    packs.put("own", files(further));
    RuleSet rules = RuleSet.load(packs, file);
    assertThat(requireNonNull(rules.prepared(List.of())).rules()).hasSize(1);
    return rules;
  }

  private static List<PackFile> files(String... yaml) {
    return IntStream.range(0, yaml.length)
        .mapToObj(i -> new PackFile(i + "-" + yaml[i].hashCode() + ".yaml", yaml[i]))
        .toList();
  }
}
