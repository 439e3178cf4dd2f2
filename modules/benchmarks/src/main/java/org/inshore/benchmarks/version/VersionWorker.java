package org.inshore.benchmarks.version;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.inshore.benchmarks.contender.EngineInMemory;
import org.inshore.benchmarks.contender.Sample;
import org.inshore.benchmarks.engine.CountingSink;
import org.inshore.benchmarks.engine.Engines;
import org.inshore.benchmarks.engine.ShippedRules;
import org.inshore.benchmarks.input.Lines;
import org.inshore.engine.Detector;
import org.inshore.engine.Matcher;
import org.inshore.spi.content.Cells;
import org.inshore.spi.content.Content;
import org.inshore.spi.content.Encoding;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;

/**
 * One version of the engine, which does what {@link VersionTimes} orders: a line names a way and a
 * file, the answer is the CPU time that it took and the number of hits. Compiled against each
 * version, so its source uses nothing that versions name differently.
 */
public final class VersionWorker {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int MAX = Integer.getInteger("most", 8) << 20;
  private static final int ROWS_IN_BATCH = 1_000;
  private static final int SHORT = 20_000;

  private final Detector detector = ShippedRules.detector();
  private final Map<String, Matcher> matchers = new HashMap<>();
  private final Map<String, byte[]> files = new HashMap<>();
  private final Map<String, List<Content.Rows>> tables = new HashMap<>();
  private final CountingSink sink = new CountingSink();

  private VersionWorker() {}

  /** The ways in which a file is looked through. */
  static List<String> ways(String file) {
    List<String> ways = new ArrayList<>(Engines.kinds());
    if (file.endsWith(".csv")) {
      ways.add("rows");
      ways.add("rows of 8");
    }
    ways.add("read");
    ways.add("read and portable");
    ways.add("20 kB");
    return ways;
  }

  /** Does what standard input orders. */
  public static void main(String[] arguments) throws Exception {
    VersionWorker worker = new VersionWorker();
    BufferedReader orders =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String order = orders.readLine(); order != null; order = orders.readLine()) {
      String[] parts = order.split("\t", -1);
      long nanos = worker.run(parts[0], parts[1]);
      System.out.println(nanos + " " + worker.sink.take());
    }
  }

  private long run(String way, String file)
      throws IOException, ScanException, InterruptedException {
    byte[] bytes = bytes(file);
    Encoding encoding = file.contains("gb18030") ? Encoding.GB18030 : Encoding.UTF_8;
    Sample sample = new Sample(Path.of(file), bytes, encoding);
    return switch (way) {
      case "rows", "rows of 8" -> {
        Matcher matcher = matcher("portable");
        List<Content.Rows> rows = rows(file, bytes, way.equals("rows") ? 12 : 8);
        yield timed(() -> rows.forEach(batch -> matcher.scan(batch, sink)));
      }
      case "read" -> timed(() -> ExtractedFile.read(file, bytes, _ -> {}));
      case "read and portable" -> {
        Matcher matcher = matcher("portable");
        yield timed(() -> ExtractedFile.read(file, bytes, content -> scan(matcher, content)));
      }
      case "20 kB" -> {
        Matcher matcher = matcher("portable");
        yield timed(() -> shortTexts(matcher, sample));
      }
      default -> {
        Matcher matcher = matcher(way);
        yield timed(() -> EngineInMemory.scan(matcher, sample, 0, bytes.length, sink));
      }
    };
  }

  private void shortTexts(Matcher matcher, Sample sample) {
    byte[] bytes = sample.bytes();
    for (int i = 0; i < 10; i++) {
      int from = Lines.cut(bytes, 0, Math.min(bytes.length, 1 + i * SHORT), sample.encoding());
      int to = Lines.cut(bytes, from, Math.min(bytes.length, from + SHORT), sample.encoding());
      EngineInMemory.scan(matcher, sample, from, to, sink);
    }
  }

  /** What is timed. */
  private interface Work {
    void run() throws IOException, ScanException, InterruptedException;
  }

  private static long timed(Work work) throws IOException, ScanException, InterruptedException {
    long start = THREADS.getCurrentThreadCpuTime();
    work.run();
    return THREADS.getCurrentThreadCpuTime() - start;
  }

  private void scan(Matcher matcher, Content content) {
    switch (content) {
      case Content.Text text -> matcher.scan(text, sink);
      case Content.Rows rows -> matcher.scan(rows, sink);
      case Content.Binary _ -> {
        // nothing inside a text
      }
    }
  }

  private Matcher matcher(String kind) {
    return matchers.computeIfAbsent(kind, one -> Engines.matcher(detector, one));
  }

  private byte[] bytes(String file) throws IOException {
    byte[] known = files.get(file);
    if (known == null) {
      files.clear(); // one at a time
      tables.clear();
      try (var in = Files.newInputStream(Path.of(file))) {
        known = Lines.whole(in.readNBytes(MAX));
      }
      files.put(file, known);
    }
    return known;
  }

  /** The first columns of a file of comma-separated values, as a database would give them. */
  private List<Content.Rows> rows(String file, byte[] bytes, int width) {
    return tables.computeIfAbsent(width + file, _ -> table(bytes, width));
  }

  private static List<Content.Rows> table(byte[] bytes, int width) {
    List<Content.Rows> batches = new ArrayList<>();
    List<Content.Column> columns = new ArrayList<>();
    Location table = Location.of("benchmark").append("table", "rows");
    Cells cells = new Cells();
    long number = 0;
    for (String line : new String(bytes, StandardCharsets.UTF_8).lines().toList()) {
      String[] values = line.split(",", -1);
      if (columns.isEmpty()) {
        for (int i = 0; i < Math.min(width, values.length); i++) {
          columns.add(new Content.Column(values[i], null, null));
        }
        continue;
      }
      cells.row(++number);
      for (int i = 0; i < columns.size(); i++) {
        cells.cell(values[i]);
      }
      if (cells.rows() == ROWS_IN_BATCH) {
        batches.add(new Content.Rows(table, columns, Content.Naming.COLUMN, cells));
        cells = new Cells();
      }
    }
    return batches;
  }
}
