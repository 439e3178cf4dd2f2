package org.inshore.scanners.documents.archive.disc;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Entry of a file or folder of UDF.
 *
 * @param isFolder whether it is a folder
 * @param isPlain whether it is a file with content, no link or device
 * @param size its bytes
 * @param extents where they are, some more to the end of the last block
 */
record UdfFile(boolean isFolder, boolean isPlain, long size, List<Extent> extents) {
  private static final int FOLDER = 4;
  private static final int PLAIN = 5;
  private static final int UNSPECIFIED = 0;
  private static final int METADATA = 250;
  private static final int MAX_BLOCKS = 10_000;
  private static final int SHORT = 8;
  private static final int LONG = 16;
  private static final int EMBEDDED = 3;

  /** The entry in a block of a partition, or null if none is there. */
  static @Nullable UdfFile read(UdfVolume volume, int partition, long block) throws IOException {
    ByteBuffer entry = volume.block(partition, block, UdfTag.FILE, UdfTag.EXTENDED_FILE);
    if (entry == null) {
      return null;
    }
    boolean extended = UdfTag.of(entry) == UdfTag.EXTENDED_FILE;
    int lengths = extended ? 208 : 168;
    int from = lengths + 8 + entry.getInt(lengths);
    int length = entry.getInt(lengths + 4);
    long size = entry.getLong(56);
    if (from < lengths || length < 0 || size < 0 || from + length > entry.capacity()) {
      return null;
    }
    int type = entry.get(27) & 0xff;
    int layout = entry.getShort(34) & 7;
    List<Extent> extents = new ArrayList<>();
    if (layout == EMBEDDED) {
      extents.add(new Extent(volume.place(partition, block) + from, length));
    } else if (layout > 1
        || !extents(volume, partition, entry, from, length, layout == 1, extents)) {
      return null;
    }
    boolean isPlain = type == PLAIN || type == UNSPECIFIED || type >= METADATA;
    return new UdfFile(type == FOLDER, isPlain, size, cut(extents, size));
  }

  /** Collects the extents of a list, which may go on in other blocks. */
  private static boolean extents(
      UdfVolume volume,
      int partition,
      ByteBuffer first,
      int start,
      int bytes,
      boolean isLong,
      List<Extent> extents)
      throws IOException {
    ByteBuffer list = first;
    int at = start;
    int end = start + bytes;
    for (int blocks = 0; blocks < MAX_BLOCKS; ) {
      if (at + (isLong ? LONG : SHORT) > end) {
        return true;
      }
      int word = list.getInt(at);
      long size = word & 0x3fffffff;
      int kind = word >>> 30;
      long block = list.getInt(at + 4) & 0xffffffffL;
      int in = isLong ? list.getShort(at + 8) & 0xffff : partition;
      at += isLong ? LONG : SHORT;
      if (size == 0) {
        return true;
      }
      if (kind < 3) {
        long from = kind == 0 ? volume.place(in, block) : -1;
        if (kind == 0 && from < 0) {
          return false;
        }
        extents.add(new Extent(from, size));
        continue;
      }
      ByteBuffer next = volume.block(in, block, UdfTag.OTHER); // An allocation extent descriptor.
      if (next == null) {
        return false;
      }
      list = next;
      at = 24;
      end = Math.min(next.capacity(), at + Math.max(0, next.getInt(20)));
      blocks++;
    }
    return false;
  }

  private static List<Extent> cut(List<Extent> extents, long size) {
    List<Extent> cut = new ArrayList<>();
    long left = size;
    for (Extent extent : extents) {
      if (left > 0) {
        cut.add(new Extent(extent.from(), Math.min(left, extent.size())));
        left -= extent.size();
      }
    }
    return cut;
  }
}
