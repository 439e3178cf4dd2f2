package org.inshore.scanners.documents.pdf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.inshore.scanners.documents.picture.Pictures;
import org.inshore.spi.content.Bytes;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/**
 * Pages of a PDF that are pictures, drawn as they are shown, and the pictures on its other pages,
 * each once however often it is shown.
 */
final class PdfPictures {
  /** Dots of a page that is drawn: what scanners make, as far as there is room. */
  private static final double DOTS_PER_POINT = 300 / 72.0;

  private static final double MAX_DOTS = 9_000_000;
  private static final long MAX_PIXELS = 40_000_000;

  /** Lines and bullets are no pictures of anything. */
  private static final int MIN_SIDE = 100;

  private static final int MAX_FORM_DEPTH = 16;

  private final PDFRenderer renderer;
  private final PDDocument pdf;
  private final Location location;
  private final ContentSink sink;
  private final Pictures pictures;
  private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private int count;

  PdfPictures(PDDocument pdf, Location location, ContentSink sink) {
    this.pdf = pdf;
    this.renderer = new PDFRenderer(pdf);
    this.location = location;
    this.sink = sink;
    this.pictures = new Pictures(location, sink);
    ImageIO.setUseCache(false); // Nothing of a page is written to disk.
  }

  /** Draws a page and has its text read; false if that cannot be done. */
  boolean page(PDPage page, int index) throws ScanException, InterruptedException {
    if (!Pictures.areRead() || index >= pdf.getNumberOfPages()) {
      return false;
    }
    PDRectangle box = page.getCropBox();
    double points = Math.max(1, (double) box.getWidth() * box.getHeight());
    double scale = Math.min(DOTS_PER_POINT, Math.sqrt(MAX_DOTS / points));
    byte[] image;
    try {
      image = png(renderer.renderImage(index, (float) scale, ImageType.GRAY));
    } catch (IOException | RuntimeException e) {
      return false;
    }
    Location place = location.append("page", String.valueOf(index + 1));
    sink.content(new Content.Binary(place, "page.png", Bytes.of(image)));
    return true;
  }

  /** Has the pictures of a page with text read, or counts them. */
  void on(@Nullable PDPage page) throws ScanException, InterruptedException {
    if (page != null) {
      add(page.getResources(), 0);
    }
  }

  /** Pictures that stand among the strokes of a page. */
  void inline(int more) {
    pictures.addUnread(more);
  }

  /** Says what was not read. */
  void finish() throws InterruptedException {
    pictures.finish();
  }

  private void add(@Nullable PDResources resources, int depth)
      throws ScanException, InterruptedException {
    if (resources == null) {
      return;
    }
    COSDictionary objects = resources.getCOSObject().getCOSDictionary(COSName.XOBJECT);
    if (objects == null) {
      return;
    }
    for (COSName name : objects.keySet()) {
      if (objects.getDictionaryObject(name) instanceof COSStream object) {
        COSName kind = object.getCOSName(COSName.SUBTYPE);
        COSDictionary inner = object.getCOSDictionary(COSName.RESOURCES);
        if (COSName.IMAGE.equals(kind)) {
          if (seen.add(object)) {
            image(object, resources);
          }
        } else if (inner != null && depth < MAX_FORM_DEPTH && seen.add(object)) {
          add(new PDResources(inner), depth + 1);
        }
      }
    }
  }

  private void image(COSStream object, PDResources resources)
      throws ScanException, InterruptedException {
    long width = Math.max(0, object.getInt(COSName.WIDTH, COSName.W, 0));
    long height = Math.max(0, object.getInt(COSName.HEIGHT, COSName.H, 0));
    String name = "image" + ++count;
    if (!Pictures.areRead()) {
      pictures.addUnread(name, (int) width, (int) height);
    } else if (Math.min(width, height) >= MIN_SIDE && width * height <= MAX_PIXELS) {
      byte[] image;
      try {
        image = png(new PDImageXObject(new PDStream(object), resources).getImage());
      } catch (IOException | RuntimeException e) {
        pictures.addUnread(1);
        return;
      }
      pictures.add(name + ".png", Bytes.of(image));
    } else if (width * height > MAX_PIXELS) {
      pictures.addUnread(1);
    }
  }

  private static byte[] png(BufferedImage image) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    if (!ImageIO.write(image, "png", out)) {
      throw new IOException();
    }
    return out.toByteArray();
  }
}
