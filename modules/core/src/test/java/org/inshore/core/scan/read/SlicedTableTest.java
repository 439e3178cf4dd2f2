package org.inshore.core.scan.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.inshore.core.pace.Pace;
import org.inshore.core.person.PersonBatch;
import org.inshore.core.person.PersonCollector;
import org.inshore.core.scan.share.ContentMatcher;
import org.inshore.core.secrecy.Secrecy;
import org.inshore.core.slice.EventReplay;
import org.inshore.core.slice.PartialResult;
import org.inshore.core.slice.SliceTally;
import org.inshore.engine.Detector;
import org.inshore.engine.RuleSet;
import org.inshore.engine.match.Match;
import org.inshore.engine.match.Place;
import org.inshore.engine.match.ValueHash;
import org.inshore.spi.content.Cells;
import org.inshore.spi.content.Content;
import org.inshore.spi.detect.Validator;
import org.inshore.spi.inventory.finding.MaskedText;
import org.inshore.spi.inventory.run.RuleInfo;
import org.inshore.spi.message.CountedWording;
import org.inshore.spi.message.Wording;
import org.inshore.spi.pack.PackFile;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.ScanException.Category;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Slices of a table, cut and merged in any way, give what one pass over it gives: findings, named
 * columns, people, coverage.
 */
class SlicedTableTest {
  private static final long SEED = Long.getLong("inshore.seed", 19L);
  private static final int EFFORT = Integer.getInteger("inshore.effort", 1);
  private static final Location ASSET = Location.of("s").append("table", "t");
  private static final CountedWording CUT =
      new CountedWording("列 {0}：{1} 个", "column {0}: {1}", List.of("note"));

  private static final Map<String, String> RULES =
      Map.of(
          "id.yaml",
          """
          id: id
          name: {zh: 证件, en: id}
          subject: personal-financial
          person-key: 1
          patterns:
            - {id: p, regex: '[1-9][0-9]{7}', validators: [tenth], confidence: 0.6, chance: 0.1}
          columns: {names: [id_number]}
          """,
          "tel.yaml",
          """
          id: tel
          name: {zh: 电话, en: tel}
          subject: personal-financial
          person-key: 3
          patterns:
            - {id: p, regex: '1[0-9]{10}', confidence: 0.8}
          """,
          "secret.yaml",
          """
          id: secret
          name: {zh: 密, en: secret}
          subject: state-secret
          patterns:
            - {id: p, regex: 'TOPSECRET', confidence: 0.9}
          """);

  /** Passes one number in ten. */
  private static final Validator TENTH =
      new Validator() {
        @Override
        public String name() {
          return "tenth";
        }

        @Override
        public boolean isValid(CharSequence value) {
          return value.charAt(value.length() - 1) == '0';
        }
      };

  private static final ValueHash HASH =
      (kind, value) -> (31L * kind.hashCode() + value.toString().hashCode()) * 0x9E3779B97F4A7C15L;

  private static RuleSet rules;
  private static ContentMatcher matcher;

  @BeforeAll
  static void compile() throws Exception {
    System.out.println("SlicedTableTest inshore.seed=" + SEED);
    List<PackFile> files = new ArrayList<>();
    RULES.forEach((name, text) -> files.add(new PackFile(name, text)));
    rules = RuleSet.load(Map.of("p", files));
    Detector detector = Detector.compile(rules, List.of(TENTH));
    matcher = ContentMatcher.of(detector, detector.matcher(0.05, HASH, false), HASH);
  }

  private static ContentMatcher matcher() {
    return matcher;
  }

  private static AssetReading.ReadContext means() {
    return new AssetReading.ReadContext(Limits.DEFAULT, List.of()).with(Pace.FREE);
  }

  private static RuleInfo rule(String id) {
    return rules.rules().stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(id));
  }

  /** Rows of which some columns have a name that tells what they are, and others none. */
  private static List<List<String>> table(Random random, int rows) {
    boolean often = random.nextBoolean();
    List<List<String>> table = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      long id = 10_000_000L + random.nextInt(80_000_000);
      table.add(
          Arrays.asList(
              random.nextInt(9) == 0 ? null : Long.toString(often ? id / 10 * 10 : id),
              random.nextInt(4) == 0 ? null : Long.toString(10_000_000 + random.nextInt(5000)),
              "1" + (3_000_000_000L + random.nextInt(random.nextBoolean() ? 100 : 900_000_000)),
              random.nextInt(4000) == 0 ? "TOPSECRET" : "note " + i));
    }
    return table;
  }

  /** Hands rows on in batches, as a scanner does. */
  private static void read(List<List<String>> rows, int batch, ContentSink sink) throws Exception {
    Cells cells = new Cells();
    List<Content.Column> columns =
        List.of(
            new Content.Column("id_number", null, null),
            new Content.Column("x", null, null),
            new Content.Column("y", null, null),
            new Content.Column("note", null, null));
    for (int i = 0; i < rows.size(); i++) {
      cells.row(i + 1L);
      rows.get(i).forEach(cells::cell);
      if (cells.rows() == batch || i == rows.size() - 1) {
        sink.content(new Content.Rows(ASSET, columns, Content.Naming.COLUMN, cells));
        cells.clear();
      }
    }
    if (!rows.isEmpty()) {
      sink.failed(ASSET.append("column", "note"), Category.LIMIT_EXCEEDED, CUT, rows.size());
    }
  }

  /** All that is known of the table, as text. */
  private static final class Told {
    final FindingCollector findings;
    final Secrecy secrecy = new Secrecy(true);
    final StringBuilder people = new StringBuilder();

    Told() {
      this.findings = new FindingCollector(ASSET, secrecy);
    }

    String of(AssetLog log) {
      return String.join(
          "\n",
          findings.columns().toString(),
          findings.close().toString(),
          findings.distinctIsLeast() + " " + secrecy.marked(),
          log.parts() + " " + log.partsFailed() + " " + log.tally().rows(),
          people);
    }

    void add(PersonBatch batch) {
      people.append(Arrays.toString(batch.persons())).append(Arrays.toString(batch.links()));
      people.append(Arrays.toString(batch.sensitive())).append(batch.more());
      people.append(Arrays.toString(batch.doubtful()));
    }
  }

  private static String inOnePass(List<List<String>> rows) throws Exception {
    Told told = new Told();
    PersonCollector persons = new PersonCollector(ASSET.hashCode(), told::add);
    AssetReading reading =
        new AssetReading(
            ASSET, means(), matcher(), told.findings, persons, told.secrecy, () -> false);
    read(rows, 500, reading);
    reading.finish();
    persons.close();
    return told.of(reading.report());
  }

  private static PartialResult slice(List<List<String>> rows, int number, int batch)
      throws Exception {
    SliceReading slice =
        new SliceReading(ASSET, means(), matcher(), () -> false, AssetProgress.NONE);
    read(rows, batch, slice.reading());
    slice.reading().finish();
    return PartialResult.of(slice.result(7, number, null).toBytes());
  }

  private static String folded(List<PartialResult> parts) throws Exception {
    Told told = new Told();
    return told.of(fold(parts, told).report());
  }

  private static SliceFolding fold(List<PartialResult> parts, Told told) throws Exception {
    SliceFolding folding =
        new SliceFolding(
            ASSET, matcher(), SlicedTableTest::rule, told.findings, told::add, told.secrecy);
    folding.fold(
        new SliceFolding.Parts() {
          @Override
          public int count() {
            return parts.size();
          }

          @Override
          public PartialResult part(int number) {
            return parts.get(number);
          }
        });
    return folding;
  }

  /** A slice of which one row is found, with blocks and why it ended. */
  private static PartialResult part(int number, long block, @Nullable String ended)
      throws Exception {
    List<String> row = Arrays.asList("10000000", null, "13000000001", "note");
    PartialResult part = slice(List.of(row), number, 1);
    return new PartialResult(
        ASSET,
        part.plan(),
        number,
        part.tally(),
        SliceTally.Failure.of(
            ended == null ? null : new ScanException(Category.UNREACHABLE, Wording.same(ended))),
        new long[] {block},
        part.events());
  }

  @Test
  void theFirstSliceThatDidNotEndTellsWhy() throws Exception {
    assertThat(fold(List.of(part(0, 1, null), part(1, 2, null)), new Told()).ended()).isNull();

    ScanException ended =
        Objects.requireNonNull(
            fold(List.of(part(0, 1, null), part(1, 2, "first"), part(2, 3, "second")), new Told())
                .ended());
    assertThat(ended.wording().en()).isEqualTo("first");
  }

  @Test
  void moreFindingsThanAnAssetMayHaveEndIt() throws Exception {
    Told told = new Told();
    for (int i = 0; i < 100_000; i++) {
      told.findings.match(found(ASSET.append("part", "p" + i), i));
    }
    ScanException ended = Objects.requireNonNull(fold(List.of(part(0, 1, null)), told).ended());

    assertThat(ended.category()).isEqualTo(Category.LIMIT_EXCEEDED);
  }

  private static Match found(Location place, int hash) {
    return new Match(
        rule("tel"), Place.of(place), 1, 0, 3, 0.9, MaskedText.of("123", 1, 0), hash, 0);
  }

  @Test
  void blocksAreThoseOfAllSlicesIfAnythingWasFound() throws Exception {
    assertThat(fold(List.of(part(0, 5, null), part(1, 6, null)), new Told()).blocks())
        .containsExactlyInAnyOrder(5, 6);

    PartialResult empty = slice(List.of(Arrays.asList(null, null, "none", "note")), 0, 1);
    PartialResult nothing =
        new PartialResult(
            ASSET, empty.plan(), 0, empty.tally(), null, new long[] {5}, empty.events());
    assertThat(fold(List.of(nothing), new Told()).blocks()).isEmpty();
  }

  @Test
  void anyCutInAnyOrderGivesWhatOnePassGives() throws Exception {
    Random random = new Random(SEED);
    int[] counts = {1, 2, 3, 10, 97, 1000};
    for (int trial = 0; trial < 6 * EFFORT; trial++) {
      int slices = EFFORT > 1 && trial % 7 == 6 ? 10_000 : counts[trial % counts.length];
      List<List<String>> rows = table(random, Math.max(slices, random.nextInt(3000)));
      assertThat(folded(cut(random, rows, slices)))
          .as("%d slices", slices)
          .isEqualTo(inOnePass(rows));
    }
  }

  @Test
  void tenThousandSlicesOfOneRowEach() throws Exception {
    Random random = new Random(SEED);
    List<List<String>> rows = table(random, 10_000);
    String whole = inOnePass(rows);
    assertThat(whole).contains("tel").contains("id");
    assertThat(folded(cut(random, rows, 10_000))).isEqualTo(whole);
  }

  /** Cuts at random places, empty slices too, and reads them in any order. */
  private static List<PartialResult> cut(Random random, List<List<String>> rows, int slices)
      throws Exception {
    int[] cuts = new int[slices + 1];
    cuts[slices] = rows.size();
    for (int i = 1; i < slices; i++) {
      cuts[i] = slices == rows.size() ? i : random.nextInt(rows.size() + 1);
    }
    Arrays.sort(cuts);
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < slices; i++) {
      order.add(i);
    }
    Collections.shuffle(order, random);
    PartialResult[] parts = new PartialResult[slices];
    for (int i : order) {
      parts[i] = slice(rows.subList(cuts[i], cuts[i + 1]), i, 1 + random.nextInt(500));
    }
    return List.of(parts);
  }

  @Test
  void whatIsCutShortOrOfOtherRulesIsNoPartialResult() throws Exception {
    PartialResult part = slice(table(new Random(SEED), 50), 0, 20);
    byte[] bytes = part.toBytes();
    for (int length = 0; length < bytes.length; length += 7) {
      byte[] cut = Arrays.copyOf(bytes, length);
      assertThatThrownBy(() -> PartialResult.of(cut)).isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(
            () ->
                EventReplay.replay(
                    part.events(), _ -> null, ASSET, 0, new SliceEvents(new Secrecy(true))))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
