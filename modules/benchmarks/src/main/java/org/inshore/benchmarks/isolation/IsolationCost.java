package org.inshore.benchmarks.isolation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.inshore.core.configuration.Configuration;
import org.inshore.core.isolation.DelegatingExtractor;
import org.inshore.core.plugin.Plugins;
import org.inshore.core.scan.Inshore;
import org.inshore.core.scan.journal.ScanListener;
import org.inshore.spi.content.Content;
import org.inshore.spi.pack.Pack;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Extractor;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;

/**
 * Compares scans of a folder with all parsers in the scan's own process and with those of third
 * parties in others, in turns and each in a new JVM: {@code IsolationCost FOLDER [ROUNDS]}. Prints
 * the seconds of the scans alone, without reports, and the processor's seconds of all processes
 * together, which a busy machine changes less. With {@code -Dinshore.start-up-cache=FILE} all of
 * them start with that cache; the class path must then begin with the one that it was made for.
 */
public final class IsolationCost {
  private static final String START_UP_CACHE = "inshore.start-up-cache";

  private enum Way {
    INSIDE,
    ISOLATED
  }

  private IsolationCost() {}

  /** Compares. */
  public static void main(String[] args) throws Exception {
    if (args.length == 3 && args[0].equals("--once")) {
      double wall = scan(Path.of(args[2]), Way.valueOf(args[1]));
      System.out.println("seconds " + wall + " " + processorSeconds());
      return;
    }
    int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 5;
    List<List<Times>> times = List.of(new ArrayList<>(), new ArrayList<>());
    for (int round = 0; round < rounds; round++) {
      boolean insideFirst = round % 2 == 0;
      for (boolean inside : List.of(insideFirst, !insideFirst)) {
        Way way = inside ? Way.INSIDE : Way.ISOLATED;
        times.get(inside ? 0 : 1).add(elsewhere(way, args[0]));
      }
      System.out.printf("round %d: %s%n", round + 1, times);
    }
    print("wall", times, Times::wall);
    print("processor", times, Times::processor);
  }

  /** Seconds on the wall, and of the processor. */
  private record Times(double wall, double processor) {}

  private static void print(String name, List<List<Times>> times, ToDoubleFunction<Times> which) {
    double inside = median(times.get(0), which);
    double isolated = median(times.get(1), which);
    System.out.printf(
        "%s: inside %.2f s, isolated %.2f s: %+.1f%%%n",
        name, inside, isolated, 100 * (isolated / inside - 1));
  }

  /** Of this process and those that it started and that ended. */
  private static double processorSeconds() throws IOException, InterruptedException {
    Thread.sleep(500); // Those that were ended are waited for by a thread of the JDK.
    String[] fields =
        Files.readString(Path.of("/proc/self/stat")).replaceFirst(".*\\) ", "").split(" ", -1);
    long ticks = 0;
    for (int field = 11; field < 15; field++) {
      ticks += Long.parseLong(fields[field]);
    }
    return ticks / 100.0;
  }

  private static double median(List<Times> all, ToDoubleFunction<Times> which) {
    double[] sorted = all.stream().mapToDouble(which).sorted().toArray();
    return sorted[sorted.length / 2];
  }

  private static Times elsewhere(Way way, String folder) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx640m", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED"));
    String cache = System.getProperty(START_UP_CACHE);
    if (cache != null) {
      command.addAll(List.of("-XX:AOTCache=" + cache, "-D" + START_UP_CACHE + "=" + cache));
    }
    command.addAll(
        List.of(
            "-cp",
            System.getProperty("java.class.path"),
            IsolationCost.class.getName(),
            "--once",
            way.name(),
            folder));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String line = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String[] words = line.strip().split(" ", -1);
    return new Times(Double.parseDouble(words[1]), Double.parseDouble(words[2]));
  }

  private static double scan(Path folder, Way way) throws Exception {
    Plugins installed = Plugins.installed();
    Stream<Object> extractors =
        installed.extractors().stream().map(each -> way == Way.INSIDE ? new Inside(each) : each);
    Stream<Object> packs =
        Arrays.stream(Pack.Kind.values()).flatMap(kind -> installed.packs(kind).stream());
    Plugins plugins =
        Plugins.of(
            Stream.of(
                    installed.scanners().stream(),
                    installed.validators().stream(),
                    extractors,
                    packs)
                .flatMap(each -> each)
                .toArray());
    Path out = Files.createTempDirectory("isolation-cost");
    try {
      Configuration configuration = Configuration.ofTargets(List.of(folder.toString()));
      var run = Inshore.prepare(configuration, plugins, out.resolve("out"), ScanListener.NONE);
      long begun = System.nanoTime();
      run.run();
      return (System.nanoTime() - begun) / 1e9;
    } finally {
      remove(out);
    }
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      all.sorted(Comparator.reverseOrder())
          .forEach(
              path -> {
                try {
                  Files.delete(path);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
  }

  /** An extractor that stays in the scan's process. */
  private static final class Inside extends DelegatingExtractor {
    Inside(Extractor extractor) {
      super(extractor);
    }

    @Override
    public void extract(Content.Binary document, String mediaType, Limits limits, ContentSink sink)
        throws ScanException, InterruptedException {
      extractor.extract(document, mediaType, limits, sink);
    }
  }
}
