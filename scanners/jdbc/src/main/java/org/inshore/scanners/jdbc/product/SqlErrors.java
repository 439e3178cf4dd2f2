package org.inshore.scanners.jdbc.product;

import java.io.FileNotFoundException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.util.Objects;
import java.util.Set;
import javax.net.ssl.SSLException;
import org.inshore.spi.message.Messages;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.ScanException.Category;

/**
 * Tells who must act on a database's error.
 *
 * <p>The text of the error is never shown: it may hold values. SQLState and vendor code are.
 */
public final class SqlErrors {
  private static final Messages MESSAGES = Messages.of(SqlErrors.class);
  private static final Set<Integer> MYSQL_DENIED =
      Set.of(1044, 1045, 1142, 1143, 1227, 1370, 1698, 1820, 3118);

  /** The account may connect, but not to this schema. */
  private static final int MYSQL_DATABASE_DENIED = 1044;

  private static final Set<Integer> MYSQL_TIMEOUT = Set.of(1205, 1317, 1907, 1969, 3024);
  private static final Set<Integer> MYSQL_GONE = Set.of(1049, 1051, 1054, 1146, 1356);

  /** Of the server, of a user. */
  private static final Set<Integer> MYSQL_FULL = Set.of(1040, 1203, 1226);

  private static final int MYSQL_SHUTDOWN = 1053;

  /** The server behind a federated table does not answer. */
  private static final Set<Integer> MYSQL_ELSEWHERE = Set.of(1429, 1430, 1431, 12701);

  private SqlErrors() {}

  /** An error while a connection is made. */
  public static ScanException connecting(SQLException e, Target target) {
    String server = target.server();
    String code = code(e);
    if (caused(e, UnknownHostException.class) || caused(e, UnresolvedAddressException.class)) {
      return error(Category.UNREACHABLE, "connect.unknown-host", server, code);
    }
    if (isTls(e)) {
      return error(Category.UNREACHABLE, "connect.tls", server, code);
    }
    if (caused(e, SocketTimeoutException.class) || e instanceof SQLTimeoutException) {
      return error(Category.UNREACHABLE, "connect.timeout", server, code);
    }
    if (caused(e, ConnectException.class) || caused(e, NoRouteToHostException.class)) {
      return error(Category.UNREACHABLE, "connect.refused", server, code);
    }
    String state = state(e);
    int vendor = e.getErrorCode();
    String database = Objects.requireNonNullElse(target.database(), "?");
    if (state.equals("3D000") || vendor == 1049) {
      return target.database() == null
          ? error(Category.CONFIGURATION, "connect.database-unnamed", server, code)
          : error(Category.CONFIGURATION, "connect.database", server, database, code);
    }
    if (state.equals("08P01")) {
      return error(Category.CONFIGURATION, "connect.protocol", server, code);
    }
    if (state.equals("42501") || vendor == MYSQL_DATABASE_DENIED) {
      return error(Category.ACCESS_DENIED, "connect.database-denied", server, database, code);
    }
    if (state.equals("28000") && vendor == 0) {
      return error(Category.ACCESS_DENIED, "connect.not-let-in", server, code);
    }
    if (isFull(e)) {
      return error(Category.UNREACHABLE, "connect.full", server, code);
    }
    if (isPublicKey(e)) {
      return error(Category.CONFIGURATION, "connect.public-key", server, code);
    }
    if (state.startsWith("28") || state.equals("08004") || MYSQL_DENIED.contains(vendor)) {
      return error(Category.ACCESS_DENIED, "connect.denied", server, code);
    }
    return error(Category.UNREACHABLE, "connect.failed", server, code);
  }

  /** Whether a server lets in nobody now: it has no connection left, starts, recovers or ends. */
  public static boolean isBusy(SQLException e) {
    return isFull(e) || state(e).equals("57P03") || e.getErrorCode() == MYSQL_SHUTDOWN;
  }

  /** Whether nothing listens at the port. */
  public static boolean isRefused(SQLException e) {
    return caused(e, ConnectException.class);
  }

  private static boolean isFull(SQLException e) {
    return MYSQL_FULL.contains(e.getErrorCode()) || state(e).startsWith("53");
  }

  /** An error while a place is read. */
  public static ScanException reading(SQLException e, String place) {
    String state = state(e);
    int vendor = e.getErrorCode();
    String code = code(e);
    if (state.startsWith("28") || state.equals("42501") || MYSQL_DENIED.contains(vendor)) {
      return error(Category.ACCESS_DENIED, "read.denied", place, code);
    }
    if (vendor == 1205 || state.equals("55P03")) {
      return error(Category.LIMIT_EXCEEDED, "read.locked", place, code);
    }
    if (state.equals("57014")
        || state.equals("25P03")
        || MYSQL_TIMEOUT.contains(vendor)
        || e instanceof SQLTimeoutException
        || caused(e, SocketTimeoutException.class)) {
      return error(Category.LIMIT_EXCEEDED, "read.timeout", place, code);
    }
    if (state.equals("40001") || state.equals("40P01") || vendor == 1213) {
      return error(Category.UNREADABLE, "read.conflict", place, code);
    }
    if (state.equals("42P01") || state.startsWith("42S") || MYSQL_GONE.contains(vendor)) {
      return error(Category.UNREADABLE, "read.gone", place, code);
    }
    if (state.startsWith("08")
        || state.startsWith("57P")
        || state.equals("HV00N")
        || MYSQL_ELSEWHERE.contains(vendor)) {
      return error(Category.UNREACHABLE, "read.lost", place, code);
    }
    if (state.equals("25006") || vendor == 1792) {
      return error(Category.UNREADABLE, "read.writes", place, code);
    }
    if (state.equals("55000")) {
      return error(Category.UNREADABLE, "read.unready", place, code);
    }
    if (state.equals("22021") || state.equals("22P05")) {
      return error(Category.UNREADABLE, "read.encoding", place, code);
    }
    return error(Category.UNREADABLE, "read.failed", place, code);
  }

  /**
   * Whether it is about certificates or encryption. PostgreSQL's driver has a state of its own for
   * none of it: a file of certificates that is missing, a name that is another one and a server
   * without TLS look like a server that does not answer.
   */
  private static boolean isTls(SQLException e) {
    String text = e.getMessage();
    return caused(e, SSLException.class)
        || caused(e, GeneralSecurityException.class)
        || caused(e, FileNotFoundException.class)
        || (state(e).startsWith("08")
            && text != null
            && (text.contains("SSL") || text.contains("hostnameverifier")));
  }

  private static boolean isPublicKey(SQLException e) {
    String text = e.getMessage();
    return text != null && text.contains("Public Key Retrieval");
  }

  /** SQLState and vendor code, which hold no value. */
  private static String code(SQLException e) {
    String state = state(e);
    return "SQLState "
        + (state.isEmpty() ? "-" : state)
        + (e.getErrorCode() == 0 ? "" : ", " + e.getErrorCode());
  }

  private static String state(SQLException e) {
    String state = e.getSQLState();
    // A driver could put anything there.
    return state != null && state.matches("[0-9A-Za-z]{1,8}") ? state : "";
  }

  private static boolean caused(Throwable e, Class<? extends Throwable> kind) {
    Throwable cause = e;
    for (int depth = 0; cause != null && depth < 20; depth++) {
      if (kind.isInstance(cause)) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }

  private static ScanException error(Category category, String key, Object... arguments) {
    Wording wording = MESSAGES.wording(key, arguments);
    return new ScanException(category, wording);
  }
}
