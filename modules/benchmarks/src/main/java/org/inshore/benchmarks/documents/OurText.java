package org.inshore.benchmarks.documents;

import java.io.IOException;
import java.util.List;
import java.util.ServiceLoader;
import org.inshore.core.content.MediaTypes;
import org.inshore.spi.content.Bytes;
import org.inshore.spi.content.Cells;
import org.inshore.spi.content.Content;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Extractor;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;

/** All text and cells of a document and of what is in it, as extractors hand them on. */
final class OurText implements ContentSink {
  private static final int MAX_DEPTH = 8;
  private static final List<Extractor> EXTRACTORS =
      ServiceLoader.load(Extractor.class).stream().map(ServiceLoader.Provider::get).toList();

  private final StringBuilder text = new StringBuilder();
  private int depth;

  /** The text of bytes under a file's name. */
  static String of(String name, byte[] bytes) throws ScanException, InterruptedException {
    OurText own = new OurText();
    own.open(new Content.Binary(Location.of("s"), name, Bytes.of(bytes)));
    return own.text.toString();
  }

  private void open(Content.Binary binary) throws ScanException, InterruptedException {
    try {
      String type = MediaTypes.detect(binary.name(), binary.bytes());
      for (Extractor extractor : EXTRACTORS) {
        if (extractor.handles(type) && depth < MAX_DEPTH) {
          depth++;
          try {
            extractor.extract(binary, type, Limits.DEFAULT, this);
          } finally {
            depth--;
          }
          return;
        }
      }
    } catch (IOException | ScanException e) {
      text.append('\n'); // What came before it counts.
    }
  }

  @Override
  public void content(Content content) throws ScanException, InterruptedException {
    switch (content) {
      case Content.Text block ->
          text.append(
                  new String(
                      block.bytes(), block.from(), block.length(), block.encoding().charset()))
              .append('\n');
      case Content.Rows rows -> {
        for (Content.Column column : rows.columns()) {
          text.append(column.heading()).append(' ');
        }
        Cells cells = rows.cells();
        for (int row = 0; row < cells.rows(); row++) {
          for (int cell = 0; cell < cells.width(row); cell++) {
            text.append(cells.text(row, cell)).append(' ');
          }
          text.append('\n');
        }
      }
      case Content.Binary binary -> open(binary);
    }
  }

  @Override
  public void failed(Location part, ScanException reason) {}

  @Override
  public void skipped(Location part, Wording reason) {}

  @Override
  public void note(Wording note) {}
}
