package org.inshore.scanners.documents.opendocument;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.inshore.scanners.documents.content.NumberText;
import org.inshore.scanners.documents.content.TextBlocks;
import org.inshore.scanners.documents.guard.Guard;
import org.inshore.scanners.documents.guard.Problems;
import org.inshore.scanners.documents.office.ooxml.Xml;
import org.inshore.scanners.documents.table.TableRows;
import org.inshore.scanners.documents.table.cell.Columns;
import org.inshore.scanners.documents.table.cell.MergedCells;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/** One sheet: rows of cells, as shown unless that loses digits. */
final class OdfSheet {
  /** So often is a row handed on that the file says is repeated. */
  private static final int MAX_REPEATED = 100;

  private static final int MAX_CELL = 1 << 20;

  /** So many cells are handed on that only repeat others; a sheet that is made up has no end. */
  private static final int MAX_COPIES = 2_000_000;

  private final Location location;
  private final OdfContent beside;
  private final ContentSink sink;
  private final TableRows rows;
  private final MergedCells merged = new MergedCells();
  private final NumberText numbers = new NumberText();
  private final List<@Nullable String> cells = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();

  private long row = 1;
  private int copies;
  private int paragraphs;
  private int missing;
  private int repeatedRows = 1;
  private int repeatedCells = 1;
  private String type = "";
  private String value = "";

  OdfSheet(Location location, OdfContent beside, ContentSink sink) {
    this.location = location;
    this.beside = beside;
    this.sink = sink;
    this.rows = new TableRows(location, Content.Naming.CELL, sink).merged(merged);
  }

  /** Reads to the end of the table that has begun. */
  void read(XMLStreamReader xml) throws XMLStreamException, ScanException, InterruptedException {
    TextBlocks.push(location.append("part", "name"), String.valueOf(location.value("sheet")), sink);
    int tables = 1;
    while (tables > 0 && xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          beside.attributes(xml, !xml.getLocalName().endsWith("table-cell"));
          tables += xml.getLocalName().equals("table") ? 1 : 0;
          start(xml);
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.SPACE -> {
          if (paragraphs > 0) {
            append(xml.getText());
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          tables -= xml.getLocalName().equals("table") ? 1 : 0;
          end(xml.getLocalName());
        }
        default -> {}
      }
    }
    rows.finish();
    if (numbers.hasLostDigits()) {
      sink.note(Problems.wording("xlsx.digits"));
    }
  }

  private void start(XMLStreamReader xml)
      throws XMLStreamException, ScanException, InterruptedException {
    switch (xml.getLocalName()) {
      case "table-row" -> {
        Guard.checkInterrupt();
        cells.clear();
        missing = 0;
        repeatedRows = Math.max(1, Xml.number(xml, "number-rows-repeated", 1));
      }
      case "table-cell", "covered-table-cell" -> {
        text.setLength(0);
        merged.add(
            row,
            cells.size() + missing,
            span(xml, "number-rows-spanned"),
            span(xml, "number-columns-spanned"));
        repeatedCells = Math.max(1, Xml.number(xml, "number-columns-repeated", 1));
        type = attribute(xml, "value-type");
        value = attribute(xml, type.equals("string") ? "string-value" : "value");
      }
      case "annotation", "shapes", "frame", "tracked-changes" -> beside.aside(xml);
      case "custom-shape", "g", "rect", "ellipse", "caption", "control" -> beside.aside(xml);
      case "p" -> {
        append(paragraphs == 0 && !text.isEmpty() ? "\n" : "");
        paragraphs++;
      }
      default -> append(OdfContent.stands(xml, xml.getLocalName()));
    }
  }

  /** How many rows or columns a cell spans. */
  static int span(XMLStreamReader xml, String name) {
    return Math.clamp(Xml.number(xml, name, 1), 1, Columns.MAX);
  }

  private static String attribute(XMLStreamReader xml, String name) {
    String value = Xml.attribute(xml, name);
    return value == null ? "" : value;
  }

  private void end(String name) throws ScanException, InterruptedException {
    switch (name) {
      case "p" -> paragraphs--;
      case "table-cell", "covered-table-cell" -> endCell();
      case "table-row" -> {
        int times = copies > MAX_COPIES ? 1 : Math.min(repeatedRows, MAX_REPEATED);
        for (int i = 0; i < times && !cells.isEmpty(); i++) {
          rows.add(row + i, cells);
          copies += i == 0 ? 0 : cells.size();
        }
        row += repeatedRows;
      }
      default -> {}
    }
  }

  private void endCell() throws ScanException, InterruptedException {
    String shown = text.isEmpty() ? value : text.toString();
    if (type.equals("string") && !value.strip().equals(shown.strip())) {
      beside.say(value);
    }
    boolean number = type.equals("float") && !value.isEmpty();
    if (number
        && (text.isEmpty()
            || shown.indexOf('E') >= 0
            || shown.startsWith("#")
            || NumberText.isParted(shown, value))) {
      shown = numbers.of(value, 0, "General", false);
    }
    if (shown.isEmpty()) {
      // Empty cells at a row's end are none.
      missing = Math.min(Columns.MAX, missing + repeatedCells);
      return;
    }
    for (; missing > 0 && cells.size() < Columns.MAX - 1; missing--) {
      cells.add(null);
    }
    missing = 0;
    int room = Columns.MAX - cells.size();
    int times = copies > MAX_COPIES ? 1 : repeatedCells;
    for (int i = 0; i < Math.min(times, room); i++) {
      cells.add(shown);
    }
    copies += Math.min(times, room) - 1;
  }

  private void append(String more) throws ScanException, InterruptedException {
    if (text.length() + more.length() > MAX_CELL) {
      // No cell is this long; what does not fit is text all the same.
      TextBlocks.push(location.append("part", "cells"), text, sink);
      text.setLength(0);
    }
    text.append(more);
  }
}
