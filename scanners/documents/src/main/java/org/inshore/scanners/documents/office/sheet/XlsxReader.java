package org.inshore.scanners.documents.office.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.inshore.scanners.documents.content.NumberText;
import org.inshore.scanners.documents.content.TextBlocks;
import org.inshore.scanners.documents.guard.Problems;
import org.inshore.scanners.documents.office.ooxml.OoxmlBeside;
import org.inshore.scanners.documents.office.ooxml.OoxmlExtras;
import org.inshore.scanners.documents.office.ooxml.OoxmlPackage;
import org.inshore.scanners.documents.office.ooxml.OoxmlPackage.Relation;
import org.inshore.scanners.documents.office.ooxml.OoxmlText;
import org.inshore.scanners.documents.office.ooxml.Xml;
import org.inshore.scanners.documents.office.xlsb.XlsbReader;
import org.inshore.scanners.documents.table.cell.Columns;
import org.inshore.scanners.documents.table.cell.MergedCells;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;

/**
 * Reads one workbook: all sheets, hidden ones too; comments, text boxes; and the copies of data
 * that pivot tables and links to other workbooks keep out of sight.
 */
public final class XlsxReader {
  private static final Set<String> WITH_A_SHEET = Set.of("comments", "threadedComment", "drawing");

  private final OoxmlPackage workbook;
  private final Location location;
  private final ContentSink sink;
  private final NumberText numbers = new NumberText();
  private final Map<String, String> sheetNames = new LinkedHashMap<>();
  private final OoxmlBeside beside;
  private boolean since1904;

  private XlsxReader(OoxmlPackage workbook, Location location, ContentSink sink) {
    this.workbook = workbook;
    this.location = location;
    this.sink = sink;
    this.beside = new OoxmlBeside(location, sink);
  }

  public static void read(Content.Binary document, Limits limits, ContentSink sink)
      throws IOException, XMLStreamException, ScanException, InterruptedException {
    try (OoxmlPackage workbook = OoxmlPackage.open(document, limits, sink)) {
      if (workbook.has("xl/workbook.bin")) {
        XlsbReader.read(workbook, document.location(), sink);
      } else {
        new XlsxReader(workbook, document.location(), sink).read();
      }
      OoxmlExtras.push(workbook, document, limits, sink);
    }
  }

  private void read() throws IOException, XMLStreamException, ScanException, InterruptedException {
    String main =
        Objects.requireNonNullElse(workbook.target("", "officeDocument"), "xl/workbook.xml");
    readWorkbook(main);
    XlsxStyles styles =
        XlsxStyles.read(
            workbook, Objects.requireNonNullElse(workbook.target(main, "styles"), "xl/styles.xml"));
    XlsxStrings strings =
        XlsxStrings.read(
            workbook,
            Objects.requireNonNullElse(
                workbook.target(main, "sharedStrings"), "xl/sharedStrings.xml"));
    orphans();
    for (Map.Entry<String, String> sheet : sheetNames.entrySet()) {
      Location place = location.append("sheet", sheet.getValue());
      beside.say(sheet.getValue());
      if (!workbook.has(sheet.getKey())) {
        sink.failed(place, Problems.damaged(null));
        continue;
      }
      MergedCells merged = new MergedCells(all -> merged(sheet.getKey(), all));
      XlsxSheet cells =
          new XlsxSheet(place, strings, styles, numbers, since1904, beside, merged, sink);
      tables(sheet.getKey(), cells);
      try (InputStream in = workbook.open(sheet.getKey())) {
        cells.read(in);
      }
      beside(sheet.getKey(), place);
    }
    outOfSight();
    strings.pushUnused(location.append("part", "unused-strings"), sink);
    beside.finish();
    if (numbers.hasLostDigits()) {
      sink.note(Problems.wording("xlsx.digits"));
    }
  }

  private void readWorkbook(String main) throws IOException, XMLStreamException {
    Map<String, String> parts = new HashMap<>();
    for (Relation relation : workbook.relations(main)) {
      parts.put(relation.id(), relation.target());
    }
    try (InputStream in = workbook.open(main)) {
      XMLStreamReader xml = Xml.reader(in);
      while (xml.hasNext()) {
        if (xml.next() != XMLStreamConstants.START_ELEMENT) {
          continue;
        }
        if (xml.getLocalName().equals("workbookPr")) {
          String date1904 = Xml.attribute(xml, "date1904");
          since1904 = "1".equals(date1904) || "true".equals(date1904);
        } else if (xml.getLocalName().equals("sheet")) {
          String name = Xml.attribute(xml, "name");
          String part = parts.get(Objects.requireNonNullElse(Xml.attribute(xml, "id"), ""));
          String number = String.valueOf(sheetNames.size() + 1);
          sheetNames.putIfAbsent(
              Objects.requireNonNullElse(part, "xl/worksheets/sheet" + number + ".xml"),
              Objects.requireNonNullElse(name, number));
        }
      }
    }
  }

  /** Sheets that the workbook does not name: they stay when a program takes out the name alone. */
  private void orphans() {
    Set<String> known = new HashSet<>();
    sheetNames.keySet().forEach(part -> known.add(part.toLowerCase(Locale.ROOT)));
    for (String name : workbook.names()) {
      String lower = name.toLowerCase(Locale.ROOT);
      if (lower.matches("xl/(?:worksheets|dialogsheets|macrosheets)/[^/]+\\.xml")
          && !known.contains(lower)) {
        sheetNames.put(name, name.substring(name.lastIndexOf('/') + 1));
      }
    }
  }

  /** Finds the tables of a sheet whose header is hidden: its labels stand in the table alone. */
  private void tables(String sheet, XlsxSheet cells) throws IOException, XMLStreamException {
    for (Relation relation : workbook.relations(sheet)) {
      if (!relation.type().equals("table") || !workbook.has(relation.target())) {
        continue;
      }
      List<String> names = new ArrayList<>();
      String reference = null;
      try (InputStream in = workbook.open(relation.target())) {
        XMLStreamReader xml = Xml.reader(in);
        while (xml.hasNext()) {
          if (xml.next() != XMLStreamConstants.START_ELEMENT) {
            continue;
          }
          if (xml.getLocalName().equals("table") && Xml.number(xml, "headerRowCount", 1) == 0) {
            reference = Xml.attribute(xml, "ref");
          } else if (xml.getLocalName().equals("tableColumn") && names.size() < Columns.MAX) {
            names.add(Objects.requireNonNullElse(Xml.attribute(xml, "name"), ""));
          }
        }
      }
      if (reference != null) {
        cells.head(reference, names);
      }
    }
  }

  private void merged(String sheet, MergedCells merged) throws IOException, InterruptedException {
    try (InputStream in = workbook.again(sheet)) {
      MergedRanges.read(in, merged);
    }
  }

  /** Comments and drawings of a sheet. */
  private void beside(String sheet, Location place)
      throws IOException, XMLStreamException, ScanException, InterruptedException {
    for (Relation relation : workbook.relations(sheet)) {
      if (WITH_A_SHEET.contains(relation.type())) {
        copy(relation.target(), place.append("part", relation.type()));
        for (Relation inner : workbook.relations(relation.target())) {
          if (inner.type().equals("chart") || inner.type().equals("diagramData")) {
            copy(inner.target(), place.append("part", inner.type()));
          }
        }
      }
    }
  }

  /** Values that stay in the file when the rows they were taken from are gone. */
  private void outOfSight()
      throws IOException, XMLStreamException, ScanException, InterruptedException {
    for (String name : workbook.names()) {
      String lower = name.toLowerCase(Locale.ROOT);
      boolean pivot = lower.matches("xl/pivotcache/pivotcache[^/]+\\.xml");
      if (!pivot && !lower.matches("xl/externallinks/[^/]+\\.xml")) {
        continue;
      }
      String part = name.substring(name.lastIndexOf('/') + 1, name.length() - 4);
      TextBlocks blocks = new TextBlocks(location.append("part", part), sink);
      try (InputStream in = workbook.open(name)) {
        XMLStreamReader xml = Xml.reader(in);
        while (xml.hasNext()) {
          int event = xml.next();
          if (event == XMLStreamConstants.START_ELEMENT && pivot) {
            String value = Xml.attribute(xml, "v");
            String field = Xml.attribute(xml, "name");
            if (value != null && !xml.getLocalName().equals("x")) {
              blocks.append(value + "\n");
            } else if (field != null) {
              blocks.append(field + "\n");
            }
          } else if (event == XMLStreamConstants.CHARACTERS && !xml.isWhiteSpace()) {
            blocks.append(xml.getText() + "\n");
          }
        }
      }
      blocks.finish();
    }
  }

  private void copy(String part, Location place)
      throws IOException, XMLStreamException, ScanException, InterruptedException {
    TextBlocks blocks = new TextBlocks(place, sink);
    OoxmlText.copy(workbook, part, blocks);
    blocks.finish();
  }
}
