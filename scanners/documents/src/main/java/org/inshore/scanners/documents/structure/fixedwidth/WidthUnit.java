package org.inshore.scanners.documents.structure.fixedwidth;

import org.inshore.spi.content.Encoding;

/** Units that columns are counted in. */
enum WidthUnit {
  /** Columns of a terminal: an ideograph takes two, as it takes two bytes in GB 18030. */
  DISPLAY,
  CHARACTER,
  BYTE;

  /** How wide a character of some bytes is. */
  int of(int bytes, Encoding encoding) {
    return switch (this) {
      case DISPLAY -> bytes == 1 || (bytes == 2 && encoding == Encoding.UTF_8) ? 1 : 2;
      case CHARACTER -> 1;
      case BYTE -> bytes;
    };
  }
}
