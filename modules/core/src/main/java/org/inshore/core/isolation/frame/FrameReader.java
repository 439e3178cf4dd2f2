package org.inshore.core.isolation.frame;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.inshore.spi.content.Bytes;
import org.inshore.spi.content.Cells;
import org.inshore.spi.content.Content;
import org.inshore.spi.content.Encoding;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.DocumentOptions;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/**
 * Reader of frames. Text and cells are read into buffers that are used again; a place and columns
 * that are repeated are the same objects, by which whoever takes them knows them. A number that no
 * honest frame has ends the talk as its end does.
 */
public final class FrameReader {
  private static final int MAX_STRING = 1 << 24;
  private static final int MAX_BLOCK = 1 << 28;
  private static final int MAX_SEGMENTS = 1 << 10;
  private static final int MAX_COLUMNS = 1 << 20;
  private static final Encoding[] ENCODINGS = Encoding.values();

  private final DataInputStream in;
  private @Nullable Location location;
  private List<Content.Column> columns = List.of();
  private byte[] block = new byte[1 << 16];
  private Cells cells = new Cells();

  public FrameReader(InputStream in) {
    this.in = new DataInputStream(new BufferedInputStream(in, 1 << 16));
  }

  /** The kind of the next frame. */
  public Frame next() throws IOException {
    return Frame.of(in.read());
  }

  long number() throws IOException {
    return in.readLong();
  }

  public Instant time() throws IOException {
    try {
      return Instant.ofEpochSecond(number());
    } catch (DateTimeException e) {
      throw new IOException(e);
    }
  }

  @Nullable String nullable() throws IOException {
    int length = in.readInt();
    return length < 0
        ? null
        : new String(array(checked(length, MAX_STRING)), StandardCharsets.UTF_8);
  }

  public String string() throws IOException {
    String text = nullable();
    if (text == null) {
      throw new EOFException();
    }
    return text;
  }

  byte[] bytes() throws IOException {
    return array(checked(in.readInt(), MAX_BLOCK));
  }

  /** Grows with what comes, whatever length was promised. */
  private byte[] array(int length) throws IOException {
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException();
    }
    return bytes;
  }

  public Wording wording() throws IOException {
    return new Wording(string(), string());
  }

  public ScanException failure() throws IOException {
    ScanException.Category[] all = ScanException.Category.values();
    ScanException.Category category = all[checked(in.readByte(), all.length - 1)];
    return new ScanException(category, wording());
  }

  public Location location() throws IOException {
    if (!in.readBoolean()) {
      String source = string();
      int count = checked(in.readInt(), MAX_SEGMENTS);
      List<Location.Segment> segments = new ArrayList<>(count);
      for (int i = 0; i < count; i++) {
        segments.add(new Location.Segment(string(), string()));
      }
      location = new Location(source, segments);
    }
    Location place = location;
    if (place == null) {
      throw new EOFException();
    }
    return place;
  }

  public Limits limits() throws IOException {
    return new Limits(
        in.readLong(),
        in.readLong(),
        in.readInt(),
        in.readInt(),
        in.readInt(),
        in.readLong(),
        Duration.ofMillis(in.readLong()));
  }

  public DocumentOptions options() throws IOException {
    DocumentOptions.Ocr[] all = DocumentOptions.Ocr.values();
    DocumentOptions.Ocr ocr = all[checked(in.readByte(), all.length - 1)];
    int count = checked(in.readInt(), MAX_SEGMENTS);
    List<String> passwords = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      passwords.add(string());
    }
    DocumentOptions options = new DocumentOptions(ocr, passwords);
    options = in.readBoolean() ? options.asPrinted() : options;
    return in.readBoolean() ? options.asAwaited() : options;
  }

  public Content.Text text() throws IOException {
    Location place = location();
    Encoding encoding = encoding();
    long firstLine = in.readLong();
    boolean more = in.readBoolean();
    int length = block();
    return new Content.Text(place, block, 0, length, encoding, firstLine, more);
  }

  public Content.Rows rows() throws IOException {
    Location place = location();
    columns();
    Content.Naming[] all = Content.Naming.values();
    Content.Naming naming = all[checked(in.readByte(), all.length - 1)];
    return new Content.Rows(place, columns, naming, cells());
  }

  private void columns() throws IOException {
    if (in.readBoolean()) {
      return;
    }
    int count = checked(in.readInt(), MAX_COLUMNS);
    List<Content.Column> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String name = string();
      String comment = nullable();
      String type = nullable();
      Content.Origin origin =
          in.readBoolean() ? new Content.Origin(string(), in.readInt(), in.readInt()) : null;
      all.add(new Content.Column(name, comment, type, origin));
    }
    columns = List.copyOf(all);
  }

  private Cells cells() throws IOException {
    Encoding encoding = encoding();
    if (cells.encoding() == encoding) {
      cells.clear();
    } else {
      cells = new Cells(encoding);
    }
    int rows = checked(in.readInt(), MAX_BLOCK);
    boolean lines = in.readBoolean();
    for (int row = 0; row < rows; row++) {
      cells.row(in.readLong());
      int width = checked(in.readInt(), MAX_COLUMNS);
      for (int cell = 0; cell < width; cell++) {
        int length = in.readInt();
        if (length < 0) {
          cells.cell(null);
        } else {
          fill(checked(length, MAX_BLOCK));
          cells.cell(block, 0, length);
        }
        if (lines) {
          cells.line(in.readLong());
        }
      }
    }
    return cells;
  }

  /** Bytes elsewhere: a file, those that came along, or ranges that are asked for. */
  public Bytes source(RangeSource ranges) throws IOException {
    long size = in.readLong();
    String name = nullable();
    if (in.readBoolean()) {
      return Bytes.of(bytes());
    }
    Path file = name == null ? null : SharedPath.readable(name);
    return new RangeBytes(ranges, size, file);
  }

  private Encoding encoding() throws IOException {
    return ENCODINGS[checked(in.readByte(), ENCODINGS.length - 1)];
  }

  private int block() throws IOException {
    int length = checked(in.readInt(), MAX_BLOCK);
    fill(length);
    return length;
  }

  private void fill(int length) throws IOException {
    if (length > block.length) {
      block = array(length);
    } else {
      in.readFully(block, 0, length);
    }
  }

  private static int checked(int number, int most) throws EOFException {
    if (number < 0 || number > most) {
      throw new EOFException();
    }
    return number;
  }
}
