package org.inshore.spi.content;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Bytes that can be read more than once. */
public interface Bytes {

  /** A new stream from the first byte; the caller closes it. */
  InputStream open() throws IOException;

  /** How many there are; -1 when not known before the end. */
  long size();

  /** The file that holds exactly these bytes, for readers that need random access; or null. */
  default @Nullable Path file() {
    return null;
  }

  /** A new reader of ranges of them, which the caller closes; null where that is not cheap. */
  default @Nullable RangeReader openRanges() throws IOException {
    Path file = file();
    return file == null ? null : RangeReader.of(file);
  }

  /**
   * The bytes of another file of the same folder or archive, such as the memos of a table; null
   * where there is none, where the scan leaves it out, or where a container gives its files one
   * behind another. They are read within the limits, like any others.
   *
   * @param name a file's name, without folders, exactly as it is written
   * @throws IOException if it cannot be told
   */
  default @Nullable Bytes beside(String name) throws IOException {
    return null;
  }

  /** Bytes that are in memory; the array is not copied. */
  static Bytes of(byte[] array) {
    return new Bytes() {
      @Override
      public InputStream open() {
        return new ByteArrayInputStream(array);
      }

      @Override
      public long size() {
        return array.length;
      }
    };
  }

  /** The bytes of a file, which is opened anew for each stream. */
  static Bytes of(Path path) {
    return new Bytes() {
      @Override
      public InputStream open() throws IOException {
        return Files.newInputStream(path);
      }

      @Override
      public long size() {
        try {
          return Files.size(path);
        } catch (IOException e) {
          return -1;
        }
      }

      @Override
      public Path file() {
        return path;
      }
    };
  }
}
