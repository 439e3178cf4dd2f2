package org.inshore.testkit.scanner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.inshore.spi.content.Bytes;
import org.inshore.spi.content.Content;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Extractor;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Contract of extractors: what each keeps to, whatever it is given. The test of a plugin's
 * extractors extends this and gives documents of each form that they read, some of which hold
 * {@link #VALUE}.
 */
public abstract class ExtractorContract {
  /** What is in documents, and may be seen nowhere but in content. */
  protected static final String VALUE = ScannerContract.VALUE;

  private static final Location PLACE = Location.of("s").append("path", "d");
  private static final int ROUNDS = 10;

  /** The extractors of the plugin. */
  protected abstract List<Extractor> extractors();

  /** Documents that can be read, by media type; each media type may stand there several times. */
  protected abstract List<Map.Entry<String, byte[]>> samples() throws Exception;

  /** Files that extractors have left behind, open ones without a name included. */
  protected abstract Set<?> leftBehind() throws Exception;

  /** A test that ends with the flag set would end the next one. */
  @AfterEach
  final void isInterruptedNoMore() {
    assertThat(Thread.interrupted()).as("interrupted without saying so").isFalse();
  }

  @Test
  void eachHasItsOwnNameAndSomethingToRead() throws Exception {
    assertThat(extractors()).extracting(Extractor::name).doesNotHaveDuplicates();
    assertThat(extractors()).noneMatch(each -> each.name().isBlank());
    for (Map.Entry<String, byte[]> sample : samples()) {
      assertThat(extractors()).as(sample.getKey()).anyMatch(e -> e.handles(sample.getKey()));
    }
  }

  /** Names of parts and columns are not reasons: the scan masks what matches in them. */
  @Test
  void tellsNoValueInAReasonOrNote() throws Exception {
    boolean found = false;
    for (Map.Entry<String, byte[]> sample : samples()) {
      RecordedScan scan = new RecordedScan();
      RecordedScan.Reading reading = read(sample.getKey(), sample.getValue(), scan);
      found |= reading.content.stream().anyMatch(each -> each.contains(VALUE));
      assertThat(scan.said).as("in a reason or note").noneMatch(each -> each.contains(VALUE));
    }
    assertThat(found).as("a sample with the value").isTrue();
  }

  @Test
  void partsLieInTheDocumentAndParseBack() throws Exception {
    for (Map.Entry<String, byte[]> sample : samples()) {
      RecordedScan.Reading reading = read(sample.getKey(), sample.getValue(), new RecordedScan());
      assertThat(reading.parts)
          .allSatisfy(
              part -> {
                assertThat(part.isWithin(PLACE)).as("%s", part).isTrue();
                assertThat(Location.parse(part.toString())).isEqualTo(part);
              });
    }
  }

  /** Damage may pass unseen, or cost parts; it must not cost more than the document. */
  @Test
  void survivesDamageAnywhere() throws Exception {
    long seed = Long.getLong("inshore.seed", 41L);
    System.out.println("inshore.seed=" + seed);
    Random random = new Random(seed);
    for (Map.Entry<String, byte[]> sample : samples()) {
      for (int round = 0; round < ROUNDS; round++) {
        byte[] bytes = sample.getValue().clone();
        for (int i = 0; i < 1 + round / 4; i++) {
          bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        tolerate(sample.getKey(), bytes);
        tolerate(sample.getKey(), Arrays.copyOf(sample.getValue(), random.nextInt(bytes.length)));
      }
      byte[] noise = new byte[sample.getValue().length];
      random.nextBytes(noise);
      tolerate(sample.getKey(), noise);
      tolerate(sample.getKey(), new byte[0]);
    }
    assertThat(leftBehind()).isEmpty();
  }

  @Test
  void leavesStandardErrorAlone() throws Exception {
    PrintStream before = System.err;
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    System.setErr(new PrintStream(written, true, StandardCharsets.UTF_8));
    try {
      for (Map.Entry<String, byte[]> sample : samples()) {
        tolerate(sample.getKey(), sample.getValue());
        int length = sample.getValue().length;
        tolerate(sample.getKey(), Arrays.copyOf(sample.getValue(), length * 4 / 5));
      }
    } finally {
      System.setErr(before);
    }
    assertThat(written.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  /** A scan that is stopped, or a limit that the scan keeps, ends the reading where it is. */
  @Test
  void aRefusalOfTheSinkEndsIt() throws Exception {
    for (Map.Entry<String, byte[]> sample : samples()) {
      if (read(sample.getKey(), sample.getValue(), new RecordedScan()).content.isEmpty()) {
        continue;
      }
      assertThatThrownBy(() -> read(sample.getKey(), sample.getValue(), new Refusing()))
          .as(sample.getKey())
          .isInstanceOf(InterruptedException.class)
          .hasMessage("refused");
    }
    assertThat(leftBehind()).isEmpty();
  }

  private static final class Refusing implements ContentSink {
    @Override
    public void content(Content content) throws InterruptedException {
      throw new InterruptedException("refused");
    }

    @Override
    public void failed(Location part, ScanException reason) {}

    @Override
    public void skipped(Location part, Wording reason) {}

    @Override
    public void note(Wording note) {}
  }

  private void tolerate(String mediaType, byte[] bytes) throws Exception {
    try {
      read(mediaType, bytes, new RecordedScan());
    } catch (ScanException e) {
      assertThat(e.wording().en()).isNotBlank().doesNotContain(VALUE);
      assertThat(e.wording().zh()).isNotBlank().doesNotContain(VALUE);
    }
  }

  private RecordedScan.Reading read(String mediaType, byte[] bytes, RecordedScan scan)
      throws Exception {
    RecordedScan.Reading reading = scan.reading(PLACE);
    read(mediaType, bytes, reading);
    return reading;
  }

  private void read(String mediaType, byte[] bytes, ContentSink sink) throws Exception {
    Extractor extractor =
        extractors().stream().filter(each -> each.handles(mediaType)).findFirst().orElseThrow();
    extractor.extract(
        new Content.Binary(PLACE, "d", Bytes.of(bytes)), mediaType, Limits.DEFAULT, sink);
  }
}
