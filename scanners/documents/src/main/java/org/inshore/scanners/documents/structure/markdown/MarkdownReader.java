package org.inshore.scanners.documents.structure.markdown;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.inshore.scanners.documents.content.TextBlocks;
import org.inshore.scanners.documents.guard.Guard;
import org.inshore.scanners.documents.structure.ComparingSink;
import org.inshore.scanners.documents.table.TableRows;
import org.inshore.scanners.documents.table.cell.Columns;
import org.inshore.spi.content.Content.Naming;
import org.inshore.spi.content.Encoding;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/** Reads a text line by line: drawn tables as rows, all else as text. */
final class MarkdownReader {
  private static final int LONGEST_LINE = 1 << 16;
  private static final int BLOCK = 1 << 18;

  /** One row of a grid has no more lines than this. */
  private static final int MAX_LINES = 64;

  /** A table below a heading that is upright has no more rows. */
  private static final int MAX_BELOW = 80;

  /** Tables with a place of their own; more are told together. */
  private static final int MAX_TABLES = 1000;

  private final Location location;
  private final ContentSink sink;
  private final StringBuilder line = new StringBuilder();

  /** The lines between two borders of a grid, as far as they may be one row. */
  private final GridBlock block = new GridBlock();

  private final WrappedLines lines;

  private final HeadedTables headed;

  /** A heading with nothing but blank lines below it so far, and its line. */
  private @Nullable String heading;

  private long headingLine;
  private int blank;

  /** The rows of a table below a heading, with their lines. */
  private final List<List<String>> below = new ArrayList<>();

  private final List<Long> belowLines = new ArrayList<>();

  /** The last row below a rule, which may go on in the next line. */
  private @Nullable FoldedRow folded;

  private @Nullable TextBlocks text;
  private @Nullable TableRows rows;

  /** The line before, which may turn out to be a header. */
  private @Nullable String before;

  private Location place;

  private boolean grid;

  /** Whether a border of the grid is drawn with {@code =}. */
  private boolean ruledByEquals;

  /** Whether each line of the block is a row. */
  private boolean rowByLine;

  private long blockLine;

  /** Blocks of the grid so far, and whether a border stands below the last line. */
  private int blocks;

  private boolean bordered;

  /** How many cells the header has. */
  private int columns;

  private long number;
  private int tables;

  MarkdownReader(Location location, ContentSink sink) {
    this.location = location;
    this.place = location;
    this.sink = sink;
    this.headed = new HeadedTables(location, sink);
    this.lines = new WrappedLines(this::take, sink);
  }

  void read(Reader in) throws IOException, ScanException, InterruptedException {
    char[] buffer = new char[1 << 14];
    int read = in.read(buffer);
    long at = 1;
    while (read >= 0) {
      Guard.checkInterrupt();
      for (int i = 0; i < read; i++) {
        if (buffer[i] == '\n') {
          lines.take(at, DrawnRow.plain(line.toString()));
          line.setLength(0);
          at++;
        } else {
          line.append(buffer[i]);
          if (line.length() == LONGEST_LINE) {
            passLong(at);
          }
        }
      }
      read = in.read(buffer);
    }
    if (!line.isEmpty()) {
      lines.take(at++, DrawnRow.plain(line.toString()));
    }
    lines.end();
    number = at;
    endTable();
    pass();
    passHeading();
    finishText();
    headed.finish();
  }

  /** Passes as text the beginning of a line that is longer than any row. */
  private void passLong(long at) throws ScanException, InterruptedException {
    lines.end();
    number = at;
    endTable();
    pass();
    passHeading();
    text(number).append(line);
    line.setLength(0);
  }

  private void take(long at, String now) throws ScanException, InterruptedException {
    number = at;
    if (rows != null && !goesOn(now)) {
      endTable();
    }
    if (rows != null) {
      return;
    }
    String header = before;
    boolean titled = DrawnRow.isTitled(now);
    if (titled || DrawnRow.isBorder(now)) {
      pass();
      passHeading();
      beginTable();
      grid = true;
      ruledByEquals = now.indexOf('=') >= 0;
      bordered = false;
      blocks = 0;
      blockLine = number + 1;
      rowByLine = titled;
      if (titled) {
        add(number, DrawnRow.titles(now));
      } else {
        folded = FoldedRow.below(now.replace('+', '|'));
      }
    } else if (header != null && header.indexOf('|') >= 0 && DrawnRow.isRuleBelow(header, now)) {
      before = null;
      beginTable();
      columns = DrawnRow.cells(header).size();
      folded = FoldedRow.below(now);
      add(number - 1, DrawnRow.cells(header));
    } else {
      pass();
      before = now;
    }
  }

  /** Takes a line of the open table; false if it is none of it. */
  private boolean goesOn(String now) throws ScanException, InterruptedException {
    if (!grid) {
      if (now.isBlank() || now.indexOf('|') < 0) {
        return false;
      }
      List<String> cells = DrawnRow.cells(now.startsWith("|-") ? now.replace('+', '|') : now);
      if (!DrawnRow.isRule(now, cells.size())) {
        // Nothing is drawn on the left where the header has no bar there: the first cell is empty.
        if (cells.size() < columns && now.stripLeading().startsWith("|")) {
          cells.addFirst("");
        }
        addDrawn(number, now, cells);
      }
      return true;
    }
    if (DrawnRow.isBorder(now)) {
      if (bordered) {
        return false; // another table begins
      }
      bordered = true;
      ruledByEquals |= now.indexOf('=') >= 0;
      return true;
    }
    String row = DrawnRow.unnumbered(now);
    if (!row.strip().startsWith("|")) {
      return false;
    }
    if (bordered) {
      endBlock(false);
      bordered = false;
      blockLine = number;
    }
    block.add(number, DrawnRow.cells(row), row);
    rowByLine |= block.size() > MAX_LINES;
    if (rowByLine) {
      addLines();
    }
    return true;
  }

  /**
   * Ends what stands between two borders: one row of several lines, or as a database's client draws
   * them, a row in each line. That has no border but around its header and below the last row, or
   * lines whose columns are filled alike; borders of {@code =} belong to grids alone.
   */
  private void endBlock(boolean last) throws ScanException, InterruptedException {
    if (block.size() > 1) {
      boolean noneBetween = last && blocks < 2;
      boolean rows = block.allRows();
      rowByLine |=
          noneBetween ? rows || !ruledByEquals : !ruledByEquals && rows && block.areAlike();
    }
    blocks++;
    if (rowByLine) {
      addLines();
      endFolded();
    } else if (!block.isEmpty()) {
      if (block.size() > 1) {
        // What is joined does not look as the lines do, and is not lost.
        for (int i = 0; i < block.size(); i++) {
          ComparingSink.tell(sink, String.join("|", block.row(i)));
        }
      }
      add(blockLine, block.joined());
      block.clear();
    }
    rowByLine = false;
  }

  /**
   * Adds a row that may go on in the next line; or joins one to the row above that it goes on with.
   */
  private void addDrawn(long line, String now, List<String> cells)
      throws ScanException, InterruptedException {
    FoldedRow row = folded;
    if (row == null) {
      add(line, cells);
    } else if (row.take(now)) {
      if (row.lines() == 2) {
        ComparingSink.tell(sink, row.first());
      }
      ComparingSink.tell(sink, now);
    } else {
      endFolded();
      row.begin(line, now, cells);
    }
  }

  private void endFolded() throws ScanException, InterruptedException {
    FoldedRow row = folded;
    if (row != null && !row.cells().isEmpty()) {
      add(row.line(), row.cells());
      row.begin(0, "", List.of());
    }
  }

  private void addLines() throws ScanException, InterruptedException {
    for (int i = 0; i < block.size(); i++) {
      addDrawn(block.line(i), block.text(i), block.row(i));
    }
    block.clear();
  }

  private void beginTable() throws ScanException, InterruptedException {
    finishText();
    String name = ++tables <= MAX_TABLES ? String.valueOf(tables) : "more";
    place = location.append("table", name);
    rows = new TableRows(place, Naming.LINE, sink);
    grid = false;
  }

  private void add(long at, List<? extends @Nullable String> cells)
      throws ScanException, InterruptedException {
    TableRows open = rows;
    if (open == null) {
      return;
    }
    if (heading != null) {
      if (below.size() < MAX_BELOW && cells.size() == 2) {
        belowLines.add(at);
        below.add(cells.stream().map(cell -> cell == null ? "" : cell).toList());
        return;
      }
      drawBelow();
    }
    if (cells.size() <= Columns.MAX) {
      open.add(at, new ArrayList<>(cells));
      return;
    }
    List<@Nullable String> fitting = new ArrayList<>(cells.subList(0, Columns.MAX - 1));
    StringBuilder rest = new StringBuilder();
    cells.subList(Columns.MAX - 1, cells.size()).forEach(cell -> rest.append(cell).append(' '));
    fitting.add(rest.toString());
    open.add(at, fitting);
  }

  private void endTable() throws ScanException, InterruptedException {
    TableRows open = rows;
    if (open != null) {
      endBlock(true);
      endFolded();
      folded = null;
      endBelow();
      open.finish();
      rows = null;
    }
  }

  /** Ends a table below a heading. */
  private void endBelow() throws ScanException, InterruptedException {
    String title = heading;
    if (title == null) {
      return;
    }
    if (headed.take(place, headingLine, title, belowLines, below)) {
      heading = null;
      below.clear();
      belowLines.clear();
    } else {
      drawBelow();
    }
  }

  /** Hands on rows below a heading as they are drawn. */
  private void drawBelow() throws ScanException, InterruptedException {
    passHeading();
    finishText();
    for (int i = 0; i < below.size(); i++) {
      add(belowLines.get(i), below.get(i));
    }
    below.clear();
    belowLines.clear();
  }

  /** Hands on the line before, which is no header. */
  private void pass() throws ScanException, InterruptedException {
    String passed = before;
    if (passed != null) {
      before = null;
      if (heading != null && passed.isBlank()) {
        blank++;
        return;
      }
      passHeading();
      if (HeadedTables.isHeading(passed)) {
        heading = passed;
        headingLine = number - 1;
        return;
      }
      TextBlocks open = text(number - 1);
      open.append(passed);
      open.append('\n');
    }
  }

  /** Hands on a heading that no table stands below. */
  private void passHeading() throws ScanException, InterruptedException {
    String passed = heading;
    if (passed != null) {
      heading = null;
      TextBlocks open = text(headingLine);
      open.append(passed);
      open.append("\n".repeat(blank + 1));
    }
    blank = 0;
  }

  private TextBlocks text(long at) {
    TextBlocks open = text;
    if (open == null) {
      open = new TextBlocks(location, sink, Encoding.UTF_8, Math.max(1, at), BLOCK);
      text = open;
    }
    return open;
  }

  private void finishText() throws ScanException, InterruptedException {
    if (text != null) {
      text.finish();
      text = null;
    }
  }
}
