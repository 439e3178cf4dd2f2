package org.inshore.scanners.documents.structure.encoded;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Ways in which a document stands within a text, recognised by the first of its characters: in
 * Base64 or in hexadecimal digits, perhaps packed.
 */
enum CodedDocument {
  /** A document or packed bytes that begin as their form does. */
  BASE64 {
    @Override
    InputStream decoded(InputStream coded) {
      return base64(coded);
    }
  },
  /** A picture. */
  PICTURE {
    @Override
    InputStream decoded(InputStream coded) {
      return base64(coded);
    }
  },
  /** The queries of a workbook: eight bytes, then a package. */
  MASHUP {
    @Override
    InputStream decoded(InputStream coded) throws IOException {
      InputStream bytes = base64(coded);
      bytes.skipNBytes(MASHUP_HEAD);
      return bytes;
    }
  },
  /** Text deflated without a header: a drawing, a message of SAML, what a script unpacks. */
  DEFLATED {
    @Override
    InputStream decoded(InputStream coded) {
      return new InflaterInputStream(base64(coded), new Inflater(true));
    }
  },
  /** A text in Base32. */
  BASE32 {
    @Override
    InputStream decoded(InputStream coded) {
      return Alphabet.BASE32.decoded(coded);
    }
  },
  /** A document in hexadecimal digits, as scripts of databases write it. */
  HEX {
    @Override
    InputStream decoded(InputStream coded) {
      return Alphabet.HEX.decoded(coded);
    }
  };

  /** So many characters are asked for at least. */
  static final int LEAST = 40;

  private static final int MASHUP_HEAD = 8;
  private static final int TRIED = 256;
  private static final int LEAST_TEXT = 30;

  private static final List<String> DOCUMENTS =
      List.of(
          "JVBERi0", // PDF
          "UEsDB", // ZIP, Office
          "0M8R4KGxGuE", // OLE2
          "e1xydGY", // RTF
          "N3q8rycc", // 7z
          "/Td6WFoA", // xz
          "KLUv/", // zstd
          "QlpoOTFBWSZTWQ", // bzip2
          "UmFyIRo", // rar
          "U1FMaXRlIGZvcm1hdCAz", // SQLite
          "U2FsdGVkX1", // encrypted by OpenSSL
          "RnJvbTog", // mail: From, Received, Return-Path, MIME-Version, Delivered-To
          "UmVjZWl2ZWQ6",
          "UmV0dXJuLVBhdGg6",
          "TUlNRS1WZXJzaW9uO",
          "RGVsaXZlcmVkLVRvO",
          "PCFET0NUWVBF", // pages
          "PGh0bWw");

  /** The element that a drawing stands in, also escaped in an attribute or an address. */
  private static final Pattern DRAWING =
      Pattern.compile("(?:<|&lt;|%3C)diagram(?![a-z])[^<>]*(?:>|&gt;|%3E)$");

  private static final List<String> ZLIB = List.of("eJ", "eNo", "eAE");

  private static final List<String> PICTURES =
      List.of("iVBORw0KGgo", "/9j/", "R0lGODdh", "R0lGODlh", "SUkqA", "TU0AK");

  private static final List<String> HEXADECIMAL =
      List.of("255044462d", "504b0304", "d0cf11e0a1b11ae1", "1f8b0800", "7b5c727466");

  /** The bytes that the characters stand for, up to the first that is none of it. */
  abstract InputStream decoded(InputStream coded) throws IOException;

  /**
   * What begins with some characters; null if nothing does that is known.
   *
   * @param before what stands before them
   */
  static @Nullable CodedDocument of(String coded, String before) {
    boolean zlib = ZLIB.stream().anyMatch(coded::startsWith);
    if (DOCUMENTS.stream().anyMatch(coded::startsWith)
        || (coded.startsWith("H4sI") && inflates(coded, 10))
        || (zlib && inflates(coded, 2))) {
      return BASE64;
    }
    if (PICTURES.stream().anyMatch(coded::startsWith)) {
      return PICTURE;
    }
    if (coded.startsWith("AAAAA") && isPackage(coded)) {
      return MASHUP;
    }
    boolean marked =
        before.endsWith("=") || (before.contains("diagram") && DRAWING.matcher(before).find());
    if ((marked || Alphabet.hasAllSorts(coded)) && inflatesToText(coded, marked)) {
      return DEFLATED;
    }
    String lower = coded.toLowerCase(Locale.ROOT);
    return HEXADECIMAL.stream().anyMatch(lower::startsWith) ? HEX : null;
  }

  /** Whether characters stand for text that is no object, which others read. */
  static boolean isText(String coded) {
    byte[] bytes = Alphabet.hasAllSorts(coded) ? begin(coded) : new byte[0];
    return bytes.length >= LEAST_TEXT && bytes[0] != '{' && bytes[0] != '[' && isText(bytes);
  }

  /** Whether characters stand for text in Base32, which is of capitals and some digits alone. */
  static boolean isBase32(String coded) {
    int length = coded.length() - coded.length() % Alphabet.BASE32.unit();
    boolean own = length > 0 && Alphabet.BASE32.holds(coded.substring(0, length));
    if (!own || !Alphabet.BASE32.isMixed(coded)) {
      return false;
    }
    String units = coded.substring(0, Math.min(TRIED, length));
    try (InputStream in =
        BASE32.decoded(new ByteArrayInputStream(units.getBytes(StandardCharsets.ISO_8859_1)))) {
      return isText(in.readAllBytes());
    } catch (IOException | IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean isText(byte[] bytes) {
    int spaces = 0;
    for (byte b : bytes) {
      if ((b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t') || b == 0x7f) {
        return false;
      }
      spaces += b == ' ' || b == '\n' ? 1 : 0;
    }
    int whole = bytes.length;
    while (whole > bytes.length - 3 && bytes[whole - 1] < 0) {
      whole--; // the last character may be cut
    }
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, whole));
      return spaces > 0 || bytes[0] < 0;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static InputStream base64(InputStream coded) {
    return Base64.getMimeDecoder().wrap(coded);
  }

  private static byte[] begin(String coded) {
    String units = coded.substring(0, Math.min(TRIED, coded.length() / 4 * 4));
    try {
      return base64(new ByteArrayInputStream(units.getBytes(StandardCharsets.ISO_8859_1)))
          .readAllBytes();
    } catch (IOException | IllegalArgumentException e) {
      return new byte[0];
    }
  }

  private static boolean isPackage(String coded) {
    byte[] bytes = begin(coded);
    return bytes.length > MASHUP_HEAD + 4
        && new String(bytes, MASHUP_HEAD, 4, StandardCharsets.ISO_8859_1).equals("PK\3\4");
  }

  /** Whether bytes behind a head are deflated. */
  private static boolean inflates(String coded, int head) {
    byte[] bytes = begin(coded);
    return bytes.length > head && (head > 2 || inflated(bytes, head).length > 0);
  }

  /** Whether bytes without a head are deflated text; markup, where their place promises it. */
  private static boolean inflatesToText(String coded, boolean markup) {
    byte[] bytes = begin(coded);
    if (bytes.length == 0 || (bytes[0] & 6) == 6) {
      return false; // there is no such block
    }
    byte[] out = inflated(bytes, 0);
    return markup
        ? new String(out, StandardCharsets.ISO_8859_1).matches("(?s)(?:%3C|<).*")
        : out.length >= LEAST_TEXT && isText(out);
  }

  /** The first bytes that deflated ones stand for; none if they are not deflated. */
  private static byte[] inflated(byte[] bytes, int head) {
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(bytes, head, bytes.length - head);
      byte[] out = new byte[TRIED];
      return Arrays.copyOf(out, inflater.inflate(out));
    } catch (DataFormatException e) {
      return new byte[0];
    } finally {
      inflater.end();
    }
  }
}
