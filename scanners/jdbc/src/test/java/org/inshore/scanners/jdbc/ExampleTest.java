package org.inshore.scanners.jdbc;

import java.util.List;
import java.util.Map;
import org.inshore.spi.scan.ScannerFactory;
import org.inshore.testkit.scanner.ExampleContract;

final class ExampleTest extends ExampleContract {
  @Override
  protected ScannerFactory factory() {
    return new JdbcScannerFactory(Map.of());
  }

  @Override
  protected List<String> hosts() {
    return List.of("db1.example.internal", "crm.example.internal", "dm.example.internal");
  }
}
