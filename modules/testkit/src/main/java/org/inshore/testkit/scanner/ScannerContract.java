package org.inshore.testkit.scanner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.Asset;
import org.inshore.spi.scan.AssetSink;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.Scanner;
import org.inshore.spi.scan.ScannerFactory;
import org.inshore.spi.scan.Settings;
import org.inshore.spi.source.DataSource;
import org.inshore.spi.source.Endpoint;
import org.inshore.spi.source.Location;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Contract of scanners. A scanner's test extends this and plants a source: at least three assets
 * that can be read, one of which holds {@link #VALUE}, and at least one that cannot be read or not
 * to its end, best so that the service itself complains of that value.
 */
public abstract class ScannerContract {
  /** What is planted in content, and may be seen nowhere else. */
  protected static final String VALUE = "110101190001010014";

  /** The scanner's factory. */
  protected abstract ScannerFactory factory();

  /** The planted source. */
  protected abstract DataSource source();

  /** The scanner's own settings for it. */
  protected Map<String, Object> settings() throws IOException {
    return Map.of();
  }

  /** All that the source holds and that reading may not change, to be compared. */
  protected abstract Object state() throws Exception;

  /** The host that the source's content is on. */
  protected abstract String host();

  /** A test that ends with the flag set would end the next one. */
  @AfterEach
  final void isInterruptedNoMore() {
    assertThat(Thread.interrupted()).as("interrupted without saying so").isFalse();
  }

  @Test
  void writesNothing() throws Exception {
    Object before = state();
    scan();
    assertThat(state()).isEqualTo(before);
  }

  /** An asset ends by itself or with a reason; it is told of once. */
  @Test
  void givesEachAssetAnOutcome() throws Exception {
    RecordedScan scan = scan();
    assertThat(scan.assets).hasSizeGreaterThanOrEqualTo(3);
    assertThat(scan.places).doesNotHaveDuplicates();
    assertThat(scan.readings).hasSameSizeAs(scan.assets);
    assertThat(scan.said)
        .as("reasons of what cannot be read")
        .isNotEmpty()
        .noneMatch(String::isBlank);
    assertThat(scan.readings.values()).anyMatch(reading -> holdsValue(reading.content.stream()));
  }

  @Test
  void tellsNoValueButAsContent() throws Exception {
    RecordedScan scan = scan();
    assertThat(holdsValue(scan.said.stream())).as("in a reason or note").isFalse();
    assertThat(holdsValue(scan.places.stream().map(Location::toString))).as("in a place").isFalse();
    for (RecordedScan.Reading reading : scan.readings.values()) {
      assertThat(holdsValue(reading.columns.stream())).as("in a name of a column").isFalse();
      assertThat(holdsValue(reading.parts.stream().map(Location::toString)))
          .as("in the place of a part")
          .isFalse();
    }
  }

  @Test
  void placesParseBack() throws Exception {
    RecordedScan scan = scan();
    List<Location> all = new ArrayList<>(scan.places);
    scan.readings.values().forEach(reading -> all.addAll(reading.parts));
    assertThat(all)
        .allSatisfy(
            place -> {
              assertThat(Location.parse(place.toString())).isEqualTo(place);
              assertThat(place.source()).isEqualTo(source().id());
            });
    for (Asset asset : scan.assets) {
      assertThat(scan.reading(asset).parts)
          .allMatch(part -> part.toString().startsWith(asset.location().toString()));
    }
  }

  /** Told without connecting to it. */
  @Test
  void namesItsHost() throws Exception {
    List<Endpoint> endpoints =
        factory().endpoints(source(), new Settings(settings(), factory().name()));
    assertThat(endpoints).extracting(Endpoint::host).containsExactly(host());
    assertThat(endpoints).allMatch(each -> !each.how().zh().isBlank());
  }

  /** As after a kill: a scanner that has listed nothing reads any asset that another one listed. */
  @Test
  void readsAnyAssetWithoutWhatCameBefore() throws Exception {
    RecordedScan whole = scan();
    for (Asset asset : whole.assets.reversed()) {
      RecordedScan again = new RecordedScan();
      try (Scanner scanner = open()) {
        read(scanner, asset, again);
      }
      assertThat(again.reading(asset).content)
          .as("%s", asset.location())
          .isEqualTo(whole.reading(asset).content);
    }
  }

  @Test
  void anInterruptEndsListing() throws Exception {
    try (Scanner scanner = open()) {
      Thread.currentThread().interrupt();
      assertThatThrownBy(() -> scanner.discover(new RecordedScan()))
          .isInstanceOf(InterruptedException.class);
    }
  }

  @Test
  void anInterruptEndsReading() throws Exception {
    RecordedScan scan = scan();
    for (Asset asset : scan.assets) {
      try (Scanner scanner = open()) {
        RecordedScan cut = new RecordedScan();
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> scanner.read(asset, cut.reading(asset)))
            .as("%s", asset.location())
            .isInstanceOf(InterruptedException.class);
      }
    }
  }

  /** A sink that refuses ends what calls it with its own refusal, which the scanner lets pass. */
  @Test
  void aRefusalOfTheSinkEndsListing() throws Exception {
    try (Scanner scanner = open()) {
      assertThatThrownBy(() -> scanner.discover(new Refusing()))
          .isInstanceOf(InterruptedException.class)
          .hasMessage("refused");
    }
  }

  private static final class Refusing implements AssetSink {
    @Override
    public void asset(Asset asset) throws InterruptedException {
      throw new InterruptedException("refused");
    }

    @Override
    public void failed(Asset asset, ScanException reason) {}

    @Override
    public void skipped(Asset asset, Wording reason) {}
  }

  /** All of the source, by one scanner. */
  private RecordedScan scan() throws Exception {
    RecordedScan scan = new RecordedScan();
    try (Scanner scanner = open()) {
      scanner.discover(scan);
      for (Asset asset : List.copyOf(scan.assets)) {
        read(scanner, asset, scan);
      }
    }
    return scan;
  }

  private static void read(Scanner scanner, Asset asset, RecordedScan to)
      throws InterruptedException {
    try {
      scanner.read(asset, to.reading(asset));
    } catch (ScanException e) {
      to.say(e.wording());
      to.said.add(String.valueOf(e.getMessage()));
    }
  }

  /** A scanner of the source that has listed nothing. */
  final Scanner open() throws ScanException, IOException {
    return factory().open(source(), new Settings(settings(), factory().name()), Limits.DEFAULT);
  }

  private static boolean holdsValue(Stream<String> texts) {
    return texts.anyMatch(text -> text.contains(VALUE));
  }
}
