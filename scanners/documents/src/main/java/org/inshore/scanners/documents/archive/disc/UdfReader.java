package org.inshore.scanners.documents.archive.disc;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.inshore.scanners.documents.archive.ArchiveEntries;
import org.inshore.scanners.documents.guard.Guard;
import org.inshore.scanners.documents.guard.Problems;
import org.inshore.spi.scan.ScanException;
import org.jspecify.annotations.Nullable;

/** Reads the tree of UDF in an image: the files that no other tree of the image has named. */
final class UdfReader {
  private static final int LARGEST_FOLDER = 64 << 20;
  private static final int MAX_DEPTH = 64;
  private static final int NAME = 38;
  private static final int IS_DELETED = 4;
  private static final int IS_PARENT = 8;

  private record Folder(UdfFile file, String path, int depth) {}

  private final SeekableByteChannel image;
  private final ArchiveEntries entries;
  private final int mostEntries;
  private final Set<Long> taken;
  private final Set<Long> seen = new HashSet<>();
  private int found;
  private boolean isCut;

  /**
   * Begins.
   *
   * @param taken first bytes of the files that were read already
   */
  UdfReader(SeekableByteChannel image, ArchiveEntries entries, int mostEntries, Set<Long> taken) {
    this.image = image;
    this.entries = entries;
    this.mostEntries = mostEntries;
    this.taken = taken;
  }

  /** How many files it handed on. */
  int found() {
    return found;
  }

  void read() throws IOException, ScanException, InterruptedException {
    UdfVolume volume = UdfVolume.of(image);
    long[] set = volume.fileSet();
    ByteBuffer files = volume.block((int) set[1], set[0], UdfTag.FILE_SET);
    UdfFile root =
        files == null
            ? null
            : UdfFile.read(volume, files.getShort(408) & 0xffff, files.getInt(404) & 0xffffffffL);
    if (root == null || !root.isFolder()) {
      throw Problems.damaged(null);
    }
    Deque<Folder> open = new ArrayDeque<>();
    open.push(new Folder(root, "", 0));
    while (!open.isEmpty()) {
      Guard.checkInterrupt();
      Folder folder = open.pop();
      if (folder.depth > MAX_DEPTH || seen.size() > mostEntries) {
        throw Problems.limit("limit.entries", String.valueOf(mostEntries));
      }
      folder(volume, folder, open);
    }
    if (isCut) {
      throw Problems.unreadable("zip.truncated", String.valueOf(found));
    }
  }

  private void folder(UdfVolume volume, Folder folder, Deque<Folder> open)
      throws IOException, ScanException, InterruptedException {
    ByteBuffer list = list(folder.file);
    if (list == null) {
      isCut = true;
      return;
    }
    for (int at = 0; at + NAME <= list.capacity(); ) {
      if (UdfTag.of(list, at) != UdfTag.NAME) {
        isCut = true;
        return;
      }
      int how = list.get(at + 18);
      int nameLength = list.get(at + 19) & 0xff;
      int from = at + NAME + (list.getShort(at + 36) & 0xffff);
      long block = list.getInt(at + 24) & 0xffffffffL;
      int partition = list.getShort(at + 28) & 0xffff;
      if (from + nameLength > list.capacity()) {
        isCut = true;
        return;
      }
      byte[] raw = new byte[nameLength];
      list.get(from, raw);
      at += (from + nameLength - at + 3) & ~3;
      if ((how & (IS_DELETED | IS_PARENT)) == 0) {
        entry(volume, folder, UdfVolume.name(raw), partition, block, open);
      }
    }
  }

  private void entry(
      UdfVolume volume, Folder folder, String name, int partition, long block, Deque<Folder> open)
      throws IOException, ScanException, InterruptedException {
    UdfFile file = UdfFile.read(volume, partition, block);
    String path = folder.path + name;
    if (file == null) {
      isCut = true;
    } else if (!seen.add(volume.place(partition, block))) {
      return; // Another name of the same.
    } else if (file.isFolder()) {
      open.push(new Folder(file, path + "/", folder.depth + 1));
    } else if (file.isPlain() && !file.extents().isEmpty() && isNew(file.extents().getFirst())) {
      found++;
      try (ExtentStream in = new ExtentStream(image, file.extents())) {
        entries.content(entries.begin(path), path, file.size(), in);
      }
    }
  }

  private boolean isNew(Extent first) {
    return first.from() < 0 || taken.add(first.from());
  }

  private @Nullable ByteBuffer list(UdfFile folder) throws IOException {
    if (folder.size() > LARGEST_FOLDER) {
      return null;
    }
    byte[] all = new byte[(int) folder.size()];
    try (ExtentStream in = new ExtentStream(image, folder.extents())) {
      return in.readNBytes(all, 0, all.length) < all.length
          ? null
          : ByteBuffer.wrap(all).order(ByteOrder.LITTLE_ENDIAN);
    }
  }
}
