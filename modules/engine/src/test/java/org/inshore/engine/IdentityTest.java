package org.inshore.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.inshore.engine.rule.RuleException;
import org.inshore.spi.content.Cells;
import org.inshore.spi.content.Content;
import org.inshore.spi.pack.PackFile;
import org.inshore.spi.source.Location;
import org.junit.jupiter.api.Test;

class IdentityTest {
  @Test
  void spellingsWithTheSameLastDigitsCountOnce() throws RuleException {
    assertThat(values("spelling: {last-digits: 11}")).containsExactly("13800138000");
  }

  @Test
  void otherwiseEverySpellingIsAValueOfItsOwn() throws RuleException {
    assertThat(values("references: []")).hasSize(3);
  }

  @Test
  void whatIsGivenInTestsTellsOfNobody() {
    Detector detector =
        Rules.detector(
            Rules.rule(
                "m",
                "1[3-9][0-9]{9}",
                0.8,
                "person-key: 3",
                """
                look-alikes:
                  - {id: test, regex: '13800138000', nobody: true, confidence: 0.6, name: {zh: a, en: a}}
                """));
    List<Integer> keys = new ArrayList<>();
    detector
        .matcher(0.5, (kind, value) -> 1, false)
        .scan(
            Content.Text.whole(Location.of("test"), "13800138000, 13900138000\n"),
            match -> keys.add(match.personKey()));
    assertThat(keys).containsExactly(0, 3);
  }

  @Test
  void halvesOfAChineseNameAreTheWholeOne() {
    Detector detector =
        Rules.detector(
            """
            id: name
            name: {zh: 姓名, en: Name}
            subject: personal-financial
            person-key: 15
            patterns:
              - {id: a, regex: '\\p{Han}{1,4}', needs: whole-cell, boundary: none, confidence: 0.9}
              - {id: b, regex: '[A-Z]{2,9}', needs: whole-cell, boundary: none, confidence: 0.9}
            roles:
              - {id: name, names: [name]}
              - {id: surname-part, names: [family]}
              - {id: given-part, names: [given]}
            columns: {names: [family, given, name]}
            examples:
              - {column: name, value: 王伟}
            """);
    Cells cells = new Cells();
    for (List<String> row : List.of(List.of("芳", "李"), List.of("WEI", "WANG"))) {
      cells.row(cells.rows() + 1);
      row.forEach(cells::cell);
    }
    List<Content.Column> columns =
        List.of(new Content.Column("given", null, null), new Content.Column("family", null, null));
    List<Long> values = new ArrayList<>();
    detector
        .matcher(0.5, (kind, value) -> value.toString().hashCode(), false)
        .scan(
            new Content.Rows(Location.of("s"), columns, Content.Naming.COLUMN, cells),
            match -> values.add(match.valueHash()));
    assertThat(values)
        .containsExactly(
            (long) "李芳".hashCode(),
            (long) "李芳".hashCode(),
            (long) "WEI".hashCode(),
            (long) "WANG".hashCode());
  }

  private static Set<String> values(String key) throws RuleException {
    String rule =
        """
        id: number
        name: {zh: 号码, en: Number}
        subject: personal-financial
        %s
        patterns:
          - {id: a, regex: '(\\+86)?[ -]?138[ .-]?[0-9]{4}[ .-]?[0-9]{4}', confidence: 0.9}
        examples:
          - {text: '13800138000'}
        """
            .formatted(key);
    RuleSet rules = RuleSet.load(Map.of("test", List.of(new PackFile("rule.yaml", rule))));
    Set<String> hashed = new TreeSet<>();
    Matcher matcher =
        Detector.compile(rules, List.of())
            .matcher(
                0.5,
                (kind, value) -> {
                  hashed.add(value.toString());
                  return 1;
                },
                false);
    matcher.scan(
        Content.Text.whole(Location.of("test"), "13800138000\n+86 138-0013-8000\n138.0013.8000\n"),
        match -> {});
    return hashed;
  }
}
