package org.inshore.core.scan;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.inshore.core.person.PersonCollector;
import org.inshore.core.scan.read.AssetLog;
import org.inshore.core.scan.read.AssetReading;
import org.inshore.core.scan.read.Failures;
import org.inshore.core.scan.share.ContentMatcher;
import org.inshore.core.secrecy.Secrecy;
import org.inshore.spi.content.Bytes;
import org.inshore.spi.content.Content;
import org.inshore.spi.inventory.AssetEntry;
import org.inshore.spi.message.Messages;
import org.inshore.spi.scan.Asset;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.ScanException.Category;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/** Looks through single files with the same reading as a scan; nothing is hashed or kept. */
final class Detections {
  private static final Messages MESSAGES = Messages.of(Detections.class);
  private static final int MAX_STREAMED = 256 << 20;

  private Detections() {}

  static AssetEntry file(Path file, Inshore.Detection request, DetectionSink sink)
      throws InterruptedException {
    Bytes bytes = Bytes.of(file);
    Asset asset = asset(file.toString(), bytes.size());
    if (!Files.isRegularFile(file)) {
      return new AssetLog(asset.location())
          .entry(
              asset,
              new ScanException(Category.UNREADABLE, MESSAGES.wording("no-file", file.toString())));
    }
    Path name = file.getFileName();
    return read(asset, name == null ? "" : name.toString(), bytes, request, sink);
  }

  static AssetEntry stream(
      String name, InputStream stream, Inshore.Detection request, DetectionSink sink)
      throws InterruptedException {
    try {
      byte[] all = stream.readNBytes(MAX_STREAMED + 1);
      Asset asset = asset(name, all.length);
      if (all.length > MAX_STREAMED) {
        return new AssetLog(asset.location())
            .entry(
                asset,
                new ScanException(Category.LIMIT_EXCEEDED, MESSAGES.wording("stream-large")));
      }
      return read(asset, name, Bytes.of(all), request, sink);
    } catch (IOException e) {
      Asset asset = asset(name, -1);
      return new AssetLog(asset.location()).entry(asset, Failures.of(e));
    }
  }

  private static AssetEntry read(
      Asset asset, String name, Bytes bytes, Inshore.Detection request, DetectionSink shown)
      throws InterruptedException {
    HeldDetections sink = new HeldDetections(shown);
    ContentMatcher contentMatcher =
        ContentMatcher.of(
            request.detector(),
            request
                .detector()
                .matcher(
                    request.minConfidence(),
                    (kind, value) -> 0,
                    request.explain(),
                    request.matcher()));
    AssetReading reading =
        new AssetReading(
            asset.location(),
            new AssetReading.ReadContext(Limits.DEFAULT, request.plugins().extractors()),
            contentMatcher,
            sink,
            new PersonCollector(hashes -> {}),
            new Secrecy(false),
            () -> false);
    @Nullable ScanException reason = null;
    try {
      reading.content(new Content.Binary(asset.location(), name, bytes));
      reading.finish();
    } catch (ScanException e) {
      reason = e;
    }
    reading.report().parts().forEach(sink::part);
    sink.end();
    return reading.report().entry(asset, reason);
  }

  private static Asset asset(String name, long size) {
    return new Asset(Location.of("file").append("path", name), "file", size, null);
  }
}
