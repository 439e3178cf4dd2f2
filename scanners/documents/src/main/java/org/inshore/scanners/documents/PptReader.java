package org.inshore.scanners.documents;

import java.io.IOException;
import org.apache.poi.hslf.exceptions.OldPowerPointFormatException;
import org.apache.poi.hslf.usermodel.HSLFShape;
import org.apache.poi.hslf.usermodel.HSLFSlide;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.hslf.usermodel.HSLFTextParagraph;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.sl.extractor.SlideShowExtractor;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;

/** Reads one presentation of the binary form. */
final class PptReader {
  private PptReader() {}

  static void read(DirectoryNode directory, Location location, ContentSink sink)
      throws IOException, ScanException, InterruptedException {
    try (HSLFSlideShow show = new HSLFSlideShow(directory);
        SlideShowExtractor<HSLFShape, HSLFTextParagraph> extractor =
            new SlideShowExtractor<>(show)) {
      extractor.setSlidesByDefault(true);
      extractor.setNotesByDefault(true);
      extractor.setCommentsByDefault(true);
      extractor.setMasterByDefault(true);
      int number = 0;
      for (HSLFSlide slide : show.getSlides()) {
        number++;
        Location place = location.append("slide", String.valueOf(number));
        String text = extractor.getText(slide);
        TextBlocks.push(place, text.replace('\u000b', '\n').replace('\r', '\n'), sink);
      }
    } catch (OldPowerPointFormatException e) {
      throw Problems.unreadable("ppt.old");
    }
  }
}
