package org.inshore.scanners.documents.picture;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.util.Iterator;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.inshore.scanners.documents.behind.Behind;
import org.inshore.scanners.documents.behind.PictureEnd;
import org.inshore.scanners.documents.behind.TiffEnd;
import org.inshore.scanners.documents.content.TextBlocks;
import org.inshore.scanners.documents.guard.Guard;
import org.inshore.scanners.documents.guard.Problems;
import org.inshore.scanners.documents.guard.Spool;
import org.inshore.scanners.documents.picture.metadata.PictureMetadata;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;

/**
 * Reads the text of one picture, also one that lies on its side or upside down. Large ones are
 * scaled down as they are decoded, small ones up: characters are best recognised at a few dozen
 * pixels.
 */
final class PictureReader {
  /** More pixels than this no scanner makes. */
  private static final long MAX_PIXELS = 500_000_000L;

  private static final long ENOUGH_PIXELS = 12_000_000L;
  private static final long LARGE_PIXELS = 2_000_000L;
  private static final long FEW_PIXELS = 350_000L;
  private static final int MIN_SIDE = 40;
  private static final int MAX_PAGES = 200;

  /** Forms that cannot hold a scan. */
  private static final Set<String> DRAWINGS =
      Set.of("image/vnd.microsoft.icon", "image/svg+xml", "image/emf", "image/wmf", "image/x-emf");

  /** Forms that Tesseract knows itself, some more than the JDK. */
  private static final Set<String> KNOWN =
      Set.of(
          "image/png",
          "image/jpeg",
          "image/tiff",
          "image/bmp",
          "image/gif",
          "image/webp",
          "image/jp2",
          "image/x-portable-anymap",
          "image/x-portable-bitmap",
          "image/x-portable-graymap",
          "image/x-portable-pixmap");

  private final Tesseract tesseract;
  private final ContentSink sink;
  private boolean any;

  private PictureReader(Tesseract tesseract, ContentSink sink) {
    this.tesseract = tesseract;
    this.sink = sink;
  }

  static void read(Content.Binary document, String mediaType, Limits limits, ContentSink sink)
      throws IOException, ScanException, InterruptedException {
    PictureMetadata.push(document, sink);
    Behind.push(document, end(document, mediaType, limits), sink);
    Tesseract tesseract = Pictures.tesseract();
    if (tesseract == null || DRAWINGS.contains(mediaType)) {
      throw Pictures.unread(document);
    }
    PictureReader reader = new PictureReader(tesseract, sink);
    if (!reader.decoded(document)) {
      if (!KNOWN.contains(mediaType)) {
        throw Problems.noReader("picture.form", mediaType);
      }
      reader.push(document.location(), tesseract.read(document.bytes()::open, false));
    }
    if (!reader.any) {
      throw Problems.noReader("picture.blank"); // It may show what was not recognised.
    }
    sink.note(Problems.wording(tesseract.readsChinese() ? "picture.read" : "picture.latin"));
  }

  private static long end(Content.Binary document, String mediaType, Limits limits)
      throws IOException, ScanException, InterruptedException {
    if (!mediaType.equals("image/tiff")) {
      return PictureEnd.of(document.bytes());
    }
    try (Spool spool = Spool.of(document.bytes(), limits.fileBytes());
        SeekableByteChannel file = spool.channel()) {
      return TiffEnd.of(file);
    }
  }

  /** Reads what the JDK decodes; false if it does not know the form. */
  private boolean decoded(Content.Binary document)
      throws IOException, ScanException, InterruptedException {
    try (InputStream in = document.bytes().open();
        ImageInputStream image = new MemoryCacheImageInputStream(in)) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(image);
      if (!readers.hasNext()) {
        return false;
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(image, false, true);
        return pages(reader, document.location());
      } finally {
        reader.dispose();
      }
    }
  }

  private boolean pages(ImageReader reader, Location location)
      throws IOException, ScanException, InterruptedException {
    for (int page = 0; page < MAX_PAGES; page++) {
      Guard.checkInterrupt();
      GrayPicture picture;
      try {
        long pixels = (long) reader.getWidth(page) * reader.getHeight(page);
        if (pixels > MAX_PIXELS) {
          throw Problems.limit("picture.large", String.valueOf(pixels / 1_000_000));
        }
        picture = decode(reader, page, pixels);
      } catch (IndexOutOfBoundsException e) {
        return page > 0; // There is no such page.
      } catch (javax.imageio.IIOException | IllegalArgumentException e) {
        if (page == 0) {
          return false; // Tesseract knows more forms, and may go on where this does not.
        }
        throw Problems.damaged(e);
      }
      Location place = page == 0 ? location : location.append("page", String.valueOf(page + 1));
      push(place, upright(picture));
    }
    throw Problems.limit("picture.pages", String.valueOf(MAX_PAGES));
  }

  private static GrayPicture decode(ImageReader reader, int page, long pixels) throws IOException {
    ImageReadParam how = reader.getDefaultReadParam();
    int step = 1;
    while (pixels / ((long) step * step) > ENOUGH_PIXELS) {
      step++;
    }
    how.setSourceSubsampling(step, step, 0, 0);
    BufferedImage image = reader.read(page, how);
    int scale = (long) image.getWidth() * image.getHeight() < FEW_PIXELS ? 2 : 1;
    GrayPicture picture =
        GrayPicture.of(image, image.getWidth() * scale, image.getHeight() * scale);
    return Skew.levelled(Noise.reduced(picture).onLight());
  }

  /**
   * What is read as it lies; or else turned, if that makes more of it. Which way is up is tried on
   * a picture of half the size.
   */
  private Recognised upright(GrayPicture picture) throws IOException, InterruptedException {
    if (Math.min(picture.width(), picture.height()) < MIN_SIDE) {
      return Recognised.NOTHING;
    }
    Recognised best = readNumbers(picture);
    if (best.isSure()) {
      return best;
    }
    boolean large = picture.pixels().length > LARGE_PIXELS;
    GrayPicture tried = large ? picture.halved() : picture;
    Recognised first = large ? tesseract.read(tried) : best;
    Recognised surest = first;
    int turns = 0;
    for (int quarter = 1; quarter < 4 && !surest.isSure(); quarter++) {
      Guard.checkInterrupt();
      tried = tried.turned();
      Recognised turned = tesseract.read(tried);
      if (turned.weight() > surest.weight()) {
        surest = turned;
        turns = quarter;
      }
    }
    if (turns == 0) {
      return first.weight() > best.weight() ? first : best;
    }
    if (tried.pixels().length == picture.pixels().length) {
      return surest;
    }
    for (int quarter = 0; quarter < turns; quarter++) {
      picture = picture.turned();
    }
    Recognised whole = tesseract.read(picture);
    return whole.weight() > surest.weight() ? whole : surest;
  }

  /**
   * Reads a card also at half the size, where large figures are read best, if no number is sure.
   */
  private Recognised readNumbers(GrayPicture picture) throws IOException {
    Recognised found = tesseract.read(picture);
    boolean isCard = picture.pixels().length < Tesseract.CARD_PIXELS;
    return !isCard || found.hasProvenNumber()
        ? found
        : found.withNumbersOf(tesseract.read(picture.halved()));
  }

  private void push(Location place, Recognised found) throws ScanException, InterruptedException {
    if (!found.text().isBlank()) {
      any = true;
      TextBlocks.push(place, found.text(), sink);
    }
  }
}
