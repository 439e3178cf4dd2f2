package org.inshore.scanners.documents.ole;

import java.io.IOException;
import java.io.InputStream;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.inshore.scanners.documents.guard.Guard;
import org.inshore.scanners.documents.table.cell.MergedCells;

/**
 * Reader of the ranges of merged cells of a sheet of BIFF8, whose records stand behind its rows.
 */
final class XlsMerged {
  private static final int BEGIN = 0x809;
  private static final int END = 0x0a;
  private static final int ENCRYPTED = 0x2f;
  private static final int MERGED = 0xe5;
  private static final int HEADER = 4;
  private static final int RANGE = 8;

  private XlsMerged() {}

  /**
   * Reads those of one sheet; none of an encrypted workbook.
   *
   * @param sheet which, from 1: before the first stands the workbook's own part
   */
  static void read(DirectoryNode directory, int sheet, MergedCells merged)
      throws IOException, InterruptedException {
    try (InputStream in =
        directory.createDocumentInputStream(directory.getEntryCaseInsensitive("Workbook"))) {
      int depth = 0;
      int part = -1;
      for (byte[] head = in.readNBytes(HEADER); head.length == HEADER && part <= sheet; ) {
        Guard.checkInterrupt();
        int type = u16(head, 0);
        int length = u16(head, 2);
        part += type == BEGIN && depth == 0 ? 1 : 0;
        depth += type == BEGIN ? 1 : type == END ? -1 : 0;
        if (type == ENCRYPTED) {
          return;
        } else if (type == MERGED && part == sheet) {
          ranges(in.readNBytes(length), merged);
        } else {
          in.skipNBytes(length);
        }
        head = in.readNBytes(HEADER);
      }
    }
  }

  private static void ranges(byte[] record, MergedCells merged) {
    for (int at = 2; at + RANGE <= record.length; at += RANGE) {
      int row = u16(record, at);
      int column = u16(record, at + 4);
      merged.add(
          row + 1L, column, u16(record, at + 2) - row + 1L, u16(record, at + 6) - column + 1);
    }
  }

  private static int u16(byte[] bytes, int at) {
    return (bytes[at] & 0xff) | ((bytes[at + 1] & 0xff) << 8);
  }
}
