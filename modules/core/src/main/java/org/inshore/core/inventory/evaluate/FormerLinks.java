package org.inshore.core.inventory.evaluate;

import java.sql.SQLException;
import org.inshore.core.inventory.store.Session;
import org.inshore.core.inventory.table.PersonTable;
import org.inshore.core.person.link.Identifier;
import org.inshore.core.person.set.LongPairs;
import org.inshore.core.person.set.LongSet;

/**
 * Links between the identifiers of people abroad, carried from scan to scan of a year: who was
 * known by a document and is now by a telephone number alone is one person. Kept are those from
 * which people of the year's sums are reached, directly or over others.
 */
final class FormerLinks {
  /** 16 MB; whose link is beyond is counted twice at most, which the bounds allow for. */
  private static final int MOST = 1_000_000;

  private static final int BATCH = 50_000;

  private final Session session;
  private final Session earlier;
  private final LongSet people = new LongSet(4 * MOST);
  private LongPairs pairs = new LongPairs();

  /** Links that are kept, each by one hash: scans of a year have most of them in common. */
  private final LongSet kept = new LongSet(MOST);

  private int batches;

  private FormerLinks(Session session, Session earlier) {
    this.session = session;
    this.earlier = earlier;
  }

  /** Takes over those of the scan before and of the scans before that. */
  static void carry(Session session, Session earlier) throws SQLException {
    new FormerLinks(session, earlier).carry();
  }

  private void carry() throws SQLException {
    earlier.each(
        "SELECT people FROM abroad WHERE sketch = 0",
        row -> {
          for (long person : PersonTable.identifiers(row.bytes("people"))) {
            people.add(person);
          }
        });
    if (people.size() == 0) {
      return;
    }
    int before = 0;
    while (people.size() > before) {
      before = people.size();
      each(
          (better, worse) -> {
            if (reaches(better, worse)) {
              people.add(better);
              people.add(worse);
            }
          });
    }
    each(this::keep);
    write();
  }

  /** Takes a link. */
  @FunctionalInterface
  private interface Each {
    void link(long better, long worse) throws SQLException;
  }

  private void each(Each links) throws SQLException {
    for (String table : new String[] {"former_link", "person_link"}) {
      earlier.each(
          "SELECT links FROM " + table + " ORDER BY ordinal",
          row -> {
            long[] ends = PersonTable.identifiers(row.bytes("links"));
            for (int i = 0; i + 1 < ends.length; i += 2) {
              links.link(ends[i], ends[i + 1]);
            }
          });
    }
  }

  private void keep(long better, long worse) throws SQLException {
    if (reaches(better, worse) && kept.add(Identifier.mixed(better, worse))) {
      pairs.add(better, worse);
      if (pairs.size() >= BATCH) {
        write();
      }
    }
  }

  /** Of two documents of one person either may stand for it; of a name there are many people. */
  private boolean reaches(long better, long worse) {
    return people.contains(better) || (Identifier.isDocument(worse) && people.contains(worse));
  }

  private void write() throws SQLException {
    if (pairs.size() > 0) {
      session.update(
          "INSERT INTO former_link VALUES (?,?)", batches++, PersonTable.bytes(pairs.toArray()));
      pairs = new LongPairs();
    }
  }
}
