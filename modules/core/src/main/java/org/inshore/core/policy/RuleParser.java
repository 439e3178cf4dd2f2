package org.inshore.core.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.inshore.core.policy.Law.Basis;
import org.inshore.core.policy.Law.Status;
import org.inshore.core.policy.PolicyRule.Step;
import org.inshore.core.policy.condition.ApprovalState;
import org.inshore.core.policy.condition.Condition;
import org.inshore.core.policy.condition.Condition.Way;
import org.inshore.core.policy.condition.ContractState;
import org.inshore.core.policy.condition.ExportState;
import org.inshore.spi.inventory.run.Subject;
import org.inshore.spi.inventory.violation.Violation.Nature;
import org.inshore.spi.inventory.violation.Violation.Severity;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.Flow;
import org.inshore.spi.source.PlaceKind;
import org.inshore.spi.source.Readers;
import org.inshore.spi.source.RegisterField;
import org.inshore.spi.source.Verdict;
import org.inshore.yaml.YamlValue;
import org.jspecify.annotations.Nullable;

/** Reads one law or one rule of a policy and checks it. */
final class RuleParser {
  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  private final Map<String, Law> laws;
  private final String file;

  RuleParser(Map<String, Law> laws, String file) {
    this.laws = laws;
    this.file = file;
  }

  /** The file whose rules it reads. */
  String file() {
    return file;
  }

  static String id(YamlValue<PolicyException> field) throws PolicyException {
    String id = field.text();
    if (!ID.matcher(id).matches()) {
      throw field.error("value", "id", id, "pfi-offshore");
    }
    return id;
  }

  static Law law(YamlValue<PolicyException> field) throws PolicyException {
    field.only("id", "zh", "en", "status", "from", "until");
    String id = field.required("id").text();
    Status status = field.required("status").constant(Status.class);
    LocalDate from = field.required("from").date();
    YamlValue<PolicyException> last = field.optional("until");
    LocalDate until = last == null ? null : last.date();
    if (last != null && until != null && until.isBefore(from)) {
      throw last.error("law-days", id, until.toString(), from.toString());
    }
    if (status == Status.REPLACED && until == null) {
      throw field.error("law-replaced", id);
    }
    Wording text = new Wording(field.required("zh").text(), field.required("en").text());
    return new Law(id, text, status, from, until);
  }

  PolicyRule rule(YamlValue<PolicyException> field) throws PolicyException {
    field.only(
        "id",
        "title",
        "named-as",
        "matter",
        "when",
        "unless",
        "adds-to",
        "nature",
        "severity",
        "basis",
        "remedy");
    String id = id(field.required("id"));
    YamlValue<PolicyException> named = field.optional("named-as");
    Wording title = title(field.required("title"), id);
    Condition when = condition(field.required("when"));
    Nature nature = field.required("nature").constant(Nature.class);
    if ((when.subject() == Subject.STATE_SECRET) != (nature == Nature.STATE_SECRET)) {
      throw field.required("nature").error("nature", id);
    }
    YamlValue<PolicyException> matter = field.optional("matter");
    YamlValue<PolicyException> unless = field.optional("unless");
    YamlValue<PolicyException> addsTo = field.optional("adds-to");
    return new PolicyRule(
        id,
        file,
        matter == null ? id : id(matter),
        title,
        named == null ? title : title(named, id),
        when,
        unless == null ? List.of() : unless.texts(),
        addsTo == null ? List.of() : addsTo.texts(),
        nature,
        severity(field.required("severity"), id),
        basis(field.required("basis"), id),
        field.required("remedy").wording());
  }

  private static Wording title(YamlValue<PolicyException> field, String id) throws PolicyException {
    Wording title = field.wording();
    String unknown = Title.unknown(title);
    if (unknown != null) {
      throw field.error("placeholder", id, "{" + unknown + "}", Title.known());
    }
    return title;
  }

  private static Condition condition(YamlValue<PolicyException> when) throws PolicyException {
    when.only(
        "approval",
        "below-confidence",
        "classification",
        "classified",
        "contract",
        "disputed",
        "export-basis",
        "flow",
        "foreign-party",
        "min-confidence",
        "open",
        "overdue",
        "place-kind",
        "register",
        "residency",
        "subject");
    YamlValue<PolicyException> residency = when.optional("residency");
    YamlValue<PolicyException> open = when.optional("open");
    YamlValue<PolicyException> contract = when.optional("contract");
    YamlValue<PolicyException> basis = when.optional("export-basis");
    YamlValue<PolicyException> approval = when.optional("approval");
    YamlValue<PolicyException> places = when.optional("place-kind");
    return new Condition(
        when.required("subject").constant(Subject.class),
        classes(when.optional("classification")),
        confidence(when.optional("min-confidence"), 0),
        confidence(when.optional("below-confidence"), Double.MAX_VALUE),
        residency == null ? EnumSet.allOf(Verdict.class) : residency.constants(Verdict.class),
        flag(when.optional("disputed")),
        flag(when.optional("classified")),
        flag(when.optional("foreign-party")),
        contract == null ? null : contract.constants(ContractState.class),
        basis == null ? null : basis.constants(ExportState.class),
        approval == null ? null : approval.constants(ApprovalState.class),
        open == null ? null : open.constants(Readers.Kind.class),
        flag(when.optional("overdue")),
        way(when.optional("flow")),
        places == null ? null : places.constants(PlaceKind.class),
        register(when.optional("register")));
  }

  private static @Nullable Boolean flag(@Nullable YamlValue<PolicyException> field)
      throws PolicyException {
    return field == null ? null : Boolean.valueOf(field.flag());
  }

  private static @Nullable Way way(@Nullable YamlValue<PolicyException> field)
      throws PolicyException {
    if (field == null) {
      return null;
    }
    field.only("end", "kinds");
    YamlValue<PolicyException> kinds = field.optional("kinds");
    return new Way(
        field.required("end").constants(Verdict.class),
        kinds == null ? EnumSet.allOf(Flow.Kind.class) : kinds.constants(Flow.Kind.class));
  }

  /** Values by field of the register; an empty one stands for a field that is not declared. */
  private static Map<RegisterField, Set<String>> register(
      @Nullable YamlValue<PolicyException> given) throws PolicyException {
    Map<RegisterField, Set<String>> register = new EnumMap<>(RegisterField.class);
    if (given != null) {
      for (Map.Entry<String, YamlValue<PolicyException>> entry : given.entries().entrySet()) {
        RegisterField field = RegisterField.of(entry.getKey()).orElse(null);
        if (field == null) {
          String known =
              Arrays.stream(RegisterField.values())
                  .map(RegisterField::key)
                  .collect(Collectors.joining(", "));
          throw entry.getValue().error("value", "register", entry.getKey(), known);
        }
        Set<String> values = new LinkedHashSet<>();
        for (YamlValue<PolicyException> item : entry.getValue().items()) {
          values.add(item.scalar().strip());
        }
        register.put(field, values);
      }
    }
    return Collections.unmodifiableMap(register);
  }

  private static double confidence(@Nullable YamlValue<PolicyException> field, double absent)
      throws PolicyException {
    if (field == null) {
      return absent;
    }
    double value = field.number();
    if (!(value >= 0 && value <= 1)) {
      throw field.error("value", "confidence", field.text(), "0 … 1");
    }
    return value;
  }

  private static List<Step> severity(YamlValue<PolicyException> field, String rule)
      throws PolicyException {
    List<Step> steps = new ArrayList<>();
    for (YamlValue<PolicyException> item : field.items()) {
      if (!steps.isEmpty() && steps.getLast().unconditional()) {
        throw item.error("severity-never", rule);
      }
      steps.add(step(item));
    }
    if (steps.isEmpty() || !steps.getLast().unconditional()) {
      throw field.error("severity-last", rule);
    }
    return List.copyOf(steps);
  }

  private static Step step(YamlValue<PolicyException> item) throws PolicyException {
    item.only(
        "level",
        "classification",
        "min-confidence",
        "matches",
        "records",
        "persons",
        "place-records",
        "place-persons",
        "open",
        "due-days");
    Map<String, Set<String>> classes = classes(item.optional("classification"));
    double sure = confidence(item.optional("min-confidence"), 0);
    YamlValue<PolicyException> open = item.optional("open");
    YamlValue<PolicyException> due = item.optional("due-days");
    return new Step(
        item.required("level").constant(Severity.class),
        classes,
        sure,
        Math.max(count(item.optional("matches")), classes.isEmpty() && sure <= 0 ? 0 : 1),
        records(item.optional("records")),
        count(item.optional("persons")),
        records(item.optional("place-records")),
        count(item.optional("place-persons")),
        open == null ? Set.of() : open.constants(Readers.Kind.class),
        due == null ? null : Long.valueOf(due.count()));
  }

  private static Map<String, Long> records(@Nullable YamlValue<PolicyException> tiers)
      throws PolicyException {
    Map<String, Long> records = new HashMap<>();
    if (tiers != null) {
      for (Map.Entry<String, YamlValue<PolicyException>> tier : tiers.entries().entrySet()) {
        records.put(tier.getKey(), tier.getValue().count());
      }
    }
    return Map.copyOf(records);
  }

  private static long count(@Nullable YamlValue<PolicyException> field) throws PolicyException {
    return field == null ? 0 : field.count();
  }

  List<Basis> basis(YamlValue<PolicyException> field, String rule) throws PolicyException {
    List<Basis> all = new ArrayList<>();
    boolean always = false;
    for (YamlValue<PolicyException> item : field.items()) {
      YamlValue<PolicyException> named = item;
      Map<String, Set<String>> classes = Map.of();
      if (!item.isScalar()) {
        item.only("law", "classification");
        named = item.required("law");
        classes = classes(item.optional("classification"));
      }
      Law law = laws.get(named.text());
      if (law == null) {
        throw named.error("law-unknown", rule, named.text());
      }
      always |= law.status() == Status.IN_FORCE && classes.isEmpty();
      all.add(new Basis(law, classes));
    }
    if (!always) {
      throw field.error("basis", rule);
    }
    return List.copyOf(all);
  }

  private static Map<String, Set<String>> classes(@Nullable YamlValue<PolicyException> field)
      throws PolicyException {
    Map<String, Set<String>> classes = new HashMap<>();
    if (field != null) {
      for (Map.Entry<String, YamlValue<PolicyException>> scheme : field.entries().entrySet()) {
        classes.put(scheme.getKey(), new LinkedHashSet<>(scheme.getValue().texts()));
      }
    }
    return Map.copyOf(classes);
  }
}
