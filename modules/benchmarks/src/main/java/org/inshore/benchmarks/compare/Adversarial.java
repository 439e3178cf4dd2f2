package org.inshore.benchmarks.compare;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.inshore.benchmarks.contender.Contender;
import org.inshore.benchmarks.contender.EngineInMemory;
import org.inshore.benchmarks.contender.Sample;
import org.inshore.benchmarks.engine.CountingSink;
import org.inshore.benchmarks.engine.Engines;
import org.inshore.benchmarks.engine.ShippedRules;
import org.inshore.benchmarks.input.Corpus;
import org.inshore.engine.Matcher;
import org.inshore.spi.content.Encoding;
import org.inshore.testkit.data.CheckDigits;

/**
 * Text made to slow the engine down, as times of prose: {@code Adversarial DIR [ROUNDS] [MiB]}. One
 * line of 64 MiB has that size whatever is asked for.
 */
public final class Adversarial {
  private static final int WARM_UP = 1;
  private static final int LONG_LINE = 64 << 20;
  private static final Charset GB = Encoding.GB18030.charset();

  private Adversarial() {}

  /** Measures and prints a table. */
  public static void main(String[] arguments) throws Exception {
    int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
    int size = (arguments.length > 2 ? Integer.parseInt(arguments[2]) : 16) << 20;
    Map<String, Sample> samples = samples(Path.of(arguments[0]), size);
    for (String kind : Engines.kinds()) {
      Matcher matcher = Engines.matcher(ShippedRules.detector(), kind);
      Map<String, List<Double>> times = new LinkedHashMap<>();
      Map<String, Double> hits = new LinkedHashMap<>();
      for (int round = -WARM_UP; round < rounds; round++) {
        for (Map.Entry<String, Sample> sample : samples.entrySet()) {
          Timed timed = new Timed(matcher, sample.getValue());
          CpuClock.Run run = CpuClock.time(timed);
          if (round >= 0) {
            int length = sample.getValue().bytes().length;
            times
                .computeIfAbsent(sample.getKey(), _ -> new ArrayList<>())
                .add((double) run.nanos() / length);
            hits.put(sample.getKey(), run.hits() * 1000.0 / length);
          }
        }
      }
      print(kind, times, hits);
    }
  }

  private static void print(
      String kind, Map<String, List<Double>> times, Map<String, Double> hits) {
    System.out.println(Figures.row(kind, List.of("ns/byte", "times prose", "hits per kB")));
    System.out.println(Figures.rule(3));
    List<Double> proseTimes = times.getOrDefault("prose", List.of());
    double prose = Figures.median(proseTimes);
    times.forEach(
        (name, values) ->
            System.out.println(
                Figures.row(
                    name,
                    List.of(
                        Figures.text(Figures.median(values)),
                        Figures.text(Figures.median(values) / prose),
                        Figures.text(hits.getOrDefault(name, 0.0))))));
    System.out.println();
  }

  private static Map<String, Sample> samples(Path folder, int size) throws Exception {
    Map<String, Sample> samples = new LinkedHashMap<>();
    samples.put("prose", utf8(Corpus.PROSE.read(folder, size)));
    samples.put("digits", repeated("8", size));
    samples.put("digits of a resident ID", repeated("11010119000101", size));
    samples.put("@", repeated("@", size));
    samples.put("a@a@", repeated("a@", size));
    samples.put("a.a.", repeated("a.", size));
    samples.put("valid mobile numbers", repeated("19900001234 ", size));
    samples.put("valid resident IDs", repeated("11010119000101123X ".replace('X', id()), size));
    samples.put("nearly resident IDs", repeated("11010119000101123" + wrong(id()) + " ", size));
    samples.put("valid addresses of mail", repeated("li.lei@example.com,", size));
    samples.put("digits and spaces", repeated("1 3 9-", size));
    samples.put("labels", repeated("姓名：", size));
    samples.put("one character", repeated("中", size));
    samples.put("full-width digits", repeated("１３８", size));
    samples.put("zero-width between digits", repeated("1\u200b3\u200b8\u200b", size));
    samples.put("lone leads of UTF-8", utf8(repeat(new byte[] {(byte) 0xe4, (byte) 0xb8}, size)));
    samples.put("lead and digit", utf8(repeat(new byte[] {(byte) 0xe4, '1'}, size)));
    samples.put("leads of GB 18030", gb(repeat(new byte[] {(byte) 0x81, (byte) 0x81}, size)));
    samples.put("lead and letter in GB 18030", gb(repeat(new byte[] {(byte) 0x81, 'A'}, size)));
    samples.put(
        "four bytes in GB 18030",
        gb(repeat(new byte[] {(byte) 0x81, '0', (byte) 0x81, '0'}, size)));
    samples.put("full-width digits in GB 18030", gb(repeat("１３８".getBytes(GB), size)));
    samples.put("zeros", utf8(new byte[size]));
    samples.put("one line of 64 MiB", longLine(folder));
    return samples;
  }

  private static Sample longLine(Path folder) throws Exception {
    byte[] line = repeat(Corpus.CSV.read(folder, 4 << 20), LONG_LINE);
    for (int i = 0; i < line.length; i++) {
      line[i] = line[i] == '\n' ? (byte) ' ' : line[i];
    }
    return utf8(line);
  }

  private static char id() {
    return CheckDigits.residentId("11010119000101123");
  }

  private static char wrong(char check) {
    return check == '1' ? '2' : '1';
  }

  private static Sample repeated(String text, int size) {
    return utf8(repeat(text.getBytes(StandardCharsets.UTF_8), size));
  }

  private static byte[] repeat(byte[] unit, int size) {
    ByteBuffer all = ByteBuffer.allocate(size / unit.length * unit.length);
    while (all.hasRemaining()) {
      all.put(unit);
    }
    return all.array();
  }

  private static Sample utf8(byte[] bytes) {
    return new Sample(Path.of("none"), bytes, Encoding.UTF_8);
  }

  private static Sample gb(byte[] bytes) {
    return new Sample(Path.of("none"), bytes, Encoding.GB18030);
  }

  /** One matcher on one text. */
  private record Timed(Matcher matcher, Sample sample) implements Contender {
    @Override
    public String name() {
      return "engine";
    }

    @Override
    public void prepare(Sample other) {
      throw new UnsupportedOperationException();
    }

    @Override
    public long run() {
      CountingSink sink = new CountingSink();
      EngineInMemory.scan(matcher, sample, 0, sample.bytes().length, sink);
      return sink.take();
    }
  }
}
