package org.inshore.scanners.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.inshore.spi.scan.ScannerFactory;
import org.inshore.spi.source.DataSource;
import org.inshore.spi.source.Declaration;
import org.inshore.testkit.scanner.FolderState;
import org.inshore.testkit.scanner.ScannerContract;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A folder with files of any name, an empty one, links and a pipe. */
final class FilesContractTest extends ScannerContract {
  @TempDir Path root;

  @BeforeEach
  void plant() throws Exception {
    Files.createDirectories(root.resolve("客户 %2f:资料/深"));
    Files.writeString(root.resolve("客户 %2f:资料/名单.csv"), "身份证号\n" + VALUE + "\n");
    Files.writeString(root.resolve("客户 %2f:资料/深/a\nb.txt"), "x".repeat(100_000));
    Files.writeString(root.resolve("a.txt"), VALUE);
    Files.createFile(root.resolve("empty"));
    Files.createSymbolicLink(root.resolve("link"), Path.of("/etc/passwd"));
    Files.createSymbolicLink(root.resolve("loop"), root);
    Files.setPosixFilePermissions(
        Files.createFile(root.resolve("locked")), PosixFilePermissions.fromString("---------"));
    Process pipe = new ProcessBuilder("mkfifo", root.resolve("pipe").toString()).start();
    pipe.waitFor();
  }

  @Override
  protected ScannerFactory factory() {
    return new FilesScannerFactory();
  }

  @Override
  protected DataSource source() {
    return new DataSource("share", "files", root.toString(), Declaration.NONE);
  }

  @Override
  protected String host() {
    return "localhost";
  }

  @Override
  protected Object state() throws IOException {
    return FolderState.of(root);
  }
}
