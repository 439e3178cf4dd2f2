package org.inshore.core.inventory.carry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.inshore.core.inventory.Fixture;
import org.inshore.core.inventory.InventoryWriter;
import org.inshore.core.inventory.read.AssetRows;
import org.inshore.core.inventory.store.Session;
import org.inshore.core.inventory.store.Store;
import org.inshore.spi.inventory.AssetEntry;
import org.inshore.spi.inventory.Outcome;
import org.inshore.spi.inventory.run.RunInfo;
import org.inshore.spi.source.Location;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Assets of an earlier scan, asked for in its order, in another one, and by turns. */
class EarlierAssetsTest {
  private static final int FILES = 3_000;

  @TempDir private Path folder;

  private static Location place(int number) {
    return Location.of("share").append("path", "folder/file " + number);
  }

  /** Each third without a version. */
  @BeforeEach
  void write() throws Exception {
    try (InventoryWriter writer = Fixture.writer(folder)) {
      writer.source(Fixture.source("share"), Fixture.SHANGHAI);
      for (int i = 0; i < FILES; i++) {
        Outcome outcome = new Outcome.Scanned(i, List.of());
        writer.asset(
            new AssetEntry(place(i), "file", i, null, null, outcome, null),
            i % 3 == 0 ? null : Long.valueOf(i));
      }
      writer.finish(RunInfo.State.DONE, Fixture.ENDED);
    }
  }

  private void finds(List<Integer> numbers) throws Exception {
    try (Session session = Store.open(folder)) {
      EarlierAssets assets = new EarlierAssets(session, new AssetRows(session));
      for (int number : numbers) {
        EarlierAssets.Earlier found = Objects.requireNonNull(assets.find(place(number)));
        assertThat(found.entry().location()).isEqualTo(place(number));
        assertThat(found.entry().size()).isEqualTo(number);
        assertThat(found.version()).isEqualTo(number % 3 == 0 ? null : Long.valueOf(number));
        assertThat(found.id()).isEqualTo(assets.number(place(number)));
        assertThat(assets.find(place(FILES + number))).isNull();
      }
    }
  }

  private static List<Integer> inOrder() {
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < FILES; i++) {
      numbers.add(i);
    }
    return numbers;
  }

  @Test
  void inTheirOrder() throws Exception {
    finds(inOrder());
  }

  @Test
  void inAnyOrder() throws Exception {
    List<Integer> numbers = inOrder();
    Collections.shuffle(numbers, new Random(5));
    finds(numbers);
  }

  @Test
  void fromTheLastToTheFirst() throws Exception {
    finds(inOrder().reversed());
  }

  @Test
  void ofTwoPartsByTurnsAndSomeTwice() throws Exception {
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < FILES / 2; i++) {
      numbers.add(i);
      numbers.add(FILES / 2 + i);
      numbers.add(i / 2);
    }
    finds(numbers);
  }
}
