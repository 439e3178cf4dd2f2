package org.inshore.cli.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.inshore.cli.Run;
import org.inshore.core.inventory.InventoryReader;
import org.inshore.spi.inventory.SourceEntry;
import org.inshore.spi.inventory.figure.Figure;
import org.inshore.spi.inventory.figure.PersonCount;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Planted people, counted: at each place and in all within one in a hundred, and never outside the
 * bounds.
 */
class PeopleTruthTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(longs = {3, 17, 20_261})
  void countsPeopleInTablesWithChineseHeaders(long seed) throws Exception {
    check(new ChineseLayouts(seed).places(), seed);
  }

  @ParameterizedTest
  @ValueSource(longs = {5, 90})
  void countsPeopleInTablesWithLatinHeadersAndInForms(long seed) throws Exception {
    check(new LatinLayouts(seed).places(), seed);
  }

  @ParameterizedTest
  @ValueSource(longs = {8, 1_234})
  void countsPeopleInListsRegistersAndNotes(long seed) throws Exception {
    check(new TextLayouts(seed).places(), seed);
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 611})
  void countsPeopleInTablesWithSmallNumbersOnce(long seed) throws Exception {
    check(new KeyedLayouts(seed).places(), seed);
  }

  @ParameterizedTest
  @ValueSource(longs = {12, 745})
  void countsPeopleInRolesThatNoListKnows(long seed) throws Exception {
    check(new RoleLayouts(seed).places(), seed);
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 988})
  void countsPeopleByPartsOfNamesAndBesideCompanies(long seed) throws Exception {
    check(new PartLayouts(seed).places(), seed);
  }

  @ParameterizedTest
  @ValueSource(longs = {31, 402})
  void countsPeopleInNotesAndSheetsOfAnOffice(long seed) throws Exception {
    check(new OfficeLayouts(seed).places(), seed);
  }

  @ParameterizedTest
  @ValueSource(longs = {53, 718})
  void countsPeopleOnceBesideWhatIsOfNobodyAndInSeveralForms(long seed) throws Exception {
    check(new RecordLayouts(seed).places(), seed);
  }

  @ParameterizedTest
  @ValueSource(longs = {64, 905})
  void countsPeopleInWhatSystemsHandToEachOther(long seed) throws Exception {
    check(new ExchangeLayouts(seed).places(), seed);
  }

  private void check(List<PeopleLayouts.Place> places, long seed) throws Exception {
    StringBuilder configuration = new StringBuilder("sources:\n");
    for (PeopleLayouts.Place place : places) {
      write(place);
      configuration.append(
          "  - {id: %s, target: ./%s, jurisdiction: HK}\n".formatted(place.id(), place.id()));
    }
    Path config = Files.writeString(folder.resolve("inshore.yaml"), configuration);
    Path out = folder.resolve("out");
    Run run =
        Run.of("scan", "--config", config.toString(), "--out", out.toString(), "--format", "json");
    assertThat(run.err()).as(run.out()).doesNotContain("Exception");
    TreeMap<String, PersonCount> counted = new TreeMap<>();
    try (InventoryReader reader = InventoryReader.open(out)) {
      for (SourceEntry source : reader.sources()) {
        counted.put(source.source().id(), source.persons());
      }
      counted.put("all", reader.totals().persons(Figure.PERSONS));
    }
    TreeMap<String, Integer> truth = new TreeMap<>();
    TreeSet<Integer> all = new TreeSet<>();
    for (PeopleLayouts.Place place : places) {
      truth.put(place.id(), place.people().size());
      all.addAll(place.people());
    }
    truth.put("all", all.size());
    assertThat(counted.keySet()).isEqualTo(truth.keySet());
    StringBuilder wrong = new StringBuilder();
    for (Map.Entry<String, Integer> each : truth.entrySet()) {
      PersonCount count = counted.getOrDefault(each.getKey(), new PersonCount(0, true));
      int persons = each.getValue();
      boolean near = Math.abs(count.persons() - persons) <= Math.ceil(persons / 100.0);
      boolean within = count.least() <= persons && persons <= count.most();
      boolean exact = !count.exact() || count.persons() == persons;
      if (!near || !within || !exact) {
        wrong.append(each.getKey()).append(": ").append(persons).append(" ").append(count);
        wrong.append('\n');
      }
    }
    assertThat(wrong.toString()).as("seed %d", seed).isEmpty();
  }

  private void write(PeopleLayouts.Place place) throws IOException {
    for (Map.Entry<String, String> file : place.files().entrySet()) {
      Path path = folder.resolve(place.id()).resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
  }
}
