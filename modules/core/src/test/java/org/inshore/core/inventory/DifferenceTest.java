package org.inshore.core.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inshore.core.inventory.Fixture.file;
import static org.inshore.core.inventory.Fixture.ids;
import static org.inshore.core.inventory.Fixture.scanned;

import java.util.List;
import org.inshore.core.inventory.compare.Change;
import org.inshore.core.inventory.compare.ChangeGroup;
import org.inshore.core.inventory.compare.ChangeGroups;
import org.inshore.core.inventory.compare.GroundChange;
import org.inshore.core.inventory.evaluate.FolderTree;
import org.inshore.spi.inventory.AssetEntry;
import org.inshore.spi.inventory.Outcome;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.Location;
import org.junit.jupiter.api.Test;

/** Three scans of one estate, in which one thing of every kind happens. */
class DifferenceTest extends DifferenceFixture {
  @Test
  void tellsEveryDifferenceAndNoOther() throws Exception {
    assertThat(changes("1", "2"))
        .containsExactlyInAnyOrder(
            "NOT_LOOKED_AT far/path:x.csv/line:1 7 0",
            "GONE db/table:old/line:1 9 0",
            "MASKED db/table:staff/column:id 8 0",
            "GONE share/path:alike-1.csv/line:1 2 0",
            "MOVED share/path:alike-2.csv/line:1 2 2 share/path:b%2falike-2.csv/line:1",
            "MOVED share/path:a%2fmoved.csv/line:1 3 3 share/path:b%2fmoved.csv/line:1",
            "NOT_LOOKED_AT share/path:locked%2finside.csv/line:1 6 0",
            "GROWN share/path:more.csv/line:1 5 50",
            "NEW share/path:new.csv/line:1 0 1");
    assertThat(changes("2", "3"))
        .containsExactlyInAnyOrder(
            "NEW share/path:locked%2finside.csv/line:1 0 6",
            "SHRUNK share/path:more.csv/line:1 50 49", "GONE share/path:new.csv/line:1 1 0");
    assertThat(changes("1", "1")).isEmpty();
  }

  @Test
  void saysWhyAPlaceWasNotLookedAt() throws Exception {
    assertThat(reasons("1", "2"))
        .containsExactlyInAnyOrder(
            "far/path:x.csv/line:1: down", "share/path:locked%2finside.csv/line:1: no right");
  }

  @Test
  void fewerInWhatWasNotReadToItsEndIsNotFewer() throws Exception {
    scan(
        "4",
        "3",
        writer -> {
          sources(writer, "share", "db", "far");
          Location same = file("share", "same.csv");
          writer.asset(
              new AssetEntry(
                  same,
                  "file",
                  21,
                  null,
                  "text/plain",
                  new Outcome.Incomplete(5, "LIMIT_EXCEEDED", Wording.same("half")),
                  null));
          writer.finding(ids(same, 1, 0.95));
        });
    assertThat(changes("3", "4")).contains("NOT_LOOKED_AT share/path:same.csv/line:1 4 1");
    assertThat(reasons("3", "4")).contains("share/path:same.csv/line:1: half");
  }

  @Test
  void aPartThatWasNotLookedAtAgainIsNotPutRight() throws Exception {
    Location archive = file("share", "a.zip");
    Location entry = archive.append("entry", "list.csv");
    scan(
        "4",
        null,
        writer -> {
          sources(writer, "share");
          writer.asset(scanned(archive));
          writer.finding(ids(entry.append("line", "1"), archive, 7, 0.95));
        });
    scan(
        "5",
        "4",
        writer -> {
          sources(writer, "share");
          failed(writer, entry, "entry");
          writer.asset(scanned(archive));
        });
    assertThat(standing("5")).isNotEmpty().allMatch(each -> each.startsWith("NOT_LOOKED_AT"));
    assertThat(reasons("4", "5")).containsExactly(entry.append("line", "1") + ": no right");
  }

  @Test
  void whatMayBeInAPartThatCannotBeReadAnyMoreIsNotPutRight() throws Exception {
    Location file = file("share", "list.csv");
    Location archive = file("share", "a.zip");
    Location mail = file("share", "letter.eml");
    Location locked = mail.append("entry", "locked.zip");
    scan(
        "4",
        null,
        writer -> {
          sources(writer, "share");
          writer.asset(scanned(file));
          writer.finding(ids(file.append("column", "id"), file, 7, 0.95));
          writer.asset(scanned(archive));
          writer.finding(ids(archive.append("entry", "list.csv"), archive, 7, 0.95));
          failed(writer, locked, "entry");
          writer.asset(scanned(mail));
          writer.finding(ids(mail.append("part", "body"), mail, 7, 0.95));
        });
    scan(
        "5",
        "4",
        writer -> {
          sources(writer, "share");
          failed(writer, file.append("entry", "packed.csv"), "entry");
          writer.asset(scanned(file));
          failed(writer, archive.append("entry", "d/other.csv"), "entry");
          writer.asset(scanned(archive));
          failed(writer, locked, "entry");
          writer.asset(scanned(mail));
        });
    assertThat(standing("5"))
        .containsExactlyInAnyOrder(
            "NOT_LOOKED_AT 4 " + file, "NOT_LOOKED_AT 4 " + archive, "RECTIFIED 4 " + mail);
    assertThat(reasons("4", "5"))
        .containsExactlyInAnyOrder(
            file.append("column", "id") + ": no right",
            archive.append("entry", "list.csv") + ": no right");
    try (InventoryReader before = InventoryReader.open(folder.resolve("4"));
        InventoryReader after = InventoryReader.open(folder.resolve("5"))) {
      assertThat(
              GroundChange.between(before, after, folder.resolve("4"), folder.resolve("5")).stream()
                  .mapToLong(GroundChange::grounds))
          .containsExactly(1L);
    }
  }

  @Test
  void groupsByFolderTheMostHarmfulFirst() throws Exception {
    List<ChangeGroup> groups =
        ChangeGroups.between(folder.resolve("1"), folder.resolve("2"), List.of(), 100);

    assertThat(groups)
        .extracting(group -> group.place().toString() + " " + group.sums().keySet())
        .containsExactly(
            "share [NEW, GROWN, GONE]",
            "far [NOT_LOOKED_AT]",
            "share/path:locked [NOT_LOOKED_AT]",
            "db [MASKED, GONE]",
            "share/path:b [MOVED]");
    assertThat(groups.getFirst().sums().get(Change.Kind.GROWN))
        .isEqualTo(new ChangeGroup.Sum(1, 5, 50));
    assertThat(groups.getFirst().changes())
        .extracting(Change::kind)
        .containsExactly(Change.Kind.GROWN, Change.Kind.NEW, Change.Kind.GONE);
    assertThat(ChangeGroups.between(folder.resolve("1"), folder.resolve("2"), List.of(), 3))
        .hasSize(5)
        .allSatisfy(group -> assertThat(group.changes()).isEmpty());
  }

  @Test
  void aSchemaAndAFolderAreGroups() {
    Location schema = Location.of("db").append("database", "d").append("schema", "s");
    assertThat(FolderTree.around(schema.append("table", "t"))).isEqualTo(schema);
    assertThat(FolderTree.around(file("share", "a/b/c.zip").append("entry", "x/y.txt")))
        .isEqualTo(file("share", "a/b"));
    assertThat(FolderTree.around(file("share", "c.txt"))).isEqualTo(Location.of("share"));
    assertThat(FolderTree.around(Location.of("share"))).isEqualTo(Location.of("share"));
  }
}
