package org.inshore.core.scan;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.inshore.core.configuration.Configuration;
import org.inshore.core.integrity.IntegrityException;
import org.inshore.core.inventory.InventoryReader;
import org.inshore.core.plugin.Plugins;
import org.inshore.core.scan.journal.ScanListener;
import org.inshore.core.scan.journal.ScanResult;
import org.inshore.core.scan.locate.LocatedSource;
import org.inshore.engine.Detector;
import org.inshore.engine.match.Candidate;
import org.inshore.engine.match.Match;
import org.inshore.patterns.policies.PoliciesPack;
import org.inshore.spi.inventory.AssetEntry;
import org.inshore.spi.inventory.Outcome;
import org.inshore.spi.inventory.figure.Figure;
import org.inshore.spi.inventory.figure.Totals;
import org.inshore.spi.inventory.finding.CopyEntry;
import org.inshore.spi.inventory.run.RunInfo.State;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.Extractor;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.ScanException.Category;
import org.inshore.spi.scan.Scanner;
import org.inshore.spi.scan.ScannerFactory;
import org.inshore.spi.scan.Settings;
import org.inshore.spi.source.DataSource;
import org.inshore.spi.source.Endpoint;
import org.inshore.spi.source.Verdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole way with the real engine, inventory and policy, and a rule of the test's own. */
class InshoreTest {
  private static final String RULE =
      """
      id: test-number
      name: {zh: 测试号, en: Test number}
      subject: personal-financial
      classifications: {notice-17: 1}
      person-key: 1
      mask: {start: 2, end: 1}
      patterns:
        - {id: plain, regex: 'T-[0-9]{8}', confidence: 0.9}
      examples:
        - {text: 'T-19000101', finds: ['T-19000101']}
      counter-examples:
        - {text: 'T-1'}
      references: [test]
      """;

  @TempDir private Path folder;
  private Path out;
  private Path data;

  @BeforeEach
  void write() throws IOException {
    Files.createDirectories(folder.resolve("rules"));
    Files.writeString(folder.resolve("rules/test-number.yaml"), RULE);
    data = Files.createDirectories(folder.resolve("data"));
    Files.writeString(data.resolve("a.txt"), "编号 T-19000101，\n编号 T-19000102 T-19000101\n");
    Files.writeString(data.resolve("b.bin"), "\0\1\2\3");
    out = folder.resolve("out");
  }

  @Test
  void scansAndWritesAnInventory() throws Exception {
    Configuration configuration =
        configuration("sources: [{id: share, target: data, jurisdiction: SG}]");

    ScanResult result = Inshore.scan(configuration, plugins(), out, ScanListener.NONE);

    assertThat(result.findings()).isEqualTo(1);
    assertThat(result.failed()).isEqualTo(1);
    try (InventoryReader inventory = InventoryReader.open(out)) {
      Totals totals = inventory.totals();
      assertThat(inventory.run().state()).isEqualTo(State.DONE);
      assertThat(inventory.run().configurationHash()).isEqualTo(configuration.sha256());
      assertThat(totals.count(Figure.LOOKED_THROUGH)).isEqualTo(result.scanned());
      assertThat(totals.count(Figure.ASSETS)).isEqualTo(result.assets());
      assertThat(totals.persons(Figure.PERSONS).persons()).isEqualTo(2);
      assertThat(totals.persons(Figure.PERSONS_OFFSHORE).persons()).isEqualTo(2);
      assertThat(totals.count(Figure.GROUNDS_VIOLATION)).isEqualTo(1);
      assertThat(inventory.rules()).hasSize(1);
      try (var findings = inventory.findings()) {
        assertThat(findings)
            .singleElement()
            .satisfies(
                finding -> {
                  assertThat(finding.matches()).isEqualTo(3);
                  assertThat(finding.distinct()).isEqualTo(2);
                  assertThat(finding.samples().toString()).doesNotContain("1900");
                });
      }
    }
    assertThat(Files.readAllBytes(out.resolve("inventory.db")))
        .asString(StandardCharsets.ISO_8859_1)
        .doesNotContain("19000101");
  }

  @Test
  void aCopiedDocumentIsToldAgainIfSomethingIsFoundInIt() throws Exception {
    Path copy = Files.createDirectories(folder.resolve("copy"));
    String harmless =
        IntStream.range(0, 300)
            .mapToObj("a line of words, number %d\n"::formatted)
            .collect(joining());
    String report = harmless.replace("number 40", "see T-19000101");
    Files.writeString(data.resolve("harmless.txt"), harmless);
    Files.writeString(data.resolve("report.txt"), report);
    Files.writeString(copy.resolve("same.txt"), harmless);
    Files.writeString(copy.resolve("changed.txt"), report.replace("number 200", "another line"));

    Inshore.scan(
        configuration("sources: [{id: share, target: data}, {id: other, target: copy}]"),
        plugins(),
        out,
        ScanListener.NONE);

    try (InventoryReader inventory = InventoryReader.open(out);
        Stream<CopyEntry> copies = inventory.copies()) {
      List<CopyEntry> all = copies.toList();
      assertThat(all).hasSize(1);
      CopyEntry found = all.getFirst();
      assertThat(found.kind()).isEqualTo(CopyEntry.Kind.CONTENT);
      assertThat(List.of(found.first().source(), found.second().source()))
          .containsExactlyInAnyOrder("share", "other");
      assertThat(found.first().toString() + found.second()).contains("report.txt", "changed.txt");
      assertThat(found.firstInSecond()).isBetween(0.6, 0.99);
    }
  }

  @Test
  void aSecondScanDoesNotOverwriteTheFirst() throws Exception {
    Configuration configuration = configuration("sources: [{id: share, target: data}]");
    Inshore.scan(configuration, plugins(), out, ScanListener.NONE);

    assertThatThrownBy(() -> Inshore.scan(configuration, plugins(), out, ScanListener.NONE))
        .isInstanceOf(IntegrityException.class)
        .hasMessageContaining("choose another output folder");
  }

  @Test
  void aMissingFolderFailsItsSourceWhenThereAreOthers() throws Exception {
    Configuration configuration =
        configuration("sources: [{id: gone, target: gone}, {id: share, target: data}]");

    ScanResult result = Inshore.scan(configuration, plugins(), out, ScanListener.NONE);

    assertThat(result.failedSources()).isEqualTo(1);
    assertThat(result.findings()).isEqualTo(1);
  }

  @Test
  void mistakesEndTheScanBeforeItBegins() throws Exception {
    for (String wrong :
        List.of(
            "sources: [{id: a, target: gone}]",
            "sources: [{id: a, scanner: smb, target: data}]",
            "sources: [{id: a, target: 'ftp://h/x'}]",
            "sources: [{id: a, target: data, settings: {x: y}}]")) {
      Configuration configuration = configuration(wrong);

      assertThatThrownBy(
              () -> Inshore.prepare(configuration, plugins(), out, ScanListener.NONE), wrong)
          .isInstanceOfSatisfying(
              ScanException.class, e -> assertThat(e.category()).isEqualTo(Category.CONFIGURATION));
    }
    assertThat(out).doesNotExist();
  }

  @Test
  void anUnknownScannerNamesTheKnownOnes() throws Exception {
    Configuration configuration = configuration("sources: [{id: a, scanner: smb, target: data}]");

    assertThatThrownBy(() -> Inshore.locate(configuration, plugins(), true))
        .hasMessageContaining("\"smb\"")
        .hasMessageContaining("flat");
  }

  @Test
  void locatesWithoutReading() throws Exception {
    List<LocatedSource> located =
        Inshore.locate(
            configuration(
                "sources: [{id: a, target: data, jurisdiction: HK}, {id: b, target: data}]"),
            plugins(),
            true);

    assertThat(located)
        .extracting(place -> place.residency().verdict())
        .containsExactly(Verdict.OFFSHORE, Verdict.UNKNOWN);
    assertThat(located.getFirst().endpoints()).hasSize(1);
  }

  @Test
  void detectsInOneFileAndInAStream() throws Exception {
    Collected file = new Collected();
    Collected stream = new Collected();
    byte[] text = "x\ny T-19000101".getBytes(StandardCharsets.UTF_8);

    AssetEntry entry = Inshore.detect(data.resolve("a.txt"), detection(true), file);
    Inshore.detect("-", new ByteArrayInputStream(text), detection(false), stream);

    assertThat(entry.outcome()).isInstanceOf(Outcome.Scanned.class);
    assertThat(file.matches).hasSize(3);
    assertThat(file.candidates).hasSizeGreaterThanOrEqualTo(3);
    assertThat(stream.candidates).isEmpty();
    assertThat(stream.matches)
        .singleElement()
        .satisfies(
            match -> {
              assertThat(match.record()).isEqualTo(2);
              assertThat(match.start()).isEqualTo(2);
              assertThat(match.valueHash()).isZero();
            });
  }

  @Test
  void detectingInNoFileSaysSo() throws Exception {
    AssetEntry missing = Inshore.detect(folder.resolve("no"), detection(false), new Collected());
    AssetEntry binary = Inshore.detect(data.resolve("b.bin"), detection(false), new Collected());

    assertThat(missing.outcome()).isInstanceOf(Outcome.Failed.class);
    assertThat(binary.outcome()).isInstanceOf(Outcome.Failed.class);
  }

  /** Keeps what is found. */
  private static final class Collected implements DetectionSink {
    private final List<Match> matches = new ArrayList<>();
    private final List<Candidate> candidates = new ArrayList<>();

    @Override
    public void match(Match match) {
      matches.add(match);
    }

    @Override
    public void candidate(Candidate candidate) {
      candidates.add(candidate);
    }
  }

  private Inshore.Detection detection(boolean explain) throws Exception {
    Detector detector =
        Detector.compile(
            Inshore.rules(List.of(folder.resolve("rules")), plugins()), plugins().validators());
    return new Inshore.Detection(detector, plugins(), 0.5, explain);
  }

  private Configuration configuration(String sources) throws IOException, ScanException {
    Path file = folder.resolve("inshore.yaml");
    Files.writeString(file, sources + "\npacks: [rules]\nkey-file: key\n");
    return Configuration.load(file);
  }

  private static Plugins plugins() {
    Extractor text = Fakes.text();
    return Plugins.of(new FlatScanners(), text, new PoliciesPack());
  }

  /** Reads the files right in a folder. */
  private static final class FlatScanners implements ScannerFactory {
    /** No settings. */
    record None() {}

    @Override
    public String name() {
      return "flat";
    }

    @Override
    public boolean handles(String target) {
      return !target.contains(":");
    }

    @Override
    public Wording targets() {
      return Wording.same("test");
    }

    @Override
    public List<Endpoint> endpoints(DataSource source, Settings settings) throws ScanException {
      settings.bind(None.class);
      if (!Files.isDirectory(Path.of(source.target()))) {
        throw new ScanException(Category.CONFIGURATION, Wording.same("missing"));
      }
      return List.of(new Endpoint("localhost", Wording.same("test")));
    }

    @Override
    public Scanner open(DataSource source, Settings settings, Limits limits) throws ScanException {
      endpoints(source, settings);
      Path root = Path.of(source.target());
      return new Fakes.FakeScanners(
              (of, sink) -> {
                try (var files = Files.list(root)) {
                  for (Path file : files.toList()) {
                    sink.asset(Fakes.file(source.id(), String.valueOf(file.getFileName())));
                  }
                } catch (IOException e) {
                  throw new ScanException(Category.UNREADABLE, Wording.same("io"), e);
                }
              },
              (asset, sink) -> {
                try {
                  sink.content(
                      Fakes.binary(asset, Files.readString(root.resolve(Fakes.name(asset)))));
                } catch (IOException e) {
                  throw new ScanException(Category.UNREADABLE, Wording.same("io"), e);
                }
              })
          .open(source, settings, limits);
    }
  }
}
