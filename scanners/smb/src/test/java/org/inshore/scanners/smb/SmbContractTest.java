package org.inshore.scanners.smb;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;
import org.inshore.spi.scan.ScannerFactory;
import org.inshore.testkit.scanner.ServedFolderContract;
import org.inshore.testkit.server.FileServer;
import org.inshore.testkit.server.SambaServer;

final class SmbContractTest extends ServedFolderContract {
  /** Without a colon, which no name has on a share. */
  @Override
  protected String folder() {
    return "客户 %2f资料";
  }

  @Override
  protected FileServer serve(Path folder, Path own) throws Exception {
    assumeTrue(SambaServer.isInstalled(), "no Samba here: apt-get install samba");
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    Files.setPosixFilePermissions(folder.resolve(REFUSED), Set.of());
    return new SambaServer(folder, own, "force user = nobody");
  }

  @Override
  protected ScannerFactory factory() {
    return new SmbScannerFactory(Map.of());
  }
}
