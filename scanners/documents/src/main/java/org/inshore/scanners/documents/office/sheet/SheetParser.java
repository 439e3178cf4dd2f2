package org.inshore.scanners.documents.office.sheet;

import java.io.IOException;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.inshore.scanners.documents.office.ooxml.OoxmlBeside;
import org.inshore.scanners.documents.office.ooxml.Xml;
import org.inshore.scanners.documents.office.sheet.SheetBlock.Kind;
import org.inshore.scanners.documents.office.sheet.SheetBlock.Type;
import org.inshore.scanners.documents.table.cell.Columns;
import org.jspecify.annotations.Nullable;

/** Parser of a sheet's XML into blocks. It knows the elements, and nothing of what they mean. */
final class SheetParser {
  private static final int MAX_CELL = 1 << 20;

  private final XMLStreamReader xml;
  private SheetBlock block = new SheetBlock();
  private int column;
  private Type type = Type.NUMBER;
  private int style;
  private boolean inText;
  private boolean inMargin;
  private boolean inFormula;

  /** The text of a formula, of a header or of a footer. */
  private final StringBuilder beside = new StringBuilder();

  private @Nullable Throwable failure;

  SheetParser(XMLStreamReader xml) {
    this.xml = xml;
  }

  /** Fills a block with what comes next. Where the sheet breaks off, it is the last one. */
  void fill(SheetBlock next) {
    next.clear();
    if (block != next) {
      String cut = block.pending() == 0 ? "" : block.drop();
      next.append(cut.toCharArray(), 0, cut.length());
      block = next;
    }
    try {
      while (!block.isFull()) {
        if (!xml.hasNext()) {
          block.end();
          return;
        }
        parse(xml.next());
      }
    } catch (XMLStreamException | RuntimeException | Error e) {
      failure = e;
      block.end();
    }
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
    type = Type.NUMBER;
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

  private static Type type(String name) {
    return switch (name) {
      case "s" -> Type.SHARED;
      case "n" -> Type.NUMBER;
      case "inlineStr", "str" -> Type.STRING;
      case "b" -> Type.BOOLEAN;
      default -> Type.OTHER;
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
