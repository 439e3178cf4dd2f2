package org.inshore.core.inventory.read;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.inshore.core.inventory.evaluate.IncidentFigures;
import org.inshore.core.inventory.evaluate.People;
import org.inshore.core.inventory.store.Row;
import org.inshore.core.inventory.store.Session;
import org.inshore.core.inventory.store.Store;
import org.inshore.spi.inventory.figure.AssetPersons;
import org.inshore.spi.inventory.figure.PersonCount;
import org.inshore.spi.inventory.violation.Decision;
import org.inshore.spi.inventory.violation.Incident;
import org.inshore.spi.inventory.violation.IncidentGroup;
import org.inshore.spi.inventory.violation.Standing;
import org.inshore.spi.inventory.violation.Violation;
import org.inshore.spi.source.Location;
import org.inshore.spi.source.Verdict;
import org.jspecify.annotations.Nullable;

/** Incidents and their groups read back. */
public final class IncidentRows {
  public static final String PERSONS =
      "SELECT a.location, p.persons, p.exact, p.least, p.most FROM asset_person p"
          + " JOIN asset_entry a ON a.id = p.asset_id ORDER BY a.location";

  private IncidentRows() {}

  /**
   * Puts the grounds of a place together as they are read; closing the stream closes theirs.
   *
   * @param grounds those of one place together
   */
  public static Stream<Incident> incidents(Stream<Violation> grounds, LocalDate day) {
    Iterator<Violation> each = grounds.iterator();
    Iterator<Incident> incidents =
        new Iterator<>() {
          private @Nullable Violation next = each.hasNext() ? each.next() : null;

          @Override
          public boolean hasNext() {
            return next != null;
          }

          @Override
          public Incident next() {
            Violation first = next;
            if (first == null) {
              throw new NoSuchElementException();
            }
            List<Violation> together = new ArrayList<>();
            while (next != null && next.place().equals(first.place())) {
              together.add(next);
              next = each.hasNext() ? each.next() : null;
            }
            return Incident.of(first.place(), together, day);
          }
        };
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(
                incidents, Spliterator.ORDERED | Spliterator.NONNULL),
            false)
        .onClose(grounds::close);
  }

  public static AssetPersons persons(Row row) throws SQLException {
    return new AssetPersons(
        row.location("location"),
        new PersonCount(
            row.number("persons"), row.flag("exact"), row.number("least"), row.number("most")));
  }

  public static List<IncidentGroup> groups(Session session, IncidentGroup.By by)
      throws SQLException {
    return session.list(
        "SELECT name, location, verdict, severity, incidents, violations, settled, persons,"
            + " persons_exact, persons_least, persons_most, share FROM incident_group"
            + " WHERE grouping = ? ORDER BY ordinal",
        row -> {
          String location = row.optional("location");
          Location place = location == null ? null : Location.parse(location);
          return new IncidentGroup(
              by,
              place == null ? row.text("name") : place.display(),
              place,
              Verdict.valueOf(row.text("verdict")),
              Violation.Severity.valueOf(row.text("severity")),
              row.number("incidents"),
              row.number("violations"),
              row.number("settled"),
              new PersonCount(
                  row.number("persons"),
                  row.flag("persons_exact"),
                  row.number("persons_least"),
                  row.number("persons_most")),
              row.real("share"));
        },
        by.name());
  }

  public static double shareOfFirst(Session session, IncidentGroup.By by, int count)
      throws SQLException {
    List<Double> shares =
        session.list(
            "SELECT share_so_far FROM incident_group WHERE grouping = ? ORDER BY ordinal LIMIT ?",
            row -> row.real("share_so_far"),
            by.name(),
            count);
    return shares.isEmpty() ? 0 : shares.getLast();
  }

  /**
   * Works incidents and groups out again, in temporary tables, where notes settle any violation.
   *
   * @param temporary whether the tables are temporary ones already
   */
  public static void settle(
      Session session, Map<String, Standing.Mark> marks, LocalDate day, boolean temporary)
      throws SQLException {
    Predicate<String> noted =
        id -> {
          Standing.Mark mark = marks.get(id);
          return Decision.of(mark, day).settles();
        };
    boolean any = false;
    for (String id : marks.keySet()) {
      any |=
          noted.test(id) && session.number("SELECT COUNT(*) FROM violation WHERE id = ?", id) > 0;
    }
    if (!any) {
      return;
    }
    if (temporary) {
      session.run("DELETE FROM incident");
      session.run("DELETE FROM incident_group");
      session.run("DELETE FROM asset_person");
    } else {
      session.run(Store.temporaryIncidents());
    }
    new IncidentFigures(session, People.read(session), noted).write();
  }
}
