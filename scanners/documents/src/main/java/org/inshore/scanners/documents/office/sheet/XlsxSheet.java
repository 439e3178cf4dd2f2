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
      case "c" -> {
        String reference = Xml.attribute(xml, "r");
        int named = reference == null ? -1 : Columns.of(reference);
        column = Math.min(named < 0 ? column + 1 : named, Columns.MAX - 1);
        String kind = Xml.attribute(xml, "t");
        type = kind == null ? "n" : kind;
        style = Xml.number(xml, "s", 0);
        text.setLength(0);
      }
      case "v", "t" -> inText = true;
      case "rPh" -> beside.say(Xml.text(xml));
      case "oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter" ->
          inMargin = true;
      case "f", "formula", "formula1", "formula2" -> inFormula = true;
      default -> {}
    }
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
    String raw = text.toString();
    return switch (type) {
      case "inlineStr", "str" -> EscapedCharacters.turned(raw);
      case "s" -> {
        // What is no index was put there by whoever wrote the file.
        int index = index(raw);
        yield index < 0 ? raw : strings.at(index);
      }
      case "b" -> raw.equals("1") ? "TRUE" : "FALSE";
      case "n" -> numbers.of(raw, styles.formatIndex(style), styles.format(style), since1904);
      default -> raw;
    };
  }

  private static int index(String raw) {
    try {
      return Integer.parseInt(raw.strip());
    } catch (NumberFormatException e) {
      return -1;
    }
  }
}
