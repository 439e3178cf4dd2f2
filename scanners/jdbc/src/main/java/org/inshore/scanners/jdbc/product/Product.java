package org.inshore.scanners.jdbc.product;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.inshore.scanners.jdbc.settings.JdbcSettings;
import org.inshore.spi.scan.ScanException;
import org.jspecify.annotations.Nullable;

/**
 * A database product: the form of its targets, the properties that its driver may be given, and the
 * dialect of its servers. Immutable.
 */
public interface Product {

  /** What its targets begin with, before {@code ://}, in lower case. */
  List<String> schemes();

  /**
   * What follows {@code jdbc:} in its URLs, in lower case; none of the product that takes whatever
   * no other takes.
   */
  List<String> drivers();

  /**
   * The file of the driver's jar, as its maker names it, for the message when it is missing; null
   * if nobody knows.
   *
   * @param name the second part of the URL, in lower case
   */
  @Nullable String driverJar(String name);

  /** Whether it asks who connects. */
  boolean hasAccounts();

  /**
   * Reads a target.
   *
   * @param text the whole target
   * @param name its scheme, or what follows {@code jdbc:}, in lower case
   * @param rest what follows that and a colon
   * @param where the data source's id, for messages
   * @throws ScanException with {@code CONFIGURATION} if it has another form or holds a password
   */
  Target target(String text, String name, String rest, String where) throws ScanException;

  /**
   * The driver properties that may be set.
   *
   * @param name the second part of the URL, in lower case
   */
  AllowedProperties allowed(String name);

  /**
   * All properties of a connection but user and password: the scanner's own, and the operator's,
   * which win over time-outs.
   */
  Properties properties(Map<String, String> given, JdbcSettings settings);

  /** Whether its servers tell what another account or role may select. */
  default boolean tellsGrants() {
    return false;
  }

  /** The dialect of the server at the other end of a connection. */
  Dialect dialect(Connection connection, Target target) throws SQLException;
}
