package org.inshore.scanners.documents.pdf;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.inshore.scanners.documents.archive.ArchiveEntries;
import org.inshore.scanners.documents.guard.Guard;
import org.inshore.scanners.documents.guard.Problems;
import org.inshore.scanners.documents.guard.UnclaimedNumbers;
import org.inshore.scanners.documents.page.PageText;
import org.inshore.scanners.documents.pdf.glyph.PdfGlyphs;
import org.inshore.scanners.documents.picture.metadata.PictureMetadata;
import org.inshore.spi.content.Bytes;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/**
 * The streams of a PDF that nothing else has read: files that no list of attachments names,
 * metadata of pages and pictures, what programs keep for themselves, and what is drawn by forms
 * that no page shows, appearances in other states, patterns, glyphs and pages that were taken out.
 */
final class PdfRest {
  private static final int MAX_DRAWN = 2_000;
  private static final int HEAD = 1 << 12;
  private static final int LEAST = 12;

  /** What a program writes before data that it packs, as Illustrator does. */
  private static final int LONGEST_KEYWORD = 40;

  private static final int MOST_OF_PICTURE = 1 << 20;

  /** Filters whose input is a file of a picture. */
  private static final List<String> FILES = List.of("DCTDecode", "JPXDecode");

  /** What shows text. */
  private static final Pattern SHOWS =
      Pattern.compile("(?s)(?:^|.*\\s)BT\\s.*[)\\]>]\\s*(?:Tj|TJ|'|\")(?:\\s.*|$)");

  /** What begins the drawing of a glyph: its widths, which are no text. */
  private static final Pattern GLYPH =
      Pattern.compile("\\s*(?:(?:[-+.\\d]+\\s+){2}d0|(?:[-+.\\d]+\\s+){6}d1)\\s[^%]*+");

  private static final List<String> KNOWN =
      List.of("PK\3\4", "%PDF-", "\u00d0\u00cf\u0011\u00e0", "\u001f\u008b\b", "\u00ff\u00fe");

  private static final List<COSName> OF_FORM =
      List.of(
          COSName.getPDFName("Length1"),
          COSName.getPDFName("FunctionType"),
          COSName.getPDFName("ShadingType"),
          COSName.getPDFName("CMapName"),
          COSName.WIDTH,
          COSName.getPDFName("HalftoneType"));

  private static final Set<String> TYPES =
      Set.of("XRef", "ObjStm", "CMap", "Type1C", "CIDFontType0C", "OpenType", "Image");

  private final PDDocument pdf;
  private final ArchiveEntries entries;
  private final PdfGlyphs glyphs;
  private final PageText text;
  private final Location place;
  private final ContentSink sink;
  private final Set<COSBase> read = Collections.newSetFromMap(new IdentityHashMap<>());
  private int drawn;

  /**
   * Begins with a document whose pages were read.
   *
   * @param glyphs what read them
   */
  PdfRest(
      PDDocument pdf, PdfGlyphs glyphs, ArchiveEntries entries, Location place, ContentSink sink) {
    this.pdf = pdf;
    this.glyphs = glyphs;
    this.entries = entries;
    this.place = place;
    this.sink = sink;
    this.text = new PageText(sink);
  }

  /** Notes a stream that was read. */
  void read(COSBase stream) {
    read.add(stream);
  }

  void push() throws IOException, ScanException, InterruptedException {
    for (PDPage page : pdf.getPages()) {
      COSBase contents = page.getCOSObject().getDictionaryObject(COSName.CONTENTS);
      if (contents instanceof COSArray array) {
        for (int i = 0; i < array.size(); i++) {
          read.add(array.getObject(i));
        }
      } else if (contents != null) {
        read.add(contents);
      }
    }
    for (COSObjectKey key : List.copyOf(pdf.getDocument().getXrefTable().keySet())) {
      Guard.checkInterrupt();
      COSObject object = pdf.getDocument().getObjectFromPool(key);
      if (object == null || !(object.getObject() instanceof COSStream stream)) {
        continue;
      }
      if ("Image".equals(stream.getNameAsString(COSName.SUBTYPE))) {
        picture(key, stream);
      } else if (read.contains(stream)
          || glyphs.hasShown(stream)
          || isOfForm(stream)
          || !stream(key, stream)) {
        numbers(key, stream);
      }
    }
    text.finish();
  }

  /** Reads what is written beside a picture that stands in the document as its own file. */
  private void picture(COSObjectKey key, COSStream stream)
      throws ScanException, InterruptedException {
    COSBase filters = stream.getFilters();
    if (filters == null || FILES.stream().noneMatch(String.valueOf(filters)::contains)) {
      return;
    }
    try (InputStream in = new PDStream(stream).createInputStream(FILES)) {
      Bytes begin = Bytes.of(in.readNBytes(MOST_OF_PICTURE));
      String name = "object " + key.getNumber();
      PictureMetadata.push(new Content.Binary(place.append("picture", name), name, begin), sink);
    } catch (IOException e) {
      // What is damaged on a page was told with the page.
    }
  }

  private static boolean isOfForm(COSStream stream) {
    String type = String.valueOf(stream.getNameAsString(COSName.TYPE));
    String subtype = String.valueOf(stream.getNameAsString(COSName.SUBTYPE));
    return TYPES.contains(type)
        || TYPES.contains(subtype)
        || OF_FORM.stream().anyMatch(stream::containsKey);
  }

  /** Hands on what stands in a stream beside what it shows: remarks, names of fonts. */
  private void numbers(COSObjectKey key, COSStream stream)
      throws ScanException, InterruptedException {
    Bytes bytes =
        new Bytes() {
          @Override
          public InputStream open() throws IOException {
            return new HexStrings(new BufferedInputStream(stream.createInputStream()));
          }

          @Override
          public long size() {
            return -1;
          }
        };
    try {
      UnclaimedNumbers.push(place.append("object", "" + key.getNumber()), bytes, sink);
    } catch (IOException e) {
      // What is damaged on a page was told with the page.
    }
  }

  /** Reads a stream that nothing else has; tells whether it was handed on, or drawn. */
  private boolean stream(COSObjectKey key, COSStream stream)
      throws IOException, ScanException, InterruptedException {
    byte[] head;
    try (InputStream in = stream.createInputStream()) {
      head = in.readNBytes(HEAD);
    } catch (IOException e) {
      return true; // what is damaged on a page was told with the page
    }
    String begin = new String(head, StandardCharsets.ISO_8859_1);
    boolean file = "EmbeddedFile".equals(stream.getNameAsString(COSName.TYPE));
    if (!file && (isDrawn(stream) || SHOWS.matcher(begin).matches())) {
      draw(key, stream);
      return false;
    }
    int packed = file || isContent(begin, head) ? 0 : packedFrom(head);
    if (packed < 0) {
      return false;
    }
    String name = "object " + key.getNumber();
    try (InputStream in = stream.createInputStream()) {
      in.skipNBytes(packed);
      entries.content(entries.begin(name), name, -1, in);
    }
    return true;
  }

  private static boolean isDrawn(COSStream stream) {
    return "Form".equals(stream.getNameAsString(COSName.SUBTYPE))
        || stream.containsKey(COSName.PATTERN_TYPE);
  }

  /** Where packed bytes begin behind a keyword of a program; -1 if none do. */
  private static int packedFrom(byte[] head) {
    for (int at = 1; at <= LONGEST_KEYWORD && at < head.length; at++) {
      if (isDeflated(Arrays.copyOfRange(head, at, head.length))) {
        return at;
      }
    }
    return -1;
  }

  /** Whether bytes begin as a text or a document does. */
  private static boolean isContent(String begin, byte[] head) {
    if (KNOWN.stream().anyMatch(begin::startsWith) || isDeflated(head)) {
      return true;
    }
    boolean shown = begin.chars().allMatch(c -> c >= ' ' || c == '\n' || c == '\r' || c == '\t');
    return shown
        && begin.length() >= LEAST
        && isCharacters(head)
        && !begin.startsWith("%!")
        && !GLYPH.matcher(begin).matches()
        && !begin.contains("begincmap");
  }

  /** Whether bytes begin a stream of zlib, as programs keep their own data. */
  private static boolean isDeflated(byte[] head) {
    boolean marked =
        head.length > LEAST
            && (head[0] & 0x8f) == 8
            && ((head[0] & 0xff) << Byte.SIZE | (head[1] & 0xff)) % 31 == 0;
    if (!marked) {
      return false;
    }
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(head);
      return inflater.inflate(new byte[HEAD]) > LEAST;
    } catch (DataFormatException e) {
      return false;
    } finally {
      inflater.end();
    }
  }

  /** Whether bytes are of ASCII for the most part, or of UTF-8; the last character may be cut. */
  private static boolean isCharacters(byte[] bytes) {
    int high = 0;
    for (byte b : bytes) {
      high += b < 0 ? 1 : 0;
    }
    String text = new String(bytes, StandardCharsets.UTF_8);
    int broken = text.indexOf('\ufffd');
    return high * 4 <= bytes.length || broken < 0 || broken >= text.length() - 1;
  }

  /** Reads what a stream would show on a page. */
  private void draw(COSObjectKey key, COSStream stream)
      throws IOException, ScanException, InterruptedException {
    if (++drawn > MAX_DRAWN) {
      throw Problems.limit("pdf.forms", String.valueOf(MAX_DRAWN));
    }
    COSDictionary own = stream.getCOSDictionary(COSName.RESOURCES);
    PDPage page = new PDPage();
    PDResources resources = own == null ? resources() : new PDResources(own);
    page.setResources(resources == null ? new PDResources() : resources);
    page.setContents(new PDStream(stream));
    try {
      glyphs.read(page);
    } catch (IOException e) {
      return;
    }
    text.push(glyphs.runs(), glyphs.rulings(), place.append("object", "" + key.getNumber()));
  }

  /** Resources of the first page, whose names those of others mostly are. */
  private @Nullable PDResources resources() {
    Iterator<PDPage> pages = pdf.getPages().iterator();
    return pages.hasNext() ? pages.next().getResources() : null;
  }
}
