package org.inshore.core.scan.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.inshore.core.person.PersonCollector;
import org.inshore.core.scan.Fakes;
import org.inshore.core.scan.journal.Counters;
import org.inshore.core.secrecy.Secrecy;
import org.inshore.spi.content.Bytes;
import org.inshore.spi.content.Content;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.Asset;
import org.inshore.spi.scan.Extractor;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.ScanException.Category;
import org.inshore.spi.source.Location;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A plain file that is larger than what containers may expand to, and its progress. */
@Timeout(60)
class LargeFileTest {
  private static final long GIB = 1L << 30;
  private static final int BLOCK = 1 << 20;
  private static final int BLOCKS = 24;
  private static final Limits LIMITS =
      new Limits(64L * BLOCK, 4L * BLOCK, 200, 10, 3, 0, Duration.ofMinutes(1));

  private final Asset asset =
      new Asset(Location.of("s").append("path", "a.log"), "file", (long) BLOCKS * BLOCK, null);
  private final Secrecy secrecy = new Secrecy(false);
  private final FindingCollector findings = new FindingCollector(asset.location(), secrecy);
  private final Counters counters = new Counters(1);
  private final List<Long> seen = new ArrayList<>();

  /** Text that ends with a hit; every block of it is made when it is read. */
  private static class Generated implements Bytes {
    @Override
    public InputStream open() {
      return new InputStream() {
        private long left = (long) BLOCKS * BLOCK;

        @Override
        public int read() {
          throw new UnsupportedOperationException();
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
          int count = (int) Math.min(length, left);
          if (count == 0) {
            return -1;
          }
          Arrays.fill(buffer, offset, offset + count, (byte) 'x');
          left -= count;
          if (left == 0) {
            byte[] hit = "\n912".getBytes(StandardCharsets.US_ASCII);
            System.arraycopy(hit, 0, buffer, offset + count - hit.length, hit.length);
          }
          return count;
        }
      };
    }

    @Override
    public long size() {
      return (long) BLOCKS * BLOCK;
    }
  }

  /** Hands text on block by block, so many times each. */
  private Extractor text(int times) {
    return Fakes.extractor(
        "text/plain"::equals,
        (document, sink) -> {
          byte[] block = new byte[BLOCK];
          try (InputStream in = document.bytes().open()) {
            while (in.readNBytes(block, 0, BLOCK) > 0) {
              String text = new String(block, StandardCharsets.US_ASCII);
              for (int i = 0; i < times; i++) {
                sink.content(Content.Text.whole(document.location(), text));
              }
              seen.add(counters.progress().bytes());
            }
          } catch (IOException e) {
            throw new ScanException(Category.UNREADABLE, Wording.same("io"), e);
          }
        });
  }

  private AssetReading reading(int times, AssetProgress progress) {
    return reading(text(times), progress);
  }

  private AssetReading reading(Extractor extractor, AssetProgress progress) {
    return new AssetReading(
        asset.location(),
        new AssetReading.ReadContext(LIMITS, List.of(extractor)),
        new Fakes.FakeContentMatcher(),
        findings,
        new PersonCollector(hashes -> {}),
        secrecy,
        () -> false,
        progress);
  }

  @Test
  void isReadToItsEndWhateverContainersMayExpandTo() throws Exception {
    AssetReading reading = reading(1, AssetProgress.NONE);

    reading.content(new Content.Binary(asset.location(), "a.log", new Generated()));
    reading.finish();

    assertThat(reading.ended()).isNull();
    assertThat(findings.close()).hasSize(1);
  }

  @Test
  void textThatIsMoreThanDecodingMakesOfItsFileIsCut() {
    AssetReading reading = reading(8, AssetProgress.NONE);

    ScanException e =
        catchThrowableOfType(
            ScanException.class,
            () -> reading.content(new Content.Binary(asset.location(), "a.log", new Generated())));

    assertThat(e.wording().en()).contains("limits.expanded-bytes");
  }

  @Test
  void countsGibibytes() {
    Expansion expansion = new Expansion(Limits.DEFAULT);
    expansion.read(5 * GIB);
    assertThat(expansion.isTooMuch(15 * GIB)).isFalse();
    assertThat(expansion.isTooMuch(20 * GIB)).isTrue();
    assertThat(new Expansion(Limits.DEFAULT).isTooMuch(5 * GIB)).isTrue();
  }

  @Test
  void showsHowMuchOfItWasRead() throws Exception {
    counters.found(asset);
    AssetProgress progress = counters.reading(asset);
    AssetReading reading = reading(1, progress);

    reading.content(new Content.Binary(asset.location(), "a.log", new Generated()));

    assertThat(seen).isSorted().doesNotHaveDuplicates().hasSize(BLOCKS);
    assertThat(seen.getFirst()).isPositive();
    assertThat(seen.getLast()).isEqualTo(asset.size());
    progress.bytes(BLOCK);
    assertThat(counters.progress().bytes()).isEqualTo(asset.size());
    progress.end();
    progress.bytes(BLOCK);
    assertThat(counters.progress().bytes()).isZero();
  }

  @Test
  void textAtHandIsShownAsItIsLookedThroughNotAsItsCharsetIsTold() throws Exception {
    counters.found(asset);
    Extractor twice =
        Fakes.extractor(
            "text/plain"::equals,
            (document, sink) -> {
              try (InputStream first = document.bytes().open();
                  InputStream again = document.bytes().open()) {
                first.transferTo(OutputStream.nullOutputStream());
                seen.add(counters.progress().bytes());
                again.readNBytes(new byte[BLOCK], 0, BLOCK);
                seen.add(counters.progress().bytes());
              } catch (IOException e) {
                throw new ScanException(Category.UNREADABLE, Wording.same("io"), e);
              }
            });
    Bytes atHand =
        new Generated() {
          @Override
          public Path file() {
            return Path.of("a.log");
          }
        };

    reading(twice, counters.reading(asset))
        .content(new Content.Binary(asset.location(), "a.log", atHand));

    assertThat(seen.getFirst()).isLessThan(BLOCK); // some of its first bytes tell what it is
    assertThat(seen.getLast()).isBetween((long) BLOCK, BLOCK + (1L << 16));
  }

  @Test
  void showsWhatCameOutOfContainers() {
    AssetProgress progress = counters.reading(asset);
    progress.unpacked(100);
    assertThat(counters.progress().unpacked()).isEqualTo(100);
  }

  @Test
  void countsRowsOfTablesAndNoBytesOfThem() {
    Asset table = new Asset(Location.of("s").append("table", "t"), "table", 10, null);
    AssetProgress progress = counters.reading(table);
    progress.rows(3, 9);
    progress.bytes(100);
    assertThat(counters.progress().rows()).isEqualTo(3);
    assertThat(counters.progress().bytes()).isZero();
    counters.reading(asset).rows(5, 9);
    assertThat(counters.progress().rows()).isEqualTo(3);
  }
}
