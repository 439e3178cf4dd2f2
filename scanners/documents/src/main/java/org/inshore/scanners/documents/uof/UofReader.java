package org.inshore.scanners.documents.uof;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.inshore.scanners.documents.archive.ArchiveEntries;
import org.inshore.scanners.documents.content.TextBlocks;
import org.inshore.scanners.documents.guard.Budget;
import org.inshore.scanners.documents.guard.BudgetStream;
import org.inshore.scanners.documents.guard.Problems;
import org.inshore.scanners.documents.office.ooxml.Xml;
import org.inshore.scanners.documents.sweep.Sweep;
import org.inshore.scanners.documents.table.DocumentBody;
import org.inshore.scanners.documents.table.TableRows;
import org.inshore.scanners.documents.table.cell.Columns;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/**
 * Reader of one UOF document. Names of elements are those of version 1; version 2 adds a number to
 * each ({@code 段落_416B}), which is dropped.
 */
final class UofReader {
  private static final int MAX_CELL = 1 << 20;
  private static final int MAX_PACKED = 64 << 20;

  /** Attributes that only refer to the schema. */
  private static final Set<String> OF_THE_SCHEMA = Set.of("locID", "attrList");

  private final Location location;
  private final ContentSink sink;
  private final DocumentBody body;
  private final TextBlocks beside;
  private final ArchiveEntries entries;
  private final List<@Nullable String> cells = new ArrayList<>();
  private final StringBuilder cell = new StringBuilder();
  private final StringBuilder packed = new StringBuilder();
  private @Nullable TableRows sheet;
  private long row;
  private boolean inCell;
  private boolean inNote;
  private boolean inText;
  private boolean inData;
  private String type = "";

  private UofReader(Location location, Limits limits, ContentSink sink) {
    this.location = location;
    this.sink = sink;
    this.body = new DocumentBody(location, sink);
    this.beside = new TextBlocks(location.append("part", "attributes"), sink);
    this.entries = new ArchiveEntries(location, -1, limits, sink);
  }

  static void read(Content.Binary document, Limits limits, ContentSink sink)
      throws IOException, XMLStreamException, ScanException, InterruptedException {
    Budget budget = new Budget(limits, document.bytes().size());
    UofReader reader = new UofReader(document.location(), limits, sink);
    Sweep sweep = Sweep.of(document.location(), sink, OF_THE_SCHEMA);
    try (InputStream in = new BudgetStream(document.bytes().open(), budget)) {
      reader.read(sweep.watch("", Xml.reader(in)));
    } finally {
      reader.finish();
    }
    sweep.push();
  }

  private void read(XMLStreamReader xml)
      throws IOException, XMLStreamException, ScanException, InterruptedException {
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> start(xml);
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.SPACE -> characters(xml);
        case XMLStreamConstants.END_ELEMENT -> end(name(xml));
        default -> {}
      }
    }
  }

  private void finish() throws ScanException, InterruptedException {
    endSheet();
    body.finish();
    beside.finish();
  }

  private static String name(XMLStreamReader xml) {
    String name = xml.getLocalName();
    int number = name.lastIndexOf('_');
    return number > 0 ? name.substring(0, number) : name;
  }

  private void characters(XMLStreamReader xml) throws ScanException, InterruptedException {
    String text = xml.getText();
    if (inData && packed.length() + text.length() <= MAX_PACKED) {
      packed.append(text);
    } else if (inText) {
      append(text);
    } else if (!xml.isWhiteSpace()) {
      beside.append(text + "\n");
    }
  }

  private void append(String text) throws ScanException, InterruptedException {
    if (inNote) {
      beside.append(text);
    } else if (inCell) {
      if (cell.length() + text.length() <= MAX_CELL) {
        cell.append(text);
      } else {
        beside.append(text);
      }
    } else {
      body.append(text);
    }
  }

  private void start(XMLStreamReader xml) throws ScanException, InterruptedException {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      String value = xml.getAttributeValue(i);
      if (value.length() > 1 && !OF_THE_SCHEMA.contains(xml.getAttributeLocalName(i))) {
        beside.append(value + "\n");
      }
    }
    switch (name(xml)) {
      case "文本串", "单元内容" -> inText = true;
      case "制表符" -> append("\t");
      case "空格符" -> append(" ");
      case "换行符", "换行" -> append("\n");
      case "文字表" -> body.beginTable();
      case "其他对象", "对象数据" -> {
        String kind = attribute(xml, "公共类型");
        type = kind == null ? "" : "." + kind;
      }
      case "数据" -> {
        // Of a sheet a cell's value, of an object its bytes.
        inData = !inCell;
        packed.setLength(0);
        String number = attribute(xml, "数据值");
        if (inCell && number != null) {
          cell.append(number);
        }
      }
      case "工作表" -> {
        endSheet();
        String name = attribute(xml, "名称");
        Location place = location.append("sheet", name == null ? "" : name);
        sheet = new TableRows(place, Content.Naming.CELL, sink);
        row = 0;
      }
      case "行" -> {
        if (sheet != null) {
          row = number(attribute(xml, "行号"), (int) Math.min(row + 1, Integer.MAX_VALUE));
          cells.clear();
        }
      }
      case "单元格" -> {
        if (sheet != null) {
          int column = Math.clamp(number(attribute(xml, "列号"), cells.size() + 1), 1, Columns.MAX);
          while (cells.size() < column - 1) {
            cells.add(null);
          }
          inCell = true;
          cell.setLength(0);
        }
      }
      case "批注" -> inNote = inCell;
      default -> {}
    }
  }

  private void end(String name) throws IOException, ScanException, InterruptedException {
    switch (name) {
      case "文本串", "单元内容" -> inText = false;
      case "段落" -> {
        if (inNote) {
          beside.append("\n");
        } else if (inCell) {
          append("\n");
        } else {
          body.endParagraph();
        }
      }
      case "批注" -> inNote = false;
      case "文字表" -> body.endTable();
      case "单元格" -> {
        if (sheet == null) {
          body.endCell();
        } else if (cells.size() < Columns.MAX) {
          cells.add(cell.isEmpty() ? null : cell.toString().strip());
        }
        inCell = false;
      }
      case "行" -> {
        if (sheet == null) {
          body.endRow();
        } else {
          sheet.add(row, cells);
        }
      }
      case "工作表" -> endSheet();
      case "数据" -> {
        if (inData) {
          inData = false;
          object();
        }
      }
      default -> {}
    }
  }

  /** Hands on a picture or an object that stands in the document as characters. */
  private void object() throws IOException, ScanException, InterruptedException {
    String name = "object" + type;
    Location place = entries.begin(name);
    try {
      byte[] bytes = Base64.getMimeDecoder().decode(packed.toString());
      if (bytes.length > 0) {
        entries.content(place, name, bytes.length, new ByteArrayInputStream(bytes));
      }
    } catch (IllegalArgumentException e) {
      beside.append(packed + "\n");
      sink.failed(place, Problems.damaged(e));
    }
    packed.setLength(0);
  }

  private void endSheet() throws ScanException, InterruptedException {
    if (sheet != null) {
      sheet.finish();
      sheet = null;
    }
  }

  private static @Nullable String attribute(XMLStreamReader xml, String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      String own = xml.getAttributeLocalName(i);
      if (own.equals(name) || own.startsWith(name + "_")) {
        return xml.getAttributeValue(i);
      }
    }
    return null;
  }

  private static int number(@Nullable String text, int otherwise) {
    try {
      return text == null ? otherwise : Math.max(1, Integer.parseInt(text.strip()));
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }
}
