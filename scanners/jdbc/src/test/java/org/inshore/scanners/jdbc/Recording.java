package org.inshore.scanners.jdbc;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.inshore.spi.content.Cells;
import org.inshore.spi.content.Content;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.Asset;
import org.inshore.spi.scan.AssetSink;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/** Keeps all that a scanner hands on. */
public class Recording implements AssetSink, ContentSink {
  /** A row as it was, copied out of the buffer. */
  public record Row(long number, List<@Nullable String> cells) {}

  public final Map<String, Asset> assets = new TreeMap<>();
  public final Map<String, ScanException> failed = new TreeMap<>();
  public final Map<String, String> skipped = new TreeMap<>();
  public final List<Row> rows = new ArrayList<>();
  public final List<String> texts = new ArrayList<>();
  public final List<Content.Binary> documents = new ArrayList<>();
  private List<Content.Column> columns = List.of();
  public final List<String> notes = new ArrayList<>();
  public final Map<String, Instant> created = new TreeMap<>();

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
    switch (one) {
      case Content.Rows some -> {
        columns = some.columns();
        Cells cells = some.cells();
        for (int row = 0; row < cells.rows(); row++) {
          List<@Nullable String> texts = new ArrayList<>();
          for (int i = 0; i < cells.width(row); i++) {
            texts.add(cells.text(row, i));
          }
          rows.add(new Row(cells.number(row), texts));
        }
      }
      case Content.Text text ->
          texts.add(
              new String(text.bytes(), text.from(), text.length(), text.encoding().charset()));
      case Content.Binary binary -> documents.add(binary);
    }
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
  public void created(Location of, Instant when) {
    created.put(of.toString(), when);
  }

  @Override
  public void note(Wording note) {
    notes.add(note.en());
  }

  public Asset asset(String location) {
    Asset asset = assets.get(location);
    if (asset == null) {
      throw new AssertionError("no " + location + " in " + assets.keySet());
    }
    return asset;
  }

  public List<Row> rows() {
    return rows;
  }

  public List<Content.Column> columns() {
    return columns;
  }

  /** The cells of one column. */
  public List<@Nullable String> cells(String column) {
    List<String> names = columns().stream().map(Content.Column::name).toList();
    int index = names.indexOf(column);
    if (index < 0) {
      throw new AssertionError("no column " + column + " in " + names);
    }
    List<@Nullable String> cells = new ArrayList<>();
    rows().forEach(row -> cells.add(row.cells().get(index)));
    return cells;
  }

  public List<Content.Binary> documents() {
    return documents;
  }
}
