package org.inshore.scanners.documents.rtf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.inshore.scanners.documents.archive.ArchiveEntries;
import org.inshore.scanners.documents.content.TextBlocks;
import org.inshore.scanners.documents.guard.Problems;
import org.inshore.scanners.documents.picture.Pictures;
import org.inshore.scanners.documents.runs.TextRuns;
import org.inshore.scanners.documents.sweep.UndeliveredLines;
import org.inshore.spi.content.Bytes;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/** Objects and pictures of an RTF document, and what programs keep in it, as inner documents. */
final class RtfObjects {
  private static final byte[] STORAGE = HexFormat.of().parseHex("d0cf11e0a1b11ae1");
  private static final byte[] ZIP = HexFormat.of().parseHex("504b0304");
  private static final int MAX_BYTES = 64 << 20;

  /** As long as identifiers of people, and shorter than a description of a font. */
  private static final Pattern NUMBER = Pattern.compile("\\d{11,19}");

  private static final Pattern NO_TEXT = Pattern.compile("[\\p{Cntrl}\ufffd]+");

  private final Location location;
  private final ContentSink sink;
  private final ArchiveEntries entries;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private int high = -1;
  private int count;
  private int shown;
  private final Pictures pictures;
  private final @Nullable UndeliveredLines lines;

  RtfObjects(Location location, Limits limits, ContentSink sink) {
    this.location = location;
    this.sink = sink;
    this.pictures = new Pictures(location, sink);
    this.lines = UndeliveredLines.of(sink);
    this.entries = new ArchiveEntries(location, -1, limits, sink);
  }

  /** Takes a hexadecimal digit. */
  void take(int digit) {
    int value = Character.digit(digit, 16);
    if (value < 0 || bytes.size() >= MAX_BYTES) {
      return;
    }
    if (high < 0) {
      high = value;
    } else {
      bytes.write(high << 4 | value);
      high = -1;
    }
  }

  /** Takes bytes that stand as they are. */
  void take(byte[] some) {
    bytes.write(some, 0, Math.min(some.length, MAX_BYTES - bytes.size()));
  }

  private byte[] taken() {
    byte[] all = bytes.toByteArray();
    bytes.reset();
    high = -1;
    return all;
  }

  /** Ends an object: hands on the document in its packing. */
  void push() throws IOException, ScanException, InterruptedException {
    byte[] object = taken();
    String name = "object" + ++count;
    byte[] file = RtfPackage.file(object);
    if (file != null) {
      entries.content(entries.begin(name), name, file.length, new ByteArrayInputStream(file));
      return;
    }
    int from = Math.max(indexOf(object, STORAGE), indexOf(object, ZIP));
    if (from < 0 || object.length == MAX_BYTES) {
      Location place = location.append("entry", name);
      sink.failed(place, Problems.noReader("rtf.object"));
      if (lines != null) {
        TextRuns.push(place.append("part", "runs"), Bytes.of(object), lines.amongBytes());
      }
      return;
    }
    byte[] inner = Arrays.copyOfRange(object, from, object.length);
    entries.content(entries.begin(name), name, inner.length, new ByteArrayInputStream(inner));
  }

  /** Ends a store of XML; the text in it, whatever it is packed in. */
  String store() {
    String text = new String(taken(), StandardCharsets.UTF_8);
    return NO_TEXT.matcher(text).replaceAll("\n") + "\n";
  }

  /** Ends a picture. */
  void picture() throws ScanException, InterruptedException {
    pictures.add("picture" + ++shown, Bytes.of(taken()));
  }

  /** Ends what a program keeps: an archive is an inner document, of all else runs of text are. */
  void packed() throws IOException, ScanException, InterruptedException {
    int half = high;
    byte[] kept = taken();
    String digits =
        HexFormat.of().formatHex(kept) + (half < 0 ? "" : HexFormat.of().toHexDigits(half, 1));
    if (indexOf(kept, ZIP) == 0) {
      String name = "packed" + ++count;
      entries.content(entries.begin(name), name, kept.length, new ByteArrayInputStream(kept));
    } else if (lines != null) {
      Location place = location.append("part", "packed");
      TextRuns.push(place, Bytes.of(kept), lines.amongBytes());
      // A hash has letters among its digits.
      if (NUMBER.matcher(digits).matches()) {
        TextBlocks.push(place, digits, lines.amongBytes());
      }
    }
  }

  /** Says what was not looked at. */
  void tell() throws InterruptedException {
    pictures.finish();
  }

  private static int indexOf(byte[] bytes, byte[] part) {
    for (int i = 0; i + part.length <= bytes.length; i++) {
      if (Arrays.equals(bytes, i, i + part.length, part, 0, part.length)) {
        return i;
      }
    }
    return -1;
  }
}
