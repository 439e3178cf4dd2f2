package org.inshore.scanners.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.inshore.spi.content.Content;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.Asset;
import org.inshore.spi.scan.AssetSink;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;

/** Keeps what a scanner says. */
class Recorded implements AssetSink, ContentSink {
  final List<Asset> assets = new ArrayList<>();
  final Map<String, String> skipped = new TreeMap<>();
  final Map<String, ScanException.Category> failed = new TreeMap<>();
  final Map<String, String> texts = new TreeMap<>();
  final Map<String, String> binaries = new TreeMap<>();
  final List<String> notes = new ArrayList<>();
  Runnable onBinary = () -> {};

  List<String> paths() {
    return assets.stream().map(asset -> String.valueOf(asset.location().value("path"))).toList();
  }

  @Override
  public void asset(Asset asset) {
    assets.add(asset);
  }

  @Override
  public void failed(Asset asset, ScanException reason) {
    failed.put(String.valueOf(asset.location().value("path")), reason.category());
  }

  @Override
  public void skipped(Asset asset, Wording reason) {
    skipped.put(String.valueOf(asset.location().value("path")), reason.en());
  }

  @Override
  public void content(Content content) {
    switch (content) {
      case Content.Text text ->
          texts.put(
              text.location().toString(),
              new String(text.bytes(), text.from(), text.length(), text.encoding().charset()));
      case Content.Binary binary -> {
        onBinary.run();
        try (InputStream in = binary.bytes().open()) {
          binaries.put(
              binary.location().toString(),
              new String(in.readAllBytes(), StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
          binaries.put(binary.location().toString(), e.getClass().getSimpleName());
        }
      }
      case Content.Rows rows -> throw new AssertionError(rows);
    }
  }

  @Override
  public void failed(Location part, ScanException reason) {
    throw new AssertionError(part);
  }

  @Override
  public void skipped(Location part, Wording reason) {
    throw new AssertionError(part);
  }

  @Override
  public void note(Wording note) {
    notes.add(note.en());
  }
}
