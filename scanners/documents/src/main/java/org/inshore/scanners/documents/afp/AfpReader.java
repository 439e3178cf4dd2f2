package org.inshore.scanners.documents.afp;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.inshore.scanners.documents.content.TextBlocks;
import org.inshore.scanners.documents.guard.ExactBytes;
import org.inshore.scanners.documents.guard.Guard;
import org.inshore.scanners.documents.guard.Problems;
import org.inshore.scanners.documents.structure.StructuredText;
import org.inshore.scanners.documents.text.LineReader;
import org.inshore.spi.content.Content;
import org.inshore.spi.content.Encoding;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;

/**
 * Reads the structured fields of one document in constant memory (Mixed Object Document Content
 * Architecture Reference, AFPC-0004). Pictures, graphics and bar codes are told.
 */
final class AfpReader {
  private static final int MARK = 0x5a;
  private static final int HEAD = 8;

  private static final int BEGIN_PAGE = 0xd3a8af;
  private static final int END_PAGE = 0xd3a9af;
  private static final int BEGIN_TEXT = 0xd3a89b;
  private static final int TEXT = 0xd3ee9b;
  private static final int FONTS = 0xd3ab8a;
  private static final int TAG = 0xd3a090;
  private static final int COMMENT = 0xd3eeee;
  private static final int BAR_CODE = 0xd3eeeb;
  private static final int BEGIN_IMAGE = 0xd3a8fb;
  private static final int BEGIN_OLD_IMAGE = 0xd3a87b;
  private static final int BEGIN_OBJECT = 0xd3a892;
  private static final int BEGIN_GRAPHICS = 0xd3a8bb;

  private final Location location;
  private final ContentSink sink;
  private final TextBlocks beside;
  private final PageRuns runs = new PageRuns();
  private final CodePages codePages = new CodePages();
  private final PresentationText text = new PresentationText(runs, codePages);
  private int page;
  private long pictures;

  private AfpReader(Location location, ContentSink sink) {
    this.location = location;
    this.sink = sink;
    this.beside = new TextBlocks(location.append("part", "attributes"), sink);
  }

  static void read(Content.Binary document, ContentSink sink)
      throws IOException, ScanException, InterruptedException {
    AfpReader reader = new AfpReader(document.location(), sink);
    ScanException broken = document.bytes().size() == 0 ? Problems.damaged(null) : null;
    try (InputStream in = new BufferedInputStream(document.bytes().open(), 1 << 16)) {
      while (reader.field(in)) {
        Guard.checkInterrupt();
      }
    } catch (EOFException e) {
      broken = Problems.damaged(e);
    }
    reader.page();
    reader.beside.finish();
    if (reader.pictures > 0) {
      sink.failed(
          document.location().append("part", "pictures"),
          Problems.noReader("ooxml.pictures", reader.pictures));
    }
    if (broken != null) {
      throw broken;
    }
  }

  /** Reads the next field; false at the end. Line ends may stand between fields. */
  private boolean field(InputStream in) throws IOException, ScanException, InterruptedException {
    int mark = in.read();
    while (mark == '\r' || mark == '\n' || mark == 0) {
      mark = in.read();
    }
    if (mark < 0) {
      return false;
    } else if (mark != MARK) {
      throw new IOException("no structured field");
    }
    byte[] head = ExactBytes.read(in, HEAD);
    int length = (head[0] & 0xff) << 8 | (head[1] & 0xff);
    if (length < HEAD) {
      throw new IOException("no length");
    }
    int type = (head[2] & 0xff) << 16 | (head[3] & 0xff) << 8 | (head[4] & 0xff);
    take(type, ExactBytes.read(in, length - HEAD));
    return true;
  }

  private void take(int type, byte[] data) throws IOException, ScanException, InterruptedException {
    switch (type) {
      case BEGIN_PAGE -> {
        page();
        page++;
        codePages.clear();
      }
      case END_PAGE -> page();
      case BEGIN_TEXT -> text.begin();
      case TEXT -> text.read(data);
      case FONTS -> fonts(data);
      case TAG -> tag(data);
      case COMMENT -> say(codePages.decode(data, -1));
      case BAR_CODE ->
          say(
              codePages.decode(
                  Arrays.copyOfRange(data, Math.min(5, data.length), data.length), -1));
      case BEGIN_IMAGE, BEGIN_OLD_IMAGE, BEGIN_OBJECT, BEGIN_GRAPHICS -> pictures++;
      default -> {
        // How pages look, and where they begin and end.
      }
    }
    if (runs.isFull()) {
      page();
    }
  }

  private void page() throws IOException, ScanException, InterruptedException {
    byte[] lines = runs.take().getBytes(StandardCharsets.UTF_8);
    if (lines.length > 0) {
      Location place = location.append("page", String.valueOf(Math.max(1, page)));
      StructuredText structured =
          new StructuredText(place, new ByteArrayInputStream(lines), Encoding.UTF_8, lines.length);
      LineReader.read(structured, 1, sink);
    }
  }

  private void say(String said) throws ScanException, InterruptedException {
    if (!said.isBlank()) {
      beside.append(said.strip());
      beside.append("\n");
    }
  }

  /** Takes fonts: groups of triplets, which say a code page by name and the font's number. */
  private void fonts(byte[] data) {
    for (int at = 0; at + 2 <= data.length; ) {
      int length = (data[at] & 0xff) << 8 | (data[at + 1] & 0xff);
      int end = Math.clamp(at + (long) length, at + 2, data.length);
      Triplets group = new Triplets(data, at + 2, end);
      String name = group.name(Triplets.CODE_PAGE);
      int font = group.resource();
      if (!name.isEmpty() && font >= 0) {
        codePages.put(font, name);
      }
      at = end;
    }
  }

  /** Takes a value by which documents are found, such as an account number, behind its name. */
  private void tag(byte[] data) throws ScanException, InterruptedException {
    Triplets triplets = new Triplets(data, 0, data.length);
    byte[] value = triplets.value();
    say(triplets.name(Triplets.ATTRIBUTE) + ": " + codePages.decode(value, -1));
  }
}
