package org.inshore.scanners.documents.guard;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.inshore.spi.content.Bytes;
import org.inshore.spi.scan.ScanException;
import org.jspecify.annotations.Nullable;

/**
 * Bytes at hand for random access: a file, an array while small, else a {@link TemporaryFile} that
 * has no name and that {@link #close} frees.
 */
public final class Spool implements Bytes, AutoCloseable {
  private static final int MEMORY_BYTES = 8 << 20;

  private final byte @Nullable [] memory;
  private final @Nullable Path file;
  private final @Nullable TemporaryFile temporary;
  private final long size;
  private final @Nullable IOException breakage;

  private Spool(
      byte @Nullable [] memory,
      @Nullable Path file,
      @Nullable TemporaryFile temporary,
      long size,
      @Nullable IOException breakage) {
    this.memory = memory;
    this.file = file;
    this.temporary = temporary;
    this.size = size;
    this.breakage = breakage;
  }

  /** The bytes as they are when they are at hand already, else a copy. */
  public static Spool of(Bytes bytes, long limit)
      throws IOException, ScanException, InterruptedException {
    if (bytes instanceof Spool spool) {
      return new Spool(spool.memory, spool.file, null, spool.size, null);
    }
    Path file = bytes.file();
    if (file != null) {
      return new Spool(null, file, null, Files.size(file), null);
    }
    try (InputStream in = bytes.open()) {
      Spool copy = copy(in, limit);
      if (copy.breakage != null) {
        copy.close();
        throw copy.breakage;
      }
      return copy;
    }
  }

  /**
   * Copies a stream. When it breaks off, what came before is kept and {@link #breakage} says why.
   *
   * @throws ScanException with {@code LIMIT_EXCEEDED} for more bytes than the limit, or when the
   *     temporary folder is full
   */
  public static Spool copy(InputStream in, long limit) throws ScanException, InterruptedException {
    ByteArrayOutputStream memory = new ByteArrayOutputStream();
    byte[] buffer = new byte[1 << 16];
    TemporaryFile file = null;
    long size = 0;
    boolean whole = false;
    IOException breakage = null;
    try {
      for (int read = 0; read >= 0; ) {
        Guard.checkInterrupt();
        try {
          read = in.read(buffer);
        } catch (IOException e) {
          breakage = e;
          break;
        }
        if (read <= 0) {
          continue;
        }
        size += read;
        if (size > limit) {
          throw Problems.limit("limit.file", String.valueOf(limit >> 20));
        }
        if (file == null && size > MEMORY_BYTES) {
          file = TemporaryFile.create();
          byte[] first = memory.toByteArray();
          file.write(first, 0, first.length);
          memory = new ByteArrayOutputStream(0);
        }
        if (file == null) {
          memory.write(buffer, 0, read);
        } else {
          file.write(buffer, 0, read);
        }
      }
      whole = true;
    } catch (IOException e) {
      throw Problems.temporary(e);
    } finally {
      if (!whole && file != null) {
        file.close();
      }
    }
    return file == null
        ? new Spool(memory.toByteArray(), null, null, size, breakage)
        : new Spool(null, file.path(), file, size, breakage);
  }

  /** Why the copy ends before its source did; null when it is whole. */
  public @Nullable IOException breakage() {
    return breakage;
  }

  /** The bytes when they are in memory, or null. */
  public byte @Nullable [] memory() {
    return memory;
  }

  @Override
  public InputStream open() throws IOException {
    return memory != null ? new ByteArrayInputStream(memory) : Files.newInputStream(path());
  }

  /** A new channel for random access; the caller closes it. */
  public SeekableByteChannel channel() throws IOException {
    return memory != null ? new SeekableInMemoryByteChannel(memory) : FileChannel.open(path());
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  public @Nullable Path file() {
    return file;
  }

  @Override
  public void close() {
    if (temporary != null) {
      temporary.close();
    }
  }

  private Path path() {
    if (file == null) {
      throw new IllegalStateException();
    }
    return file;
  }
}
