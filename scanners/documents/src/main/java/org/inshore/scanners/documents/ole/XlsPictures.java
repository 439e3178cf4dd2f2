package org.inshore.scanners.documents.ole;

import org.apache.poi.ddf.EscherContainerRecord;
import org.apache.poi.ddf.EscherRecord;
import org.apache.poi.hssf.record.DrawingGroupRecord;
import org.inshore.scanners.documents.guard.Problems;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/** Counts the pictures of a workbook of the binary form, in the BLIP store of its drawing group. */
public final class XlsPictures {
  private XlsPictures() {}

  /** Says how many pictures were not looked at. */
  public static void tell(
      @Nullable DrawingGroupRecord drawings, Location location, ContentSink sink)
      throws InterruptedException {
    if (drawings == null) {
      return;
    }
    int pictures = 0;
    drawings.decode();
    for (EscherRecord record : drawings.getEscherRecords()) {
      pictures += count(record);
    }
    if (pictures > 0) {
      sink.failed(
          location.append("part", "pictures"),
          Problems.noReader("ooxml.pictures", String.valueOf(pictures)));
    }
  }

  private static int count(EscherRecord group) {
    int pictures = 0;
    if (group instanceof EscherContainerRecord container) {
      for (EscherRecord child : container) {
        if (child.getRecordId() == EscherContainerRecord.BSTORE_CONTAINER
            && child instanceof EscherContainerRecord store) {
          pictures += store.getChildCount();
        }
      }
    }
    return pictures;
  }
}
