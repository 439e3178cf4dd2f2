package org.inshore.core.inventory.store;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import org.inshore.core.key.Sealer;
import org.inshore.core.key.SipHash;
import org.jspecify.annotations.Nullable;

/**
 * The seal of an inventory's records while its scan runs: the sum of the keyed hashes of all rows,
 * an additive multiset hash, written with each commit under the operator's key. So a scan that was
 * killed, which nothing else vouches for, cannot be resumed from records that somebody changed, and
 * neither can one whose manifest was taken away or written anew.
 *
 * <p>Triggers of the session tell each change, whoever makes it; they are not in the file. The key
 * of the hashes is drawn anew for each inventory and lies in the seal with their sum, so that
 * nobody can look for other rows that come to the same.
 */
public final class RecordSeal {
  private static final String ABOUT = "the records of an inventory";
  private static final int BLOCK = 32;
  private static final Pattern TABLE = Pattern.compile("(?m)^CREATE TABLE (\\w+)");
  private static final String OWN = "record_seal";

  private final Session session;
  private final Sealer sealer;
  private final long key0;
  private final long key1;
  private final SipHash hash;
  private long sum;

  private RecordSeal(Session session, Sealer sealer, long key0, long key1) {
    this.session = session;
    this.sealer = sealer;
    this.key0 = key0;
    this.key1 = key1;
    this.hash = new SipHash(key0, key1);
  }

  /**
   * Seals each commit of a session from now on, beginning with an inventory that was made just now
   * and has no row yet; none without a key.
   */
  public static void begin(Session session, @Nullable Sealer sealer) throws SQLException {
    if (sealer == null) {
      return;
    }
    SecureRandom random = new SecureRandom();
    RecordSeal seal = new RecordSeal(session, sealer, random.nextLong(), random.nextLong());
    session.function("record_added", record -> seal.sum += seal.hash.hash(record));
    session.function("record_removed", record -> seal.sum -= seal.hash.hash(record));
    for (String table : tables()) {
      String added = "SELECT record_added(" + record(session, table, "NEW.") + ");";
      String removed = "SELECT record_removed(" + record(session, table, "OLD.") + ");";
      trigger(session, table, "INSERT", added);
      trigger(session, table, "DELETE", removed);
      trigger(session, table, "UPDATE", removed + added);
    }
    session.update("INSERT INTO record_seal VALUES (?)", (Object) seal.sealed());
    session.seal(seal);
  }

  private static void trigger(Session session, String table, String event, String body)
      throws SQLException {
    session.run(
        "CREATE TEMP TRIGGER seal_%1$s_%2$s AFTER %2$s ON main.%1$s BEGIN %3$s END"
            .formatted(table, event, body));
  }

  /** Seals what is there; before each commit. */
  void write() throws SQLException {
    session.update("UPDATE record_seal SET sealed = ?", (Object) sealed());
  }

  private byte[] sealed() {
    byte[] bytes =
        ByteBuffer.allocate(3 * Long.BYTES).putLong(key0).putLong(key1).putLong(sum).array();
    return sealer.seal(bytes, ABOUT, BLOCK);
  }

  /** Whether the records of an inventory are those that its scan wrote. */
  public static boolean holds(Session session, Sealer sealer) throws SQLException {
    byte[] sealed = session.first("SELECT sealed FROM record_seal", row -> row.bytes("sealed"));
    byte @Nullable [] opened = sealed == null ? null : sealer.open(sealed, ABOUT);
    if (opened == null || opened.length != 3 * Long.BYTES) {
      return false;
    }
    ByteBuffer bytes = ByteBuffer.wrap(opened);
    RecordSeal seal = new RecordSeal(session, sealer, bytes.getLong(), bytes.getLong());
    for (String table : tables()) {
      session.each(
          "SELECT " + record(session, table, "") + " AS record FROM main." + table,
          row -> seal.sum += seal.hash.hash(row.text("record")));
    }
    return seal.sum == bytes.getLong();
  }

  /** The tables of what a scan writes; what follows from it is worked out anew. */
  private static List<String> tables() {
    return TABLE
        .matcher(Store.script("schema.sql"))
        .results()
        .map(found -> found.group(1))
        .filter(table -> !table.equals(OWN))
        .toList();
  }

  /** A row as a text of which no other row has the same. */
  private static String record(Session session, String table, String of) throws SQLException {
    List<String> columns =
        session.list(
            "SELECT name FROM pragma_table_info(?)",
            row -> "quote(" + of + "\"" + row.text("name") + "\")",
            table);
    return "'" + table + " ' || " + String.join(" || ',' || ", columns);
  }
}
