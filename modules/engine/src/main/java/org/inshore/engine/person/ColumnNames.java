package org.inshore.engine.person;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.inshore.engine.match.Place;
import org.inshore.spi.content.Cells;
import org.inshore.spi.content.Content;
import org.inshore.spi.source.Location;

/**
 * Keeps values out of the names of columns: a name in which a rule finds a value goes into no
 * location.
 *
 * <p>A document's header is a row that somebody took for one. Where one of its cells is a value,
 * the row is data, and none of its columns keeps its name; what stood there still speaks for the
 * column as before, so that nothing is missed if it was a header after all. A catalogue names each
 * column by itself.
 */
public final class ColumnNames {
  /** A single column without a name: in it, names are looked through. */
  public static final List<Content.Column> ONE = List.of(new Content.Column("1", null, null));

  private ColumnNames() {}

  /** The names, one in each row; those that a reader took for no value are left out. */
  public static Cells cells(List<Content.Column> columns) {
    Cells cells = new Cells();
    for (int i = 0; i < columns.size(); i++) {
      cells.row(i + 1L);
      cells.cell(columns.get(i).origin() == null ? columns.get(i).name() : null);
    }
    return cells;
  }

  /**
   * The columns, those whose name may be a value by their letter or number.
   *
   * @param values columns in whose name a value was found
   */
  public static List<Content.Column> without(Content.Rows rows, BitSet values) {
    if (values.isEmpty()) {
      return rows.columns();
    }
    boolean row = rows.naming() != Content.Naming.COLUMN;
    List<Content.Column> columns = new ArrayList<>();
    for (int i = 0; i < rows.columns().size(); i++) {
      Content.Column column = rows.columns().get(i);
      boolean hidden = column.origin() == null && (row || values.get(i));
      columns.add(hidden ? hidden(rows.naming(), column, i) : column);
    }
    return List.copyOf(columns);
  }

  private static Content.Column hidden(Content.Naming naming, Content.Column column, int index) {
    String ordinal =
        naming == Content.Naming.CELL ? Place.letters(index) : String.valueOf(index + 1);
    return new Content.Column(
        ordinal, column.comment(), column.type(), new Content.Origin(column.name(), index, 0));
  }

  /** Whether two lists of columns have the same names, headings, comments and types. */
  public static boolean areSame(List<Content.Column> some, List<Content.Column> others) {
    boolean same = some.size() == others.size();
    for (int i = 0; same && i < some.size(); i++) {
      Content.Column one = some.get(i);
      Content.Column other = others.get(i);
      same =
          one.name().equals(other.name())
              && one.heading().equals(other.heading())
              && Objects.equals(one.comment(), other.comment())
              && Objects.equals(one.type(), other.type())
              && (one.origin() == null) == (other.origin() == null);
    }
    return same;
  }

  /** Where the values of a column are. */
  public static Place place(
      Content.Rows rows, Location location, int index, Persons.Owners owners) {
    Content.Origin origin = rows.columns().get(index).origin();
    return new Place(
        location,
        rows.location(),
        rows.naming(),
        origin == null ? index : origin.column(),
        owners.persons()[index],
        origin == null ? 0 : origin.rows(),
        owners.sure().get(index));
  }
}
