package org.inshore.scanners.documents.archive.git;

import org.jspecify.annotations.Nullable;

/** Kind of a packed object. */
enum GitKind {
  COMMIT(1),
  TREE(2),
  BLOB(3),
  TAG(4),
  /** Changes of an object that stands before, by its offset. */
  OFFSET_DELTA(6),
  /** Changes of an object by its name, which may be in another pack. */
  NAMED_DELTA(7);

  private final int code;

  GitKind(int code) {
    this.code = code;
  }

  /** The one of a code in a pack, or null. */
  static @Nullable GitKind of(int code) {
    for (GitKind kind : values()) {
      if (kind.code == code) {
        return kind;
      }
    }
    return null;
  }

  /** Its word in an object's head. */
  String word() {
    return switch (this) {
      case COMMIT -> "commit";
      case TREE -> "tree";
      case TAG -> "tag";
      default -> "blob";
    };
  }
}
