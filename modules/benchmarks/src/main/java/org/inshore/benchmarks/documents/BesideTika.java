package org.inshore.benchmarks.documents;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Program that reads the documents of a folder with our extractors and with Apache Tika in turn:
 * which share of the distinct sequences of three letters or digits in Tika's text is in ours, and
 * how much CPU time each takes when all is compiled.
 *
 * <pre>BesideTika FOLDER TIKA-CLASS-PATH [SUFFIX…]</pre>
 */
public final class BesideTika {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final long LARGEST = 8 << 20;
  private static final double POOR = 0.9;

  private record Row(Path file, double share, long ours, long tikas) {}

  private BesideTika() {}

  /** Prints tables in Markdown. */
  public static void main(String[] args) throws Exception {
    Set<String> suffixes = new HashSet<>(List.of(args).subList(2, args.length));
    String jars = Files.readString(Path.of(args[1]));
    Map<String, List<Row>> forms = new TreeMap<>();
    try (TikaText tika = new TikaText(jars)) {
      for (Path file : files(Path.of(args[0]), suffixes)) {
        forms.computeIfAbsent(suffix(file), _ -> new ArrayList<>()).add(row(tika, file));
      }
    }
    System.out.println("| form | files | median | below 0.9 | ours, ms | Tika, ms | times |");
    System.out.println("|---|--:|--:|--:|--:|--:|--:|");
    List<Double> all = new ArrayList<>();
    forms.forEach(
        (form, rows) -> {
          List<Double> shares = shares(rows);
          all.addAll(shares);
          long ours = rows.stream().mapToLong(Row::ours).sum() / 1_000_000;
          long tikas = rows.stream().mapToLong(Row::tikas).sum() / 1_000_000;
          System.out.printf(
              Locale.ROOT,
              "| %s | %d | %.3f | %d | %d | %d | %.1f |%n",
              form,
              shares.size(),
              median(shares),
              shares.stream().filter(share -> share < POOR).count(),
              ours,
              tikas,
              tikas / (double) Math.max(1, ours));
        });
    System.out.printf(Locale.ROOT, "| all | %d | %.3f | | | | |%n%n", all.size(), median(all));
    forms.values().stream()
        .flatMap(List::stream)
        .filter(row -> row.share() < POOR)
        .forEach(row -> System.out.printf(Locale.ROOT, "%.3f %s%n", row.share(), row.file()));
  }

  private static List<Path> files(Path folder, Set<String> suffixes) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      List<Path> files = new ArrayList<>();
      for (Path file : (Iterable<Path>) all.sorted()::iterator) {
        if (Files.isRegularFile(file)
            && Files.size(file) <= LARGEST
            && (suffixes.isEmpty() || suffixes.contains(suffix(file)))) {
          files.add(file);
        }
      }
      return files;
    }
  }

  /** Both read it twice; the second time counts. */
  private static Row row(TikaText tika, Path file) throws Exception {
    String name = file.getFileName().toString();
    byte[] bytes = Files.readAllBytes(file);
    String theirs = tika.of(name, bytes);
    String own = OurText.of(name, bytes);
    long start = THREADS.getCurrentThreadCpuTime();
    String _ = tika.of(name, bytes);
    long middle = THREADS.getCurrentThreadCpuTime();
    String _ = OurText.of(name, bytes);
    long end = THREADS.getCurrentThreadCpuTime();
    Set<String> wanted = grams(theirs);
    int size = wanted.size();
    wanted.removeAll(grams(own));
    double share = size == 0 ? Double.NaN : (size - wanted.size()) / (double) size;
    return new Row(file, share, end - middle, middle - start);
  }

  private static List<Double> shares(List<Row> rows) {
    List<Double> shares = new ArrayList<>();
    rows.stream().map(Row::share).filter(share -> !share.isNaN()).forEach(shares::add);
    return shares;
  }

  private static double median(List<Double> values) {
    List<Double> sorted = new ArrayList<>(values);
    Collections.sort(sorted);
    return sorted.isEmpty() ? Double.NaN : sorted.get(sorted.size() / 2);
  }

  /** Of each word, since what stands beside what is a matter of layout. */
  private static Set<String> grams(String text) {
    Set<String> grams = new HashSet<>();
    for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)) {
      for (int i = 0; i + 3 <= word.length(); i++) {
        grams.add(word.substring(i, i + 3));
      }
    }
    return grams;
  }

  private static String suffix(Path file) {
    String name = file.getFileName().toString();
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
