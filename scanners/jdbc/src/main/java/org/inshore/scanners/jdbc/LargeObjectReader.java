package org.inshore.scanners.jdbc;

import java.sql.SQLException;
import org.inshore.spi.scan.Asset;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;

/** Reads the binary objects that a database keeps beside its tables, all of them as one asset. */
final class LargeObjectReader implements Sessions.Work<Boolean> {
  static final String KIND = "large-objects";

  private final Location place;
  private final Limits limits;
  private final ContentSink sink;
  private boolean delivered;

  LargeObjectReader(Location place, Limits limits, ContentSink sink) {
    this.place = place;
    this.limits = limits;
    this.sink = sink;
  }

  /** Asset of all those of a database. */
  static Asset asset(Location database, long count) {
    return new Asset(database.append(KIND, "*"), KIND, count, null);
  }

  @Override
  public boolean repeatable() {
    return !delivered;
  }

  @Override
  public Boolean on(Session session) throws SQLException, ScanException, InterruptedException {
    delivered = true;
    session.dialect().readLargeObjects(session.connection(), place, limits.rows(), sink);
    return true;
  }
}
