package org.inshore.scanners.jdbc;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/** Properties given to drivers: which the operator may set, and which the scanner sets. */
final class DriverProperties {
  /** Let a server read local files or make objects, run code by name, or write values to logs. */
  private static final Set<String> REFUSED =
      Set.of(
          "allowloadlocalinfile",
          "allowloadlocalinfileinpath",
          "allowlocalinfile",
          "allowmultiqueries",
          "allowurlinlocalinfile",
          "authenticationplugins",
          "authenticationpluginclassname",
          "autodeserialize",
          "autogeneratetestcasescript",
          "clientinfoprovider",
          "connectionlifecycleinterceptors",
          "createdatabaseifnotexist",
          "defaultauthenticationplugin",
          "dumpqueriesonexception",
          "enablepacketdebug",
          "exceptioninterceptors",
          "explainslowqueries",
          "init",
          "localinfile",
          "logger",
          "loggerfile",
          "loggerlevel",
          "logslowqueries",
          "parseinfocachefactory",
          "profilereventhandler",
          "profilesql",
          "propertiestransform",
          "queryinfocachefactory",
          "queryinterceptors",
          "serverconfigcachefactory",
          "sessionvariables",
          "socketfactory",
          "socketfactoryarg",
          "sslfactory",
          "sslfactoryarg",
          "sslhostnameverifier",
          "sslpasswordcallback",
          "statementinterceptors",
          "traceprotocol",
          "xmlfactoryfactory");

  /** Set by the scanner; the operator's would undo a safeguard. */
  private static final Set<String> OURS =
      Set.of(
          "applicationname",
          "autosave",
          "binarytransfer",
          "connectionattributes",
          "dbname",
          "host",
          "open_mode",
          "options",
          "pgdbname",
          "pghost",
          "pgport",
          "port",
          "readonly",
          "readonlymode",
          "readonlypropagatestoserver",
          "replication",
          "service",
          "tinyint1isbit",
          "usecursorfetch",
          "useserverprepstmts",
          "yearisdatetype",
          "zerodatetimebehavior");

  private static final Set<String> PASSWORDS =
      Set.of(
          "password",
          "password1",
          "password2",
          "password3",
          "passwd",
          "pwd",
          "pass",
          "sslpassword",
          "trustcertificatekeystorepassword",
          "clientcertificatekeystorepassword",
          "trustpassword",
          "keystorepassword",
          "truststorepassword",
          "accesstoken");

  private DriverProperties() {}

  /** Whether a property is dangerous with any driver. */
  static boolean isDangerous(String key) {
    return REFUSED.contains(key.toLowerCase(Locale.ROOT));
  }

  /** Whether a property may be set by the operator where the driver is known. */
  static boolean allowed(String key) {
    return !isDangerous(key) && !OURS.contains(key.toLowerCase(Locale.ROOT));
  }

  /** Whether a property holds a password. */
  static boolean isPassword(String key) {
    return PASSWORDS.contains(key.toLowerCase(Locale.ROOT));
  }

  /** Whether a property names the account. */
  static boolean isUser(String key) {
    String name = key.toLowerCase(Locale.ROOT);
    return name.equals("user") || name.equals("username") || name.equals("uid");
  }

  /** All properties of a connection but user and password; the operator's win over time-outs. */
  static Properties of(Target target, Map<String, String> given, JdbcSettings settings) {
    Properties properties = new Properties();
    Duration silence = settings.queryTimeout().plusSeconds(30);
    switch (target.product()) {
      case POSTGRESQL -> {
        String connect = seconds(settings.connectTimeout());
        properties.setProperty("loginTimeout", connect);
        properties.setProperty("connectTimeout", connect);
        properties.setProperty("socketTimeout", seconds(silence));
        properties.setProperty("tcpKeepAlive", "true");
        given.forEach(properties::setProperty);
        properties.setProperty("ApplicationName", "inshore");
        properties.setProperty("readOnly", "true");
        // Every value as the server writes it, whatever its type.
        properties.setProperty("binaryTransfer", "false");
      }
      case MYSQL -> {
        properties.setProperty("connectTimeout", millis(settings.connectTimeout()));
        properties.setProperty("socketTimeout", millis(silence));
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
      }
      case OTHER -> {
        given.forEach(properties::setProperty);
        if (target.url().startsWith("jdbc:sqlite:")) {
          // Read-only can be asked for before the connection only; a missing file is not made.
          properties.setProperty("open_mode", "1");
        }
      }
    }
    return properties;
  }

  private static String seconds(Duration duration) {
    return Long.toString(duration.toSeconds());
  }

  private static String millis(Duration duration) {
    return Long.toString(duration.toMillis());
  }
}
