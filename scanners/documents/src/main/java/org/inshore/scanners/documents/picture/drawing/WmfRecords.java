package org.inshore.scanners.documents.picture.drawing;

import java.nio.charset.Charset;
import org.inshore.spi.scan.ScanException;

/** Records of WMF that write text or show pictures. */
final class WmfRecords {
  private static final int END = 0;
  private static final int FONT = 0x02fb;
  private static final int TEXT = 0x0521;
  private static final int EXTENDED_TEXT = 0x0a32;
  private static final int STRETCHED = 0x0f43;
  private static final int STRETCHED_COPY = 0x0b41;
  private static final int COPY = 0x0940;
  private static final int WITH_RECTANGLE = 6;
  private static final int USUAL_SIZE = 12;
  private static final int BIG5 = 136;

  private final DrawnTexts texts;
  private Charset charset = Charset.forName("GB18030");
  private int size = USUAL_SIZE;
  private int angle;

  WmfRecords(DrawnTexts texts) {
    this.texts = texts;
  }

  /** Takes a record behind its size and type; whether it is the last. */
  boolean take(int type, RecordBytes record) throws ScanException {
    switch (type) {
      case FONT -> {
        size = Math.abs(record.getShort(0));
        angle = Math.round(record.getShort(4) / 10f);
        charset = Charset.forName(record.getUnsignedByte(13) == BIG5 ? "Big5" : "GB18030");
      }
      case TEXT -> {
        int length = record.getUnsignedShort(0);
        int behind = 2 + length + (length & 1);
        write(record, 2, length, record.getShort(behind + 2), record.getShort(behind));
      }
      case EXTENDED_TEXT -> {
        int from = 8 + ((record.getShort(6) & WITH_RECTANGLE) == 0 ? 0 : 8);
        write(record, from, record.getUnsignedShort(4), record.getShort(2), record.getShort(0));
      }
      case STRETCHED, STRETCHED_COPY, COPY -> texts.picture();
      default -> {}
    }
    return type == END;
  }

  private void write(RecordBytes record, int from, int length, int x, int y) throws ScanException {
    String text = record.text(from, length, charset);
    int steps = from + length + (length & 1);
    boolean isTold = text.length() == length && steps + 2 * length <= record.size();
    texts.add(text, x, y, size, angle, i -> isTold ? record.getShort(steps + 2 * i) : 0);
  }
}
