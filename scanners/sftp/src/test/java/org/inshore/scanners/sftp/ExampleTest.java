package org.inshore.scanners.sftp;

import java.util.List;
import java.util.Map;
import org.inshore.spi.scan.ScannerFactory;
import org.inshore.testkit.scanner.ExampleContract;

final class ExampleTest extends ExampleContract {
  @Override
  protected ScannerFactory factory() {
    return new SftpScannerFactory(Map.of());
  }

  @Override
  protected List<String> hosts() {
    return List.of("sftp.example.internal", "files.example.internal");
  }
}
