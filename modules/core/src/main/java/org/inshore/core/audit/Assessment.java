package org.inshore.core.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.inshore.spi.inventory.Inventory;
import org.inshore.spi.inventory.Outcome;
import org.inshore.spi.inventory.OutcomeCount;
import org.inshore.spi.inventory.audit.AuditStep;
import org.inshore.spi.inventory.audit.AuditVerdict;
import org.inshore.spi.inventory.audit.AuditedClass;
import org.inshore.spi.inventory.audit.AuditedField;
import org.inshore.spi.inventory.audit.AuditedField.Need;
import org.inshore.spi.inventory.audit.OutsourcingAudit;
import org.inshore.spi.inventory.figure.AssetPersons;
import org.inshore.spi.inventory.figure.Figure;
import org.inshore.spi.inventory.figure.PersonCount;
import org.inshore.spi.inventory.finding.ColumnEntry;
import org.inshore.spi.inventory.finding.ColumnState;
import org.inshore.spi.inventory.finding.Finding;
import org.inshore.spi.inventory.run.Classification;
import org.inshore.spi.inventory.run.RuleInfo;
import org.inshore.spi.inventory.run.Subject;
import org.inshore.spi.inventory.violation.Incident;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.Location;

/** Judges an audit from its record and the inventory of what would be handed over. */
public final class Assessment {
  /** The scheme by whose classes quantities are told. */
  static final String SCHEME = "jrt-0171";

  /** Laws that steps rest on. */
  static final List<String> LAWS =
      List.of(
          "PIPL",
          "PIPL 38-40",
          "PIPL 55-56",
          "NDR 12",
          "NFRA-2024-24",
          "JRT0171-2020",
          "JRT0171-2020 7.1.3d",
          "SSL-2024 31",
          "SSL-2024 37",
          "YF2011-17");

  /** The class that no third party may have. */
  static final String NEVER = "C3";

  private static final int MAX_FIELDS = 400;

  /** From so many people on a test does not need them all. */
  private static final long MANY = 10_000;

  private final AuditRecord record;
  private final Inventory inventory;
  private final Map<String, RuleInfo> rules = new HashMap<>();
  private final List<AuditedField> fields = new ArrayList<>();

  /** What is declared as needed and was found. */
  private final Set<String> met = new HashSet<>();

  private final Map<String, Tally> classes = new TreeMap<>(Comparator.reverseOrder());
  private final Set<String> sensitive = new LinkedHashSet<>();
  private final Set<Location> withColumns = new HashSet<>();

  /** What the names of columns speak for. */
  private final Map<Location, List<String>> named = new HashMap<>();

  private boolean saidNothing;
  private long more;
  private long empty;

  /** Tally of one class. */
  private static final class Tally {
    private final Wording label;
    private final Set<Location> assets = new LinkedHashSet<>();
    private final Set<Location> places = new HashSet<>();
    private long matches;

    Tally(Wording label) {
      this.label = label;
    }
  }

  private Assessment(AuditRecord record, Inventory inventory) {
    this.record = record;
    this.inventory = inventory;
  }

  /** The audit. */
  public static OutsourcingAudit of(AuditRecord record, Inventory inventory) {
    return new Assessment(record, inventory).judge();
  }

  /** At most so many people are in tables and files that hold sensitive data. */
  static long mostSensitive(Inventory inventory, PersonCount all) {
    Map<String, RuleInfo> rules = new HashMap<>();
    inventory.rules().forEach(rule -> rules.put(rule.id(), rule));
    Set<Location> assets = new LinkedHashSet<>();
    try (Stream<Finding> findings = inventory.findings()) {
      findings
          .filter(each -> rules.containsKey(each.rule()) && rules.get(each.rule()).sensitive())
          .forEach(each -> assets.add(each.asset()));
    }
    return people(inventory, assets, all);
  }

  private static long people(Inventory inventory, Set<Location> assets, PersonCount all) {
    try (Stream<AssetPersons> persons = inventory.personsByAsset()) {
      long sum =
          persons
              .filter(each -> assets.contains(each.asset()))
              .mapToLong(each -> each.persons().most())
              .sum();
      return Math.min(sum, all.most());
    }
  }

  private OutsourcingAudit judge() {
    inventory.rules().forEach(rule -> rules.put(rule.id(), rule));
    readFields();
    LocalDate day = Incident.day(inventory.run());
    List<AuditStep> steps =
        new AuditSteps(
                record,
                inventory,
                day,
                !fields.isEmpty(),
                has("C3"),
                !sensitive.isEmpty(),
                notNeeded())
            .steps();
    AuditVerdict verdict =
        steps.stream()
            .map(AuditStep::weight)
            .max(Comparator.naturalOrder())
            .orElse(AuditVerdict.MAY_GO);
    return new OutsourcingAudit(
        record.outsourcer(),
        record.purpose(),
        place(record),
        contract(),
        record.contract() + " (SHA-256 " + record.sha256().substring(0, 16) + "…)",
        record.end(),
        day,
        verdict,
        steps,
        record.duties(),
        fields,
        more,
        classes(),
        record.thresholds(),
        advice(),
        scope());
  }

  /** Where it would be kept, in words. */
  static Wording place(AuditRecord record) {
    Wording where =
        record.jurisdiction() == null
            ? AuditException.MESSAGES.wording("place.none")
            : record.jurisdiction().label();
    return record.place().isEmpty()
        ? where
        : AuditException.MESSAGES.wording("place.named", where, record.place());
  }

  private Wording contract() {
    return record.number().isEmpty()
        ? AuditException.MESSAGES.wording("contract.unregistered")
        : AuditException.MESSAGES.wording(
            "contract.registered",
            record.number(),
            String.valueOf(record.start()),
            String.valueOf(record.end()));
  }

  private boolean has(String code) {
    return classes.containsKey(code);
  }

  private void readFields() {
    Set<Location> told = new LinkedHashSet<>();
    try (Stream<ColumnEntry> columns = inventory.columns()) {
      columns.forEach(
          each -> {
            withColumns.add(each.asset());
            named.put(each.location(), each.rules());
          });
    }
    try (Stream<Finding> findings = inventory.findings()) {
      findings
          .filter(each -> each.subject() == Subject.PERSONAL_FINANCIAL)
          .forEach(
              each -> {
                told.add(each.location());
                String sample =
                    each.samples().isEmpty() ? "" : each.samples().getFirst().masked().toString();
                field(
                    each.location(),
                    each.asset(),
                    each.rule(),
                    each.matches(),
                    sample,
                    need(each.location(), each.rule()));
              });
    }
    try (Stream<ColumnEntry> columns = inventory.columns()) {
      columns
          .filter(each -> each.state() != ColumnState.FOUND && !told.contains(each.location()))
          .forEach(
              each -> {
                if (each.state() == ColumnState.EMPTY) {
                  empty++;
                }
                for (String rule : each.rules()) {
                  field(each.location(), each.asset(), rule, 0, "", need(each.location(), rule));
                }
              });
    }
  }

  private void field(
      Location place, Location asset, String id, long matches, String sample, Need said) {
    RuleInfo rule = rules.get(id);
    if (rule == null) {
      return;
    }
    Classification leading = rule.classification(SCHEME);
    String level = leading == null ? "" : leading.code();
    Tally tally =
        classes.computeIfAbsent(
            level,
            each ->
                new Tally(
                    leading == null
                        ? AuditException.MESSAGES.wording("class.none")
                        : leading.label()));
    tally.assets.add(asset);
    tally.places.add(place);
    tally.matches += matches;
    if (rule.sensitive()) {
      sensitive.add(id);
    }
    if (fields.size() >= MAX_FIELDS) {
      more++;
      return;
    }
    boolean joint = place.equals(asset) && withColumns.contains(asset);
    Need need = joint ? Need.NOT_SAID : said;
    fields.add(
        new AuditedField(
            place.display(),
            id,
            rule.name(),
            level,
            matches,
            sample,
            need,
            joint && !level.equals(NEVER)
                ? AuditException.MESSAGES.wording("field.joint")
                : advice(need, level)));
    saidNothing |= !joint && need == Need.NOT_SAID;
  }

  /**
   * Whether a field is needed. A column goes as a whole: what its name speaks for is needed if one
   * of these kinds is.
   */
  private Need need(Location place, String rule) {
    if (record.needs().isEmpty()) {
      return Need.NOT_SAID;
    }
    List<String> column = named.getOrDefault(place, List.of());
    boolean needed =
        isNeeded(place, rule)
            || (column.contains(rule) && column.stream().anyMatch(each -> isNeeded(place, each)));
    return needed ? Need.YES : Need.NO;
  }

  private boolean isNeeded(Location place, String rule) {
    String shown = place.toString();
    List<String> said =
        record.needs().stream()
            .filter(
                each ->
                    each.equals(rule) || shown.endsWith(":" + each) || shown.endsWith("." + each))
            .toList();
    met.addAll(said);
    return !said.isEmpty();
  }

  /** How many fields hold only what nobody declared as needed. */
  private long notNeeded() {
    Map<String, Boolean> needed = new HashMap<>();
    fields.forEach(each -> needed.merge(each.place(), each.need() != Need.NO, Boolean::logicalOr));
    return needed.values().stream().filter(each -> !each).count();
  }

  private static Wording advice(Need need, String level) {
    return AuditException.MESSAGES.wording(
        level.equals("C3")
            ? "field.never"
            : need == Need.NO
                ? "field.leave-out"
                : level.equals("C2") ? "field.mask" : "field.keep");
  }

  private List<AuditedClass> classes() {
    PersonCount all = inventory.totals().persons(Figure.PERSONS);
    return classes.values().stream()
        .map(
            each ->
                new AuditedClass(
                    each.label,
                    each.places.size(),
                    each.matches,
                    people(inventory, each.assets, all)))
        .toList();
  }

  private List<Wording> advice() {
    List<Wording> advice = new ArrayList<>();
    if (saidNothing) {
      advice.add(AuditException.MESSAGES.wording("advice.say-needs"));
    }
    List<String> unmet = record.needs().stream().filter(each -> !met.contains(each)).toList();
    if (!unmet.isEmpty()) {
      advice.add(AuditException.MESSAGES.wording("advice.unmet", String.join(", ", unmet)));
    }
    long notNeeded = notNeeded();
    if (notNeeded > 0) {
      advice.add(AuditException.MESSAGES.wording("advice.leave-out", notNeeded));
    }
    if (has("C3")) {
      advice.add(AuditException.MESSAGES.wording("advice.never"));
    }
    if (has("C2")) {
      advice.add(AuditException.MESSAGES.wording("advice.mask"));
    }
    PersonCount people = inventory.totals().persons(Figure.PERSONS);
    if (people.stated() >= MANY) {
      advice.add(AuditException.MESSAGES.wording("advice.sample", people.wording()));
    }
    return advice;
  }

  private List<Wording> scope() {
    List<Wording> scope = new ArrayList<>(record.scope());
    if (empty > 0) {
      scope.add(AuditException.MESSAGES.wording("scope.empty", empty));
    }
    for (OutcomeCount each : inventory.notLookedThrough()) {
      Wording reason =
          switch (each.outcome()) {
            case Outcome.Failed failed -> failed.reason();
            case Outcome.Incomplete incomplete -> incomplete.reason();
            case Outcome.Skipped skipped -> skipped.reason();
            case Outcome.Scanned _ -> null;
          };
      if (reason != null) {
        scope.add(AuditException.MESSAGES.wording("scope.missed", each.count(), reason));
      }
    }
    record.unread().stream()
        .limit(5)
        .forEach(each -> scope.add(AuditException.MESSAGES.wording("scope.contract", each)));
    return scope;
  }
}
