package org.inshore.scanners.documents.structure.record;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.inshore.scanners.documents.structure.StructuredText;
import org.inshore.scanners.documents.structure.record.Frame.Kind;
import org.inshore.scanners.documents.structure.record.Frame.Part;
import org.inshore.scanners.documents.structure.record.text.Base64Text;
import org.inshore.scanners.documents.structure.record.text.LongTexts;
import org.inshore.scanners.documents.structure.record.text.OutsideText;
import org.inshore.scanners.documents.structure.record.text.TextLines;
import org.inshore.spi.content.Encoding;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/**
 * Flattening of nested values into records, as they are met: constant memory, whatever the text.
 *
 * <p>An object is a record if it is the whole text, one of several in an array or under one key, or
 * has a key that is a value. Any other is a part of the object around it. An array of scalars
 * belongs to its object, one in an array is a row. Records are numbered as they end, so that those
 * in one line are told apart; each value has its line.
 */
public final class Records implements NestedSink {
  /** What is nested deeper is a part of what is at this depth. */
  private static final int MAX_OPEN = 64;

  /** Objects in an object that have names; where there are more, their keys are values. */
  private static final int MAX_PARTS = 16;

  private static final int MAX_VALUES = 1024;
  private static final int MAX_BYTES = 1 << 18;

  private final Location location;
  private final Encoding encoding;
  private final EmbeddedReader embedded;
  private final OutsideText outside;
  private final RecordTables tables;
  private final LongTexts texts;
  private final Path root;
  private final Values values = new Values();
  private final List<Frame> open = new ArrayList<>();
  private final ColumnArrays arrays;
  private final SheetCells cells;
  private Notation notation;

  /** How many that are open are not followed. */
  private int deeper;

  /** The key of the next value, where it is a value itself or may be one. */
  private byte @Nullable [] key;

  private long keyLine;

  /** Where the next value stands whatever is open, if somewhere else. */
  private @Nullable Path elsewhere;

  private boolean inEmbedded;

  /**
   * Begins with a text.
   *
   * @param embedded reads values that are structured texts themselves
   */
  public Records(
      StructuredText text, Notation notation, EmbeddedReader embedded, ContentSink sink) {
    this.location = text.location();
    this.encoding = text.encoding();
    this.notation = notation;
    this.embedded = embedded;
    this.outside = new OutsideText(location, encoding, sink);
    this.tables = new RecordTables(location, encoding, sink);
    this.texts = new LongTexts(location, encoding, sink);
    this.root = Path.root(notation);
    this.arrays = new ColumnArrays(open, values, tables, encoding.charset());
    this.cells = new SheetCells(open, values, tables, notation);
  }

  public Encoding encoding() {
    return encoding;
  }

  @Override
  public void text(byte[] array, int from, int to, long line)
      throws IOException, ScanException, InterruptedException {
    outside.add(array, from, to, line);
  }

  @Override
  public void key(byte[] array, int from, int to, long line)
      throws ScanException, InterruptedException {
    loseKey();
    keyLine = line;
    Frame top = Frame.top(open);
    if (top == null || top.kind != Kind.OBJECT || deeper > 0) {
      single((top == null ? root : top.path).ownName(notation), array, from, to, line);
      return;
    }
    Path path = top.path.known(array, from, to, top.last);
    if (path == null && !Keys.areValue(array, from, to, encoding.charset())) {
      path = top.path.make(array, from, to, notation, encoding.charset());
      if (path != null && !Keys.areWords(array, from, to)) {
        single(top.path.ownName(notation), array, from, to, line);
      }
    }
    if (path == null || top.path.map) {
      key = Arrays.copyOfRange(array, from, to);
    }
    top.next = path;
    top.last = path == null ? top.last : path;
  }

  @Override
  public void beginObject() {
    begin(Kind.OBJECT);
  }

  /** Begins an object whose keys are written otherwise, up to the end of the value. */
  public void beginObject(Notation inner) {
    begin(Kind.OBJECT);
    notation = inner;
  }

  @Override
  public void beginArray() {
    begin(Kind.ARRAY);
  }

  @Override
  public void beginRow() {
    begin(Kind.ROW);
  }

  private void begin(Kind wanted) {
    Frame around = Frame.top(open);
    if (open.size() == MAX_OPEN) {
      deeper++;
      return;
    }
    boolean inArray = around != null && around.kind != Kind.OBJECT;
    Kind kind = wanted == Kind.ARRAY && inArray ? Kind.ROW : wanted;
    boolean keyed = key != null && (around == null || around.next == null || kind == Kind.OBJECT);
    if (keyed && around != null) {
      around.next = null;
    }
    Path path = place();
    boolean record =
        keyed
            || kind == Kind.ROW
            || (kind == Kind.OBJECT && (owner() < 0 || path.repeated || Frame.isRow(around)));
    int owner = record ? open.size() : owner();
    open.add(new Frame(path, kind, record, owner, values.count()));
    if (keyed) {
      pushKey(path);
    }
    key = null;
  }

  @Override
  public void end() throws ScanException, InterruptedException {
    if (deeper > 0) {
      deeper--;
      return;
    }
    loseKey();
    endLines();
    Frame frame = open.removeLast();
    Frame around = Frame.top(open);
    if (cells.take(frame)) {
      return;
    }
    if (around != null) {
      Frame beside = SheetCells.beside(open);
      frame.nameColumns(around, beside == null ? around : beside, notation);
    }
    arrays.end(frame, around);
    if (NamedValue.head(frame, values, notation, encoding.charset()) && Frame.isOwned(around)) {
      return; // a field of what the array of such is in
    }
    if (frame.record) {
      tables.add(frame.path, values, frame.mark, values.count());
      values.truncate(frame.mark);
    } else if (frame.kind == Kind.OBJECT && around != null && !frame.waits) {
      part(around, new Part(frame.path, frame.mark, values.count()));
    } else if (frame.shape != 0 && around != null && around.kind == Kind.OBJECT) {
      around.separate(around.siblings().take(frame, values), values, tables);
    }
  }

  /** Takes an object as a part of another, unless it is one of several. */
  private void part(Frame around, Part part) throws ScanException, InterruptedException {
    Part same = around.part(part.path());
    around.parts.add(part);
    if (around.kind == Kind.ARRAY && around.shape == 0) {
      around.shape = SiblingArrays.shape(part, values);
    }
    if (same != null) {
      part.path().repeated = true;
      around.separate(List.of(same, part), values, tables);
    } else if (around.parts.size() > MAX_PARTS) {
      around.path.map = true;
      around.separate(List.copyOf(around.parts), values, tables);
    }
  }

  @Override
  public void value(byte[] array, int from, int to, long line)
      throws IOException, ScanException, InterruptedException {
    if (!inEmbedded && isEmbedded(array, from, to, line)) {
      return;
    }
    if (texts.take(array, from, to)) {
      none();
      return;
    }
    Frame top = Frame.top(open);
    if (top != null && deeper == 0 && top.takesLine(array, from, to, line)) {
      place();
      return;
    }
    if (key != null && (top == null || top.next == null)) {
      int mark = values.count();
      Path path = place();
      if (deeper == 0 && arrays.take(key, path, array, from, to, line)) {
        key = null;
        return;
      }
      pushKey(path);
      values.add(path, array, from, to, line);
      tables.add(path, values, mark, values.count());
      values.truncate(mark);
      return;
    }
    key = null;
    Path path = place();
    if (top != null) {
      Frame around = open.size() > 1 ? open.get(open.size() - 2) : null;
      top.mayName(around, path, array, from, to, encoding.charset());
    }
    if (deeper == 0 && arrays.take(null, path, array, from, to, line)) {
      return;
    }
    boolean many =
        top != null && top.kind == Kind.ARRAY && top.elements++ >= RecordTable.MAX_OF_A_PATH;
    if (many || owner() < 0) {
      single(path, array, from, to, line);
      byte[] text = Base64Text.decode(array, from, to, encoding.charset());
      if (text != null) {
        single(path, text, 0, text.length, line);
      }
    } else {
      add(path, array, from, to, line);
      spill();
    }
  }

  /** Ends a text that an array has line by line: an inner document, or a value. */
  private void endLines() throws ScanException, InterruptedException {
    Frame top = Frame.top(open);
    TextLines lines = top == null ? null : top.lines;
    if (top == null || lines == null) {
      return;
    }
    byte[] text = lines.text();
    if (texts.take(text, 0, text.length)) {
      return;
    }
    Path path = top.path.element(notation);
    if (owner() < 0) {
      single(path, text, 0, text.length, lines.number());
    } else {
      values.add(path, text, 0, text.length, lines.number());
    }
  }

  @Override
  public void none() throws ScanException, InterruptedException {
    boolean kept = deeper == 0 && arrays.takeNone(key);
    key = kept ? null : key;
    loseKey();
    place();
  }

  @Override
  public void longValue(InputStream in, long line)
      throws IOException, ScanException, InterruptedException {
    none();
    texts.read(in, line);
  }

  /** Hands on all that is left. */
  public void finish() throws IOException, ScanException, InterruptedException {
    deeper = 0;
    while (!open.isEmpty()) {
      end();
    }
    outside.finish();
    tables.flush();
  }

  /** Adds a value of the open record, and what it stands for in Base64. */
  private void add(Path path, byte[] array, int from, int to, long line)
      throws IOException, ScanException, InterruptedException {
    byte[] text = Base64Text.decode(array, from, to, encoding.charset());
    boolean taken = text != null && texts.take(text, 0, text.length);
    values.add(path, array, from, taken ? from : to, line);
    if (text != null && !taken) {
      elsewhere = path.decoded();
      value(text, 0, text.length, line);
      elsewhere = null;
    }
  }

  private boolean isEmbedded(byte[] array, int from, int to, long line)
      throws IOException, ScanException, InterruptedException {
    inEmbedded = true;
    Notation outer = notation;
    int depth = open.size();
    boolean read = open.size() < MAX_OPEN && embedded.read(array, from, to, line, this);
    notation = outer;
    inEmbedded = false;
    while (open.size() > depth) {
      end();
    }
    return read;
  }

  /** Where the next value stands. */
  private Path place() {
    Path other = elsewhere;
    Frame top = Frame.top(open);
    if (other != null) {
      elsewhere = null;
      return other;
    } else if (top == null) {
      return root;
    }
    Path next = top.next;
    top.next = null;
    return switch (top.kind) {
      case OBJECT -> next == null ? top.path.any(notation) : next;
      case ARRAY -> top.path.element(notation);
      case ROW -> top.path.position(top.elements++, notation);
    };
  }

  /** Puts a key that is a value before what it stands for. */
  private void pushKey(Path path) {
    byte[] value = key;
    if (value != null) {
      values.add(path.ownName(notation), value, 0, value.length, keyLine);
      key = null;
    }
  }

  /** A key that nothing came behind is a value. */
  private void loseKey() throws ScanException, InterruptedException {
    byte[] value = key;
    Frame top = Frame.top(open);
    if (value != null && top != null && top.next == null) {
      single(top.path.any(notation).ownName(notation), value, 0, value.length, keyLine);
    }
    key = null;
  }

  private void single(Path path, byte[] array, int from, int to, long line)
      throws ScanException, InterruptedException {
    int at = values.count();
    values.add(path, array, from, to, line);
    tables.single(values, at);
    values.truncate(at);
  }

  /** Which of those that are open is the record of the next value; negative for none. */
  private int owner() {
    return open.isEmpty() ? -1 : open.getLast().owner;
  }

  /** Hands on a part of a record that is too large to wait for its end. */
  private void spill() throws ScanException, InterruptedException {
    int at = owner();
    int mark = open.get(at).mark;
    if (values.count() - mark < MAX_VALUES && values.length(mark) < MAX_BYTES) {
      return;
    }
    tables.add(open.get(at).path, values, mark, values.count());
    values.truncate(mark);
    for (Frame frame : open.subList(at, open.size())) {
      frame.mark = mark;
      frame.clearParts();
    }
  }
}
