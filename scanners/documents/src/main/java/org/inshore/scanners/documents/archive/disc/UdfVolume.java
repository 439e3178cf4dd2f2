package org.inshore.scanners.documents.archive.disc;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.inshore.scanners.documents.guard.Problems;
import org.inshore.spi.scan.ScanException;
import org.jspecify.annotations.Nullable;

/**
 * Volume of UDF (ECMA-167): where its partitions are and which block of them is which byte of the
 * image. Plain, sparable and metadata partitions are known; virtual ones of discs that were written
 * bit by bit are not.
 */
final class UdfVolume {
  /** Of discs, of hard disks and sticks, and of large ones. */
  private static final int[] SECTORS = {2048, 512, 4096};

  private static final int ANCHOR = 256;
  private static final int MAX_DESCRIPTORS = 128;
  private static final int MAPS = 440;
  private static final int TYPE_2 = 64;
  private static final String METADATA = "*UDF Metadata";

  /** Partition by its first block; of a metadata partition its file says where the blocks are. */
  private record Partition(long start, @Nullable List<Extent> file) {}

  private final SeekableByteChannel image;
  private final Map<Integer, Long> starts = new HashMap<>();
  private final List<Partition> partitions = new ArrayList<>();
  private int blockSize = SECTORS[0];
  private @Nullable ByteBuffer logical;

  private UdfVolume(SeekableByteChannel image) {
    this.image = image;
  }

  /** Reads the descriptors of the volume. */
  static UdfVolume of(SeekableByteChannel image) throws IOException, ScanException {
    UdfVolume volume = new UdfVolume(image);
    for (int sector : SECTORS) {
      volume.anchors(sector);
    }
    volume.maps();
    return volume;
  }

  private void anchors(int sector) throws IOException {
    long end = image.size() / sector - 1;
    for (long anchor : new long[] {ANCHOR, end - ANCHOR, end}) {
      ByteBuffer found = tagged(anchor * sector, sector, UdfTag.ANCHOR);
      for (int at = 16; found != null && logical == null && at <= 24; at += 8) {
        descriptors(found.getInt(at + 4) & 0xffffffffL, sector);
      }
    }
  }

  private void descriptors(long first, int sector) throws IOException {
    for (int i = 0; i < MAX_DESCRIPTORS; i++) {
      ByteBuffer descriptor = IsoReader.at(image, (first + i) * sector, sector);
      UdfTag tag = descriptor == null ? null : UdfTag.of(descriptor);
      if (descriptor == null || tag == null || tag == UdfTag.END) {
        return;
      }
      if (tag == UdfTag.PARTITION) {
        starts.put(descriptor.getShort(22) & 0xffff, descriptor.getInt(188) & 0xffffffffL);
      } else if (tag == UdfTag.LOGICAL_VOLUME) {
        logical = descriptor;
      }
    }
  }

  private void maps() throws IOException, ScanException {
    ByteBuffer volume = logical;
    if (volume == null) {
      throw Problems.damaged(null);
    }
    blockSize = volume.getInt(212);
    if (Integer.bitCount(blockSize) != 1 || blockSize < 512 || blockSize > 1 << 16) {
      throw Problems.damaged(null);
    }
    int at = MAPS;
    for (int i = volume.getInt(268); i > 0 && at + TYPE_2 <= volume.capacity(); i--) {
      boolean plain = volume.get(at) == 1;
      String kind = IsoRecord.ascii(volume, at + 5, 23);
      if (!plain && kind.startsWith("*UDF Virtual")) {
        throw Problems.noReader("archive.udf");
      }
      Long start = starts.get(volume.getShort(at + (plain ? 4 : 38)) & 0xffff);
      if (start == null) {
        throw Problems.damaged(null);
      }
      Partition partition = new Partition(start, null);
      if (kind.startsWith(METADATA) && !plain) {
        partitions.add(partition);
        UdfFile file =
            UdfFile.read(this, partitions.size() - 1, volume.getInt(at + 40) & 0xffffffffL);
        partitions.removeLast();
        partition = new Partition(start, file == null ? List.of() : file.extents());
      }
      partitions.add(partition);
      at += Math.max(6, volume.get(at + 1) & 0xff);
    }
  }

  /** The block and partition of the set of files. */
  long[] fileSet() {
    ByteBuffer volume = Objects.requireNonNull(logical);
    return new long[] {volume.getInt(252) & 0xffffffffL, volume.getShort(256) & 0xffff};
  }

  /** Where in the image a block of a partition begins; below 0 where none does. */
  long place(int partition, long block) {
    if (partition >= partitions.size()) {
      return -1;
    }
    Partition in = partitions.get(partition);
    if (in.file == null) {
      return (in.start + block) * blockSize;
    }
    long at = block * blockSize;
    for (Extent extent : in.file) {
      if (at < extent.size()) {
        return extent.from() < 0 ? -1 : extent.from() + at;
      }
      at -= extent.size();
    }
    return -1;
  }

  /** A block of a partition with such a tag, or null. */
  @Nullable ByteBuffer block(int partition, long block, UdfTag... tags) throws IOException {
    return tagged(place(partition, block), blockSize, tags);
  }

  private @Nullable ByteBuffer tagged(long from, int size, UdfTag... tags) throws IOException {
    ByteBuffer found = IsoReader.at(image, from, size);
    UdfTag tag = found == null ? null : UdfTag.of(found);
    return tag != null && List.of(tags).contains(tag) ? found : null;
  }

  /** A name as UDF compresses it: a byte or two to a character. */
  static String name(byte[] raw) {
    if (raw.length < 2) {
      return "";
    }
    return new String(
        raw,
        1,
        raw.length - 1,
        raw[0] == 16 ? StandardCharsets.UTF_16BE : StandardCharsets.ISO_8859_1);
  }
}
