package org.inshore.scanners.documents.mainframe;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Field of a record, or a group of fields, as a copybook declares it. */
final class Field {
  /** Representation of a value. */
  enum Usage {
    TEXT,
    NATIONAL,
    ZONED,
    PACKED,
    BINARY,
    FLOAT,
    DOUBLE
  }

  final int level;
  final String name;
  final List<Field> fields = new ArrayList<>();
  @Nullable String comment;
  @Nullable Usage usage;
  @Nullable String redefines;
  @Nullable String dependingOn;
  int times = 1;

  /** Characters of text, or digits of a number. */
  int length;

  int scale;
  boolean signed;
  boolean leadingSign;
  boolean separateSign;

  Field(int level, String name) {
    this.level = level;
    this.name = name;
  }

  /** How many bytes one value takes. */
  int size() {
    return switch (usage) {
      case null -> 0;
      case TEXT -> length;
      case NATIONAL -> 2 * length;
      case ZONED -> length + (separateSign ? 1 : 0);
      case PACKED -> length / 2 + 1;
      case BINARY -> length <= 4 ? 2 : length <= 9 ? 4 : 8;
      case FLOAT -> 4;
      case DOUBLE -> 8;
    };
  }
}
