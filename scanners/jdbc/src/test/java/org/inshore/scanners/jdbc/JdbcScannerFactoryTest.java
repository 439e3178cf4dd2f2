package org.inshore.scanners.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.ZipOutputStream;
import org.inshore.scanners.jdbc.connection.Drivers;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.ScanException.Category;
import org.inshore.spi.scan.ScannerFactory;
import org.inshore.spi.scan.Settings;
import org.inshore.spi.source.Endpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class JdbcScannerFactoryTest {
  private static ScanException failure(String target, Map<String, Object> settings) {
    return catchThrowableOfType(
        ScanException.class, () -> Open.scanner(target, "x", settings, Limits.DEFAULT));
  }

  private static void isConfiguration(ScanException e, String part) {
    assertThat(e).isNotNull();
    assertThat(e.category()).isEqualTo(Category.CONFIGURATION);
    assertThat(e.wording().en()).contains(part);
  }

  @Test
  void isFoundByName() {
    assertThat(ServiceLoader.load(ScannerFactory.class))
        .anySatisfy(factory -> assertThat(factory.name()).isEqualTo("jdbc"));
  }

  @Test
  void namesTheHosts() throws ScanException {
    List<Endpoint> endpoints =
        new JdbcScannerFactory()
            .endpoints(Open.source("postgresql://r@a:1,[::1]:2/d"), Settings.none("test"));
    assertThat(endpoints).extracting(Endpoint::host).containsExactly("a", "::1");
  }

  @Test
  void checksSettingsBeforeAnythingIsConnected() {
    String target = "postgresql://r@127.0.0.1:1/d";
    isConfiguration(failure(target, Map.of("fetchsize", 1)), "fetch-size");
    isConfiguration(failure(target, Map.of("fetch-size", 0)), "fetch-size");
    isConfiguration(failure(target, Map.of("connections", 99)), "connections");
    isConfiguration(failure(target, Map.of("query-timeout", "0s")), "query-timeout");
    isConfiguration(failure(target, Map.of("drivers", "/nowhere/at/all")), "/nowhere/at/all");
    isConfiguration(failure("postgresql://127.0.0.1:1/d", Map.of()), "no account");
    isConfiguration(
        failure("jdbc:dm://h:5236", Map.of("user", "r", "grants-of", "vendor")), "MariaDB alone");
  }

  @Test
  void refusesPropertiesThatAreDangerousOrHoldSecrets() {
    String target = "mysql://r@127.0.0.1:1/d";
    isConfiguration(
        failure(target, Map.of("properties", Map.of("autoDeserialize", true))), "autoDeserialize");
    isConfiguration(
        failure(target, Map.of("properties", Map.of("password", "Geheim1"))), "env:NAME");
    isConfiguration(failure(target, Map.of("properties", Map.of("user", "r"))), "setting \"user\"");
    ScanException e = failure(target, Map.of("password", "Geheim1"));
    isConfiguration(e, "env:NAME");
    assertThat(e.wording().en()).doesNotContain("Geheim1");
  }

  @Test
  void namesTheDriverThatIsMissing() {
    isConfiguration(failure("jdbc:oracle:thin:@//h:1521/x", Map.of()), "ojdbc11.jar");
    isConfiguration(failure("jdbc:dm://h:5236", Map.of()), "DmJdbcDriver");
    isConfiguration(failure("jdbc:other:x", Map.of()), "JDBC driver");
  }

  @Test
  void findsADriverInTheFolder(@TempDir Path folder) throws Exception {
    Path jar = folder.resolve("own.jar");
    try (var out = new ZipOutputStream(Files.newOutputStream(jar))) {
      out.putNextEntry(new java.util.zip.ZipEntry("META-INF/services/java.sql.Driver"));
      out.write(
          "no.such.Driver\norg.inshore.scanners.jdbc.FolderDriver\n"
              .getBytes(StandardCharsets.UTF_8));
      out.closeEntry();
    }
    try (Drivers drivers = Drivers.in(folder, "db")) {
      assertThat(drivers.driver("jdbc:folder:x", null)).isInstanceOf(FolderDriver.class);
    }
    isConfiguration(failure("jdbc:folder:x", Map.of()), "no driver");
  }

  @Test
  void tellsNoOneHostsFromUnknownOnes() {
    ScanException unknown = failure("postgresql://r@no-such-host.invalid/d", Map.of());
    assertThat(unknown.category()).isEqualTo(Category.UNREACHABLE);
    assertThat(unknown.wording().en()).contains("no-such-host.invalid").contains("unknown host");
    ScanException refused = failure("mysql://r@127.0.0.1:1/d", Map.of());
    assertThat(refused.category()).isEqualTo(Category.UNREACHABLE);
    assertThat(refused.wording().en()).contains("nothing answers");
  }

  @Test
  void showsNothingOfABadDriversMessages() {
    for (String behaviour : List.of("throw", "null", "denied")) {
      ScanException e = failure("jdbc:bad:" + behaviour, Map.of());
      assertThat(e.wording().en() + e.wording().zh() + e + e.getCause())
          .doesNotContain("6222000000000000");
    }
    assertThat(failure("jdbc:bad:denied", Map.of()).category()).isEqualTo(Category.ACCESS_DENIED);
  }

  @Test
  @Timeout(20)
  void givesUpOnADriverThatHangs() {
    ScanException e = failure("jdbc:bad:hang", Map.of("connect-timeout", "1s"));
    assertThat(e.category()).isEqualTo(Category.UNREACHABLE);
    assertThat(e.wording().en()).contains("no answer in time");
  }

  @Test
  @Timeout(20)
  void stopsConnectingWhenInterrupted() throws InterruptedException {
    AtomicReference<ScanException> thrown = new AtomicReference<>();
    Thread thread = Thread.ofPlatform().start(() -> thrown.set(failure("jdbc:bad:hang", Map.of())));
    Thread.sleep(200);
    thread.interrupt();
    assertThat(thread.join(Duration.ofSeconds(10))).isTrue();
    assertThat(thrown.get().wording().en()).contains("interrupted");
  }
}
