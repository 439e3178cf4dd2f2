package org.inshore.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.inshore.spi.inventory.AssetEntry;
import org.inshore.spi.inventory.Outcome;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.Location;
import org.inshore.spi.source.Readers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Tests that folders are counted and nothing is lost by it. */
class FolderCountsTest {
  private static final Wording NOTE = new Wording("沿用", "carried over");
  private static final Instant EARLY = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant LATE = Instant.parse("2026-02-01T00:00:00Z");
  private static final Readers EVERYBODY =
      new Readers(Readers.Kind.AUTHENTICATED_USERS, new Wording("所有人", "everybody"));

  private final FolderCounts counts = new FolderCounts(3);

  @Test
  void sumsThoseOfOneFolderOfWhichTheSameIsSaid() {
    counts.add(file("a/b/1.txt", 10, EARLY, null, NOTE));
    counts.add(file("a/b/2.txt", 20, LATE, null, NOTE));
    counts.add(file("a/b/3.txt", 30, EARLY, EVERYBODY, NOTE));
    AssetEntry folder = counts.entries().getFirst();
    assertThat(folder.location()).isEqualTo(Location.of("share").append("path", "a/b"));
    assertThat(folder.size()).isEqualTo(30);
    assertThat(folder.modified()).isEqualTo(LATE);
    Outcome.Scanned outcome = (Outcome.Scanned) folder.outcome();
    assertThat(outcome.units()).isEqualTo(2);
    assertThat(outcome.notes())
        .extracting(Wording::en)
        .containsExactly("2 here, counted together", "carried over");
    assertThat(counts.entries().getLast()).isEqualTo(file("a/b/3.txt", 30, EARLY, EVERYBODY, NOTE));
  }

  @Test
  void leavesWhatWasNotLookedThrough() {
    AssetEntry failed =
        new AssetEntry(
            Location.of("share").append("path", "a/x"),
            "file",
            1,
            null,
            null,
            new Outcome.Failed("PERMISSION", NOTE),
            null);
    assertThat(counts.add(failed)).isFalse();
    assertThat(counts.entries()).isEmpty();
  }

  @Test
  void aSizeThatIsNotKnownMakesTheSumUnknown() {
    counts.add(file("a/1", 5, null, null));
    counts.add(file("a/2", -1, null, null));
    counts.add(file("a/3", 5, null, null));
    assertThat(counts.entries()).extracting(AssetEntry::size).containsExactly(-1L);
  }

  @Test
  void beyondTheMostEntriesCountsBySource() {
    Stream.of("a", "b", "c", "d", "e")
        .forEach(each -> counts.add(file(each + "/1", 1, null, null)));
    List<AssetEntry> entries = counts.entries();
    assertThat(entries).hasSize(4);
    assertThat(entries.getLast().location()).isEqualTo(Location.of("share"));
    assertThat(entries.getLast().size()).isEqualTo(2);
  }

  private static AssetEntry file(
      String path,
      long size,
      @Nullable Instant modified,
      @Nullable Readers readers,
      Wording... notes) {
    return new AssetEntry(
        Location.of("share").append("path", path),
        "file",
        size,
        modified,
        "text/plain",
        new Outcome.Scanned(1, List.of(notes)),
        readers,
        null);
  }
}
