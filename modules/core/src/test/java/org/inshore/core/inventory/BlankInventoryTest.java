package org.inshore.core.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import org.inshore.core.inventory.store.InventoryException;
import org.inshore.core.inventory.store.Session;
import org.inshore.core.inventory.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a process leaves that is killed while it begins an inventory. */
class BlankInventoryTest {
  @TempDir private Path folder;

  @Test
  void isBlankUntilTheFirstCommit() throws Exception {
    try (Session session = Store.create(folder)) {
      assertThat(session.number("SELECT count(*) FROM run")).isZero();
    }
    assertThat(Store.isBlank(folder)).isTrue();
  }

  @Test
  void isBlankWhileTheRunIsNotRecorded() throws Exception {
    try (Session session = Store.create(folder)) {
      session.commit();
    }
    assertThat(Store.isBlank(folder)).isTrue();
  }

  @Test
  void anEmptyFileIsBlank() throws Exception {
    Files.createFile(folder.resolve(Store.FILE));
    assertThat(Store.isBlank(folder)).isTrue();
  }

  /** The journal's kind is set before the file is said to be an inventory. */
  @Test
  void aFileThatIsNotYetCalledAnInventoryIsBlank() throws Exception {
    String url = "jdbc:sqlite:" + folder.resolve(Store.FILE);
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA journal_mode = WAL");
      statement.execute("PRAGMA user_version = 3");
    }
    assertThat(Files.size(folder.resolve(Store.FILE))).isPositive();
    assertThat(Store.isBlank(folder)).isTrue();
  }

  /** A journal that is rolled back on the next connection, as a kill within a commit leaves it. */
  @Test
  void whatAKillLeftHalfWrittenIsUndone() throws Exception {
    Path begun = folder.resolve("begun.db");
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + begun);
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA application_id = 1");
      statement.execute("PRAGMA cache_size = 1");
      statement.execute("BEGIN");
      for (int i = 0; i < 50; i++) {
        statement.execute("CREATE TABLE t%d (c)".formatted(i));
      }
      Files.copy(begun, folder.resolve(Store.FILE));
      Files.copy(Path.of(begun + "-journal"), folder.resolve(Store.FILE + "-journal"));
    }
    assertThat(Files.size(folder.resolve(Store.FILE))).isGreaterThan(10_000);
    assertThatExceptionOfType(InventoryException.class)
        .as("no inventory, and readable")
        .isThrownBy(() -> Store.open(folder))
        .withMessageContaining("not an inventory");
    assertThat(folder.resolve(Store.FILE + "-journal")).doesNotExist();
    assertThat(Store.isBlank(folder)).isTrue();
  }

  @Test
  void aFolderWithoutOneIsNot() {
    assertThatExceptionOfType(InventoryException.class).isThrownBy(() -> Store.isBlank(folder));
  }

  @Test
  void anotherFileIsNot() throws Exception {
    Files.writeString(folder.resolve(Store.FILE), "something else");
    assertThatExceptionOfType(InventoryException.class).isThrownBy(() -> Store.isBlank(folder));
  }
}
