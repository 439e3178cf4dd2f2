package org.inshore.core.inventory.evaluate;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.inshore.core.inventory.store.InventoryException;
import org.inshore.core.inventory.store.Row;
import org.inshore.core.inventory.store.Session;
import org.inshore.core.inventory.store.Store;
import org.inshore.core.inventory.table.Catalogue;
import org.inshore.core.inventory.table.KeyMark;
import org.inshore.core.key.Sealer;
import org.inshore.core.policy.Policy;
import org.inshore.core.scene.ExportScenes;
import org.inshore.spi.inventory.SourceEntry;
import org.inshore.spi.inventory.figure.PersonCount;
import org.inshore.spi.inventory.figure.YearSum;
import org.inshore.spi.inventory.filing.Passing;
import org.inshore.spi.inventory.run.RunInfo;
import org.inshore.spi.inventory.violation.Threshold;
import org.inshore.spi.message.MainlandTime;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.ExportBasis;
import org.inshore.spi.source.Jurisdiction;
import org.inshore.spi.source.scene.ExportScene;
import org.jspecify.annotations.Nullable;

/**
 * The year's sums of people abroad, carried from scan to scan so that the last holds the whole year
 * without the older ones, and the legal limits that they reach.
 */
public final class YearSums {
  private YearSums() {}

  /** The first day that counts for a scan: 1 January of its year by the mainland's time. */
  static LocalDate since(RunInfo run) {
    return MainlandTime.day(run.started()).withDayOfYear(1);
  }

  /**
   * Begins a scan's sum with that of the scan before, if it is of the same year and the same key.
   *
   * @param previous output folder of the scan before; null if there is none
   * @param sealer of the operator's key; without it no key is known again
   */
  public static void carry(
      Session session, RunInfo run, @Nullable Path previous, @Nullable Sealer sealer)
      throws SQLException, InventoryException {
    if (sealer != null) {
      KeyMark.write(session, sealer);
    }
    if (previous == null) {
      note(session, Store.MESSAGES.wording("year.alone"));
      return;
    }
    try (Session earlier = Store.open(previous)) {
      RunInfo before = Catalogue.run(earlier);
      if (!since(before).equals(since(run))) {
        note(session, Store.MESSAGES.wording("year.other-year", before.id()));
      } else if (sealer == null || !KeyMark.isOf(earlier, sealer)) {
        note(session, Store.MESSAGES.wording("year.other-key", before.id()));
      } else {
        copy(session, earlier, before);
      }
    }
  }

  private static void copy(Session session, Session earlier, RunInfo before) throws SQLException {
    earlier.each(
        "SELECT jurisdiction, recipient, scene, exempt, sensitive, people, sketch, least, partly"
            + " FROM abroad",
        row ->
            session.update(
                "INSERT INTO former_abroad VALUES (?,?,?,?,?,?,?,?,?)",
                row.text("jurisdiction"),
                row.text("recipient"),
                row.text("scene"),
                row.number("exempt"),
                row.number("sensitive"),
                row.bytes("people"),
                row.number("sketch"),
                row.number("least"),
                row.number("partly")));
    FormerLinks.carry(session, earlier);
    SceneSums.carry(session, earlier, before);
    List<String> runs = new ArrayList<>(formerRuns(earlier));
    runs.add(before.id());
    for (int i = 0; i < runs.size(); i++) {
      session.update("INSERT INTO former_abroad_run VALUES (?,?)", i, runs.get(i));
    }
    note(session, Store.MESSAGES.wording("year.chain", runs.size() + 1));
  }

  private static void note(Session session, Wording note) throws SQLException {
    session.update("INSERT INTO abroad_note VALUES (?,?)", note.zh(), note.en());
  }

  private static List<String> formerRuns(Session session) throws SQLException {
    return session.list(
        "SELECT run FROM former_abroad_run ORDER BY ordinal", row -> row.text("run"));
  }

  /** The sums: in all, by jurisdiction, by recipient. */
  public static List<YearSum> read(Session session, RunInfo run) throws SQLException {
    List<String> runs = new ArrayList<>(formerRuns(session));
    runs.add(run.id());
    Wording note =
        session.first("SELECT text_zh, text_en FROM abroad_note", row -> row.wording("text"));
    Map<List<String>, Map<String, PersonCount>> counts = new LinkedHashMap<>();
    session.list(
        "SELECT jurisdiction, recipient, measure, persons, exact, least, most FROM abroad_count"
            + " WHERE scene = '' ORDER BY recipient, jurisdiction",
        row ->
            counts
                .computeIfAbsent(
                    List.of(row.text("jurisdiction"), row.text("recipient")),
                    scope -> new LinkedHashMap<>())
                .put(
                    row.text("measure"),
                    new PersonCount(
                        row.number("persons"),
                        row.flag("exact"),
                        row.number("least"),
                        row.number("most"))));
    PersonCount nobody = new PersonCount(0, true);
    return counts.entrySet().stream()
        .map(
            each ->
                new YearSum(
                    each.getKey().getFirst().isEmpty()
                        ? null
                        : new Jurisdiction(each.getKey().getFirst()),
                    each.getKey().getLast().isEmpty() ? null : each.getKey().getLast(),
                    since(run),
                    runs,
                    each.getValue().getOrDefault("PERSONS", nobody),
                    each.getValue().getOrDefault("SENSITIVE", nobody),
                    each.getValue().getOrDefault("EXEMPT", nobody),
                    note == null ? Store.MESSAGES.wording("year.alone") : note))
        .toList();
  }

  /** The legal limits that the sums reach or may reach by the law of a day, the worst first. */
  public static List<Threshold> thresholds(
      Session session, RunInfo run, Policy policy, LocalDate day) throws SQLException {
    List<Threshold> thresholds = new ArrayList<>();
    List<YearSum> sums = read(session, run);
    boolean one = sums.stream().filter(YearSums::isOfJurisdiction).count() == 1;
    List<Passing> passings =
        sums.isEmpty() || sums.getFirst().runs().size() < 2
            ? List.of()
            : SceneSums.passings(session, run, policy, day);
    for (YearSum sum : sums) {
      // The only jurisdiction's sum is the sum of all: its limits would be told twice.
      if (!one || !isOfJurisdiction(sum)) {
        policy.thresholds(sum, declared(session, policy.scenes(), sum, day), day).stream()
            .map(each -> withDay(each, passings))
            .forEach(thresholds::add);
      }
    }
    thresholds.sort(
        Comparator.comparing(Threshold::nature)
            .thenComparing(Threshold::severity)
            .thenComparing(each -> each.jurisdiction() != null || each.recipient() != null));
    return thresholds;
  }

  /** A limit of a year of several scans, with the day on which it was passed. */
  private static Threshold withDay(Threshold limit, List<Passing> passings) {
    return passings.stream()
        .filter(
            each ->
                each.passed() != null
                    && each.limit().equals(limit.id())
                    && Objects.equals(each.jurisdiction(), limit.jurisdiction())
                    && Objects.equals(each.recipient(), limit.recipient()))
        .findFirst()
        .map(each -> limit.titled(passed(limit.title(), each)))
        .orElse(limit);
  }

  private static Wording passed(Wording title, Passing passing) {
    String day = String.valueOf(passing.passed());
    if (passing.isWithinDay()) {
      return Store.MESSAGES.wording("year.passed-same-day", title, day);
    }
    return passing.before() == null
        ? Store.MESSAGES.wording("year.passed-first", title, day)
        : Store.MESSAGES.wording("year.passed", title, day, String.valueOf(passing.before()));
  }

  /**
   * The paths of the lawful bases in force of all that is in a sum; none if something has none, or
   * is of an earlier scan and not in this one.
   */
  private static Set<ExportBasis.Path> declared(
      Session session, ExportScenes declared, YearSum sum, LocalDate day) throws SQLException {
    Map<String, ExportScene> scenes = new HashMap<>();
    declared
        .all(Catalogue.sources(session).values().stream().map(SourceEntry::source).toList())
        .forEach(scene -> scenes.put(scene.id(), scene));
    Set<ExportBasis.Path> paths = EnumSet.noneOf(ExportBasis.Path.class);
    Set<List<String>> known = new HashSet<>();
    List<AbroadSet.Key> now =
        session.list(
            "SELECT DISTINCT p.jurisdiction, p.recipient, p.scene FROM scene_place p"
                + " JOIN asset_person a ON a.asset_id = p.asset_id WHERE p.exempt = 0"
                + " AND a.persons > 0 AND (p.flow IS NULL OR p.scene <> '')",
            YearSums::key);
    for (AbroadSet.Key key : now) {
      if (isIn(key, sum)) {
        known.add(List.of(key.jurisdiction(), key.recipient()));
        ExportScene scene = scenes.get(key.scene());
        ExportBasis basis = scene == null ? null : scene.basis();
        if (scene == null || basis == null || !scene.inForce(day)) {
          return Set.of();
        }
        paths.add(basis.path());
      }
    }
    List<AbroadSet.Key> before =
        session.list(
            "SELECT jurisdiction, recipient, scene FROM former_abroad WHERE exempt = 0"
                + " AND sensitive = 0",
            YearSums::key);
    for (AbroadSet.Key key : before) {
      if (isIn(key, sum) && !known.contains(List.of(key.jurisdiction(), key.recipient()))) {
        ExportScene scene = scenes.get(key.scene());
        ExportBasis basis = scene == null ? null : scene.basis();
        if (scene == null || basis == null || !scene.inForce(day)) {
          return Set.of();
        }
        paths.add(basis.path());
      }
    }
    return paths;
  }

  private static AbroadSet.Key key(Row row) throws SQLException {
    return new AbroadSet.Key(
        row.text("jurisdiction"), row.text("recipient"), row.text("scene"), false, false);
  }

  private static boolean isOfJurisdiction(YearSum sum) {
    return sum.jurisdiction() != null && sum.recipient() == null;
  }

  private static boolean isIn(AbroadSet.Key key, YearSum sum) {
    Jurisdiction jurisdiction = sum.jurisdiction();
    return (jurisdiction == null || jurisdiction.code().equals(key.jurisdiction()))
        && (sum.recipient() == null || sum.recipient().equals(key.recipient()));
  }
}
