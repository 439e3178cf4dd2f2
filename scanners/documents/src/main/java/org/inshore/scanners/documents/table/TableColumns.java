package org.inshore.scanners.documents.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.inshore.scanners.documents.table.cell.Columns;
import org.inshore.scanners.documents.table.cell.Grid;
import org.inshore.scanners.documents.table.cell.MergedCells;
import org.inshore.scanners.documents.table.header.HeaderDoubt;
import org.inshore.scanners.documents.table.header.HeaderGroups;
import org.inshore.scanners.documents.table.header.TableHeader;
import org.inshore.scanners.documents.table.layout.Layout;
import org.inshore.spi.content.Cells;
import org.inshore.spi.content.Content.Column;
import org.inshore.spi.content.Content.Naming;
import org.inshore.spi.content.Content.Origin;
import org.jspecify.annotations.Nullable;

/** The columns of one table: named by its header, or by letter or number. */
final class TableColumns {
  private final Naming naming;
  private final Set<String> names = new HashSet<>();
  private List<Column> columns = List.of();
  private TablesBeside beside = TablesBeside.NONE;

  TableColumns(Naming naming) {
    this.naming = naming;
  }

  /** Names the columns by the header among some rows, if there is one. */
  void name(Grid grid, Cells rows, Layout.Block block, int width, MergedCells merged)
      throws InterruptedException {
    int header = TableHeader.index(rows, block.from(), block.to());
    if (header < 0) {
      return;
    }
    boolean doubted = HeaderDoubt.of(grid, header, block.to());
    List<Column> named = new ArrayList<>();
    List<@Nullable String> labels =
        HeaderGroups.labels(
            rows, header, doubted ? header : block.from(), doubted ? header : block.to(), width);
    beside = TablesBeside.of(labels);
    for (int at = 0; at < width; at++) {
      if (at > 0 && labels.get(at) == null && merged.isBeside(rows.number(header), at)) {
        labels.set(at, labels.get(at - 1));
      }
      named.add(column(at, labels.get(at), doubted));
    }
    columns = List.copyOf(named);
  }

  /** Those that stand beside each other, if there are several. */
  TablesBeside beside() {
    return beside;
  }

  /** So many columns, or more if more are known. */
  List<Column> of(int width) {
    if (columns.size() < width) {
      List<Column> wider = new ArrayList<>(columns);
      while (wider.size() < width) {
        wider.add(column(wider.size(), null, false));
      }
      columns = List.copyOf(wider);
    }
    return columns;
  }

  private Column column(int index, @Nullable String label, boolean doubted) {
    String place = place(naming, index);
    if (label != null && doubted) {
      return new Column(place, null, null, new Origin(label, index, 0));
    }
    String name = label == null ? place : label;
    if (!names.add(name)) {
      name = name + " (" + place + ")";
      names.add(name);
    }
    return new Column(name, null, null);
  }

  /** The letter or number of a column. */
  static String place(Naming naming, int index) {
    return naming == Naming.CELL ? Columns.letters(index) : String.valueOf(index + 1);
  }
}
