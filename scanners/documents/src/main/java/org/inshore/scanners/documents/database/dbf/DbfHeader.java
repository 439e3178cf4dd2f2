package org.inshore.scanners.documents.database.dbf;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.inshore.scanners.documents.guard.Problems;
import org.inshore.spi.scan.ScanException;

/**
 * The head of a table.
 *
 * @param version of the form, with a mark for memos
 * @param records how many there are, as it says
 * @param codePage its mark for a code page; 0 for none
 */
record DbfHeader(
    int version, long records, int headerBytes, int recordBytes, int codePage, List<Field> fields) {
  private static final int FIRST = 32;
  private static final int FIELD = 32;
  private static final int FIELDS_END = 0x0d;

  /**
   * One field.
   *
   * @param name as its bytes stand
   * @param type its letter
   * @param offset where it begins in a record
   */
  @SuppressWarnings("ArrayRecordComponent") // only decoded
  record Field(byte[] name, char type, int offset, int length) {
    /** Whether its values stand in a file beside the table. */
    boolean isElsewhere() {
      return type == 'M' || type == 'G' || type == 'P' || type == 'W';
    }
  }

  static DbfHeader read(DataInputStream in) throws IOException, ScanException {
    byte[] first = in.readNBytes(FIRST);
    if (first.length < FIRST) {
      throw Problems.damaged(null);
    }
    int headerBytes = u16(first, 8);
    int recordBytes = u16(first, 10);
    long records = u16(first, 4) | ((long) u16(first, 6) << 16);
    byte[] rest = in.readNBytes(Math.max(0, headerBytes - FIRST));
    List<Field> fields = new ArrayList<>();
    int offset = 1;
    for (int at = 0; at + FIELD <= rest.length && rest[at] != FIELDS_END; at += FIELD) {
      int name = 0;
      while (name < 11 && rest[at + name] != 0) {
        name++;
      }
      char type = (char) (rest[at + 11] & 0xff);
      // A text's second byte of its length stands where a number's decimals stand.
      int high = type == 'C' ? (rest[at + 17] & 0xff) << 8 : 0;
      int length = (rest[at + 16] & 0xff) + high;
      fields.add(new Field(Arrays.copyOfRange(rest, at, at + name), type, offset, length));
      offset += length;
    }
    if (fields.isEmpty() || recordBytes < 2 || offset > recordBytes) {
      throw Problems.damaged(null);
    }
    return new DbfHeader(
        first[0] & 0xff, records, headerBytes, recordBytes, first[29] & 0xff, fields);
  }

  private static int u16(byte[] bytes, int at) {
    return (bytes[at] & 0xff) | (bytes[at + 1] & 0xff) << 8;
  }
}
