package org.inshore.core.scan.read;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.inshore.spi.content.Bytes;
import org.inshore.spi.content.RangeReader;
import org.inshore.spi.inventory.SampledPlace;
import org.inshore.spi.scan.Sampling;
import org.inshore.spi.source.Location;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of a large text whole lines are read, those that begin in random blocks. */
class SampledTextTest {
  private static final Location PLACE = Location.of("s").append("path", "a.csv");
  private static final int HEAD = 8 * SampledPlace.BLOCK;

  @TempDir private Path folder;

  /** A file of numbered lines, some longer than a block; the last has no end. */
  private Path text(int size) throws IOException {
    Random random = new Random(5);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int line = 1; out.size() < size; line++) {
      int length = line % 500 == 0 ? 20_000 : random.nextInt(200);
      out.write(
          (line + "," + "x".repeat(length) + (line % 3 == 0 ? "\r\n" : "\n")).getBytes(UTF_8));
    }
    out.write("0,end".getBytes(UTF_8));
    return Files.write(folder.resolve("a.csv"), out.toByteArray());
  }

  private static byte[] read(SampledText text) throws IOException {
    try (InputStream in = text.open()) {
      return in.readAllBytes();
    }
  }

  private static List<String> lines(byte[] bytes) {
    return List.of(new String(bytes, UTF_8).split("\n"));
  }

  @Test
  void handsOnTheHeadAndWholeLinesInOrder() throws Exception {
    Path file = text(4 << 20);
    List<String> all = lines(Files.readAllBytes(file));
    for (int seed = 1; seed <= 20; seed++) {
      SampledText text =
          requireNonNull(SampledText.of(Bytes.of(file), new Sampling(100, seed), PLACE));
      List<String> read = lines(read(text));
      assertThat(text.count()).isEqualTo(100);
      assertThat(all).containsSubsequence(read);
      int head = new String(Files.readAllBytes(file), 0, HEAD, UTF_8).split("\n").length;
      assertThat(read.subList(0, head)).isEqualTo(all.subList(0, head));
      assertThat(read.size()).isBetween(head + 3_000, all.size() / 2);
      assertThat(read(text)).isEqualTo(String.join("\n", read).concat(end(read)).getBytes(UTF_8));
    }
  }

  private static String end(List<String> read) {
    return read.getLast().equals("0,end") ? "" : "\n";
  }

  @Test
  void readsEachLineBehindTheHeadAsOftenAsAnyOther() throws Exception {
    Path file = text(2 << 20);
    byte[] bytes = Files.readAllBytes(file);
    long blocks = ((long) bytes.length + SampledPlace.BLOCK - 1) / SampledPlace.BLOCK - 8;
    int rounds = 600;
    int[] often = new int[lines(bytes).size()]; // the last line is 0
    for (int seed = 1; seed <= rounds; seed++) {
      SampledText text =
          requireNonNull(SampledText.of(Bytes.of(file), new Sampling(60, seed), PLACE));
      for (String line : lines(read(text))) {
        often[Integer.parseInt(line, 0, line.indexOf(','), 10)]++;
      }
    }
    double expected = rounds * 60.0 / blocks;
    double deviation = Math.sqrt(expected * (1 - 60.0 / blocks));
    int head = new String(bytes, 0, HEAD, UTF_8).split("\n").length;
    for (int line = 1; line < often.length; line++) {
      if (line <= head) {
        assertThat(often[line]).isEqualTo(rounds);
      } else {
        assertThat((double) often[line])
            .as("line %d", line)
            .isBetween(expected - 5 * deviation, expected + 5 * deviation);
      }
    }
  }

  /** A text on a server, where a request takes the time of so many bytes. */
  private static final class Served implements Bytes {
    private final Bytes text;
    private final int gap;
    private final List<long[]> expected = new ArrayList<>();
    private int unexpected;

    Served(Path file, int gap) {
      this.text = Bytes.of(file);
      this.gap = gap;
    }

    @Override
    public InputStream open() throws IOException {
      return text.open();
    }

    @Override
    public long size() {
      return text.size();
    }

    @Override
    public RangeReader openRanges() throws IOException {
      RangeReader file = requireNonNull(text.openRanges());
      return new RangeReader() {
        @Override
        public int read(long position, byte[] to, int offset, int length) throws IOException {
          if (expected.stream().noneMatch(each -> each[0] <= position && position < each[1])) {
            unexpected++;
          }
          return file.read(position, to, offset, length);
        }

        @Override
        public void expect(long position, int length) {
          expected.add(new long[] {position, position + length});
        }

        @Override
        public int gap() {
          return gap;
        }

        @Override
        public void close() throws IOException {
          file.close();
        }
      };
    }
  }

  @Test
  void drawsTheSameFromAServerInFewRequests() throws Exception {
    Path file = text(8 << 20);
    for (int drawn : new int[] {5, 60, 450}) {
      Sampling sampling = new Sampling(drawn, 3);
      byte[] local = read(requireNonNull(SampledText.of(Bytes.of(file), sampling, PLACE)));
      for (int gap : new int[] {0, 1 << 14, 1 << 17}) {
        Served served = new Served(file, gap);
        SampledText text = requireNonNull(SampledText.of(served, sampling, PLACE));
        assertThat(read(text)).isEqualTo(local);
        long most = gap == 0 ? drawn : Math.min(drawn, served.size() / gap + 8);
        assertThat(served.expected).hasSizeLessThanOrEqualTo((int) most);
        // The head, and lines that are longer than a block.
        assertThat(served.unexpected).isLessThan(20 + drawn / 5);
        for (int i = 1; i < served.expected.size(); i++) {
          long[] before = served.expected.get(i - 1);
          long[] range = served.expected.get(i);
          assertThat(range[0]).isGreaterThan(before[0]);
          assertThat(range[1] - range[0]).isLessThan(2 << 20);
        }
        long ranges = served.expected.stream().mapToLong(each -> each[1] - each[0]).sum();
        assertThat(text.fetched()).isBetween(ranges, ranges + HEAD + (20 + drawn / 5) * 8192L * 3);
      }
    }
  }

  @Test
  void drawsOthersWithAnotherSeedOrInAnotherPlace() throws Exception {
    Path file = text(4 << 20);
    List<byte[]> read = new ArrayList<>();
    for (long seed : new long[] {7, 7, 8}) {
      read.add(read(requireNonNull(SampledText.of(Bytes.of(file), new Sampling(50, seed), PLACE))));
    }
    Location other = Location.of("s").append("path", "b.csv");
    read.add(read(requireNonNull(SampledText.of(Bytes.of(file), new Sampling(50, 7), other))));
    assertThat(read.get(1)).isEqualTo(read.get(0));
    Set<String> different =
        read.stream().map(each -> new String(each, UTF_8)).collect(Collectors.toSet());
    assertThat(different).hasSize(3);
  }

  @Test
  void leavesWholeWhatIsSmallAndWhatHasNoLines() throws Exception {
    Path file = text(1 << 20);
    Bytes text = Bytes.of(file);
    assertThat(SampledText.of(text, Sampling.NONE, PLACE)).isNull();
    assertThat(SampledText.of(text, new Sampling(61, 1), PLACE)).isNull();
    assertThat(SampledText.of(text, new Sampling(40, 1), PLACE)).isNotNull();
    assertThat(SampledText.of(Bytes.of(Files.readAllBytes(file)), new Sampling(40, 1), PLACE))
        .isNull();
    byte[] wide = "1,中\n".repeat(200_000).getBytes(UTF_16LE);
    Path other = Files.write(folder.resolve("wide.csv"), wide);
    assertThat(SampledText.of(Bytes.of(other), new Sampling(40, 1), PLACE)).isNull();
    Path one = Files.writeString(folder.resolve("one.json"), "{\"a\":1},".repeat(200_000));
    assertThat(SampledText.of(Bytes.of(one), new Sampling(40, 1), PLACE)).isNull();
  }

  @Test
  void endsALineThatIsTooLong() throws Exception {
    String line = "9," + "y".repeat(3 << 20) + "\n";
    Path file =
        Files.writeString(folder.resolve("a.csv"), "1,x\n".repeat(100_000) + line.repeat(3));
    for (int seed = 1; seed < 40; seed++) {
      SampledText text =
          requireNonNull(SampledText.of(Bytes.of(file), new Sampling(200, seed), PLACE));
      for (String read : lines(read(text))) {
        assertThat(read.length()).isLessThan((1 << 20) + 2 * SampledPlace.BLOCK);
        assertThat(read).startsWith(read.length() > 10 ? "9,y" : "1,x");
      }
    }
  }
}
