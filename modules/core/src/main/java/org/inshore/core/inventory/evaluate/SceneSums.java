package org.inshore.core.inventory.evaluate;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.inshore.core.calendar.WorkingDays;
import org.inshore.core.inventory.store.Row;
import org.inshore.core.inventory.store.Session;
import org.inshore.core.inventory.table.copy.FlowTable;
import org.inshore.core.policy.Policy;
import org.inshore.spi.inventory.FlowEntry;
import org.inshore.spi.inventory.SourceEntry;
import org.inshore.spi.inventory.figure.PersonCount;
import org.inshore.spi.inventory.filing.CountedDay;
import org.inshore.spi.inventory.filing.Expiry;
import org.inshore.spi.inventory.filing.Passing;
import org.inshore.spi.inventory.filing.ScenePlace;
import org.inshore.spi.inventory.filing.SceneSum;
import org.inshore.spi.inventory.run.RunInfo;
import org.inshore.spi.message.MainlandTime;
import org.inshore.spi.source.Jurisdiction;
import org.inshore.spi.source.scene.ExportScene;
import org.jspecify.annotations.Nullable;

/** Sums of export scenes, and what the year's scans before counted. */
public final class SceneSums {
  /** The year's scans in turn, this one last. */
  private static final String DAYS =
      "SELECT c.run, c.day, c.jurisdiction, c.recipient, c.scene, c.measure, c.persons, c.exact,"
          + " c.least, c.most FROM former_count c JOIN former_abroad_run r ON r.run = c.run"
          + " ORDER BY r.ordinal";

  private static final String NOW =
      "SELECT jurisdiction, recipient, scene, measure, persons, exact, least, most"
          + " FROM abroad_count";

  private static final PersonCount NOBODY = new PersonCount(0, true);
  private static final int NOTICE_DAYS = 90;
  private static final int DEADLINE_DAYS = 60;

  private SceneSums() {}

  /** Scope of what is counted together: all, or one jurisdiction, recipient or scene. */
  private record Scope(String jurisdiction, String recipient, String scene) {
    static Scope of(Row row) throws SQLException {
      return new Scope(row.text("jurisdiction"), row.text("recipient"), row.text("scene"));
    }
  }

  /** The counts of one scan by measure. */
  private record Counts(String run, LocalDate day, Map<String, PersonCount> measures) {
    PersonCount of(String measure) {
      return measures.getOrDefault(measure, NOBODY);
    }

    boolean exempt() {
      return of("EXEMPT").persons() > 0 || !of("EXEMPT").exact();
    }

    PersonCount sensitive() {
      return exempt() ? of("EXEMPT_SENSITIVE") : of("SENSITIVE");
    }
  }

  /** Takes over what the year's scans before counted, and that one. */
  static void carry(Session session, Session earlier, RunInfo before) throws SQLException {
    earlier.each(
        "SELECT run, day, jurisdiction, recipient, scene, measure, persons, exact, least, most"
            + " FROM former_count",
        row -> write(session, row.text("run"), row.text("day"), row));
    earlier.each(
        NOW,
        row -> write(session, before.id(), MainlandTime.day(before.started()).toString(), row));
    PersonCount held = PersonFigures.count(earlier, PersonFigures.ALL);
    session.update(
        "INSERT INTO former_count VALUES (?,?,'','','','HELD',?,?,?,?)",
        before.id(),
        MainlandTime.day(before.started()).toString(),
        held.persons(),
        held.exact() ? 1 : 0,
        held.least(),
        held.most());
  }

  private static void write(Session session, String run, String day, Row row) throws SQLException {
    session.update(
        "INSERT INTO former_count VALUES (?,?,?,?,?,?,?,?,?,?)",
        run,
        day,
        row.text("jurisdiction"),
        row.text("recipient"),
        row.text("scene"),
        row.text("measure"),
        row.number("persons"),
        row.number("exact"),
        row.number("least"),
        row.number("most"));
  }

  /** The scenes with their sums, by the law of a day. */
  public static List<SceneSum> read(
      Session session, RunInfo run, Policy policy, Collection<SourceEntry> sources, LocalDate day)
      throws SQLException {
    Map<Scope, List<Counts>> days = days(session, run);
    Map<String, long[]> volumes = volumes(session);
    List<SceneSum> sums = new ArrayList<>();
    for (ExportScene scene :
        policy.scenes().all(sources.stream().map(SourceEntry::source).toList())) {
      List<Counts> counts = days.getOrDefault(new Scope("", "", scene.id()), List.of());
      boolean now = !counts.isEmpty() && counts.getLast().run().equals(run.id());
      Counts last = now ? counts.getLast() : new Counts(run.id(), day, Map.of());
      long[] volume = volumes.getOrDefault(scene.id(), new long[4]);
      sums.add(
          new SceneSum(
              scene,
              last.of("PERSONS"),
              last.sensitive(),
              last.of("EXEMPT"),
              volume[0],
              volume[1],
              volume[2],
              volume[3],
              expiry(scene.lastDay(), day, policy.calendar()),
              counts.stream()
                  .map(
                      each ->
                          new CountedDay(
                              each.run(),
                              each.day(),
                              each.exempt() ? each.of("EXEMPT") : each.of("PERSONS"),
                              each.sensitive()))
                  .toList()));
    }
    return sums;
  }

  private static @Nullable Expiry expiry(
      @Nullable LocalDate last, LocalDate day, WorkingDays calendar) {
    if (last == null) {
      return null;
    }
    WorkingDays.Count left = calendar.between(day, last);
    return new Expiry(
        last,
        left.least(),
        left.most(),
        calendar.before(last, NOTICE_DAYS),
        calendar.before(last, DEADLINE_DAYS),
        last.isBefore(day) ? List.of() : calendar.unknown(day, last));
  }

  private static Map<String, long[]> volumes(Session session) throws SQLException {
    Map<String, long[]> volumes = new LinkedHashMap<>();
    session.each(
        "SELECT p.scene, a.kind, a.size FROM (SELECT DISTINCT scene, asset_id FROM scene_place"
            + " WHERE scene <> '') p JOIN asset a ON a.id = p.asset_id",
        row -> {
          long[] volume = volumes.computeIfAbsent(row.text("scene"), fresh -> new long[4]);
          int at = isFile(row.text("kind")) ? 0 : 2;
          volume[at]++;
          volume[at + 1] += Math.max(0, row.number("size"));
        });
    return volumes;
  }

  /** Whether an asset's size is in bytes. */
  private static boolean isFile(String kind) {
    return kind.equals("file") || kind.equals("object");
  }

  private static Map<Scope, List<Counts>> days(Session session, RunInfo run) throws SQLException {
    Map<Scope, List<Counts>> days = new LinkedHashMap<>();
    session.each(DAYS, row -> add(days, row, row.text("run"), LocalDate.parse(row.text("day"))));
    LocalDate now = MainlandTime.day(run.started());
    session.each(NOW, row -> add(days, row, run.id(), now));
    return days;
  }

  private static void add(Map<Scope, List<Counts>> days, Row row, String run, LocalDate day)
      throws SQLException {
    List<Counts> of = days.computeIfAbsent(Scope.of(row), fresh -> new ArrayList<>());
    if (of.isEmpty() || !of.getLast().run().equals(run)) {
      of.add(new Counts(run, day, new LinkedHashMap<>()));
    }
    of.getLast()
        .measures()
        .put(
            row.text("measure"),
            new PersonCount(
                row.number("persons"), row.flag("exact"), row.number("least"), row.number("most")));
  }

  /** How many people all places had by each of the year's scans. */
  public static List<CountedDay> held(Session session, RunInfo run) throws SQLException {
    List<CountedDay> held =
        new ArrayList<>(
            session.list(
                "SELECT c.run, c.day, c.persons, c.exact, c.least, c.most FROM former_count c"
                    + " JOIN former_abroad_run r ON r.run = c.run WHERE c.measure = 'HELD'"
                    + " ORDER BY r.ordinal",
                row ->
                    new CountedDay(
                        row.text("run"),
                        LocalDate.parse(row.text("day")),
                        new PersonCount(
                            row.number("persons"),
                            row.flag("exact"),
                            row.number("least"),
                            row.number("most")),
                        NOBODY)));
    held.add(
        new CountedDay(
            run.id(),
            MainlandTime.day(run.started()),
            PersonFigures.count(session, PersonFigures.ALL),
            NOBODY));
    return held;
  }

  /** When the year's sums passed the legal limits of a day. */
  public static List<Passing> passings(Session session, RunInfo run, Policy policy, LocalDate day)
      throws SQLException {
    List<Passing> passings = new ArrayList<>();
    for (Map.Entry<Scope, List<Counts>> scope : days(session, run).entrySet()) {
      if (!scope.getKey().scene().isEmpty()) {
        continue;
      }
      String code = scope.getKey().jurisdiction();
      String recipient = scope.getKey().recipient();
      for (Policy.Limit limit : policy.limits(code.isEmpty(), recipient.isEmpty(), day)) {
        Passing passing = passing(limit, scope.getValue(), code, recipient);
        if (passing != null) {
          passings.add(passing);
        }
      }
    }
    return passings;
  }

  private static @Nullable Passing passing(
      Policy.Limit limit, List<Counts> counts, String code, String recipient) {
    LocalDate perhaps = null;
    LocalDate passed = null;
    LocalDate before = null;
    for (Counts each : counts) {
      PersonCount count = each.of(limit.sensitive() ? "SENSITIVE" : "PERSONS");
      if (perhaps == null && (count.most() >= limit.number() || !count.bounded())) {
        perhaps = each.day();
      }
      if (count.least() >= limit.number()) {
        passed = each.day();
        break;
      }
      before = each.day();
    }
    return perhaps == null
        ? null
        : new Passing(
            limit.id(),
            limit.sensitive(),
            limit.number(),
            code.isEmpty() ? null : new Jurisdiction(code),
            recipient.isEmpty() ? null : recipient,
            passed,
            passed == null ? null : before,
            perhaps);
  }

  /** The places that are provided abroad; in no scene first. */
  public static List<ScenePlace> places(Session session) throws SQLException {
    List<FlowEntry> flows = FlowTable.all(session);
    return session.list(
        "SELECT p.scene, p.flow, p.jurisdiction, p.recipient, a.location, a.kind, a.size,"
            + " IFNULL(x.persons, 0) AS persons, IFNULL(x.exact, 1) AS exact,"
            + " IFNULL(x.least, 0) AS least, IFNULL(x.most, 0) AS most FROM scene_place p"
            + " JOIN asset a ON a.id = p.asset_id"
            + " LEFT JOIN asset_person x ON x.asset_id = p.asset_id"
            + " ORDER BY p.scene, a.location, p.ordinal",
        row -> {
          int flow = row.optional("flow") == null ? -1 : (int) row.number("flow");
          String code = row.text("jurisdiction");
          return new ScenePlace(
              row.location("location"),
              row.text("kind"),
              row.number("size"),
              row.text("scene").isEmpty() ? null : row.text("scene"),
              flow < 0 || flow >= flows.size() ? null : flows.get(flow),
              code.isEmpty() ? null : new Jurisdiction(code),
              row.text("recipient").isEmpty() ? null : row.text("recipient"),
              new PersonCount(
                  row.number("persons"),
                  row.flag("exact"),
                  row.number("least"),
                  row.number("most")));
        });
  }
}
