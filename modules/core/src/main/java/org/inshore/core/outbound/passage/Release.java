package org.inshore.core.outbound.passage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Moves within one file system that never take the place of another file. */
public final class Release {
  private static final int MAX_NAMES = 10_000;

  private static final Set<Path> RESERVED = new HashSet<>();

  private Release() {}

  private static boolean reserve(Path name) {
    return !Files.exists(name, LinkOption.NOFOLLOW_LINKS)
        && RESERVED.add(name.toAbsolutePath().normalize());
  }

  /**
   * Reserves a name that is free, up to {@link #move}: the given one, or with a number before its
   * suffix.
   */
  public static synchronized Path free(Path wanted) throws IOException {
    Path folder = wanted.toAbsolutePath().getParent();
    String name = String.valueOf(wanted.getFileName());
    int dot = name.lastIndexOf('.');
    String head = dot > 0 ? name.substring(0, dot) : name;
    String tail = dot > 0 ? name.substring(dot) : "";
    for (int number = 2; folder != null && number < MAX_NAMES; number++) {
      if (reserve(wanted)) {
        return wanted;
      }
      Path other = folder.resolve(head + "." + number + tail);
      if (reserve(other)) {
        return other;
      }
    }
    throw new FileAlreadyExistsException(wanted.toString());
  }

  /**
   * Gives a file its name, in one step that is on disk when this returns.
   *
   * @throws IOException if there is a file of that name, or it is on another file system
   */
  public static void move(Path from, Path to) throws IOException {
    Path folder = to.toAbsolutePath().getParent();
    try {
      if (folder != null && !Files.isDirectory(folder)) {
        Files.createDirectories(folder);
      }
      if (Files.exists(to, LinkOption.NOFOLLOW_LINKS)) {
        throw new FileAlreadyExistsException(to.toString());
      }
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      synchronized (Release.class) {
        RESERVED.remove(to.toAbsolutePath().normalize());
      }
    }
    // A power cut may bring the old name back beside the new one, never take both.
    force(folder);
  }

  /** Forces the entries of a folder to disk, where folders can be opened. */
  static void force(@Nullable Path folder) {
    if (folder != null) {
      try (FileChannel entries = FileChannel.open(folder, StandardOpenOption.READ)) {
        entries.force(true);
      } catch (IOException e) {
        // Not on this system: its files are found again without.
      }
    }
  }
}
