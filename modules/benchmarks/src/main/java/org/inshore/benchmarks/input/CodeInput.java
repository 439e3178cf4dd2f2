package org.inshore.benchmarks.input;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The JDK's own sources, as often as it takes; where they are not installed, this project's.
 *
 * <p>Debian has them in a package of their own, to which {@code lib/src.zip} is a link.
 */
final class CodeInput {
  private static final Path SOURCES = Path.of(System.getProperty("java.home"), "lib", "src.zip");

  private CodeInput() {}

  static void write(LineWriter out) throws IOException {
    if (Files.isRegularFile(SOURCES)) {
      try (FileSystem zip = FileSystems.newFileSystem(SOURCES)) {
        write(out, zip.getPath("/"));
      }
    } else {
      System.out.println(SOURCES + " is not there: code is this project's own");
      write(out, Path.of(System.getProperty("user.dir")));
    }
  }

  private static void write(LineWriter out, Path root) throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(root)) {
      files = walk.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
    if (files.isEmpty()) {
      throw new NoSuchFileException(root + ": no sources");
    }
    while (!out.full()) {
      for (Path file : files) {
        out.write(Files.readString(file));
      }
    }
  }
}
