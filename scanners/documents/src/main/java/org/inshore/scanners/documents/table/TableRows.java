package org.inshore.scanners.documents.table;

import java.util.List;
import org.inshore.scanners.documents.content.Escapes;
import org.inshore.scanners.documents.content.StackedLines;
import org.inshore.scanners.documents.content.TextBlocks;
import org.inshore.scanners.documents.guard.HeldBack;
import org.inshore.scanners.documents.table.cell.Columns;
import org.inshore.scanners.documents.table.cell.Grid;
import org.inshore.scanners.documents.table.cell.MergedCells;
import org.inshore.scanners.documents.table.header.TableHeader;
import org.inshore.scanners.documents.table.joined.DigitCells;
import org.inshore.scanners.documents.table.joined.SplitIdentities;
import org.inshore.scanners.documents.table.layout.Form;
import org.inshore.scanners.documents.table.layout.KeyValueCells;
import org.inshore.scanners.documents.table.layout.Layout;
import org.inshore.spi.content.Cells;
import org.inshore.spi.content.Content.Naming;
import org.inshore.spi.content.Content.Rows;
import org.inshore.spi.content.Encoding;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/**
 * Hands on the rows of a page in batches. The first batch decides what is a table and what a form,
 * and the names of the columns; once it ended with a table, all that follows is of that, or of
 * tables below it.
 */
public final class TableRows implements HeldBack {
  private static final int BATCH_ROWS = 500;
  private static final int BATCH_BYTES = 1 << 20;

  /** So many rows tell how many cells a record fills that begins. */
  private static final int NEAR = 20;

  /** Rows at the end among which those may be in which somebody signs. */
  private static final int LAST_ROWS = 4;

  private static final int LONGEST_LINE = 1 << 10;

  private final Location location;
  private final Naming naming;
  private final ContentSink sink;
  private final FormRows forms;
  private Cells batch;

  /** Those of the table at hand. */
  private TableColumns columns;

  private @Nullable RecordRows records;

  /** Those of records that have several rows each; null where each row is one. */
  private @Nullable StackedRecords stacked;

  /** Those of the page before. */
  private @Nullable StackedRecords above;

  private MergedCells merged = new MergedCells();
  private int width;
  private boolean inTable;

  /** Makes a page in UTF-8. */
  public TableRows(Location location, Naming naming, ContentSink sink) {
    this(location, naming, Encoding.UTF_8, sink);
  }

  /**
   * Makes a page.
   *
   * @param location the table's or sheet's place
   * @param encoding of the cells
   */
  public TableRows(Location location, Naming naming, Encoding encoding, ContentSink sink) {
    this.location = location;
    this.naming = naming;
    this.sink = sink;
    this.batch = new Cells(encoding);
    this.columns = new TableColumns(naming);
    this.forms = new FormRows(location, naming, sink);
    HeldBack.begin(this, sink);
  }

  /** Takes what is known of a page before this one. */
  public TableRows below(@Nullable TableRows page) {
    above = page == null ? null : page.stacked == null ? page.above : page.stacked;
    return this;
  }

  /** Takes what is known of merged cells. */
  public TableRows merged(MergedCells cells) {
    merged = cells;
    return this;
  }

  /** Whether some rows are a table with a header, or hold a form: more than layout. */
  public static boolean isTable(Cells rows) {
    int widest = 0;
    for (int row = 0; row < rows.rows(); row++) {
      widest = Math.max(widest, rows.width(row));
    }
    if (widest < 2) {
      return false;
    }
    return (rows.rows() > 1 && header(rows) >= 0) || Layout.hasForm(new Grid(rows), rows);
  }

  /** Which of some rows is a header; -1 if none is. */
  public static int header(Cells rows) {
    return TableHeader.index(rows, 0, rows.rows());
  }

  /** Whether the cells of a row hold a label and its value each, so that it heads none below. */
  public static boolean arePairs(List<@Nullable String> row) {
    Cells cells = new Cells();
    cells.row(1);
    row.forEach(cells::cell);
    return KeyValueCells.arePairs(new Grid(cells).row(0).filled());
  }

  /** Takes a row, unless it is empty. */
  public void add(long number, List<@Nullable String> values)
      throws ScanException, InterruptedException {
    boolean empty = true;
    for (String value : values) {
      empty &= value == null || value.isEmpty();
    }
    if (empty) {
      return;
    }
    Cells row = begin(number);
    for (String value : values) {
      row.cell(value == null ? null : Escapes.turned(StackedLines.join(value)));
    }
    end();
  }

  /** Begins a row; the caller adds its cells, and then calls {@link #end}. */
  public Cells begin(long number) {
    batch.row(number);
    return batch;
  }

  /** Ends a row. */
  public void end() throws ScanException, InterruptedException {
    int cells = batch.width(batch.rows() - 1);
    if (cells > Columns.MAX) {
      throw new IllegalArgumentException("more than " + Columns.MAX + " columns");
    }
    width = Math.max(width, cells);
    boolean full = batch.rows() >= BATCH_ROWS || batch.length() >= BATCH_BYTES;
    if (full && records == null && stacked == null) {
      flushFirst();
    } else if (full && !isWithinRecord()) {
      flush(true);
    }
  }

  /**
   * Hands on the first rows, of which it is not known yet what is a record: up to a row that fills
   * as many cells as any before it near by, as one that goes on with a record does not.
   */
  private void flushFirst() throws ScanException, InterruptedException {
    int last = batch.rows() - 1;
    int most = 0;
    for (int row = Math.max(0, last - NEAR); row < last; row++) {
      most = Math.max(most, filled(row));
    }
    boolean begins = filled(last) >= most;
    if (!begins && batch.rows() < 2 * BATCH_ROWS && batch.length() < 2 * BATCH_BYTES) {
      return;
    }
    Cells own = new Cells(batch.encoding());
    Cells before = batch;
    if (begins) {
      copy(last, before.rows(), own);
      batch = new Cells(before.encoding());
      copy(before, 0, last, batch);
    }
    flush(true);
    copy(own, 0, own.rows(), batch);
  }

  private int filled(int row) {
    int filled = 0;
    int first = batch.firstCell(row);
    for (int cell = first; cell < first + batch.width(row); cell++) {
      filled += batch.end(cell) > batch.start(cell) ? 1 : 0;
    }
    return filled;
  }

  /** Whether the record of the last row goes on in the next one; no batch parts it then. */
  private boolean isWithinRecord() throws InterruptedException {
    return records != null
        && batch.rows() < 2 * BATCH_ROWS
        && batch.length() < 2 * BATCH_BYTES
        && records.goesOn(batch.number(batch.rows() - 1));
  }

  /** Hands on what is left. */
  @Override
  public void finish() throws ScanException, InterruptedException {
    if (batch.rows() > 0) {
      flush(false);
    }
    HeldBack.end(this, sink);
  }

  private void flush(boolean more) throws ScanException, InterruptedException {
    SplitIdentities.read(batch, inTable ? columns.of(width) : List.of(), location, sink);
    if (stacked == null && !inTable) {
      stacked = above != null && above.isAgain(batch) ? above : StackedRecords.of(batch);
    }
    if (stacked != null) {
      records(stacked, more);
      return;
    }
    Grid grid = new Grid(batch);
    if (inTable) {
      goOn(grid, Layout.tables(grid, batch, 0, batch.rows()));
      batch.clear();
      return;
    }
    List<Layout.Block> blocks = Layout.of(grid, batch);
    Cells kept = new Cells(batch.encoding());
    for (Layout.Block block : blocks) {
      Form form = block.form();
      inTable = form == null;
      if (form == null) {
        table(grid, block, blocks.size() > 1);
      } else {
        int open = more && block.to() == batch.rows() ? form.lastBegins(block) : block.to();
        forms.put(grid, batch, form, open);
        copy(open, block.to(), kept);
      }
    }
    batch.clear();
    if (kept.rows() > 0) {
      batch = kept;
    }
  }

  /** Hands on records of several rows each. */
  private void records(StackedRecords found, boolean more)
      throws ScanException, InterruptedException {
    Cells kept = new Cells(batch.encoding());
    Cells left = withoutSigners(found.join(batch, more, kept));
    if (left.rows() > 0) {
      sink.content(new Rows(location, found.columns(naming), naming, left));
    }
    batch = kept;
  }

  /** Hands on more of the table at hand, and the tables below it. */
  private void goOn(Grid grid, List<Layout.Block> tables)
      throws ScanException, InterruptedException {
    if (tables.size() == 1) {
      push(batch);
      return;
    }
    for (Layout.Block block : tables) {
      if (block.from() > 0) {
        table(grid, block, true);
      } else {
        Cells rows = new Cells(batch.encoding());
        copy(block.from(), block.to(), rows);
        push(rows);
      }
    }
  }

  private void table(Grid grid, Layout.Block block, boolean besideForm)
      throws ScanException, InterruptedException {
    width = 0;
    int filled = 0;
    for (int row = block.from(); row < block.to(); row++) {
      width = Math.max(width, batch.width(row));
      filled = Math.max(filled, besideForm ? grid.row(row).filled().size() : 2);
    }
    columns = new TableColumns(naming);
    // A title alone, beside a form, may name whom the form is about.
    if (filled > 1) {
      columns.name(grid, batch, block, width, merged);
    }
    records = new RecordRows(columns.of(width), merged);
    if (besideForm) {
      Cells rows = new Cells(batch.encoding());
      copy(block.from(), block.to(), rows);
      push(rows);
    } else {
      push(batch);
    }
  }

  private void push(Cells rows) throws ScanException, InterruptedException {
    Cells left = withoutSigners(rows);
    left = records == null ? left : records.join(left);
    if (left.rows() > 0) {
      DigitCells.read(left, location, sink);
      TablesBeside beside = columns.beside();
      for (Cells each : beside.starts().isEmpty() ? List.of(left) : beside.parts(left)) {
        sink.content(new Rows(location, columns.of(width), naming, each));
      }
    }
  }

  /** The rows but for those below them in which somebody signs, which are handed on as lines. */
  private Cells withoutSigners(Cells rows) throws ScanException, InterruptedException {
    int end = rows.rows();
    int first = end;
    for (int row = end - 1; row > 0 && row >= end - LAST_ROWS; row--) {
      first = SignerRows.text(rows, row).isEmpty() ? first : row;
    }
    if (first == end) {
      return rows;
    }
    Cells left = new Cells(rows.encoding());
    copy(rows, 0, first, left);
    for (int row = first; row < end; row++) {
      String text = SignerRows.text(rows, row);
      if (text.isEmpty()) {
        copy(rows, row, row + 1, left);
      } else {
        TextBlocks line =
            new TextBlocks(location, sink, Encoding.UTF_8, rows.number(row), LONGEST_LINE);
        line.append(text);
        line.finish();
      }
    }
    return left;
  }

  private void copy(int from, int to, Cells copy) {
    copy(batch, from, to, copy);
  }

  private static void copy(Cells rows, int from, int to, Cells copy) {
    for (int row = from; row < to; row++) {
      copy.row(rows.number(row));
      int first = rows.firstCell(row);
      for (int cell = first; cell < first + rows.width(row); cell++) {
        FormRows.copy(rows, cell, copy);
      }
    }
  }
}
