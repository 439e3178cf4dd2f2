package org.inshore.scanners.documents.database.access;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import org.inshore.scanners.documents.guard.Guard;
import org.inshore.scanners.documents.runs.TextRuns;
import org.inshore.spi.content.Bytes;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;

/**
 * Rows that Access has marked as deleted and that still stand in their pages (Jet 3 and later): a
 * page of data begins with 1, 1 and ends with its rows, whose places are listed at its head. They
 * are handed on as runs of text, without columns.
 */
final class DeletedRows {
  private static final int VERSION_AT = 0x14;
  private static final int PAGE_OF_JET3 = 2048;
  private static final int PAGE = 4096;
  private static final int COUNT_OF_JET3 = 8;
  private static final int COUNT = 12;
  private static final int DELETED = 0x8000;
  private static final int PLACE = 0x1fff;
  private static final int MAX_BYTES = 64 << 20;

  private DeletedRows() {}

  static void push(SeekableByteChannel file, Location location, ContentSink sink)
      throws IOException, ScanException, InterruptedException {
    ByteBuffer head = page(file, 0, PAGE_OF_JET3);
    boolean jet3 = head.limit() <= VERSION_AT || head.get(VERSION_AT) == 0;
    int size = jet3 ? PAGE_OF_JET3 : PAGE;
    ByteArrayOutputStream rows = new ByteArrayOutputStream();
    for (long at = size; at < file.size() && rows.size() < MAX_BYTES; at += size) {
      Guard.checkInterrupt();
      ByteBuffer page = page(file, at, size);
      if (page.limit() == size && page.get(0) == 1 && page.get(1) == 1) {
        deleted(page, jet3 ? COUNT_OF_JET3 : COUNT, rows);
      }
    }
    if (rows.size() > 0) {
      TextRuns.push(location.append("part", "deleted"), Bytes.of(rows.toByteArray()), sink);
    }
  }

  private static void deleted(ByteBuffer page, int countAt, ByteArrayOutputStream rows) {
    int count = u16(page, countAt);
    int end = page.limit();
    for (int row = 0; row < count && countAt + 2 * row + 3 < page.limit(); row++) {
      int entry = u16(page, countAt + 2 + 2 * row);
      int begin = entry & PLACE;
      if (begin >= end) {
        continue; // a row that was taken away, or a damaged page
      }
      if ((entry & DELETED) != 0) {
        byte[] bytes = new byte[end - begin];
        page.get(begin, bytes);
        rows.writeBytes(bytes);
        rows.writeBytes(new byte[] {0, 0});
      }
      end = begin;
    }
  }

  private static ByteBuffer page(SeekableByteChannel file, long at, int size) throws IOException {
    ByteBuffer page = ByteBuffer.allocate(size);
    file.position(at);
    while (page.hasRemaining() && file.read(page) >= 0) {
      // A channel may give less than was asked for.
    }
    return page.flip();
  }

  private static int u16(ByteBuffer page, int at) {
    return (page.get(at) & 0xff) | (page.get(at + 1) & 0xff) << Byte.SIZE;
  }
}
