package org.inshore.core.scan.embedded;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.inshore.spi.content.Cells;
import org.inshore.spi.content.Content;
import org.inshore.spi.content.Encoding;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/**
 * Reading of the headings of a crosstab as a column without a heading: in rosters and tables of
 * figures a column may be of somebody, whose name is then no cell. Whether they are names is judged
 * as of any such column. Tables of databases are passed over, since their columns are declared.
 */
public final class CrosstabHeadings {
  private static final int FEWEST = 3;

  /** Of three headings so many may be names. */
  private static final int OF_THREE = 2;

  private static final Pattern NAME = Pattern.compile("\\p{IsHan}{2,4}");
  private static final String COLUMN = "0";

  private final Set<Table> seen = new HashSet<>();

  private record Table(Location place, List<Content.Column> columns) {}

  /** The headings of some rows; null if they are no names, or were given before. */
  public Content.@Nullable Rows of(Content.Rows rows) {
    if (rows.naming() == Content.Naming.COLUMN || !seen.add(table(rows))) {
      return null;
    }
    List<String> names =
        rows.columns().stream()
            .map(column -> column.heading().strip())
            .filter(heading -> NAME.matcher(heading).matches())
            .toList();
    if (names.size() < FEWEST || 3 * names.size() < OF_THREE * rows.columns().size()) {
      return null;
    }
    Cells cells = new Cells(Encoding.UTF_8);
    for (int i = 0; i < names.size(); i++) {
      cells.row(i);
      cells.cell(names.get(i));
    }
    return new Content.Rows(
        rows.location(),
        List.of(new Content.Column(COLUMN, null, null)),
        Content.Naming.COLUMN,
        cells);
  }

  private static Table table(Content.Rows rows) {
    return new Table(rows.location(), rows.columns());
  }
}
