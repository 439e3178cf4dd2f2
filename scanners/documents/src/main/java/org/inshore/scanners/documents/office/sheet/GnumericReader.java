package org.inshore.scanners.documents.office.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.inshore.scanners.documents.content.NumberText;
import org.inshore.scanners.documents.content.TextBlocks;
import org.inshore.scanners.documents.guard.Budget;
import org.inshore.scanners.documents.guard.BudgetStream;
import org.inshore.scanners.documents.guard.Problems;
import org.inshore.scanners.documents.office.ooxml.Xml;
import org.inshore.scanners.documents.sweep.Sweep;
import org.inshore.scanners.documents.table.TableRows;
import org.inshore.scanners.documents.table.cell.Columns;
import org.inshore.scanners.documents.table.cell.MergedCells;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/**
 * Reads one workbook of Gnumeric: rows of cells by sheet; formulas, which it stores without their
 * results, and all else as text.
 */
final class GnumericReader {
  private static final int MAX_CELL = 1 << 20;

  /** What {@code ValueType} says of whole numbers and of others. */
  private static final String WHOLE = "30";

  private static final String FLOAT = "40";

  private final Location location;
  private final ContentSink sink;
  private final TextBlocks beside;
  private final NumberText numbers = new NumberText();
  private final GnumericFormats formats = new GnumericFormats();
  private final List<@Nullable String> cells = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private Location sheet;
  private MergedCells merged = new MergedCells();
  private @Nullable TableRows rows;
  private boolean unnamed;
  private boolean inCell;
  private boolean since1904;
  private String valueType = "";
  private @Nullable String valueFormat;
  private int row;
  private int column;

  private GnumericReader(Location location, ContentSink sink) {
    this.location = location;
    this.sheet = location;
    this.sink = sink;
    this.beside = new TextBlocks(location.append("part", "attributes"), sink);
  }

  static void read(Content.Binary document, Limits limits, ContentSink sink)
      throws IOException, XMLStreamException, ScanException, InterruptedException {
    Budget budget = new Budget(limits, document.bytes().size());
    Sweep sweep = Sweep.of(document.location(), sink);
    try (InputStream in = new BudgetStream(document.bytes().open(), budget)) {
      new GnumericReader(document.location(), sink).read(sweep.watch("", Xml.reader(in)));
    }
    sweep.push();
  }

  private void read(XMLStreamReader xml)
      throws XMLStreamException, ScanException, InterruptedException {
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> start(xml);
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.SPACE -> {
          if (inCell && text.length() < MAX_CELL) {
            text.append(xml.getText());
          }
        }
        case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
        default -> {}
      }
    }
    beside.finish();
  }

  private void start(XMLStreamReader xml)
      throws XMLStreamException, ScanException, InterruptedException {
    switch (xml.getLocalName()) {
      case "DateConvention" -> since1904 = Xml.text(xml).contains("1904");
      case "Sheet" -> {
        sheet = location;
        merged = new MergedCells();
        unnamed = true;
        formats.clear();
      }
      case "Name" -> {
        // The first in a sheet is its own; names for cells come behind it, and before all sheets.
        if (unnamed) {
          unnamed = false;
          sheet = location.append("sheet", Xml.text(xml));
        }
      }
      case "Merge" -> merged.add(Xml.text(xml));
      case "StyleRegion" -> formats.region(xml);
      case "Style" -> formats.style(xml);
      case "Cells" -> {
        rows = new TableRows(sheet, Content.Naming.CELL, sink).merged(merged);
        row = 0;
        cells.clear();
      }
      case "Cell" -> cell(xml);
      default -> {}
    }
  }

  private void cell(XMLStreamReader xml) throws ScanException, InterruptedException {
    int next = Math.max(0, Xml.number(xml, "Row", row));
    if (next != row) {
      pushRow();
    }
    row = next;
    column = Math.clamp(Xml.number(xml, "Col", cells.size()), 0, Columns.MAX);
    String type = Xml.attribute(xml, "ValueType");
    valueType = type == null ? "" : type;
    valueFormat = Xml.attribute(xml, "ValueFormat");
    text.setLength(0);
    inCell = true;
  }

  private void end(String name) throws ScanException, InterruptedException {
    switch (name) {
      case "Cell" -> {
        inCell = false;
        if (rows == null || column >= Columns.MAX) {
          beside.append(text + "\n");
          return;
        }
        while (cells.size() <= column) {
          cells.add(null);
        }
        cells.set(column, value());
      }
      case "Cells" -> pushRow();
      case "Sheet" -> {
        if (rows != null) {
          rows.finish();
          rows = null;
        }
        if (numbers.hasLostDigits()) {
          sink.note(Problems.wording("xlsx.digits"));
        }
      }
      default -> {}
    }
  }

  private @Nullable String value() {
    String raw = text.toString();
    if (raw.isEmpty()) {
      return null;
    }
    if (!valueType.equals(FLOAT) && !valueType.equals(WHOLE)) {
      String constant = raw.charAt(0) == '=' ? FormulaConstant.of(raw) : null;
      return constant == null ? raw : constant;
    }
    String own = valueFormat;
    return numbers.of(raw, -1, own == null ? formats.of(row, column) : own, since1904);
  }

  private void pushRow() throws ScanException, InterruptedException {
    if (rows != null && !cells.isEmpty()) {
      rows.add(row + 1L, cells);
    }
    cells.clear();
  }
}
