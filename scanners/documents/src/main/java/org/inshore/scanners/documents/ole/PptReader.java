package org.inshore.scanners.documents.ole;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.apache.poi.hslf.exceptions.OldPowerPointFormatException;
import org.apache.poi.hslf.record.ExHyperlink;
import org.apache.poi.hslf.record.ExObjList;
import org.apache.poi.hslf.usermodel.HSLFObjectData;
import org.apache.poi.hslf.usermodel.HSLFPictureData;
import org.apache.poi.hslf.usermodel.HSLFShape;
import org.apache.poi.hslf.usermodel.HSLFSlide;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.hslf.usermodel.HSLFTextParagraph;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.sl.extractor.SlideShowExtractor;
import org.inshore.scanners.documents.content.TextBlocks;
import org.inshore.scanners.documents.guard.Problems;
import org.inshore.scanners.documents.guard.Spool;
import org.inshore.scanners.documents.picture.Pictures;
import org.inshore.spi.scan.Bytes;
import org.inshore.spi.scan.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;

/** Reads one presentation of the binary form. */
public final class PptReader {
  private PptReader() {}

  // The show is not closed: that would close the storage, which is not yet read to its end.
  public static void read(
      DirectoryNode directory, Location location, Limits limits, ContentSink sink)
      throws IOException, ScanException, InterruptedException {
    HSLFSlideShow show;
    try {
      show = new HSLFSlideShow(directory);
    } catch (OldPowerPointFormatException e) {
      throw Problems.noReader("ppt.old");
    }
    SlideShowExtractor<HSLFShape, HSLFTextParagraph> extractor = new SlideShowExtractor<>(show);
    extractor.setSlidesByDefault(true);
    extractor.setNotesByDefault(true);
    extractor.setCommentsByDefault(true);
    extractor.setMasterByDefault(true);
    PptRest rest = new PptRest(location, sink);
    int number = 0;
    for (HSLFSlide slide : show.getSlides()) {
      number++;
      Location place = location.append("slide", String.valueOf(number));
      String text = extractor.getText(slide);
      String lines = text.replace('\u000b', '\n').replace('\r', '\n');
      TextBlocks.push(place, lines, sink);
    }
    int object = 0;
    for (HSLFObjectData data : show.getEmbeddedObjects()) {
      object++;
      Location place = location.append("entry", "object" + object);
      try (InputStream in = data.getInputStream();
          Spool bytes = Spool.copy(in, limits.fileBytes())) {
        sink.content(new Content.Binary(place, "object" + object, bytes));
      }
    }
    links(show, location, sink);
    rest.push(show);
    Pictures pictures = new Pictures(location, sink);
    for (HSLFPictureData picture : show.getPictureData()) {
      pictures.add("picture" + picture.getIndex(), Bytes.of(picture.getData()));
    }
    pictures.finish();
  }

  /** Where links lead to: a list of the whole document. */
  private static void links(HSLFSlideShow show, Location location, ContentSink sink)
      throws ScanException, InterruptedException {
    TextBlocks lines = new TextBlocks(location.append("part", "attributes"), sink);
    ExObjList objects = show.getDocumentRecord().getExObjList(false);
    ExHyperlink[] links = objects == null ? new ExHyperlink[0] : objects.getExHyperlinks();
    for (ExHyperlink link : links) {
      for (String text : Arrays.asList(link.getLinkURL(), link.getLinkTitle())) {
        if (text != null && !text.isBlank()) {
          lines.append(text + "\n");
        }
      }
    }
    lines.finish();
  }
}
