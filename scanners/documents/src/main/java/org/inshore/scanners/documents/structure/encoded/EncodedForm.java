package org.inshore.scanners.documents.structure.encoded;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.inshore.scanners.documents.guard.Problems;
import org.inshore.scanners.documents.guard.Spool;
import org.inshore.scanners.documents.structure.StructuredText;
import org.inshore.scanners.documents.structure.TextForm;
import org.inshore.scanners.documents.structure.TextHead;
import org.inshore.scanners.documents.structure.folded.FoldedForm;
import org.inshore.spi.content.Content;
import org.inshore.spi.content.Encoding;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/**
 * Form of a file that is in one of the {@link Alphabet}s from begin to end, as {@code base64},
 * {@code base32}, {@code openssl} and {@code xxd -p} write it: lines of one length, the last of
 * which is shorter, or one line. What it stands for must look like a text or a known form of
 * document; it is an inner document.
 */
public final class EncodedForm implements TextForm {
  private static final int LEAST = 40;
  private static final int MAX_LOOKED_AT = 1 << 12;

  /** Lines of hexadecimal digits are short at times. */
  private static final int LEAST_OF_SEVERAL = 16;

  private static final int SEVERAL = 4;

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

  public EncodedForm(FoldedForm.Lines lines) {
    this.lines = lines;
  }

  @Override
  public boolean begins(TextHead head) {
    return mayBegin(head.bytes()) && of(head) != null;
  }

  /** The alphabet that a text is in; null if it is in none. */
  private static @Nullable Alphabet of(TextHead head) {
    int length = Math.min(head.bytes().length, MAX_LOOKED_AT);
    boolean whole = head.whole() && length == head.bytes().length;
    String begin = head.characters().substring(0, length);
    String[] lines = (whole ? begin.stripTrailing() : begin).split("\r?\n", -1);
    for (Alphabet alphabet : Alphabet.values()) {
      if (isIn(alphabet, lines, whole)) {
        return alphabet;
      }
    }
    return null;
  }

  private static boolean isIn(Alphabet alphabet, String[] lines, boolean whole) {
    // A line that was cut off is looked at as far as it goes.
    String first = lines[0];
    boolean alike = isLong(alphabet, first, lines.length) && alphabet.isMixed(first);
    for (int i = 0; i < lines.length && alike; i++) {
      boolean last = i == lines.length - 1;
      boolean padded = alphabet.pads() && lines[i].endsWith("=");
      alike =
          alphabet.holds(lines[i])
              && (last
                  ? lines[i].length() <= first.length() && (!padded || whole)
                  : lines[i].length() == first.length() && !padded);
    }
    return alike && looksLikeDocument(alphabet, first);
  }

  /** Whether a first line is so long that it is no word; of digits alone it may be an account. */
  private static boolean isLong(Alphabet alphabet, String line, int lines) {
    boolean digits = line.chars().allMatch(c -> c >= '0' && c <= '9');
    boolean several = alphabet == Alphabet.HEX && lines >= SEVERAL && !digits;
    return line.length() >= (several ? LEAST_OF_SEVERAL : LEAST);
  }

  /** Whether nothing else than an alphabet is where the first line must be. */
  private static boolean mayBegin(byte[] text) {
    for (int i = 0; i < Math.min(text.length, LEAST); i++) {
      if (i >= LEAST_OF_SEVERAL && (text[i] == '\n' || text[i] == '\r')) {
        break;
      }
      if (text[i] <= ' ' || text[i] == '.' || text[i] == ',' || text[i] == ':') {
        return false;
      }
    }
    return text.length >= LEAST;
  }

  private static boolean looksLikeDocument(Alphabet alphabet, String line) {
    byte[] bytes;
    try {
      int length = alphabet.pads() ? line.replace("=", "").length() : line.length();
      String units = line.substring(0, length - length % alphabet.unit());
      InputStream in = new ByteArrayInputStream(units.getBytes(StandardCharsets.US_ASCII));
      bytes = alphabet.decoded(in).readAllBytes();
    } catch (IOException | IllegalArgumentException e) {
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
    try (Spool plain = Spool.copy(text.in(), Limits.DEFAULT.fileBytes())) {
      Alphabet alphabet = plain.breakage() == null ? whole(plain) : null;
      if (alphabet == null) {
        // Other text follows: all of it is read as it stands.
        try (InputStream again = plain.open()) {
          lines.read(
              new StructuredText(text.location(), again, text.encoding(), plain.size()), sink);
        }
        return;
      }
      Location place = text.location().append("entry", alphabet.id());
      try (InputStream in = alphabet.decoded(new BufferedInputStream(plain.open(), 1 << 16));
          Spool bytes = Spool.copy(in, Limits.DEFAULT.fileBytes())) {
        if (bytes.size() > 0) {
          sink.content(new Content.Binary(place, alphabet.id(), bytes));
        }
        if (bytes.breakage() != null) {
          sink.failed(place, Problems.damaged(bytes.breakage()));
        }
      }
    }
  }

  /** The alphabet in which a text is to its end, which decoders do not ask; null if in none. */
  private static @Nullable Alphabet whole(Spool plain) throws IOException {
    byte[] head;
    try (InputStream in = plain.open()) {
      head = in.readNBytes(MAX_LOOKED_AT);
    }
    Alphabet alphabet = of(new TextHead(head, Encoding.UTF_8, plain.size() <= head.length));
    if (alphabet == null) {
      return null;
    }
    boolean padded = false;
    try (InputStream in = new BufferedInputStream(plain.open(), 1 << 16)) {
      for (int c = in.read(); c >= 0; c = in.read()) {
        boolean digit = alphabet.holds(c);
        if ((digit && padded) || (!digit && c != '=' && c != '\r' && c != '\n')) {
          return null;
        }
        padded |= c == '=' && alphabet.pads();
      }
    }
    return alphabet;
  }
}
