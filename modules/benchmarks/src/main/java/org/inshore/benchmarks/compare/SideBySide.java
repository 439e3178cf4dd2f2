package org.inshore.benchmarks.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.inshore.benchmarks.contender.Contender;
import org.inshore.benchmarks.contender.Contenders;
import org.inshore.benchmarks.contender.Sample;
import org.inshore.benchmarks.contender.UnavailableException;
import org.inshore.benchmarks.input.Corpus;

/**
 * Measures contenders on every input, interleaved: {@code SideBySide DIR [ROUNDS] [NAME-PREFIX…]}.
 *
 * <p>Prints medians of GB a second of CPU time and ratios to the contender named by {@code
 * -Dratio=}; {@code -Dmost=} (MiB) makes every input smaller. Rounds begin after two to warm up.
 */
public final class SideBySide {
  private static final int WARM_UP = 2;
  private static final int SLOW = 5;
  private static final String RATIO = System.getProperty("ratio", "Hyperscan in C");
  private static final long MAX = Long.getLong("most", 1 << 10) << 20;

  private final Path folder;
  private final int rounds;
  private final List<Contender> contenders;
  private final Map<String, Map<Corpus, Double>> speeds = new LinkedHashMap<>();
  private final Map<String, Map<Corpus, Double>> hits = new LinkedHashMap<>();

  private SideBySide(Path folder, int rounds, List<Contender> contenders) {
    this.folder = folder;
    this.rounds = rounds;
    this.contenders = contenders;
  }

  /** Measures and prints the tables. */
  public static void main(String[] arguments) throws Exception {
    SideBySide all =
        new SideBySide(
            Path.of(arguments[0]),
            arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5,
            Contenders.of(
                Arrays.asList(arguments).subList(Math.min(2, arguments.length), arguments.length)));
    for (Corpus corpus : Corpus.values()) {
      all.measure(corpus);
    }
    all.print();
  }

  private void measure(Corpus corpus) throws Exception {
    Map<Integer, Sample> samples = new TreeMap<>();
    List<Path> slices = new ArrayList<>();
    try {
      List<Contender> ready = new ArrayList<>();
      List<Integer> sizes = new ArrayList<>();
      for (Contender contender : contenders) {
        int most = (int) Math.min(contender.most(), MAX);
        Sample sample = samples.get(most);
        if (sample == null) {
          sample = sample(corpus, most, slices);
          samples.put(most, sample);
        }
        try {
          contender.prepare(sample);
          ready.add(contender);
          sizes.add(sample.bytes().length);
        } catch (UnavailableException e) {
          System.err.println(contender.name() + " is left out: " + e.getMessage());
        }
      }
      rounds(corpus, ready, sizes);
    } finally {
      for (Contender contender : contenders) {
        contender.close();
      }
      for (Path slice : slices) {
        Files.deleteIfExists(slice);
      }
    }
  }

  private void rounds(Corpus corpus, List<Contender> ready, List<Integer> sizes) throws Exception {
    Map<String, List<Double>> rates = new LinkedHashMap<>();
    for (int round = -WARM_UP; round < rounds; round++) {
      for (int i = 0; i < ready.size(); i++) {
        Contender contender = ready.get(i);
        long start = System.nanoTime();
        CpuClock.Run run = CpuClock.time(contender);
        long seconds = (System.nanoTime() - start) / 1_000_000_000;
        if (seconds >= SLOW) {
          System.err.println(contender.name() + " took " + seconds + " s for a round");
        }
        if (round >= 0) {
          rates
              .computeIfAbsent(contender.name(), _ -> new ArrayList<>())
              .add((double) sizes.get(i) / run.nanos());
          hits.computeIfAbsent(contender.name(), _ -> new EnumMap<>(Corpus.class))
              .put(corpus, run.hits() * 1000.0 / sizes.get(i));
        }
      }
      System.err.println(corpus + ": round " + (round + 1) + " of " + rounds);
    }
    rates.forEach(
        (name, values) ->
            speeds
                .computeIfAbsent(name, _ -> new EnumMap<>(Corpus.class))
                .put(corpus, Figures.median(values)));
  }

  private Sample sample(Corpus corpus, int most, List<Path> slices) throws IOException {
    byte[] bytes = corpus.read(folder, most);
    Path file = corpus.in(folder);
    if (bytes.length < Files.size(file)) {
      file = Files.createTempFile("slice", ".txt");
      slices.add(file);
      Files.write(file, bytes);
    }
    return new Sample(file, bytes, corpus.encoding());
  }

  private void print() {
    table("GB/s", speeds);
    Map<Corpus, Double> other = speeds.get(RATIO);
    if (other != null) {
      Map<String, Map<Corpus, Double>> ratios = new LinkedHashMap<>();
      speeds.forEach(
          (name, values) -> {
            Map<Corpus, Double> ratio = new EnumMap<>(Corpus.class);
            values.forEach(
                (corpus, value) ->
                    ratio.put(corpus, value / other.getOrDefault(corpus, Double.NaN)));
            ratios.put(name, ratio);
          });
      table("times " + RATIO, ratios);
    }
    table("hits per kB", hits);
  }

  private static void table(String title, Map<String, Map<Corpus, Double>> values) {
    List<String> names =
        Arrays.stream(Corpus.values())
            .map(corpus -> corpus.name().toLowerCase(Locale.ROOT))
            .toList();
    System.out.println(Figures.row(title, names));
    System.out.println(Figures.rule(names.size()));
    values.forEach(
        (name, row) ->
            System.out.println(
                Figures.row(
                    name,
                    Arrays.stream(Corpus.values())
                        .map(row::get)
                        .map(value -> value == null ? "" : Figures.text(value))
                        .toList())));
    System.out.println();
  }
}
