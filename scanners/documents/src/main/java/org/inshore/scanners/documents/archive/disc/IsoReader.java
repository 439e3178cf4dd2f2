package org.inshore.scanners.documents.archive.disc;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.inshore.scanners.documents.archive.ArchiveEntries;
import org.inshore.scanners.documents.archive.EntryNames;
import org.inshore.scanners.documents.behind.Behind;
import org.inshore.scanners.documents.guard.Guard;
import org.inshore.scanners.documents.guard.Problems;
import org.inshore.scanners.documents.guard.Spool;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.jspecify.annotations.Nullable;

/**
 * Reads one image of ISO 9660: the trees of all its volumes (plain, Joliet, with Rock Ridge's
 * names) and that of UDF, each extent once, since they mostly name the same files.
 */
final class IsoReader {
  private static final int SECTOR = 2048;
  private static final int FIRST_DESCRIPTOR = 16;
  private static final int MAX_DESCRIPTORS = 64;
  private static final int PRIMARY = 1;
  private static final int SUPPLEMENTARY = 2;
  private static final int ROOT = 156;
  private static final int VOLUME_SIZE = 80;
  private static final int BLOCK_SIZE = 128;
  private static final int ESCAPES = 88;
  private static final int LARGEST_FOLDER = 64 << 20;
  private static final int MAX_DEPTH = 64;

  private record Folder(IsoRecord record, String path, int depth) {}

  /** Where a volume says what it is called, who made it and with what. */
  private static final List<Saying> SAYINGS =
      List.of(
          new Saying(8, 32),
          new Saying(40, 32),
          new Saying(190, 128),
          new Saying(318, 128),
          new Saying(446, 128),
          new Saying(574, 128),
          new Saying(702, 37),
          new Saying(739, 37),
          new Saying(776, 37));

  private record Saying(int place, int length) {}

  private final SeekableByteChannel image;
  private final ArchiveEntries entries;
  private final Set<String> names = new LinkedHashSet<>();
  private final int mostEntries;

  /** First bytes of the files that were read. */
  private final Set<Long> taken = new HashSet<>();

  private int blockSize = SECTOR;
  private boolean isCut;
  private int found;

  private IsoReader(SeekableByteChannel image, ArchiveEntries entries, Limits limits) {
    this.image = image;
    this.entries = entries;
    this.mostEntries = limits.entries();
  }

  static void read(Content.Binary document, Limits limits, ContentSink sink)
      throws IOException, ScanException, InterruptedException {
    try (Spool spool = Spool.of(document.bytes(), limits.fileBytes());
        SeekableByteChannel image = spool.channel()) {
      ArchiveEntries entries = new ArchiveEntries(document.location(), spool.size(), limits, sink);
      IsoReader reader = new IsoReader(image, entries, limits);
      long end;
      try {
        end = reader.volumes();
      } finally {
        sink.content(
            Content.Text.whole(
                document.location().append("part", "names"), String.join("\n", reader.names)));
      }
      Behind.push(document, end, sink);
    }
  }

  /** Reads all trees; tells where the image ends, or -1 if only UDF may know. */
  private long volumes() throws IOException, ScanException, InterruptedException {
    List<ByteBuffer> volumes = new ArrayList<>();
    boolean isUdf = false;
    for (int i = 0; i < MAX_DESCRIPTORS; i++) {
      ByteBuffer descriptor = at((long) (FIRST_DESCRIPTOR + i) * SECTOR, SECTOR);
      String mark = descriptor == null ? "" : IsoRecord.ascii(descriptor, 1, 5);
      isUdf |= mark.startsWith("NSR0") || mark.equals("BEA01");
      if (descriptor == null || !(mark.equals("CD001") || mark.matches("BEA01|NSR0.|TEA01"))) {
        break;
      }
      int type = descriptor.get(0) & 0xff;
      if (mark.equals("CD001") && (type == PRIMARY || type == SUPPLEMENTARY)) {
        volumes.add(descriptor);
      }
    }
    if (volumes.isEmpty() && !isUdf) {
      throw Problems.damaged(null);
    }
    // Joliet's names are those that people gave; Rock Ridge's are too.
    for (ByteBuffer volume : volumes.reversed()) {
      blockSize = Math.max(512, volume.getShort(BLOCK_SIZE));
      boolean isJoliet =
          volume.get(0) == SUPPLEMENTARY && IsoRecord.ascii(volume, ESCAPES, 2).equals("%/");
      say(volume, isJoliet);
      IsoRecord root = IsoRecord.of(volume, ROOT, isJoliet);
      if (root == null) {
        isCut = true;
      } else {
        tree(root, isJoliet);
      }
    }
    if (isUdf) {
      UdfReader udf = new UdfReader(image, entries, mostEntries, taken);
      udf.read();
      found += udf.found();
    }
    if (isCut) {
      throw found == 0
          ? Problems.damaged(null)
          : Problems.unreadable("zip.truncated", String.valueOf(found));
    }
    return isUdf
        ? -1
        : volumes.stream()
            .mapToLong(each -> (each.getInt(VOLUME_SIZE) & 0xffffffffL) * blockSize)
            .max()
            .orElse(-1);
  }

  private void say(ByteBuffer volume, boolean isJoliet) {
    for (Saying saying : SAYINGS) {
      byte[] bytes = new byte[saying.length];
      volume.get(saying.place, bytes);
      String text =
          isJoliet ? new String(bytes, StandardCharsets.UTF_16BE) : EntryNames.decode(bytes);
      names.add(text.replace('\0', ' ').strip());
    }
  }

  /** Notes a file or folder with nothing in it: its name is all there is. */
  private void empty(String path) {
    if (names.size() < mostEntries) {
      names.add(path);
    }
  }

  private void tree(IsoRecord root, boolean isJoliet)
      throws IOException, ScanException, InterruptedException {
    Set<Long> folders = new HashSet<>();
    Deque<Folder> open = new ArrayDeque<>();
    open.push(new Folder(root, "", 0));
    while (!open.isEmpty()) {
      Guard.checkInterrupt();
      Folder folder = open.pop();
      if (!folders.add(folder.record.block())) {
        continue;
      }
      if (folder.depth > MAX_DEPTH || folders.size() > mostEntries) {
        throw Problems.limit("limit.entries", String.valueOf(mostEntries));
      }
      folder(folder, isJoliet, open);
    }
  }

  private void folder(Folder folder, boolean isJoliet, Deque<Folder> open)
      throws IOException, ScanException, InterruptedException {
    long size = folder.record.size();
    ByteBuffer list =
        size > LARGEST_FOLDER ? null : at(folder.record.block() * blockSize, (int) size);
    if (list == null) {
      isCut = true;
      return;
    }
    List<IsoRecord> parts = new ArrayList<>();
    boolean isEmpty = true;
    for (int i = 0; i < list.capacity(); ) {
      int length = list.get(i) & 0xff;
      if (length == 0) {
        i = (i / SECTOR + 1) * SECTOR; // Records do not cross sectors.
        continue;
      }
      IsoRecord record = IsoRecord.of(list, i, isJoliet);
      i += length;
      if (record == null) {
        isCut = true;
        continue;
      }
      if (record.isSelfOrParent()) {
        continue;
      }
      isEmpty = false;
      String path = folder.path + record.name();
      if (record.isFolder()) {
        open.push(new Folder(record, path + "/", folder.depth + 1));
        continue;
      }
      parts.add(record);
      if (!record.goesOn()) {
        file(path, parts);
        parts.clear();
      }
    }
    if (isEmpty) {
      empty(folder.path);
    }
  }

  private void file(String path, List<IsoRecord> parts)
      throws IOException, ScanException, InterruptedException {
    long size = parts.stream().mapToLong(IsoRecord::size).sum();
    if (size == 0) {
      empty(path);
      return;
    }
    if (!taken.add(parts.getFirst().block() * blockSize)) {
      return;
    }
    found++;
    List<Extent> extents =
        parts.stream().map(part -> new Extent(part.block() * blockSize, part.size())).toList();
    try (ExtentStream in = new ExtentStream(image, extents)) {
      entries.content(entries.begin(path), path, size, in);
    }
  }

  private @Nullable ByteBuffer at(long from, int count) throws IOException {
    return at(image, from, count);
  }

  /** Bytes of an image, or null where it ends before. */
  static @Nullable ByteBuffer at(SeekableByteChannel image, long from, int count)
      throws IOException {
    if (from < 0 || from + count > image.size() || count <= 0) {
      return null;
    }
    ByteBuffer bytes = ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
    image.position(from);
    while (bytes.hasRemaining()) {
      if (image.read(bytes) < 0) {
        return null;
      }
    }
    return bytes.flip();
  }
}
