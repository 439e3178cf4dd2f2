package org.inshore.core.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostTest {
  @ParameterizedTest
  @CsvSource({
    "db1.bank.example, db1.bank.example, 0",
    "db1:5432, db1, 5432",
    "10.1.2.3, 10.1.2.3, 0",
    "'[::1]:5432', ::1, 5432",
    "https://b.store.example:8443/a?b, b.store.example, 8443",
    "\\\\nas\\share\\a, nas, 0",
    "\\\\nas.hk.example, nas.hk.example, 0",
    "//nas.hk.example/share, nas.hk.example, 0",
    "reader@nas.hk.example:/srv/a, nas.hk.example, 0",
    "nas.hk.example:srv/a, nas.hk.example, 0"
  })
  void readsAHost(String target, String host, int port) {
    Host read = Objects.requireNonNull(Host.of(target));
    assertThat(read.endpoint().host()).isEqualTo(host);
    assertThat(read.endpoint().port()).isEqualTo(port);
  }

  @ParameterizedTest
  @ValueSource(strings = {"db1", "srv/a", "/srv/a", "//srv/a", "C:/a", "a b:c", "redis://h:1"})
  void leavesPathsAndServicesToOthers(String target) {
    assertThat(Host.of(target)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "redis://h1.example:6379/0, h1.example:6379",
    "hdfs://nn1:8020/a, nn1:8020",
    "nfs://nas.example:/share, nas.example:0",
    "abfss://box@acct.store.example/p, acct.store.example:0",
    "'mongodb://reader@a.example:1,b.example:2/db?x=y', a.example:1 b.example:2",
    "amqp://[::1]:5672, ::1:5672"
  })
  void readsTheHostsOfAService(String target, String hosts) {
    assertThat(Host.ofService(target))
        .extracting(each -> each.endpoint().host() + ":" + each.endpoint().port())
        .isEqualTo(List.of(hosts.split(" ", -1)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "redis://user:secret@h1.example:6379",
        "file:///a",
        "x://",
        "x://a b",
        "a.example"
      })
  void readsNoHostWithAPasswordOrWithoutAName(String target) {
    assertThat(Host.ofService(target)).isEmpty();
  }
}
