package org.inshore.core.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inshore.core.inventory.Fixture.HONG_KONG;
import static org.inshore.core.inventory.Fixture.SHANGHAI;
import static org.inshore.core.inventory.Fixture.file;
import static org.inshore.core.inventory.Fixture.source;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.inshore.core.person.PersonBatch;
import org.inshore.core.person.link.Identifier;
import org.inshore.spi.inventory.AssetEntry;
import org.inshore.spi.inventory.CopyEntry;
import org.inshore.spi.inventory.Finding;
import org.inshore.spi.inventory.Outcome;
import org.inshore.spi.inventory.RunInfo;
import org.inshore.spi.inventory.Subject;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.DataSource;
import org.inshore.spi.source.Declaration;
import org.inshore.spi.source.Location;
import org.inshore.spi.source.RegisterField;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CopyTest {
  private static final Instant OLD = Instant.parse("2026-01-02T03:04:05Z");
  private static final Instant NEW = Instant.parse("2026-03-02T03:04:05Z");

  @TempDir private Path folder;
  private InventoryWriter writer;

  @BeforeEach
  void begin() throws Exception {
    writer = Fixture.writer(folder);
    writer.source(source("hk"), HONG_KONG);
    writer.source(source("sh"), SHANGHAI);
  }

  @Test
  void howMuchAPlaceHoldsSaysNothingOfWhichIsTheOriginal() throws Exception {
    people(file("hk", "bucket"), 13, 1_013);
    people(file("sh", "customers"), 0, 1_000);
    people(file("sh", "customers"), 2_000, 2_500);

    CopyEntry copy = copies().getFirst();
    assertThat(copy.kind()).isEqualTo(CopyEntry.Kind.PEOPLE);
    assertThat(copy.first()).isEqualTo(file("hk", "bucket"));
    assertThat(copy.second()).isEqualTo(file("sh", "customers"));
    assertThat(copy.firstInSecond()).isEqualTo(0.987);
    assertThat(List.of(copy.shared(), copy.sharedLeast(), copy.sharedMost())).containsOnly(987L);
    assertThat(copy.secondInFirst()).isEqualTo(987 / 1500.0);
    assertThat(copy.likelySource()).isNull();
    assertThat(copy.why().en()).contains("no evidence");
  }

  @Test
  void ofASampledPlaceOnlyWhatWasSeenIsComparedAndItIsSaid() throws Exception {
    Location table = table("hk", "customers");
    writer.asset(
        new AssetEntry(
            table,
            "table",
            90_000,
            null,
            null,
            new Outcome.Incomplete(1_000, "SAMPLED", Wording.same("random rows")),
            null));
    people(table, 0, 1_000);
    people(file("sh", "customers"), 0, 1_500);

    CopyEntry copy = copies().getFirst();
    assertThat(copy.first()).isEqualTo(table);
    assertThat(copy.shared()).isEqualTo(1_000);
    assertThat(copy.likelySource()).isNull();
    assertThat(copy.why().en()).contains("numbers are what was seen");
  }

  @Test
  void wholeSourcesAreComparedWhereTheyHaveSeveralAssets() throws Exception {
    for (long file = 0; file < 10; file++) {
      people(file("hk", "part-" + file), 100 * file, 100 * file + 100);
    }
    people(file("sh", "customers"), 50, 3_000);

    List<CopyEntry> copies = copies();
    CopyEntry whole = copies.getFirst();
    assertThat(whole.first()).isEqualTo(Location.of("hk"));
    assertThat(whole.second()).isEqualTo(Location.of("sh"));
    assertThat(whole.inFirst()).isEqualTo(1_000);
    assertThat(whole.firstInSecond()).isEqualTo(0.95);
    assertThat(whole.likelySource()).isNull();
    assertThat(copies).hasSize(11);
    assertThat(copies.subList(1, 11))
        .allMatch(copy -> copy.second().equals(file("sh", "customers")));
  }

  /** Of a source the same number is told wherever it stands, also where names alone are others. */
  @Test
  void peopleOfAWholeSourceAreThoseOfItsFigure() throws Exception {
    people(file("sh", "customers"), 0, 1_000);
    named(file("hk", "clients"), 0, 900, true);
    named(file("hk", "payees"), 0, 600, false);

    writer.finish(RunInfo.State.DONE, Fixture.ENDED);
    try (InventoryReader reader = InventoryReader.open(folder);
        Stream<CopyEntry> copies = reader.copies()) {
      long told =
          reader.sources().stream()
              .filter(each -> each.source().id().equals("hk"))
              .findFirst()
              .orElseThrow()
              .persons()
              .persons();
      CopyEntry whole = copies.filter(copy -> copy.first().segments().isEmpty()).findFirst().get();
      assertThat(told).isEqualTo(900);
      assertThat(whole.first()).isEqualTo(Location.of("hk"));
      assertThat(whole.inFirst()).isEqualTo(told);
      assertThat(whole.shared()).isEqualTo(900);
    }
  }

  /** People with a document and a name, or with that name alone. */
  private void named(Location asset, int from, int until, boolean documented) {
    long[] people = new long[until - from];
    long[] links = new long[2 * people.length];
    for (int i = 0; i < people.length; i++) {
      long name = (from + i + 1) * 0x5851f42d4c957f2dL;
      people[i] =
          documented
              ? Identifier.of((from + i) * 0x9e3779b97f4a7c15L, 1)
              : Identifier.beside(name, true, 77);
      links[2 * i] = people[i];
      links[2 * i + 1] = Identifier.nameOf(name, true);
    }
    writer.persons(asset, new PersonBatch(people, documented ? links : new long[0]));
  }

  @Test
  void whatTheRegisterCallsTheOriginOrACopyIs() throws Exception {
    writer.source(declared("core", RegisterField.COPY_TYPE, "主库"), SHANGHAI);
    writer.source(declared("backup", RegisterField.COPY_TYPE, "Cold backup"), SHANGHAI);
    writer.source(declared("mart", RegisterField.DATA_ORIGIN, "core"), SHANGHAI);
    writer.source(declared("primary2", RegisterField.COPY_TYPE, "primary"), SHANGHAI);
    people(file("core", "c"), 0, 900);
    people(file("hk", "c"), 0, 1_000);
    people(file("backup", "c"), 0, 1_000);
    people(file("mart", "c"), 0, 1_200);
    people(file("primary2", "c"), 0, 1_000);

    List<CopyEntry> copies = copies();
    assertThat(copies).hasSize(10);
    assertThat(origin(copies, "core", "hk")).isEqualTo(file("core", "c"));
    assertThat(origin(copies, "core", "backup")).isEqualTo(file("core", "c"));
    assertThat(origin(copies, "hk", "backup")).isEqualTo(file("hk", "c"));
    assertThat(origin(copies, "core", "mart")).isEqualTo(file("core", "c"));
    assertThat(origin(copies, "hk", "mart")).isNull();
    assertThat(origin(copies, "core", "primary2")).isNull();
  }

  @Test
  void aTableWithAllRowsAndColumnsOfAFileAndMoreIsItsOriginal() throws Exception {
    Location table = table("sh", "customers");
    writer.asset(asset(table, "table", NEW));
    people(table, 0, 2_000);
    people(file("hk", "extract"), 0, 1_000);
    people(file("hk", "joined"), 0, 1_000);
    for (String rule : List.of("cn-resident-id", "cn-mobile", "bank-card")) {
      writer.finding(finding(table, rule, 2_000));
    }
    writer.finding(finding(file("hk", "extract"), "cn-mobile", 1_000));
    writer.finding(finding(file("hk", "joined"), "cn-mobile", 1_000));
    writer.finding(finding(file("hk", "joined"), "email", 1_000));

    List<CopyEntry> copies = copies();
    assertThat(of(copies, file("hk", "extract"), table).likelySource()).isEqualTo(table);
    assertThat(of(copies, file("hk", "joined"), table).likelySource()).isNull();
  }

  @Test
  void ofTwoWithTheSamePeopleAndDataTheOneThatWasMadeFirstIsTheOriginal() throws Exception {
    made(file("hk", "copy"), NEW, 0, 1_000, "cn-mobile");
    made(file("sh", "list"), OLD, 0, 1_000, "cn-mobile");

    CopyEntry copy = copies().getFirst();
    assertThat(copy.likelySource()).isEqualTo(file("sh", "list"));
    assertThat(copy.why().en()).contains("made on 2026-01-02, the other on 2026-03-02");
  }

  @Test
  void whatWasMadeFirstIsNoOriginalOfWhatItDoesNotHold() throws Exception {
    made(file("hk", "part"), OLD, 0, 1_000, "cn-mobile");
    made(file("sh", "all"), NEW, 0, 2_000, "cn-mobile");
    assertThat(copies().getFirst().likelySource()).isNull();
  }

  @Test
  void whatHoldsAllWasMadeFirstButLacksAKindOfDataIsNoOriginal() throws Exception {
    made(file("sh", "all"), OLD, 0, 2_000, "cn-mobile");
    made(file("hk", "part"), NEW, 0, 1_000, "cn-mobile", "email");
    assertThat(copies().getFirst().likelySource()).isNull();
  }

  @Test
  void aFileIsNoOriginalOfATableThatMayHaveBeenRestoredSince() throws Exception {
    Location table = table("sh", "customers");
    writer.asset(asset(table, "table", NEW));
    made(table, NEW, 0, 1_000, "cn-mobile");
    made(file("hk", "dump"), OLD, 0, 1_000, "cn-mobile");
    assertThat(copies().getFirst().likelySource()).isNull();
  }

  /** Servers tell when a table was last made anew, as by a change of its columns. */
  @Test
  void aTableMadeAnewIsNoCopyOfOneThatWasNot() throws Exception {
    for (String source : List.of("hk", "sh")) {
      Location table = table(source, "customers");
      writer.asset(asset(table, "table", NEW));
      made(table, source.equals("hk") ? OLD : NEW, 0, 1_000, "cn-mobile");
    }
    assertThat(copies().getFirst().likelySource()).isNull();
  }

  @Test
  void aFileThatWasMovedIsAsOldAsItsContent() throws Exception {
    writer.asset(asset(file("sh", "list"), "file", OLD));
    made(file("sh", "list"), NEW.plusSeconds(9_000_000), 0, 1_000, "cn-mobile");
    writer.asset(asset(file("hk", "copy"), "file", NEW));
    made(file("hk", "copy"), NEW, 0, 1_000, "cn-mobile");
    assertThat(copies().getFirst().likelySource()).isEqualTo(file("sh", "list"));
  }

  /** A document tells when its template was made, and what was written to since may be a copy. */
  @Test
  void aFileWrittenToSinceTheOtherWasMadeIsNoOriginalByItsTime() throws Exception {
    writer.asset(asset(file("hk", "form"), "file", NEW.plusSeconds(9_000_000)));
    made(file("hk", "form"), OLD.minusSeconds(400_000_000), 0, 1_000, "cn-mobile");
    writer.asset(asset(file("sh", "list"), "file", NEW));
    made(file("sh", "list"), NEW, 0, 1_000, "cn-mobile");
    assertThat(copies().getFirst().likelySource()).isNull();
  }

  @Test
  void whatTheRegisterSaysOutweighsWhenPlacesWereMade() throws Exception {
    writer.source(declared("core", RegisterField.COPY_TYPE, "主库"), SHANGHAI);
    made(file("core", "c"), NEW, 0, 1_000, "cn-mobile");
    made(file("hk", "c"), OLD, 0, 1_000, "cn-mobile");
    assertThat(origin(copies(), "core", "hk")).isEqualTo(file("core", "c"));
  }

  private void made(Location place, Instant when, int from, int to, String... rules) {
    people(place, from, to);
    for (String rule : rules) {
      writer.finding(finding(place, rule, to - from));
    }
    writer.created(place, when);
  }

  @Test
  void aTableAbroadIsNotTheOriginalOfAFileOnTheMainlandBecauseItHoldsMore() throws Exception {
    Location table = table("hk", "customers");
    writer.asset(asset(table, "table", NEW));
    people(table, 0, 2_000);
    people(file("sh", "list"), 0, 1_000);
    writer.finding(finding(table, "cn-mobile", 2_000));
    writer.finding(finding(table, "email", 2_000));
    writer.finding(finding(file("sh", "list"), "cn-mobile", 1_000));

    assertThat(of(copies(), file("sh", "list"), table).likelySource()).isNull();
  }

  @Test
  void ofTwoDocumentsWithTheSameContentTheOneWrittenBeforeIsTheOriginal() throws Exception {
    writer.asset(asset(file("hk", "d"), "file", NEW));
    writer.asset(asset(file("sh", "d"), "file", OLD));
    writer.blocks(file("hk", "d"), new long[] {1, 2, 3, 4});
    writer.blocks(file("sh", "d"), new long[] {1, 2, 3, 4});
    writer.asset(asset(file("hk", "e"), "file", NEW));
    writer.asset(asset(file("sh", "e"), "file", OLD));
    writer.blocks(file("hk", "e"), new long[] {11, 12, 13, 14});
    writer.blocks(file("sh", "e"), new long[] {11, 12, 13, 15});

    List<CopyEntry> copies = copies();
    CopyEntry same = of(copies, file("hk", "d"), file("sh", "d"));
    assertThat(same.likelySource()).isEqualTo(file("sh", "d"));
    assertThat(same.why().en()).contains("2026-01-02").contains("2026-03-02");
    assertThat(of(copies, file("hk", "e"), file("sh", "e")).likelySource()).isNull();
  }

  @Test
  void documentsAreToldByTheirBlocks() throws Exception {
    writer.blocks(file("hk", "d"), new long[] {1, 2, 3, 4});
    writer.blocks(file("sh", "d"), new long[] {1, 2, 3, 5});
    writer.blocks(file("sh", "e"), new long[] {1, 6, 7, 8, 9});

    List<CopyEntry> copies = copies();
    assertThat(copies).hasSize(1);
    assertThat(copies).extracting(CopyEntry::kind).containsOnly(CopyEntry.Kind.CONTENT);
    assertThat(copies.getFirst().firstInSecond()).isEqualTo(0.75);
  }

  @Test
  void aFormFilledInForOthersIsNoCopyWhateverIsPrintedInIt() throws Exception {
    for (String of : List.of("hk", "sh")) {
      writer.blocks(file(of, "form"), new long[] {1, 2, 3, 4});
      writer.blocks(file(of, "letter"), new long[] {11, 12, 13, 14});
    }
    people(file("hk", "form"), 0, 1);
    people(file("sh", "form"), 1, 2);
    people(file("hk", "letter"), 5, 8);
    people(file("sh", "letter"), 5, 7);

    assertThat(copies())
        .extracting(copy -> Set.of(copy.first(), copy.second()))
        .containsExactly(Set.of(file("hk", "letter"), file("sh", "letter")));
  }

  @Test
  void formsWithTheSamePrintedTextAreNoCopiesButACopiedFormIs() throws Exception {
    for (int form = 0; form < 8; form++) {
      writer.blocks(file("hk", "form-" + form), new long[] {1, 2, 3, 100 + form});
      writer.blocks(file("sh", "form-" + form), new long[] {1, 2, 3, 200 + form});
    }
    writer.blocks(file("sh", "copied"), new long[] {1, 2, 3, 104});

    assertThat(copies())
        .extracting(copy -> Set.of(copy.first(), copy.second()))
        .containsExactly(Set.of(file("hk", "form-4"), file("sh", "copied")));
  }

  @Test
  void aScanThatWasBrokenOffHasItsCopiesToo() throws Exception {
    people(file("hk", "a"), 0, 100);
    people(file("sh", "a"), 0, 100);
    writer.close();
    try (InventoryReader reader = InventoryReader.open(folder);
        Stream<CopyEntry> copies = reader.copies()) {
      assertThat(copies).hasSize(1);
    }
  }

  private void people(Location asset, long from, long until) {
    long[] all =
        LongStream.range(from, until).map(i -> Identifier.of(i * 0x9e3779b97f4a7c15L, 1)).toArray();
    writer.persons(asset, new PersonBatch(all, new long[0]));
  }

  private List<CopyEntry> copies() throws Exception {
    writer.finish(RunInfo.State.DONE, Fixture.ENDED);
    try (InventoryReader reader = InventoryReader.open(folder);
        Stream<CopyEntry> copies = reader.copies()) {
      return copies.toList();
    }
  }

  private static @Nullable Location origin(List<CopyEntry> copies, String one, String other) {
    return of(copies, file(one, "c"), file(other, "c")).likelySource();
  }

  private static CopyEntry of(List<CopyEntry> copies, Location one, Location other) {
    return copies.stream()
        .filter(copy -> Set.of(copy.first(), copy.second()).equals(Set.of(one, other)))
        .findFirst()
        .orElseThrow();
  }

  private static DataSource declared(String id, RegisterField field, String value) {
    return new DataSource(
        id,
        "files",
        id,
        new Declaration(
            null, null, null, null, null, false, null, null, false, Map.of(field, value)));
  }

  private static Finding finding(Location asset, String rule, long rows) {
    return new Finding(
        asset.append("column", rule),
        asset,
        rule,
        Subject.PERSONAL_FINANCIAL,
        rows,
        rows,
        rows,
        rows,
        0.9,
        0.9,
        List.of(),
        List.of(),
        null);
  }

  private static Location table(String source, String name) {
    return Location.of(source).append("schema", "s").append("table", name);
  }

  private static AssetEntry asset(Location place, String kind, Instant modified) {
    return new AssetEntry(place, kind, 1, modified, null, new Outcome.Scanned(1, List.of()), null);
  }
}
