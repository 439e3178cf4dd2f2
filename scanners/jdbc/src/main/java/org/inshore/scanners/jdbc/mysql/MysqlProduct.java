package org.inshore.scanners.jdbc.mysql;

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

/** MySQL and MariaDB: Connector/J talks to both, and the version string tells them apart. */
public final class MysqlProduct implements Product {
  private static final AllowedProperties PROPERTIES =
      AllowedProperties.of(
          "allowPublicKeyRetrieval",
          "clientCertificateKeyStoreType",
          "clientCertificateKeyStoreUrl",
          "connectionTimeZone",
          "connectTimeout",
          "enabledSSLCipherSuites",
          "enabledTLSProtocols",
          "fallbackToSystemKeyStore",
          "fallbackToSystemTrustStore",
          "fipsCompliantJsse",
          "localSocketAddress",
          "netTimeoutForStreamingResults",
          "passwordCharacterEncoding",
          "requireSSL",
          "serverTimezone",
          "socketTimeout",
          "sslMode",
          "tcpKeepAlive",
          "tcpNoDelay",
          "tcpRcvBuf",
          "tcpSndBuf",
          "tcpTrafficClass",
          "tlsCiphersuites",
          "tlsVersions",
          "trustCertificateKeyStoreType",
          "trustCertificateKeyStoreUrl",
          "useCompression",
          "useSSL",
          "verifyServerCertificate");

  @Override
  public List<String> schemes() {
    return List.of("mysql", "mariadb");
  }

  @Override
  public List<String> drivers() {
    return List.of("mysql", "mariadb");
  }

  @Override
  public String driverJar(String name) {
    return "mysql-connector-j-*.jar";
  }

  @Override
  public boolean hasAccounts() {
    return true;
  }

  @Override
  public Target target(String text, String name, String rest, String where) throws ScanException {
    if (!rest.startsWith("//")) {
      throw Target.refused("target.form", where);
    }
    return new ServerUrl(this, "jdbc:mysql:", 3306, where).parse(rest);
  }

  @Override
  public AllowedProperties allowed(String name) {
    return PROPERTIES;
  }

  @Override
  public Properties properties(Map<String, String> given, JdbcSettings settings) {
    Properties properties = new Properties();
    properties.setProperty("connectTimeout", Long.toString(settings.connectTimeout().toMillis()));
    properties.setProperty("socketTimeout", Long.toString(settings.silence().toMillis()));
    properties.setProperty("tcpKeepAlive", "true");
    given.forEach(properties::setProperty);
    properties.setProperty("connectionAttributes", "program_name:inshore");
    properties.setProperty("characterEncoding", "UTF-8");
    properties.setProperty("allowLoadLocalInfile", "false");
    properties.setProperty("allowUrlInLocalInfile", "false");
    properties.setProperty("autoDeserialize", "false");
    properties.setProperty("zeroDateTimeBehavior", "CONVERT_TO_NULL");
    properties.setProperty("tinyInt1isBit", "false");
    properties.setProperty("yearIsDateType", "false");
    return properties;
  }

  @Override
  public boolean tellsGrants() {
    return true;
  }

  @Override
  public Dialect dialect(Connection connection, Target target) throws SQLException {
    return MysqlDialect.of(connection, target.database());
  }
}
