package org.inshore.scanners.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.function.Function;
import org.apache.commons.io.input.BoundedInputStream;
import org.inshore.spi.content.Bytes;
import org.inshore.spi.content.RangeReader;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a file, as many as it had when it was opened: a log that grows all the while must
 * not be read for ever. A small file is read once: to open it again costs more than its bytes do,
 * most of all on a share that is mounted.
 */
final class FileBytes implements Bytes {
  private static final int SMALL = 1 << 16;

  private final Path file;
  private final long size;
  private final Function<String, @Nullable Path> folder;

  /** All of a small file, once it was read. */
  private byte @Nullable [] content;

  /**
   * Makes one.
   *
   * @param folder the path of another file of its folder by its name; null for what is not scanned
   */
  FileBytes(Path file, long size, Function<String, @Nullable Path> folder) {
    this.file = file;
    this.size = size;
    this.folder = folder;
  }

  /** Reads a small file, and the first byte of another: what may not be read fails here. */
  void check() throws IOException {
    try (InputStream in = open()) {
      if (size <= SMALL) {
        content = in.readNBytes((int) size);
      } else {
        in.read();
      }
    }
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  public InputStream open() throws IOException {
    byte[] all = content;
    return all != null
        ? new ByteArrayInputStream(all)
        : BoundedInputStream.builder()
            .setInputStream(Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS))
            .setMaxCount(size)
            .get();
  }

  @Override
  public RangeReader openRanges() throws IOException {
    return RangeReader.of(file, LinkOption.NOFOLLOW_LINKS);
  }

  @Override
  public @Nullable Bytes beside(String name) throws IOException {
    Path other = folder.apply(name);
    if (other == null || !Files.isRegularFile(other, LinkOption.NOFOLLOW_LINKS)) {
      return null;
    }
    return new FileBytes(other, Files.size(other), folder);
  }
}
