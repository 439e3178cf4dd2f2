package org.inshore.cli.figure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.inshore.cli.Run;
import org.inshore.cli.terminal.ExitCode;
import org.inshore.core.configuration.MarksFile;
import org.inshore.core.inventory.InventoryReader;
import org.inshore.core.inventory.ReadOptions;
import org.inshore.spi.inventory.Inventory;
import org.inshore.spi.inventory.JurisdictionEntry;
import org.inshore.spi.inventory.ReportFormat;
import org.inshore.spi.inventory.SourceEntry;
import org.inshore.spi.inventory.figure.Figure;
import org.inshore.spi.inventory.figure.Totals;
import org.inshore.spi.inventory.violation.Violation;
import org.inshore.testkit.data.Person;
import org.inshore.testkit.data.SyntheticPeople;
import org.inshore.testkit.estate.Estate;
import org.inshore.testkit.report.MemoryOutput;
import org.inshore.testkit.report.Recount;
import org.inshore.testkit.report.SampleInventory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One figure, one source: every report and the console, in both languages, say the same. */
class FiguresIT {
  private static final List<Locale> LOCALES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

  @TempDir static Path folder;

  private static final Map<String, Inventory> INVENTORIES = new LinkedHashMap<>();
  private static final Map<String, InventoryReader> SCANNED = new LinkedHashMap<>();
  private static Run console = new Run(0, "", "");

  @BeforeAll
  static void scan() throws Exception {
    INVENTORIES.put("full", SampleInventory.full());
    INVENTORIES.put("partial", SampleInventory.partial());
    INVENTORIES.put("clean", SampleInventory.clean());
    INVENTORIES.put("empty", SampleInventory.empty());
    INVENTORIES.put("wide", SampleInventory.wide(40));
    files();
    try (Estate estate = Estate.create(folder.resolve("estate"), 23, 0.03, step -> {})) {
      Path out = folder.resolve("estate-out");
      Run run =
          Run.of("scan", "--config", estate.configuration().toString(), "--out", out.toString());
      assertThat(run.exitCode()).as(run.err()).isIn(ExitCode.DONE, ExitCode.INCOMPLETE);
      SCANNED.put("estate", InventoryReader.open(out));
    }
    INVENTORIES.putAll(SCANNED);
  }

  @AfterAll
  static void end() {
    SCANNED.values().forEach(InventoryReader::close);
  }

  /** Files of many kinds and fates, scanned twice, with notes of officers between. */
  private static void files() throws Exception {
    Path bank = Files.createDirectory(folder.resolve("bank"));
    Files.createDirectories(bank.resolve("hk/temp"));
    Files.createDirectories(bank.resolve("sh"));
    Files.createDirectories(bank.resolve("lost"));
    List<Person> people = new SyntheticPeople(41).people(60);
    for (int i = 0; i < 6; i++) {
      list(bank.resolve("hk/customers-" + i + ".csv"), people.subList(5 * i, 5 * i + 20));
    }
    list(bank.resolve("sh/all.csv"), people);
    list(bank.resolve("lost/some.csv"), people.subList(0, 9));
    Files.writeString(bank.resolve("sh/notes.txt"), "nothing to see\n");
    Files.writeString(bank.resolve("hk/temp/left-out.csv"), "a,b\n1,2\n");
    Files.write(bank.resolve("hk/damaged.zip"), new byte[] {'P', 'K', 3, 4, 9, 9, 9, 9});
    Files.write(bank.resolve("hk/archive.zip"), nested(people.subList(30, 42)));
    Files.write(
        bank.resolve("hk/picture.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
    Path config = bank.resolve("inshore.yaml");
    Files.writeString(
        config,
        """
        sources:
          - {id: hk, target: hk, site: a, jurisdiction: HK, settings: {exclude: ["temp/**"]}}
          - {id: sh, target: sh, site: b, jurisdiction: CN}
          - {id: lost, target: lost}
          - {id: gone, target: gone, site: b, jurisdiction: CN}
        results:
          previous: latest
        key-file: hmac.key
        """);
    Path first = folder.resolve("out/1");
    Run one = Run.of("scan", "--config", config.toString(), "--out", first.toString());
    assertThat(first.resolve("inventory.db")).as(one.err()).exists();
    List<String> grounds;
    try (InventoryReader reader = InventoryReader.open(first);
        Stream<Violation> violations = reader.violations()) {
      grounds = violations.map(Violation::id).toList();
    }
    assertThat(grounds).hasSizeGreaterThan(3);
    mark(first, grounds.get(0), "--false-alarm", "--reason", "x");
    mark(first, grounds.get(1), "--accept-until", "2099-01-31", "--reason", "x");
    Files.delete(bank.resolve("hk/customers-5.csv"));
    list(bank.resolve("hk/fresh.csv"), people.subList(0, 7));
    Path second = folder.resolve("out/2");
    console =
        Run.of("scan", "--config", config.toString(), "--out", second.toString(), "--lang", "en");
    SCANNED.put(
        "files",
        InventoryReader.open(
            second, ReadOptions.STANDARD.with(MarksFile.read(folder.resolve("out/marks.yaml")))));
  }

  private static void mark(Path out, String id, String... how) {
    List<String> words = new ArrayList<>(List.of("mark", id, "--in", out.toString()));
    words.addAll(List.of(how));
    Run run = Run.of(words.toArray(String[]::new));
    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.DONE);
  }

  private static void list(Path file, List<Person> people) throws IOException {
    Files.writeString(file, csv(people));
  }

  private static String csv(List<Person> people) {
    StringBuilder text = new StringBuilder("姓名,身份证号,手机\n");
    for (Person person : people) {
      text.append(person.name()).append(',').append(person.residentId()).append(',');
      text.append(person.mobile()).append('\n');
    }
    return text.toString();
  }

  /** An archive in an archive, beside a damaged one. */
  private static byte[] nested(List<Person> people) throws IOException {
    ByteArrayOutputStream inner = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(inner)) {
      zip.putNextEntry(new ZipEntry("list.csv"));
      zip.write(csv(people).getBytes(UTF_8));
    }
    ByteArrayOutputStream outer = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(outer)) {
      zip.putNextEntry(new ZipEntry("inner.zip"));
      zip.write(inner.toByteArray());
      zip.putNextEntry(new ZipEntry("broken.zip"));
      zip.write(new byte[] {'P', 'K', 3, 4, 1, 2, 3, 4});
    }
    return outer.toByteArray();
  }

  /** What the estates must have, so that the comparisons below tell something. */
  @Test
  void theScansHoldEveryCase() {
    Totals files = totals("files");
    for (Figure figure :
        EnumSet.of(
            Figure.SOURCES_FAILED,
            Figure.SOURCES_HOLDING_OFFSHORE,
            Figure.SOURCES_HOLDING_UNKNOWN,
            Figure.EXCLUDED,
            Figure.MISSED,
            Figure.PARTS_NOT_LOOKED_AT,
            Figure.FALSE_ALARM,
            Figure.ACCEPTED,
            Figure.NEW,
            Figure.OPEN,
            Figure.RECTIFIED,
            Figure.COPIES)) {
      assertThat(files.count(figure)).as(figure.name()).isPositive();
    }
    assertThat(totals("estate").count(Figure.STATE_SECRETS)).isPositive();
    assertThat(totals("estate").count(Figure.FLOWS)).isPositive();
  }

  private static Totals totals(String name) {
    return scanned(name).totals();
  }

  private static InventoryReader scanned(String name) {
    return requireNonNull(SCANNED.get(name));
  }

  /** The store's figures are those of its lists, counted one by one. */
  @Test
  void theStoreCountsWhatItsListsHold() {
    SCANNED.forEach(
        (name, inventory) -> {
          Recount recount = new Recount(inventory, inventory.sources());
          Map<Figure, Long> expected = new EnumMap<>(recount.whole());
          expected.put(Figure.STATE_SECRETS, inventory.totals().count(Figure.STATE_SECRETS));
          assertThat(inventory.totals().counts()).as(name).isEqualTo(expected);
          for (SourceEntry source : inventory.sources()) {
            assertThat(source.totals().counts())
                .as(source.source().id())
                .isEqualTo(recount.of(source.source().id()));
          }
        });
  }

  @Test
  void sumsOverSourcesAndJurisdictionsAreTheWhole() {
    INVENTORIES.forEach(
        (name, inventory) -> {
          for (Figure figure : Figure.values()) {
            if (figure.bySource() && !figure.ofPeople()) {
              long whole = inventory.totals().count(figure);
              assertThat(
                      inventory.sources().stream()
                          .mapToLong(each -> each.totals().count(figure))
                          .sum())
                  .as(name + " " + figure)
                  .isEqualTo(whole);
              assertThat(
                      inventory.jurisdictions().stream()
                          .map(JurisdictionEntry::totals)
                          .mapToLong(each -> each.count(figure))
                          .sum())
                  .as(name + " " + figure)
                  .isEqualTo(whole);
            }
          }
        });
  }

  @Test
  void everyReportShowsTheFiguresAndTheirDefinitions() throws IOException {
    for (Map.Entry<String, Inventory> each : INVENTORIES.entrySet()) {
      for (Locale locale : LOCALES) {
        for (ReportFormat format : ServiceLoader.load(ReportFormat.class)) {
          MemoryOutput output = new MemoryOutput();
          // Forms that are filed need a stored inventory, the audit's report one of an audit.
          if (!format.onRequest() && !format.name().equals("audit")) {
            format.write(each.getValue(), locale, output);
            ReportFigures.check(
                each.getKey() + " " + format.name(), each.getValue(), locale, output.files());
          }
        }
      }
    }
  }

  @Test
  void theFormsForTheRegulatorShowTheSame() throws IOException {
    for (Map.Entry<String, InventoryReader> each : SCANNED.entrySet()) {
      for (Locale locale : LOCALES) {
        for (ReportFormat format : ServiceLoader.load(ReportFormat.class)) {
          if (FormFigures.FORMS.contains(format.name())) {
            MemoryOutput output = new MemoryOutput();
            format.write(each.getValue(), locale, output);
            FormFigures.check(
                each.getKey() + " " + format.name(), each.getValue(), locale, output.files());
          }
        }
      }
    }
  }

  @Test
  void theConsoleShowsTheSame() {
    for (Map.Entry<String, Inventory> each : INVENTORIES.entrySet()) {
      for (Locale locale : LOCALES) {
        ReportFigures.console(
            each.getKey(), each.getValue(), locale, ReportFigures.printed(each.getValue(), locale));
      }
    }
    ReportFigures.console("scan", scanned("files"), Locale.ENGLISH, console.out());
  }
}
