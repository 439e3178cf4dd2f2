package org.inshore.core.scan;

import java.util.List;
import java.util.stream.LongStream;
import org.inshore.spi.scan.Content;
import org.inshore.spi.source.Location;

/** Rows of a table with a person and a phone in each. */
final class Tables {
  private Tables() {}

  static Content.Rows rows(Location table, long first, int count) {
    List<Content.Row> rows =
        LongStream.range(first, first + count)
            .mapToObj(
                i ->
                    new Content.Row(
                        i + 1, List.of(String.valueOf(100 + i), String.valueOf(1000 + i))))
            .toList();
    return new Content.Rows(
        table,
        List.of(new Content.Column("id", null, null), new Content.Column("tel", null, null)),
        Content.Naming.COLUMN,
        rows);
  }
}
