package org.inshore.scanners.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mysql.cj.conf.PropertyKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.inshore.scanners.jdbc.generic.SqliteProduct;
import org.inshore.scanners.jdbc.mysql.MysqlProduct;
import org.inshore.scanners.jdbc.postgres.PostgresProduct;
import org.inshore.scanners.jdbc.product.AllowedProperties;
import org.inshore.scanners.jdbc.product.Product;
import org.inshore.scanners.jdbc.product.PropertyCheck;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.ScanException.Category;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.PGProperty;
import org.sqlite.SQLiteConfig;

/** Every property that the drivers at hand know is allowed by name or refused. */
class AllowedPropertiesTest {
  private static final String POSTGRESQL = "postgresql://r@h/d";
  private static final String MYSQL = "mysql://r@h/d";
  private static final String SQLITE = "jdbc:sqlite:/x.db";

  private static List<String> postgresql() {
    return Arrays.stream(PGProperty.values()).map(PGProperty::getName).toList();
  }

  private static List<String> mysql() {
    List<String> names = new ArrayList<>();
    for (PropertyKey key : PropertyKey.values()) {
      names.add(key.getKeyName());
      if (key.getCcAlias() != null) {
        names.add(key.getCcAlias());
      }
    }
    return names;
  }

  private static List<String> sqlite() {
    return Arrays.stream(SQLiteConfig.Pragma.values()).map(pragma -> pragma.pragmaName).toList();
  }

  @Test
  void allowsOfPostgresqlWhatIsListed() {
    check(POSTGRESQL, new PostgresProduct(), postgresql());
  }

  @Test
  void allowsOfMysqlWhatIsListed() {
    check(MYSQL, new MysqlProduct(), mysql());
  }

  @Test
  void allowsOfSqliteWhatIsListed() {
    check(SQLITE, new SqliteProduct(), sqlite());
  }

  private static void check(String target, Product product, List<String> properties) {
    AllowedProperties allowed = product.allowed("");
    assertThat(properties).isNotEmpty();
    List<String> taken = new ArrayList<>();
    for (String property : properties) {
      boolean inTarget = isTaken(target + "?" + property + "=x");
      boolean escaped = isTaken(target + "?%" + hex(property) + property.substring(1) + "=x");
      boolean upper = isTaken(target + "?" + property.toUpperCase(Locale.ROOT) + "=x");
      boolean inSettings = isSet(target, Map.of(property, "x"), List.of());
      assertThat(List.of(escaped, upper)).as(property).containsOnly(inTarget);
      boolean isAccount = PropertyCheck.isUser(property);
      assertThat(inSettings).as(property).isEqualTo(inTarget && !isAccount);
      // Not even an operator who answers for it may set another.
      assertThat(isSet(target, Map.of(property, "x"), List.of(property)))
          .as(property)
          .isEqualTo(inSettings);
      if (inSettings) {
        taken.add(property);
      }
    }
    // No name that the driver does not know: it would be overlooked without a word.
    assertThat(taken).containsExactlyInAnyOrderElementsOf(allowed.names().values());
  }

  private static String hex(String property) {
    return Integer.toHexString(property.charAt(0));
  }

  private static boolean isTaken(String target) {
    return isTaken(() -> TargetParser.parse(target, "db"));
  }

  private static boolean isSet(String target, Map<String, String> given, List<String> looked) {
    return isTaken(() -> TargetParser.check(given, looked, TargetParser.parse(target, "db"), "db"));
  }

  private static boolean isTaken(ThrowingCallable reading) {
    ScanException e = catchThrowableOfType(ScanException.class, reading);
    if (e != null) {
      assertThat(e.category()).isEqualTo(Category.CONFIGURATION);
    }
    return e == null;
  }

  /** What was looked at when the lists were made: nothing of it may ever get in. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "useConfigs",
        "propertiesTransform",
        "allowLoadLocalInfile",
        "allowLoadLocalInfileInPath",
        "allowUrlInLocalInfile",
        "allowMultiQueries",
        "authenticationPlugins",
        "defaultAuthenticationPlugin",
        "authenticationOpenidConnectCallbackHandler",
        "authenticationWebAuthnCallbackHandler",
        "autoGenerateTestcaseScript",
        "clientInfoProvider",
        "connectionLifecycleInterceptors",
        "createDatabaseIfNotExist",
        "customCharsetMapping",
        "dnsSrv",
        "dumpQueriesOnException",
        "exceptionInterceptors",
        "ha.loadBalanceStrategy",
        "haLoadBalanceStrategy",
        "idTokenFile",
        "keyStoreProvider",
        "KeyManagerFactoryProvider",
        "ldapServerHostname",
        "loadBalanceExceptionChecker",
        "logger",
        "ociConfigFile",
        "openTelemetry",
        "path",
        "namedPipePath",
        "host",
        "address",
        "profilerEventHandler",
        "queryInfoCacheFactory",
        "parseInfoCacheFactory",
        "queryInterceptors",
        "serverConfigCacheFactory",
        "serverRSAPublicKeyFile",
        "sessionVariables",
        "socketFactory",
        "socksProxyHost",
        "sslContextProvider",
        "trustManagerFactoryProvider",
        "readOnlyPropagatesToServer",
        "password",
        "trustCertificateKeyStorePassword",
        "tinyInt1isBit",
        "enableQueryTimeouts",
      })
  void refusesOfMysql(String property) {
    assertThat(mysql()).contains(property);
    assertThat(isTaken(MYSQL + "?" + property + "=x")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "authenticationPluginClassName",
        "autosave",
        "binaryTransfer",
        "binaryTransferEnable",
        "classLoaderStrategy",
        "connectExecutor",
        "connectExecutorArg",
        "jaasApplicationName",
        "loggerFile",
        "loggerLevel",
        "logServerErrorDetail",
        "options",
        "password",
        "PGHOST",
        "PGPORT",
        "PGDBNAME",
        "preferQueryMode",
        "readOnly",
        "readOnlyMode",
        "replication",
        "service",
        "socketFactory",
        "socketFactoryArg",
        "sslfactory",
        "sslfactoryarg",
        "sslhostnameverifier",
        "sslpassword",
        "sslpasswordcallback",
        "xmlFactoryFactory",
      })
  void refusesOfPostgresql(String property) {
    assertThat(postgresql()).contains(property);
    assertThat(isTaken(POSTGRESQL + "?" + property + "=x")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "jdbc:x://h/d, timeZone, true",
    "jdbc:x://h/d, socketFactory, false",
    "jdbc:x://h/d, INIT, false",
    "jdbc:x://h/d, password, false",
    "jdbc:x://h/d, user, false",
    "jdbc:sqlserver://h, socketFactoryClass, false",
    "jdbc:sqlserver://h, someNewOne, false"
  })
  void letsAnOperatorAnswerForPropertiesOfUnknownProducts(
      String target, String property, boolean taken) {
    assertThat(isSet(target, Map.of(property, "v"), List.of())).isFalse();
    assertThat(isSet(target, Map.of(property, "v"), List.of(property))).isEqualTo(taken);
    assertThat(isTaken(target + "?" + property + "=v")).isEqualTo(PropertyCheck.isUser(property));
  }
}
