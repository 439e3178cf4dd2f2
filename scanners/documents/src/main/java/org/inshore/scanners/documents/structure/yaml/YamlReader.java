package org.inshore.scanners.documents.structure.yaml;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.BitSet;
import org.inshore.scanners.documents.structure.record.NestedSink;
import org.inshore.spi.scan.ScanException;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CommentEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads parts of YAML event by event: anchors are not followed, so nothing expands. Where a part is
 * no YAML any more, the rest of it is text.
 */
final class YamlReader {
  private static final LoadSettings SETTINGS =
      LoadSettings.builder()
          .setUseMarks(true)
          .setParseComments(true)
          .setCodePointLimit(Integer.MAX_VALUE)
          .build();

  /** A scalar that is no block goes on over some lines. */
  private static final int MAX_LINES = 6;

  private final NestedSink sink;
  private final Charset charset;

  /** By depth: whether it is a mapping, and whether a key comes next in it. */
  private final BitSet mappings = new BitSet();

  private final BitSet keys = new BitSet();
  private int depth;
  private int deepest;
  private long values;
  private long longScalars;

  YamlReader(NestedSink sink, Charset charset) {
    this.sink = sink;
    this.charset = charset;
  }

  /** How many scalars there were that are no keys. */
  long values() {
    return values;
  }

  /** How many scalars without a mark that says so went on over many lines. */
  long longScalars() {
    return longScalars;
  }

  /** How deep collections were in each other. */
  int deepest() {
    return deepest;
  }

  /** Reads a part; tells where it breaks off, or -1. */
  int read(YamlParts.Part part) throws IOException, ScanException, InterruptedException {
    int end = part.tooLong() ? 0 : -1;
    int read = 0;
    depth = 0;
    if (!part.tooLong()) {
      try {
        for (Event event : new Parse(SETTINGS).parseString(part.text())) {
          read = take(event, part, read);
        }
      } catch (YamlEngineException e) {
        end = part.text().offsetByCodePoints(0, read);
      }
    }
    while (depth > 0) {
      depth--;
      sink.end();
    }
    if (end >= 0) {
      text(part, end);
    }
    return end;
  }

  /** Takes an event; tells up to which character all was handed on. */
  private int take(Event event, YamlParts.Part part, int read)
      throws IOException, ScanException, InterruptedException {
    switch (event.getEventId()) {
      case MappingStart, SequenceStart -> {
        boolean mapping = event.getEventId() == Event.ID.MappingStart;
        toggle();
        depth++;
        deepest = Math.max(deepest, depth);
        mappings.set(depth, mapping);
        keys.set(depth, mapping);
        if (mapping) {
          sink.beginObject();
        } else {
          sink.beginArray();
        }
      }
      case MappingEnd, SequenceEnd -> {
        depth--;
        sink.end();
      }
      case Alias -> {
        if (!toggle()) {
          sink.none();
        }
      }
      case Scalar -> {
        scalar((ScalarEvent) event, part);
        return event.getEndMark().map(Mark::getIndex).orElse(read);
      }
      case Comment -> {
        CommentEvent comment = (CommentEvent) event;
        byte[] bytes = comment.getValue().getBytes(charset);
        if (bytes.length > 0) {
          sink.text(bytes, 0, bytes.length, line(event, part));
        }
        return event.getEndMark().map(Mark::getIndex).orElse(read);
      }
      default -> {}
    }
    return read;
  }

  /** Says that something comes; whether it is a key. */
  private boolean toggle() {
    boolean key = mappings.get(depth) && depth > 0 && keys.get(depth);
    if (depth > 0 && mappings.get(depth)) {
      keys.flip(depth);
    }
    return key;
  }

  private void scalar(ScalarEvent event, YamlParts.Part part)
      throws IOException, ScanException, InterruptedException {
    boolean key = toggle();
    String value = event.getValue();
    byte[] bytes = value.getBytes(charset);
    long line = line(event, part);
    values += key ? 0 : 1;
    if (key) {
      if (line >= part.line()) {
        sink.key(bytes, 0, bytes.length, line);
      } else {
        sink.key(bytes, 0, bytes.length, part.line());
      }
    } else if (value.isEmpty()
        || (event.isPlain() && (value.equals("null") || value.equals("~")))) {
      sink.none();
    } else {
      boolean block = event.isLiteral() || event.isFolded();
      if (!block && isLong(event)) {
        // Rather something else, or a quotation mark too many.
        longScalars++;
        sink.none();
        String source = source(event, part);
        byte[] lines = source.getBytes(charset);
        sink.text(lines, 0, lines.length, line);
        return;
      }
      int end = bytes.length;
      while (block && end > 0 && bytes[end - 1] == '\n') {
        end--;
      }
      sink.value(bytes, 0, end, line + (block ? 1 : 0));
    }
  }

  private static boolean isLong(ScalarEvent event) {
    int begin = event.getStartMark().map(Mark::getLine).orElse(0);
    return event.getEndMark().map(Mark::getLine).orElse(begin) - begin > MAX_LINES;
  }

  private static String source(ScalarEvent event, YamlParts.Part part) {
    int from = event.getStartMark().map(Mark::getIndex).orElse(0);
    int to = event.getEndMark().map(Mark::getIndex).orElse(from);
    int begin = part.text().offsetByCodePoints(0, from);
    return part.text().substring(begin, part.text().offsetByCodePoints(begin, to - from));
  }

  private static long line(Event event, YamlParts.Part part) {
    int line = event.getStartMark().map(Mark::getLine).orElse(0);
    return part.line() + line - part.repeated();
  }

  private void text(YamlParts.Part part, int from)
      throws IOException, ScanException, InterruptedException {
    String text = part.text();
    int lines = 0;
    int start = from;
    for (int i = 0; i < from; i++) {
      lines += text.charAt(i) == '\n' ? 1 : 0;
    }
    while (lines < part.repeated() && start < text.length()) {
      lines += text.charAt(start++) == '\n' ? 1 : 0;
    }
    byte[] bytes = text.substring(start).getBytes(charset);
    if (bytes.length > 0) {
      sink.text(bytes, 0, bytes.length, part.line() + lines - part.repeated());
    }
  }
}
