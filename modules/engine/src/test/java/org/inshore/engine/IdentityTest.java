package org.inshore.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.inshore.engine.rule.RuleException;
import org.inshore.spi.pack.PackFile;
import org.inshore.spi.scan.Content;
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
