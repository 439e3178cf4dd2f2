package org.inshore.core.slice;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.inshore.core.file.OwnerOnly;
import org.inshore.core.key.Sealer;
import org.jspecify.annotations.Nullable;

/**
 * File of records, each sealed under the operator's key for what it is about and for its place in
 * the file, and written with its length before it. Where one does not open, the file ends.
 */
final class SealedRecords implements AutoCloseable {
  private static final int BLOCK = 1 << 12;
  private static final int MOST = 1 << 30;

  private final Path path;
  private final RandomAccessFile file;
  private final Sealer sealer;
  private final String about;
  private long next;

  /** Opens a file to read it and to write on, or makes one that is the owner's alone. */
  static SealedRecords open(Path path, Sealer sealer, String about) throws IOException {
    if (!Files.exists(path)) {
      Files.createFile(path, OwnerOnly.file(path));
    }
    return new SealedRecords(path, "rw", sealer, about);
  }

  /** Opens a file that is there to read it. */
  static SealedRecords reading(Path path, Sealer sealer, String about) throws IOException {
    return new SealedRecords(path, "r", sealer, about);
  }

  private SealedRecords(Path path, String mode, Sealer sealer, String about) throws IOException {
    this.path = path;
    this.file = new RandomAccessFile(path.toFile(), mode);
    this.sealer = sealer;
    this.about = about;
  }

  /** The record at an offset, after which {@link #next} stands; null if there is no whole one. */
  byte @Nullable [] read(long at) throws IOException {
    long size = file.length();
    if (at + Integer.BYTES > size) {
      return null;
    }
    file.seek(at);
    int length = file.readInt();
    if (length <= 0 || length > MOST || at + Integer.BYTES + length > size) {
      return null;
    }
    byte[] sealed = new byte[length];
    file.readFully(sealed);
    byte[] bytes = sealer.open(sealed, about + " " + at);
    if (bytes != null) {
      next = file.getFilePointer();
    }
    return bytes;
  }

  /** Offset after the record that was read or written last. */
  long next() {
    return next;
  }

  /** Bytes that the disk has room for. */
  long room() throws IOException {
    return Files.getFileStore(path).getUsableSpace();
  }

  /** Takes away what lies behind an offset. */
  void cut(long at) throws IOException {
    file.setLength(at);
    next = at;
  }

  /** Writes a record at an offset, the end; it is on disk when this returns. */
  void append(long at, byte[] bytes) throws IOException {
    byte[] sealed = sealer.seal(bytes, about + " " + at, BLOCK);
    file.seek(at);
    file.writeInt(sealed.length);
    file.write(sealed);
    file.getFD().sync();
    next = file.getFilePointer();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
