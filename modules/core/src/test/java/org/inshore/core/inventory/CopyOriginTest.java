package org.inshore.core.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inshore.core.inventory.Fixture.SHANGHAI;
import static org.inshore.core.inventory.Fixture.file;
import static org.inshore.core.inventory.Fixture.source;

import java.time.Instant;
import java.util.List;
import org.inshore.spi.inventory.finding.CopyEntry;
import org.inshore.spi.source.Location;
import org.inshore.spi.source.RegisterField;
import org.junit.jupiter.api.Test;

/** Which of two copies is the original is told by evidence, and by nothing else. */
class CopyOriginTest extends CopyFixture {
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
    assertThat(origin(copies, "hk", "backup")).isNull();
    assertThat(origin(copies, "core", "mart")).isEqualTo(file("core", "c"));
    assertThat(origin(copies, "hk", "mart")).isNull();
    assertThat(origin(copies, "core", "primary2")).isNull();
  }

  @Test
  void aCopyWithoutANamedOriginIsOfAPlaceOnshoreThatHoldsAllOfIt() throws Exception {
    writer.source(declared("backup", RegisterField.COPY_TYPE, "backup"), SHANGHAI);
    writer.source(source("part"), SHANGHAI);
    people(file("backup", "c"), 0, 1_000);
    people(file("sh", "c"), 0, 1_000);
    people(file("hk", "c"), 0, 1_000);
    people(file("part", "c"), 0, 700);

    List<CopyEntry> copies = copies();
    assertThat(origin(copies, "sh", "backup")).isEqualTo(file("sh", "c"));
    assertThat(origin(copies, "hk", "backup")).isNull();
    assertThat(origin(copies, "part", "backup")).isNull();
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
}
