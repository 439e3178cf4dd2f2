package org.inshore.scanners.documents.apple;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.inshore.scanners.documents.content.TextBlocks;
import org.inshore.scanners.documents.guard.Budget;
import org.inshore.scanners.documents.guard.Guard;
import org.inshore.scanners.documents.guard.Problems;
import org.inshore.spi.content.Bytes;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;

/**
 * Reads one binary property list: what stands in its dictionaries and lists as lines, with its key;
 * bytes as inner documents.
 */
final class PropertyListReader {
  private static final int TRAILER = 32;
  private static final int LARGEST = 256 << 20;
  private static final int INTEGER = 1;
  private static final int REAL = 2;
  private static final int DATA = 4;
  private static final int MOST_BEHIND = 4;
  private static final int ASCII = 5;
  private static final int UTF16 = 6;
  private static final int ARRAY = 0xa;
  private static final int SET = 0xc;
  private static final int DICTIONARY = 0xd;

  private final ByteBuffer bytes;
  private final Content.Binary document;
  private final Budget budget;
  private final ContentSink sink;
  private final TextBlocks lines;
  private final int[] offsets;
  private final int referenceSize;
  private int documents;

  /** Where the object at hand has its content, and how many there are of it. */
  private int start;

  private int count;

  private PropertyListReader(
      ByteBuffer bytes, Content.Binary document, Limits limits, ContentSink sink)
      throws ScanException {
    this.bytes = bytes;
    this.document = document;
    this.budget = new Budget(limits, bytes.capacity());
    this.sink = sink;
    this.lines = new TextBlocks(document.location(), sink);
    int trailer = bytes.capacity() - TRAILER;
    // What writes it as text puts a line end behind it.
    for (int i = 0; i < MOST_BEHIND && !isTrailer(bytes, trailer); i++) {
      trailer--;
    }
    if (!isTrailer(bytes, trailer)) {
      throw Problems.damaged(null);
    }
    int offsetSize = bytes.get(trailer + 6);
    referenceSize = bytes.get(trailer + 7);
    long objects = bytes.getLong(trailer + 8);
    long table = bytes.getLong(trailer + 24);
    offsets = new int[(int) objects];
    for (int i = 0; i < offsets.length; i++) {
      offsets[i] = Math.clamp(number((int) table + i * offsetSize, offsetSize), 0, trailer);
    }
  }

  /** Whether a trailer stands at a place: sizes, and a table of offsets before it. */
  private static boolean isTrailer(ByteBuffer bytes, int at) {
    if (at < 8) {
      return false;
    }
    int offsetSize = bytes.get(at + 6);
    int referenceSize = bytes.get(at + 7);
    long objects = bytes.getLong(at + 8);
    long table = bytes.getLong(at + 24);
    return offsetSize >= 1
        && offsetSize <= Long.BYTES
        && referenceSize >= 1
        && referenceSize <= Long.BYTES
        && objects >= 1
        && objects <= at
        && table >= 8
        && table <= at - objects * offsetSize;
  }

  static void read(Content.Binary document, Limits limits, ContentSink sink)
      throws IOException, ScanException, InterruptedException {
    if (document.bytes().size() > LARGEST) {
      throw Problems.limit("limit.file", String.valueOf(LARGEST >> 20));
    }
    try (InputStream in = document.bytes().open()) {
      ByteBuffer bytes = ByteBuffer.wrap(in.readAllBytes());
      new PropertyListReader(bytes, document, limits, sink).read();
    }
  }

  private void read() throws ScanException, InterruptedException {
    List<Integer> data = new ArrayList<>();
    for (int i = 0; i < offsets.length; i++) {
      Guard.checkInterrupt();
      int type = open(i);
      int own = count;
      int at = start;
      if (type == DATA) {
        data.add(i);
      } else if (type == ARRAY || type == SET) {
        for (int k = 0; k < own; k++) {
          line("", scalar(reference(at, k)));
        }
      } else if (type == DICTIONARY) {
        for (int k = 0; k < own; k++) {
          line(scalar(reference(at, k)), scalar(reference(at, own + k)));
        }
      }
    }
    lines.finish();
    for (int object : data) {
      open(object);
      byte[] content = new byte[count];
      bytes.get(start, content);
      String name = "data " + ++documents;
      budget.entry();
      if (content.length > 0) {
        sink.content(
            new Content.Binary(document.location().append("entry", name), name, Bytes.of(content)));
      }
    }
  }

  private void line(String key, String value) throws ScanException, InterruptedException {
    budget.took(key.length() + value.length() + 1L);
    if (!key.isEmpty() || !value.isEmpty()) {
      lines.append(key.isEmpty() ? value : key + ": " + value);
      lines.append('\n');
    }
  }

  private int reference(int from, int index) throws ScanException {
    long object = number(from + index * referenceSize, referenceSize);
    if (object < 0 || object >= offsets.length) {
      throw Problems.damaged(null);
    }
    return (int) object;
  }

  /** Finds an object's content; its type. */
  private int open(int object) throws ScanException {
    int at = offsets[object];
    int mark = bytes.get(at) & 0xff;
    int type = mark >> 4;
    long size = mark & 0xf;
    start = at + 1;
    boolean isCounted = type == DATA || type == ASCII || type == UTF16 || type >= ARRAY;
    if (isCounted && size == 0xf) {
      int width = 1 << (bytes.get(at + 1) & 7);
      size = number(at + 2, Math.min(width, Long.BYTES));
      start = at + 2 + width;
    }
    long width =
        switch (type) {
          case INTEGER, REAL -> 1L << size;
          case UTF16 -> 2 * size;
          case ARRAY, SET -> size * referenceSize;
          case DICTIONARY -> 2 * size * referenceSize;
          default -> size;
        };
    if (size < 0 || size > bytes.capacity() || start + width > bytes.capacity()) {
      throw Problems.damaged(null);
    }
    count = (int) size;
    return type;
  }

  private String scalar(int object) throws ScanException {
    int type = open(object);
    return switch (type) {
      case INTEGER -> String.valueOf(number(start, Math.min(1 << count, Long.BYTES)));
      case ASCII -> text(count, StandardCharsets.ISO_8859_1);
      case UTF16 -> text(2 * count, StandardCharsets.UTF_16BE);
      default -> "";
    };
  }

  private String text(int length, Charset charset) {
    byte[] text = new byte[length];
    bytes.get(start, text);
    return new String(text, charset);
  }

  private long number(int from, int width) throws ScanException {
    if (from < 0 || from + width > bytes.capacity()) {
      throw Problems.damaged(null);
    }
    long number = 0;
    for (int i = 0; i < width; i++) {
      number = number << Byte.SIZE | (bytes.get(from + i) & 0xff);
    }
    return number;
  }
}
