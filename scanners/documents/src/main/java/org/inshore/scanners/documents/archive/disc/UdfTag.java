package org.inshore.scanners.documents.archive.disc;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** Kind of a descriptor of UDF, as its tag says. */
enum UdfTag {
  ANCHOR(2),
  PARTITION(5),
  LOGICAL_VOLUME(6),
  END(8),
  FILE_SET(256),
  NAME(257),
  FILE(261),
  EXTENDED_FILE(266),
  /** Any other of a volume, which is passed over. */
  OTHER(-1);

  private static final int BYTES = 16;
  private static final int CHECKSUM = 4;

  private final int number;

  UdfTag(int number) {
    this.number = number;
  }

  /** The one at the begin of a descriptor; null if its sum is wrong. */
  static @Nullable UdfTag of(ByteBuffer descriptor) {
    return of(descriptor, 0);
  }

  static @Nullable UdfTag of(ByteBuffer descriptor, int at) {
    int sum = 0;
    int all = 0;
    for (int i = 0; i < BYTES; i++) {
      sum += i == CHECKSUM ? 0 : descriptor.get(at + i) & 0xff;
      all |= descriptor.get(at + i);
    }
    if (all == 0 || (sum & 0xff) != (descriptor.get(at + CHECKSUM) & 0xff)) {
      return null;
    }
    int number = descriptor.getShort(at) & 0xffff;
    for (UdfTag tag : values()) {
      if (tag.number == number) {
        return tag;
      }
    }
    return OTHER;
  }
}
