package org.inshore.scanners.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.Scanner;

/** Statements that fill the servers of tests, and what all of them are asked. */
public final class Statements {
  private Statements() {}

  /** Executes statements, and closes the connection. */
  public static void execute(Connection connection, String... statements) throws SQLException {
    try (connection;
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  /** Fills a table {@code blobs} with binary values that are text or not, and closes. */
  public static void blobs(Connection connection) throws SQLException {
    byte[][] values = {
      "说明：甲".getBytes(Charset.forName("GB18030")),
      "说明：乙".getBytes(StandardCharsets.UTF_8),
      "%PDF-1.7 something".getBytes(StandardCharsets.US_ASCII),
      {(byte) 0xfe, 0, 1, (byte) 0xff, 2},
      "x".repeat(100_000).getBytes(StandardCharsets.US_ASCII),
      {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 1},
      "\1\2holder\3何家明\4".getBytes(StandardCharsets.UTF_8),
    };
    try (connection;
        PreparedStatement insert = connection.prepareStatement("insert into blobs values (?, ?)")) {
      for (int i = 0; i < values.length; i++) {
        insert.setInt(1, i);
        insert.setBytes(2, values[i]);
        insert.execute();
      }
    }
  }

  /** Reads an asset that cannot be read. */
  public static ScanException failure(Scanner scanner, Recording found, String location) {
    ScanException e =
        catchThrowableOfType(
            ScanException.class, () -> scanner.read(found.asset(location), new Recording()));
    assertThat(e).isNotNull();
    return e;
  }
}
