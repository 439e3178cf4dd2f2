package org.inshore.scanners.jdbc;

import org.inshore.scanners.jdbc.product.Dialect;
import org.inshore.scanners.jdbc.connection.Watch;
import java.sql.Connection;

/**
 * A connection in use by one thread.
 *
 * @param connection the connection, read-only and without autocommit
 * @param dialect what its server speaks
 * @param watch ends waits; told of each statement
 */
record Session(Connection connection, Dialect dialect, Watch watch) {}
