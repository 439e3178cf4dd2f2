package org.inshore.core.isolation.frame;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.inshore.spi.content.Bytes;
import org.inshore.spi.content.Cells;
import org.inshore.spi.content.Content;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.DocumentOptions;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/** Writer of frames. A place or columns that are those of the frame before are not repeated. */
public final class FrameWriter {
  /** Bytes that are not more than this travel with the frame that names them. */
  private static final int INLINE = 1 << 20;

  private final DataOutputStream out;
  private @Nullable Location location;
  private @Nullable List<Content.Column> columns;

  public FrameWriter(OutputStream out) {
    this.out = new DataOutputStream(new BufferedOutputStream(out, 1 << 16));
  }

  /** Sends all that was written. */
  public void flush() throws IOException {
    out.flush();
  }

  public void begin(Frame frame) throws IOException {
    constant(frame);
  }

  // Both processes have the same classes.
  @SuppressWarnings("EnumOrdinal")
  private void constant(Enum<?> constant) throws IOException {
    out.writeByte(constant.ordinal());
  }

  public void number(long number) throws IOException {
    out.writeLong(number);
  }

  public void string(@Nullable String text) throws IOException {
    if (text == null) {
      out.writeInt(-1);
    } else {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      bytes(bytes, 0, bytes.length);
    }
  }

  void bytes(byte[] array, int from, int to) throws IOException {
    out.writeInt(to - from);
    out.write(array, from, to - from);
  }

  public void wording(Wording wording) throws IOException {
    string(wording.zh());
    string(wording.en());
  }

  public void failure(ScanException failure) throws IOException {
    constant(failure.category());
    wording(failure.wording());
  }

  public void location(Location place) throws IOException {
    boolean same = place.equals(location);
    out.writeBoolean(same);
    if (!same) {
      location = place;
      string(place.source());
      out.writeInt(place.segments().size());
      for (Location.Segment segment : place.segments()) {
        string(segment.type());
        string(segment.value());
      }
    }
  }

  public void limits(Limits limits) throws IOException {
    out.writeLong(limits.fileBytes());
    out.writeLong(limits.expandedBytes());
    out.writeInt(limits.expansionRatio());
    out.writeInt(limits.entries());
    out.writeInt(limits.depth());
    out.writeLong(limits.rows());
    out.writeLong(limits.assetTime().toMillis());
  }

  public void options(DocumentOptions options) throws IOException {
    constant(options.ocr());
    out.writeInt(options.passwords().size());
    for (String password : options.passwords()) {
      string(password);
    }
    out.writeBoolean(options.printed());
    out.writeBoolean(options.awaited());
  }

  public void text(Content.Text text) throws IOException {
    begin(Frame.TEXT);
    location(text.location());
    constant(text.encoding());
    out.writeLong(text.firstLine());
    out.writeBoolean(text.more());
    bytes(text.bytes(), text.from(), text.to());
  }

  public void rows(Content.Rows rows) throws IOException {
    begin(Frame.ROWS);
    location(rows.location());
    columns(rows.columns());
    constant(rows.naming());
    cells(rows.cells());
  }

  private void columns(List<Content.Column> all) throws IOException {
    boolean same = all.equals(columns);
    out.writeBoolean(same);
    if (!same) {
      columns = List.copyOf(all);
      out.writeInt(all.size());
      for (Content.Column column : all) {
        string(column.name());
        string(column.comment());
        string(column.type());
        Content.Origin origin = column.origin();
        out.writeBoolean(origin != null);
        if (origin != null) {
          string(origin.heading());
          out.writeInt(origin.column());
          out.writeInt(origin.rows());
        }
      }
    }
  }

  private void cells(Cells cells) throws IOException {
    constant(cells.encoding());
    out.writeInt(cells.rows());
    boolean lines = cells.hasLines();
    out.writeBoolean(lines);
    for (int row = 0; row < cells.rows(); row++) {
      out.writeLong(cells.number(row));
      int width = cells.width(row);
      out.writeInt(width);
      int first = cells.firstCell(row);
      for (int cell = first; cell < first + width; cell++) {
        if (cells.isNull(cell)) {
          out.writeInt(-1);
        } else {
          bytes(cells.bytes(), cells.start(cell), cells.end(cell));
        }
        if (lines) {
          out.writeLong(cells.line(row, cell));
        }
      }
    }
  }

  /**
   * Writes where bytes can be had: their size, a file that holds them, themselves if they are few;
   * all others are asked for in ranges.
   */
  public void source(Bytes bytes) throws IOException {
    out.writeLong(bytes.size());
    Path file = bytes.file();
    string(file == null ? null : SharedPath.of(file));
    byte[] few = file == null ? few(bytes) : null;
    out.writeBoolean(few != null);
    if (few != null) {
      bytes(few, 0, few.length);
    }
  }

  private static byte @Nullable [] few(Bytes bytes) {
    if (bytes.size() < 0 || bytes.size() > INLINE) {
      return null;
    }
    try (InputStream in = bytes.open()) {
      byte[] all = in.readNBytes(INLINE + 1);
      return all.length > INLINE ? null : all;
    } catch (IOException e) {
      return null; // Whoever asks for ranges meets it again.
    }
  }
}
