package org.inshore.scanners.jdbc.product;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.inshore.spi.source.Location;

/** Grants of one account or role of a server, by itself and by the roles that it is in. */
public interface Grants {

  /** Whether there is such an account or role. */
  boolean isKnown(Connection connection) throws SQLException;

  /** The tables and views of a schema of which it may select a column at least. */
  Set<String> tables(Connection connection, Schema schema) throws SQLException;

  /** Ways on which it may get at more than it may select. */
  List<UnscannedObject> beyond(Connection connection, Location source) throws SQLException;
}
