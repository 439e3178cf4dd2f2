package org.inshore.scanners.documents.structure.column;

import java.util.ArrayList;
import java.util.List;
import org.inshore.scanners.documents.structure.lines.Lines;
import org.inshore.scanners.documents.structure.lines.PositionalTable;
import org.inshore.scanners.documents.table.TableRows;
import org.inshore.spi.content.Encoding;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/** Lines of one name each, alone or beside numbers: a table without a header. */
final class NameListTable extends PositionalTable {
  private final Encoding encoding;
  private final List<@Nullable String> cell = new ArrayList<>();

  /** Parts lines of several fields; null where each is a name alone. */
  private final @Nullable NamedLinesForm form;

  /** How many fields a line has, and which is the name. */
  private final int width;

  private final int name;

  NameListTable(Encoding encoding) {
    this(encoding, null, 1, 0);
  }

  NameListTable(Encoding encoding, @Nullable NamedLinesForm form, int width, int name) {
    this.encoding = encoding;
    this.form = form;
    this.width = width;
    this.name = name;
  }

  @Override
  public void begin(Location location, Encoding ofText, ContentSink sink) {
    super.begin(location, encoding, sink);
  }

  @Override
  public Fit read(Lines lines, int at) {
    int feed = lines.feed(at);
    endsAt(lines.next(feed));
    if (lines.isBlank(at, feed)) {
      return Fit.SKIP;
    }
    cell.clear();
    if (form != null) {
      List<String> fields = form.fields(lines, at, feed);
      cell.addAll(fields);
      return fields.size() == width && NamedLinesForm.name(fields) == name ? Fit.ROW : Fit.NONE;
    }
    String text = NameListForm.text(lines, at, feed);
    cell.add(text);
    return text == null ? Fit.NONE : Fit.ROW;
  }

  @Override
  protected void add(TableRows to, long line) throws ScanException, InterruptedException {
    to.add(line, cell);
  }
}
