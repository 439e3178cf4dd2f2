package org.inshore.scanners.documents.mainframe;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.inshore.scanners.documents.content.TextBlocks;
import org.inshore.scanners.documents.database.NamedRows;
import org.inshore.scanners.documents.guard.Guard;
import org.inshore.scanners.documents.guard.Problems;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.RecordFiles;
import org.inshore.spi.scan.RecordFiles.Layout;
import org.inshore.spi.scan.ScanException;
import org.jspecify.annotations.Nullable;

/** Reader of one file of records: each a row, each field of its copybook a column. */
final class RecordsReader {
  private static final int LONGEST = 1 << 20;
  private static final int MAX_COLUMNS = 10_000;

  private final RecordFiles declared;
  private final List<Field> records;
  private final RecordValues values;
  private final List<Content.Column> columns = new ArrayList<>();

  private RecordsReader(RecordFiles declared, String copybook) throws ScanException {
    this.declared = declared;
    this.records = Copybook.parse(copybook);
    this.values = new RecordValues(declared.codePage());
  }

  static void read(Content.Binary document, RecordFiles declared, Limits limits, ContentSink sink)
      throws IOException, ScanException, InterruptedException {
    String copybook = declared.copybook();
    if (copybook == null) {
      text(document, declared, sink);
    } else {
      new RecordsReader(declared, copybook).rows(document, limits, sink);
    }
  }

  /** Running text; what ends a line on a mainframe ends one here. */
  private static void text(Content.Binary document, RecordFiles declared, ContentSink sink)
      throws IOException, ScanException, InterruptedException {
    try (Reader in = new InputStreamReader(document.bytes().open(), declared.codePage())) {
      TextBlocks blocks = new TextBlocks(document.location(), sink);
      char[] buffer = new char[1 << 14];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        Guard.checkInterrupt();
        for (int i = 0; i < read; i++) {
          char c = buffer[i];
          buffer[i] = c == '\u0085' ? '\n' : c < ' ' && c != '\n' && c != '\r' ? ' ' : c;
        }
        blocks.append(new String(buffer, 0, read));
      }
      blocks.finish();
    }
  }

  private void rows(Content.Binary document, Limits limits, ContentSink sink)
      throws IOException, ScanException, InterruptedException {
    int length = 0;
    for (Field record : records) {
      length = Math.max(length, length(record, 0));
      name(record, "");
    }
    if (length < 1 || length > LONGEST || columns.size() > MAX_COLUMNS) {
      throw Problems.unreadable("records.copybook", "1");
    }
    NamedRows rows = new NamedRows(document.location(), columns, limits, sink);
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(document.bytes().open(), 1 << 16))) {
      for (byte[] record = next(in, length); record != null; record = next(in, length)) {
        Guard.checkInterrupt();
        rows.begin();
        for (Field each : records) {
          put(List.of(each), record, 0, rows, new HashMap<>());
        }
        if (record.length < length && declared.layout() == Layout.FIXED) {
          throw Problems.unreadable("records.cut", String.valueOf(length));
        }
      }
    } finally {
      rows.finish();
    }
  }

  /** How long a record is at most, its redefinitions in the place of what they redefine. */
  private static int length(Field field, int depth) throws ScanException {
    if (depth > 50) {
      throw Problems.unreadable("records.copybook", "1");
    }
    long size = field.size();
    long redefined = 0;
    for (Field inner : field.fields) {
      long own = length(inner, depth + 1);
      if (inner.redefines == null) {
        size += own;
        redefined = own;
      } else if (own > redefined) {
        size += own - redefined;
        redefined = own;
      }
    }
    size *= field.times;
    if (size > LONGEST) {
      throw Problems.unreadable("records.copybook", "1");
    }
    return (int) size;
  }

  private void name(Field field, String index) {
    for (int i = 1; i <= field.times && columns.size() <= MAX_COLUMNS; i++) {
      String own = field.times == 1 ? index : index + "(" + i + ")";
      if (field.fields.isEmpty()) {
        columns.add(new Content.Column(field.name + own, field.comment, type(field)));
      }
      field.fields.forEach(inner -> name(inner, own));
    }
  }

  private static @Nullable String type(Field field) {
    return field.usage == null ? null : field.usage.name().toLowerCase(Locale.ROOT);
  }

  /** Puts the values of fields into cells; where the next field begins. */
  private int put(
      List<Field> fields, byte[] record, int from, NamedRows rows, Map<String, Integer> counts)
      throws ScanException, InterruptedException {
    int at = from;
    int before = from;
    int furthest = from;
    for (Field field : fields) {
      at = field.redefines == null ? furthest : before;
      before = at;
      int times = field.times;
      if (field.dependingOn != null) {
        times = Math.clamp(counts.getOrDefault(field.dependingOn, times), 0, times);
      }
      for (int i = 0; i < field.times; i++) {
        // Columns stay where they are, also of what a record has fewer times.
        boolean there = i < times;
        if (field.fields.isEmpty()) {
          String value =
              there && at + field.size() <= record.length ? values.value(field, record, at) : null;
          if (!rows.isFull()) {
            rows.text(value);
          }
          count(field, value, counts);
          at += there ? field.size() : 0;
        } else {
          int end = put(field.fields, there ? record : new byte[0], there ? at : 0, rows, counts);
          at = there ? end : at;
        }
      }
      furthest = Math.max(furthest, at);
    }
    return furthest;
  }

  private static void count(Field field, @Nullable String value, Map<String, Integer> counts) {
    if (value != null && field.scale == 0 && value.matches("[0-9]{1,9}")) {
      counts.put(field.name, Integer.parseInt(value));
    }
  }

  private byte @Nullable [] next(DataInputStream in, int length) throws IOException, ScanException {
    return switch (declared.layout()) {
      case FIXED -> {
        byte[] record = in.readNBytes(length);
        yield record.length == 0 ? null : record;
      }
      case VARIABLE -> {
        int high = in.read();
        if (high < 0) {
          yield null;
        }
        int whole = high << 8 | in.readUnsignedByte();
        in.skipNBytes(2);
        if (whole < 4) {
          throw Problems.unreadable("records.length");
        }
        byte[] record = in.readNBytes(whole - 4);
        if (record.length < whole - 4) {
          throw Problems.unreadable("records.cut", String.valueOf(whole));
        }
        yield record;
      }
      case LINES -> line(in);
    };
  }

  private static byte @Nullable [] line(DataInputStream in) throws IOException, ScanException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int b = in.read();
    if (b < 0) {
      return null;
    }
    for (; b >= 0 && b != 0x15 && b != 0x25 && b != '\n'; b = in.read()) {
      line.write(b);
      if (line.size() > LONGEST) {
        throw Problems.unreadable("records.length");
      }
    }
    return line.toByteArray();
  }
}
