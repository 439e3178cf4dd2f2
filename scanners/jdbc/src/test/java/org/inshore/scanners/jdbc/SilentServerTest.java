package org.inshore.scanners.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.Map;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.ScanException.Category;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server that lets in whoever comes and says nothing. */
class SilentServerTest {
  @ParameterizedTest
  @ValueSource(strings = {"postgresql", "mysql"})
  @Timeout(30)
  void isGivenUpWithinTheTimeToConnect(String product) throws Exception {
    try (SilentServer server = new SilentServer(0)) {
      String target = product + "://r@127.0.0.1:" + server.port() + "/d";
      long begun = System.nanoTime();

      ScanException e =
          catchThrowableOfType(
              ScanException.class,
              () ->
                  Open.scanner(target, "x", Map.of("connect-timeout", "2s"), Limits.DEFAULT)
                      .close());

      Duration took = Duration.ofNanos(System.nanoTime() - begun);
      assertThat(e.category()).isEqualTo(Category.UNREACHABLE);
      assertThat(e.wording().en()).contains("no answer in time");
      assertThat(took).isLessThan(Duration.ofSeconds(9));
    }
  }
}
