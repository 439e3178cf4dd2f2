package org.inshore.location;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.inshore.location.address.AddressDatabases;
import org.inshore.location.site.Site;
import org.inshore.location.site.SiteRegister;
import org.inshore.patterns.jurisdictions.JurisdictionsPack;
import org.inshore.spi.message.Wording;
import org.inshore.spi.pack.PackFile;
import org.inshore.spi.source.Declaration;
import org.inshore.spi.source.Endpoint;
import org.inshore.spi.source.Evidence;
import org.inshore.spi.source.Jurisdiction;
import org.inshore.spi.source.Residency;
import org.inshore.spi.source.Verdict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResidencyResolverTest {
  private static final ResidencyResolver RESOLVER =
      ResidencyResolver.load(new JurisdictionsPack().files());

  @Test
  void withoutAnyEvidenceThePlaceIsUnknown() {
    Residency residency = RESOLVER.resolve(Declaration.NONE, List.of());

    assertThat(residency.verdict()).isEqualTo(Verdict.UNKNOWN);
    assertThat(residency.evidence()).isEmpty();
  }

  @Test
  void aDeclaredSiteDecidesOverAnAddressThatSaysNothing() {
    Residency residency = RESOLVER.resolve(declared("上海数据中心", "CN"), hosts("127.0.0.1"));

    assertThat(residency.verdict()).isEqualTo(Verdict.ONSHORE);
    assertThat(residency.evidence())
        .extracting(Evidence::kind)
        .containsExactly(Evidence.Kind.DECLARED_SITE, Evidence.Kind.ADDRESS);
    assertThat(residency.evidence().getFirst().text().zh()).contains("上海数据中心", "中国内地");
  }

  @Test
  void aSiteWithoutAJurisdictionIsNoEvidence() {
    Residency residency = RESOLVER.resolve(declared("Shanghai", null), List.of());

    assertThat(residency.verdict()).isEqualTo(Verdict.UNKNOWN);
    assertThat(residency.evidence()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "CN, b.oss-cn-hongkong.aliyuncs.com, HK, 3",
    "HK, b.oss-cn-hangzhou.aliyuncs.com, HK, 3",
    "SG, b.oss-cn-hongkong.aliyuncs.com, SG, 3",
    "CN, b.oss-cn-hangzhou.aliyuncs.com, CN, 2",
    "HK, b.oss-cn-hongkong.aliyuncs.com, HK, 2"
  })
  void offshoreEvidenceIsNotOverruledAndADisputeIsSaid(
      String declared, String host, String expected, int evidence) {
    Residency residency = RESOLVER.resolve(declared("site", declared), hosts(host));

    assertThat(residency.jurisdiction()).isEqualTo(new Jurisdiction(expected));
    assertThat(residency.evidence()).hasSize(evidence);
  }

  @Test
  void oneOfSeveralHostsOffshoreMakesTheSourceOffshore() {
    Residency residency =
        RESOLVER.resolve(
            Declaration.NONE,
            hosts("b.oss-cn-hangzhou.aliyuncs.com", "b.oss-cn-hongkong.aliyuncs.com"));

    assertThat(residency.verdict()).isEqualTo(Verdict.OFFSHORE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "id: a|regions|must be a map",
        "name: {zh: a, en: b}\\nlimits: {zh: a, en: b}\\nregions: {x: XX}\\nendpoints: []|regions.x|unknown jurisdiction",
        "name: {zh: a, en: b}\\nlimits: {zh: a, en: b}\\nregions: {}\\nendpoints: [{host: a.b}]|endpoints[0]|exactly one",
        "name: {zh: a, en: b}\\nlimits: {zh: a, en: b}\\nregions: {}\\nendpoints: [{host: 'a.*.b', jurisdiction: CN}]|endpoints[0]|start only",
        "nom: a|the file|unknown key",
        "name: [|line 1|"
      })
  void aWrongFileIsRefusedByNameAndKey(String yaml, String key, @Nullable String what) {
    assertThatThrownBy(
            () ->
                ResidencyResolver.load(List.of(new PackFile("x.yaml", yaml.replace("\\n", "\n")))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("x.yaml")
        .hasMessageContaining(key.equals("the file") ? "x.yaml" : key)
        .hasMessageContaining(what == null ? "" : what);
  }

  @Test
  void endpointsInSeveralPlacesAreNoDispute() {
    Residency residency =
        RESOLVER.resolve(
            Declaration.NONE,
            hosts("b.oss-cn-hangzhou.aliyuncs.com", "b.oss-cn-hongkong.aliyuncs.com"));

    assertThat(residency.disputed()).isFalse();
  }

  @Test
  void onshoreNeedsEveryEndpoint() {
    assertThat(
            RESOLVER
                .resolve(Declaration.NONE, hosts("b.oss-cn-hangzhou.aliyuncs.com", "db.example"))
                .verdict())
        .isEqualTo(Verdict.UNKNOWN);
    assertThat(
            RESOLVER
                .resolve(
                    Declaration.NONE,
                    hosts("b.oss-cn-hangzhou.aliyuncs.com", "b.oss-cn-beijing.aliyuncs.com"))
                .verdict())
        .isEqualTo(Verdict.ONSHORE);
  }

  @Test
  void aBareEndpointIsLocatedLikeASource() {
    Residency residency = RESOLVER.resolve(Given.endpoint("b.oss-cn-hongkong.aliyuncs.com"));

    assertThat(residency.jurisdiction()).isEqualTo(new Jurisdiction("HK"));
  }

  @Test
  void aNameThatIsNotFoundIsSaidAndProvesNothing() {
    Given.FakeNetwork network = new Given.FakeNetwork();
    ResidencyResolver resolver =
        Given.resolver(SiteRegister.EMPTY, AddressDatabases.NONE, null, network);

    Residency residency = resolver.resolve(Given.endpoint("db.example"));

    assertThat(residency.verdict()).isEqualTo(Verdict.UNKNOWN);
    assertThat(residency.evidence().getLast().text().en())
        .contains("the name server gave no address of db.example");
    assertThat(network.asked).isEqualTo(1);
  }

  @Test
  void aNameInARegisteredSubnetIsAtTheSite() {
    Site site =
        Given.site(
            "sh",
            "sh",
            "CN",
            LocalDate.of(2026, 1, 1),
            null,
            null,
            List.of("10.31.0.0/16"),
            List.of());
    Given.FakeNetwork network =
        new Given.FakeNetwork()
            .name("db.example", "10.31.0.1", "10.31.0.2")
            .name("half.example", "10.31.0.1", "10.99.0.1");
    ResidencyResolver resolver =
        Given.resolver(Given.register(site), AddressDatabases.NONE, null, network);

    assertThat(resolver.resolve(Given.endpoint("db.example")).verdict()).isEqualTo(Verdict.ONSHORE);
    assertThat(resolver.resolve(Given.endpoint("half.example")).verdict())
        .isEqualTo(Verdict.UNKNOWN);
  }

  @Test
  void offlineNobodyIsAsked() {
    Given.FakeNetwork network = new Given.FakeNetwork().name("db.example", "10.0.0.1");
    ResidencyResolver resolver =
        Given.resolver(SiteRegister.EMPTY, AddressDatabases.NONE, null, network).offline();

    resolver.resolve(Given.endpoint("db.example", 5432));

    assertThat(network.asked).isZero();
  }

  @Test
  void aPlaceWithoutAHostIsNotAskedFor() {
    Given.FakeNetwork network = new Given.FakeNetwork();

    Given.resolver(SiteRegister.EMPTY, AddressDatabases.NONE, null, network)
        .resolve(Endpoint.unnamed("fuse.s3fs", new Wording("挂载", "mounted")));

    assertThat(network.asked).isZero();
  }

  private static Declaration declared(String site, @Nullable String code) {
    return new Declaration(
        site, code == null ? null : new Jurisdiction(code), null, null, null, false);
  }

  private static List<Endpoint> hosts(String... hosts) {
    return List.of(hosts).stream()
        .map(host -> new Endpoint(host, new Wording("目标", "the target")))
        .toList();
  }
}
