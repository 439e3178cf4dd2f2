package org.inshore.scanners.s3;

import java.nio.file.Path;
import java.util.Map;
import org.inshore.spi.scan.ScannerFactory;
import org.inshore.spi.source.DataSource;
import org.inshore.testkit.scanner.ScannerContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** Objects with keys of any name, one of several ranges, an empty one, one that lies too deep. */
final class S3ContractTest extends ScannerContract {
  @TempDir static Path folder;
  private static ObjectServer server;

  @BeforeAll
  static void plant() throws Exception {
    server = new ObjectServer(folder);
    server.put("data/客户 %2f:资料/名单.csv", "身份证号\n" + VALUE + "\n");
    server.put("data/客户 %2f:资料/深/a+b&c.txt", "x".repeat(100_000));
    server.put("data/a.txt", VALUE);
    server.put("data/empty", "");
    server.put("data/large.txt", ("y".repeat(79) + "\n").repeat(150_000));
    server.put("data/1/2/3/b.txt", "too deep");
    server.put("other/b.txt", VALUE);
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
  }

  @Override
  protected ScannerFactory factory() {
    return new S3ScannerFactory();
  }

  @Override
  protected DataSource source() {
    return ObjectServer.source("data/");
  }

  @Override
  protected Map<String, Object> settings() {
    Map<String, Object> settings = server.settings();
    settings.put("max-depth", 3);
    return settings;
  }

  @Override
  protected String host() {
    return "127.0.0.1";
  }

  @Override
  protected Object state() {
    return server.state();
  }
}
