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
import org.junit.jupiter.params.provider.ValueSource;

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
    "fd00:1::/32, fd00:1:2::/48"
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0/0",
        "::/0",
        "0.0.0.0/1",
        "8.0.0.0/7",
        "10.0.0.0/7",
        "172.0.0.0/8",
        "172.0.0.0/11",
        "192.0.0.0/8",
        "100.0.0.0/8",
        "202.0.0.0/15",
        "192.168.0.0/14",
        "2000::/3",
        "2400::/12",
        "240e::/24",
        "fc00::/7",
        "fd00::/8",
      })
  void aSubnetThatNoOneSiteHasIsRefused(String subnet) {
    assertWrong("more than one site has", "超出一个场所", subnets("a", subnet));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "10.0.0.0/8",
        "172.16.0.0/12",
        "172.31.0.0/16",
        "192.168.0.0/16",
        "100.64.0.0/10",
        "203.0.0.0/16",
        "8.8.8.8",
        "240e:1::/32",
        "fd00:31::/32",
        "2408:8000:1::/48",
      })
  void aSubnetThatASiteMayHaveIsTaken(String subnet) throws ScanException {
    assertThat(SiteRegister.of("x", List.of(subnets("a", subnet)), Given.TABLES.places()))
        .satisfies(register -> assertThat(register.hasSubnets()).isTrue());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "127.0.0.0/16",
        "127.0.0.1",
        "169.254.0.0/16",
        "198.18.0.0/16",
        "224.0.0.0/16",
        "255.255.255.255",
        "::",
        "::1",
        "::/96",
        "64:ff9b::/96",
        "64:ff9b:1::/48",
        "2001::/32",
        "2002:a00::/32",
        "fe80::/64",
        "ff02::/32",
      })
  void addressesThatAreAtNoSiteAreRefused(String subnet) {
    assertWrong("addresses that are at no site", "不属于任何场所", subnets("a", subnet));
  }

  @Test
  void aHostGivenAsAnAddressIsAtOneSiteOnly() throws ScanException {
    assertWrong(
        "shares addresses with subnet 10.0.0.0/8 of site a",
        "有相同地址",
        subnets("a", "10.0.0.0/8"),
        hosts("b", "10.52.0.9"));
    assertWrong("addresses that are at no site", "不属于任何场所", hosts("a", "127.0.0.1"));
    Site own =
        Given.site("a", "a", "CN", START, null, null, List.of("10.1.0.0/16"), List.of("10.1.0.9"));
    assertThat(SiteRegister.of("x", List.of(own), Given.TABLES.places()).named("a")).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", "*.", "*.cn", "*.com", "*.COM.", "*.com.cn", "*.co.uk", "*.corp"})
  void hostsOfOthersAreRefused(String host) {
    assertWrong("takes in hosts of others", "包含他人的主机", hosts("a", host));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a.*.example",
        "**.bank.example",
        "*a.bank.example",
        "a b",
        "http://a",
        "a..b"
      })
  void aHostOfAnotherFormIsRefused(String host) {
    assertWrong("is no host", "不是主机名", hosts("a", host));
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "LOCALHOST.", "db.localhost", "*.localhost"})
  void thisMachineIsNoHostOfASite(String host) {
    assertWrong("every machine itself", "每台机器自身", hosts("a", host));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"*.sh.bank.example", "*.bank.cn", "core", "数据库.bank.example", "a_b.example"})
  void aHostThatASiteMayHaveIsTaken(String host) throws ScanException {
    assertThat(SiteRegister.of("x", List.of(hosts("a", host)), Given.TABLES.places()).named("a"))
        .isNotNull();
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
