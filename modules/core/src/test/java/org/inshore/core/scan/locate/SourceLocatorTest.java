package org.inshore.core.scan.locate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.inshore.spi.source.Evidence.Kind.ADDRESS;
import static org.inshore.spi.source.Evidence.Kind.LATENCY;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.inshore.core.configuration.Configuration;
import org.inshore.core.configuration.section.Locating;
import org.inshore.core.plugin.Plugins;
import org.inshore.core.scan.Fakes;
import org.inshore.core.scan.Inshore;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.Scanner;
import org.inshore.spi.scan.ScannerFactory;
import org.inshore.spi.scan.Settings;
import org.inshore.spi.source.DataSource;
import org.inshore.spi.source.Endpoint;
import org.inshore.spi.source.Evidence;
import org.inshore.spi.source.RegisterField;
import org.inshore.spi.source.Residency;
import org.inshore.spi.source.ServiceStatement;
import org.inshore.spi.source.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Configuration, register and scanner together. */
class SourceLocatorTest {
  private static final String SITES =
      """
      sites:
        - id: sh-1
          name: 上海一号
          address: 上海市
          jurisdiction: CN
          operator: Example
          declared-by: 安全部
          declared-on: 2026-01-01
          valid-until: 2099-12-31
          coordinates: {latitude: 31.2, longitude: 121.6}
          subnets: [10.31.0.0/16]
          hosts: ['*.sh.bank.example']
        - {id: hk-1, jurisdiction: HK, declared-by: 安全部, declared-on: 2026-01-01}
        - {id: old-1, jurisdiction: CN, declared-by: 安全部, declared-on: 2020-01-01, valid-until: 2020-12-31}
      """;

  @TempDir private Path folder;

  @Test
  void aRegisterPlacesASourceThatNamesItsSite() throws Exception {
    assertThat(locate("site: sh-1", "db.example").verdict()).isEqualTo(Verdict.ONSHORE);
    assertThat(locate("site: hk-1", "db.example").verdict()).isEqualTo(Verdict.OFFSHORE);
    assertThat(locate("site: old-1", "db.example").verdict()).isEqualTo(Verdict.UNKNOWN);
    assertThat(locate("owner: x", "a.sh.bank.example").verdict()).isEqualTo(Verdict.ONSHORE);
    assertThat(locate("owner: x", "10.31.0.7").verdict()).isEqualTo(Verdict.ONSHORE);
  }

  @ParameterizedTest
  @CsvSource({
    "site: sh-1,db.example,上海一号,上海市",
    "owner: x,a.sh.bank.example,上海一号,上海市",
    "owner: x,10.31.0.7,上海一号,上海市",
    "'register: {site-address: 别处}, site: sh-1',db.example,上海一号,别处",
    "site: old-1,db.example,,",
    "owner: x,db.example,,"
  })
  void aRegisterTellsNameAndAddressOfTheSite(
      String declared, String host, String name, String address) throws Exception {
    Map<RegisterField, String> register =
        Preparation.sources(configuration(declared, host, SITES, ""), plugins())
            .getFirst()
            .source()
            .declared()
            .register();

    assertThat(register.get(RegisterField.SITE_NAME)).isEqualTo(name);
    assertThat(register.get(RegisterField.SITE_ADDRESS)).isEqualTo(address);
  }

  @Test
  void whatTheServiceSaysIsAskedForUnlessOffline() throws Exception {
    Configuration configuration = configuration("site: sh-1", "10.31.0.7", SITES, "");

    Residency asked = Inshore.locate(configuration, plugins(), false).getFirst().residency();
    Residency offline = Inshore.locate(configuration, plugins(), true).getFirst().residency();

    assertThat(asked.disputed()).isTrue();
    assertThat(asked.verdict()).isEqualTo(Verdict.UNKNOWN);
    assertThat(offline.verdict()).isEqualTo(Verdict.ONSHORE);
  }

  /** Neither a name server nor the port, although databases and a scanner's site would be told. */
  @Test
  void offlineNobodyIsAskedForAName() throws Exception {
    Path sites = Files.writeString(folder.resolve("sites.yaml"), SITES);
    Locating locating = new Locating(sites, "sh-1", List.of());
    Endpoint named = new Endpoint("localhost.localdomain", 1, Wording.same("test"));

    Residency offline =
        SourceLocator.of(locating, Plugins.of(), SourceLocator.Asking.NEVER)
            .resolver()
            .resolve(named);
    Residency asked =
        SourceLocator.of(locating, Plugins.of(), SourceLocator.Asking.AS_CONFIGURED)
            .resolver()
            .resolve(named);

    assertThat(offline.evidence()).extracting(Evidence::kind).doesNotContain(ADDRESS, LATENCY);
    assertThat(asked.evidence()).extracting(Evidence::kind).contains(ADDRESS);
  }

  @Test
  void aTargetThatTwoScannersTakeIsRefusedByTheirNames() throws Exception {
    Configuration configuration = configuration("site: sh-1", "db.example", SITES, "");
    Plugins two = Plugins.of(new Somewhere("somewhere"), new Somewhere("elsewhere"));

    assertThatThrownBy(() -> Inshore.locate(configuration, two, true))
        .hasMessageContaining("at:db.example")
        .hasMessageContaining("elsewhere, somewhere");
  }

  @Test
  void aContradictionOfSourceAndRegisterEndsTheScan() throws Exception {
    Configuration configuration =
        configuration("site: hk-1, jurisdiction: CN", "db.example", SITES, "");

    assertThatThrownBy(() -> Inshore.locate(configuration, plugins(), true))
        .isInstanceOf(ScanException.class)
        .hasMessageContaining("source db declares Chinese mainland, but its site hk-1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sites: [{id: a, jurisdiction: XX, declared-by: x, declared-on: 2026-01-01}]|sites[0]",
        "sites: [{id: a, jurisdiction: CN, declared-by: x, declared-on: someday}]|2026-12-31",
        "sites: [{id: a, jurisdiction: CN, declared-on: 2026-01-01}]|declared-by",
        "sites: [{id: a, jurisdiction: CN, declared-by: x}]|declared-on",
        "sites: [{id: a, where: CN}]|where",
        "sites: [{id: a, jurisdiction: CN, declared-by: x, declared-on: 2026-01-01,"
            + " coordinates: {latitude: 99, longitude: 0}}]|latitude",
        "sites: [|sites.yaml"
      })
  void aWrongRegisterIsRefusedByFileAndKey(String sites, String key) throws Exception {
    Configuration configuration = configuration("owner: x", "db.example", sites, "");

    assertThatThrownBy(() -> Inshore.locate(configuration, plugins(), true))
        .isInstanceOfSatisfying(
            ScanException.class,
            e -> assertThat(e.category()).isEqualTo(ScanException.Category.CONFIGURATION))
        .hasMessageContaining("sites.yaml")
        .hasMessageContaining(key);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "scanner-site: nowhere|there is no site \"nowhere\"",
        "scanner-site: hk-1|has no coordinates",
        "address-databases: [none.mmdb]|There is no address database",
        "address-databases: [sites.yaml]|not in MMDB format",
        "addresses: []|sites, scanner-site, address-databases"
      })
  void whatCannotBeLocatedWithIsRefused(String setting, String what) {
    assertThatThrownBy(
            () ->
                Inshore.locate(
                    configuration("owner: x", "db.example", SITES, ", " + setting),
                    plugins(),
                    true))
        .isInstanceOf(ScanException.class)
        .hasMessageContaining(what);
  }

  private Residency locate(String declared, String host) throws Exception {
    return Inshore.locate(configuration(declared, host, SITES, ""), plugins(), true)
        .getFirst()
        .residency();
  }

  private Configuration configuration(String declared, String host, String sites, String more)
      throws IOException, ScanException {
    Files.writeString(folder.resolve("sites.yaml"), sites);
    Path file =
        Files.writeString(
            folder.resolve("inshore.yaml"),
            "sources: [{id: db, target: 'at:"
                + host
                + "', "
                + declared
                + "}]\nlocation: {sites: sites.yaml"
                + more
                + "}\n");
    return Configuration.load(file);
  }

  private static Plugins plugins() {
    return Plugins.of(new Somewhere("somewhere"));
  }

  /** Sources that are nothing but a host whose server says it keeps Hong Kong's time. */
  private record Somewhere(String name) implements ScannerFactory {

    @Override
    public boolean handles(String target) {
      return target.startsWith("at:");
    }

    @Override
    public Wording targets() {
      return Wording.same("test");
    }

    @Override
    public List<Endpoint> endpoints(DataSource source, Settings settings) {
      return List.of(new Endpoint(source.target().substring("at:".length()), Wording.same("test")));
    }

    @Override
    public Scanner open(DataSource source, Settings settings, Limits limits) throws ScanException {
      Fakes.FakeScanners scanners = new Fakes.FakeScanners(Fakes.files(), (asset, sink) -> {});
      scanners.statements.add(
          new ServiceStatement(ServiceStatement.Kind.LOCALE, "zh_HK.UTF-8", Wording.same("test")));
      return scanners.open(source, settings, limits);
    }
  }
}
