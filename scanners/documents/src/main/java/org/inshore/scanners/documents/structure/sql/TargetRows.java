package org.inshore.scanners.documents.structure.sql;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.inshore.scanners.documents.table.cell.Columns;
import org.inshore.spi.content.Content.Column;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/** The columns that rows of some statements have in common. */
final class TargetRows {
  private final Location location;
  private final @Nullable SqlTable declared;
  private List<Column> columns;
  private byte[] opening = new byte[0];

  /** The column of comments behind rows; -1 while none was met. */
  private int remarks = -1;

  TargetRows(Location location, List<Column> columns, @Nullable SqlTable declared) {
    this.location = location;
    this.declared = declared;
    this.columns = distinct(columns);
  }

  Location location() {
    return location;
  }

  /** Notes that there are rows of it. */
  void filled() {
    if (declared != null) {
      declared.filled();
    }
  }

  /** Whether a statement opens as the one before; what is only repeated is not looked through. */
  boolean opensAgain(byte[] bytes, int from, int to) {
    boolean same = Arrays.equals(bytes, from, to, opening, 0, opening.length);
    if (!same) {
      opening = Arrays.copyOfRange(bytes, from, to);
    }
    return same;
  }

  /** Whether a row of so many values may have a comment as one more. */
  boolean takesRemark(int width) {
    if (remarks < 0 && width > 0 && width < Columns.MAX && columns.size() <= width) {
      remarks = width;
    }
    return remarks == width;
  }

  /** So many columns, or more if more are known: those without a name by number. */
  List<Column> columns(int width) {
    if (columns.size() < width) {
      List<Column> wider = new ArrayList<>(columns);
      while (wider.size() < width) {
        wider.add(new Column(String.valueOf(wider.size() + 1), null, null));
      }
      columns = distinct(wider);
    }
    return columns;
  }

  /** No more than a sheet has, each with a name of its own. */
  private static List<Column> distinct(List<Column> columns) {
    Set<String> names = new HashSet<>();
    List<Column> distinct = new ArrayList<>();
    for (Column column : columns.subList(0, Math.min(Columns.MAX, columns.size()))) {
      String name = column.name();
      if (!names.add(name)) {
        name = name + " (" + (distinct.size() + 1) + ")";
        names.add(name);
      }
      distinct.add(new Column(name, column.comment(), column.type()));
    }
    return List.copyOf(distinct);
  }
}
