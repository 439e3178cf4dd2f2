package org.inshore.scanners.documents.database;

import java.util.List;
import java.util.stream.IntStream;
import org.inshore.scanners.documents.table.cell.Columns;
import org.inshore.spi.content.Content;

/** Columns of records of which no schema tells, by letters as in a sheet. */
public final class Unnamed {
  public static final int MOST = 2_000;
  private static final List<Content.Column> COLUMNS =
      IntStream.range(0, MOST)
          .mapToObj(i -> new Content.Column(Columns.letters(i), null, null))
          .toList();

  private Unnamed() {}

  /** The columns, as many as a record may have. */
  public static List<Content.Column> columns() {
    return COLUMNS;
  }
}
