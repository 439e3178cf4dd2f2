package org.inshore.reports.pdf;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.inshore.spi.inventory.violation.Violation;
import org.inshore.spi.message.Wording;
import org.inshore.tables.word.BasisKey;

/** Numbers the policy rules that speak, so that rows hold a key and each is stated once. */
final class GroundKey {
  /** How many titles of one rule are told: they may name a contract or a remote endpoint each. */
  private static final int MAX_TITLES = 5;

  /** Key of all grounds of one policy rule. */
  record Rule(String policy, List<Wording> basis, Wording remedy) {}

  private final Map<Rule, Set<Wording>> titles = new LinkedHashMap<>();
  private final Map<Rule, Integer> numbers = new LinkedHashMap<>();
  private final BasisKey bases = new BasisKey();

  /** The key of a ground, for instance {@code G3}. */
  String of(Violation ground) {
    Rule rule = new Rule(ground.policy(), ground.basis(), ground.remedy());
    bases.add(ground.basis());
    titles.computeIfAbsent(rule, each -> new LinkedHashSet<>()).add(ground.title());
    return "G" + numbers.computeIfAbsent(rule, each -> numbers.size() + 1);
  }

  /** Writes what each key stands for, then what law each number of a basis is. */
  void write(Paper paper) {
    if (numbers.isEmpty()) {
      paper.put("p", paper.text("none"));
      return;
    }
    paper.open("table", "facts");
    numbers.forEach((rule, number) -> rule(paper, rule, number));
    paper.close("table");
    paper.put("h3", paper.text("bases"));
    paper.open("table", "facts");
    int number = 0;
    for (Wording basis : bases.entries()) {
      number++;
      paper.open("tr").put("th", "[" + number + "]").put("td", paper.text(basis)).close("tr");
    }
    paper.close("table");
  }

  /** The first titles of one rule, and how many more there are. */
  static String titles(Paper paper, Collection<Wording> all) {
    String title =
        String.join(
            paper.text("separator"), all.stream().limit(MAX_TITLES).map(paper::text).toList());
    return all.size() > MAX_TITLES
        ? paper.text("titles.more", title, all.size() - MAX_TITLES)
        : title;
  }

  private void rule(Paper paper, Rule rule, int number) {
    String title = titles(paper, titles.getOrDefault(rule, Set.of()));
    paper.open("tr").put("th", "G" + number);
    paper.lines(
        "td",
        List.of(title, paper.text("rule.text", bases.of(rule.basis()), paper.text(rule.remedy()))));
    paper.close("tr");
  }
}
