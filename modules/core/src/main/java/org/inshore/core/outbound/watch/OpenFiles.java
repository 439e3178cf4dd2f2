package org.inshore.core.outbound.watch;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Files that processes have open for writing, as Linux tells of those that this account may see.
 */
final class OpenFiles {
  private static final Path PROCESSES = Path.of("/proc");

  /** O_WRONLY and O_RDWR. */
  private static final int WRITES = 3;

  private OpenFiles() {}

  /** Those of some files that are open for writing; none where nobody can tell. */
  static Set<Path> written(Set<Path> files) {
    Set<Path> written = new HashSet<>();
    try (DirectoryStream<Path> processes = Files.newDirectoryStream(PROCESSES, "[0-9]*")) {
      for (Path process : processes) {
        of(process, files, written);
      }
    } catch (IOException e) {
      // Not Linux.
    }
    return written;
  }

  private static void of(Path process, Set<Path> files, Set<Path> written) {
    try (DirectoryStream<Path> open = Files.newDirectoryStream(process.resolve("fd"))) {
      for (Path each : open) {
        Path target = Files.readSymbolicLink(each);
        if (files.contains(target) && writes(process, each)) {
          written.add(target);
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      // Another account's, or it has ended.
    }
  }

  private static boolean writes(Path process, Path descriptor) throws IOException {
    Path info = process.resolve("fdinfo").resolve(String.valueOf(descriptor.getFileName()));
    for (String line : Files.readAllLines(info)) {
      if (line.toLowerCase(Locale.ROOT).startsWith("flags:")) {
        return (Integer.parseInt(line.substring(6).strip(), 8) & WRITES) != 0;
      }
    }
    return true;
  }
}
