package org.inshore.core.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Tells images of discs by the mark behind their first sixteen sectors. */
final class DiscKind {
  static final String DISC = "application/x-iso9660-image";

  /** What may stand in those sectors, which are the computer's that is started from the disc. */
  private static final Set<String> BEFORE =
      Set.of(MediaTypes.BINARY, DISC, "application/x-raw-disk", "application/x-tape-backup");

  private static final int SYSTEM_AREA = 32 << 10;
  private static final Set<String> MARKS = Set.of("CD001", "BEA01");

  private DiscKind() {}

  /** Whether a file whose head shows no other form may be one. */
  static boolean isPossible(String type, byte[] head) {
    return BEFORE.contains(type) && head.length == MediaTypes.HEAD_BYTES;
  }

  static boolean fits(InputStream in) throws IOException {
    byte[] sector = new byte[6];
    return in.skip(SYSTEM_AREA) == SYSTEM_AREA
        && in.readNBytes(sector, 0, sector.length) == sector.length
        && MARKS.contains(new String(sector, 1, 5, StandardCharsets.ISO_8859_1));
  }
}
