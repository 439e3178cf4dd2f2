package org.inshore.cli.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inshore.cli.LeakSearch;
import org.inshore.cli.Run;
import org.inshore.core.inventory.InventoryReader;
import org.inshore.spi.inventory.figure.AssetPersons;
import org.inshore.spi.inventory.figure.PersonCount;
import org.inshore.spi.inventory.finding.ColumnEntry;
import org.inshore.spi.inventory.finding.Finding;
import org.inshore.testkit.data.Person;
import org.inshore.testkit.data.SyntheticPeople;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same records as JSON, YAML and XML in many layouts: in each the same is found, of the same
 * people, as in a delimited text, and no value becomes the name of a place.
 */
class NestedRecordsTest {
  private static final long SEED = Long.getLong("inshore.seed", 11);
  private static final int PEOPLE = 80;
  private static final Map<String, List<String>> KEYS =
      Map.of(
          "en",
          List.of(
              "custName", "idNo", "mobile_no", "email", "cardNo", "contactName", "contactPhone"),
          "zh",
          List.of("客户姓名", "证件号码", "手机号", "电子邮箱", "银行卡号", "联系人姓名", "联系人电话"),
          "initials",
          List.of("khxm", "sfzh", "sjhm", "dzyx", "yhkh", "lxrxm", "lxrdh"));

  @TempDir static Path folder;

  private static final Map<String, NestedLayouts> LAYOUTS = new TreeMap<>();
  private static final List<String> PLANTED = new ArrayList<>();
  private static Path out;
  private static List<Finding> findings = List.of();
  private static List<ColumnEntry> columns = List.of();
  private static Map<String, PersonCount> persons = Map.of();

  @BeforeAll
  static void scan() throws IOException {
    System.out.println("NestedRecordsTest seed " + SEED);
    Path share = Files.createDirectories(folder.resolve("share"));
    List<Person> people = new SyntheticPeople(SEED).people(2 * PEOPLE);
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < PEOPLE; i++) {
      Person one = people.get(i);
      Person contact = people.get(PEOPLE + i);
      rows.add(
          List.of(
              one.name(),
              one.residentId(),
              one.mobile(),
              one.email(),
              one.card(),
              contact.name(),
              contact.mobile()));
      PLANTED.addAll(List.of(one.residentId(), one.mobile(), one.email(), one.card()));
      PLANTED.add(contact.mobile());
    }
    for (Map.Entry<String, List<String>> keys : KEYS.entrySet()) {
      NestedLayouts layouts = new NestedLayouts(keys.getValue(), rows, SEED);
      LAYOUTS.put(keys.getKey(), layouts);
      Files.writeString(share.resolve(keys.getKey() + ".csv"), layouts.delimited());
      for (Map.Entry<String, String> layout : layouts.all().entrySet()) {
        boolean mainland = !layout.getKey().endsWith(".xml") && layout.getKey().length() % 2 == 0;
        Charset charset = mainland ? Charset.forName("GBK") : StandardCharsets.UTF_8;
        Files.write(
            share.resolve(keys.getKey() + "-" + layout.getKey()),
            layout.getValue().getBytes(charset));
      }
    }
    out = folder.resolve("out");
    Run run =
        Run.of(
            "scan", share.toString(), "--out", out.toString(), "--format", "json", "--lang", "en");
    assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
    try (InventoryReader inventory = InventoryReader.open(out);
        Stream<Finding> found = inventory.findings();
        Stream<ColumnEntry> named = inventory.columns();
        Stream<AssetPersons> known = inventory.personsByAsset()) {
      findings = found.toList();
      columns = named.toList();
      persons =
          known.collect(
              Collectors.toMap(
                  each -> String.valueOf(each.asset().value("path")), AssetPersons::persons));
    }
  }

  @Test
  void findsInEachLayoutWhatItFindsInATable() {
    List<String> wrong = new ArrayList<>();
    LAYOUTS.forEach(
        (keys, layouts) -> {
          String table = keys + ".csv";
          assertThat(kinds(table)).as(table).hasSizeGreaterThan(4);
          for (String layout : layouts.all().keySet()) {
            String file = keys + "-" + layout;
            if (!kinds(file).equals(kinds(table))) {
              wrong.add(file + ": " + kinds(file) + ", not " + kinds(table));
            }
            if (people(file) != people(table)) {
              wrong.add(file + ": " + persons.get(file) + ", not " + persons.get(table));
            }
          }
        });
    assertThat(wrong).isEmpty();
  }

  @Test
  void namesNoPlaceByAValueAndTellsNoneInAnyReport() throws IOException {
    assertThat(
            Stream.of(
                    findings.stream().map(Finding::location),
                    findings.stream().flatMap(finding -> finding.positions().stream()),
                    columns.stream().map(ColumnEntry::location))
                .flatMap(each -> each)
                .map(Object::toString))
        .hasSizeGreaterThan(50)
        .noneMatch(place -> PLANTED.stream().anyMatch(place::contains));
    assertThat(new LeakSearch(PLANTED.stream()).in(out)).isEmpty();
  }

  @Test
  void namesColumnsByPathAndPositionsByLine() {
    assertThat(places("en-array.json")).contains("$[].idNo");
    assertThat(places("en-nested.json")).contains("$[].customer.baseInfo.idNo");
    assertThat(places("en-keyed.json")).contains("$.*~", "$.*.cardNo");
    assertThat(places("zh-elements.xml")).contains("/root/list/row/证件号码");
    assertThat(places("en-attributes.xml")).contains("/root/list/cust/@idNo");
    assertThat(places("en-fields.xml")).contains("/resultset/row/idNo");
    assertThat(
            findings.stream()
                .filter(finding -> "en-lines.json".equals(finding.location().value("path")))
                .filter(finding -> "$.idNo".equals(finding.location().value("column")))
                .flatMap(finding -> finding.positions().stream())
                .map(position -> position.value("line")))
        .containsExactly("1", "2", "3");
  }

  private static List<String> places(String file) {
    return findings.stream()
        .filter(finding -> file.equals(finding.location().value("path")))
        .map(finding -> String.valueOf(finding.location().value("column")))
        .toList();
  }

  /** By rule, how many different values, and in how many records. */
  private static Map<String, String> kinds(String file) {
    return findings.stream()
        .filter(finding -> file.equals(finding.location().value("path")))
        .collect(
            Collectors.groupingBy(
                Finding::rule,
                TreeMap::new,
                Collectors.mapping(
                    finding -> finding.distinct() + " of " + finding.matches(),
                    Collectors.collectingAndThen(
                        Collectors.toList(), each -> each.stream().sorted().toList().toString()))));
  }

  /** How many people; what is told of each may leave other bounds. */
  private static long people(String file) {
    PersonCount count = persons.get(file);
    return count == null ? 0 : count.persons();
  }
}
