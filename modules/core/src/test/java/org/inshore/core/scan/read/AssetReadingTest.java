package org.inshore.core.scan.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.inshore.core.scan.Fakes;
import org.inshore.engine.Detector;
import org.inshore.spi.content.Content;
import org.inshore.spi.inventory.AssetEntry;
import org.inshore.spi.inventory.Outcome;
import org.inshore.spi.inventory.finding.Finding;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.Asset;
import org.inshore.spi.scan.Extractor;
import org.inshore.spi.scan.ScanException.Category;
import org.inshore.spi.source.Location;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class AssetReadingTest extends AssetReadingFixture {
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

  @Test
  void ofALongTextItIsSaidWhichNamesWereNotLookedFor() {
    for (int length : List.of(Detector.LONGEST_WHOLE, Detector.LONGEST_WHOLE + 1)) {
      byte[] text = new byte[length];
      Arrays.fill(text, (byte) 'x');
      AssetEntry entry = read(reading(SMALL), "a.txt", Fakes.bytes(text));
      assertThat(entry.outcome())
          .isInstanceOfSatisfying(
              Outcome.Scanned.class,
              outcome ->
                  assertThat(outcome.notes()).hasSize(length > Detector.LONGEST_WHOLE ? 1 : 0));
    }
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
}
