package org.inshore.testkit.scanner;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
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

/** Record of a scan: its assets in their order, and by asset what was read of it. */
public final class RecordedScan implements AssetSink {
  /** The assets that can be read, as they came. */
  public final List<Asset> assets = new ArrayList<>();

  /** All places that were told of, as they came: assets, failed and skipped ones. */
  public final List<Location> places = new ArrayList<>();

  /** By location of an asset, what was read of it. */
  public final Map<String, Reading> readings = new TreeMap<>();

  /** What people are shown: reasons and notes, in both languages. */
  public final List<String> said = new ArrayList<>();

  /** Recorded reading of one asset. */
  public final class Reading implements ContentSink {
    /** Where content and parts that failed or were left out are. */
    public final List<Location> parts = new ArrayList<>();

    /** Names of columns and their comments. */
    public final List<String> columns = new ArrayList<>();

    /** Texts, cells and bytes, each with its place. */
    public final List<String> content = new ArrayList<>();

    private Reading() {}

    @Override
    public void content(Content one) {
      parts.add(one.location());
      switch (one) {
        case Content.Rows rows -> rows(rows);
        case Content.Text text ->
            content.add(
                text.location()
                    + " "
                    + new String(
                        text.bytes(), text.from(), text.length(), text.encoding().charset()));
        case Content.Binary binary -> content.add(binary.location() + " " + bytes(binary));
      }
    }

    private void rows(Content.Rows rows) {
      for (Content.Column column : rows.columns()) {
        columns.add(column.name() + " " + column.comment());
      }
      Cells cells = rows.cells();
      for (int row = 0; row < cells.rows(); row++) {
        for (int i = 0; i < cells.width(row); i++) {
          content.add(rows.location() + " " + cells.number(row) + " " + cells.text(row, i));
        }
      }
    }

    @Override
    public void failed(Location part, ScanException reason) {
      parts.add(part);
      say(reason.wording());
    }

    @Override
    public void skipped(Location part, Wording reason) {
      parts.add(part);
      say(reason);
    }

    @Override
    public void note(Wording note) {
      say(note);
    }
  }

  /** Where to read an asset to. */
  public Reading reading(Asset asset) {
    return reading(asset.location());
  }

  /** Where to read what is at a place to. */
  public Reading reading(Location place) {
    return readings.computeIfAbsent(place.toString(), _ -> new Reading());
  }

  @Override
  public void asset(Asset asset) {
    assets.add(asset);
    places.add(asset.location());
  }

  @Override
  public void failed(Asset asset, ScanException reason) {
    places.add(asset.location());
    say(reason.wording());
  }

  @Override
  public void skipped(Asset asset, Wording reason) {
    places.add(asset.location());
    say(reason);
  }

  /** Keeps what is shown of a reason. */
  public void say(Wording wording) {
    said.add(wording.zh());
    said.add(wording.en());
  }

  private static String bytes(Content.Binary binary) {
    try (InputStream in = binary.bytes().open()) {
      return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      return "unreadable";
    }
  }
}
