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

  /** The table to which whole folders are added at once. */
  private static final String ASSETS = "asset_entry";

  private static final char NEXT = '\n';

  private final Session session;
  private final Sealer sealer;
  private final long key0;
  private final long key1;
  private final SipHash hash;
  private final String assets;
  private long sum;

  private RecordSeal(Session session, Sealer sealer, long key0, long key1) throws SQLException {
    this.session = session;
    this.assets =
        "SELECT records_added(group_concat("
            + record(session, ASSETS, "")
            + ", char(10))) FROM main."
            + ASSETS
            + " WHERE id > ?";
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
    session.function("records_added", seal::addAll);
    session.run("CREATE TEMP TABLE sealing (together INTEGER)");
    session.update("INSERT INTO temp.sealing VALUES (0)");
    for (String table : tables()) {
      String added = "SELECT record_added(" + record(session, table, "NEW.") + ");";
      String removed = "SELECT record_removed(" + record(session, table, "OLD.") + ");";
      String unless = table.equals(ASSETS) ? "WHEN NOT (SELECT together FROM temp.sealing)" : "";
      trigger(session, table, "INSERT", unless, added);
      trigger(session, table, "DELETE", "", removed);
      trigger(session, table, "UPDATE", "", removed + added);
    }
    session.update("INSERT INTO record_seal VALUES (?)", (Object) seal.sealed());
    session.seal(seal);
  }

  private static void trigger(
      Session session, String table, String event, String unless, String body) throws SQLException {
    session.run(
        "CREATE TEMP TRIGGER seal_%1$s_%2$s AFTER %2$s ON main.%1$s %3$s BEGIN %4$s END"
            .formatted(table, event, unless, body));
  }

  /**
   * Adds assets by one change, and hashes them by one call for all of them: a call for each row
   * takes longer than the row.
   *
   * @param insert adds rows behind those that are there
   * @return how many
   */
  int append(String insert, @Nullable Object... arguments) throws SQLException {
    long last = session.number("SELECT ifnull(max(id), 0) FROM main." + ASSETS);
    session.update("UPDATE temp.sealing SET together = 1");
    int rows = session.update(insert, arguments);
    session.update("UPDATE temp.sealing SET together = 0");
    if (rows > 0) {
      session.number(assets, last);
    }
    return rows;
  }

  /** Adds the hashes of rows, each of them a line. */
  private void addAll(String records) {
    int from = 0;
    for (int end = records.indexOf(NEXT); end >= 0; end = records.indexOf(NEXT, from)) {
      sum += hash.hash(records.substring(from, end));
      from = end + 1;
    }
    sum += hash.hash(records.substring(from));
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

  /**
   * A row as a text of which no other row has the same: of assets as JSON, which costs half as much
   * and has no line end, but holds no bytes.
   */
  private static String record(Session session, String table, String of) throws SQLException {
    List<String> columns =
        session.list(
            "SELECT name FROM pragma_table_info(?)",
            row -> of + "\"" + row.text("name") + "\"",
            table);
    return table.equals(ASSETS)
        ? "'" + table + " ' || json_array(" + String.join(", ", columns) + ")"
        : "'" + table + " ' || quote(" + String.join(") || ',' || quote(", columns) + ")";
  }
}
