package org.inshore.scanners.documents.office.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.inshore.scanners.documents.content.NumberText;
import org.inshore.scanners.documents.content.TextBlocks;
import org.inshore.scanners.documents.office.ooxml.OoxmlBeside;
import org.inshore.scanners.documents.office.ooxml.Xml;
import org.inshore.scanners.documents.table.TableRows;
import org.inshore.scanners.documents.table.cell.Columns;
import org.inshore.scanners.documents.table.cell.MergedCells;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/** One sheet: its rows, then its page headers and footers. */
public final class XlsxSheet {
  private static final Pattern FIRST_CELL = Pattern.compile("[A-Z]{1,3}(\\d{1,9})");

  private final Location location;
  private final XlsxStrings strings;
  private final XlsxStyles styles;
  private final NumberText numbers;
  private final boolean since1904;
  private final OoxmlBeside beside;
  private final ContentSink sink;
  private final TableRows rows;
  private final TextBlocks margins;

  /** By the first row of a table without a header in the sheet: the names of its columns. */
  private final Map<Long, List<@Nullable String>> headings = new HashMap<>();

  private long rowNumber;
  private final List<@Nullable String> cells = new ArrayList<>();
  private int column = -1;

  /** The formula of the cell to come. */
  private @Nullable String formula;

  public XlsxSheet(
      Location location,
      XlsxStrings strings,
      XlsxStyles styles,
      NumberText numbers,
      boolean since1904,
      OoxmlBeside beside,
      MergedCells merged,
      ContentSink sink) {
    this.location = location;
    this.strings = strings;
    this.styles = styles;
    this.numbers = numbers;
    this.since1904 = since1904;
    this.beside = beside;
    this.sink = sink;
    this.rows = new TableRows(location, Content.Naming.CELL, sink).merged(merged);
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
    SheetParser parser = new SheetParser(in);
    for (SheetBlock block = parser.next(); block != null; block = parser.next()) {
      take(block);
    }
    if (formula != null) {
      beside.formula(formula); // of a cell that broke off
    }
    parser.check();
    rows.finish();
    margins.finish();
  }

  private void take(SheetBlock block) throws ScanException, InterruptedException {
    for (int entry = 0; entry < block.entries(); entry++) {
      switch (block.kind(entry)) {
        case ROW -> {
          int number = block.number(entry);
          rowNumber = number < 0 ? Math.min(rowNumber + 1, Integer.MAX_VALUE) : number;
          cells.clear();
          column = -1;
        }
        case CELL -> cell(block, entry);
        case ROW_END -> endRow();
        case FORMULA -> formula = block.text(entry);
        case SAID -> beside.say(block.text(entry));
        case MARGIN -> margins.append(MarginText.plain(block.text(entry)) + "\n");
        case LONG_TEXT ->
            TextBlocks.push(location.append("part", "cells"), block.text(entry), sink);
      }
    }
  }

  private void cell(SheetBlock block, int entry) throws ScanException, InterruptedException {
    int named = block.number(entry);
    column = Math.min(named < 0 ? column + 1 : named, Columns.MAX - 1);
    while (cells.size() <= column) {
      cells.add(null);
    }
    if (block.length(entry) > 0) {
      cells.set(column, value(block, entry));
    }
    if (formula != null) {
      cells.set(column, formula(cells.get(column)));
    }
  }

  /** Takes the formula of a cell, and gives what that shows. */
  private @Nullable String formula(@Nullable String result)
      throws ScanException, InterruptedException {
    String own = formula;
    formula = null;
    if (own == null) {
      return result;
    }
    String constant = FormulaConstant.of(own);
    boolean computed = result != null && !result.isEmpty();
    if (constant == null || (computed && !constant.equals(result))) {
      beside.formula(own);
      return result;
    }
    return constant;
  }

  private void endRow() throws ScanException, InterruptedException {
    List<@Nullable String> heading = headings.remove(rowNumber);
    if (heading != null) {
      rows.add(Math.max(1, rowNumber - 1), heading);
    }
    rows.add(rowNumber, cells);
    cells.clear();
  }

  private String value(SheetBlock block, int entry) {
    return switch (block.type(entry)) {
      case SHARED -> {
        // What is no index was put there by whoever wrote the file.
        int index = block.digits(entry);
        yield index < 0 ? shared(block.chars(entry)) : strings.at(index);
      }
      case STRING -> EscapedCharacters.turned(block.chars(entry));
      case BOOLEAN -> block.chars(entry).equals("1") ? "TRUE" : "FALSE";
      case NUMBER ->
          numbers.of(
              block.chars(entry),
              styles.formatIndex(block.style(entry)),
              styles.format(block.style(entry)),
              since1904);
      case OTHER -> block.chars(entry);
    };
  }

  private String shared(String raw) {
    int index = Xml.number(raw.strip(), -1);
    return index < 0 ? raw : strings.at(index);
  }
}
