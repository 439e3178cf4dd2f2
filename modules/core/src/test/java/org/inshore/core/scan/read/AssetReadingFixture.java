package org.inshore.core.scan.read;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.inshore.core.person.PersonCollector;
import org.inshore.core.scan.Fakes;
import org.inshore.core.secrecy.Secrecy;
import org.inshore.engine.match.ValueHash;
import org.inshore.spi.content.Bytes;
import org.inshore.spi.content.Content;
import org.inshore.spi.inventory.AssetEntry;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.Asset;
import org.inshore.spi.scan.Extractor;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.ScanException.Category;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/** A reading of one asset with extractors and limits of a test's own. */
abstract class AssetReadingFixture {
  static final byte[] ZIP = {'P', 'K', 3, 4, 20, 0, 0, 0, 0, 0};
  static final Limits SMALL = new Limits(1 << 20, 4 << 20, 200, 10, 3, 0, Duration.ofMinutes(1));

  final Asset asset = Fakes.file("s", "a.bin");
  final Secrecy secrecy = new Secrecy(false);
  final FindingCollector findings = new FindingCollector(asset.location(), secrecy);
  final List<Extractor> extractors = new ArrayList<>(List.of(Fakes.text()));

  AssetReading hashing() {
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

  AssetReading reading(Limits limits) {
    return new AssetReading(
        asset.location(),
        new AssetReading.ReadContext(limits, extractors),
        new Fakes.FakeContentMatcher(),
        findings,
        new PersonCollector(hashes -> {}),
        secrecy,
        () -> false);
  }

  AssetEntry read(AssetReading reading, Bytes bytes) {
    return read(reading, "a.bin", bytes);
  }

  AssetEntry read(AssetReading reading, String name, Bytes bytes) {
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

  void containing(Fakes.Extraction extraction) {
    extractors.add(Fakes.extractor("application/zip"::equals, extraction));
  }

  static Content.Binary entry(Content.Binary document, String name, Bytes bytes) {
    Location place = document.location().append("entry", name);
    return new Content.Binary(place, name, bytes);
  }

  static Bytes png() {
    byte[] png = Arrays.copyOf(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}, 100);
    return Fakes.bytes(png);
  }

  static ScanException failure(Category category) {
    return new ScanException(category, Wording.same("no"));
  }
}
