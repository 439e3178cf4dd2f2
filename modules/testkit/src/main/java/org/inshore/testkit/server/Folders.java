package org.inshore.testkit.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Folders of the servers: where binaries are kept unpacked, and where data lives. */
final class Folders {
  /** What no other user can look into. */
  static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

  private Folders() {}

  private static @Nullable Path shortLived;
  private static int users;

  /**
   * The folder where unpacked binaries stay from run to run: the system property {@code
   * inshore.cache}, else the user's cache folder, else a temporary folder that is deleted when the
   * last server has ended. For each call there must be one of {@link #release}.
   *
   * <p>Never a fixed name in a shared folder: others could put programs there.
   */
  static synchronized Path cache() throws IOException {
    Path cache = lastingCache();
    if (cache == null) {
      if (shortLived == null) {
        shortLived = temporary("inshore-servers-");
      }
      cache = shortLived;
    }
    users++;
    return cache;
  }

  /** Says that a server no longer needs its binaries. */
  static synchronized void release() {
    users--;
    if (users == 0 && shortLived != null) {
      delete(shortLived);
      shortLived = null;
    }
  }

  private static @Nullable Path lastingCache() {
    Path wanted = wantedCache();
    if (wanted == null) {
      return null;
    }
    try {
      Files.createDirectories(wanted);
      return Files.isWritable(wanted) ? wanted : null;
    } catch (IOException e) {
      // A user without a home folder.
      return null;
    }
  }

  private static @Nullable Path wantedCache() {
    String set = System.getProperty("inshore.cache");
    if (set != null) {
      return Path.of(set);
    }
    String cache = System.getenv("XDG_CACHE_HOME");
    if (cache != null && !cache.isBlank()) {
      return Path.of(cache, "inshore");
    }
    String home = System.getProperty("user.home");
    return home == null || home.isBlank() || home.equals("?")
        ? null
        : Path.of(home, ".cache", "inshore");
  }

  /** Puts binaries into a new folder. */
  @FunctionalInterface
  interface Unpacking {
    /** Does so. */
    void into(Path folder) throws IOException;
  }

  /** The folder of that name in the cache, which is unpacked by the first who needs it. */
  static Path kept(Path cache, String name, Unpacking unpacking) throws IOException {
    Path ready = cache.resolve(name);
    if (Files.isDirectory(ready)) {
      return ready;
    }
    Path folder = Files.createTempDirectory(cache, name + "-");
    unpacking.into(folder);
    try {
      return Files.move(folder, ready, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileAlreadyExistsException
        | DirectoryNotEmptyException
        | AtomicMoveNotSupportedException e) {
      // Another process was quicker; what it unpacked is the same.
      delete(folder);
      return ready;
    }
  }

  /** Copies a folder that no process writes to into one that is there. */
  static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path each : all.filter(each -> !each.equals(from)).toList()) {
        Files.copy(
            each, to.resolve(from.relativize(each).toString()), StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }

  /** A new folder that only this user can look into. */
  static Path temporary(String prefix) throws IOException {
    return Files.createTempDirectory(prefix, OWNER_ONLY);
  }

  /** Deletes a folder as far as possible: what a dying server still holds is left. */
  static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException | UncheckedIOException e) {
      System.getLogger(Folders.class.getName())
          .log(System.Logger.Level.DEBUG, "left behind: {0}", folder);
    }
  }
}
