package org.inshore.scanners.jdbc.postgres;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.inshore.scanners.jdbc.product.Sql;
import org.inshore.spi.content.Bytes;
import org.inshore.spi.content.Content;
import org.inshore.spi.message.Messages;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.ScanException.Category;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/**
 * Large objects of PostgreSQL ({@code pg_largeobject}), each a document of its own. Their first
 * bytes come with their list, so that many small ones cost few statements; what follows is read as
 * it is looked through, a part with each statement. Comments on them are definitions.
 *
 * @param grants of whom only is read what he may select; null for all
 */
record PostgresLargeObjects(@Nullable PostgresGrants grants) {
  private static final Messages MESSAGES = Messages.of(PostgresLargeObjects.class);

  /** Objects of one statement, and how much of each comes with it. */
  private static final int PAGE = 100;

  private static final int HEAD = 64 << 10;

  private static final int PART = 1 << 20;

  /** Asked before it is read, since one refusal would end the transaction. */
  private static final String READABLE =
      """
      ((select rolsuper from pg_roles where rolname = current_user)
        or coalesce(current_setting('lo_compat_privileges', true), 'off') = 'on'
        or exists (select 1 from aclexplode(coalesce(m.lomacl, acldefault('L', m.lomowner))) x
          where x.privilege_type = 'SELECT'
            and (x.grantee = 0 or pg_has_role(x.grantee, 'usage'))))
      """;

  /** Whether a role, the argument, may. */
  private static final String GRANTED =
      """
      exists (select 1 from pg_roles g where pg_has_role(?::name, g.oid, 'member')
        and (g.rolsuper
          or exists (select 1 from aclexplode(coalesce(m.lomacl, acldefault('L', m.lomowner))) x
            where x.privilege_type = 'SELECT' and x.grantee in (0, g.oid))))
      """;

  /** What the catalogue says of one, and its first bytes; none of one that may not be read. */
  @SuppressWarnings("ArrayRecordComponent") // read by its extractor alone
  private record Entry(long number, boolean granted, boolean readable, byte[] head) {
    static Entry of(ResultSet row) throws SQLException {
      byte[] head = row.getBytes("head");
      return new Entry(
          row.getLong("number"),
          row.getBoolean("granted"),
          row.getBoolean("readable"),
          head == null ? new byte[0] : head);
    }
  }

  /** How many there are. */
  static long count(Connection connection) throws SQLException {
    return Sql.query(
            connection,
            "select count(*) as number from pg_largeobject_metadata",
            row -> row.getLong("number"))
        .getFirst();
  }

  /**
   * Reads them in the order of their numbers.
   *
   * @param most of them; 0 for all
   */
  void read(Connection connection, Location place, long most, ContentSink sink)
      throws SQLException, ScanException, InterruptedException {
    long read = 0;
    long denied = 0;
    long beyond = 0;
    for (List<Entry> page = page(connection, -1);
        !page.isEmpty();
        page = page(connection, page.getLast().number())) {
      for (Entry entry : page) {
        if (Thread.interrupted()) {
          throw new InterruptedException();
        }
        if (most > 0 && read == most) {
          tell(place, denied, beyond, sink);
          sink.failed(
              place,
              new ScanException(
                  Category.LIMIT_EXCEEDED, MESSAGES.wording("large-objects.limit", most)));
          return;
        }
        if (!entry.granted()) {
          beyond++;
        } else if (!entry.readable()) {
          denied++;
        } else {
          read++;
          hand(connection, place, entry, sink);
        }
      }
    }
    tell(place, denied, beyond, sink);
  }

  private List<Entry> page(Connection connection, long after) throws SQLException {
    List<String> arguments = new ArrayList<>();
    if (grants != null) {
      arguments.add(grants.role());
    }
    arguments.add(Long.toString(after));
    String sql =
        """
        select m.number, m.granted, m.readable,
          case when m.readable and m.granted then lo_get(m.oid, 0, %d) end as head
        from (select m.oid, m.oid::bigint as number, %s as granted, %s as readable
          from pg_largeobject_metadata m where m.oid::bigint > ?::bigint
          order by m.oid limit %d) m
        order by m.oid
        """
            .formatted(HEAD, grants == null ? "true" : GRANTED, READABLE, PAGE);
    return Sql.query(connection, sql, Entry::of, arguments.toArray(String[]::new));
  }

  private static void hand(Connection connection, Location place, Entry entry, ContentSink sink)
      throws ScanException, InterruptedException {
    String name = Long.toString(entry.number());
    Location at = place.append("large-object", name);
    if (entry.head().length > 0) {
      Bytes bytes =
          entry.head().length < HEAD ? Bytes.of(entry.head()) : new Stored(connection, entry);
      sink.content(new Content.Binary(at, name, bytes));
    }
  }

  private void tell(Location place, long denied, long beyond, ContentSink sink)
      throws InterruptedException {
    if (denied > 0) {
      sink.failed(
          place.append("large-object", "hidden"),
          new ScanException(
              Category.ACCESS_DENIED, MESSAGES.wording("large-objects.denied", denied)));
    }
    if (beyond > 0 && grants != null) {
      sink.note(MESSAGES.wording("large-objects.grants", grants.role(), beyond));
    }
  }

  /** Bytes of an object that is longer than its head. */
  private record Stored(Connection connection, Entry entry) implements Bytes {
    @Override
    public InputStream open() {
      return new Parts(connection, entry);
    }

    @Override
    public long size() {
      return -1;
    }
  }

  /** Stream of an object's bytes, of which it holds one part. */
  private static final class Parts extends InputStream {
    private final Connection connection;
    private final long number;
    private ByteArrayInputStream part;
    private long next;
    private boolean ended;

    Parts(Connection connection, Entry entry) {
      this.connection = connection;
      this.number = entry.number();
      this.part = new ByteArrayInputStream(entry.head());
      this.next = entry.head().length;
    }

    @Override
    public int read() throws IOException {
      return fill() ? part.read() : -1;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      return length == 0 ? 0 : fill() ? part.read(bytes, offset, length) : -1;
    }

    /** Makes sure that there are bytes, if there are any left. */
    private boolean fill() throws IOException {
      if (part.available() == 0 && !ended) {
        byte[] more = more();
        part = new ByteArrayInputStream(more);
        next += more.length;
        ended = more.length == 0;
      }
      return !ended;
    }

    private byte[] more() throws IOException {
      try {
        return Sql.query(
                connection,
                "select lo_get(?::oid, ?::bigint, " + PART + ") as part",
                row -> row.getBytes("part"),
                Long.toString(number),
                Long.toString(next))
            .getFirst();
      } catch (SQLException e) {
        throw new IOException(e);
      }
    }
  }
}
