package org.inshore.location.latency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import org.inshore.location.Given;
import org.inshore.location.Given.FakeNetwork;
import org.inshore.location.address.AddressDatabases;
import org.inshore.location.place.Coordinates;
import org.inshore.location.site.Site;
import org.inshore.location.site.SiteRegister;
import org.inshore.spi.source.Evidence;
import org.inshore.spi.source.Evidence.Kind;
import org.inshore.spi.source.Evidence.Strength;
import org.inshore.spi.source.Residency;
import org.inshore.spi.source.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatencyTest {
  private static final Site HONG_KONG = Given.site("hk-1", "HK", Given.HONG_KONG);
  private static final Site SINGAPORE = Given.site("sg-1", "SG", Given.SINGAPORE);
  private static final Site BEIJING = Given.site("bj-1", "CN", Given.BEIJING);
  private static final Site UNPLACED = Given.site("cn-2", "CN", (Coordinates) null);
  private static final SiteRegister REGISTER =
      Given.register(HONG_KONG, SINGAPORE, BEIJING, UNPLACED);

  @Test
  void aMillisecondIsAHundredKilometresThereAndBack() {
    assertThat(Latency.reach(Duration.ofMillis(1))).isCloseTo(100, within(1e-9));
    assertThat(Latency.reach(Duration.ofNanos(1_250_000))).isCloseTo(125, within(1e-9));
  }

  @ParameterizedTest
  @CsvSource({
    // 105 km a millisecond and 10 km are allowed for.
    "1.0, 115, false",
    "1.0, 115.1, true",
    "0.05, 15, false",
    "0.05, 15.5, true",
    "100, 10000, false"
  })
  void refutesOnlyBeyondAllAllowances(double millis, double km, boolean refuted) {
    assertThat(Latency.refutes(km, Duration.ofNanos(Math.round(millis * 1e6)))).isEqualTo(refuted);
  }

  @ParameterizedTest
  @CsvSource({
    // From Hong Kong, Beijing is some 1,968 km away: 18.7 ms at the least.
    "hk-1, bj-1, 2.0, true, 'but the site \"bj-1\" (Chinese mainland) is 1968 km away'",
    "hk-1, bj-1, 18.0, true, within 1800 km",
    "hk-1, bj-1, 19.0, false, refutes nothing",
    "hk-1, bj-1, 250, false, refutes nothing",
    // Without coordinates only the outline counts, and that begins at Hong Kong's border.
    "hk-1, cn-2, 0.2, false, refutes nothing",
    "sg-1, cn-2, 2.0, true, but Chinese mainland is at least",
    "sg-1, cn-2, 30, false, refutes nothing"
  })
  void aShortTimeRefutesAPlaceFarAway(
      String scanner, String declared, double millis, boolean refuted, String words) {
    Residency residency =
        Given.resolver(
                REGISTER,
                AddressDatabases.NONE,
                REGISTER.named(scanner),
                new FakeNetwork().name("db.example", "192.0.2.1").time("db.example", millis))
            .resolve(Given.declared(declared, null), List.of(Given.endpoint("db.example", 5432)));

    assertThat(residency.verdict()).isEqualTo(refuted ? Verdict.UNKNOWN : Verdict.ONSHORE);
    assertThat(residency.disputed()).isEqualTo(refuted);
    assertThat(residency.evidence())
        .filteredOn(evidence -> evidence.kind() == Kind.LATENCY)
        .singleElement()
        .satisfies(
            evidence -> {
              assertThat(evidence.strength()).isEqualTo(refuted ? Strength.REFUTES : Strength.NONE);
              assertThat(evidence.text().en()).contains(words);
              assertThat(evidence.text().zh()).contains("毫秒", "公里");
            });
  }

  @Test
  void aRefutedOffshorePlaceStaysOffshore() {
    Residency residency =
        Given.resolver(
                REGISTER,
                AddressDatabases.NONE,
                BEIJING,
                new FakeNetwork()
                    .name("b.oss-cn-hongkong.aliyuncs.com", "47.75.1.1")
                    .time("b.oss-cn-hongkong.aliyuncs.com", 1))
            .resolve(Given.endpoint("b.oss-cn-hongkong.aliyuncs.com", 443));

    assertThat(residency.verdict()).isEqualTo(Verdict.OFFSHORE);
    assertThat(residency.disputed()).isTrue();
  }

  @Test
  void atThisMachineNothingIsMeasured() {
    FakeNetwork network =
        new FakeNetwork()
            .time("127.0.0.1", 0.05)
            .time("localhost", 0.05)
            .name("tunnel.example", "127.0.0.1")
            .time("tunnel.example", 0.05);

    for (String host : List.of("127.0.0.1", "localhost", "tunnel.example")) {
      Residency residency =
          Given.resolver(REGISTER, AddressDatabases.NONE, HONG_KONG, network)
              .resolve(Given.declared("bj-1", null), List.of(Given.endpoint(host, 5432)));
      assertThat(residency.verdict()).isEqualTo(Verdict.ONSHORE);
      assertThat(residency.evidence()).extracting(Evidence::kind).doesNotContain(Kind.LATENCY);
    }
  }

  @Test
  void whatDoesNotAnswerProvesNothing() {
    Residency residency =
        Given.resolver(REGISTER, AddressDatabases.NONE, HONG_KONG, new FakeNetwork())
            .resolve(Given.declared("bj-1", null), List.of(Given.endpoint("db.example", 5432)));

    assertThat(residency.verdict()).isEqualTo(Verdict.ONSHORE);
    assertThat(residency.evidence().getLast().text().en()).contains("nothing answers at");
  }
}
