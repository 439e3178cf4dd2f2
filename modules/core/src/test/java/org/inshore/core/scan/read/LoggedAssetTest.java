package org.inshore.core.scan.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.inshore.core.key.OperatorKey;
import org.inshore.core.key.Sealer;
import org.inshore.core.person.PersonBatch;
import org.inshore.core.person.PersonCollector;
import org.inshore.core.scan.share.ContentMatcher;
import org.inshore.core.scan.share.Helpers;
import org.inshore.core.scan.share.WorkSharing;
import org.inshore.core.secrecy.Secrecy;
import org.inshore.core.slice.ChunkLog;
import org.inshore.core.slice.SliceShelf;
import org.inshore.engine.Detector;
import org.inshore.engine.RuleSet;
import org.inshore.engine.match.MatchSink;
import org.inshore.engine.match.ValueHash;
import org.inshore.spi.inventory.RuleInfo;
import org.inshore.spi.pack.PackFile;
import org.inshore.spi.scan.Cells;
import org.inshore.spi.scan.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Encoding;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A large asset that is read anew after a kill gives what one reading gives, whatever is in it;
 * what the log holds is not looked through again, and what differs is.
 */
class LoggedAssetTest {
  private static final long SEED = Long.getLong("inshore.seed", 23L);
  private static final int EFFORT = Integer.getInteger("inshore.effort", 1);
  private static final Location ASSET = Location.of("s").append("path", "a.zip");
  private static final int STEP = 4_000;
  private static final int PART = 2_000;

  private static final Map<String, String> RULES =
      Map.of(
          "id.yaml",
          """
          id: id
          name: {zh: 证件, en: id}
          subject: personal-financial
          person-key: 1
          patterns:
            - {id: p, regex: '[1-9][0-9]{7}', confidence: 0.3}
          context: {within: 20, words: [编号]}
          columns: {names: [id_number]}
          """,
          "secret.yaml",
          """
          id: secret
          name: {zh: 密, en: secret}
          subject: state-secret
          patterns:
            - {id: p, regex: 'TOPSECRET', confidence: 0.9}
          """);

  private static final ValueHash HASH =
      (kind, value) -> (31L * kind.hashCode() + value.toString().hashCode()) * 0x9E3779B97F4A7C15L;

  private static final AtomicLong EXAMINED = new AtomicLong();
  private static RuleSet rules;
  private static Detector detector;

  @TempDir private Path folder;
  private Sealer sealer;

  @BeforeAll
  static void compile() throws Exception {
    System.out.println("LoggedAssetTest inshore.seed=" + SEED);
    List<PackFile> files = new ArrayList<>();
    RULES.forEach((name, text) -> files.add(new PackFile(name, text)));
    rules = RuleSet.load(Map.of("p", files));
    detector = Detector.compile(rules, List.of());
  }

  @BeforeEach
  void key() throws Exception {
    sealer = OperatorKey.open(folder.resolve("key")).sealer();
  }

  private static RuleInfo rule(String id) {
    return rules.rules().stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(id));
  }

  /** The engine's matcher, of which it is known how much it looked through. */
  private static ContentMatcher matcher() {
    ContentMatcher real = ContentMatcher.of(detector, detector.matcher(0.05, HASH, false), HASH);
    return new ContentMatcher() {
      @Override
      public void text(Content.Text text, MatchSink sink) {
        EXAMINED.addAndGet(text.length());
        real.text(text, sink);
      }

      @Override
      public void end(MatchSink sink) {
        real.end(sink);
      }

      @Override
      public int discard() {
        return real.discard();
      }

      @Override
      public void part(Content.Text part, int visibleFrom, int visibleTo, MatchSink sink) {
        EXAMINED.addAndGet(part.length());
        real.part(part, visibleFrom, visibleTo, sink);
      }

      @Override
      public int reach() {
        return real.reach();
      }

      @Override
      public boolean keepsToLines() {
        return real.keepsToLines();
      }

      @Override
      public void rows(Content.Rows rows, MatchSink sink) {
        EXAMINED.addAndGet(rows.cells().length());
        real.rows(rows, sink);
      }

      @Override
      public ValueHash hash() {
        return HASH;
      }
    };
  }

  /** Content that is handed on in one go. */
  private record Item(Location place, List<byte[]> blocks, @Nullable List<List<String>> rows) {
    void to(ContentSink sink) throws Exception {
      List<List<String>> table = rows;
      if (table == null) {
        for (int i = 0; i < blocks.size(); i++) {
          byte[] block = blocks.get(i);
          sink.content(
              new Content.Text(
                  place,
                  block,
                  0,
                  block.length,
                  Encoding.UTF_8,
                  i == 0 ? 1 : 0,
                  i < blocks.size() - 1));
        }
        return;
      }
      Cells cells = new Cells();
      for (int i = 0; i < table.size(); i++) {
        cells.row(i + 2L);
        table.get(i).forEach(cells::cell);
        if (cells.rows() == 40 || i == table.size() - 1) {
          sink.content(
              new Content.Rows(
                  place,
                  List.of(
                      new Content.Column("id_number", null, null),
                      new Content.Column("note", null, null)),
                  Content.Naming.CELL,
                  cells));
          cells.clear();
        }
      }
    }
  }

  private static List<Item> items(Random random) {
    List<Item> items = new ArrayList<>();
    int count = 3 + random.nextInt(40);
    for (int i = 0; i < count; i++) {
      Location place = ASSET.append("entry", "e" + i);
      if (random.nextInt(3) == 0) {
        List<List<String>> rows = new ArrayList<>();
        for (int row = random.nextInt(300); row > 0; row--) {
          rows.add(
              Arrays.asList(
                  random.nextInt(5) == 0 ? null : number(random),
                  random.nextInt(3) == 0 ? "" : "备注 " + number(random)));
        }
        items.add(new Item(place, List.of(), rows));
      } else {
        List<byte[]> blocks = new ArrayList<>();
        for (int block = random.nextInt(6); block >= 0; block--) {
          StringBuilder text = new StringBuilder();
          for (int line = random.nextInt(60); line >= 0; line--) {
            text.append(random.nextInt(4) == 0 ? "编号 " : "").append(number(random));
            text.append(random.nextInt(900) == 0 ? " TOPSECRET" : " 没有")
                .append(random.nextInt(9) == 0 ? " " : "\n");
          }
          blocks.add(text.toString().getBytes(StandardCharsets.UTF_8));
        }
        items.add(new Item(place, blocks, null));
      }
    }
    return items;
  }

  private static String number(Random random) {
    return Integer.toString(10_000_000 + random.nextInt(random.nextBoolean() ? 300 : 80_000_000));
  }

  private ChunkLog log(Path out, Path... earlier) {
    return new SliceShelf(out, sealer, List.of(earlier), STEP)
        .log(() -> 77, ASSET, LoggedAssetTest::rule);
  }

  /** Reads some of the items and tells all that is known then. */
  private static String read(List<Item> items, int count, WorkSharing sharing) throws Exception {
    Secrecy secrecy = new Secrecy(false);
    FindingCollector findings = new FindingCollector(ASSET, secrecy);
    List<PersonBatch> people = new ArrayList<>();
    PersonCollector persons = new PersonCollector(ASSET.hashCode(), people::add);
    AssetReading reading =
        new AssetReading(
            ASSET,
            new AssetReading.ReadContext(Limits.DEFAULT, List.of()).with(sharing),
            matcher(),
            findings,
            persons,
            secrecy,
            () -> false);
    for (Item each : items.subList(0, count)) {
      each.to(reading);
    }
    reading.finish();
    persons.close();
    StringBuilder told = new StringBuilder();
    told.append(findings.columns()).append(findings.close()).append(secrecy.marked());
    told.append(reading.report().tally());
    for (PersonBatch each : people) {
      told.append(Arrays.toString(each.persons())).append(Arrays.toString(each.links()));
    }
    return told.toString();
  }

  private static WorkSharing alone() {
    return new WorkSharing(Helpers.NONE, 1, PART);
  }

  /** Helpers that do what they are offered at once, now and then. */
  private static WorkSharing helped(Random random) {
    ContentMatcher other = matcher();
    return new WorkSharing(
        new Helpers() {
          @Override
          public boolean offer(Work work) {
            return random.nextBoolean() && work.with(other);
          }

          @Override
          public boolean isFree() {
            return true;
          }
        },
        2,
        PART);
  }

  @Test
  void whatWasKilledGivesWhatOneReadingGivesAndIsNotLookedThroughAgain() throws Exception {
    Random random = new Random(SEED);
    long spared = 0;
    for (int trial = 0; trial < 8 * EFFORT; trial++) {
      List<Item> items = items(random);
      EXAMINED.set(0);
      String whole = read(items, items.size(), alone());
      long all = EXAMINED.get();
      Path first = folder.resolve("first-" + trial);
      read(items, random.nextInt(items.size() + 1), helped(random).with(log(first)));
      // It is not closed: the process is gone, and perhaps the end of what it wrote.
      if (random.nextInt(3) == 0) {
        cutShort(first, random);
      }
      Path second = folder.resolve("second-" + trial);
      read(items, random.nextInt(items.size() + 1), alone().with(log(second, first)));

      EXAMINED.set(0);
      try (ChunkLog log = log(folder.resolve("third-" + trial), first, second)) {
        String resumed = read(items, items.size(), helped(random).with(log));
        assertThat(resumed).as("trial %d", trial).isEqualTo(whole);
        assertThat(EXAMINED.get()).isEqualTo(all - log.spared());
        spared += log.spared();
      }
    }
    assertThat(spared).isPositive();
  }

  @Test
  void fromTheFirstChunkThatDiffersOnAllIsLookedThrough() throws Exception {
    Random random = new Random(SEED);
    for (int trial = 0; trial < 6 * EFFORT; trial++) {
      List<Item> items = items(random);
      Path first = folder.resolve("first-" + trial);
      try (ChunkLog log = log(first)) {
        read(items, items.size(), alone().with(log));
      }
      List<Item> changed = new ArrayList<>(items);
      int at = random.nextInt(items.size());
      Item before = items.get(at);
      List<List<String>> rows = before.rows();
      // Of a text one digit, of a table an empty cell that has no value now, or what stands alone.
      if (rows == null) {
        byte[] block = before.blocks().getFirst().clone();
        block[indexOfDigit(block)] ^= 1;
        List<byte[]> blocks = new ArrayList<>(before.blocks());
        blocks.set(0, block);
        changed.set(at, new Item(before.place(), blocks, null));
      } else {
        List<List<String>> others = new ArrayList<>(rows);
        others.replaceAll(
            row -> "".equals(row.get(1)) ? Arrays.asList(row.getFirst(), (String) null) : row);
        changed.set(at, new Item(before.place(), List.of(), others));
      }
      String whole = read(changed, changed.size(), alone());
      try (ChunkLog log = log(folder.resolve("second-" + trial), first)) {
        assertThat(read(changed, changed.size(), alone().with(log))).isEqualTo(whole);
      }
    }
  }

  @Test
  void anotherKeyOpensNoLogAndASmallAssetHasNone() throws Exception {
    List<Item> items = items(new Random(SEED));
    Path first = folder.resolve("first");
    try (ChunkLog log = log(first)) {
      read(items, items.size(), alone().with(log));
    }
    assertThat(files(first)).hasSize(1);
    String written = Files.readString(files(first).getFirst(), StandardCharsets.ISO_8859_1);
    assertThat(written).doesNotContain("a.zip", "secret");
    sealer = OperatorKey.open(folder.resolve("other")).sealer();
    try (ChunkLog log = log(folder.resolve("second"), first)) {
      assertThat(read(items, items.size(), alone().with(log)))
          .isEqualTo(read(items, items.size(), alone()));
      assertThat(log.spared()).isZero();
      log.delete();
    }
    assertThat(files(folder.resolve("second"))).isEmpty();
    List<Item> small =
        List.of(new Item(ASSET, List.of("编号 12345678\n".getBytes(StandardCharsets.UTF_8)), null));
    try (ChunkLog log = log(folder.resolve("third"))) {
      read(small, 1, alone().with(log));
    }
    assertThat(folder.resolve("third")).doesNotExist();
  }

  private static int indexOfDigit(byte[] block) {
    for (int i = 0; i < block.length; i++) {
      if (block[i] >= '1' && block[i] < '9') {
        return i;
      }
    }
    throw new IllegalArgumentException("no digit");
  }

  private static List<Path> files(Path out) throws Exception {
    try (Stream<Path> all = Files.list(out.resolve("slices"))) {
      return all.toList();
    }
  }

  private static void cutShort(Path out, Random random) throws Exception {
    if (Files.isDirectory(out)) {
      for (Path each : files(out)) {
        try (RandomAccessFile file = new RandomAccessFile(each.toFile(), "rw")) {
          file.setLength((long) (file.length() * random.nextDouble()));
        }
      }
    }
  }
}
