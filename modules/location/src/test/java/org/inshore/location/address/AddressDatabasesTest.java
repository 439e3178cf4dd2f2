package org.inshore.location.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.inshore.location.Given;
import org.inshore.location.ResidencyResolver;
import org.inshore.location.site.SiteRegister;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Declaration;
import org.inshore.spi.source.Evidence;
import org.inshore.spi.source.Evidence.Strength;
import org.inshore.spi.source.Jurisdiction;
import org.inshore.spi.source.Residency;
import org.inshore.spi.source.Verdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With databases that are wrong as real ones are: Hong Kong's clouds in the mainland. */
@SuppressWarnings("NullAway.Init")
class AddressDatabasesTest {
  @TempDir Path folder;
  private Path registered;
  private Path routed;

  @BeforeEach
  void writeDatabases() throws IOException {
    registered =
        write(
            "registered.mmdb",
            new DatabaseWriter("registered-country")
                .country("47.92.0.0/16", "CN")
                .country("8.130.0.0/16", "SG")
                .country("47.75.0.0/16", "US")
                .country("8.210.0.0/16", "HK")
                .country("8.218.0.0/16", "SG")
                .country("54.222.0.0/16", "CN")
                .country("18.162.0.0/16", "CN")
                .country("119.28.0.0/16", "HK")
                .country("20.187.64.0/24", "HK")
                .country("13.212.0.0/16", "SG")
                .country("60.246.0.0/16", "MO")
                .country("168.95.0.0/16", "TW")
                .country("119.8.0.0/16", "MX")
                .country("2400:3200::/32", "CN"));
    routed =
        write(
            "routed.mmdb",
            new DatabaseWriter("routed-country")
                .country("47.92.0.0/16", "CN")
                .country("8.130.0.0/16", "CN")
                .country("47.75.0.0/16", "CN")
                .country("8.210.0.0/16", "CN")
                .country("8.218.0.0/16", "CN")
                .country("54.222.0.0/16", "CN")
                .country("18.162.0.0/16", "US")
                .country("119.28.0.0/16", "CN")
                .country("20.187.64.0/24", "US")
                .country("13.212.0.0/16", "US")
                .country("60.246.0.0/16", "MO")
                .country("168.95.0.0/16", "TW")
                .country("119.8.0.0/16", "HK")
                .country("2400:3200::/32", "CN"));
  }

  @ParameterizedTest
  @CsvSource({
    // Both agree on the mainland.
    "47.92.1.1, ONSHORE, CN, all address databases agree on the mainland",
    "54.222.1.1, ONSHORE, CN, all address databases agree on the mainland",
    "2400:3200::1, ONSHORE, CN, all address databases agree on the mainland",
    // Alibaba in the mainland, which one database takes for Singapore: a needless alarm.
    "8.130.1.1, UNKNOWN, , the address databases disagree",
    // Hong Kong, which one or the other takes for the mainland: never onshore.
    "47.75.1.1, UNKNOWN, , the address databases disagree",
    "8.210.1.1, UNKNOWN, , the address databases disagree",
    "8.218.1.1, UNKNOWN, , the address databases disagree",
    "18.162.1.1, UNKNOWN, , the address databases disagree",
    "119.28.1.1, UNKNOWN, , the address databases disagree",
    // Offshore in both, wherever.
    "20.187.64.1, OFFSHORE, ZZ, put an address offshore",
    "13.212.1.1, OFFSHORE, ZZ, put an address offshore",
    "119.8.1.1, OFFSHORE, ZZ, put an address offshore",
    "60.246.1.1, OFFSHORE, MO, put an address offshore",
    "168.95.1.1, OFFSHORE, TW, put an address offshore",
    // Not known.
    "9.9.9.9, UNKNOWN, , do not know the address",
    "10.0.0.1, UNKNOWN, , is a private one"
  })
  void onlyAgreementIsOnshore(String address, Verdict verdict, String place, String words)
      throws ScanException {
    Residency residency = locate(List.of(registered, routed), address);

    assertThat(residency.verdict()).isEqualTo(verdict);
    assertThat(residency.jurisdiction()).isEqualTo(place == null ? null : new Jurisdiction(place));
    assertThat(residency.evidence()).hasSize(1);
    assertThat(residency.evidence().getFirst().text().en()).contains(words);
  }

  @Test
  void oneDatabaseAloneIsNeverOnshore() throws ScanException {
    Residency hongKong = locate(List.of(registered), "18.162.1.1");
    Residency mainland = locate(List.of(registered), "47.92.1.1");
    Residency offshore = locate(List.of(registered), "8.210.1.1");

    assertThat(hongKong.verdict()).isEqualTo(Verdict.UNKNOWN);
    assertThat(mainland.verdict()).isEqualTo(Verdict.UNKNOWN);
    assertThat(mainland.evidence().getFirst().text().zh()).contains("须有另一来源的地址库同意");
    assertThat(offshore.jurisdiction()).isEqualTo(new Jurisdiction("HK"));
  }

  @Test
  void theSourceNamesFileTypeAndDate() throws ScanException {
    Residency residency = locate(List.of(registered, routed), "47.92.1.1");

    assertThat(String.valueOf(residency.evidence().getFirst().source()))
        .contains("registered.mmdb (registered-country, built 2026-06-17)", "routed.mmdb");
  }

  @Test
  void everyAddressOfANameCounts() throws ScanException {
    Given.FakeNetwork network =
        new Given.FakeNetwork()
            .name("both.example", "47.92.1.1", "54.222.1.1")
            .name("one.example", "47.92.1.1", "9.9.9.9")
            .name("abroad.example", "47.92.1.1", "60.246.1.1")
            .name("inside.example", "47.92.1.1", "10.0.0.1");
    ResidencyResolver resolver =
        Given.resolver(
            SiteRegister.EMPTY, AddressDatabases.open(List.of(registered, routed)), null, network);

    assertThat(verdict(resolver, "both.example")).isEqualTo(Verdict.ONSHORE);
    assertThat(verdict(resolver, "one.example")).isEqualTo(Verdict.UNKNOWN);
    assertThat(verdict(resolver, "abroad.example")).isEqualTo(Verdict.OFFSHORE);
    assertThat(verdict(resolver, "inside.example")).isEqualTo(Verdict.UNKNOWN);
  }

  @Test
  void databasesThatDisagreeDisputeADeclarationButNotARegion() throws ScanException {
    Given.FakeNetwork network =
        new Given.FakeNetwork()
            .name("db.example", "18.162.1.1")
            .name("b.oss-cn-hangzhou.aliyuncs.com", "8.130.1.1");
    ResidencyResolver resolver =
        Given.resolver(
            SiteRegister.EMPTY, AddressDatabases.open(List.of(registered, routed)), null, network);

    Residency declared =
        resolver.resolve(Given.declared(null, "CN"), List.of(Given.endpoint("db.example")));
    Residency named = resolver.resolve(Given.endpoint("b.oss-cn-hangzhou.aliyuncs.com"));

    assertThat(declared.verdict()).isEqualTo(Verdict.UNKNOWN);
    assertThat(declared.disputed()).isTrue();
    assertThat(named.verdict()).isEqualTo(Verdict.ONSHORE);
    assertThat(named.evidence())
        .filteredOn(evidence -> evidence.kind() == Evidence.Kind.ADDRESS)
        .extracting(Evidence::strength)
        .containsExactly(Strength.SUGGESTS);
  }

  @Test
  void readsTheFormsOfSeveralMakers() throws Exception {
    Path file =
        write(
            "forms.mmdb",
            new DatabaseWriter("forms")
                .block("1.0.0.0/24", Map.of("country", Map.of("iso_code", "SG")))
                .block("1.0.1.0/24", Map.of("country", "TW"))
                .block(
                    "1.0.2.0/24",
                    Map.of(
                        "country",
                        Map.of("iso_code", "CN"),
                        "subdivisions",
                        List.of(Map.of("iso_code", "HK"))))
                .block("1.0.3.0/24", Map.of("country_code", "CN", "region", "澳门"))
                .block("1.0.4.0/24", Map.of("country", Map.of("iso_code", "CN")))
                .block("1.0.5.0/24", Map.of("registered_country", Map.of("iso_code", "CN")))
                .block("1.0.6.0/24", Map.of("country_code", "??")));
    AddressDatabase database = AddressDatabase.open(file);

    assertThat(List.of("1.0.0.1", "1.0.1.1", "1.0.2.1", "1.0.3.1", "1.0.4.1"))
        .map(text -> String.valueOf(database.lookUp(InetAddress.ofLiteral(text))))
        .containsExactly(
            "Jurisdiction[code=SG]",
            "Jurisdiction[code=TW]",
            "Jurisdiction[code=HK]",
            "Jurisdiction[code=MO]",
            "Jurisdiction[code=CN]");
    assertThat(database.lookUp(InetAddress.ofLiteral("1.0.5.1"))).isNull();
    assertThat(database.lookUp(InetAddress.ofLiteral("1.0.6.1"))).isNull();
  }

  @Test
  void aMissingFileIsAMistakeOfTheOperator() {
    assertThatThrownBy(() -> AddressDatabases.open(List.of(folder.resolve("none.mmdb"))))
        .isInstanceOf(ScanException.class)
        .hasMessageContaining("There is no address database")
        .hasMessageContaining("none.mmdb");
  }

  @Test
  void aFileCutOffAnywhereIsRefusedOrSaysNothing() throws Exception {
    byte[] whole = Files.readAllBytes(registered);
    for (int length = 0; length < whole.length; length += 7) {
      Path cut = Files.write(folder.resolve("cut-" + length), Arrays.copyOf(whole, length));
      assertThatThrownBy(() -> AddressDatabases.open(List.of(cut)))
          .isInstanceOf(ScanException.class)
          .hasMessageContaining("cut off, damaged or not in MMDB format");
    }
  }

  @Test
  void aFileWithAHoleNeverMakesAnAddressOnshore() throws Exception {
    byte[] whole = Files.readAllBytes(registered);
    // The tree stays, its data are gone.
    byte[] holed = whole.clone();
    int marker = whole.length - 200;
    Arrays.fill(holed, whole.length / 2, Math.max(whole.length / 2, marker - 60), (byte) 0xff);
    Path file = Files.write(folder.resolve("holed.mmdb"), holed);

    Residency residency;
    try {
      residency = locate(List.of(file, routed), "47.92.1.1");
    } catch (ScanException e) {
      return;
    }
    assertThat(residency.verdict()).isEqualTo(Verdict.UNKNOWN);
  }

  @Test
  void theSameDatabaseTwiceIsNoAgreement() throws IOException {
    Path copy = Files.copy(registered, folder.resolve("copy.mmdb"));

    assertThatThrownBy(() -> AddressDatabases.open(List.of(registered, copy)))
        .isInstanceOf(ScanException.class)
        .hasMessageContaining("are the same one");
  }

  @Test
  void manyAddressesAreAllLookedUpAndFewShown() throws ScanException {
    List<InetAddress> many =
        Arrays.asList("47.92.1.1", "47.92.1.2", "47.92.1.3", "47.92.1.4", "47.92.1.5", "60.246.1.1")
            .stream()
            .map(InetAddress::ofLiteral)
            .toList();
    Evidence evidence =
        AddressDatabases.open(List.of(registered, routed))
            .evidence(many, true, Wording.same("test"), Wording.same(""), Given.NOW);

    assertThat(evidence.jurisdiction()).isEqualTo(new Jurisdiction("MO"));
    assertThat(evidence.text().en()).contains("and 4 more answers").doesNotContain("47.92.1.5");
  }

  private static Verdict verdict(ResidencyResolver resolver, String host) {
    return resolver.resolve(Given.endpoint(host)).verdict();
  }

  private static Residency locate(List<Path> databases, String address) throws ScanException {
    return Given.resolver(SiteRegister.EMPTY, AddressDatabases.open(databases), null, null)
        .resolve(Declaration.NONE, List.of(Given.endpoint(address)));
  }

  private Path write(String name, DatabaseWriter database) throws IOException {
    return Files.write(folder.resolve(name), database.bytes());
  }
}
