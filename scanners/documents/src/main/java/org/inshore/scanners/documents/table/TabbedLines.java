package org.inshore.scanners.documents.table;

import java.util.List;
import org.inshore.scanners.documents.content.TextBlocks;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;

/**
 * The paragraphs of a body outside of its tables. Those that tabs part into as many columns, one
 * below the other, are judged as the rows of a table are; markup of tables is a document of its
 * own; all others are text.
 */
final class TabbedLines {
  private static final int LEAST_TABS = 2;
  private static final int LONGEST = 1 << 12;

  private final TextBlocks text;
  private final PastedMarkup markup;
  private final BodyTable table;
  private final StringBuilder line = new StringBuilder();

  /** Tabs in the line at hand. */
  private int found;

  /** Whether the line at hand is so long that it goes on as text. */
  private boolean passing;

  /** Tabs in each line of the table that is open; 0 if none is. */
  private int tabs;

  private int tables;

  TabbedLines(Location location, ContentSink sink) {
    this.text = new TextBlocks(location, sink);
    this.markup = new PastedMarkup(location, sink, text);
    this.table = new BodyTable(location, sink, true, this::write);
  }

  /** Adds text, in which line ends end paragraphs. */
  void append(String more) throws ScanException, InterruptedException {
    int from = 0;
    while (from < more.length()) {
      int end = more.indexOf('\n', from);
      int to = end < 0 ? more.length() : end;
      if (markup.isOpen()) {
        markup.append(more.substring(from, to), end >= 0);
        from = end < 0 ? to : end + 1;
        continue;
      }
      for (int tab = more.indexOf('\t', from, to); tab >= 0; found++) {
        tab = more.indexOf('\t', tab + 1, to);
      }
      line.append(more, from, to);
      if (!passing && (end >= 0 || line.length() > LONGEST) && PastedMarkup.begins(line)) {
        endTable();
        markup.append(line, end >= 0);
        line.setLength(0);
        found = 0;
      } else if (passing || line.length() > LONGEST) {
        endTable();
        pass(end < 0 ? "" : "\n");
        passing = end < 0;
      } else if (end >= 0) {
        endLine();
      }
      from = end < 0 ? more.length() : end + 1;
    }
  }

  private void endLine() throws ScanException, InterruptedException {
    if (found != tabs || found < LEAST_TABS) {
      endTable();
    }
    if (found < LEAST_TABS) {
      pass("\n");
      return;
    }
    if (tabs == 0) {
      tabs = found;
      table.begin("tabs-" + ++tables);
    }
    for (int from = 0; from <= line.length(); ) {
      int tab = line.indexOf("\t", from);
      int to = tab < 0 ? line.length() : tab;
      table.append(line.substring(from, to));
      table.endCell();
      from = to + 1;
    }
    table.endRow();
    line.setLength(0);
    found = 0;
  }

  private void pass(String end) throws ScanException, InterruptedException {
    text.append(line.append(end));
    line.setLength(0);
    found = 0;
  }

  private void endTable() throws ScanException, InterruptedException {
    if (tabs > 0) {
      tabs = 0;
      table.end();
    }
  }

  /** Takes a row of a table of the body that is text: what was there before it comes first. */
  void line(List<String> cells) throws ScanException, InterruptedException {
    flush();
    write(cells);
  }

  private void write(List<String> cells) throws ScanException, InterruptedException {
    text.append(String.join("\t", cells) + "\n");
  }

  /** Hands on what is held, since something else follows. */
  void flush() throws ScanException, InterruptedException {
    endTable();
    if (!passing && PastedMarkup.begins(line)) {
      markup.append(line, true);
      line.setLength(0);
    }
    markup.close();
    pass("");
  }

  /** Hands on the rest. */
  void finish() throws ScanException, InterruptedException {
    if (tabs > 0 && !line.isEmpty()) {
      endLine();
    }
    flush();
    text.finish();
  }
}
