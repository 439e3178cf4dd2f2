package org.inshore.scanners.jdbc.generic;

import static java.util.Map.entry;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;
import org.inshore.scanners.jdbc.postgres.PostgresProduct;
import org.inshore.scanners.jdbc.product.AllowedProperties;
import org.inshore.scanners.jdbc.product.Dialect;
import org.inshore.scanners.jdbc.product.Product;
import org.inshore.scanners.jdbc.product.PropertyCheck;
import org.inshore.scanners.jdbc.product.Target;
import org.inshore.scanners.jdbc.product.UrlQuery;
import org.inshore.scanners.jdbc.settings.JdbcSettings;
import org.inshore.spi.scan.ScanException;
import org.jspecify.annotations.Nullable;

/**
 * Any other product, by its maker's driver: the URL goes to the driver as it is, and the generic
 * dialect reads what the driver tells of the catalogue.
 */
public final class GenericProduct implements Product {
  private static final Pattern PASSWORD = Pattern.compile("//[^/?;@]*:[^/?;@]*@");

  /** The form {@code user/password@}. */
  private static final Pattern ACCOUNT = Pattern.compile("[^/@\\s]/[^/@\\s]*@");

  private static final AllowedProperties UNKNOWN = new AllowedProperties(Map.of(), false);

  /** Those of which the properties were looked at, by the second part of their URLs. */
  private static final Map<String, AllowedProperties> OTHERS =
      Map.ofEntries(
          // Drivers that began as PostgreSQL's and kept its properties.
          entry("opengauss", PostgresProduct.PROPERTIES),
          entry("gaussdb", PostgresProduct.PROPERTIES),
          entry("kingbase8", PostgresProduct.PROPERTIES),
          entry("highgo", PostgresProduct.PROPERTIES),
          entry("vastbase", PostgresProduct.PROPERTIES),
          entry(
              "oracle",
              AllowedProperties.of(
                  "javax.net.ssl.keyStore",
                  "javax.net.ssl.keyStoreType",
                  "javax.net.ssl.trustStore",
                  "javax.net.ssl.trustStoreType",
                  "oracle.jdbc.ReadTimeout",
                  "oracle.jdbc.timezoneAsRegion",
                  "oracle.net.CONNECT_TIMEOUT",
                  "oracle.net.crypto_checksum_client",
                  "oracle.net.crypto_checksum_types_client",
                  "oracle.net.encryption_client",
                  "oracle.net.encryption_types_client",
                  "oracle.net.keepAlive",
                  "oracle.net.ssl_cipher_suites",
                  "oracle.net.ssl_server_dn_match",
                  "oracle.net.ssl_version",
                  "oracle.net.wallet_location",
                  "v$session.program")),
          entry(
              "sqlserver",
              AllowedProperties.of(
                  "applicationIntent",
                  "applicationName",
                  "connectRetryCount",
                  "connectRetryInterval",
                  "database",
                  "databaseName",
                  "encrypt",
                  "hostNameInCertificate",
                  "instanceName",
                  "lockTimeout",
                  "loginTimeout",
                  "multiSubnetFailover",
                  "packetSize",
                  "port",
                  "portNumber",
                  "queryTimeout",
                  "responseBuffering",
                  "serverCertificate",
                  "socketTimeout",
                  "sslProtocol",
                  "trustServerCertificate",
                  "trustStore",
                  "trustStoreType")),
          entry(
              "db2",
              AllowedProperties.of(
                  "blockingReadConnectionTimeout",
                  "clientProgramName",
                  "connectionTimeout",
                  "currentSchema",
                  "loginTimeout",
                  "sslCertLocation",
                  "sslConnection",
                  "sslTrustStoreLocation",
                  "sslVersion")),
          entry(
              "dm",
              AllowedProperties.of(
                  "appName",
                  "connectTimeout",
                  "localTimezone",
                  "schema",
                  "sessionTimeout",
                  "socketTimeout",
                  "sslFilesPath")),
          entry(
              "oceanbase",
              AllowedProperties.of(
                  "connectTimeout",
                  "serverSslCert",
                  "socketTimeout",
                  "tcpKeepAlive",
                  "trustStore",
                  "useSSL")),
          entry(
              "h2",
              AllowedProperties.of("ACCESS_MODE_DATA", "FILE_LOCK", "IFEXISTS", "LOCK_TIMEOUT")));

  /** Their drivers' jars, by the second part of their URLs. */
  private static final Map<String, String> JARS =
      Map.ofEntries(
          entry("oracle", "ojdbc11.jar"),
          entry("sqlserver", "mssql-jdbc-*.jar"),
          entry("db2", "db2jcc4.jar"),
          entry("dm", "DmJdbcDriver*.jar"),
          entry("kingbase8", "kingbase8-*.jar"),
          entry("oceanbase", "oceanbase-client-*.jar"),
          entry("opengauss", "opengauss-jdbc-*.jar"),
          entry("gaussdb", "gaussdbjdbc.jar"),
          entry("sybase", "jconn4.jar"),
          entry("sap", "ngdbc.jar"),
          entry("hive2", "hive-jdbc-*-standalone.jar"),
          entry("clickhouse", "clickhouse-jdbc-*-all.jar"),
          entry("h2", "h2-*.jar"));

  @Override
  public List<String> schemes() {
    return List.of();
  }

  @Override
  public List<String> drivers() {
    return List.of();
  }

  @Override
  public @Nullable String driverJar(String name) {
    return JARS.get(name);
  }

  @Override
  public boolean hasAccounts() {
    return false;
  }

  @Override
  public Target target(String text, String name, String rest, String where) throws ScanException {
    if (PASSWORD.matcher(rest).find() || ACCOUNT.matcher(rest).find()) {
      throw Target.refused("target.password", where);
    }
    OtherUrl parts = OtherUrl.parse(name, rest);
    if (parts == null) {
      throw Target.refused("target.other-form", where);
    }
    PropertyCheck properties = new PropertyCheck(allowed(name), name, where);
    String user = null;
    for (UrlQuery.Setting setting : parts.properties()) {
      String value = setting.value();
      if (value == null) {
        properties.take(" ", "");
      } else if (value.indexOf('=') >= 0 || value.indexOf('%') >= 0) {
        // The driver may read settings in it that are not seen here.
        throw Target.refused("target.other-form", where);
      } else if (PropertyCheck.isUser(setting.key())) {
        user = value;
      } else {
        properties.take(setting.key(), value);
      }
    }
    List<Target.Server> servers =
        parts.hosts().stream().map(each -> new Target.Server(each, 0)).toList();
    return new Target(this, text, servers, user, null, Map.of());
  }

  @Override
  public AllowedProperties allowed(String name) {
    return Objects.requireNonNullElse(OTHERS.get(name), UNKNOWN);
  }

  @Override
  public Properties properties(Map<String, String> given, JdbcSettings settings) {
    Properties properties = new Properties();
    given.forEach(properties::setProperty);
    return properties;
  }

  @Override
  public Dialect dialect(Connection connection, Target target) throws SQLException {
    return GenericDialect.of(connection);
  }
}
