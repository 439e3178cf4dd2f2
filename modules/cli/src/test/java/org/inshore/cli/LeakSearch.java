package org.inshore.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * Looks for planted values in files, in all that a workbook, a document or a PDF holds too. A
 * window of every length that a value has slides over the text, so the number of values does not
 * matter; it is looked up where its first characters begin a value.
 */
public final class LeakSearch {
  /** Shorter ones occur by chance, as names do in prose. */
  private static final int SHORTEST = 3;

  /** Longer numbers do not occur by chance. */
  private static final int SURE = 11;

  private static final int FILTER = 1 << 20;

  private final Set<String> values = new HashSet<>();
  private final Set<Integer> lengths = new TreeSet<>();

  /** A Bloom filter of one hash over the first characters of values: most windows begin none. */
  private final BitSet beginnings = new BitSet(FILTER);

  /** For some values. */
  public LeakSearch(Stream<String> planted) {
    planted
        .filter(value -> value.length() >= SHORTEST)
        .forEach(
            value -> {
              values.add(value);
              lengths.add(value.length());
              beginnings.set(beginning(value, 0));
            });
  }

  /** How many values there are. */
  public int size() {
    return values.size();
  }

  /** The files under a folder that hold a value, with how many; never the value itself. */
  public List<String> in(Path folder) throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String name = file.toString();
        if (name.endsWith(".xlsx") || name.endsWith(".docx")) {
          inEntries(file, found);
        } else if (name.endsWith(".pdf")) {
          try (PDDocument document = Loader.loadPDF(file.toFile())) {
            check(name, new PDFTextStripper().getText(document).getBytes(UTF_8), found);
          }
        } else {
          check(file.toString(), Files.readAllBytes(file), found);
        }
      }
    }
    return found;
  }

  /** How many values a text holds. */
  public int in(String text) {
    Set<String> hits = new HashSet<>();
    for (int i = 0; i + SHORTEST <= text.length(); i++) {
      if (beginnings.get(beginning(text, i))) {
        at(text, i, hits);
      }
    }
    return hits.size();
  }

  private void at(String text, int from, Set<String> hits) {
    for (int length : lengths) {
      if (from + length > text.length()) {
        return;
      }
      String window = text.substring(from, from + length);
      if (values.contains(window) && !isChance(text, from, from + length)) {
        hits.add(window);
      }
    }
  }

  private static int beginning(String text, int at) {
    int hash = (text.charAt(at) * 31 + text.charAt(at + 1)) * 31 + text.charAt(at + 2);
    return (hash * 0x9e3779b1) >>> 12;
  }

  /**
   * Whether a short number is but a piece of a longer one: the number by which a workbook writes a
   * time begins as an amount may.
   */
  private static boolean isChance(String text, int from, int to) {
    return to - from < SURE
        && text.substring(from, to).matches("[0-9.]+")
        && (isDigit(text, from - 1) || isDigit(text, to));
  }

  private static boolean isDigit(String text, int at) {
    return at >= 0 && at < text.length() && Character.isDigit(text.charAt(at));
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
    int hits = in(new String(bytes, UTF_8));
    if (hits > 0) {
      found.add(name + ": " + hits);
    }
  }
}
