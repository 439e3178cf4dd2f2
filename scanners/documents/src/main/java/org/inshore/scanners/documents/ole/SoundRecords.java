package org.inshore.scanners.documents.ole;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.apache.poi.hssf.record.RecordFactory;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.util.RecordFormatException;
import org.inshore.scanners.documents.guard.RefilledStream;

/**
 * Stream of the records of a workbook, of which those that POI cannot parse have a number that it
 * passes over: other programs write rules and validations that Excel reads and POI does not, and
 * one of them would cost the whole workbook. Their bytes are kept, for what text stands in them.
 */
final class SoundRecords extends RefilledStream {
  private static final int HEADER = 4;
  private static final int FILE_PASS = 0x2f;
  private static final int CONTINUE = 0x3c;
  private static final int UNUSED = 0x0ffe;
  private static final int MAX_KEPT = 4 << 20;

  /** Cells, shared strings, formats and drawings: nearly all, and read by POI in each form. */
  private static final Set<Integer> TRUSTED =
      Set.of(
          0x06, 0x0a, 0x31, CONTINUE, 0x5d, 0xbd, 0xbe, 0xd7, 0xe0, 0xeb, 0xec, 0xfc, 0xfd, 0xff,
          0x1b6, 0x201, 0x203, 0x204, 0x205, 0x207, 0x208, 0x27e, 0x406, 0x809, FILE_PASS);

  /**
   * Records whose text POI keeps to itself: strings with looks in cells, names of shapes and what
   * is said of them, styles, scenarios, who opened the workbook, ranges that are consolidated.
   */
  private static final Set<Integer> UNHEARD = Set.of(0xd6, 0xec, 0x293, 0xaf, 0x5c, 0x51);

  /** Records of cells in BIFF 2 to 7, whose text another reader has. */
  private static final Set<Integer> CELLS =
      Set.of(
          0x01, 0x02, 0x03, 0x04, 0x05, 0x07, 0x08, 0xbd, 0xbe, 0xd7, 0x200, 0x201, 0x203, 0x204,
          0x205, 0x207, 0x208, 0x27e);

  private final InputStream in;
  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
  private byte[] next;
  private boolean encrypted;

  SoundRecords(InputStream in) throws IOException {
    this.in = in;
    this.next = record(in);
  }

  /** The bytes of the records that are passed over. */
  byte[] passedOver() {
    return kept.toByteArray();
  }

  /** Whether what stands behind the first records is encrypted. */
  boolean isEncrypted() {
    return encrypted;
  }

  /** The bytes of all records of an older workbook that are no cells. */
  static byte[] besideCells(InputStream in) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] record = record(in);
        record.length >= HEADER && all.size() < MAX_KEPT;
        record = record(in)) {
      if (!CELLS.contains(number(record, 0))) {
        keep(record, all);
      }
    }
    return all.toByteArray();
  }

  @Override
  protected boolean refill() throws IOException {
    byte[] record = next;
    if (record.length == 0) {
      return false;
    }
    next = record(in);
    if (record.length >= HEADER) {
      int kind = number(record, 0);
      encrypted |= kind == FILE_PASS;
      boolean whole = next.length < HEADER || number(next, 0) != CONTINUE;
      if (!encrypted && UNHEARD.contains(kind)) {
        keep(record, kept);
      } else if (!encrypted && whole && !TRUSTED.contains(kind) && !isSound(record)) {
        keep(record, kept);
        record[0] = (byte) UNUSED;
        record[1] = (byte) (UNUSED >> Byte.SIZE);
      }
    }
    give(record, record.length);
    return true;
  }

  private static void keep(byte[] record, ByteArrayOutputStream to) {
    if (to.size() > MAX_KEPT) {
      return;
    }
    to.write(record, HEADER, record.length - HEADER);
    to.write(0);
    to.write(0);
  }

  private static boolean isSound(byte[] record) {
    try {
      RecordInputStream one = new RecordInputStream(new ByteArrayInputStream(record));
      one.nextRecord();
      RecordFactory.createSingleRecord(one);
      // One that is not read to its end would stop all that follow.
      return one.remaining() == 0;
    } catch (RecordFormatException | IllegalArgumentException | IllegalStateException e) {
      return false;
    } catch (IndexOutOfBoundsException | ArithmeticException | NegativeArraySizeException e) {
      return false;
    }
  }

  /** The next record with its head, or what is left of one; empty at the end. */
  private static byte[] record(InputStream in) throws IOException {
    byte[] head = in.readNBytes(HEADER);
    if (head.length < HEADER) {
      return head;
    }
    byte[] data = in.readNBytes(number(head, 2));
    byte[] record = new byte[HEADER + data.length];
    System.arraycopy(head, 0, record, 0, HEADER);
    System.arraycopy(data, 0, record, HEADER, data.length);
    return record;
  }

  private static int number(byte[] record, int at) {
    return (record[at] & 0xff) | ((record[at + 1] & 0xff) << Byte.SIZE);
  }
}
