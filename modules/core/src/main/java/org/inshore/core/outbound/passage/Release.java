package org.inshore.core.outbound.passage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
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

  /** Longer names no common file system takes, in bytes. */
  private static final int MAX_LENGTH = 255;

  private static final int MAX_SUFFIX = 24;

  private static final Set<Path> RESERVED = new HashSet<>();

  private Release() {}

  private static boolean reserve(Path name) {
    return !Files.exists(name, LinkOption.NOFOLLOW_LINKS)
        && RESERVED.add(name.toAbsolutePath().normalize());
  }

  /**
   * Reserves a name that is free, up to {@link #move}: the given one, or with a number before its
   * suffix, for which as much is cut from a name that is as long as can be.
   */
  public static synchronized Path free(Path wanted) throws IOException {
    Path folder = wanted.toAbsolutePath().getParent();
    String name = String.valueOf(wanted.getFileName());
    int dot = name.lastIndexOf('.');
    dot = name.length() - dot > MAX_SUFFIX ? -1 : dot;
    String head = dot > 0 ? name.substring(0, dot) : name;
    String tail = dot > 0 ? name.substring(dot) : "";
    for (int number = 2; folder != null && number < MAX_NAMES; number++) {
      if (reserve(wanted)) {
        return wanted;
      }
      String numbered = "." + number + tail;
      Path other = folder.resolve(cut(head, MAX_LENGTH - length(numbered)) + numbered);
      if (reserve(other)) {
        return other;
      }
    }
    throw new FileAlreadyExistsException(wanted.toString());
  }

  private static int length(String name) {
    return name.getBytes(StandardCharsets.UTF_8).length;
  }

  private static String cut(String head, int bytes) {
    int end = head.length();
    while (length(head.substring(0, end)) > bytes) {
      end = head.offsetByCodePoints(end, -1);
    }
    return head.substring(0, end);
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
