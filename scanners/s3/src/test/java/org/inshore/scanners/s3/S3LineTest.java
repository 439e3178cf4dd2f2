package org.inshore.scanners.s3;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.inshore.spi.scan.ScannerFactory;
import org.inshore.spi.source.DataSource;
import org.inshore.testkit.scanner.LineContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

final class S3LineTest extends LineContract {
  @TempDir static Path folder;
  private static ObjectServer server;

  @BeforeAll
  static void serve() throws Exception {
    server = new ObjectServer(folder);
    try (Stream<Path> files = Files.list(plant(folder))) {
      for (Path each : files.toList()) {
        server.put("bank/" + each.getFileName(), Files.readAllBytes(each));
      }
    }
  }

  @AfterAll
  static void end() {
    server.close();
  }

  @Override
  protected ScannerFactory factory() {
    return new S3ScannerFactory();
  }

  @Override
  protected int port() {
    return Integer.parseInt(server.endpoint().replaceAll(".*:", ""));
  }

  @Override
  protected DataSource source(int port) {
    return ObjectServer.source("bank/");
  }

  @Override
  protected Map<String, Object> settings(int port, String wait) throws IOException {
    Map<String, Object> settings = server.settings();
    settings.put("endpoint", "http://127.0.0.1:" + port);
    settings.put("attempts", 2);
    settings.put("connect-timeout", wait);
    settings.put("read-timeout", wait);
    return settings;
  }
}
