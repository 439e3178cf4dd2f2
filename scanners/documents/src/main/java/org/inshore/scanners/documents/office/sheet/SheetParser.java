package org.inshore.scanners.documents.office.sheet;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.inshore.scanners.documents.office.ooxml.OoxmlBeside;
import org.inshore.scanners.documents.office.ooxml.Xml;
import org.inshore.scanners.documents.office.sheet.SheetBlock.Kind;
import org.inshore.scanners.documents.table.cell.Columns;
import org.jspecify.annotations.Nullable;

/**
 * Parser of a sheet's XML into blocks. Rows of the form that nearly all have are parsed by {@link
 * PlainRows}; all else by a parser of XML, to which these rows are one instruction.
 */
final class SheetParser {
  private static final int MAX_CELL = 1 << 20;

  private final PlainRows plain;
  private final XMLStreamReader xml;
  private final SheetBlock block = new SheetBlock();
  private boolean atPlainRows;
  private boolean ended;
  private int column;
  private CellType type = CellType.NUMBER;
  private int style;
  private boolean inText;
  private boolean inMargin;
  private boolean inFormula;

  /** The text of a formula, of a header or of a footer. */
  private final StringBuilder beside = new StringBuilder();

  private @Nullable Throwable failure;

  SheetParser(InputStream in) throws IOException, XMLStreamException {
    this.plain = new PlainRows(in);
    this.xml = Xml.reader(in, plain);
  }

  /** What comes next, which is good until this is called again; null at the end. */
  @Nullable SheetBlock next() {
    if (atPlainRows || ended) {
      atPlainRows = false;
      SheetBlock rows = plain.next(ended);
      if (rows != null || ended) {
        return rows;
      }
    }
    block.clear();
    while (!ended && !atPlainRows && !block.isFull()) {
      step();
    }
    return block;
  }

  private void step() {
    try {
      if (xml.hasNext()) {
        parse(xml.next());
        return;
      }
    } catch (XMLStreamException | RuntimeException | Error e) {
      failure = e;
    }
    ended = true;
  }

  /** Throws why the sheet broke off, if it did. */
  void check() throws IOException, XMLStreamException {
    switch (failure) {
      case null -> {}
      case XMLStreamException e -> throw e;
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      default -> throw new IllegalStateException(failure);
    }
  }

  private void parse(int event) throws XMLStreamException {
    switch (event) {
      case XMLStreamConstants.START_ELEMENT -> start();
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.SPACE -> text();
      case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
      case XMLStreamConstants.PROCESSING_INSTRUCTION ->
          atPlainRows = xml.getPITarget().equals(PlainRows.PLACE);
      default -> {}
    }
  }

  private void start() throws XMLStreamException {
    switch (xml.getLocalName()) {
      case "row" -> block.add(Kind.ROW, Xml.number(xml, "r", -1));
      case "c" -> cell();
      case "v", "t" -> inText = true;
      case "rPh" -> block.add(Kind.SAID, Xml.text(xml));
      case "oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter" ->
          inMargin = true;
      case "f", "formula", "formula1", "formula2" -> inFormula = true;
      default -> {}
    }
  }

  /** Begins a cell. Sheets have millions, so its attributes are gone through once. */
  private void cell() {
    column = -1;
    type = CellType.NUMBER;
    style = 0;
    for (int i = xml.getAttributeCount() - 1; i >= 0; i--) {
      String value = xml.getAttributeValue(i);
      switch (xml.getAttributeLocalName(i)) {
        case "r" -> column = Columns.of(value);
        case "t" -> type = type(value);
        case "s" -> style = Xml.number(value, 0);
        default -> {}
      }
    }
    block.drop();
  }

  static CellType type(String name) {
    return switch (name) {
      case "s" -> CellType.SHARED;
      case "n" -> CellType.NUMBER;
      case "inlineStr", "str" -> CellType.STRING;
      case "b" -> CellType.BOOLEAN;
      default -> CellType.OTHER;
    };
  }

  private void text() {
    if (inFormula) {
      beside.append(xml.getText());
      if (beside.length() > OoxmlBeside.LONGEST) {
        end(Kind.SAID);
      }
    } else if (inMargin) {
      beside.append(xml.getText());
    } else if (inText) {
      int length = xml.getTextLength();
      if (block.pending() + length > MAX_CELL) {
        // No cell is this long; what does not fit is text all the same.
        block.add(Kind.LONG_TEXT, block.drop());
      }
      block.append(xml.getTextCharacters(), xml.getTextStart(), length);
    }
  }

  private void end(String name) {
    switch (name) {
      case "v", "t" -> inText = false;
      case "f", "formula", "formula1", "formula2" -> {
        inFormula = false;
        end(name.equals("f") ? Kind.FORMULA : Kind.SAID);
      }
      case "c" -> block.cell(column, type, style);
      case "row" -> block.add(Kind.ROW_END, 0);
      case "oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter" -> {
        inMargin = false;
        end(Kind.MARGIN);
      }
      default -> {}
    }
  }

  private void end(Kind kind) {
    block.add(kind, beside.toString());
    beside.setLength(0);
  }
}
