package org.inshore.scanners.sftp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.inshore.spi.scan.ScannerFactory;
import org.inshore.spi.source.DataSource;
import org.inshore.testkit.scanner.ScannerContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

final class SftpContractTest extends ScannerContract {
  @TempDir Path root;
  @TempDir Path work;
  private MinaServer server;

  @BeforeEach
  void plant() throws Exception {
    Files.createDirectories(root.resolve("客户 %2f:资料/深"));
    Files.writeString(root.resolve("客户 %2f:资料/名单.csv"), "身份证号\n" + VALUE + "\n");
    Files.writeString(root.resolve("客户 %2f:资料/深/a b.txt"), "x".repeat(100_000));
    Files.writeString(root.resolve("a.txt"), VALUE);
    Files.writeString(root.resolve("large.txt"), (VALUE + "\n").repeat(80_000));
    Files.createFile(root.resolve("empty"));
    Files.writeString(root.resolve("refused.txt"), VALUE);
    server = new MinaServer(root, work);
    server.refused.put("refused.txt", VALUE);
  }

  @AfterEach
  void end() throws IOException {
    server.close();
  }

  @Override
  protected ScannerFactory factory() {
    return new SftpScannerFactory(Map.of());
  }

  @Override
  protected DataSource source() {
    return server.source();
  }

  @Override
  protected Map<String, Object> settings() {
    try {
      return server.settings();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Override
  protected String host() {
    return "127.0.0.1";
  }

  /** Every name with its type, size, mode, owner and time of change; the time of access aside. */
  @Override
  protected Object state() throws IOException {
    Map<String, String> state = new TreeMap<>();
    try (Stream<Path> all = Files.walk(root)) {
      for (Path each : all.toList()) {
        Map<String, Object> more =
            Files.readAttributes(each, "unix:ino,mode,uid,ctime", LinkOption.NOFOLLOW_LINKS);
        BasicFileAttributes basic =
            Files.readAttributes(each, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        state.put(
            each.toString(), new TreeMap<>(more) + " " + basic.size() + basic.lastModifiedTime());
      }
    }
    return state;
  }
}
