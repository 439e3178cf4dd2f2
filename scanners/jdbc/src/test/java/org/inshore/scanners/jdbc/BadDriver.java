package org.inshore.scanners.jdbc;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Properties;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** A driver that misbehaves as its URL says: {@code jdbc:bad:throw}, {@code null}, {@code hang}. */
public final class BadDriver implements Driver {
  @Override
  public @Nullable Connection connect(String url, Properties info) throws SQLException {
    return switch (url.substring("jdbc:bad:".length())) {
      case "throw" -> throw new IllegalStateException("6222000000000000");
      case "null" -> null;
      case "hang" -> {
        while (true) {
          Thread.onSpinWait();
          try {
            Thread.sleep(50);
          } catch (InterruptedException e) {
            // A driver that does not care.
          }
        }
      }
      default -> throw new SQLException("6222000000000000", "28000", 1045);
    };
  }

  @Override
  public boolean acceptsURL(String url) {
    return url.startsWith("jdbc:bad:");
  }

  @Override
  public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) {
    return new DriverPropertyInfo[0];
  }

  @Override
  public int getMajorVersion() {
    return 1;
  }

  @Override
  public int getMinorVersion() {
    return 0;
  }

  @Override
  public boolean jdbcCompliant() {
    return false;
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    throw new SQLFeatureNotSupportedException();
  }
}
