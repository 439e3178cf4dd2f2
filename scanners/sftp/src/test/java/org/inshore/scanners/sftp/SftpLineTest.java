package org.inshore.scanners.sftp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.inshore.spi.scan.ScannerFactory;
import org.inshore.spi.source.DataSource;
import org.inshore.spi.source.Declaration;
import org.inshore.testkit.scanner.LineContract;
import org.inshore.testkit.server.SftpServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

final class SftpLineTest extends LineContract {
  @TempDir static Path folder;
  private static SftpServer server;

  @BeforeAll
  static void serve() throws Exception {
    server = new SftpServer(plant(folder), Files.createDirectory(folder.resolve("own")));
    own = server.settings();
  }

  private static Map<String, Object> own = Map.of();

  @AfterAll
  static void end() throws IOException {
    server.close();
  }

  @Override
  protected ScannerFactory factory() {
    return new SftpScannerFactory(Map.of());
  }

  @Override
  protected int port() {
    return server.port();
  }

  @Override
  protected DataSource source(int port) {
    String target = server.target().replace(":" + server.port(), ":" + port);
    return new DataSource("share", "sftp", target, Declaration.NONE);
  }

  @Override
  protected Map<String, Object> settings(int port, String wait) throws IOException {
    Map<String, Object> settings = new TreeMap<>(own);
    String known = Files.readString(server.knownHosts()).replace(":" + server.port(), ":" + port);
    Path file = Files.writeString(folder.resolve("known-" + port), known);
    settings.put("known-hosts", file.toString());
    settings.put("connect-timeout", wait);
    settings.put("timeout", wait);
    return settings;
  }
}
