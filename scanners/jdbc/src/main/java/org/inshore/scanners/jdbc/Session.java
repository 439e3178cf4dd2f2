package org.inshore.scanners.jdbc;

import java.sql.Connection;
import org.inshore.scanners.jdbc.connection.StatementWatchdog;
import org.inshore.scanners.jdbc.product.Dialect;

/**
 * A connection in use by one thread.
 *
 * @param connection the connection, read-only and without autocommit
 * @param dialect what its server speaks
 * @param watch ends waits; told of each statement
 */
record Session(Connection connection, Dialect dialect, StatementWatchdog watch) {}
