package org.inshore.location.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.time.LocalDate;
import java.util.List;
import org.inshore.location.Given;
import org.inshore.location.place.Coordinates;
import org.inshore.spi.message.Worded;
import org.inshore.spi.scan.ScanException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiteRegisterTest {
  private static final LocalDate START = LocalDate.of(2026, 1, 1);

  @Test
  void twoSitesOfOneNameAreRefused() {
    assertWrong("names two sites, a and a", "同时是两个场所", site("a", "CN"), site("a", "HK"));
    assertWrong(
        "names two sites, a and b",
        "同时是两个场所",
        site("a", "CN"),
        Given.site("b", "a", "HK", START, null, null, List.of(), List.of()));
  }

  @Test
  void aHostAtTwoSitesIsRefused() {
    assertWrong(
        "host db.example is declared for two sites, a and b",
        "被声明属于两个场所",
        hosts("a", "db.example"),
        hosts("b", "DB.example."));
  }

  @ParameterizedTest
  @CsvSource({
    "10.1.0.0/16, 10.1.0.0/16",
    "10.1.0.0/16, 10.1.2.0/24",
    "10.1.2.0/24, 10.0.0.0/8",
    "10.1.2.3, 10.1.2.0/24",
    "fd00:1::/32, fd00:1:2::/48",
    "0.0.0.0/0, 10.1.0.0/16"
  })
  void aSubnetInTwoSitesIsRefused(String one, String other) {
    assertWrong(
        "shares addresses with subnet " + one + " of site a",
        "有相同地址",
        subnets("a", one),
        subnets("b", other));
  }

  @ParameterizedTest
  @CsvSource({
    "10.1.0.1/16",
    "10.1.0.0/33",
    "10.1.0.0/-1",
    "10.1.0.0/x",
    "10.1/16",
    "db.example",
    "fd00::/129",
    "''"
  })
  void aSubnetOfAnotherFormIsRefused(String subnet) {
    assertWrong("is no subnet", "不是网段", subnets("a", subnet));
  }

  @Test
  void aDeclarationThatEndsBeforeItBeginsIsRefused() {
    assertWrong(
        "declared on 2026-01-01 and valid until 2025-12-31",
        "更早",
        Given.site("a", "a", "CN", START, LocalDate.of(2025, 12, 31), null, List.of(), List.of()));
  }

  @Test
  void coordinatesOutsideTheJurisdictionAreRefused() {
    assertWrong(
        "declared in Chinese mainland, but its coordinates lie at least",
        "坐标在该地之外",
        Given.site("a", "CN", Given.SINGAPORE));
    assertWrong("declared in Hong Kong, China", "坐标在该地之外", Given.site("a", "HK", Given.SHANGHAI));
    assertThat(Given.register(Given.site("a", "CN", Given.SHANGHAI)).named("a")).isNotNull();
    // No outline: nothing to compare with.
    assertThat(Given.register(Given.site("a", "NZ", Given.SHANGHAI)).named("a")).isNotNull();
  }

  @Test
  void aSourceThatContradictsItsSiteIsRefused() throws ScanException {
    SiteRegister register = Given.register(site("a", "HK"));

    assertThatThrownBy(() -> register.check("core", Given.declared("a", "CN")))
        .hasMessageContaining("source core declares Chinese mainland")
        .hasMessageContaining("site a is in Hong Kong, China by sites.yaml");
    register.check("core", Given.declared("a", "HK"));
    register.check("core", Given.declared("a", null));
    register.check("core", Given.declared("elsewhere", "CN"));
  }

  @Test
  void findsSitesByNameHostAndAddress() {
    SiteRegister register =
        Given.register(
            Given.site(
                "a",
                "Data centre A",
                "CN",
                START,
                null,
                null,
                List.of("10.1.0.0/16", "fd00:1::/32", "192.0.2.7"),
                List.of("*.a.example")),
            hosts("b", "x.a.example"));

    assertThat(id(register.named("Data centre A"))).isEqualTo("a");
    assertThat(register.named(null)).isNull();
    assertThat(id(register.ofHost("Y.a.example."))).isEqualTo("a");
    assertThat(id(register.ofHost("x.a.example"))).isEqualTo("b");
    assertThat(register.ofHost("a.example")).isNull();
    assertThat(register.ofHost("ba.example")).isNull();
    assertThat(id(register.ofAddress(InetAddress.ofLiteral("10.1.255.255")))).isEqualTo("a");
    assertThat(id(register.ofAddress(InetAddress.ofLiteral("192.0.2.7")))).isEqualTo("a");
    assertThat(id(register.ofAddress(InetAddress.ofLiteral("fd00:1:ffff::1")))).isEqualTo("a");
    assertThat(register.ofAddress(InetAddress.ofLiteral("10.2.0.0"))).isNull();
    assertThat(register.ofAddress(InetAddress.ofLiteral("fd00:2::1"))).isNull();
  }

  @Test
  void aDeclarationHoldsOnBothItsFirstAndLastDay() {
    LocalDate end = LocalDate.of(2026, 12, 31);
    Site site = Given.site("a", "a", "CN", START, end, null, List.of(), List.of());

    assertThat(site.holdsOn(START)).isTrue();
    assertThat(site.holdsOn(end)).isTrue();
    assertThat(site.holdsOn(START.minusDays(1))).isFalse();
    assertThat(site.holdsOn(end.plusDays(1))).isFalse();
  }

  private static @Nullable String id(@Nullable Site site) {
    return site == null ? null : site.id();
  }

  private static Site site(String id, String code) {
    return Given.site(id, code, (Coordinates) null);
  }

  private static Site hosts(String id, String... hosts) {
    return Given.site(id, id, "CN", START, null, null, List.of(), List.of(hosts));
  }

  private static Site subnets(String id, String... subnets) {
    return Given.site(id, id, "CN", START, null, null, List.of(subnets), List.of());
  }

  private static void assertWrong(String english, String chinese, Site... sites) {
    assertThatThrownBy(() -> SiteRegister.of("sites.yaml", List.of(sites), Given.TABLES.places()))
        .isInstanceOfSatisfying(
            ScanException.class,
            e -> assertThat(e.category()).isEqualTo(ScanException.Category.CONFIGURATION))
        .hasMessageContaining("sites.yaml")
        .hasMessageContaining(english)
        .satisfies(e -> assertThat(((Worded) e).wording().zh()).contains(chinese));
  }
}
