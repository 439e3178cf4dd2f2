package org.inshore.scanners.s3;

import java.util.List;
import org.inshore.spi.scan.ScannerFactory;
import org.inshore.testkit.scanner.ExampleContract;

final class ExampleTest extends ExampleContract {
  @Override
  protected ScannerFactory factory() {
    return new S3ScannerFactory();
  }

  @Override
  protected List<String> hosts() {
    return List.of("bank-statements.oss-cn-hangzhou.aliyuncs.com", "minio.bank.example");
  }
}
