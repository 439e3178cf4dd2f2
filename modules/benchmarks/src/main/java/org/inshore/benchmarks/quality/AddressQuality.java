package org.inshore.benchmarks.quality;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.inshore.benchmarks.engine.ShippedRules;
import org.inshore.benchmarks.quality.judge.Found;
import org.inshore.benchmarks.quality.judge.LabelledCase;
import org.inshore.benchmarks.quality.judge.LabelledCase.Expected;
import org.inshore.benchmarks.quality.synthetic.AddressCases;
import org.inshore.engine.Detector;
import org.inshore.spi.inventory.finding.Band;
import org.jspecify.annotations.Nullable;

/** Measures how many addresses are found, down to the door, and exactly. */
public final class AddressQuality {
  private static final int COUNT = 1000;
  private static final double MIN = 0.5;
  private static final Set<String> HELD_OUT = Set.of("addresses unseen");

  private AddressQuality() {}

  /**
   * Prints a line for each grammar, or for each sentence around the addresses of {@code --lines
   * FILE}; {@code --cases} lists those that are not exact, of the held-out grammars none.
   */
  public static void main(String[] arguments) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    boolean list = List.of(arguments).contains("--cases");
    out.println("| addresses | found | to the door | exact | false |\n|---|--:|--:|--:|--:|");
    int lines = List.of(arguments).indexOf("--lines");
    List<LabelledCase> cases =
        lines < 0
            ? AddressCases.make(1, COUNT)
            : AddressCases.of(Files.readAllLines(Path.of(arguments[lines + 1])));
    measure(ShippedRules.detector(), cases, list ? out : null)
        .forEach(
            (set, counts) ->
                out.printf(
                    "| %s, %d | %.3f | %.3f | %.3f | %d |%n",
                    set,
                    counts.all,
                    counts.share(counts.found),
                    counts.share(counts.toDoor),
                    counts.share(counts.exact),
                    counts.wrong));
  }

  /** Counts of one grammar. */
  public static final class Counts {
    private int all;
    private int found;
    private int toDoor;
    private int exact;
    private int wrong;

    private double share(int count) {
      return (double) count / all;
    }

    private void add(Expected expected, List<Found> addresses) {
      all++;
      found += addresses.stream().anyMatch(expected::overlaps) ? 1 : 0;
      toDoor +=
          addresses.stream().anyMatch(each -> expected.overlaps(each) && each.to() >= expected.to())
              ? 1
              : 0;
      exact += addresses.stream().anyMatch(each -> isExact(expected, each)) ? 1 : 0;
      wrong += (int) addresses.stream().filter(each -> !expected.overlaps(each)).count();
    }

    private static boolean isExact(Expected expected, Found each) {
      return each.from() == expected.from() && each.to() == expected.to();
    }
  }

  /** Looks through cases; by set. */
  public static Map<String, Counts> measure(
      Detector detector, List<LabelledCase> cases, @Nullable PrintStream listing) {
    Inspector inspector = new Inspector(detector, MIN);
    Map<String, Counts> all = new TreeMap<>();
    for (LabelledCase labelled : cases) {
      Expected expected = labelled.expected().getFirst();
      List<Found> addresses =
          inspector.inspect(labelled).stream()
              .filter(each -> expected.kinds().contains(each.kind()))
              .filter(each -> Band.of(each.confidence()) != Band.LOW)
              .toList();
      all.computeIfAbsent(labelled.set(), _ -> new Counts()).add(expected, addresses);
      boolean exact = addresses.stream().anyMatch(each -> Counts.isExact(expected, each));
      if (listing != null && !exact && !HELD_OUT.contains(labelled.set())) {
        listing.println(
            labelled.set()
                + " "
                + addresses
                + " "
                + expected.from()
                + "-"
                + expected.to()
                + " "
                + labelled.subject().text(0).replace('\n', '⏎'));
      }
    }
    return all;
  }
}
