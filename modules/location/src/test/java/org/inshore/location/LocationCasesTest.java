package org.inshore.location;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.inshore.location.address.AddressDatabases;
import org.inshore.location.site.SiteRegister;
import org.inshore.spi.source.Declaration;
import org.inshore.spi.source.Evidence;
import org.inshore.spi.source.Jurisdiction;
import org.inshore.spi.source.Residency;
import org.inshore.spi.source.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of hosts and declarations in {@code cases.csv}. */
class LocationCasesTest {
  private static final LocalDate START = LocalDate.of(2026, 1, 1);
  private static final LocalDate SUMMER = LocalDate.of(2026, 6, 30);

  private static final SiteRegister SITES =
      Given.register(
          Given.site(
              "shanghai-1",
              "Shanghai data centre 1",
              "CN",
              START,
              LocalDate.of(2026, 11, 25),
              Given.SHANGHAI,
              List.of("10.31.0.0/16", "fd00:31::/32"),
              List.of("db1.bank.example")),
          Given.site(
              "hongkong-1",
              "hongkong-1",
              "HK",
              START,
              null,
              Given.HONG_KONG,
              List.of("10.52.0.0/16"),
              List.of("*.hk.bank.example")),
          Given.site(
              "expired-shanghai",
              "expired-shanghai",
              "CN",
              START,
              SUMMER,
              null,
              List.of("10.77.0.0/16"),
              List.of()),
          Given.site(
              "expired-hongkong",
              "expired-hongkong",
              "HK",
              START,
              SUMMER,
              null,
              List.of(),
              List.of()),
          Given.site(
              "future-shanghai",
              "future-shanghai",
              "CN",
              LocalDate.of(2027, 1, 1),
              null,
              null,
              List.of(),
              List.of()));

  private static final ResidencyResolver RESOLVER =
      Given.resolver(SITES, AddressDatabases.NONE, null, null);

  static Stream<String> cases() throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(LocationCasesTest.class.getResourceAsStream("cases.csv")),
                StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void locates(String line) {
    List<String> columns = List.of(line.split(";", 6));
    String declared = columns.get(1);
    boolean code = Pattern.matches("[A-Z]{2}", declared);
    Declaration declaration =
        declared.isEmpty()
            ? Declaration.NONE
            : Given.declared(code ? null : declared, code ? declared : null);

    Residency residency =
        RESOLVER.resolve(declaration, List.of(Given.endpoint(columns.getFirst())));

    assertThat(residency.verdict()).isEqualTo(Verdict.valueOf(columns.get(2)));
    assertThat(residency.jurisdiction())
        .isEqualTo(columns.get(3).isEmpty() ? null : new Jurisdiction(columns.get(3)));
    assertThat(residency.disputed()).isEqualTo(columns.get(4).equals("D"));
    assertThat(residency.evidence())
        .extracting(evidence -> evidence.text().en())
        .anySatisfy(text -> assertThat(text).contains(columns.get(5)));
    assertThat(residency.evidence())
        .allSatisfy(
            evidence -> {
              assertThat(evidence.source()).isNotNull();
              assertThat(evidence.observed()).isNotNull();
              assertThat(evidence.text().zh()).containsPattern("\\p{IsHan}");
            });
    assertThat(residency.evidence())
        .extracting(Evidence::kind)
        .isSortedAccordingTo(Evidence.Kind::compareTo);
  }

  @Test
  void theTableIsWhole() throws IOException {
    assertThat(cases()).hasSizeGreaterThan(190);
  }

  static Stream<String> onshoreHosts() throws IOException {
    return cases()
        .map(line -> List.of(line.split(";", 6)))
        .filter(columns -> columns.get(1).isEmpty() && columns.get(2).equals("ONSHORE"))
        .map(List::getFirst)
        .filter(
            host -> Pattern.matches("[a-z][a-z0-9.-]*", host) && !host.endsWith(".bank.example"));
  }

  /** Names made after one of the mainland: another's domain below or above it, one letter more. */
  @ParameterizedTest
  @MethodSource("onshoreHosts")
  void isNotDeceivedByAName(String host) {
    int label = host.lastIndexOf('.', host.lastIndexOf('.') - 1) + 1;
    for (String made :
        List.of(
            host + ".example.com",
            host + ".cn",
            host.replace('.', '-') + ".example.com",
            host.substring(0, label) + "x" + host.substring(label),
            host.substring(label))) {
      assertThat(RESOLVER.resolve(Declaration.NONE, List.of(Given.endpoint(made))).verdict())
          .as(made)
          .isNotEqualTo(Verdict.ONSHORE);
    }
  }

  @Test
  void placesOutsideTheMainlandAreLabelledAsPartsOfChina() {
    assertThat(Stream.of("HK", "MO", "TW").map(code -> new Jurisdiction(code).label().zh()))
        .containsExactly("中国香港", "中国澳门", "中国台湾");
  }
}
