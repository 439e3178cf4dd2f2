package org.inshore.core.scan.embedded;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.inshore.spi.content.Cells;
import org.inshore.spi.content.Content;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/**
 * Expansion of the records that fill the cells of a column into columns of their own.
 *
 * <p>A column of which nearly all cells of a sample have one {@link CellForm} is cut: each key is a
 * column, named by the column's name and the keys, in the row of the cell, so that what stands
 * there is of the row's person. What cannot be a column stays in the cell as lines of text, and a
 * cell that does not have the form stays as it is. Nothing else of a batch changes.
 */
public final class EmbeddedRecords {
  private static final int SAMPLE = 16;

  /** So many cells in so many must have the form. */
  private static final double SHARE = 0.75;

  private static final int MAX_COLUMNS = 256;

  /** The columns that keys have been given, of one table. */
  private final Map<Location, Keys> tables = new HashMap<>();

  /** The same rows, or wider ones. */
  public Content.Rows expand(Content.Rows rows) {
    int width = rows.columns().size();
    @Nullable CellForm[] forms = new CellForm[width];
    boolean any = false;
    for (int column = 0; column < width; column++) {
      forms[column] = form(rows.cells(), column);
      any |= forms[column] != null;
    }
    if (!any) {
      return rows;
    }
    Keys keys = tables.computeIfAbsent(rows.location(), table -> new Keys());
    List<List<@Nullable String>> wide = new ArrayList<>();
    for (int row = 0; row < rows.cells().rows(); row++) {
      wide.add(expand(rows, row, forms, keys));
    }
    return new Content.Rows(
        rows.location(), keys.columns(rows.columns()), rows.naming(), cells(rows, wide, keys));
  }

  private static @Nullable CellForm form(Cells cells, int column) {
    int step = Math.max(1, cells.rows() / SAMPLE);
    int filled = 0;
    Map<CellForm, Integer> found = new HashMap<>();
    for (int row = 0; row < cells.rows(); row += step) {
      int cell = cells.firstCell(row) + column;
      if (column < cells.width(row) && cells.end(cell) - cells.start(cell) > 0) {
        filled++;
        if (mayBegin(cells, cell)) {
          String text = cells.text(row, column);
          CellForm form = text == null ? null : CellForm.of(text);
          if (form != null) {
            found.merge(form, 1, Integer::sum);
          }
        }
      }
    }
    for (Map.Entry<CellForm, Integer> each : found.entrySet()) {
      if (each.getValue() >= SHARE * filled) {
        return each.getKey();
      }
    }
    return null;
  }

  /** Whether a cell may hold a record, by its bytes. */
  private static boolean mayBegin(Cells cells, int cell) {
    byte[] bytes = cells.bytes();
    int from = cells.start(cell);
    byte first = bytes[from];
    if ("{[<#/-;".indexOf(first) >= 0 || (first >= 0 && first <= ' ')) {
      return true;
    }
    int to = Math.min(cells.end(cell), from + 64);
    for (int i = from + 1; i < to; i++) {
      if ("=|^~#/".indexOf(bytes[i]) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static List<@Nullable String> expand(
      Content.Rows rows, int row, @Nullable CellForm[] forms, Keys keys) {
    List<@Nullable String> cells = new ArrayList<>();
    Map<Integer, String> values = new LinkedHashMap<>();
    for (int column = 0; column < forms.length; column++) {
      String text = rows.cells().text(row, column);
      CellForm form = forms[column];
      if (form == null || text == null || text.length() > CellForm.LONGEST) {
        cells.add(text);
        continue;
      }
      String cell = text.strip();
      CellFields fields = form.mayBe(cell) ? form.read(cell) : null;
      if (fields == null) {
        cells.add(text);
        continue;
      }
      for (CellFields.Field field : fields.fields()) {
        int at = keys.column(rows.columns().get(column).name(), column, field);
        if (at < 0 || values.putIfAbsent(at, field.value()) != null) {
          fields.rest(field.heading(), field.value());
        }
      }
      cells.add(fields.rest());
    }
    for (Map.Entry<Integer, String> value : values.entrySet()) {
      int at = forms.length + value.getKey();
      while (cells.size() <= at) {
        cells.add(null);
      }
      cells.set(at, value.getValue());
    }
    return cells;
  }

  /** The cells of wider rows: what a cell held stands where the cell does. */
  private static Cells cells(Content.Rows rows, List<List<@Nullable String>> wide, Keys keys) {
    Cells before = rows.cells();
    int width = rows.columns().size();
    Cells cells = new Cells(before.encoding());
    for (int row = 0; row < wide.size(); row++) {
      cells.row(before.number(row));
      int column = 0;
      for (String value : wide.get(row)) {
        cells.cell(value);
        if (before.hasLines()) {
          int source = column < width ? column : keys.source(column - width);
          cells.line(before.line(row, Math.min(source, before.width(row) - 1)));
          column++;
        }
      }
    }
    return cells;
  }

  /** The columns of keys, in the order in which they came. */
  private static final class Keys {
    private final Map<String, Integer> places = new HashMap<>();
    private final List<Content.Column> added = new ArrayList<>();
    private List<Content.Column> before = List.of();
    private List<Content.Column> all = List.of();

    /** The place of a field among the added columns; -1 if there is room for no more. */
    int column(String of, int index, CellFields.Field field) {
      String name = of + "." + field.path();
      Integer known = places.get(name);
      if (known == null) {
        if (added.size() >= MAX_COLUMNS) {
          return -1;
        }
        known = added.size();
        places.put(name, known);
        added.add(
            new Content.Column(name, null, null, new Content.Origin(field.heading(), index, 0)));
      }
      return known;
    }

    /** The column whose cells hold the values of an added one. */
    int source(int place) {
      return Objects.requireNonNull(added.get(place).origin()).column();
    }

    /** The columns of a table with those added; the same list while there are no new ones. */
    List<Content.Column> columns(List<Content.Column> own) {
      if (all.size() != own.size() + added.size() || !own.equals(before)) {
        before = own;
        all = new ArrayList<>(own);
        all.addAll(added);
        all = List.copyOf(all);
      }
      return all;
    }
  }
}
