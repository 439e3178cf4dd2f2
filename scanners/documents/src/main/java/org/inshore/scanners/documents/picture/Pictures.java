package org.inshore.scanners.documents.picture;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.inshore.scanners.documents.guard.Problems;
import org.inshore.scanners.documents.picture.metadata.PictureMetadata;
import org.inshore.spi.content.Bytes;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.DocumentOptions;
import org.inshore.spi.scan.DocumentOptions.Ocr;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/**
 * The pictures of one document: handed on as inner documents where their text is read, and else
 * counted, with those that are likely to show a card or a page named first.
 */
public final class Pictures {
  /** So many are named. */
  private static final int MAX_NAMED = 5;

  private final Location document;
  private final ContentSink sink;
  private final List<String> likely = new ArrayList<>();
  private int unread;
  private int likelyOnes;

  public Pictures(Location document, ContentSink sink) {
    this.document = document;
    this.sink = sink;
  }

  /** Whether text in pictures is read. */
  public static boolean areRead() {
    return tesseract() != null;
  }

  static @Nullable Tesseract tesseract() {
    return tesseract(DocumentOptions.current());
  }

  static @Nullable Tesseract tesseract(DocumentOptions options) {
    return options.ocr() == Ocr.OFF ? null : Tesseract.installed();
  }

  /** Takes a picture; of one that is not read only what is written beside it is looked at. */
  public void add(String name, Bytes bytes) throws ScanException, InterruptedException {
    if (areRead() || isDrawing(bytes)) {
      sink.content(new Content.Binary(document.append("picture", name), name, bytes));
      return;
    }
    unread(name, likelihood(name, bytes));
    try {
      PictureMetadata.push(new Content.Binary(document.append("picture", name), name, bytes), sink);
    } catch (IOException e) {
      // That it was not read is told.
    }
  }

  /** Whether it is a metafile or SVG, whose text is read without OCR. */
  private static boolean isDrawing(Bytes bytes) {
    try (InputStream in = bytes.open()) {
      byte[] head = in.readNBytes(44);
      String begin = new String(head, StandardCharsets.ISO_8859_1);
      return begin.startsWith("\u00d7\u00cd\u00c6\u009a")
          || begin.startsWith("\1\0\11\0\0\3")
          || begin.startsWith(" EMF", 40)
          || begin.stripLeading().startsWith("<");
    } catch (IOException e) {
      return false;
    }
  }

  /** Takes a picture of which only the size is known. */
  public void addUnread(String name, int width, int height) {
    unread(name, Likelihood.of(name, new PictureSize(width, height)));
  }

  private void unread(String name, Likelihood likelihood) {
    unread++;
    if (likelihood != Likelihood.UNKNOWN) {
      likelyOnes++;
      if (likely.size() < MAX_NAMED) {
        likely.add(name);
      }
    }
  }

  /** Takes pictures that can only be counted. */
  public void addUnread(int more) {
    unread += more;
  }

  /** Says what was not read. */
  public void finish() throws InterruptedException {
    if (unread > 0) {
      Location place = document.append("part", "pictures");
      sink.failed(
          place,
          likelyOnes == 0
              ? Problems.noReader("ooxml.pictures", unread)
              : Problems.noReader("picture.likely", unread, likelyOnes, String.join(", ", likely)));
    }
  }

  /** Why a picture that is a document by itself is not read. */
  static ScanException unread(Content.Binary picture) {
    if (DocumentOptions.current().ocr() == Ocr.ON && Tesseract.installed() == null) {
      return new ScanException(
          ScanException.Category.CONFIGURATION, Problems.wording("picture.missing"));
    }
    String key =
        switch (likelihood(picture.name(), picture.bytes())) {
          case CARD -> "picture.card";
          case PAGE -> "picture.page";
          case NAMED -> "picture.named";
          case UNKNOWN -> "picture.unread";
        };
    return Problems.noReader(key);
  }

  private static Likelihood likelihood(String name, Bytes bytes) {
    byte[] head = new byte[0];
    try (InputStream in = bytes.open()) {
      head = in.readNBytes(PictureSize.HEAD);
    } catch (IOException e) {
      // Its name may tell.
    }
    return Likelihood.of(name, PictureSize.of(head));
  }
}
