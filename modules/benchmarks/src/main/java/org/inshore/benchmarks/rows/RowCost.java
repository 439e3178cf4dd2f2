package org.inshore.benchmarks.rows;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.inshore.benchmarks.engine.ShippedRules;
import org.inshore.core.key.OperatorKey;
import org.inshore.core.person.PersonCollector;
import org.inshore.core.scan.read.AssetReading;
import org.inshore.core.scan.read.FindingCollector;
import org.inshore.core.scan.share.ContentMatcher;
import org.inshore.core.secrecy.Secrecy;
import org.inshore.engine.Detector;
import org.inshore.engine.Matcher;
import org.inshore.engine.MatcherKind;
import org.inshore.engine.match.ValueHash;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.Limits;

/**
 * Measurement of the CPU time of one thread for each row of {@link BankTable}: the engine alone,
 * the same with findings, people and records told, and the engine on each column alone. A new
 * matcher each time, so that nothing is remembered but compiled code.
 */
public final class RowCost {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int ROWS_IN_BATCH = 500;

  private RowCost() {}

  /** Arguments: rounds (7), rows (40000), and {@code columns} for each column alone as well. */
  public static void main(String[] arguments) throws Exception {
    int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 7;
    int rows = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 40_000;
    ValueHash hash =
        OperatorKey.open(Files.createTempDirectory("inshore-row-cost").resolve("key")).valueHash();
    Detector detector = ShippedRules.detector();
    BankTable table = new BankTable(20_261_126);
    List<Content.Rows> whole = table.batches(0, rows, ROWS_IN_BATCH);
    measure("engine", rounds, rows, () -> engine(matcher(detector, hash), whole));
    measure(
        "with findings, people and records",
        rounds,
        rows,
        () -> told(detector, matcher(detector, hash), hash, whole));
    if (arguments.length > 2) {
      for (int column = 0; column < BankTable.COLUMNS.size(); column++) {
        List<Content.Rows> one = table.batches(0, rows, ROWS_IN_BATCH, column);
        String name = BankTable.COLUMNS.get(column).name();
        measure(name, rounds, rows, () -> engine(matcher(detector, hash), one));
      }
    }
  }

  /** What is measured. */
  private interface Measured {
    double micros() throws Exception;
  }

  /** Two rounds warm up. */
  private static void measure(String what, int rounds, int rows, Measured measured)
      throws Exception {
    List<Double> each = new ArrayList<>();
    for (int round = 0; round < rounds + 2; round++) {
      double micros = measured.micros() / rows;
      if (round >= 2) {
        each.add(micros);
      }
    }
    print(what, each);
  }

  private static Matcher matcher(Detector detector, ValueHash hash) {
    String kind = System.getProperty("matcher", MatcherKind.AUTOMATIC.name());
    return detector.matcher(0.3, hash, false, MatcherKind.valueOf(kind));
  }

  /** Microseconds for looking through all rows. */
  private static double engine(Matcher matcher, List<Content.Rows> table) {
    long[] found = new long[1];
    long start = THREADS.getCurrentThreadCpuTime();
    for (Content.Rows rows : table) {
      matcher.scan(rows, match -> found[0] += match.record());
    }
    return (THREADS.getCurrentThreadCpuTime() - start) / 1e3;
  }

  /** The same with all that becomes of matches. */
  private static double told(
      Detector detector, Matcher matcher, ValueHash hash, List<Content.Rows> table)
      throws Exception {
    Secrecy secrecy = new Secrecy(true);
    PersonCollector persons = new PersonCollector(_ -> {});
    FindingCollector findings = new FindingCollector(BankTable.TABLE, secrecy);
    AssetReading reading =
        new AssetReading(
            BankTable.TABLE,
            new AssetReading.ReadContext(Limits.DEFAULT, List.of()),
            ContentMatcher.of(detector, matcher, hash),
            findings,
            persons,
            secrecy,
            () -> false);
    long start = THREADS.getCurrentThreadCpuTime();
    for (Content.Rows rows : table) {
      reading.content(rows);
    }
    reading.finish();
    persons.close();
    findings.close();
    return (THREADS.getCurrentThreadCpuTime() - start) / 1e3;
  }

  private static void print(String what, List<Double> micros) {
    List<Double> sorted = micros.stream().sorted().toList();
    System.out.printf(
        Locale.ROOT,
        "%-36s median %6.2f us, least %6.2f, most %6.2f%n",
        what,
        sorted.get(sorted.size() / 2),
        sorted.getFirst(),
        sorted.getLast());
  }
}
