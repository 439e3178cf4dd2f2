package org.inshore.core.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.inshore.core.policy.Law.Basis;
import org.inshore.spi.inventory.figure.PersonCount;
import org.inshore.spi.inventory.figure.YearSum;
import org.inshore.spi.inventory.violation.Threshold;
import org.inshore.spi.inventory.violation.Violation.Nature;
import org.inshore.spi.inventory.violation.Violation.Severity;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.ExportBasis.Path;
import org.inshore.yaml.YamlValue;

/**
 * A legal limit on how many people's data are abroad since 1 January, as a policy's file says.
 *
 * @param of what is counted
 * @param limit from which number on it speaks
 * @param by of which sums
 * @param unless limits where which are reached by the same sum for certain this one says nothing
 * @param metBy the lawful bases that the law asks for from there on
 */
record ThresholdRule(
    String id,
    String file,
    Wording title,
    Measure of,
    long limit,
    Set<By> by,
    List<String> unless,
    Set<Path> metBy,
    Nature nature,
    Severity severity,
    List<Basis> basis,
    Wording remedy) {

  private static final List<String> PLACEHOLDERS =
      List.of("{count}", "{limit}", "{scope}", "{since}");

  /** Units of a limit. */
  enum Measure {
    /** All people. */
    PERSONS,
    /** Those with sensitive personal information. */
    SENSITIVE
  }

  /** Sums that a limit applies to. */
  enum By {
    /** All abroad together. */
    ALL,
    /** Each jurisdiction. */
    JURISDICTION,
    /** Each recipient. */
    RECIPIENT
  }

  static ThresholdRule read(YamlValue<PolicyException> field, RuleParser parser)
      throws PolicyException {
    field.only(
        "id",
        "title",
        "of",
        "limit",
        "by",
        "unless",
        "met-by",
        "nature",
        "severity",
        "basis",
        "remedy");
    String id = RuleParser.id(field.required("id"));
    Wording title = field.required("title").wording();
    String rest = title.zh() + title.en();
    for (String known : PLACEHOLDERS) {
      rest = rest.replace(known, "");
    }
    if (rest.indexOf('{') >= 0) {
      String unknown = rest.substring(rest.indexOf('{'), rest.indexOf('{') + 1);
      throw field
          .required("title")
          .error("placeholder", id, unknown, String.join(", ", PLACEHOLDERS));
    }
    YamlValue<PolicyException> limit = field.required("limit");
    if (limit.count() < 1) {
      throw limit.error("value", "limit", limit.text(), "100000");
    }
    YamlValue<PolicyException> nature = field.required("nature");
    if (nature.constant(Nature.class) == Nature.STATE_SECRET) {
      throw nature.error("nature", id);
    }
    YamlValue<PolicyException> unless = field.optional("unless");
    return new ThresholdRule(
        id,
        parser.file(),
        title,
        field.required("of").constant(Measure.class),
        limit.count(),
        field.required("by").constants(By.class),
        unless == null ? List.of() : unless.texts(),
        field.required("met-by").constants(Path.class),
        nature.constant(Nature.class),
        field.required("severity").constant(Severity.class),
        parser.basis(field.required("basis"), id),
        field.required("remedy").wording());
  }

  static List<Threshold> judge(
      List<ThresholdRule> rules, YearSum sum, Set<Path> declared, LocalDate day) {
    List<ThresholdRule> reached =
        rules.stream()
            .filter(rule -> rule.by.contains(by(sum)) && Basis.inForce(rule.basis, day))
            .filter(rule -> rule.mayBeReached(rule.count(sum)))
            .toList();
    Set<String> certain = new HashSet<>();
    for (ThresholdRule rule : reached) {
      if (rule.isReached(sum)) {
        certain.add(rule.id);
      }
    }
    return reached.stream()
        .filter(rule -> rule.unless.stream().noneMatch(certain::contains))
        .map(rule -> rule.threshold(sum, declared, day))
        .sorted(Comparator.comparing(Threshold::nature).thenComparing(Threshold::severity))
        .toList();
  }

  /** Those on sums of one kind that are in force on a day. */
  static List<ThresholdRule> of(
      List<ThresholdRule> rules, boolean anywhere, boolean anybody, LocalDate day) {
    By by = !anybody ? By.RECIPIENT : !anywhere ? By.JURISDICTION : By.ALL;
    return rules.stream()
        .filter(rule -> rule.by.contains(by) && Basis.inForce(rule.basis, day))
        .toList();
  }

  static Set<Path> sufficient(List<ThresholdRule> rules, YearSum sum, LocalDate day) {
    Set<Path> paths = EnumSet.allOf(Path.class);
    for (ThresholdRule rule : rules) {
      if (rule.by.contains(by(sum)) && rule.isReached(sum) && Basis.inForce(rule.basis, day)) {
        paths.retainAll(rule.metBy);
      }
    }
    // Exempt transfers are not counted towards any limit.
    paths.add(Path.EXEMPT);
    return paths;
  }

  private static By by(YearSum sum) {
    return sum.recipient() != null
        ? By.RECIPIENT
        : sum.jurisdiction() != null ? By.JURISDICTION : By.ALL;
  }

  private PersonCount count(YearSum sum) {
    return of == Measure.SENSITIVE ? sum.sensitive() : sum.persons();
  }

  /**
   * Of people of whom no upper bound is known there may be any number; nobody seen tells nothing.
   */
  private boolean mayBeReached(PersonCount count) {
    return count.most() >= limit || !count.bounded();
  }

  private boolean isReached(YearSum sum) {
    return count(sum).least() >= limit;
  }

  private Threshold threshold(YearSum sum, Set<Path> declared, LocalDate day) {
    boolean reached = isReached(sum);
    boolean met = !declared.isEmpty() && metBy.containsAll(declared);
    Wording text = fill(sum);
    List<Wording> parts = new ArrayList<>();
    if (!reached) {
      parts.add(
          PolicyFiles.MESSAGES.wording(
              count(sum).bounded() ? "threshold.perhaps" : "threshold.sampled"));
    }
    if (met) {
      parts.add(PolicyFiles.MESSAGES.wording("threshold.met", ExportWords.paths(declared)));
    }
    return new Threshold(
        id,
        sum.jurisdiction(),
        sum.recipient(),
        sum.since(),
        sum.runs(),
        sum.persons(),
        sum.sensitive(),
        limit,
        of == Measure.SENSITIVE,
        reached,
        reached && !met ? nature : Nature.TO_CLARIFY,
        met ? Severity.LOW : severity,
        parts.isEmpty()
            ? text
            : PolicyFiles.MESSAGES.wording(
                "threshold.note", text, Wording.joined(parts, "；", "; ")),
        Basis.named(basis, day),
        remedy);
  }

  private Wording fill(YearSum sum) {
    Wording scope =
        sum.recipient() != null
            ? PolicyFiles.MESSAGES.wording("threshold.recipient", sum.recipient())
            : sum.jurisdiction() != null
                ? sum.jurisdiction().label()
                : PolicyFiles.MESSAGES.wording("threshold.all");
    return new Wording(fill(title.zh(), scope.zh(), sum), fill(title.en(), scope.en(), sum));
  }

  private String fill(String text, String scope, YearSum sum) {
    return text.replace("{limit}", number(limit))
        .replace("{count}", number(count(sum)))
        .replace("{since}", sum.since().toString())
        .replace("{scope}", scope);
  }

  private static String number(PersonCount count) {
    if (!count.bounded()) {
      return "≥" + number(count.least());
    }
    return count.exact()
        ? number(count.persons())
        : number(count.least()) + "–" + number(count.most());
  }

  private static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
