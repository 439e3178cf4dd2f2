package org.inshore.core.inventory.table;

import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.inshore.core.inventory.store.Session;
import org.inshore.core.person.PersonBatch;
import org.inshore.core.person.link.Identifier;

/**
 * Writes the people of assets and the links between their identifiers. Its caller holds the lock
 * and the transaction.
 */
public final class PersonTable {
  /** The tables from which {@link #copy} copies the rows of an asset. */
  public static final List<String> BY_ASSET =
      List.of(
          "person_batch",
          "person_sketch",
          "person_sensitive",
          "person_sensitive_sketch",
          "person_doubt",
          "person_doubtful");

  /** Of so many links one may be a doubtful one. */
  private static final int DOUBTFUL_PART = 4;

  private final Session session;
  private final IdentifierTable persons;
  private final IdentifierTable sensitive;

  /** Links that are kept: copies of a table have the same. */
  private LinkTellers known;

  private int linkBatches;
  private int doubtfulBatches;
  private final int mostDoubtful;
  private int doubtful;

  public PersonTable(Session session, PersonLimits limits) {
    this.session = session;
    this.persons = new IdentifierTable(session, limits, "person_batch", "person_sketch");
    this.sensitive =
        new IdentifierTable(session, limits, "person_sensitive", "person_sensitive_sketch");
    this.known = new LinkTellers(limits.links());
    this.mostDoubtful = limits.links() / DOUBTFUL_PART;
  }

  /** The number under which a place tells links, in one scan as in any other. */
  public static int teller(String location) {
    return location.hashCode();
  }

  /**
   * Adds people of an asset; one may come again.
   *
   * @param teller the asset's, see {@link #teller}
   */
  public void write(long asset, int teller, PersonBatch batch) throws SQLException {
    persons.add(asset, batch.persons());
    sensitive.add(asset, batch.sensitive());
    links(teller, batch.links());
    long more = batch.more() + doubtful(asset, batch.doubtful());
    long weak = Arrays.stream(batch.persons()).filter(each -> !Identifier.isDocument(each)).count();
    if (weak > 0 || more > 0) {
      session.update(
          "INSERT INTO person_doubt VALUES (?,?,?) ON CONFLICT (asset_id)"
              + " DO UPDATE SET weak = weak + excluded.weak, more = more + excluded.more",
          asset,
          weak,
          more);
    }
  }

  /** Copies the people of an asset from another inventory, without the links between them. */
  public void copy(Session earlier, long from, long asset) throws SQLException {
    persons.copy(earlier, from, asset);
    sensitive.copy(earlier, from, asset);
    long[] lost = {0};
    for (byte[] pairs :
        earlier.list(
            "SELECT pairs FROM person_doubtful WHERE asset_id = ? ORDER BY ordinal",
            row -> row.bytes("pairs"),
            from)) {
      lost[0] += doubtful(asset, identifiers(pairs));
    }
    earlier.list(
        "SELECT weak, more FROM person_doubt WHERE asset_id = ?",
        row ->
            session.update(
                "INSERT INTO person_doubt VALUES (?,?,?)",
                asset,
                row.number("weak"),
                row.number("more")),
        from);
    if (lost[0] > 0) {
      session.update(
          "INSERT INTO person_doubt VALUES (?,0,?) ON CONFLICT (asset_id)"
              + " DO UPDATE SET more = more + excluded.more",
          asset,
          lost[0]);
    }
  }

  /**
   * Copies all links from another inventory. They are of records that were seen, whether or not the
   * people of their assets are copied too.
   */
  public void copyLinks(Session earlier) throws SQLException {
    earlier.each(
        "SELECT teller, links FROM person_link ORDER BY ordinal",
        row -> links((int) row.number("teller"), identifiers(row.bytes("links"))));
    lost(earlier.number("SELECT IFNULL(SUM(links), 0) FROM person_link_lost"));
  }

  /** Adds what may be of others; says for how many there was no room. */
  private long doubtful(long asset, long[] pairs) throws SQLException {
    int count = Math.min(pairs.length / 2, mostDoubtful - doubtful);
    if (count > 0) {
      session.update(
          "INSERT INTO person_doubtful VALUES (?,?,?)",
          asset,
          doubtfulBatches++,
          bytes(Arrays.copyOf(pairs, 2 * count)));
      doubtful += count;
    }
    return pairs.length / 2L - Math.max(0, count);
  }

  /**
   * Adds links: identifiers by twos. One is kept for the first place that tells it and once more
   * for the second, since what one place alone says is worth less.
   */
  private void links(int teller, long[] pairs) throws SQLException {
    long[] fresh = new long[pairs.length];
    int count = 0;
    long lost = 0;
    for (int i = 0; i + 1 < pairs.length; i += 2) {
      switch (known.tell(Identifier.mixed(pairs[i], pairs[i + 1]), teller)) {
        case NEW -> {
          fresh[count++] = pairs[i];
          fresh[count++] = pairs[i + 1];
        }
        case LOST -> lost++;
        case KNOWN -> {}
      }
    }
    if (count > 0) {
      session.update(
          "INSERT INTO person_link VALUES (?,?,?)",
          linkBatches++,
          teller,
          bytes(Arrays.copyOf(fresh, count)));
    }
    lost(lost);
  }

  private void lost(long links) throws SQLException {
    if (links > 0 && session.update("UPDATE person_link_lost SET links = links + ?", links) == 0) {
      session.update("INSERT INTO person_link_lost VALUES (?)", links);
    }
  }

  /** Gives back memory when nothing more will come. */
  public void close() {
    known = new LinkTellers(0);
    persons.close();
    sensitive.close();
  }

  public static byte[] bytes(long[] numbers) {
    ByteBuffer buffer = ByteBuffer.allocate(numbers.length * Long.BYTES);
    buffer.asLongBuffer().put(numbers);
    return buffer.array();
  }

  public static long[] identifiers(byte[] bytes) {
    long[] numbers = new long[bytes.length / Long.BYTES];
    ByteBuffer.wrap(bytes).asLongBuffer().get(numbers);
    return numbers;
  }
}
