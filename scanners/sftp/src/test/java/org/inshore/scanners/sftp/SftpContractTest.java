package org.inshore.scanners.sftp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.inshore.spi.scan.ScannerFactory;
import org.inshore.spi.source.DataSource;
import org.inshore.spi.source.Declaration;
import org.inshore.testkit.scanner.FolderState;
import org.inshore.testkit.scanner.ScannerContract;
import org.inshore.testkit.server.SftpServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SftpContractTest extends ScannerContract {
  @TempDir static Path root;
  @TempDir static Path work;
  private SftpServer server;

  @BeforeAll
  void plant() throws Exception {
    Files.createDirectories(root.resolve("客户 %2f:资料/深"));
    Files.writeString(root.resolve("客户 %2f:资料/名单.csv"), "身份证号\n" + VALUE + "\n");
    Files.writeString(root.resolve("客户 %2f:资料/深/a b.txt"), "x".repeat(100_000));
    Files.writeString(root.resolve("a.txt"), VALUE);
    Files.writeString(root.resolve("large.txt"), (VALUE + "\n").repeat(80_000));
    Files.createFile(root.resolve("empty"));
    Files.writeString(root.resolve("refused.txt"), VALUE);
    server = new SftpServer(root, work);
    server.refused.put("refused.txt", VALUE);
  }

  @AfterAll
  void end() throws IOException {
    server.close();
  }

  @Override
  protected ScannerFactory factory() {
    return new SftpScannerFactory(Map.of());
  }

  @Override
  protected DataSource source() {
    return new DataSource("share", "sftp", server.target(), Declaration.NONE);
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
