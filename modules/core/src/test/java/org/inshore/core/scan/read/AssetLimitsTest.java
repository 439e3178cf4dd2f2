package org.inshore.core.scan.read;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import org.inshore.core.scan.Fakes;
import org.inshore.engine.match.Match;
import org.inshore.engine.match.Place;
import org.inshore.spi.inventory.AssetEntry;
import org.inshore.spi.inventory.Outcome;
import org.inshore.spi.inventory.finding.MaskedText;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is too large, too deep or too much ends, and what was read before counts. */
@Timeout(30)
class AssetLimitsTest extends AssetReadingFixture {
  /** Eleven megabytes out of ten bytes. */
  @Test
  void whatExpandsBeyondTheRatioEndsTheAsset() {
    byte[] blank = new byte[11 << 20];
    Arrays.fill(blank, (byte) ' ');
    containing((document, sink) -> sink.content(entry(document, "blank.txt", Fakes.bytes(blank))));

    assertThat(readWithin(1_000).outcome())
        .isInstanceOfSatisfying(
            Outcome.Failed.class,
            outcome -> {
              assertThat(outcome.category()).isEqualTo("LIMIT_EXCEEDED");
              assertThat(outcome.reason().en()).contains("1,000");
            });
    assertThat(readWithin(2_000_000).outcome()).isInstanceOf(Outcome.Scanned.class);
  }

  private AssetEntry readWithin(int ratio) {
    Limits limits = new Limits(64 << 20, 256 << 20, ratio, 10, 3, 0, Duration.ofMinutes(1));
    return read(reading(limits), Fakes.bytes(ZIP));
  }

  /** What stands in further places is not told, and that is said. */
  @Test
  void moreFindingsThanAreKeptEndTheAsset() {
    for (int i = 0; i <= 100_000; i++) {
      Place place = Place.of(asset.location().append("part", "p" + i));
      findings.match(
          new Match(Fakes.NUMBER, place, 1, 0, 3, 0.9, MaskedText.of("123", 1, 0), i, 0));
    }

    assertThat(read(reading(SMALL), Fakes.bytes("123".getBytes(US_ASCII))).outcome())
        .isInstanceOfSatisfying(
            Outcome.Failed.class,
            outcome -> {
              assertThat(outcome.category()).isEqualTo("LIMIT_EXCEEDED");
              assertThat(outcome.reason().en()).contains("100,000 findings");
            });
  }

  @Test
  void endlessNestingIsCutAtTheDepthLimit() {
    containing((document, sink) -> sink.content(entry(document, "inner.zip", Fakes.bytes(ZIP))));

    AssetReading reading = reading(SMALL);
    read(reading, Fakes.bytes(ZIP));

    assertThat(reading.report().parts())
        .singleElement()
        .satisfies(
            part -> {
              assertThat(part.location().segments()).hasSize(5);
              assertThat(((Outcome.Failed) part.outcome()).category()).isEqualTo("LIMIT_EXCEEDED");
            });
  }

  @Test
  void endlessEntriesEndTheAssetEvenIfTheExtractorSwallowsTheLimit() {
    containing(
        (document, sink) -> {
          for (int i = 0; i < 100; i++) {
            try {
              sink.content(entry(document, "e" + i, Fakes.bytes("912")));
            } catch (ScanException e) {
              // Badly behaved: goes on.
            }
          }
        });

    AssetReading reading = reading(SMALL);
    AssetEntry entry = read(reading, Fakes.bytes(ZIP));

    assertThat(((Outcome.Incomplete) entry.outcome()).category()).isEqualTo("LIMIT_EXCEEDED");
    assertThat(findings.close()).hasSize(10);
  }

  @Test
  void anEndlessStreamIsCutAtTheLimitOfAFile() {
    containing(
        (document, sink) -> {
          sink.content(entry(document, "endless.txt", Fakes.endless()));
          sink.content(entry(document, "good.txt", Fakes.bytes("912")));
        });

    AssetReading reading = reading(SMALL);
    AssetEntry entry = read(reading, Fakes.bytes(ZIP));

    assertThat(entry.outcome()).isInstanceOf(Outcome.Scanned.class);
    assertThat(((Outcome.Failed) reading.report().parts().getFirst().outcome()).reason().en())
        .contains("limits.file-bytes");
    assertThat(findings.close()).hasSize(1);
  }

  @Test
  void aBombEndsTheAsset() {
    containing(
        (document, sink) -> {
          for (int i = 0; i < 9; i++) {
            sink.content(entry(document, "e" + i, Fakes.bytes(new byte[1 << 20])));
            sink.content(entry(document, "t" + i, Fakes.bytes("x".repeat(1 << 20))));
          }
        });

    AssetEntry entry = read(reading(SMALL), Fakes.bytes(ZIP));

    assertThat(((Outcome.Incomplete) entry.outcome()).reason().en())
        .contains("limits.expanded-bytes");
  }

  @Test
  void aFileLargerThanTheLimitIsNotRead() {
    AssetEntry entry = read(reading(SMALL), Fakes.bytes(new byte[(1 << 20) + 1]));

    assertThat(((Outcome.Failed) entry.outcome()).category()).isEqualTo("LIMIT_EXCEEDED");
  }
}
