package org.inshore.scanners.jdbc;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.Asset;
import org.inshore.spi.scan.AssetSink;
import org.inshore.spi.scan.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/** Keeps all that a scanner hands on. */
class Recording implements AssetSink, ContentSink {
  final Map<String, Asset> assets = new TreeMap<>();
  final Map<String, ScanException> failed = new TreeMap<>();
  final Map<String, String> skipped = new TreeMap<>();
  final List<Content> content = new ArrayList<>();
  final List<String> notes = new ArrayList<>();

  @Override
  public void asset(Asset asset) {
    assets.put(asset.location().toString(), asset);
  }

  @Override
  public void failed(Asset asset, ScanException reason) {
    failed.put(asset.location().toString(), reason);
  }

  @Override
  public void skipped(Asset asset, Wording reason) {
    skipped.put(asset.location().toString(), reason.en());
  }

  @Override
  public void content(Content one) throws ScanException, InterruptedException {
    content.add(one);
  }

  @Override
  public void failed(Location part, ScanException reason) {
    failed.put(part.toString(), reason);
  }

  @Override
  public void skipped(Location part, Wording reason) {
    skipped.put(part.toString(), reason.en());
  }

  @Override
  public void note(Wording note) {
    notes.add(note.en());
  }

  Asset asset(String location) {
    Asset asset = assets.get(location);
    if (asset == null) {
      throw new AssertionError("no " + location + " in " + assets.keySet());
    }
    return asset;
  }

  List<Content.Row> rows() {
    List<Content.Row> rows = new ArrayList<>();
    for (Content one : content) {
      if (one instanceof Content.Rows some) {
        rows.addAll(some.rows());
      }
    }
    return rows;
  }

  List<Content.Column> columns() {
    for (Content one : content) {
      if (one instanceof Content.Rows some) {
        return some.columns();
      }
    }
    return List.of();
  }

  /** The cells of one column. */
  List<@Nullable String> cells(String column) {
    List<String> names = columns().stream().map(Content.Column::name).toList();
    int index = names.indexOf(column);
    if (index < 0) {
      throw new AssertionError("no column " + column + " in " + names);
    }
    List<@Nullable String> cells = new ArrayList<>();
    rows().forEach(row -> cells.add(row.cells().get(index)));
    return cells;
  }

  List<Content.Binary> documents() {
    return content.stream()
        .filter(Content.Binary.class::isInstance)
        .map(Content.Binary.class::cast)
        .toList();
  }
}
