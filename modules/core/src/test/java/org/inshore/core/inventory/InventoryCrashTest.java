package org.inshore.core.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.inshore.core.inventory.Fixture.HONG_KONG;
import static org.inshore.core.inventory.Fixture.file;
import static org.inshore.core.inventory.Fixture.scanned;
import static org.inshore.core.inventory.Fixture.source;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.inshore.core.inventory.store.InventoryException;
import org.inshore.core.inventory.store.RefusedRecordException;
import org.inshore.core.inventory.store.Store;
import org.inshore.core.person.PersonBatch;
import org.inshore.spi.inventory.AssetEntry;
import org.inshore.spi.inventory.Outcome;
import org.inshore.spi.inventory.figure.Figure;
import org.inshore.spi.inventory.run.RunInfo;
import org.inshore.spi.inventory.violation.Violation;
import org.inshore.spi.source.Location;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

class InventoryCrashTest {
  @TempDir private Path folder;

  @Test
  void readsAKilledScanFromItsFilesAlone() throws Exception {
    Path out = folder.resolve("out");
    Path killed = folder.resolve("killed");
    try (InventoryWriter writer = Fixture.writer(out)) {
      begin(writer);
      copyOnceWritten(out, killed);
    }
    assertThat(killed.resolve("inventory.db-wal")).exists();
    checkPartial(killed);
    checkPartial(killed); // reading changes nothing, so it can be read again
  }

  @Test
  void readsAScanThatWasClosedWithoutAnEnd() throws Exception {
    try (InventoryWriter writer = Fixture.writer(folder)) {
      begin(writer);
    }
    checkPartial(folder);
  }

  @Test
  void readsAScanThatStillRuns() throws Exception {
    try (InventoryWriter writer = Fixture.writer(folder)) {
      begin(writer);
      awaitAsset();
      try (InventoryReader reader = InventoryReader.open(folder)) {
        writer.finding(Fixture.ids(file("s", "later"), 1, 0.9));
        assertThat(reader.run().state()).isEqualTo(RunInfo.State.RUNNING);
        assertThat(reader.totals().count(Figure.GROUNDS_VIOLATION)).isEqualTo(1);
      }
      writer.finish(RunInfo.State.DONE, Fixture.ENDED);
    }
    try (InventoryReader reader = InventoryReader.open(folder)) {
      assertThat(reader.run().partial()).isFalse();
      assertThat(reader.totals().count(Figure.GROUNDS_VIOLATION)).isEqualTo(2);
    }
  }

  @Test
  void writesWithinASecondThoughNothingFollows() throws Exception {
    try (InventoryWriter writer = Fixture.writer(folder)) {
      begin(writer);
      awaitAsset();
    }
  }

  @Test
  void neverOverwritesAnInventory() throws Exception {
    try (InventoryWriter writer = Fixture.writer(folder)) {
      begin(writer);
    }
    byte[] before = Files.readAllBytes(folder.resolve("inventory.db"));
    assertThatThrownBy(() -> Fixture.writer(folder))
        .isInstanceOf(InventoryException.class)
        .hasMessageContaining(folder.toString())
        .hasMessageContaining("choose another folder");
    assertThat(Files.readAllBytes(folder.resolve("inventory.db"))).isEqualTo(before);
  }

  @Test
  void saysThatTheDiskIsFullAndKeepsWhatWasSafe() throws Exception {
    InventoryWriter writer = Fixture.writer(folder);
    writer.source(source("s"), HONG_KONG);
    writer.asset(scanned(file("s", "first")));
    awaitAsset();
    writer.limitPages(60);
    ThrowingCallable fill =
        () -> {
          for (int i = 0; i < 100_000; i++) {
            writer.asset(scanned(file("s", "file-" + i)));
          }
        };
    assertThatThrownBy(fill)
        .isInstanceOf(UncheckedIOException.class)
        .cause()
        .isInstanceOfSatisfying(
            InventoryException.class,
            e -> {
              assertThat(e.wording().en()).contains("no space left").contains(folder.toString());
              assertThat(e.wording().zh()).contains("空间不足");
            });
    assertThatThrownBy(() -> writer.asset(scanned(file("s", "again"))))
        .as("the failure stays")
        .isInstanceOf(UncheckedIOException.class);
    writer.close();
    try (InventoryReader reader = InventoryReader.open(folder)) {
      assertThat(reader.run().state()).isEqualTo(RunInfo.State.RUNNING);
      assertThat(reader.totals().count(Figure.ASSETS)).isPositive();
    }
  }

  @Test
  void aRecordThatBreaksAConstraintCostsItselfAlone() throws Exception {
    Location first = file("s", "first");
    try (InventoryWriter writer = Fixture.writer(folder)) {
      writer.source(source("s"), HONG_KONG);
      writer.finding(Fixture.ids(first, 3, 0.9));
      assertThatThrownBy(() -> writer.finding(Fixture.ids(first, 2, Double.NaN)))
          .isInstanceOf(RefusedRecordException.class);
      writer.asset(scanned(first));
      writer.finding(Fixture.ids(file("s", "second"), 4, 0.9));
      writer.asset(scanned(file("s", "second")));
      writer.finish(RunInfo.State.DONE, Fixture.ENDED);
    }
    try (InventoryReader reader = InventoryReader.open(folder)) {
      assertThat(reader.run().partial()).isFalse();
      assertThat(reader.totals().count(Figure.MATCHES)).isEqualTo(7);
    }
  }

  @Test
  void aConstraintIsNoFullDisk() {
    SQLException broken = new SQLiteException("x", SQLiteErrorCode.SQLITE_CONSTRAINT_NOTNULL);
    assertThat(Store.failure(folder, broken).wording().en())
        .contains("not of the disk")
        .contains(folder.toString());
  }

  @Test
  void writesThroughALinkToAFolder() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("link"), folder);
    try (InventoryWriter writer = Fixture.writer(link)) {
      begin(writer);
    }
    checkPartial(folder);
  }

  @Test
  void refusesAFolderThatCannotBeMade() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "x");
    assertThatThrownBy(() -> Fixture.writer(file.resolve("out")))
        .isInstanceOf(InventoryException.class)
        .hasMessageContaining("cannot be made");
    assertThatThrownBy(() -> Fixture.writer(file))
        .isInstanceOf(InventoryException.class)
        .hasMessageContaining("cannot be made");
  }

  @Test
  void saysWhatIsNoInventory() throws Exception {
    assertThatThrownBy(() -> InventoryReader.open(folder))
        .isInstanceOf(InventoryException.class)
        .hasMessageContaining("no inventory");
    Files.writeString(folder.resolve("inventory.db"), "not a database, but long enough".repeat(99));
    assertThatThrownBy(() -> InventoryReader.open(folder))
        .isInstanceOf(InventoryException.class)
        .hasMessageContaining("not an inventory");
    Files.write(folder.resolve("inventory.db"), new byte[0]);
    assertThatThrownBy(() -> InventoryReader.open(folder))
        .isInstanceOf(InventoryException.class)
        .hasMessageContaining("not an inventory");
  }

  @Test
  void saysThatATruncatedInventoryIsDamaged() throws Exception {
    try (InventoryWriter writer = Fixture.writer(folder)) {
      writer.source(source("s"), HONG_KONG);
      for (int i = 0; i < 2_000; i++) {
        writer.asset(scanned(file("s", "file-" + i)));
      }
      writer.finish(RunInfo.State.DONE, Fixture.ENDED);
    }
    Path file = folder.resolve("inventory.db");
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length / 2));
    assertThatThrownBy(
            () -> {
              try (InventoryReader reader = InventoryReader.open(folder);
                  Stream<AssetEntry> assets = reader.assets()) {
                assertThat(assets.count()).isEqualTo(2_000);
              } catch (UncheckedIOException e) {
                throw e.getCause();
              }
            })
        .isInstanceOf(InventoryException.class)
        .hasMessageContaining("damaged");
  }

  @Test
  void readsAFinishedInventoryInAFolderThatCannotBeWritten() throws Exception {
    try (InventoryWriter writer = Fixture.writer(folder)) {
      begin(writer);
      writer.finish(RunInfo.State.DONE, Fixture.ENDED);
    }
    Assumptions.assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-x------"));
    try (InventoryReader reader = InventoryReader.open(folder)) {
      assertThat(reader.totals().count(Figure.GROUNDS_VIOLATION)).isEqualTo(1);
    } finally {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
  }

  @Test
  void refusesWhatComesAfterTheEnd() throws Exception {
    InventoryWriter writer = Fixture.writer(folder);
    writer.source(source("s"), HONG_KONG);
    assertThatThrownBy(() -> writer.asset(scanned(file("nobody", "a"))))
        .isInstanceOf(IllegalArgumentException.class);
    writer.finish(RunInfo.State.DONE, Fixture.ENDED);
    assertThatThrownBy(() -> writer.asset(scanned(file("s", "a"))))
        .isInstanceOf(IllegalStateException.class);
    writer.close();
    writer.close();
  }

  private static void begin(InventoryWriter writer) {
    writer.source(source("s"), HONG_KONG);
    writer.asset(scanned(file("s", "done")));
    Location inHand = file("s", "in-hand");
    writer.persons(inHand, new PersonBatch(new long[] {1, 2, 3}, new long[0]));
    writer.finding(Fixture.ids(inHand, 3, 0.9));
  }

  private void checkPartial(Path out) throws InventoryException {
    try (InventoryReader reader = InventoryReader.open(out);
        Stream<AssetEntry> assets = reader.assets();
        Stream<Violation> violations = reader.violations()) {
      assertThat(reader.run().partial()).isTrue();
      assertThat(reader.run().ended()).isNull();
      assertThat(assets.map(AssetEntry::outcome).map(Outcome::getClass).map(Class::getSimpleName))
          .as("a place that the scan was at is not one that was looked through")
          .containsExactly("Scanned", "Incomplete");
      List<Violation> found = violations.toList();
      assertThat(found).hasSize(1);
      assertThat(found.getFirst().persons().persons()).isEqualTo(3);
      assertThat(reader.totals().persons(Figure.PERSONS_OFFSHORE).persons()).isEqualTo(3);
      assertThat(reader.sources().getFirst().persons().persons()).isEqualTo(3);
    }
  }

  /** Copies the files as a killed process would leave them. */
  private void copyOnceWritten(Path out, Path copy) throws Exception {
    Files.createDirectories(copy);
    for (int attempt = 0; attempt < 100; attempt++) {
      Thread.sleep(50);
      for (String name : List.of("inventory.db", "inventory.db-wal")) {
        Files.write(copy.resolve(name), Files.readAllBytes(out.resolve(name)));
      }
      try (InventoryReader reader = InventoryReader.open(copy)) {
        if (reader.totals().count(Figure.ASSETS) == 2) {
          return;
        }
      }
    }
    throw new AssertionError("nothing was written");
  }

  private void awaitAsset() throws Exception {
    for (int attempt = 0; attempt < 100; attempt++) {
      try (InventoryReader reader = InventoryReader.open(folder)) {
        if (reader.totals().count(Figure.ASSETS) > 0) {
          return;
        }
      }
      Thread.sleep(50);
    }
    throw new AssertionError("nothing was written within five seconds");
  }
}
