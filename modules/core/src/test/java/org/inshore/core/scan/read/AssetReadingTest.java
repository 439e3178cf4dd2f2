package org.inshore.core.scan.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.inshore.core.person.PersonCollector;
import org.inshore.core.scan.Fakes;
import org.inshore.core.secrecy.Secrecy;
import org.inshore.engine.match.ValueHash;
import org.inshore.spi.inventory.AssetEntry;
import org.inshore.spi.inventory.Finding;
import org.inshore.spi.inventory.Outcome;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.Asset;
import org.inshore.spi.scan.Bytes;
import org.inshore.spi.scan.Content;
import org.inshore.spi.scan.Extractor;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.ScanException.Category;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class AssetReadingTest {
  private static final byte[] ZIP = {'P', 'K', 3, 4, 20, 0, 0, 0, 0, 0};
  private static final Limits SMALL =
      new Limits(1 << 20, 4 << 20, 200, 10, 3, 0, Duration.ofMinutes(1));

  private final Asset asset = Fakes.file("s", "a.bin");
  private final Secrecy secrecy = new Secrecy(false);
  private final FindingCollector findings = new FindingCollector(asset.location(), secrecy);
  private final List<Extractor> extractors = new ArrayList<>(List.of(Fakes.text()));

  @Test
  void anInnerDocumentThatFailsCostsOnlyItself() {
    containing(
        (document, sink) -> {
          sink.content(entry(document, "bad.pdf", Fakes.bytes("%PDF-1.7 x")));
          sink.content(entry(document, "pic.png", png()));
          Location locked = document.location().append("entry", "locked");
          sink.failed(locked, failure(Category.UNREADABLE));
          sink.failed(locked, failure(Category.LIMIT_EXCEEDED));
          sink.content(entry(document, "good.txt", Fakes.bytes("912")));
        });
    extractors.add(
        Fakes.extractor(
            "application/pdf"::equals,
            (document, sink) -> {
              throw new IllegalStateException("912");
            }));

    AssetReading reading = reading(SMALL);
    AssetEntry entry = read(reading, Fakes.bytes(ZIP));

    assertThat(entry.mediaType()).isEqualTo("application/zip");
    assertThat(entry.outcome())
        .isInstanceOfSatisfying(
            Outcome.Scanned.class, outcome -> assertThat(outcome.notes()).hasSize(1));
    assertThat(reading.report().parts())
        .extracting(part -> part.location().value("entry"))
        .containsExactly("bad.pdf", "pic.png", "locked");
    assertThat(reading.report().partsFailed()).isEqualTo(3);
    assertThat(reading.report().partsSkipped()).isZero();
    assertThat(reading.report().parts()).extracting(AssetEntry::kind).containsOnly("entry");
    assertThat(reading.report().parts().get(0).mediaType()).isEqualTo("application/pdf");
    assertThat(reading.report().parts().get(1).outcome())
        .isInstanceOfSatisfying(
            Outcome.Failed.class, part -> assertThat(part.category()).isEqualTo("NO_READER"));
    assertThat(findings.close()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(classes = {StackOverflowError.class, NoClassDefFoundError.class})
  void anErrorOfALibraryCostsItsDocumentAlone(Class<? extends Error> kind) {
    containing(
        (document, sink) -> {
          sink.content(entry(document, "bad.pdf", Fakes.bytes("%PDF-1.7 x")));
          sink.content(entry(document, "good.txt", Fakes.bytes("912")));
        });
    extractors.add(
        Fakes.extractor(
            "application/pdf"::equals,
            (document, sink) -> {
              try {
                throw kind.getDeclaredConstructor().newInstance();
              } catch (ReflectiveOperationException e) {
                throw new LinkageError(kind.getName(), e);
              }
            }));

    AssetReading reading = reading(SMALL);
    AssetEntry entry = read(reading, Fakes.bytes(ZIP));

    assertThat(entry.outcome()).isInstanceOf(Outcome.Scanned.class);
    assertThat(reading.report().parts())
        .extracting(part -> part.location().value("entry"))
        .containsExactly("bad.pdf");
    assertThat(findings.close()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "4d5a9000030000000400, 'a.exe', NO_READER, program",
    "89504e470d0a1a0a0000, 'a.png', NO_READER, OCR",
    "377abcaf271c00040000, 'a.7z', NO_READER, unpack it",
    "0001020304050607feff, 'a.dat', UNREADABLE, unknown form",
    "0001020304050607feff, 'a.txt', UNREADABLE, although its name says text"
  })
  void aFileThatNothingReadsWasNotLookedAt(
      String hex, String name, String category, String reason) {
    AssetReading reading = reading(SMALL);
    AssetEntry entry = read(reading, name, Fakes.bytes(HexFormat.of().parseHex(hex)));

    assertThat(entry.outcome())
        .isInstanceOfSatisfying(
            Outcome.Failed.class,
            outcome -> {
              assertThat(outcome.category()).isEqualTo(category);
              assertThat(outcome.reason().en())
                  .contains(reason)
                  .contains(String.valueOf(entry.mediaType()));
            });
  }

  /** Only what gave nothing before it failed: else values would be counted twice. */
  @Test
  void textInADamagedDocumentIsLookedThroughAsItIs() {
    containing(
        (document, sink) -> {
          throw failure(Category.UNREADABLE);
        });
    extractors.add(
        Fakes.extractor(
            Extractor.TEXT_RUNS::equals,
            (document, sink) -> sink.content(Content.Text.whole(document.location(), "912 913"))));
    AssetReading reading = reading(SMALL);
    AssetEntry entry = read(reading, Fakes.bytes(ZIP));
    assertThat(entry.outcome()).isInstanceOf(Outcome.Incomplete.class);
    assertThat(findings.close()).singleElement().extracting(Finding::matches).isEqualTo(2L);
  }

  @Test
  void anEmptyFileIsScannedAndSaysSo() {
    AssetReading reading = reading(SMALL);
    read(reading, Fakes.bytes(""));
    Asset empty = new Asset(asset.location(), "file", 0, null);
    AssetEntry entry = reading.report().entry(empty, null);

    assertThat(entry.outcome())
        .isInstanceOfSatisfying(
            Outcome.Scanned.class,
            outcome -> {
              assertThat(outcome.units()).isZero();
              assertThat(outcome.notes()).extracting(Wording::en).containsExactly("empty");
            });
  }

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

  @Test
  void aStateSecretLeavesNoSampleAndTheHashOfTheFile() {
    byte[] text = "SECRET 912".getBytes(StandardCharsets.UTF_8);

    AssetReading reading = reading(SMALL);
    AssetEntry entry = read(reading, Fakes.bytes(text));

    assertThat(entry.sha256()).isNull();
    assertThat(reading.report().sha256())
        .isEqualTo("49ae1f65d533a48fa34b55397e03f93f51beb305ee4e597f1011c25e8087b2de");
    Finding secret =
        findings.close().stream()
            .filter(finding -> finding.rule().equals("secret"))
            .findFirst()
            .orElseThrow();
    assertThat(secret.samples()).isEmpty();
    assertThat(secret.positions()).hasSize(1);
    assertThat(secret.distinct()).isZero();
  }

  /** Neither of the file's hashes is kept; a random one is in the place of each. */
  @Test
  void ofAMarkedFileNoHashOfItsTextIsKept() {
    String lines =
        "912 is a number that stands in a line of more than sixty-four bytes\n".repeat(40);
    AssetReading open = hashing();
    read(open, Fakes.bytes(lines));
    AssetReading marked = hashing();
    read(marked, Fakes.bytes(lines + "SECRET\n"));

    assertThat(open.blocks()).isNotEmpty();
    assertThat(marked.blocks()).isNotEmpty().doesNotContain(open.blocks());
  }

  @Test
  void formsWithoutAReaderThatAreTextAreReadAsTextAndNotCalledFinished() {
    AssetEntry entry = read(reading(SMALL), "mail.eml", Fakes.bytes("Subject: x\n\n912"));

    assertThat(entry.mediaType()).isEqualTo("message/rfc822");
    assertThat(entry.outcome())
        .isInstanceOfSatisfying(
            Outcome.Incomplete.class,
            outcome -> assertThat(outcome.reason().en()).contains("message/rfc822"));
    assertThat(findings.close()).hasSize(1);
  }

  /** What a source tells stays; a document's own word counts unless it was written before. */
  @Test
  void whenADocumentSaysItWasMadeIsJudgedByWhenItWasWritten() {
    Instant said = Instant.parse("2026-03-04T12:00:07Z");
    Instant told = said.plus(Duration.ofDays(9));
    containing((document, sink) -> sink.created(document.location(), said));
    AssetReading reading = reading(SMALL);
    reading.created(asset.location(), told);
    read(reading, Fakes.bytes(ZIP));

    assertThat(reading.report().created(null)).isEqualTo(said);
    assertThat(reading.report().created(said)).isEqualTo(said);
    assertThat(reading.report().created(said.minus(Duration.ofDays(1)))).isEqualTo(told);
  }

  @Test
  void manyPartsAreCountedButNotAllListed() {
    containing(
        (document, sink) -> {
          for (int i = 0; i < 5000; i++) {
            sink.skipped(document.location().append("entry", "e" + i), Wording.same("no"));
          }
          sink.failed(document.location().append("entry", "last"), failure(Category.UNREADABLE));
        });

    AssetReading reading = reading(SMALL);
    read(reading, Fakes.bytes(ZIP));

    assertThat(reading.report().parts()).hasSize(1001);
    assertThat(reading.report().parts().getLast().outcome()).isInstanceOf(Outcome.Failed.class);
    assertThat(reading.report().partsSkipped()).isEqualTo(5000);
    assertThat(reading.report().partsFailed()).isEqualTo(1);
  }

  private AssetReading hashing() {
    return new AssetReading(
        asset.location(),
        new AssetReading.ReadContext(SMALL, extractors),
        new Fakes.FakeContentMatcher() {
          @Override
          public ValueHash hash() {
            return (kind, value) -> value.toString().hashCode();
          }
        },
        findings,
        new PersonCollector(hashes -> {}),
        new Secrecy(false),
        () -> false);
  }

  private AssetReading reading(Limits limits) {
    return new AssetReading(
        asset.location(),
        new AssetReading.ReadContext(limits, extractors),
        new Fakes.FakeContentMatcher(),
        findings,
        new PersonCollector(hashes -> {}),
        secrecy,
        () -> false);
  }

  private AssetEntry read(AssetReading reading, Bytes bytes) {
    return read(reading, "a.bin", bytes);
  }

  private AssetEntry read(AssetReading reading, String name, Bytes bytes) {
    @Nullable ScanException reason = null;
    try {
      reading.content(new Content.Binary(asset.location(), name, bytes));
    } catch (ScanException e) {
      reason = e;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    return reading.report().entry(asset, reason);
  }

  private void containing(Fakes.Extraction extraction) {
    extractors.add(Fakes.extractor("application/zip"::equals, extraction));
  }

  private static Content.Binary entry(Content.Binary document, String name, Bytes bytes) {
    Location place = document.location().append("entry", name);
    return new Content.Binary(place, name, bytes);
  }

  private static Bytes png() {
    byte[] png = Arrays.copyOf(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}, 100);
    return Fakes.bytes(png);
  }

  private static ScanException failure(Category category) {
    return new ScanException(category, Wording.same("no"));
  }
}
