package org.inshore.scanners.jdbc;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.inshore.scanners.jdbc.connection.BusyServerException;
import org.inshore.scanners.jdbc.connection.Credentials;
import org.inshore.scanners.jdbc.connection.Drivers;
import org.inshore.scanners.jdbc.connection.StatementWatchdog;
import org.inshore.scanners.jdbc.product.Dialect;
import org.inshore.scanners.jdbc.product.SqlErrors;
import org.inshore.scanners.jdbc.product.Target;
import org.inshore.scanners.jdbc.settings.JdbcSettings;
import org.inshore.spi.message.Messages;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.ScanException.Category;
import org.jspecify.annotations.Nullable;

/** Makes connections to one source and readies them. */
final class Connector implements AutoCloseable {
  private static final Messages MESSAGES = Messages.of(Connector.class);
  private static final Duration GRACE = Duration.ofMillis(500);

  private final Target target;
  private final @Nullable String user;
  private final Credentials credentials;
  private final Map<String, String> given;
  private final JdbcSettings settings;
  private final Limits limits;
  private final Drivers drivers;
  private final Driver driver;

  Connector(
      Target target,
      @Nullable String user,
      Credentials credentials,
      Map<String, String> given,
      JdbcSettings settings,
      Limits limits,
      Drivers drivers)
      throws ScanException {
    this.target = target;
    this.user = user;
    this.credentials = credentials;
    this.given = Map.copyOf(given);
    this.settings = settings;
    this.limits = limits;
    this.drivers = drivers;
    this.driver = drivers.driver(target.url(), target.product().driverJar(target.name()));
  }

  Target target() {
    return target;
  }

  /**
   * Connects; the wait ends with the time-out or an interrupt, whatever the driver does.
   *
   * @param time the longest it may take, if that is less than the time-out
   * @param known whether the server answered before: one that refuses then may be starting again
   */
  Connection connect(Duration time, boolean known)
      throws BusyServerException, ScanException, InterruptedException {
    Properties properties = target.product().properties(given, settings);
    if (user != null) {
      properties.setProperty("user", user);
    }
    String password = credentials.password();
    if (password != null) {
      properties.setProperty("password", password);
    }
    FutureTask<@Nullable Connection> task =
        new FutureTask<>(() -> driver.connect(target.url(), properties)) {
          @Override
          protected void set(@Nullable Connection connection) {
            super.set(connection);
            if (isCancelled() && connection != null) {
              StatementWatchdog.drop(connection);
            }
          }
        };
    long begun = System.nanoTime();
    Thread.ofVirtual().name("inshore-jdbc-connect").start(task);
    // Each host of several has the time-out; the driver's own error is the more telling one.
    Duration all = settings.connectTimeout().multipliedBy(Math.max(1, target.hosts().size()));
    Duration own = all.plus(GRACE);
    Duration most = time.compareTo(own) < 0 ? time : own;
    try {
      Connection connection = task.get(most.toMillis(), TimeUnit.MILLISECONDS);
      if (connection == null) {
        throw new ScanException(Category.CONFIGURATION, MESSAGES.wording("driver.url"));
      }
      return connection;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof SQLException reason) {
        if (SqlErrors.isBusy(reason) || (known && SqlErrors.isRefused(reason))) {
          throw new BusyServerException(SqlErrors.connecting(reason, target));
        }
        boolean late = System.nanoTime() - begun >= settings.connectTimeout().toNanos();
        if (late && String.valueOf(reason.getSQLState()).startsWith("08")) {
          // Not every driver says that it waited in vain.
          throw new ScanException(
              Category.UNREACHABLE, MESSAGES.wording("connect.timeout", target.server()));
        }
        throw SqlErrors.connecting(reason, target);
      }
      // A driver's own bug; its message may repeat the URL or the password.
      throw new ScanException(
          Category.UNREACHABLE,
          MESSAGES.wording(
              "connect.driver",
              target.server(),
              e.getCause() == null ? "?" : e.getCause().getClass().getSimpleName()));
    } catch (TimeoutException e) {
      throw new ScanException(
          Category.UNREACHABLE, MESSAGES.wording("connect.timeout", target.server()));
    } finally {
      task.cancel(true);
    }
  }

  /** Makes a new connection read-only and tells its server the limits. */
  Dialect prepare(Connection connection) throws SQLException {
    // A server may let in whom it then does not answer.
    StatementWatchdog watch = StatementWatchdog.on(connection, settings.connectTimeout());
    try (watch) {
      return prepared(connection);
    } catch (SQLException e) {
      throw watch.expired() ? new SQLTimeoutException(e) : e;
    }
  }

  /** Begins a transaction of a prepared connection. */
  void begin(Connection connection, Dialect dialect) throws SQLException {
    dialect.begin(connection, settings.queryTimeout(), limits.assetTime());
  }

  private Dialect prepared(Connection connection) throws SQLException {
    Dialect all = target.product().dialect(connection, target);
    String role = settings.grantsOf();
    Dialect dialect = role == null ? all : all.narrowed(role);
    dialect.prepare(connection, settings.queryTimeout(), limits.assetTime());
    return dialect;
  }

  @Override
  public void close() {
    drivers.close();
  }
}
