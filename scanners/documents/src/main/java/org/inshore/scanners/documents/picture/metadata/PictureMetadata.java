package org.inshore.scanners.documents.picture.metadata;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.zip.InflaterInputStream;
import org.inshore.scanners.documents.content.TextBlocks;
import org.inshore.scanners.documents.guard.UnclaimedNumbers;
import org.inshore.scanners.documents.runs.TextRuns;
import org.inshore.scanners.documents.sweep.UndeliveredLines;
import org.inshore.spi.content.Bytes;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;

/**
 * Reader of comments, Exif, IPTC and XMP in JPEG, PNG, GIF, WebP and TIFF: the segments of each
 * form are walked, and the picture itself is passed over. What nothing is known of, and what a
 * known segment holds besides, is looked through for runs of text; of other forms all bytes are. Of
 * large pictures only the first megabytes are looked at, which is where all but TIFF keep them.
 */
public final class PictureMetadata {
  private static final int MAX_BYTES = 16 << 20;
  private static final int MAX_UNPACKED = 1 << 20;
  private static final String EXIF = "Exif\0\0";
  private static final String XMP = "http://ns.adobe.com/xap/1.0/\0";
  private static final String PHOTOSHOP = "Photoshop 3.0\0";

  private static final Set<String> PIXELS = Set.of("IHDR", "PLTE", "IDAT", "fdAT");

  /** Chunks of numbers, curves and directories. */
  private static final Set<String> BINARY_CHUNKS =
      Set.of(
          "acTL", "bKGD", "cHRM", "eXIf", "fcTL", "gAMA", "hIST", "iCCP", "oFFs", "pHYs", "sBIT",
          "sRGB", "tIME", "tRNS");

  /** Segments of JFIF, Exif, profiles and Photoshop, small pictures in them among all. */
  private static final Set<Integer> BINARY_MARKERS = Set.of(0xe0, 0xe1, 0xe2, 0xed, 0xee, 0xfe);

  private static final int LONGEST_KEYWORD = 80;
  private static final byte[] BETWEEN = new byte[4];

  private final byte[] bytes;
  private final MetadataText text = new MetadataText();

  /** Segments of which something is known, and which pictures and curves may be in. */
  private final ByteArrayOutputStream known = new ByteArrayOutputStream();

  /** All other segments. */
  private final ByteArrayOutputStream others = new ByteArrayOutputStream();

  private PictureMetadata(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Hands on what there is as text of {@code part:attributes}, and of {@code part:rest}. */
  public static void push(Content.Binary picture, ContentSink sink)
      throws IOException, ScanException, InterruptedException {
    byte[] bytes;
    try (InputStream in = picture.bytes().open()) {
      bytes = in.readNBytes(MAX_BYTES);
    }
    UndeliveredLines rest = UndeliveredLines.of(sink);
    PictureMetadata metadata = new PictureMetadata(bytes);
    metadata.read();
    String found = metadata.text.toString();
    if (!found.isBlank()) {
      TextBlocks.push(picture.location().append("part", "attributes"), found, sink);
    }
    if (rest != null) {
      Location place = picture.location().append("part", "rest");
      TextRuns.push(place, Bytes.of(metadata.known.toByteArray()), rest.amongBytes());
      TextRuns.push(place, Bytes.of(metadata.others.toByteArray()), rest);
    }
    UnclaimedNumbers.push(picture.location(), Bytes.of(bytes), sink);
  }

  private void read() {
    if (has(0, "\u00ff\u00d8")) {
      jpeg();
    } else if (has(0, "\u0089PNG")) {
      png();
    } else if (has(0, "GIF8")) {
      gif();
    } else if (has(0, "RIFF") && has(8, "WEBP")) {
      webp();
    } else {
      if (has(0, "II*\0") || has(0, "MM\0*")) {
        TiffText.read(bytes, text, known);
      }
      known.writeBytes(has(0, "BM") ? part(0, pixelsOfBitmap()) : bytes);
    }
  }

  private int pixelsOfBitmap() {
    return bytes.length < 14
        ? bytes.length
        : Math.max(0, ByteBuffer.wrap(bytes, 10, 4).order(ByteOrder.LITTLE_ENDIAN).getInt());
  }

  private static void keep(ByteArrayOutputStream segments, byte[] segment) {
    segments.writeBytes(segment);
    segments.writeBytes(BETWEEN);
  }

  private void jpeg() {
    int at = 2;
    while (at + 4 <= bytes.length && (bytes[at] & 0xff) == 0xff) {
      int marker = bytes[at + 1] & 0xff;
      if (marker == 0xff) {
        at++;
        continue;
      }
      if (marker == 0xd9) {
        return;
      }
      int end = Math.min(bytes.length, at + 2 + big(at + 2, 2));
      int from = at + 4;
      if (end < from) {
        return;
      }
      if (marker == 0xda) {
        end = scanned(end);
      } else if (marker >= 0xe0) {
        keep(BINARY_MARKERS.contains(marker) ? known : others, part(from, end));
      }
      if (marker == 0xfe) {
        text.add(part(from, end));
      } else if (marker == 0xe1 && has(from, EXIF)) {
        TiffText.read(part(from + EXIF.length(), end), text, known);
      } else if (marker == 0xe1 && has(from, XMP)) {
        text.xmp(part(from + XMP.length(), end));
      } else if (marker == 0xed && has(from, PHOTOSHOP)) {
        text.iptc(part(from, end));
      }
      at = end;
    }
  }

  /** Where the lines of a picture end: at a marker that is none of theirs. */
  private int scanned(int from) {
    int at = from;
    while (at + 1 < bytes.length) {
      int next = bytes[at + 1] & 0xff;
      if (bytes[at] == -1 && next != 0 && next != 0xff && (next & 0xf8) != 0xd0) {
        return at;
      }
      at++;
    }
    return bytes.length;
  }

  private void png() {
    int at = 8;
    while (at + 12 <= bytes.length) {
      int length = big(at, 4);
      int from = at + 8;
      if (length < 0 || length > bytes.length - from) {
        return;
      }
      int end = from + length;
      String type = new String(bytes, at + 4, 4, StandardCharsets.ISO_8859_1);
      if (!PIXELS.contains(type)) {
        keep(BINARY_CHUNKS.contains(type) ? known : others, part(from, end));
        keep(known, inflated(deflated(from, end), end));
      }
      switch (type) {
        case "tEXt" -> text.add(part(from, end));
        case "zTXt" -> {
          int name = zero(from, end);
          text.add(part(from, name));
          text.add(inflated(name + 2, end));
        }
        case "iTXt" -> international(from, end);
        case "eXIf" -> TiffText.read(part(from, end), text, known);
        default -> {}
      }
      at = end + 4;
    }
  }

  /** A keyword, whether it is packed, how, a language, the keyword in it, and the text. */
  private void international(int from, int end) {
    int name = zero(from, end);
    int language = zero(Math.min(end, name + 3), end);
    int translated = zero(Math.min(end, language + 1), end);
    boolean packed = name + 1 < end && bytes[name + 1] != 0;
    text.add(part(from, name));
    text.add(part(language + 1, translated));
    byte[] value = packed ? inflated(translated + 1, end) : part(translated + 1, end);
    if (has(from, "XML:com.adobe.xmp")) {
      text.xmp(value);
    } else {
      text.add(value);
    }
  }

  private void gif() {
    int at = 13;
    if (bytes.length > at && (bytes[10] & 0x80) != 0) {
      at += 3 << ((bytes[10] & 7) + 1);
    }
    while (at + 2 < bytes.length) {
      int kind = bytes[at] & 0xff;
      if (kind == 0x21) {
        int label = bytes[at + 1] & 0xff;
        int end = blocks(at + 2);
        keep(others, joined(at + 2, end));
        if (label == 0xfe) {
          text.add(joined(at + 2, end));
        } else if (label == 0xff && has(at + 3, "XMP Data")) {
          // Its bytes stand as they are, without lengths of blocks.
          text.xmp(part(at + 14, end));
        }
        at = end;
      } else if (kind == 0x2c && at + 10 < bytes.length) {
        boolean coloured = (bytes[at + 9] & 0x80) != 0;
        at += 10 + (coloured ? 3 << ((bytes[at + 9] & 7) + 1) : 0);
        at = blocks(at + 1);
      } else {
        return;
      }
    }
  }

  /** Where blocks end, the last of which is empty. */
  private int blocks(int from) {
    int at = from;
    while (at < bytes.length && bytes[at] != 0) {
      at += 1 + (bytes[at] & 0xff);
    }
    return Math.min(bytes.length, at + 1);
  }

  private byte[] joined(int from, int end) {
    ByteBuffer all = ByteBuffer.allocate(Math.max(0, end - from));
    for (int at = from; at < end && bytes[at] != 0; at += 1 + (bytes[at] & 0xff)) {
      all.put(part(at + 1, Math.min(end, at + 1 + (bytes[at] & 0xff))));
    }
    return Arrays.copyOf(all.array(), all.position());
  }

  private void webp() {
    int at = 12;
    while (at + 8 <= bytes.length) {
      int length = ByteBuffer.wrap(bytes, at + 4, 4).order(ByteOrder.LITTLE_ENDIAN).getInt();
      int from = at + 8;
      if (length < 0 || length > bytes.length - from) {
        return;
      }
      if (has(at, "EXIF")) {
        int head = has(from, EXIF) ? EXIF.length() : 0;
        keep(known, part(from, from + length));
        TiffText.read(part(from + head, from + length), text, known);
      } else if (has(at, "XMP ")) {
        text.xmp(part(from, from + length));
      } else if (has(at, "ICCP")) {
        keep(known, part(from, from + length));
      } else if (!has(at, "VP8") && !has(at, "ALPH") && !has(at, "ANMF")) {
        keep(others, part(from, from + length));
      }
      at = from + length + (length & 1);
    }
  }

  /** Where a stream of zlib begins behind a keyword; at the end if there is none. */
  private int deflated(int from, int end) {
    for (int at = from; at + 2 < Math.min(end, from + LONGEST_KEYWORD); at++) {
      if (bytes[at] == 0x78 && big(at, 2) % 31 == 0) {
        return at;
      }
    }
    return end;
  }

  private byte[] inflated(int from, int end) {
    try (InputStream in =
        new InflaterInputStream(new ByteArrayInputStream(part(Math.min(from, end), end)))) {
      return in.readNBytes(MAX_UNPACKED);
    } catch (IOException e) {
      return new byte[0];
    }
  }

  private int zero(int from, int end) {
    int at = from;
    while (at < end && bytes[at] != 0) {
      at++;
    }
    return at;
  }

  private byte[] part(int from, int to) {
    int end = Math.min(to, bytes.length);
    return Arrays.copyOfRange(bytes, Math.min(from, end), end);
  }

  private boolean has(int at, String mark) {
    byte[] wanted = mark.getBytes(StandardCharsets.ISO_8859_1);
    return at >= 0
        && bytes.length - at >= wanted.length
        && Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length);
  }

  private int big(int at, int count) {
    int number = 0;
    for (int i = 0; i < count; i++) {
      number = (number << Byte.SIZE) | (bytes[at + i] & 0xff);
    }
    return number;
  }
}
