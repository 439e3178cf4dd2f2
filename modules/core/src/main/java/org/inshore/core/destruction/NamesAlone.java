package org.inshore.core.destruction;

import java.sql.SQLException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.inshore.core.inventory.store.Session;
import org.inshore.core.inventory.table.PersonTable;
import org.inshore.core.person.link.Identifier;
import org.inshore.core.person.link.Links;
import org.inshore.core.person.set.LongSet;
import org.inshore.spi.inventory.destruction.DestructionCheck.Namesakes;
import org.inshore.spi.source.Location;

/**
 * Places of a later scan with people who are known there by their names alone and bear the names of
 * people handed over: they may be those, and no hash tells. Who has an identifier beside the name
 * is told apart by that. Names are compared by the 22 bits that identifiers keep of them, so that
 * of strangers' names as many more seem to be one as there are names handed over in four million.
 */
final class NamesAlone {
  private final LongSet identified = new LongSet(Integer.MAX_VALUE);
  private final Map<String, Names> places = new LinkedHashMap<>();
  private final HandedOver handed;
  private final Links links;

  private static final class Names {
    private final LongSet all = new LongSet(Integer.MAX_VALUE);
    private final LongSet alike = new LongSet(Integer.MAX_VALUE);
  }

  private NamesAlone(HandedOver handed, Links links) {
    this.handed = handed;
    this.links = links;
  }

  /** The places of a scan, the most names of people handed over first. */
  static List<Namesakes> in(Session session, Links links, HandedOver handed) throws SQLException {
    NamesAlone names = new NamesAlone(handed, links);
    LinkedIdentifiers.batches(session, (_, identifiers) -> names.identified(identifiers));
    LinkedIdentifiers.pairs(session, names::identified);
    LinkedIdentifiers.batches(session, names::named);
    session.each(
        "SELECT a.location, d.pairs FROM person_doubtful d"
            + " JOIN asset_entry a ON a.id = d.asset_id",
        row -> names.named(row.text(1), PersonTable.identifiers(row.bytes(2))));
    return names.places.entrySet().stream()
        .filter(each -> each.getValue().alike.size() > 0)
        .map(
            each ->
                new Namesakes(
                    Location.parse(each.getKey()),
                    each.getValue().all.size(),
                    each.getValue().alike.size()))
        .sorted(Comparator.comparingLong(Namesakes::alike).reversed())
        .toList();
  }

  private void identified(long[] identifiers) {
    for (long each : identifiers) {
      if (Identifier.travels(each)) {
        identified.add(links.person(each));
      }
    }
  }

  private void named(String place, long[] identifiers) {
    for (long each : identifiers) {
      int name = Identifier.travels(each) ? 0 : Identifier.name(each);
      if (name != 0 && !identified.contains(links.person(each))) {
        Names at = places.computeIfAbsent(place, fresh -> new Names());
        at.all.add(name);
        if (handed.isNamed(name)) {
          at.alike.add(name);
        }
      }
    }
  }
}
