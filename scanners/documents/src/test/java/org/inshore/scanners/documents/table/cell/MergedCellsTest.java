package org.inshore.scanners.documents.table.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class MergedCellsTest {
  @Test
  void cellsBelowAndBesideAreCovered() throws Exception {
    MergedCells merged = new MergedCells();
    merged.add("B2:C4");
    merged.add(9, 1, 2, 1);
    assertThat(merged.isBelow(2, 1)).isFalse();
    assertThat(merged.isBelow(3, 1)).isTrue();
    assertThat(merged.isBelow(4, 2)).isTrue();
    assertThat(merged.isBelow(5, 1)).isFalse();
    assertThat(merged.isBelow(3, 0)).isFalse();
    assertThat(merged.isBelow(3, 3)).isFalse();
    assertThat(merged.isBelow(10, 1)).isTrue();
    assertThat(merged.isBeside(2, 2)).isTrue();
    assertThat(merged.isBeside(2, 1)).isFalse();
    assertThat(merged.isBeside(2, 3)).isFalse();
    assertThat(merged.isBeside(9, 2)).isFalse();
  }

  @Test
  void cellsThatGoOnAreOfTheFirst() throws Exception {
    MergedCells merged = new MergedCells();
    merged.goesOn(3, 0);
    merged.goesOn(4, 0);
    merged.goesOn(7, 0);
    for (long row = 1; row < 10; row++) {
      assertThat(merged.isBelow(row, 0)).isEqualTo(row == 3 || row == 4 || row == 7);
    }
  }

  @Test
  void whatIsNoRangeAddsNothing() {
    MergedCells merged = new MergedCells();
    for (String range :
        new String[] {"", "B2", "B4:B2", ":", "B:C", "2:3", "B2:99999999999", "é1:é2"}) {
      merged.add(range);
    }
    assertThat(merged).hasToString("MergedCells[0 down, 0 across]");
  }

  @Test
  void theSourceIsReadOnceAndMayBeBroken() throws Exception {
    int[] read = {0};
    MergedCells merged =
        new MergedCells(
            all -> {
              read[0]++;
              all.add("A1:A2");
              throw new IOException();
            });
    assertThat(read[0]).isZero();
    assertThat(merged.isBelow(2, 0)).isTrue();
    assertThat(merged.isBelow(3, 0)).isFalse();
    assertThat(read[0]).isOne();
  }

  @Test
  void whatIsKeptIsBounded() throws Exception {
    MergedCells merged = new MergedCells();
    merged.add(1, 0, Integer.MAX_VALUE, Columns.MAX);
    for (int row = 2; row < 200_000; row += 2) {
      merged.add(row, 0, 2, 2);
    }
    assertThat(merged).hasToString("MergedCells[65536 down, 65536 across]");
    assertThat(merged.isBelow(Integer.MAX_VALUE, Columns.MAX - 1)).isTrue();
  }
}
