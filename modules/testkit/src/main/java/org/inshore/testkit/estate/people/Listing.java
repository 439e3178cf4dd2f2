package org.inshore.testkit.estate.people;

import java.io.IOException;
import java.nio.charset.Charset;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.inshore.spi.source.Location;
import org.inshore.testkit.data.Individual;
import org.inshore.testkit.estate.planting.Column;
import org.inshore.testkit.estate.planting.Planting;
import org.inshore.testkit.estate.planting.TableLoader;
import org.inshore.testkit.estate.share.Share;
import org.inshore.testkit.estate.share.Workbook;
import org.jspecify.annotations.Nullable;

/** Rows of which each says who stands in it, written as a table, workbook or text. */
final class Listing {
  private record Row(
      List<@Nullable Object> values, Set<Individual> people, Set<Individual> sensitive) {
    @Nullable Object[] cells() {
      return values.toArray();
    }
  }

  private final List<Column> columns;
  private final List<Row> rows = new ArrayList<>();

  private Listing(List<Column> columns) {
    this.columns = columns;
  }

  static Listing of(Heading.Language language, Heading... headings) {
    return new Listing(Stream.of(headings).map(each -> each.column(language)).toList());
  }

  /** Adds a row of people with nothing sensitive. */
  Listing row(Set<Individual> people, @Nullable Object... cells) {
    return row(people, Set.of(), cells);
  }

  /** Adds a row of people, of some of whom there is sensitive information. */
  Listing row(Set<Individual> people, Set<Individual> sensitive, @Nullable Object... cells) {
    if (cells.length != columns.size()) {
      throw new IllegalArgumentException(cells.length + " cells of " + columns.size());
    }
    List<@Nullable Object> values = new ArrayList<>(cells.length);
    for (Object cell : cells) {
      values.add(cell);
    }
    rows.add(new Row(values, people, sensitive));
    return this;
  }

  /** Makes and fills a table. */
  void table(TableLoader loader, Planting planting, String schema, String name)
      throws SQLException {
    loader.fill(schema, name, "", columns, rows.size(), number -> rows.get(number - 1).cells());
    people(planting, loader.location(schema, name));
  }

  /** Writes a text of cells with a header, as programs export it. */
  void csv(Share share, Planting planting, String path, Charset charset, String delimiter)
      throws IOException {
    StringBuilder text = new StringBuilder();
    text.append(String.join(delimiter, columns.stream().map(Column::name).toList()));
    for (Row row : rows) {
      text.append("\r\n");
      for (int i = 0; i < columns.size(); i++) {
        Object cell = row.values().get(i);
        text.append(i == 0 ? "" : delimiter).append(cell == null ? "" : cell);
      }
      planting.plantRow(share.location(path), columns, row.cells());
    }
    people(planting, share.write(path, text.append("\r\n").toString().getBytes(charset)));
  }

  /** Writes a workbook of one sheet. */
  void xlsx(Share share, Planting planting, String path, String sheet) throws IOException {
    try (Workbook book = new Workbook()) {
      sheet(book, sheet);
      Location file = share.write(path, book.bytes());
      rows.forEach(row -> planting.plantRow(file.append("sheet", sheet), columns, row.cells()));
      people(planting, file);
    }
  }

  /** Adds a sheet to a workbook, and notes nothing. */
  void sheet(Workbook book, String name) {
    book.sheet(name, columns, rows.stream().map(Row::cells));
  }

  private void people(Planting planting, Location asset) {
    for (Row row : rows) {
      row.people().forEach(each -> planting.person(asset, each.number()));
      row.sensitive().forEach(each -> planting.sensitive(asset, each.number()));
    }
  }
}
