package org.inshore.core.person.rowkey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.function.LongUnaryOperator;
import org.inshore.core.person.link.Identifier;
import org.inshore.engine.match.ValueHash;
import org.inshore.spi.content.Cells;
import org.inshore.spi.content.Content;
import org.inshore.spi.source.Location;
import org.junit.jupiter.api.Test;

/** What columns of numbers are handed on to be compared, within an asset and beyond it. */
class RowKeysTest {
  private static final ValueHash HASH =
      (kind, value) -> (kind + value).hashCode() * 0x9E3779B97F4A7C15L;
  private static final Location FILE = Location.of("s").append("path", "exports/staff.csv");
  private static final Location SHEET =
      Location.of("s").append("path", "exports/staff.xlsx").append("sheet", "one");

  @Test
  void numbersOfPeopleInASheetAreComparedWithinTheWorkbookAndBeyondIt() {
    List<RowKeys> keys = RowKeys.of(rows(SHEET, "工号", row -> row), false, HASH);

    assertThat(keys).extracting(RowKeys::shared).containsExactly(false, true);
    assertThat(keys.getFirst().keys()).hasSize(30).doesNotContain(keys.getLast().keys());
  }

  @Test
  void aFileOfItsOwnHasNobodyToBeComparedWithin() {
    List<RowKeys> keys = RowKeys.of(rows(FILE, "工号", row -> row), true, HASH);

    assertThat(keys).extracting(RowKeys::shared).containsExactly(true);
    assertThat(RowKeys.of(rows(FILE, "branch_no", row -> row), true, HASH)).isEmpty();
  }

  @Test
  void longNumbersThatLieFarApartAreHandedOnAsSuchToo() {
    List<RowKeys> keys =
        RowKeys.of(rows(FILE, "customer_no", row -> 8_000_000_000L + 7_919 * row), true, HASH);

    assertThat(keys).hasSize(2);
    assertThat(keys.getFirst().column()).isNotEqualTo(keys.getLast().column());
    assertThat(keys.getLast().keys())
        .containsExactly(Arrays.stream(keys.getFirst().keys()).map(Identifier::spread).toArray());
  }

  @Test
  void longNumbersOneAfterTheOtherAreNot() {
    assertThat(RowKeys.of(rows(FILE, "customer_no", row -> 8_000_000_000L + row), true, HASH))
        .hasSize(1);
    assertThat(RowKeys.of(rows(FILE, "customer_no", row -> 7_919 * row), true, HASH)).hasSize(1);
  }

  @Test
  void rowsOfATableHaveTheKeysByWhichOthersCallThem() {
    Location members = Location.of("s").append("schema", "shop").append("table", "members");
    Location reach = Location.of("s").append("schema", "shop").append("table", "reach");

    RowKeys rows = RowKeys.of(rows(members, "id", row -> row), true, HASH).getFirst();
    RowKeys others = RowKeys.of(rows(reach, "member_id", row -> row), true, HASH).getFirst();

    assertThat(rows.column()).isEqualTo(others.column());
    assertThat(rows.keys()).isEqualTo(others.keys());
    assertThat(RowKeys.of(rows(reach, "id", row -> row), true, HASH)).isEmpty();
  }

  private static Content.Rows rows(Location place, String heading, LongUnaryOperator number) {
    Cells cells = new Cells();
    for (int row = 1; row <= 30; row++) {
      cells.row(row);
      cells.cell(String.valueOf(number.applyAsLong(row)));
    }
    return new Content.Rows(
        place, List.of(new Content.Column(heading, null, null)), Content.Naming.COLUMN, cells);
  }
}
