package org.inshore.core.scan;

import java.util.List;
import org.inshore.spi.content.Cells;
import org.inshore.spi.content.Content;
import org.inshore.spi.source.Location;

/** Rows of a table with a person and a phone in each. */
public final class Tables {
  private Tables() {}

  public static Content.Rows rows(Location table, long first, int count) {
    Cells rows = new Cells();
    for (long i = first; i < first + count; i++) {
      rows.row(i + 1);
      rows.cell(String.valueOf(100 + i));
      rows.cell(String.valueOf(1000 + i));
    }
    return new Content.Rows(
        table,
        List.of(new Content.Column("id", null, null), new Content.Column("tel", null, null)),
        Content.Naming.COLUMN,
        rows);
  }
}
