package org.inshore.scanners.documents.picture.drawing;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import org.inshore.spi.scan.ScanException;
import org.jspecify.annotations.Nullable;

/** Records of EMF, and those of EMF+ in its comments, that write text or show pictures. */
final class EmfRecords {
  private static final int END = 14;
  private static final int SET_TRANSFORM = 35;
  private static final int MODIFY_TRANSFORM = 36;
  private static final int SELECT = 37;
  private static final int COMMENT = 70;
  private static final int FIRST_BITMAP = 76;
  private static final int LAST_BITMAP = 81;
  private static final int FONT = 82;
  private static final int TEXT_ANSI = 83;
  private static final int TEXT = 84;
  private static final int SMALL_TEXT = 108;
  private static final int ALPHA_BITMAP = 114;
  private static final int PLUS = 0x2b464d45;
  private static final int PLUS_STRING = 0x401c;
  private static final int PLUS_GLYPHS = 0x4036;
  private static final int PLUS_IMAGE = 0x401a;
  private static final int PLUS_IMAGE_POINTS = 0x401b;
  private static final int SET = 4;
  private static final int IDENTITY = 1;
  private static final int RECORD_HEAD = 8;
  private static final int SMALL_ANSI = 0x200;
  private static final int NO_RECTANGLE = 0x100;
  private static final int USUAL_SIZE = 12;
  private static final Charset GB18030 = Charset.forName("GB18030");

  private record Font(int size, int angle) {}

  private final DrawnTexts texts;
  private final Map<Integer, Font> fonts = new HashMap<>();
  private Font font = new Font(USUAL_SIZE, 0);
  private final double[] matrix = {1, 0, 0, 1, 0, 0};

  /** The same is written twice in files of both kinds. */
  private boolean hasTexts;

  EmfRecords(DrawnTexts texts) {
    this.texts = texts;
  }

  /** Takes a record behind its type and size; whether it is the last. */
  boolean take(int type, RecordBytes record) throws ScanException {
    switch (type) {
      case SET_TRANSFORM -> transform(record);
      case MODIFY_TRANSFORM -> {
        int mode = record.getInt(24);
        if (mode == SET || mode == IDENTITY) {
          transform(mode == SET ? record : null);
        }
      }
      case FONT ->
          fonts.put(
              record.getInt(0),
              new Font(Math.abs(record.getInt(4)), Math.round(record.getInt(12) / 10f)));
      case SELECT -> font = fonts.getOrDefault(record.getInt(0), font);
      case TEXT -> text(record, StandardCharsets.UTF_16LE);
      case TEXT_ANSI -> text(record, GB18030);
      case SMALL_TEXT -> smallText(record);
      case COMMENT -> comment(record);
      default -> {
        if ((type >= FIRST_BITMAP && type <= LAST_BITMAP) || type == ALPHA_BITMAP) {
          // Without a bitmap it only paints an area.
          if (record.size() > 100) {
            texts.picture();
          }
        }
      }
    }
    return type == END;
  }

  private void transform(@Nullable RecordBytes record) {
    for (int i = 0; i < matrix.length; i++) {
      matrix[i] = record == null ? (i == 0 || i == 3 ? 1 : 0) : record.getFloat(4 * i);
    }
  }

  private void text(RecordBytes record, Charset charset) throws ScanException {
    int from = record.getInt(40) - RECORD_HEAD;
    int unit = charset.equals(StandardCharsets.UTF_16LE) ? 2 : 1;
    long length = (long) unit * record.getInt(36);
    int steps = record.getInt(64) - RECORD_HEAD;
    // Both count units of the charset; of two bytes each outside ASCII, the second has none.
    boolean isTold = steps > 0 && unit == 2;
    write(
        record.text(from, length, charset),
        record.getInt(28),
        record.getInt(32),
        i -> isTold ? record.getInt(steps + 4 * i) : 0);
  }

  private void smallText(RecordBytes record) throws ScanException {
    int options = record.getInt(12);
    boolean isNarrow = (options & SMALL_ANSI) != 0;
    int from = 28 + ((options & NO_RECTANGLE) != 0 ? 0 : 16);
    int count = record.getInt(8);
    String text =
        record.text(
            from, isNarrow ? count : 2L * count, isNarrow ? GB18030 : StandardCharsets.UTF_16LE);
    write(text, record.getInt(0), record.getInt(4), i -> 0);
  }

  private void write(String text, double x, double y, IntToDoubleFunction advance)
      throws ScanException {
    double scale = Math.max(1e-3, Math.hypot(matrix[0], matrix[1]));
    hasTexts |= !text.isBlank();
    texts.add(
        text,
        x * matrix[0] + y * matrix[2] + matrix[4],
        x * matrix[1] + y * matrix[3] + matrix[5],
        font.size * scale,
        font.angle,
        i -> advance.applyAsDouble(i) * scale);
  }

  private void comment(RecordBytes record) throws ScanException {
    if (record.getInt(4) != PLUS) {
      return;
    }
    for (int at = 8; at + 12 <= record.size(); ) {
      int type = record.getUnsignedShort(at);
      int size = record.getInt(at + 4);
      int data = at + 12;
      if (size < 12) {
        return;
      }
      switch (type) {
        case PLUS_STRING -> {
          if (!hasTexts) {
            String text =
                record.text(data + 28, 2L * record.getInt(data + 8), StandardCharsets.UTF_16LE);
            texts.add(
                text,
                record.getFloat(data + 12),
                record.getFloat(data + 16),
                USUAL_SIZE,
                0,
                i -> 0);
          }
        }
        case PLUS_GLYPHS -> {
          if (!hasTexts && (record.getInt(data + 4) & 1) != 0) {
            int count = record.getInt(data + 12);
            int places = data + 16 + 2 * count;
            texts.add(
                record.text(data + 16, 2L * count, StandardCharsets.UTF_16LE),
                record.getFloat(places),
                record.getFloat(places + 4),
                USUAL_SIZE,
                0,
                i -> record.getFloat(places + 8 * i + 8) - record.getFloat(places + 8 * i));
          }
        }
        case PLUS_IMAGE, PLUS_IMAGE_POINTS -> texts.picture();
        default -> {}
      }
      at += size;
    }
  }
}
