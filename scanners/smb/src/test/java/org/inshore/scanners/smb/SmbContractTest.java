package org.inshore.scanners.smb;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;
import org.inshore.spi.scan.ScannerFactory;
import org.inshore.spi.source.DataSource;
import org.inshore.spi.source.Declaration;
import org.inshore.testkit.scanner.FolderState;
import org.inshore.testkit.scanner.ScannerContract;
import org.inshore.testkit.server.SambaServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SmbContractTest extends ScannerContract {
  @TempDir static Path root;
  @TempDir static Path work;
  private SambaServer server;

  @BeforeAll
  void plant() throws Exception {
    assumeTrue(SambaServer.isInstalled(), "no Samba here: apt-get install samba");
    Files.createDirectories(root.resolve("客户 %2f资料/深"));
    Files.writeString(root.resolve("客户 %2f资料/名单.csv"), "身份证号\n" + VALUE + "\n");
    Files.writeString(root.resolve("客户 %2f资料/深/a b.txt"), "x".repeat(100_000));
    Files.writeString(root.resolve("a.txt"), VALUE);
    Files.writeString(root.resolve("large.txt"), (VALUE + "\n").repeat(80_000));
    Files.createFile(root.resolve("empty"));
    Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwxr-xr-x"));
    Files.writeString(root.resolve("closed.txt"), VALUE);
    Files.setPosixFilePermissions(root.resolve("closed.txt"), Set.of());
    server = new SambaServer(root, work, "force user = nobody");
  }

  @BeforeEach
  void unreadable() {
    assumeTrue(SambaServer.isInstalled(), "no Samba here: apt-get install samba");
  }

  @AfterAll
  void end() throws Exception {
    if (server != null) {
      server.close();
    }
  }

  @Override
  protected ScannerFactory factory() {
    return new SmbScannerFactory(Map.of());
  }

  @Override
  protected DataSource source() {
    return new DataSource("share", "smb", server.target(), Declaration.NONE);
  }

  @Override
  protected Map<String, Object> settings() {
    try {
      return server.settings();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  protected String host() {
    return "127.0.0.1";
  }

  @Override
  protected Object state() throws IOException {
    return FolderState.of(root);
  }
}
