package org.inshore.scanners.documents.structure.encoded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.inshore.scanners.documents.guard.BulkStream;
import org.inshore.scanners.documents.guard.Guard;
import org.inshore.scanners.documents.guard.Problems;
import org.inshore.scanners.documents.guard.Spool;
import org.inshore.scanners.documents.picture.Pictures;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;

/**
 * The documents and pictures that stand in a text in Base64 or hexadecimal digits, wherever: noted
 * as the text is read, by probing for long runs of digits, and handed on in a second pass that only
 * such a text needs.
 */
public final class CodedDocuments {
  /** Shorter values hold none. */
  public static final int LEAST = CodedDocument.LEAST;

  /** A document found: where it begins, and how it is written. */
  private record Found(long at, CodedDocument form) {}

  private static final int SIZE = 1 << 16;

  /** What is kept before and behind a place, to see what stands there. */
  private static final int AROUND = 1 << 9;

  private static final int MAX_FOUND = 10_000;

  /** So much stands between two lines of one text. */
  private static final int MOST_BETWEEN = 8;

  /** What an address begins with that holds what it leads to (RFC 2397), but for fonts. */
  private static final Pattern ADDRESS =
      Pattern.compile("(?i)data:(?![^,]{0,40}(?:font|woff))[^,\\s]{0,99};base64,$");

  private static final boolean[] DIGIT = new boolean[256];

  static {
    for (int c = 0; c < DIGIT.length; c++) {
      DIGIT[c] = c < 0x80 && CodedStream.isDigit(c);
    }
  }

  private final int size;
  private final boolean texts;
  private final boolean addresses;
  private final List<Found> found = new ArrayList<>();
  private boolean more;
  private boolean encrypted;

  /**
   * Begins with a text.
   *
   * @param bytes how long it is; -1 when not known
   * @param texts whether texts are taken, too, since nobody else decodes its values
   * @param addresses whether what addresses hold (RFC 2397) is
   */
  public CodedDocuments(long bytes, boolean texts, boolean addresses) {
    this.size = bytes < 0 ? SIZE : (int) Math.min(SIZE, bytes + 1);
    this.texts = texts;
    this.addresses = addresses;
  }

  /** The text, whose documents are noted as it is read. */
  public InputStream noting(InputStream in) {
    return new Noting(in, new byte[size + 2 * AROUND]);
  }

  /** Notes the documents of a text that is at hand. */
  public void note(byte[] text) {
    Noting noting = new Noting(InputStream.nullInputStream(), text);
    noting.filled = text.length;
    noting.probe(text.length);
  }

  /** Whether any was found, after all was read. */
  public boolean any() {
    return !found.isEmpty();
  }

  /** Whether any part of the text is encrypted, by what it says of itself. */
  public boolean isEncrypted() {
    return encrypted;
  }

  /** Hands them on, from the text read again. */
  public void read(InputStream text, Location location, ContentSink sink)
      throws IOException, ScanException, InterruptedException {
    Pictures pictures = new Pictures(location, sink);
    BufferedInputStream in = new BufferedInputStream(text, SIZE);
    long at = 0;
    int number = 0;
    for (Found each : found) {
      Guard.checkInterrupt();
      if (each.at < at) {
        continue; // within the one before
      }
      in.skipNBytes(each.at - at);
      String name = "base64 " + ++number;
      Location place = location.append("entry", name);
      CodedStream coded = new CodedStream(in);
      try (Spool bytes = Spool.copy(each.form.decoded(coded), Limits.DEFAULT.fileBytes())) {
        if (each.form == CodedDocument.PICTURE) {
          pictures.add(name, bytes);
        } else if (bytes.size() > 0) {
          sink.content(new Content.Binary(place, name, bytes));
        }
        if (bytes.breakage() != null && bytes.size() == 0) {
          sink.failed(place, Problems.damaged(bytes.breakage()));
        }
      }
      at = each.at + coded.taken();
    }
    pictures.finish();
    if (more) {
      sink.failed(location, Problems.limit("limit.entries", String.valueOf(MAX_FOUND)));
    }
  }

  /** Whether a character stands between digits where they go on. */
  private static boolean isBreak(int character) {
    return character <= ' ' || character == '>' || character == '\\';
  }

  private final class Noting extends BulkStream {
    private final InputStream in;
    private final byte[] buffer;

    /** Where the buffer begins in the text. */
    private long base;

    private int from;
    private int filled;

    /** Where the last text ends in the text. */
    private long textEnd = -AROUND;

    Noting(InputStream in, byte[] buffer) {
      this.in = in;
      this.buffer = buffer;
    }

    @Override
    public int read(byte[] array, int offset, int length) throws IOException {
      int read = in.read(array, offset, length);
      if (read < 0) {
        from = probe(filled);
      }
      for (int done = 0; done < read; ) {
        int part = Math.min(read - done, buffer.length - filled);
        System.arraycopy(array, offset + done, buffer, filled, part);
        done += part;
        filled += part;
        if (filled == buffer.length) {
          from = probe(filled - AROUND);
          int gone = filled - 2 * AROUND;
          System.arraycopy(buffer, gone, buffer, 0, 2 * AROUND);
          base += gone;
          from = Math.max(AROUND, from - gone);
          filled = 2 * AROUND;
        }
      }
      return read;
    }

    /** Looks for runs up to a place; where to go on. */
    private int probe(int to) {
      int at = from;
      while (at < to) {
        if (!DIGIT[buffer[at] & 0xff]) {
          at += CodedDocument.LEAST;
          continue;
        }
        int begin = at;
        while (begin > 0 && isPart(begin - 1)) {
          begin--;
        }
        int end = at;
        while (end < filled && isPart(end)) {
          end++;
        }
        if (end - begin >= CodedDocument.LEAST && (begin > 0 || base == 0)) {
          run(begin, end);
        }
        at = Math.max(end, at + CodedDocument.LEAST);
      }
      return at;
    }

    /** Whether a digit stands somewhere, or the mark of an escape between digits. */
    private boolean isPart(int at) {
      return DIGIT[buffer[at] & 0xff]
          || (buffer[at] == '%' && isEscaped(at))
          || (buffer[at] == '\\'
              && at > 0
              && DIGIT[buffer[at - 1] & 0xff]
              && at + 1 < filled
              && DIGIT[buffer[at + 1] & 0xff]);
    }

    /** Whether an address escapes a sign of Base64. */
    private boolean isEscaped(int at) {
      if (at + 2 >= filled || (buffer[at + 1] != '2' && buffer[at + 1] != '3')) {
        return false;
      }
      int low = buffer[at + 2] | 0x20;
      return buffer[at + 1] == '2' ? low == 'b' || low == 'f' : low == 'd';
    }

    private void run(int begin, int end) {
      int own = begin;
      // The rest of an escape, or what scripts write before hexadecimal digits.
      if (own > 0 && buffer[own - 1] == '%') {
        own += 2;
      } else if (buffer[own] == '0' && buffer[own + 1] == 'x') {
        own += 2;
      } else if (buffer[own] == 'x') {
        own++;
      }
      if (!take(own, end)) {
        int above = above(begin);
        if (above < begin) {
          take(above, end);
        }
      }
    }

    /** Whether an address says what follows, and that it is none of a program's fonts. */
    private static boolean isDeclared(String before) {
      return before.endsWith(";base64,") && ADDRESS.matcher(before).find();
    }

    /** Where the digits begin that the line before ends with; the same if there are none. */
    private int above(int begin) {
      int at = begin;
      while (at > 0 && (buffer[at - 1] == ' ' || buffer[at - 1] == '\t' || buffer[at - 1] == '>')) {
        at--;
      }
      int line = at;
      while (at > 0 && (buffer[at - 1] == '\n' || buffer[at - 1] == '\r')) {
        at--;
      }
      int last = at;
      while (at > 0 && DIGIT[buffer[at - 1] & 0xff]) {
        at--;
      }
      return line == last || at == last ? begin : at;
    }

    private boolean take(int begin, int end) {
      String coded = text(begin, Math.min(end, begin + AROUND));
      if (coded.chars().anyMatch(CodedDocuments::isBreak)) {
        coded = coded.replaceAll("\\\\[nr]|[\\s>\\\\]+", "");
      }
      if (coded.indexOf('%') >= 0) {
        coded =
            coded.replaceAll("%2[Bb]", "+").replaceAll("%2[Ff]", "/").replaceAll("%3[Dd].*", "");
      }
      String before = text(Math.max(0, begin - AROUND), begin);
      if (!addresses && before.endsWith(";base64,")) {
        return false;
      }
      if (EncryptedText.is(coded, before)) {
        encrypted = true;
        return true;
      }
      CodedDocument form = CodedDocument.of(coded, before);
      if (form == null && isDeclared(before)) {
        form = CodedDocument.BASE64;
      }
      if (form == null && CodedDocument.isBase32(coded)) {
        form = CodedDocument.BASE32;
      }
      if (form == null && texts && CodedDocument.isText(coded)) {
        form = CodedDocument.BASE64;
        boolean goesOn = base + begin - textEnd < MOST_BETWEEN;
        textEnd = base + end;
        if (goesOn) {
          return true;
        }
      }
      if (form == null) {
        return false;
      }
      if (found.size() == MAX_FOUND) {
        more = true;
      } else if (found.isEmpty() || found.getLast().at < base + begin) {
        found.add(new Found(base + begin, form));
      }
      return true;
    }

    private String text(int begin, int end) {
      return new String(buffer, begin, Math.max(0, end - begin), StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
