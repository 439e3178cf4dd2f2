package org.inshore.scanners.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.inshore.scanners.jdbc.connection.Credentials;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.Scanner;
import org.inshore.spi.scan.Settings;
import org.inshore.spi.source.DataSource;
import org.inshore.spi.source.Declaration;

/** Opens sources for tests. */
public final class Open {
  private Open() {}

  public static DataSource source(String target) {
    return new DataSource("db", "jdbc", target, Declaration.NONE);
  }

  public static Settings settings(Map<String, Object> values) {
    return new Settings(values, "test");
  }

  public static Scanner scanner(
      String target, String password, Map<String, Object> settings, Limits limits)
      throws ScanException {
    return new JdbcScannerFactory(Map.of(Credentials.VARIABLE, password))
        .open(source(target), settings(settings), limits);
  }

  public static Recording discover(Scanner scanner) throws ScanException, InterruptedException {
    Recording recording = new Recording();
    scanner.discover(recording);
    return recording;
  }

  public static Recording read(Scanner scanner, Recording discovered, String location)
      throws ScanException, InterruptedException {
    Recording recording = new Recording();
    scanner.read(discovered.asset(location), recording);
    return recording;
  }

  /** What reading a place throws that takes long and is interrupted; it must end soon then. */
  public static Throwable interrupted(Scanner scanner, Recording discovered, String location)
      throws InterruptedException {
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    Thread thread =
        Thread.ofPlatform()
            .start(
                () -> {
                  try {
                    scanner.read(discovered.asset(location), new Recording());
                  } catch (ScanException | InterruptedException e) {
                    thrown.set(e);
                  }
                });
    Thread.sleep(500);
    thread.interrupt();
    assertThat(thread.join(Duration.ofSeconds(8))).isTrue();
    return thrown.get();
  }
}
