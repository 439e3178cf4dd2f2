package org.inshore.core.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inshore.core.policy.Law.Basis;
import org.inshore.core.policy.PolicyRule.Step;
import org.inshore.core.policy.condition.Condition;
import org.inshore.spi.inventory.run.Subject;
import org.inshore.spi.inventory.violation.Violation.Nature;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.Flow;
import org.inshore.spi.source.PlaceKind;
import org.inshore.spi.source.Readers;
import org.inshore.spi.source.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * A policy rule in words.
 *
 * @param id permanent
 * @param title what is wrong, with placeholders in braces
 * @param subject what must have been found
 * @param nature what kind of verdict it makes
 * @param file where it stands
 * @param laws ids of what it rests on
 * @param lines when it holds, how bad that is, what it rests on, what to do
 */
public record Explanation(
    String id,
    Wording title,
    Subject subject,
    Nature nature,
    String file,
    List<String> laws,
    List<Wording> lines) {

  /** Copies the lists. */
  public Explanation {
    laws = List.copyOf(laws);
    lines = List.copyOf(lines);
  }

  static Explanation of(PolicyRule rule) {
    List<Wording> lines = new ArrayList<>();
    condition(rule.when(), lines);
    if (!rule.unless().isEmpty()) {
      lines.add(say("unless", String.join(", ", rule.unless())));
    }
    if (!rule.addsTo().isEmpty()) {
      lines.add(say("adds-to", String.join(", ", rule.addsTo())));
    }
    rule.severity().forEach(step -> lines.add(severity(step)));
    rule.basis().forEach(basis -> lines.add(basis(basis)));
    lines.add(say("remedy", rule.remedy()));
    return new Explanation(
        rule.id(),
        rule.title(),
        rule.when().subject(),
        rule.nature(),
        rule.file(),
        rule.basis().stream().map(basis -> basis.law().id()).toList(),
        lines);
  }

  static Explanation of(ThresholdRule rule) {
    List<Wording> lines = new ArrayList<>();
    lines.add(say("limit", rule.limit(), say("limit-" + rule.of().name())));
    lines.add(say("by", joined(rule.by().stream().map(by -> say("by-" + by.name())))));
    if (!rule.unless().isEmpty()) {
      lines.add(say("unless", String.join(", ", rule.unless())));
    }
    lines.add(say("met-by", ExportWords.paths(rule.metBy())));
    lines.add(say("severity-else", rule.severity().label()));
    rule.basis().forEach(basis -> lines.add(basis(basis)));
    lines.add(say("remedy", rule.remedy()));
    return new Explanation(
        rule.id(),
        rule.title(),
        Subject.PERSONAL_FINANCIAL,
        rule.nature(),
        rule.file(),
        rule.basis().stream().map(basis -> basis.law().id()).toList(),
        lines);
  }

  private static void condition(Condition when, List<Wording> lines) {
    lines.add(say("subject", when.subject().label()));
    if (!when.classification().isEmpty()) {
      lines.add(say("classification", classes(when.classification())));
    }
    if (when.minConfidence() > 0) {
      lines.add(say("min-confidence", String.valueOf(when.minConfidence())));
    }
    if (when.belowConfidence() <= 1) {
      lines.add(say("below-confidence", String.valueOf(when.belowConfidence())));
    }
    if (when.residency().size() < Verdict.values().length) {
      lines.add(say("residency", joined(when.residency().stream().map(Verdict::label))));
    }
    flag("disputed", when.disputed(), lines);
    flag("classified", when.classified(), lines);
    flag("foreign-party", when.foreignParty(), lines);
    if (when.contract() != null) {
      lines.add(
          say(
              "contract",
              joined(when.contract().stream().map(state -> say("contract-" + state.name())))));
    }
    if (when.exportBasis() != null) {
      lines.add(
          say(
              "export-basis",
              joined(
                  when.exportBasis().stream().map(state -> say("export-basis-" + state.name())))));
    }
    if (when.open() != null) {
      lines.add(say("open", joined(when.open().stream().map(Readers.Kind::label))));
    }
    flag("overdue", when.overdue(), lines);
    if (when.placeKind() != null) {
      lines.add(say("place-kind", joined(when.placeKind().stream().map(PlaceKind::label))));
    }
    when.register()
        .forEach(
            (field, values) ->
                lines.add(say("register", field.label(), String.join(" / ", values))));
    if (when.flow() != null) {
      lines.add(
          say(
              "flow",
              joined(when.flow().end().stream().map(Verdict::label)),
              joined(when.flow().kinds().stream().map(Flow.Kind::label))));
    }
  }

  private static void flag(String key, @Nullable Boolean flag, List<Wording> lines) {
    if (flag != null) {
      lines.add(say(key + "-" + flag));
    }
  }

  private static Wording severity(Step step) {
    List<Wording> conditions = new ArrayList<>();
    if (!step.classification().isEmpty()) {
      conditions.add(say("classification", classes(step.classification())));
    }
    if (step.matches() > 1) {
      conditions.add(say("matches", step.matches()));
    }
    new TreeMap<>(step.records())
        .forEach((tier, records) -> conditions.add(say("records", tier, records)));
    new TreeMap<>(step.placeRecords())
        .forEach((tier, records) -> conditions.add(say("place-records", tier, records)));
    if (step.placePersons() > 0) {
      conditions.add(say("place-persons", step.placePersons()));
    }
    if (!step.open().isEmpty()) {
      conditions.add(say("open-to", joined(step.open().stream().map(Readers.Kind::label))));
    }
    if (step.minConfidence() > 0) {
      conditions.add(say("mean-confidence", String.valueOf(step.minConfidence())));
    }
    if (step.persons() > 0) {
      conditions.add(say("persons", step.persons()));
    }
    Wording level =
        conditions.isEmpty()
            ? say("severity-else", step.level().label())
            : say("severity", step.level().label(), joined(conditions.stream()));
    return step.dueDays() == null ? level : say("due", level, step.dueDays());
  }

  private static Wording basis(Basis basis) {
    Law law = basis.law();
    Wording text =
        PolicyFiles.MESSAGES.wording(
            law.status() == Law.Status.LAPSED
                ? "law.lapsed"
                : law.until() == null ? "law.since" : "law.between",
            law.text(),
            law.from().toString(),
            String.valueOf(law.until()));
    return basis.classification().isEmpty()
        ? say("basis", text)
        : say("basis-for", text, classes(basis.classification()));
  }

  private static Wording joined(Stream<Wording> wordings) {
    return Wording.joined(wordings.toList(), "、", ", ");
  }

  private static String classes(Map<String, Set<String>> classes) {
    return classes.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(each -> each.getKey() + " " + String.join("/", each.getValue()))
        .collect(Collectors.joining(", "));
  }

  private static Wording say(String key, Object... arguments) {
    return PolicyFiles.MESSAGES.wording("explain." + key, arguments);
  }
}
