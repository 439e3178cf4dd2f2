package org.inshore.core.scan.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.inshore.spi.content.Cells;
import org.inshore.spi.content.Content;
import org.inshore.spi.source.Location;
import org.junit.jupiter.api.Test;

/** Parts of a checked number in columns beside each other are joined, and no other digits are. */
class NumberPartsTest {
  private final SplittableRandom random = new SplittableRandom(Long.getLong("inshore.seed", 7));

  /** The number of somebody who cannot be alive. */
  private String number() {
    String digits =
        "1101011900%02d%02d%03d"
            .formatted(random.nextInt(1, 13), random.nextInt(1, 29), random.nextInt(1000));
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      sum = (sum + digits.charAt(i) - '0') * 2 % 11;
    }
    return digits + "10X98765432".charAt(sum);
  }

  private static Content.Rows join(NumberParts parts, List<List<String>> table) {
    Cells cells = new Cells();
    for (int i = 0; i < table.size(); i++) {
      cells.row(i + 1);
      table.get(i).forEach(cells::cell);
    }
    List<Content.Column> columns =
        IntStream.range(0, table.getFirst().size())
            .mapToObj(i -> new Content.Column("c" + i, null, null))
            .toList();
    return parts.join(
        new Content.Rows(
            Location.of("s").append("table", "t"), columns, Content.Naming.COLUMN, cells));
  }

  private static List<String> cut(String number, int... places) {
    List<String> parts = new ArrayList<>(List.of("name"));
    int from = 0;
    for (int place : places) {
      parts.add(number.substring(from, place));
      from = place;
    }
    parts.add(number.substring(from));
    return parts;
  }

  @Test
  void joinsAreaBirthAndSequence() {
    List<String> numbers = IntStream.range(0, 20).mapToObj(i -> number()).toList();
    NumberParts parts = new NumberParts();
    Content.Rows rows = join(parts, numbers.stream().map(each -> cut(each, 6, 14)).toList());

    assertThat(rows.columns().getLast().name()).isEqualTo("c1+c2+c3");
    assertThat(IntStream.range(0, 20).mapToObj(row -> rows.cells().text(row, 4)))
        .isEqualTo(numbers)
        .isNotEmpty();
    // A later batch of the table is as the first one, however short.
    assertThat(join(parts, List.of(cut(numbers.getFirst(), 6, 14))).cells().text(0, 4))
        .isEqualTo(numbers.getFirst());
  }

  @Test
  void readsDatesAndTwoParts() {
    List<String> numbers = IntStream.range(0, 20).mapToObj(i -> number()).toList();
    List<List<String>> dated =
        numbers.stream()
            .map(
                each ->
                    List.of(
                        each.substring(0, 6),
                        each.substring(6, 10)
                            + "-"
                            + each.substring(10, 12)
                            + "-"
                            + each.substring(12, 14),
                        each.substring(14)))
            .toList();

    assertThat(join(new NumberParts(), dated).cells().text(3, 3)).isEqualTo(numbers.get(3));
    assertThat(
            join(new NumberParts(), numbers.stream().map(each -> cut(each, 14)).toList())
                .cells()
                .text(3, 3))
        .isEqualTo(numbers.get(3));
  }

  @Test
  void leavesNumbersOfOtherKindsAlone() {
    List<List<String>> branches =
        IntStream.range(0, 200)
            .mapToObj(i -> List.of("110101", "20260401", "%04d".formatted(random.nextInt(10000))))
            .toList();

    assertThat(join(new NumberParts(), branches).columns()).hasSize(3);
    // A whole number beside empty cells is in parts already: one.
    List<List<String>> whole =
        IntStream.range(0, 20).mapToObj(i -> List.of("", number(), "")).toList();
    assertThat(join(new NumberParts(), whole).columns()).hasSize(3);
  }
}
