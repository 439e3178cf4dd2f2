package org.inshore.scanners.documents.structure.encoded;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.inshore.scanners.documents.guard.Problems;
import org.inshore.scanners.documents.guard.Spool;
import org.inshore.scanners.documents.structure.StructuredText;
import org.inshore.scanners.documents.structure.TextForm;
import org.inshore.scanners.documents.structure.TextHead;
import org.inshore.scanners.documents.structure.folded.FoldedForm;
import org.inshore.spi.scan.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;

/**
 * Form of a file that is Base64 from begin to end, as {@code base64} and {@code openssl} write it:
 * lines of one length, the last of which is shorter, or one line. What it stands for must look like
 * a text or a known form of document; it is an inner document.
 */
public final class Base64Form implements TextForm {
  private static final int LEAST = 40;
  private static final int MAX_LOOKED_AT = 1 << 12;
  private static final Pattern LINE = Pattern.compile("(?:[A-Za-z0-9+/]+|[A-Za-z0-9_-]+)={0,2}");

  /** How documents begin that are sent so. */
  private static final List<String> BEGINNINGS =
      List.of(
          "PK\3\4",
          "%PDF-",
          "\u00d0\u00cf\u0011\u00e0",
          "\u001f\u008b\b",
          "\u0089PNG",
          "\u00ff\u00d8\u00ff",
          "GIF8",
          "7z\u00bc\u00af",
          "Rar!",
          "BZh",
          "\u00fd7zXZ",
          "(\u00b5/\u00fd",
          "SQLite format 3",
          "II*\0",
          "MM\0*",
          "\u00ff\u00fe");

  private final FoldedForm.Lines lines;

  public Base64Form(FoldedForm.Lines lines) {
    this.lines = lines;
  }

  @Override
  public boolean begins(TextHead head) {
    if (!mayBegin(head.bytes())) {
      return false;
    }
    int length = Math.min(head.bytes().length, MAX_LOOKED_AT);
    boolean whole = head.whole() && length == head.bytes().length;
    String begin = head.characters().substring(0, length);
    String[] lines = (whole ? begin.stripTrailing() : begin).split("\r?\n", -1);
    // A line that was cut off is looked at as far as it goes.
    String first = lines[0];
    if (first.length() < LEAST || !isMixed(first)) {
      return false;
    }
    boolean alike = true;
    for (int i = 0; i < lines.length && alike; i++) {
      boolean last = i == lines.length - 1;
      boolean padded = lines[i].endsWith("=");
      alike =
          LINE.matcher(lines[i]).matches()
              && (last
                  ? lines[i].length() <= first.length() && (!padded || whole)
                  : lines[i].length() == first.length() && !padded);
    }
    return alike && looksLikeDocument(first);
  }

  /** Whether nothing else than the alphabet is where the first line must be. */
  private static boolean mayBegin(byte[] text) {
    for (int i = 0; i < Math.min(text.length, LEAST); i++) {
      if (text[i] <= ' ' || text[i] == '.' || text[i] == ',' || text[i] == ':') {
        return false;
      }
    }
    return text.length >= LEAST;
  }

  /** Whether there are letters of both cases and digits; numbers, words and fillers are not. */
  private static boolean isMixed(String line) {
    return line.chars().anyMatch(c -> c >= 'a' && c <= 'z')
        && line.chars().anyMatch(c -> c >= 'A' && c <= 'Z')
        && line.chars().anyMatch(c -> c >= '0' && c <= '9')
        && line.chars().distinct().count() > 10;
  }

  /** The same in the alphabet of MIME, from that of addresses. */
  private static String standard(String line) {
    return line.replace('-', '+').replace('_', '/');
  }

  private static boolean looksLikeDocument(String line) {
    byte[] bytes;
    try {
      int length = line.replace("=", "").length();
      bytes = Base64.getDecoder().decode(standard(line.substring(0, length - length % 4)));
    } catch (IllegalArgumentException e) {
      return false;
    }
    String begin = new String(bytes, StandardCharsets.ISO_8859_1);
    if (BEGINNINGS.stream().anyMatch(begin::startsWith)) {
      return true;
    }
    int high = 0;
    for (byte b : bytes) {
      if ((b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t') || b == 0x7f) {
        return false;
      }
      high += b < 0 ? 1 : 0;
    }
    // Chance gives as many bytes above ASCII as within; of UTF-8 and GB 18030 they come in a row.
    return high == 0 || isText(bytes);
  }

  private static boolean isText(byte[] bytes) {
    // The last character may be cut.
    byte[] most = Arrays.copyOf(bytes, bytes.length - 3);
    int pairs = 0;
    int alone = 0;
    for (int i = 0; i < most.length; i++) {
      if (most[i] < 0) {
        int run = i;
        while (i + 1 < most.length && most[i + 1] < 0) {
          i++;
        }
        if (i > run) {
          pairs++;
        } else {
          alone++;
        }
      }
    }
    return alone <= pairs / 4;
  }

  @Override
  public void read(StructuredText text, ContentSink sink)
      throws IOException, ScanException, InterruptedException {
    Location place = text.location().append("entry", "base64");
    try (Spool plain = Spool.copy(text.in(), Limits.DEFAULT.fileBytes())) {
      if (plain.breakage() != null || !isPure(plain)) {
        // Other text follows: all of it is read as it stands.
        try (InputStream again = plain.open()) {
          lines.read(
              new StructuredText(text.location(), again, text.encoding(), plain.size()), sink);
        }
        return;
      }
      try (InputStream in = Base64.getMimeDecoder().wrap(new StandardAlphabet(plain.open()));
          Spool bytes = Spool.copy(in, Limits.DEFAULT.fileBytes())) {
        if (bytes.size() > 0) {
          sink.content(new Content.Binary(place, "base64", bytes));
        }
        if (bytes.breakage() != null) {
          sink.failed(place, Problems.damaged(bytes.breakage()));
        }
      }
    }
  }

  /** Whether it is Base64 to its end, which the decoder does not ask. */
  private static boolean isPure(Spool plain) throws IOException {
    boolean padded = false;
    try (InputStream in = new BufferedInputStream(plain.open(), 1 << 16)) {
      for (int c = in.read(); c >= 0; c = in.read()) {
        boolean digit =
            ((c | 0x20) >= 'a' && (c | 0x20) <= 'z')
                || (c >= '0' && c <= '9')
                || c == '+'
                || c == '/'
                || c == '-'
                || c == '_';
        if ((digit && padded) || (!digit && c != '=' && c != '\r' && c != '\n')) {
          return false;
        }
        padded |= c == '=';
      }
    }
    return true;
  }

  /** Stream of Base64 in the alphabet of MIME, from either of RFC 4648. */
  private static final class StandardAlphabet extends FilterInputStream {
    StandardAlphabet(InputStream in) {
      super(new BufferedInputStream(in, 1 << 16));
    }

    @Override
    public int read() throws IOException {
      int c = super.read();
      return c == '-' ? '+' : c == '_' ? '/' : c;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      int read = super.read(bytes, from, length);
      for (int i = from; i < from + read; i++) {
        bytes[i] = bytes[i] == '-' ? (byte) '+' : bytes[i] == '_' ? (byte) '/' : bytes[i];
      }
      return read;
    }
  }
}
