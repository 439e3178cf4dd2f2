package org.inshore.core.person.layout;

import java.util.List;
import org.inshore.engine.match.Match;
import org.inshore.engine.match.Place;
import org.inshore.spi.content.Content;
import org.inshore.spi.inventory.run.RuleInfo;
import org.inshore.spi.inventory.run.Subject;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.Location;

/** Matches at places of a table. */
final class LaidOut {
  private LaidOut() {}

  /** A match of the kind that its value begins with: i for a document, p, c, or a name. */
  static Match match(String table, String column, long record, String value) {
    String kind = value.substring(0, 1);
    int rank =
        switch (kind) {
          case "i" -> 1;
          case "p" -> 3;
          case "c" -> 4;
          default -> 15;
        };
    RuleInfo info =
        new RuleInfo(
            kind, "", Wording.same(kind), Subject.PERSONAL_FINANCIAL, List.of(), List.of());
    Location place = Location.of("s").append("path", table);
    return new Match(
        info,
        new Place(place.append("column", column), place, Content.Naming.CELL, 0),
        record,
        0,
        1,
        0.9,
        null,
        value.hashCode(),
        rank,
        0,
        false,
        null);
  }
}
