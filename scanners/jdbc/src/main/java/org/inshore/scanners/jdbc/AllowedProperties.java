package org.inshore.scanners.jdbc;

import static java.util.Map.entry;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The driver properties that an operator may set, by product: TLS and its files, time-outs, what a
 * network or a time zone needs. Whatever is not listed is refused, so that what a new version of a
 * driver brings is refused until somebody has looked at it.
 *
 * <p>Not listed is what opens other files or hosts, names classes, sends statements of its own,
 * logs values, or undoes what the scanner sets.
 *
 * @param names by name in lower case: the name as its driver writes it
 * @param known whether the product's properties were looked at
 */
record AllowedProperties(Map<String, String> names, boolean known) {
  private static final AllowedProperties POSTGRESQL =
      of(
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

  private static final AllowedProperties MYSQL =
      of(
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

  private static final AllowedProperties SQLITE = of("busy_timeout");

  private static final AllowedProperties UNKNOWN = new AllowedProperties(Map.of(), false);

  /** Products without a dialect of their own, by the second part of their URLs. */
  private static final Map<String, AllowedProperties> OTHERS =
      Map.ofEntries(
          // Drivers that began as PostgreSQL's and kept its properties.
          entry("opengauss", POSTGRESQL),
          entry("gaussdb", POSTGRESQL),
          entry("kingbase8", POSTGRESQL),
          entry("highgo", POSTGRESQL),
          entry("vastbase", POSTGRESQL),
          entry(
              "oracle",
              of(
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
              of(
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
              of(
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
              of(
                  "appName",
                  "connectTimeout",
                  "localTimezone",
                  "schema",
                  "sessionTimeout",
                  "socketTimeout",
                  "sslFilesPath")),
          entry(
              "oceanbase",
              of(
                  "connectTimeout",
                  "serverSslCert",
                  "socketTimeout",
                  "tcpKeepAlive",
                  "trustStore",
                  "useSSL")),
          entry("h2", of("ACCESS_MODE_DATA", "FILE_LOCK", "IFEXISTS", "LOCK_TIMEOUT")));

  /**
   * Dangerous with whatever driver knows them: they run code by name, read local files for a
   * server, send statements or write. Not even an operator who names them may set them.
   */
  private static final Set<String> NEVER =
      Set.of(
          "allowloadlocalinfile",
          "allowlocalinfile",
          "allowmultiqueries",
          "allowurlinlocalinfile",
          "authenticationplugins",
          "autodeserialize",
          "clientreroutealternateservername",
          "clientrerouteserverlistjndiname",
          "connectionlifecycleinterceptors",
          "connectionproperties",
          "connectscript",
          "create",
          "databasename_init",
          "enable_load_extension",
          "exceptioninterceptors",
          "init",
          "initsql",
          "loggerfile",
          "propertiestransform",
          "queryinterceptors",
          "sessionvariables",
          "socketfactory",
          "socketfactoryarg",
          "socketfactoryclass",
          "sslfactory",
          "sslfactoryarg",
          "sslhostnameverifier",
          "statementinterceptors",
          "tracefile",
          "tracedirectory",
          "trustmanagerclass",
          "useconfigs");

  private static AllowedProperties of(String... names) {
    Map<String, String> byName = new TreeMap<>();
    for (String name : names) {
      byName.put(name.toLowerCase(Locale.ROOT), name);
    }
    return new AllowedProperties(byName, true);
  }

  /**
   * Those of a product.
   *
   * @param name the second part of its URLs, in lower case
   */
  static AllowedProperties of(Product product, String name) {
    return switch (product) {
      case POSTGRESQL -> POSTGRESQL;
      case MYSQL -> MYSQL;
      case SQLITE -> SQLITE;
      case OTHER -> Objects.requireNonNullElse(OTHERS.get(name), UNKNOWN);
    };
  }

  /** The same and some that the operator has looked at; where the product is known, the same. */
  AllowedProperties and(List<String> looked) {
    if (known || looked.isEmpty()) {
      return this;
    }
    Map<String, String> more = new TreeMap<>(names);
    for (String name : looked) {
      String lower = name.toLowerCase(Locale.ROOT);
      if (!NEVER.contains(lower)) {
        more.put(lower, name);
      }
    }
    return new AllowedProperties(more, false);
  }

  /** The property as its driver writes it; null if it may not be set. */
  @Nullable String named(String key) {
    return names.get(key.toLowerCase(Locale.ROOT));
  }

  /** The names, for messages. */
  String list() {
    return names.isEmpty() ? "-" : String.join(", ", names.values());
  }
}
