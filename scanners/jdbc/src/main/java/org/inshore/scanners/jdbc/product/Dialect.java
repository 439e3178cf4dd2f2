package org.inshore.scanners.jdbc.product;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.inshore.scanners.jdbc.definition.Definitions;
import org.inshore.scanners.jdbc.lag.Lag;
import org.inshore.scanners.jdbc.sample.SamplePlan;
import org.inshore.scanners.jdbc.sample.SampleRequest;
import org.inshore.scanners.jdbc.slice.SliceRequest;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.SlicePlan;
import org.inshore.spi.source.Location;
import org.inshore.spi.source.ServiceStatement;
import org.jspecify.annotations.Nullable;

/** SQL dialect of a server: asks its catalogue and reads its tables. */
public interface Dialect {

  /** Makes a new connection read-only, and tells its server the time limits of sessions. */
  void prepare(Connection connection, Duration queryTime, Duration assetTime) throws SQLException;

  /**
   * Begins a transaction: tells its server what holds until it ends. Nothing may hold for longer
   * where a pool hands the server's connections from one client to the next after each transaction.
   */
  default void begin(Connection connection, Duration queryTime, Duration assetTime)
      throws SQLException {}

  /** What the server says of where it is; of its own, not of the session. */
  List<ServiceStatement> statements(Connection connection) throws SQLException;

  /** By what ways content leaves the server or comes to it. */
  void flows(Connection connection, Location source, FlowNotes notes) throws SQLException;

  /** The schemas that the account can see. */
  List<Schema> schemas(Connection connection) throws SQLException;

  /** What is on the server beside them and is not read by this source. */
  List<UnscannedObject> unscanned(Connection connection, Location source) throws SQLException;

  /** The tables of a schema, those without rights too where the server shows them. */
  List<Table> tables(Connection connection, Schema schema) throws SQLException;

  /**
   * What the objects of a schema are made of beside rows.
   *
   * @param schema null for what is in no schema
   */
  default Definitions definitions(Connection connection, @Nullable Schema schema)
      throws SQLException {
    return Definitions.NONE;
  }

  /** How many binary objects the database keeps beside its tables; 0 for none, or no such thing. */
  default long largeObjects(Connection connection) throws SQLException {
    return 0;
  }

  /**
   * Reads these objects, as documents.
   *
   * @param most of them; 0 for all
   */
  default void readLargeObjects(Connection connection, Location place, long most, ContentSink sink)
      throws SQLException, ScanException, InterruptedException {}

  /**
   * How a table is read.
   *
   * @param rows most rows; 0 for all
   * @throws SQLException also when the table is gone
   */
  Selection selection(Connection connection, Schema schema, Table table, long rows)
      throws SQLException;

  /**
   * How random rows of a table are read; the statements only ask.
   *
   * @param table with kind and estimated rows
   */
  SamplePlan sample(Connection connection, Schema schema, Table table, SampleRequest request)
      throws SQLException;

  /**
   * How a table is cut into slices, of which each is read by the selection with its range behind;
   * the statements only ask.
   *
   * @param table with kind and estimated rows
   */
  default SlicePlan slices(Connection connection, Schema schema, Table table, SliceRequest request)
      throws SQLException {
    return SlicePlan.WHOLE;
  }

  /** The same, for what an account or role may select; itself where the product does not tell. */
  default Dialect narrowed(String role) {
    return this;
  }

  /** To what it is narrowed; null if it is not. */
  default @Nullable Grants grants() {
    return null;
  }

  /**
   * Whether the server sends all rows in one go, so that leaving early means dropping the
   * connection.
   */
  boolean sendsAllRows();

  /**
   * How far copies of the server lag behind, or this copy.
   *
   * @throws SQLException also if the account may not ask
   */
  default Lag lag(Connection connection) throws SQLException {
    return Lag.UNKNOWN;
  }

  /** When a table was made, or made anew; null where the product keeps no such time. */
  default @Nullable Instant created(Connection connection, Schema schema, Table table)
      throws SQLException {
    return null;
  }

  /** Whether a selection ends by itself after the most rows; else the driver is told. */
  boolean limitsRows();
}
