package org.inshore.testkit.server;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * A running database server that a test or the demonstration owns.
 *
 * <p>{@link #user} may read everything and write nothing; {@link #connect} is the administrator.
 */
public sealed interface EmbeddedServer extends AutoCloseable
    permits EmbeddedPostgresServer, MysqlFamilyServer {

  /** The port it listens on, at 127.0.0.1. */
  int port();

  /** The user that scans: reads every table, writes none. */
  String user();

  /** That user's password, which the server checks. */
  String password();

  /** The database that {@link #url} and {@link #connect} lead to. */
  String database();

  /** The target of a scan, without the password. */
  String url();

  /** Connects as administrator; the caller closes the connection. */
  Connection connect() throws SQLException;

  /** The process of the server. */
  ProcessHandle process();

  /** Ends the server; a temporary folder of its own is deleted. Safe to call twice. */
  @Override
  void close();
}
