package org.inshore.scanners.documents.structure.markup;

import java.util.ArrayList;
import org.inshore.scanners.documents.structure.lines.Lines;
import org.inshore.scanners.documents.structure.lines.PositionalTable;
import org.inshore.scanners.documents.table.TableRows;
import org.inshore.spi.content.Encoding;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/** A table in a markup language. */
final class MarkupTable extends PositionalTable {
  private final MarkupRow.Reader language;
  private final int width;
  private @Nullable MarkupRow row;

  MarkupTable(MarkupRow.Reader language, int width) {
    this.language = language;
    this.width = width;
  }

  @Override
  public void begin(Location location, Encoding encoding, ContentSink sink) {
    super.begin(location, Encoding.UTF_8, sink);
  }

  @Override
  public Fit read(Lines lines, int at) {
    MarkupRow read = language.read(new MarkupLines(lines, width), at);
    row = read;
    if (read == null) {
      return Fit.NONE;
    }
    int cells = read.cells().size();
    return cells == 0 ? Fit.SKIP : cells <= width ? Fit.ROW : Fit.NONE;
  }

  @Override
  public int end() {
    MarkupRow read = row;
    return read == null ? 0 : read.end();
  }

  @Override
  protected void add(TableRows to, long line) throws ScanException, InterruptedException {
    MarkupRow read = row;
    if (read != null) {
      to.add(line, new ArrayList<>(read.cells()));
    }
  }
}
