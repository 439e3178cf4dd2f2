package org.inshore.scanners.smb;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.inshore.spi.scan.ScannerFactory;
import org.inshore.spi.source.DataSource;
import org.inshore.spi.source.Declaration;
import org.inshore.testkit.scanner.LineContract;
import org.inshore.testkit.server.SambaServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

final class SmbLineTest extends LineContract {
  @TempDir static Path folder;
  private static SambaServer server;

  @BeforeAll
  static void serve() throws Exception {
    assumeTrue(SambaServer.isInstalled(), "no Samba here: apt-get install samba");
    Path tree = plant(folder);
    server = new SambaServer(tree, Files.createDirectory(folder.resolve("own")));
    own = server.settings();
  }

  private static Map<String, Object> own = Map.of();

  @AfterAll
  static void end() throws IOException {
    if (server != null) {
      server.close();
    }
  }

  @Override
  protected ScannerFactory factory() {
    return new SmbScannerFactory(Map.of());
  }

  @Override
  protected int port() {
    return server.port();
  }

  @Override
  protected DataSource source(int port) {
    String target = server.target().replace(":" + server.port(), ":" + port);
    return new DataSource("share", "smb", target, Declaration.NONE);
  }

  @Override
  protected Map<String, Object> settings(int port, String wait) throws IOException {
    Map<String, Object> settings = new TreeMap<>(own);
    settings.put("connect-timeout", wait);
    settings.put("timeout", wait);
    return settings;
  }
}
