package org.inshore.scanners.smb;

import java.util.List;
import java.util.Map;
import org.inshore.spi.scan.ScannerFactory;
import org.inshore.testkit.scanner.ExampleContract;

final class ExampleTest extends ExampleContract {
  @Override
  protected ScannerFactory factory() {
    return new SmbScannerFactory(Map.of());
  }

  @Override
  protected List<String> hosts() {
    return List.of("nas.example.internal", "dfs.example.internal");
  }
}
