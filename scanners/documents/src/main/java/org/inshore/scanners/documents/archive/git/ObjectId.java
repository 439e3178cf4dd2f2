package org.inshore.scanners.documents.archive.git;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** Name of an object: the SHA-1 of its kind, size and content. */
record ObjectId(long first, long second, int third) {
  static final int LENGTH = 20;
  private static final int SHORT = 10;

  /** Reads one of a tree or delta; the bytes are there. */
  static ObjectId of(byte[] bytes, int from) {
    ByteBuffer id = ByteBuffer.wrap(bytes, from, LENGTH);
    return new ObjectId(id.getLong(), id.getLong(), id.getInt());
  }

  /** A digest that has taken the head of an object already. */
  static MessageDigest begun(GitKind kind, long size) {
    MessageDigest digest = PackBytes.sum("SHA-1");
    digest.update((kind.word() + " " + size + "\0").getBytes(StandardCharsets.US_ASCII));
    return digest;
  }

  /** As short as people write it. */
  @Override
  public String toString() {
    return String.format("%016x", first).substring(0, SHORT);
  }
}
