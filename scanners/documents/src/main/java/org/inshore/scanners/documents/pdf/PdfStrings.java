package org.inshore.scanners.documents.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.inshore.scanners.documents.content.TextBlocks;
import org.inshore.scanners.documents.guard.Guard;
import org.inshore.scanners.documents.sweep.Written;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/**
 * The strings of all objects of a PDF, whatever they are for: titles of outlines, addresses of
 * links, tooltips and defaults of fields, alternative texts, labels of pages, scripts.
 */
final class PdfStrings {
  private static final int MAX_DEPTH = 30;
  private static final int REMEMBERED = 200_000;
  private static final int MAX_SCRIPT = 1 << 20;

  /** Bytes that are mostly no text, and looks: of these only a number or an address is said. */
  private static final Set<String> LEFT_OUT =
      Set.of(
          "ID",
          "O",
          "U",
          "OE",
          "UE",
          "Perms",
          "CheckSum",
          "Lookup",
          "CharSet",
          "Registry",
          "Ordering",
          "Panose",
          "CreationDate",
          "ModDate",
          "M",
          "LastModified",
          "DA",
          "DS",
          "Producer",
          "Lang",
          "Style",
          "HRES",
          "Cert");

  /** Text with its looks, of comments and of fields. */
  private static final Set<String> RICH = Set.of("RC", "RV");

  /** Values and defaults of fields, which are mostly the same. */
  private static final Set<String> FIELD = Set.of("V", "DV");

  private static final Pattern PARAGRAPH = Pattern.compile("</p>|<br */?>");
  private static final Pattern TAG = Pattern.compile("<[^<>]*>");

  private static final Pattern DATE = Pattern.compile("D:[0-9]{4}");

  /** The least number that may be one of a telephone. */
  private static final long ELEVEN_DIGITS = 10_000_000_000L;

  private static final int LONG = 8;
  private static final Pattern LONG_NUMBER = Pattern.compile("[0-9]{" + LONG + "}");

  private final PDDocument pdf;
  private final Set<COSObjectKey> keys;
  private final @Nullable PdfRest rest;
  private final TextBlocks blocks;
  private final Set<String> seen = new HashSet<>();

  /** What fields of forms hold, which is handed on with their names. */
  private final Set<String> fieldValues;

  PdfStrings(
      PDDocument pdf, Set<String> fieldValues, PdfRest rest, Location location, ContentSink sink) {
    this(pdf, pdf.getDocument().getXrefTable().keySet(), fieldValues, rest, location, sink);
  }

  /**
   * Begins with some objects.
   *
   * @param fieldValues values of fields that were handed on
   * @param rest who reads streams, and is told of those that are read here; or null
   */
  PdfStrings(
      PDDocument pdf,
      Set<COSObjectKey> keys,
      Set<String> fieldValues,
      @Nullable PdfRest rest,
      Location location,
      ContentSink sink) {
    this.keys = keys;
    this.fieldValues = fieldValues;
    this.rest = rest;
    this.pdf = pdf;
    this.blocks = new TextBlocks(location, sink);
  }

  @SuppressWarnings("ReferenceEquality") // the same object of the document, not one that is alike
  void push() throws IOException, ScanException, InterruptedException {
    COSBase information = pdf.getDocumentInformation().getCOSObject();
    for (COSObjectKey key : keys) {
      Guard.checkInterrupt();
      COSObject object = pdf.getDocument().getObjectFromPool(key);
      // What the properties say is handed on as such.
      boolean properties = rest != null && object != null && object.getObject() == information;
      if (object != null && object.getObject() != null && !properties) {
        strings("", object.getObject(), 0);
      }
    }
    if (rest != null) {
      dictionary(pdf.getDocument().getTrailer(), 0);
    }
    blocks.finish();
  }

  private void strings(String key, COSBase value, int depth)
      throws IOException, ScanException, InterruptedException {
    switch (value) {
      case COSString string -> line(key, string.getString());
      case COSName name -> name(name.getName());
      case COSInteger number when number.longValue() >= ELEVEN_DIGITS ->
          name(Long.toString(number.longValue()));
      case COSStream stream -> {
        dictionary(stream, depth);
        if (key.equals("JS") || RICH.contains(key)) {
          script(key, stream);
        }
      }
      case COSDictionary dictionary -> dictionary(dictionary, depth);
      case COSArray array -> {
        if (depth < MAX_DEPTH) {
          for (COSBase element : array) {
            // What it refers to is an object of its own.
            if (element != null && !(element instanceof COSObject)) {
              strings(key, element, depth + 1);
            }
          }
        }
      }
      default -> {}
    }
  }

  /** Places that links lead to, and states of fields, have names that somebody gave. */
  private void name(String name) throws ScanException, InterruptedException {
    if (name.length() >= LONG && LONG_NUMBER.matcher(name).find()) {
      line("", name);
    }
  }

  private void dictionary(COSDictionary dictionary, int depth)
      throws IOException, ScanException, InterruptedException {
    if (depth >= MAX_DEPTH) {
      return;
    }
    boolean signature = dictionary.containsKey(COSName.BYTERANGE);
    for (Map.Entry<COSName, COSBase> entry : dictionary.entrySet()) {
      String key = entry.getKey().getName();
      name(key);
      COSBase value = entry.getValue();
      boolean scripted = key.equals("JS") || RICH.contains(key);
      if (value instanceof COSObject object && scripted) {
        value = object.getObject();
      }
      if (value == null || value instanceof COSObject || (signature && key.equals("Contents"))) {
        continue;
      }
      strings(key, value, depth + 1);
    }
  }

  private void script(String key, COSStream stream)
      throws IOException, ScanException, InterruptedException {
    if (rest != null) {
      rest.read(stream);
    }
    try (InputStream in = stream.createInputStream()) {
      byte[] bytes = in.readNBytes(MAX_SCRIPT);
      line(key, new COSString(bytes).getString());
    }
  }

  private void line(String key, String text) throws ScanException, InterruptedException {
    if (LEFT_OUT.contains(key) && (!Written.amongBytes(text) || DATE.matcher(text).lookingAt())) {
      return;
    }
    if (FIELD.contains(key) && fieldValues.contains(text)) {
      return;
    }
    if (text.length() < 2 || !isText(text) || (seen.size() < REMEMBERED && !seen.add(text))) {
      return;
    }
    blocks.append(key + ": " + text + "\n");
    if (RICH.contains(key) && text.contains("<")) {
      // Looks part what is one word.
      String plain = PARAGRAPH.matcher(text).replaceAll("\n");
      line("", TAG.matcher(plain).replaceAll("").strip());
    }
  }

  /** Whether a string is text: bytes of other kinds have control characters. */
  private static boolean isText(String text) {
    int controls = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      controls += c < ' ' && c != '\t' && c != '\n' && c != '\r' ? 1 : 0;
    }
    return controls * 20 <= text.length();
  }
}
