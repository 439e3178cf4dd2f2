package org.inshore.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Looks for planted values in files, in all that a workbook holds too. A window of every length
 * that a value has slides over the text, so the number of values does not matter.
 */
final class LeakSearch {
  /** Shorter ones occur by chance, as names do in prose. */
  private static final int SHORTEST = 3;

  private final Set<String> values = new HashSet<>();
  private final Set<Integer> lengths = new TreeSet<>();

  LeakSearch(Stream<String> planted) {
    planted
        .filter(value -> value.length() >= SHORTEST)
        .forEach(
            value -> {
              values.add(value);
              lengths.add(value.length());
            });
  }

  int size() {
    return values.size();
  }

  /** The files under a folder that hold a value, with how many; never the value itself. */
  List<String> in(Path folder) throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        if (file.toString().endsWith(".xlsx")) {
          inEntries(file, found);
        } else {
          check(file.toString(), Files.readAllBytes(file), found);
        }
      }
    }
    return found;
  }

  /** How many values a text holds. */
  int in(String text) {
    Set<String> hits = new HashSet<>();
    for (int length : lengths) {
      for (int i = 0; i + length <= text.length(); i++) {
        String window = text.substring(i, i + length);
        if (values.contains(window)) {
          hits.add(window);
        }
      }
    }
    return hits.size();
  }

  private void inEntries(Path file, List<String> found) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
        try (InputStream in = zip.getInputStream(entry)) {
          check(file + "!" + entry.getName(), in.readAllBytes(), found);
        }
      }
    }
  }

  private void check(String name, byte[] bytes, List<String> found) {
    int hits = in(new String(bytes, StandardCharsets.UTF_8));
    if (hits > 0) {
      found.add(name + ": " + hits);
    }
  }
}
