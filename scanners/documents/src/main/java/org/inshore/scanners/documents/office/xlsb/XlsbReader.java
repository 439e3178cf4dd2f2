package org.inshore.scanners.documents.office.xlsb;

import java.io.IOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javax.xml.stream.XMLStreamException;
import org.inshore.scanners.documents.content.NumberText;
import org.inshore.scanners.documents.content.TextBlocks;
import org.inshore.scanners.documents.guard.Problems;
import org.inshore.scanners.documents.office.ooxml.OoxmlPackage;
import org.inshore.scanners.documents.office.ooxml.OoxmlText;
import org.inshore.scanners.documents.table.TableRows;
import org.inshore.scanners.documents.table.cell.MergedCells;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;

/** Reader of one binary workbook (xlsb): the same parts as those of xlsx, in records. */
public final class XlsbReader {
  private static final int PROPERTIES = 153;
  private static final int MERGED = 176;
  private static final int SHEET = 156;

  private final OoxmlPackage workbook;
  private final Location location;
  private final ContentSink sink;
  private final Map<String, String> sheets = new LinkedHashMap<>();
  private boolean since1904;

  private XlsbReader(OoxmlPackage workbook, Location location, ContentSink sink) {
    this.workbook = workbook;
    this.location = location;
    this.sink = sink;
  }

  public static void read(OoxmlPackage workbook, Location location, ContentSink sink)
      throws IOException, XMLStreamException, ScanException, InterruptedException {
    new XlsbReader(workbook, location, sink).read();
  }

  private void read() throws IOException, XMLStreamException, ScanException, InterruptedException {
    TextBlocks beside = new TextBlocks(location.append("part", "attributes"), sink);
    sheets(beside);
    XlsbStyles styles = XlsbStyles.read(workbook, "xl/styles.bin");
    XlsbStrings strings = XlsbStrings.read(workbook, "xl/sharedStrings.bin");
    NumberText numbers = new NumberText();
    BitSet shown = new BitSet();
    for (Map.Entry<String, String> sheet : sheets.entrySet()) {
      Location place = location.append("sheet", sheet.getValue());
      if (!workbook.has(sheet.getKey())) {
        sink.failed(place, Problems.damaged(null));
        continue;
      }
      TableRows rows =
          new TableRows(place, Content.Naming.CELL, sink)
              .merged(new MergedCells(all -> merged(sheet.getKey(), all)));
      try (BinaryRecords records = new BinaryRecords(workbook.open(sheet.getKey()))) {
        new XlsbSheet(strings, styles, numbers, since1904, rows, beside, shown).read(records);
      }
    }
    others(beside);
    beside.finish();
    TextBlocks unused = new TextBlocks(location.append("part", "unused-strings"), sink);
    for (int i = 0; i < strings.all().size(); i++) {
      unused.append(shown.get(i) ? "" : strings.at(i) + "\n");
    }
    unused.finish();
    if (numbers.hasLostDigits()) {
      sink.note(Problems.wording("xlsx.digits"));
    }
  }

  /** Reads the ranges of merged cells, which stand behind all rows. */
  private void merged(String sheet, MergedCells merged) throws IOException {
    try (BinaryRecords records = new BinaryRecords(workbook.again(sheet))) {
      while (records.next()) {
        if (records.type() == MERGED) {
          int row = records.i32(0);
          int column = records.i32(8);
          merged.add(row + 1L, column, records.i32(4) - row + 1L, records.i32(12) - column + 1);
        }
      }
    }
  }

  private void sheets(TextBlocks beside)
      throws IOException, XMLStreamException, ScanException, InterruptedException {
    Map<String, String> parts = new HashMap<>();
    for (OoxmlPackage.Relation relation : workbook.relations("xl/workbook.bin")) {
      parts.put(relation.id(), relation.target());
    }
    try (BinaryRecords records = new BinaryRecords(workbook.open("xl/workbook.bin"))) {
      while (records.next()) {
        XlsbBeside.append(records, 0, beside);
        if (records.type() == PROPERTIES) {
          since1904 = (records.u8(0) & 1) != 0;
        } else if (records.type() == SHEET) {
          String id = records.string(8);
          String name = records.string(8 + records.stringBytes(8));
          String number = String.valueOf(sheets.size() + 1);
          sheets.putIfAbsent(
              Objects.requireNonNullElse(parts.get(id), "xl/worksheets/sheet" + number + ".bin"),
              name.isEmpty() ? number : name);
        }
      }
    }
    for (String name : workbook.names()) {
      if (name.toLowerCase(Locale.ROOT).matches("xl/(?:worksheets|macrosheets)/[^/]+\\.bin")
          && !name.toLowerCase(Locale.ROOT).contains("binaryindex")) {
        sheets.putIfAbsent(name, name.substring(name.lastIndexOf('/') + 1));
      }
    }
  }

  /** Comments, tables, connections, caches, and the drawings, which are XML here, too. */
  private void others(TextBlocks beside)
      throws IOException, XMLStreamException, ScanException, InterruptedException {
    for (String name : workbook.names()) {
      String lower = name.toLowerCase(Locale.ROOT);
      boolean records = lower.startsWith("xl/") && lower.endsWith(".bin");
      if (lower.matches("xl/(?:drawings|charts|diagrams)/[^/]+\\.(?:xml|vml)")) {
        OoxmlText.copy(workbook, name, beside);
      } else if (records
          && !sheets.containsKey(name)
          && !lower.matches(".*/(?:workbook|styles|sharedstrings|vbaproject)\\.bin")
          && !lower.matches(
              ".*/(?:printersettings|embeddings|binaryindex|media|activex)[^/]*/?.*")) {
        part(name, beside);
      }
    }
  }

  private void part(String name, TextBlocks beside)
      throws IOException, ScanException, InterruptedException {
    try (BinaryRecords records = new BinaryRecords(workbook.open(name))) {
      while (records.next()) {
        XlsbBeside.append(records, 0, beside);
      }
    } catch (IOException e) {
      sink.failed(location.append("part", name.substring(3)), Problems.damaged(e));
    }
  }
}
