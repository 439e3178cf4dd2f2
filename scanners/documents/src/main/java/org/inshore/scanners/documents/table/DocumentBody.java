package org.inshore.scanners.documents.table;

import java.util.ArrayList;
import java.util.List;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;

/**
 * The running text of a document with the tables in it, as its reader meets them. A table with a
 * header or a form is handed on as rows, so that its columns have names; any other is layout, and
 * its rows are lines of the text. So is a table within a cell, if it has a header above several
 * rows; any other one is text of that cell, which says whose it is. Paragraphs that tabs part are
 * judged in the same way.
 */
public final class DocumentBody {
  private final Location location;
  private final ContentSink sink;
  private final TabbedLines text;

  /** The tables that are open, the outermost first; those that were are used again. */
  private final List<BodyTable> open = new ArrayList<>();

  private int depth;
  private int tables;

  /** Tables within the outermost one so far. */
  private int inner;

  public DocumentBody(Location location, ContentSink sink) {
    this.location = location;
    this.sink = sink;
    this.text = new TabbedLines(location, sink);
  }

  /** Ends a paragraph. */
  public void endParagraph() throws ScanException, InterruptedException {
    append(depth == 0 ? "\n" : " ");
  }

  public void append(String more) throws ScanException, InterruptedException {
    if (depth == 0) {
      text.append(more);
    } else if (!open.get(depth - 1).append(more)) {
      // No cell is this long; what does not fit is text all the same.
      text.append(open.get(depth - 1).takeCell());
      text.append(more);
    }
  }

  /** Begins a table. */
  public void beginTable() throws ScanException, InterruptedException {
    boolean outermost = depth == 0;
    if (outermost) {
      text.flush();
      tables++;
      inner = 0;
    }
    if (depth == open.size()) {
      BodyTable.Lines lines = outermost ? text::line : this::cellText;
      open.add(new BodyTable(location, sink, outermost, lines));
    }
    String name = outermost ? String.valueOf(tables) : tables + "." + ++inner;
    open.get(depth++).begin(name);
  }

  /**
   * Says how many rows and columns the cell at hand spans; empty ones follow for those it covers.
   */
  public void spans(int rows, int columns) {
    if (depth > 0) {
      open.get(depth - 1).spans(rows, columns);
    }
  }

  /** Says how many columns the cell at hand spans; no other cells follow for those it covers. */
  public void wide(int columns) {
    if (depth > 0) {
      open.get(depth - 1).wide(columns);
    }
  }

  /** Says where the cell at hand ends, in a form that does not tell how many columns it spans. */
  public void edge(int position) {
    if (depth > 0) {
      open.get(depth - 1).edge(position);
    }
  }

  /** Says that the cell at hand is more of the one above it. */
  public void goesOn() {
    if (depth > 0) {
      open.get(depth - 1).goesOn();
    }
  }

  /** Says that a cell of the table at hand is more of the one above it. */
  public void goesOn(long row, int column) {
    if (depth > 0) {
      open.get(depth - 1).goesOn(row, column);
    }
  }

  public void endCell() {
    if (depth > 0) {
      open.get(depth - 1).endCell();
    }
  }

  public void endRow() throws ScanException, InterruptedException {
    if (depth > 0) {
      open.get(depth - 1).endRow();
    }
  }

  public void endTable() throws ScanException, InterruptedException {
    if (depth == 0) {
      return;
    }
    BodyTable ended = open.get(depth - 1);
    ended.end();
    depth--;
    String rest = ended.takeCell();
    if (!rest.isEmpty()) {
      // What stands in a table that breaks off.
      append(rest);
    }
  }

  /** Hands on the rest. */
  public void finish() throws ScanException, InterruptedException {
    while (depth > 0) {
      endCell();
      endRow();
      endTable();
    }
    text.finish();
  }

  /** Takes a row of a table that is text of the cell around it. */
  private void cellText(List<String> cells) throws ScanException, InterruptedException {
    int own = depth;
    // The row ends while its table is the innermost one.
    depth = own - 1;
    append(String.join(" ", cells) + " ");
    depth = own;
  }
}
