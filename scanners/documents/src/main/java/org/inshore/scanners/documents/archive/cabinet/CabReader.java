package org.inshore.scanners.documents.archive.cabinet;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.inshore.scanners.documents.archive.ArchiveEntries;
import org.inshore.scanners.documents.archive.EntryNames;
import org.inshore.scanners.documents.guard.ExactBytes;
import org.inshore.scanners.documents.guard.Guard;
import org.inshore.scanners.documents.guard.Problems;
import org.inshore.spi.content.Bytes;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;

/** Reads one cabinet: its list of files, then each folder from front to back. */
final class CabReader {
  private static final int HEADER = 36;
  private static final int WITH_PREVIOUS = 1;
  private static final int WITH_NEXT = 2;
  private static final int WITH_RESERVE = 4;
  private static final int NAME_IN_UTF8 = 0x80;
  private static final int LONGEST_NAME = 257;

  /** From here on, a number of a folder says that the file goes on in another cabinet. */
  private static final int ELSEWHERE = 0xfffd;

  private record Folder(long start, int blocks, int type) {}

  private record CabFile(String name, int folder, long start, long size) {
    StreamSegment piece() {
      return new StreamSegment(name, start, size);
    }
  }

  private final Bytes bytes;
  private final ArchiveEntries entries;
  private final List<Folder> folders = new ArrayList<>();
  private final List<CabFile> files = new ArrayList<>();
  private int reservedInBlock;

  private CabReader(Content.Binary document, Limits limits, ContentSink sink) {
    this.bytes = document.bytes();
    this.entries = new ArchiveEntries(document.location(), bytes.size(), limits, sink);
  }

  static void read(Content.Binary document, Limits limits, ContentSink sink)
      throws IOException, ScanException, InterruptedException {
    new CabReader(document, limits, sink).read();
  }

  private void read() throws IOException, ScanException, InterruptedException {
    boolean isWhole = list();
    for (int i = 0; i < folders.size(); i++) {
      int number = i;
      List<CabFile> own = files.stream().filter(file -> file.folder() == number).toList();
      if (!own.isEmpty()) {
        folder(folders.get(i), own);
      }
    }
    for (CabFile file : files) {
      if (file.folder() >= folders.size()) {
        ScanException reason =
            file.folder() >= ELSEWHERE
                ? Problems.unreadable("archive.elsewhere")
                : Problems.damaged(null);
        entries.failed(entries.begin(file.name()), file.name(), reason);
      }
    }
    if (!isWhole) {
      throw files.isEmpty()
          ? Problems.damaged(null)
          : Problems.unreadable("zip.truncated", String.valueOf(files.size()));
    }
  }

  /** Whether the list of files could be read to its end. */
  private boolean list() throws IOException, ScanException, InterruptedException {
    int count;
    long filesAt;
    try (InputStream in = new BufferedInputStream(bytes.open(), 1 << 16)) {
      ByteBuffer header = next(in, HEADER);
      filesAt = header.getInt(16) & 0xffffffffL;
      int folderCount = header.getShort(26) & 0xffff;
      count = header.getShort(28) & 0xffff;
      int flags = header.getShort(30);
      int reservedInFolder = 0;
      if ((flags & WITH_RESERVE) != 0) {
        ByteBuffer reserve = next(in, Integer.BYTES);
        reservedInFolder = reserve.get(2) & 0xff;
        reservedInBlock = reserve.get(3) & 0xff;
        in.skipNBytes(reserve.getShort(0) & 0xffff);
      }
      int names = ((flags & WITH_PREVIOUS) != 0 ? 2 : 0) + ((flags & WITH_NEXT) != 0 ? 2 : 0);
      for (int i = 0; i < names; i++) {
        name(in);
      }
      for (int i = 0; i < folderCount; i++) {
        ByteBuffer folder = next(in, 8 + reservedInFolder);
        folders.add(
            new Folder(
                folder.getInt(0) & 0xffffffffL,
                folder.getShort(4) & 0xffff,
                folder.getShort(6) & 0xffff));
      }
    } catch (EOFException e) {
      throw Problems.damaged(e);
    }
    try (InputStream in = new BufferedInputStream(bytes.open(), 1 << 16)) {
      in.skipNBytes(filesAt);
      for (int i = 0; i < count; i++) {
        Guard.checkInterrupt();
        ByteBuffer file = next(in, 16);
        byte[] name = name(in);
        boolean isUtf8 = (file.getShort(14) & NAME_IN_UTF8) != 0;
        files.add(
            new CabFile(
                isUtf8 ? new String(name, StandardCharsets.UTF_8) : EntryNames.decode(name),
                file.getShort(8) & 0xffff,
                file.getInt(4) & 0xffffffffL,
                file.getInt(0) & 0xffffffffL));
      }
      return true;
    } catch (EOFException e) {
      return false;
    }
  }

  private void folder(Folder folder, List<CabFile> own)
      throws IOException, ScanException, InterruptedException {
    int type = folder.type() & 0xf;
    if (type != CabFolder.STORED && type != CabFolder.MSZIP && type != CabFolder.LZX) {
      for (CabFile file : own) {
        entries.failed(
            entries.begin(file.name()), file.name(), Problems.noReader("archive.method"));
      }
      return;
    }
    long total = own.stream().mapToLong(file -> file.start() + file.size()).max().orElse(0);
    try (InputStream in = new BufferedInputStream(bytes.open(), 1 << 16)) {
      in.skipNBytes(folder.start());
      InputStream content =
          CabFolder.open(in, folder.type(), folder.blocks(), reservedInBlock, total);
      StreamSegment.handOn(own.stream().map(CabFile::piece).toList(), content, entries);
    } catch (IOException e) {
      // The folder's begin alone is read here.
      for (CabFile file : own) {
        entries.failed(entries.begin(file.name()), file.name(), Problems.damaged(e));
      }
    }
  }

  private static ByteBuffer next(InputStream in, int count) throws IOException {
    byte[] next = ExactBytes.read(in, count);
    return ByteBuffer.wrap(next).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** The bytes up to a NUL. */
  private static byte[] name(InputStream in) throws IOException {
    byte[] name = new byte[LONGEST_NAME];
    for (int length = 0; length < LONGEST_NAME; length++) {
      int next = in.read();
      if (next < 0) {
        throw new EOFException();
      }
      if (next == 0) {
        return Arrays.copyOf(name, length);
      }
      name[length] = (byte) next;
    }
    throw new EOFException();
  }
}
