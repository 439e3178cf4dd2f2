package org.inshore.scanners.sftp;

import java.nio.file.Path;
import java.util.Map;
import org.inshore.spi.scan.ScannerFactory;
import org.inshore.testkit.scanner.ServedFolderContract;
import org.inshore.testkit.server.FileServer;
import org.inshore.testkit.server.SftpServer;

final class SftpContractTest extends ServedFolderContract {
  @Override
  protected FileServer serve(Path folder, Path own) throws Exception {
    SftpServer server = new SftpServer(folder, own);
    server.refused.put(REFUSED, VALUE);
    return server;
  }

  @Override
  protected ScannerFactory factory() {
    return new SftpScannerFactory(Map.of());
  }
}
