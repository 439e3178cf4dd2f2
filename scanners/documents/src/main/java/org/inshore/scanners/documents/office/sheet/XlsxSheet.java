package org.inshore.scanners.documents.office.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.inshore.scanners.documents.content.NumberText;
import org.inshore.scanners.documents.content.TextBlocks;
import org.inshore.scanners.documents.office.ooxml.OoxmlBeside;
import org.inshore.scanners.documents.office.ooxml.Xml;
import org.inshore.scanners.documents.table.TableRows;
import org.inshore.scanners.documents.table.cell.Columns;
import org.inshore.spi.scan.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/** One sheet: its rows, then its page headers and footers. */
public final class XlsxSheet {
  private static final Pattern FIRST_CELL = Pattern.compile("[A-Z]{1,3}(\\d{1,9})");
  private static final int MAX_CELL = 1 << 20;

  private final Location location;
  private final XlsxStrings strings;
  private final XlsxStyles styles;
  private final NumberText numbers;
  private final boolean since1904;
  private final OoxmlBeside beside;
  private final ContentSink sink;
  private final TableRows rows;
  private final TextBlocks margins;
  private final StringBuilder margin = new StringBuilder();

  /** By the first row of a table without a header in the sheet: the names of its columns. */
  private final Map<Long, List<@Nullable String>> headings = new HashMap<>();

  private long rowNumber;
  private final List<@Nullable String> cells = new ArrayList<>();
  private int column = -1;
  private String type = "";
  private int style;
  private final StringBuilder text = new StringBuilder();
  private boolean inText;
  private boolean inMargin;
  private boolean inFormula;
  private final StringBuilder formula = new StringBuilder();

  public XlsxSheet(
      Location location,
      XlsxStrings strings,
      XlsxStyles styles,
      NumberText numbers,
      boolean since1904,
      OoxmlBeside beside,
      ContentSink sink) {
    this.location = location;
    this.strings = strings;
    this.styles = styles;
    this.numbers = numbers;
    this.since1904 = since1904;
    this.beside = beside;
    this.sink = sink;
    this.rows = new TableRows(location, Content.Naming.CELL, sink);
    this.margins = new TextBlocks(location.append("part", "header-footer"), sink);
  }

  /**
   * Names the columns of a table that shows no header.
   *
   * @param reference of its cells
   */
  void head(String reference, List<String> names) {
    Matcher first = FIRST_CELL.matcher(reference);
    int left = first.lookingAt() ? Columns.of(first.group()) : -1;
    if (left >= 0 && left + names.size() <= Columns.MAX) {
      List<@Nullable String> heading = new ArrayList<>();
      for (int i = 0; i < left; i++) {
        heading.add(null);
      }
      heading.addAll(names);
      headings.putIfAbsent(Long.valueOf(first.group(1)), heading);
    }
  }

  public void read(InputStream in)
      throws IOException, XMLStreamException, ScanException, InterruptedException {
    XMLStreamReader xml = Xml.reader(in);
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> start(xml);
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.SPACE -> {
          if (inFormula) {
            formula.append(xml.getText());
            if (formula.length() > OoxmlBeside.LONGEST) {
              beside.say(formula.toString());
              formula.setLength(0);
            }
          } else if (inMargin) {
            margin.append(xml.getText());
          } else if (inText) {
            append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
          }
        }
        case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
        default -> {}
      }
    }
    rows.finish();
    margins.finish();
  }

  private void start(XMLStreamReader xml)
      throws XMLStreamException, ScanException, InterruptedException {
    switch (xml.getLocalName()) {
      case "row" -> {
        rowNumber = Xml.number(xml, "r", (int) Math.min(rowNumber + 1, Integer.MAX_VALUE));
        cells.clear();
        column = -1;
      }
      case "c" -> cell(xml);
      case "v", "t" -> inText = true;
      case "rPh" -> beside.say(Xml.text(xml));
      case "oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter" ->
          inMargin = true;
      case "f", "formula", "formula1", "formula2" -> inFormula = true;
      default -> {}
    }
  }

  /** Begins a cell. Sheets have millions, so its attributes are gone through once. */
  private void cell(XMLStreamReader xml) {
    int named = -1;
    type = "n";
    style = 0;
    for (int i = xml.getAttributeCount() - 1; i >= 0; i--) {
      String value = xml.getAttributeValue(i);
      switch (xml.getAttributeLocalName(i)) {
        case "r" -> named = Columns.of(value);
        case "t" -> type = value;
        case "s" -> style = Xml.number(value, 0);
        default -> {}
      }
    }
    column = Math.min(named < 0 ? column + 1 : named, Columns.MAX - 1);
    text.setLength(0);
  }

  private void end(String name) throws ScanException, InterruptedException {
    switch (name) {
      case "v", "t" -> inText = false;
      case "f", "formula", "formula1", "formula2" -> {
        inFormula = false;
        if (name.equals("f")) {
          beside.formula(formula.toString());
        } else {
          beside.say(formula.toString());
        }
        formula.setLength(0);
      }
      case "c" -> {
        while (cells.size() <= column) {
          cells.add(null);
        }
        if (!text.isEmpty()) {
          cells.set(column, value());
        }
      }
      case "row" -> {
        List<@Nullable String> heading = headings.remove(rowNumber);
        if (heading != null) {
          rows.add(Math.max(1, rowNumber - 1), heading);
        }
        rows.add(rowNumber, cells);
        cells.clear();
      }
      case "oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter" -> {
        inMargin = false;
        margins.append(MarginText.plain(margin) + "\n");
        margin.setLength(0);
      }
      default -> {}
    }
  }

  private void append(char[] more, int from, int length)
      throws ScanException, InterruptedException {
    if (text.length() + length > MAX_CELL) {
      // No cell is this long; what does not fit is text all the same.
      TextBlocks.push(location.append("part", "cells"), text, sink);
      text.setLength(0);
    }
    text.append(more, from, length);
  }

  private String value() {
    if (type.equals("s")) {
      // What is no index was put there by whoever wrote the file.
      int index = index(text);
      return index < 0 ? text.toString() : strings.at(index);
    }
    String raw = text.toString();
    return switch (type) {
      case "inlineStr", "str" -> EscapedCharacters.turned(raw);
      case "b" -> raw.equals("1") ? "TRUE" : "FALSE";
      case "n" -> numbers.of(raw, styles.formatIndex(style), styles.format(style), since1904);
      default -> raw;
    };
  }

  private static int index(CharSequence raw) {
    try {
      return Integer.parseInt(raw, 0, raw.length(), 10);
    } catch (NumberFormatException e) {
      String stripped = raw.toString().strip();
      return stripped.length() < raw.length() ? index(stripped) : -1;
    }
  }
}
