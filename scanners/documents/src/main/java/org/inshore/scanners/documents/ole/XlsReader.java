package org.inshore.scanners.documents.ole;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.eventusermodel.FormatTrackingHSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.hssf.extractor.OldExcelExtractor;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.DrawingGroupRecord;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.HeaderFooterBase;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.RKRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.hssf.record.TextObjectRecord;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.formula.ptg.StringPtg;
import org.apache.poi.ss.usermodel.CellType;
import org.inshore.scanners.documents.content.NumberText;
import org.inshore.scanners.documents.content.TextBlocks;
import org.inshore.scanners.documents.guard.CarrierException;
import org.inshore.scanners.documents.guard.Problems;
import org.inshore.scanners.documents.runs.TextRuns;
import org.inshore.scanners.documents.table.TableRows;
import org.inshore.scanners.documents.table.cell.Columns;
import org.inshore.scanners.documents.table.cell.MergedCells;
import org.inshore.spi.content.Bytes;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/** Reads one workbook of the binary form, record by record. */
public final class XlsReader implements HSSFListener {
  private final DirectoryNode directory;
  private final Location location;
  private final ContentSink sink;
  private final XlsBeside beside;
  private final NumberText numbers = new NumberText();
  private final List<BoundSheetRecord> sheets = new ArrayList<>();
  private final FormatTrackingHSSFListener formats = new FormatTrackingHSSFListener(this);

  private int depth;
  private int sheet = -1;
  private boolean since1904;
  private @Nullable SSTRecord strings;
  private @Nullable DrawingGroupRecord drawings;
  private @Nullable TableRows rows;
  private @Nullable TextBlocks texts;
  private @Nullable FormulaRecord awaitsString;
  private final BitSet shown = new BitSet();
  private int row = -1;
  private final Map<Integer, String> cells = new TreeMap<>();

  private XlsReader(DirectoryNode directory, Location location, ContentSink sink) {
    this.directory = directory;
    this.location = location;
    this.sink = sink;
    this.beside = new XlsBeside(location.append("part", "attributes"), sink);
  }

  public static void read(DirectoryNode directory, Location location, ContentSink sink)
      throws IOException, ScanException, InterruptedException {
    if (!directory.hasEntryCaseInsensitive("Workbook")) {
      old(directory, location, sink);
      return;
    }
    XlsReader reader = new XlsReader(directory, location, sink);
    HSSFRequest request = new HSSFRequest();
    request.addListenerForAllRecords(reader.formats);
    // The library knows of no such record.
    request.addListener(reader.formats, XlsBeside.AUTO_FILTER);
    request.addListener(reader.formats, XlsBeside.LINK_TIP);
    try (InputStream stream =
        directory.createDocumentInputStream(directory.getEntryCaseInsensitive("Workbook"))) {
      SoundRecords records = new SoundRecords(stream);
      new HSSFEventFactory().processEvents(request, records);
      reader.unshown();
      TextRuns.push(location, Bytes.of(records.passedOver()), sink);
      if (!records.isEncrypted()) {
        revisions(directory, location, sink);
      }
    } catch (OldExcelFormatException e) {
      old(directory, location, sink);
      return;
    }
    if (reader.sheet < 0) {
      throw Problems.damaged(null);
    }
    reader.beside.finish();
    XlsPictures.tell(reader.drawings, location, sink);
    if (reader.numbers.hasLostDigits()) {
      sink.note(Problems.wording("xlsx.digits"));
    }
  }

  private static void old(DirectoryNode directory, Location location, ContentSink sink)
      throws IOException, ScanException, InterruptedException {
    // Not closed: that would close the storage, which is not yet read to its end.
    TextBlocks.push(location, new OldExcelExtractor(directory).getText(), sink);
    for (String name : List.of("Book", "Workbook")) {
      if (directory.hasEntryCaseInsensitive(name)) {
        try (InputStream records = directory.createDocumentInputStream(name)) {
          TextRuns.push(location, Bytes.of(SoundRecords.besideCells(records)), sink);
        }
      }
    }
  }

  /** What the users of a shared workbook changed, with what stood there before. */
  private static void revisions(DirectoryNode directory, Location location, ContentSink sink)
      throws IOException, ScanException, InterruptedException {
    for (String name : List.of("Revision Log", "User Names")) {
      if (directory.hasEntryCaseInsensitive(name)) {
        try (InputStream log = directory.createDocumentInputStream(name)) {
          TextRuns.push(location.append("entry", name), Bytes.of(log.readAllBytes()), sink);
        }
      }
    }
  }

  /** Strings that no cell shows: programs keep what was written over. */
  private void unshown() throws ScanException, InterruptedException {
    SSTRecord table = strings;
    for (int i = 0; table != null && i < table.getNumUniqueStrings(); i++) {
      if (!shown.get(i)) {
        beside.say(table.getString(i).getString());
      }
    }
  }

  @Override
  public void processRecord(Record record) {
    try {
      process(record);
    } catch (ScanException | InterruptedException e) {
      throw new CarrierException(e);
    }
  }

  private void process(Record record) throws ScanException, InterruptedException {
    switch (record) {
      case BOFRecord begin -> begin();
      case EOFRecord end -> end();
      case BoundSheetRecord bound -> {
        sheets.add(bound);
        beside.say(bound.getSheetname());
      }
      case DateWindow1904Record window -> since1904 = window.getWindowing() == 1;
      case SSTRecord table -> strings = table;
      case DrawingGroupRecord group -> drawings = group;
      case StringRecord string -> {
        if (awaitsString != null) {
          put(awaitsString, string.getString());
          awaitsString = null;
        }
      }
      case HeaderFooterBase margin -> text(margin.getText());
      case TextObjectRecord box -> text(box.getStr() == null ? null : box.getStr().getString());
      case CellValueRecordInterface cell -> {
        String constant = null;
        if (cell instanceof FormulaRecord formula) {
          constant = constant(formula.getParsedExpression());
          if (constant == null) {
            beside.constants(formula.getParsedExpression());
          }
        }
        put(cell, constant == null ? value(cell) : constant);
      }
      default -> beside.take(record);
    }
  }

  /** What a formula shows that is one string, whose result libraries leave out; null for others. */
  private static @Nullable String constant(Ptg @Nullable [] formula) {
    return formula != null && formula.length == 1 && formula[0] instanceof StringPtg string
        ? string.getValue()
        : null;
  }

  private void begin() {
    if (depth++ == 0 && ++sheet > 0) {
      Location place = location.append("sheet", sheetName(sheet - 1));
      int number = sheet;
      rows =
          new TableRows(place, Content.Naming.CELL, sink)
              .merged(new MergedCells(all -> XlsMerged.read(directory, number, all)));
      texts = new TextBlocks(place.append("part", "texts"), sink);
      row = -1;
    }
  }

  private void end() throws ScanException, InterruptedException {
    if (--depth == 0 && rows != null && texts != null) {
      endRow();
      rows.finish();
      texts.finish();
      rows = null;
      texts = null;
    }
  }

  private String sheetName(int index) {
    BoundSheetRecord[] ordered = BoundSheetRecord.orderByBofPosition(sheets);
    return index < ordered.length ? ordered[index].getSheetname() : String.valueOf(index + 1);
  }

  private @Nullable String value(CellValueRecordInterface cell) {
    return switch (cell) {
      case LabelSSTRecord shared -> {
        int index = shared.getSSTIndex();
        if (strings == null || index < 0 || index >= strings.getNumUniqueStrings()) {
          yield null;
        }
        shown.set(index);
        yield strings.getString(index).getString();
      }
      case LabelRecord label -> label.getValue();
      case NumberRecord number -> number(cell, number.getValue());
      case RKRecord number -> number(cell, number.getRKNumber());
      case BoolErrRecord truth -> truth.isBoolean() ? truthText(truth.getBooleanValue()) : null;
      case FormulaRecord formula -> {
        if (formula.hasCachedResultString()) {
          awaitsString = formula;
          yield null;
        }
        yield switch (formula.getCachedResultTypeEnum()) {
          case CellType.BOOLEAN -> truthText(formula.getCachedBooleanValue());
          case CellType.NUMERIC -> number(cell, formula.getValue());
          default -> null;
        };
      }
      default -> null;
    };
  }

  private static String truthText(boolean truth) {
    return truth ? "TRUE" : "FALSE";
  }

  private String number(CellValueRecordInterface cell, double value) {
    String format = formats.getFormatString(cell);
    return numbers.of(
        Double.toString(value),
        formats.getFormatIndex(cell),
        format == null ? "General" : format,
        since1904);
  }

  private void put(CellValueRecordInterface cell, @Nullable String value)
      throws ScanException, InterruptedException {
    put(cell.getRow(), cell.getColumn(), value);
  }

  private void put(int cellRow, int column, @Nullable String value)
      throws ScanException, InterruptedException {
    if (cellRow != row) {
      endRow();
      row = cellRow;
    }
    if (value != null && !value.isEmpty() && column >= 0 && column < Columns.MAX) {
      cells.put(column, value);
    }
  }

  private void endRow() throws ScanException, InterruptedException {
    if (rows != null && !cells.isEmpty()) {
      List<@Nullable String> values = new ArrayList<>();
      cells.forEach(
          (column, value) -> {
            while (values.size() < column) {
              values.add(null);
            }
            values.add(value);
          });
      rows.add(row + 1L, values);
    }
    cells.clear();
  }

  private void text(@Nullable String value) throws ScanException, InterruptedException {
    if (texts != null && value != null && !value.isBlank()) {
      texts.append(value);
      texts.append("\n");
    }
  }
}
