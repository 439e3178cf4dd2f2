package org.inshore.scanners.jdbc.generic;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import org.inshore.scanners.jdbc.product.AllowedProperties;
import org.inshore.scanners.jdbc.product.Dialect;
import org.inshore.scanners.jdbc.product.Product;
import org.inshore.scanners.jdbc.product.PropertyCheck;
import org.inshore.scanners.jdbc.product.Target;
import org.inshore.scanners.jdbc.product.UrlQuery;
import org.inshore.scanners.jdbc.settings.JdbcSettings;
import org.inshore.spi.scan.ScanException;

/** SQLite: a file of this machine, opened read-only and read by the generic dialect. */
public final class SqliteProduct implements Product {
  private static final String PREFIX = "jdbc:sqlite:";
  private static final Pattern FILE = Pattern.compile("(?![:/]{2})[^:?\\p{Cntrl}][^?\\p{Cntrl}]*");
  private static final AllowedProperties PROPERTIES = AllowedProperties.of("busy_timeout");

  @Override
  public List<String> schemes() {
    return List.of();
  }

  @Override
  public List<String> drivers() {
    return List.of("sqlite");
  }

  @Override
  public String driverJar(String name) {
    return "sqlite-jdbc-*.jar";
  }

  @Override
  public boolean hasAccounts() {
    return false;
  }

  /** A path, then a query. No form that is anything but a file on this machine. */
  @Override
  public Target target(String text, String name, String rest, String where) throws ScanException {
    int question = rest.indexOf('?');
    String path = question < 0 ? rest : rest.substring(0, question);
    if (!FILE.matcher(path).matches() || path.regionMatches(true, 0, "file:", 0, 5)) {
      // :resource: may be any URL, :memory: is nothing of anybody's, file: has settings of its own.
      throw Target.refused("target.sqlite", where);
    }
    PropertyCheck properties = new PropertyCheck(PROPERTIES, name, where);
    for (UrlQuery.Setting setting :
        UrlQuery.parse(question < 0 ? "" : rest.substring(question + 1), where)) {
      properties.take(setting.key(), setting.value() == null ? "" : setting.value());
    }
    return new Target(
        this,
        PREFIX + path,
        List.of(new Target.Server("localhost", 0)),
        null,
        null,
        properties.taken());
  }

  @Override
  public AllowedProperties allowed(String name) {
    return PROPERTIES;
  }

  @Override
  public Properties properties(Map<String, String> given, JdbcSettings settings) {
    Properties properties = new Properties();
    given.forEach(properties::setProperty);
    // Read-only can be asked for before the connection only; a missing file is not made.
    properties.setProperty("open_mode", "1");
    properties.setProperty("enable_load_extension", "false");
    // No other file is attached, whatever a view asks for.
    properties.setProperty("limit_attached", "0");
    return properties;
  }

  @Override
  public Dialect dialect(Connection connection, Target target) throws SQLException {
    return GenericDialect.of(connection);
  }
}
