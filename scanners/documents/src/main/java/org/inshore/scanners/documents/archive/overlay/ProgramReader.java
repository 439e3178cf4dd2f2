package org.inshore.scanners.documents.archive.overlay;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.inshore.scanners.documents.archive.ArchiveEntries;
import org.inshore.scanners.documents.guard.Problems;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.jspecify.annotations.Nullable;

/** Reads what a program of Windows has behind its last section, if that is an archive. */
final class ProgramReader {
  private static final int HEAD = 1 << 16;
  private static final int SECTION = 40;
  private static final int MAX_SECTIONS = 96;

  /** Between the program and an archive behind it, some makers put settings of theirs. */
  private static final int SEARCHED = 1 << 12;

  private static final List<String> ARCHIVES =
      List.of("PK\3\4", "7z\u00bc\u00af'\u001c", "Rar!\u001a\7", "MSCF\0\0\0\0");

  private ProgramReader() {}

  static void read(Content.Binary document, Limits limits, ContentSink sink)
      throws IOException, ScanException, InterruptedException {
    long end = end(document);
    if (end > 0 && end < document.bytes().size()) {
      try (InputStream in = new BufferedInputStream(document.bytes().open(), HEAD)) {
        in.skipNBytes(end);
        in.mark(SEARCHED);
        int at = archive(new String(in.readNBytes(SEARCHED), StandardCharsets.ISO_8859_1));
        if (at >= 0) {
          in.reset();
          in.skipNBytes(at);
          ArchiveEntries entries =
              new ArchiveEntries(document.location(), document.bytes().size(), limits, sink);
          entries.content(entries.begin("archive"), "archive", -1, in);
          return;
        }
      }
    }
    throw Problems.noReader("program");
  }

  private static int archive(String begin) {
    return ARCHIVES.stream().mapToInt(begin::indexOf).filter(at -> at >= 0).min().orElse(-1);
  }

  /** Where the last section ends; 0 if that is not told. */
  private static long end(Content.Binary document) throws IOException {
    ByteBuffer head;
    try (InputStream in = document.bytes().open()) {
      head = ByteBuffer.wrap(in.readNBytes(HEAD)).order(ByteOrder.LITTLE_ENDIAN);
    }
    Integer header = at(head, 0x3c, 4);
    if (header == null || header < 0 || !Integer.valueOf(0x4550).equals(at(head, header, 4))) {
      return 0;
    }
    Integer sections = at(head, header + 6, 2);
    Integer optional = at(head, header + 20, 2);
    if (sections == null || optional == null) {
      return 0;
    }
    long end = 0;
    for (int i = 0; i < Math.min(sections, MAX_SECTIONS); i++) {
      int section = header + 24 + optional + i * SECTION;
      Integer size = at(head, section + 16, 4);
      Integer start = at(head, section + 20, 4);
      if (size == null || start == null) {
        return 0;
      }
      end = Math.max(end, (size & 0xffffffffL) + (start & 0xffffffffL));
    }
    return end;
  }

  private static @Nullable Integer at(ByteBuffer head, int at, int bytes) {
    if (at < 0 || at > head.capacity() - bytes) {
      return null;
    }
    return bytes == 2 ? head.getShort(at) & 0xffff : head.getInt(at);
  }
}
