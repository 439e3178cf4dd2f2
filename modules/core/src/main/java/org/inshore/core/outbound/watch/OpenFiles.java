package org.inshore.core.outbound.watch;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Files that processes have open for writing, under whichever of their names, as Linux tells of
 * those that this account may see.
 */
final class OpenFiles {
  private static final Path PROCESSES = Path.of("/proc");

  /** O_WRONLY and O_RDWR. */
  private static final int WRITES = 3;

  private OpenFiles() {}

  /** Those of some files that are open for writing; none where nobody can tell. */
  static Set<Path> written(Set<Path> files) {
    Map<Long, Path> nodes = new HashMap<>();
    for (Path file : files) {
      try {
        if (Files.getAttribute(file, "unix:ino", LinkOption.NOFOLLOW_LINKS) instanceof Long node) {
          nodes.put(node, file);
        }
      } catch (IOException | UnsupportedOperationException e) {
        // Gone meanwhile, or not Linux.
      }
    }
    Set<Path> written = new HashSet<>();
    try (DirectoryStream<Path> processes = Files.newDirectoryStream(PROCESSES, "[0-9]*")) {
      for (Path process : processes) {
        of(process, files, nodes, written);
      }
    } catch (IOException e) {
      // Not Linux.
    }
    return written;
  }

  private static void of(Path process, Set<Path> files, Map<Long, Path> nodes, Set<Path> written) {
    try (DirectoryStream<Path> open = Files.newDirectoryStream(process.resolve("fd"))) {
      for (Path each : open) {
        try {
          Path target = Files.readSymbolicLink(each);
          if (target.isAbsolute()) {
            of(process, each, files.contains(target) ? target : null, nodes, written);
          }
        } catch (IOException e) {
          // Closed meanwhile.
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      // Another account's, or it has ended.
    }
  }

  /** Files on other file systems with the same number wait too, until they are closed. */
  private static void of(
      Path process, Path descriptor, @Nullable Path named, Map<Long, Path> nodes, Set<Path> written)
      throws IOException {
    Path info = process.resolve("fdinfo").resolve(String.valueOf(descriptor.getFileName()));
    Path file = named;
    boolean writes = true;
    for (String line : Files.readAllLines(info)) {
      if (line.startsWith("flags:")) {
        writes = (Integer.parseInt(line.substring(6).strip(), 8) & WRITES) != 0;
      } else if (line.startsWith("ino:") && file == null) {
        file = nodes.get(Long.parseLong(line.substring(4).strip()));
      }
    }
    if (writes && file != null) {
      written.add(file);
    }
  }
}
