package org.inshore.scanners.jdbc.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.inshore.scanners.jdbc.product.AllowedProperties;
import org.inshore.scanners.jdbc.product.Dialect;
import org.inshore.scanners.jdbc.product.Product;
import org.inshore.scanners.jdbc.product.ServerUrl;
import org.inshore.scanners.jdbc.product.Target;
import org.inshore.scanners.jdbc.settings.JdbcSettings;
import org.inshore.spi.scan.ScanException;

/** PostgreSQL, by its own driver. */
public final class PostgresProduct implements Product {
  /** Also those of drivers that began as PostgreSQL's. */
  public static final AllowedProperties PROPERTIES =
      AllowedProperties.of(
          "cancelSignalTimeout",
          "channelBinding",
          "connectTimeout",
          "gssEncMode",
          "gssResponseTimeout",
          "gssUseDefaultCreds",
          "hostRecheckSeconds",
          "jaasLogin",
          "kerberosServerName",
          "loadBalanceHosts",
          "localSocketAddress",
          "loginTimeout",
          "pemKeyAlgorithm",
          "prepareThreshold",
          "receiveBufferSize",
          "requireAuth",
          "sendBufferSize",
          "socketTimeout",
          "ssl",
          "sslcert",
          "sslkey",
          "sslmode",
          "sslNegotiation",
          "sslResponseTimeout",
          "sslrootcert",
          "targetServerType",
          "tcpKeepAlive",
          "tcpNoDelay");

  @Override
  public List<String> schemes() {
    return List.of("postgresql", "postgres");
  }

  @Override
  public List<String> drivers() {
    return List.of("postgresql");
  }

  @Override
  public String driverJar(String name) {
    return "postgresql-*.jar";
  }

  @Override
  public boolean hasAccounts() {
    return true;
  }

  @Override
  public Target target(String text, String name, String rest, String where) throws ScanException {
    return new ServerUrl(this, "jdbc:postgresql:", 5432, where).parse(rest);
  }

  @Override
  public AllowedProperties allowed(String name) {
    return PROPERTIES;
  }

  @Override
  public Properties properties(Map<String, String> given, JdbcSettings settings) {
    Properties properties = new Properties();
    String connect = Long.toString(settings.connectTimeout().toSeconds());
    properties.setProperty("loginTimeout", connect);
    properties.setProperty("connectTimeout", connect);
    properties.setProperty("socketTimeout", Long.toString(settings.silence().toSeconds()));
    // Reading waits for a cancelling that is under way, however the first has ended.
    properties.setProperty("cancelSignalTimeout", "1");
    properties.setProperty("tcpKeepAlive", "true");
    given.forEach(properties::setProperty);
    properties.setProperty("ApplicationName", "inshore");
    properties.setProperty("readOnly", "true");
    // Every value as the server writes it, whatever its type.
    properties.setProperty("binaryTransfer", "false");
    return properties;
  }

  @Override
  public boolean tellsGrants() {
    return true;
  }

  @Override
  public Dialect dialect(Connection connection, Target target) throws SQLException {
    return new PostgresDialect(connection.getMetaData().getDatabaseMajorVersion());
  }
}
