package org.inshore.scanners.documents.office.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.inshore.scanners.documents.content.TextBlocks;
import org.inshore.scanners.documents.guard.Budget;
import org.inshore.scanners.documents.guard.BudgetStream;
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

/** Reads one workbook of Excel 2003's XML: rows of cells by sheet, all else as text. */
final class ExcelXmlReader {
  private static final int MAX_CELL = 1 << 20;

  private final Location location;
  private final ContentSink sink;
  private final TextBlocks beside;
  private final List<@Nullable String> cells = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private @Nullable TableRows rows;
  private long row;
  private boolean inData;
  private MergedCells merged = new MergedCells();

  private ExcelXmlReader(Location location, ContentSink sink) {
    this.location = location;
    this.sink = sink;
    this.beside = new TextBlocks(location.append("part", "attributes"), sink);
  }

  static void read(Content.Binary document, Limits limits, ContentSink sink)
      throws IOException, XMLStreamException, ScanException, InterruptedException {
    Budget budget = new Budget(limits, document.bytes().size());
    Sweep sweep = Sweep.of(document.location(), sink);
    try (InputStream in = new BudgetStream(document.bytes().open(), budget)) {
      new ExcelXmlReader(document.location(), sink).read(sweep.watch("", Xml.reader(in)));
    }
    sweep.push();
  }

  private void read(XMLStreamReader xml)
      throws XMLStreamException, ScanException, InterruptedException {
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> start(xml);
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.SPACE -> {
          if (inData && text.length() < MAX_CELL) {
            text.append(xml.getText());
          } else if (!xml.isWhiteSpace()) {
            beside.append(xml.getText() + "\n");
          }
        }
        case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
        default -> {}
      }
    }
    beside.finish();
  }

  private void start(XMLStreamReader xml) throws ScanException, InterruptedException {
    for (String name : new String[] {"Formula", "HRef", "RefersTo", "Format", "Author", "Name"}) {
      String value = Xml.attribute(xml, name);
      if (value != null && !value.isBlank()) {
        beside.append(value + "\n");
      }
    }
    switch (xml.getLocalName()) {
      case "Worksheet" -> {
        String name = Xml.attribute(xml, "Name");
        Location place = location.append("sheet", name == null ? "" : name);
        merged = new MergedCells();
        rows = new TableRows(place, Content.Naming.CELL, sink).merged(merged);
        row = 0;
      }
      case "Row" -> {
        row = Xml.number(xml, "Index", (int) Math.min(row + 1, Integer.MAX_VALUE));
        cells.clear();
      }
      case "Cell" -> {
        int column = Math.clamp(Xml.number(xml, "Index", cells.size() + 1), 1, Columns.MAX);
        while (cells.size() < column - 1) {
          cells.add(null);
        }
        text.setLength(0);
        int across = Math.clamp(Xml.number(xml, "MergeAcross", 0), 0, Columns.MAX);
        merged.add(
            row, cells.size(), 1L + Math.max(0, Xml.number(xml, "MergeDown", 0)), 1 + across);
      }
      case "Data" -> inData = true;
      default -> {}
    }
  }

  private void end(String name) throws ScanException, InterruptedException {
    switch (name) {
      case "Data" -> inData = false;
      case "Cell" -> {
        if (cells.size() < Columns.MAX) {
          cells.add(text.isEmpty() ? null : text.toString());
        }
        text.setLength(0);
      }
      case "Row" -> {
        if (rows != null) {
          rows.add(row, cells);
        }
      }
      case "Worksheet" -> {
        if (rows != null) {
          rows.finish();
        }
      }
      default -> {}
    }
  }
}
