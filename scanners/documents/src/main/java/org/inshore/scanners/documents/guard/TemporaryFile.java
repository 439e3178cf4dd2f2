package org.inshore.scanners.documents.guard;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A temporary file without a name: it is unlinked before anything is written to it and stays open,
 * so the kernel frees it when it is closed or the process ends, however that ends. Under Linux the
 * open file still has a path, {@code /proc/self/fd/N}, from which libraries can open it again.
 * Where there is none the file keeps its name until it is closed, in the folder of this run.
 */
public final class TemporaryFile implements AutoCloseable {
  private static final Path DESCRIPTORS = Path.of("/proc/self/fd");

  private final RandomAccessFile open;
  private final Path path;
  private final @Nullable Path named;

  private TemporaryFile(RandomAccessFile open, Path path, @Nullable Path named) {
    this.open = open;
    this.path = path;
    this.named = named;
  }

  /** Where temporary files go: the folder of this run, which the next one clears. */
  public static Path folder() {
    // Read each time: the JDK itself would keep to what this was when the JVM started.
    return Path.of(System.getProperty("java.io.tmpdir"));
  }

  /** A new one, empty, that only this user can read. */
  public static TemporaryFile create() throws IOException {
    Path named = Files.createTempFile(folder(), "inshore-", ".tmp");
    RandomAccessFile open = null;
    try {
      open = new RandomAccessFile(named.toFile(), "rw");
      Path descriptor = descriptor(named);
      if (descriptor == null) {
        return new TemporaryFile(open, named, named);
      }
      Files.delete(named);
      return new TemporaryFile(open, descriptor, null);
    } catch (IOException e) {
      if (open != null) {
        open.close();
      }
      Files.deleteIfExists(named);
      throw e;
    }
  }

  /** Opens it anew for as long as it is open here; its name tells nothing. */
  public Path path() {
    return path;
  }

  /** Adds bytes at its end. */
  public void write(byte[] bytes, int offset, int length) throws IOException {
    open.write(bytes, offset, length);
  }

  @Override
  public void close() {
    try (open) {
      if (named != null) {
        Files.deleteIfExists(named);
      }
    } catch (IOException e) {
      // Nothing more can be done now; it goes with the folder of this run.
    }
  }

  /** The path of the open file, which the JDK does not tell: the one that leads to its name. */
  private static @Nullable Path descriptor(Path named) throws IOException {
    if (!Files.isDirectory(DESCRIPTORS)) {
      return null;
    }
    Path real = named.toRealPath();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(DESCRIPTORS)) {
      for (Path each : all) {
        if (leadsTo(each, real)) {
          return each;
        }
      }
    }
    return null;
  }

  private static boolean leadsTo(Path descriptor, Path file) {
    try {
      return Files.readSymbolicLink(descriptor).equals(file);
    } catch (IOException e) {
      return false; // Closed meanwhile by another thread.
    }
  }
}
