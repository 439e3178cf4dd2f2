package org.inshore.cli.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.inshore.spi.content.Cells;
import org.inshore.spi.content.Content;
import org.inshore.spi.content.Encoding;
import org.inshore.spi.source.Location;

/**
 * A table drawn at random: columns of every kind under headers in all spellings or none, clean,
 * dirty, or changing their nature half way, with values in remarks, in rows of any width.
 *
 * @param rows by row, its cells; null for no value
 */
record DrawnTable(
    Location location,
    List<Content.Column> columns,
    Content.Naming naming,
    Encoding encoding,
    List<List<String>> rows) {
  private static final String[] TYPES = {"varchar(64)", "text", "bigint", "char(18)", "double"};

  /** Draws a table. */
  static DrawnTable draw(Random random) {
    DrawnColumns drawn = new DrawnColumns(random);
    int width = random.nextInt(12) == 0 ? 1 + random.nextInt(200) : 1 + random.nextInt(14);
    int count = width > 20 ? 1 + random.nextInt(12) : 1 + random.nextInt(90);
    return draw(random, drawn, width, count);
  }

  /** Draws a table of so many columns and rows. */
  static DrawnTable draw(Random random, int width, int count) {
    return draw(random, new DrawnColumns(random), width, count);
  }

  private static DrawnTable draw(Random random, DrawnColumns drawn, int width, int count) {
    int turn = random.nextInt(3) == 0 ? random.nextInt(count) : count;
    double dirt = random.nextInt(2) == 0 ? 0 : random.nextDouble() * 0.3;
    boolean catalogue = random.nextBoolean();
    List<Content.Column> columns = new ArrayList<>();
    int[] kinds = new int[width];
    int[] later = new int[width];
    for (int i = 0; i < width; i++) {
      kinds[i] = drawn.kind();
      later[i] = drawn.kind();
      String comment = catalogue && random.nextInt(3) == 0 ? drawn.header(kinds[i], i) : null;
      String type = catalogue ? TYPES[random.nextInt(TYPES.length)] : null;
      columns.add(new Content.Column(drawn.header(kinds[i], i), comment, type));
    }
    boolean ragged = random.nextInt(5) == 0;
    List<List<String>> rows = new ArrayList<>();
    for (int row = 0; row < count; row++) {
      drawn.next();
      List<String> cells = new ArrayList<>();
      int cut = ragged ? random.nextInt(width + 1) : width;
      for (int i = 0; i < cut; i++) {
        cells.add(drawn.cell(row < turn ? kinds[i] : later[i], dirt));
      }
      rows.add(cells);
    }
    Content.Naming[] namings = Content.Naming.values();
    return new DrawnTable(
        Location.of("bank").append("table", drawn.word()),
        columns,
        catalogue ? Content.Naming.COLUMN : namings[random.nextInt(namings.length)],
        random.nextInt(4) == 0 ? Encoding.GB18030 : Encoding.UTF_8,
        rows);
  }

  /** Its rows in batches of random length. */
  List<Content.Rows> batches(Random random, int longest) {
    List<Content.Rows> batches = new ArrayList<>();
    for (int row = 0; row < rows.size(); ) {
      int end = Math.min(rows.size(), row + 1 + random.nextInt(longest));
      Cells cells = new Cells(encoding);
      for (; row < end; row++) {
        cells.row(row + 1L);
        rows.get(row).forEach(cells::cell);
      }
      batches.add(new Content.Rows(location, columns, naming, cells));
    }
    return batches;
  }
}
