package org.inshore.core.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inshore.core.inventory.Fixture.file;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.inshore.core.person.PersonBatch;
import org.inshore.core.person.link.Identifier;
import org.inshore.spi.inventory.AssetEntry;
import org.inshore.spi.inventory.Outcome;
import org.inshore.spi.inventory.finding.CopyEntry;
import org.inshore.spi.inventory.run.RunInfo;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.Location;
import org.junit.jupiter.api.Test;

class CopyTest extends CopyFixture {
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
}
