package org.inshore.benchmarks.input;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The JDK's own sources, as often as it takes. */
final class CodeInput {
  private CodeInput() {}

  static void write(LineWriter out) throws IOException {
    try (ZipFile sources =
        new ZipFile(Path.of(System.getProperty("java.home"), "lib", "src.zip").toFile())) {
      List<? extends ZipEntry> entries =
          sources.stream().filter(entry -> entry.getName().endsWith(".java")).toList();
      while (!out.full()) {
        for (ZipEntry entry : entries) {
          byte[] bytes = sources.getInputStream(entry).readAllBytes();
          out.write(new String(bytes, StandardCharsets.UTF_8));
        }
      }
    }
  }
}
