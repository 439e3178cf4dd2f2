package org.inshore.scanners.documents.text;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.inshore.scanners.documents.content.TextBlocks;
import org.inshore.scanners.documents.content.TextCut;
import org.inshore.scanners.documents.guard.Guard;
import org.inshore.scanners.documents.structure.StructuredText;
import org.inshore.scanners.documents.structure.blocks.BlockForm;
import org.inshore.scanners.documents.structure.chat.ChatForm;
import org.inshore.scanners.documents.structure.column.NameListForm;
import org.inshore.scanners.documents.structure.column.NamedLinesForm;
import org.inshore.scanners.documents.structure.delimited.DelimitedForm;
import org.inshore.scanners.documents.structure.fields.FieldsForm;
import org.inshore.scanners.documents.structure.fields.IndentedForm;
import org.inshore.scanners.documents.structure.fields.QueryLogForm;
import org.inshore.scanners.documents.structure.fin.FinForm;
import org.inshore.scanners.documents.structure.fixedwidth.FixedWidthForm;
import org.inshore.scanners.documents.structure.fixedwidth.FoldedForm;
import org.inshore.scanners.documents.structure.fixedwidth.RecordKindsForm;
import org.inshore.scanners.documents.structure.fixedwidth.TouchingForm;
import org.inshore.scanners.documents.structure.fixedwidth.WrappedForm;
import org.inshore.scanners.documents.structure.lines.LineForm;
import org.inshore.scanners.documents.structure.lines.LineTable;
import org.inshore.scanners.documents.structure.lines.LineTable.Fit;
import org.inshore.scanners.documents.structure.lines.Lines;
import org.inshore.scanners.documents.structure.markup.MarkupForm;
import org.inshore.scanners.documents.structure.multipart.MultipartForm;
import org.inshore.scanners.documents.structure.segments.SegmentForm;
import org.inshore.scanners.documents.wrap.WrappedLines;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.ScanException;
import org.jspecify.annotations.Nullable;

/**
 * Reads a text of lines in one pass: tables as rows, all else as running text, in which blank lines
 * stand for the rows, so that all others keep their number and order.
 *
 * <p>In what may be running text, lines are looked at in samples: after so many bytes without a
 * table, some times as many are passed over. Where one is found, it is followed back to its first
 * row. So a short table in a long text may stay text, and a long one is found wherever it begins.
 */
public final class LineReader {
  /** Up to here, every line of a text is looked at. */
  private static final int HEAD = 1 << 14;

  /** How many bytes are passed over for one looked at, and how many in a long text. */
  private static final int PASSED = 4;

  private static final int PASSED_IN_LONG = 16;

  private static final int LONG = 1 << 18;

  /** How far behind a table another row may be one of it. */
  private static final int LINES_BEHIND = 12;

  /** How many rows of another width are held back until one follows that fits. */
  private static final int MAX_DOUBTFUL = 8;

  /** Making a table costs more than a line: so many bytes of text allow one. */
  private static final int BYTES_OF_TABLE = 1 << 10;

  private static final int FREE_TABLES = 64;

  private final StructuredText text;
  private final ContentSink sink;
  private final LineWindow window;
  private final TextBlocks blocks;
  private final List<LineForm> forms =
      List.of(
          new FinForm(),
          new MultipartForm(),
          new ChatForm(),
          new MarkupForm(),
          new QueryLogForm(),
          new IndentedForm(),
          new FieldsForm(),
          new BlockForm(),
          new SegmentForm(),
          NamedLinesForm.ofLiterals(),
          new DelimitedForm(),
          new TouchingForm(),
          new RecordKindsForm(),
          new WrappedForm(),
          new FoldedForm(),
          new FixedWidthForm(),
          new NameListForm(),
          NamedLinesForm.ofValues());

  /** The line to look at next; all before it is told to be text or rows. */
  private int at;

  /** Where what is text, and not yet handed on, begins. */
  private int textFrom;

  /** The number of the line there. */
  private long line;

  /** Bytes of the text before the window. */
  private long before;

  private @Nullable LineTable table;
  private boolean inTable;
  private int linesBehind;
  private int tables;

  /** Whether the place to look at next may be inside a line. */
  private boolean within;

  /** Where rows begin that are held back. */
  private final int[] doubtful = new int[MAX_DOUBTFUL];

  private int doubts;

  private LineReader(StructuredText text, long firstLine, ContentSink sink) {
    this.text = text;
    this.sink = sink;
    this.line = firstLine;
    this.window = new LineWindow(text.in(), text.encoding(), text.bytes());
    this.blocks = TextBlocks.reading(text.location(), sink, text.encoding(), firstLine, -1);
  }

  /**
   * Reads a text.
   *
   * @param firstLine the number of its first line
   */
  public static void read(StructuredText text, long firstLine, ContentSink sink)
      throws IOException, ScanException, InterruptedException {
    new LineReader(text, firstLine, sink).run();
  }

  private void run() throws IOException, ScanException, InterruptedException {
    window.move(0);
    while (at < window.lines().to()) {
      if (inTable) {
        row();
      } else {
        line();
      }
      if (window.isShort(at)) {
        move();
      }
    }
    end();
  }

  /** Looks at a line of running text: whether a table begins or goes on there. */
  private void line() throws ScanException, InterruptedException {
    Lines lines = window.lines();
    if (within) {
      pass(lines, at);
      return;
    }
    if (table != null && goesOn(table, lines)) {
      inTable = true;
      return;
    }
    LineTable found = mayBeTable() ? find(lines) : null;
    if (found != null) {
      begin(found, back(found, lines));
      return;
    }
    int from = at;
    pass(lines, at);
    if (before + at > HEAD && table == null && !within) {
      int passed = before + at > LONG ? PASSED_IN_LONG : PASSED;
      at = (int) Math.min(lines.to(), at + (long) passed * (at - from));
      within = true;
    }
  }

  /** Goes on to the line after the one in which a place lies. */
  private void pass(Lines lines, int from) {
    int feed = lines.feed(from);
    within = !lines.isComplete(feed);
    at = lines.next(feed);
  }

  /** Whether a table left some lines ago has another row here. */
  private boolean goesOn(LineTable left, Lines lines) throws ScanException, InterruptedException {
    if (left.read(lines, at) == Fit.ROW) {
      int next = left.end();
      if (left.standsAlone() || (next < lines.to() && left.read(lines, next) == Fit.ROW)) {
        return true;
      }
    }
    if (++linesBehind > LINES_BEHIND) {
      left.finish();
      table = null;
    }
    return false;
  }

  private boolean mayBeTable() {
    return tables < FREE_TABLES + (before + at) / BYTES_OF_TABLE;
  }

  private @Nullable LineTable find(Lines lines) {
    for (LineForm form : forms) {
      LineTable found = form.find(lines, at);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** Where the first row is of a table that was found in the midst of it. */
  private int back(LineTable found, Lines lines) {
    int first = at;
    found.read(lines, at);
    int end = found.end();
    for (int next = at; next > textFrom; ) {
      int start = lines.before(next, textFrom);
      Fit fit = found.read(lines, start);
      boolean parted = fit == Fit.SKIP && lines.isBlank(start, next - 1);
      // A record of several lines may have been found in the midst of it.
      boolean whole = found.end() == next || (fit == Fit.ROW && found.end() == end);
      if (parted || fit == Fit.NONE || !whole) {
        break;
      }
      first = fit == Fit.ROW ? start : first;
      end = found.end();
      next = start;
    }
    return first;
  }

  private void begin(LineTable found, int first) throws ScanException, InterruptedException {
    if (table != null) {
      table.finish();
    }
    table = found;
    tables++;
    found.begin(text.location(), text.encoding(), sink);
    at = first;
    inTable = true;
  }

  /** Looks at a line of a table. */
  private void row() throws ScanException, InterruptedException {
    LineTable rows = Objects.requireNonNull(table);
    Lines lines = window.lines();
    switch (rows.read(lines, at)) {
      case ROW -> {
        if (doubts > 0) {
          for (int i = 0; i < doubts; i++) {
            rows.read(lines, doubtful[i]);
            take(rows, lines, doubtful[i]);
          }
          doubts = 0;
          rows.read(lines, at);
        }
        take(rows, lines, at);
        at = rows.end();
      }
      case MAYBE -> {
        if (doubts == MAX_DOUBTFUL) {
          leave();
        } else {
          doubtful[doubts++] = at;
          at = rows.end();
        }
      }
      case SKIP -> at = rows.end();
      case NONE -> leave();
    }
  }

  /** Takes the record read last as a row. */
  private void take(LineTable rows, Lines lines, int from)
      throws ScanException, InterruptedException {
    textTo(lines, from, false);
    rows.add(line);
    if (rows.isInDoubt()) {
      textTo(lines, rows.end(), false);
      return;
    }
    int count = lines.count(from, rows.end());
    blocks.skipLines(count);
    line += count;
    textFrom = rows.end();
  }

  /** Ends a table, or comes to a gap in it. */
  private void leave() {
    at = doubts > 0 ? doubtful[0] : at;
    doubts = 0;
    inTable = false;
    linesBehind = 0;
  }

  /** Hands on text up to a place. */
  private void textTo(Lines lines, int to, boolean last)
      throws ScanException, InterruptedException {
    if (to > textFrom) {
      WrappedLines.join(lines.bytes(), textFrom, to, text.encoding());
      blocks.pass(lines.bytes(), textFrom, to, last);
      line += lines.count(textFrom, to);
      textFrom = to;
    }
  }

  /** Hands on what is told to be text, and reads on. */
  private void move() throws IOException, ScanException, InterruptedException {
    Guard.checkInterrupt();
    if (doubts > 0 && at - textFrom > LineWindow.AHEAD / 2) {
      leave();
      return;
    }
    Lines lines = window.lines();
    if (within) {
      textTo(lines, TextCut.of(lines.bytes(), at, text.encoding()), false);
    } else if (doubts == 0) {
      textTo(lines, at, false);
    }
    int moved = textFrom;
    window.move(moved);
    before += moved;
    at -= moved;
    textFrom = 0;
    for (int i = 0; i < doubts; i++) {
      doubtful[i] -= moved;
    }
  }

  private void end() throws ScanException, InterruptedException {
    if (table != null && table.headsText()) {
      table.finish();
    }
    textTo(window.lines(), window.lines().to(), true);
    blocks.finish();
    if (table != null) {
      table.finish();
    }
  }
}
