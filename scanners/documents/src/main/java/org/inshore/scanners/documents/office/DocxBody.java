package org.inshore.scanners.documents.office;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.inshore.scanners.documents.content.TextBlocks;
import org.inshore.scanners.documents.table.Columns;
import org.inshore.scanners.documents.table.TableRows;
import org.inshore.spi.scan.Cells;
import org.inshore.spi.scan.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/**
 * The body of a Word document. A table with a header or a form is handed on as rows, so that its
 * columns have names; any other is layout, and its rows are lines of the text.
 */
public final class DocxBody {
  /** Rows after which a table is judged; the rest of it goes the same way. */
  private static final int JUDGED_ROWS = 200;

  private static final int MAX_CELL = 1 << 20;

  private final Location location;
  private final ContentSink sink;
  private final TextBlocks text;

  private int tables;
  private int tableDepth;
  private int textDepth;
  private long rowNumber;
  private @Nullable TableRows rows;
  private boolean layout;
  private final Cells held = new Cells();
  private final List<@Nullable String> cells = new ArrayList<>();
  private final StringBuilder cell = new StringBuilder();

  public DocxBody(Location location, ContentSink sink) {
    this.location = location;
    this.sink = sink;
    this.text = new TextBlocks(location, sink);
  }

  public void read(XMLStreamReader xml)
      throws XMLStreamException, ScanException, InterruptedException {
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          if (OoxmlText.isSkipped(xml.getLocalName())) {
            Xml.skip(xml);
          } else {
            start(xml.getLocalName());
          }
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
          if (textDepth > 0) {
            append(xml.getText());
          }
        }
        case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
        default -> {}
      }
    }
    text.finish();
  }

  private void start(String name) throws ScanException, InterruptedException {
    if (OoxmlText.isText(name)) {
      textDepth++;
    } else if (name.equals("tbl") && tableDepth++ == 0) {
      tables++;
      rowNumber = 0;
      rows = null;
      layout = false;
    } else {
      append(OoxmlText.stands(name));
    }
  }

  private void end(String name) throws ScanException, InterruptedException {
    if (OoxmlText.isText(name)) {
      textDepth--;
      return;
    }
    switch (name) {
      case "p" -> append(tableDepth == 0 ? "\n" : " ");
      case "tc" -> {
        if (tableDepth == 1) {
          endCell();
        }
      }
      case "tr" -> {
        if (tableDepth == 1) {
          endRow();
        }
      }
      case "tbl" -> {
        if (--tableDepth == 0) {
          endTable();
        }
      }
      default -> {}
    }
  }

  private void append(String more) throws ScanException, InterruptedException {
    if (tableDepth == 0) {
      text.append(more);
    } else if (cell.length() + more.length() <= MAX_CELL) {
      cell.append(more);
    } else {
      // No cell is this long; what does not fit is text all the same.
      text.append(cell);
      text.append(more);
      cell.setLength(0);
    }
  }

  private void endCell() {
    if (cells.size() < Columns.MAX) {
      cells.add(cell.toString().strip());
    } else {
      cells.set(Columns.MAX - 1, cell.toString().strip());
    }
    cell.setLength(0);
  }

  private void endRow() throws ScanException, InterruptedException {
    rowNumber++;
    if (layout) {
      line(cells);
    } else if (rows != null) {
      rows.add(rowNumber, cells);
    } else {
      held.row(rowNumber);
      cells.forEach(held::cell);
      if (held.rows() == JUDGED_ROWS) {
        judge();
      }
    }
    cells.clear();
  }

  private void endTable() throws ScanException, InterruptedException {
    if (held.rows() > 0) {
      judge();
    }
    if (rows != null) {
      rows.finish();
    }
  }

  private void judge() throws ScanException, InterruptedException {
    boolean tabular = TableRows.isTable(held);
    if (tabular) {
      rows =
          new TableRows(
              location.append("table", String.valueOf(tables)), Content.Naming.CELL, sink);
    }
    layout = !tabular;
    List<@Nullable String> values = new ArrayList<>();
    for (int row = 0; row < held.rows(); row++) {
      values.clear();
      for (int column = 0; column < held.width(row); column++) {
        values.add(held.text(row, column));
      }
      if (rows != null) {
        rows.add(held.number(row), values);
      } else {
        line(values);
      }
    }
    held.clear();
  }

  private void line(List<@Nullable String> cells) throws ScanException, InterruptedException {
    for (int i = 0; i < cells.size(); i++) {
      String value = cells.get(i);
      text.append((i == 0 ? "" : "\t") + (value == null ? "" : value));
    }
    text.append("\n");
  }
}
