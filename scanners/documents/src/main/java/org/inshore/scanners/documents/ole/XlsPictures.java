package org.inshore.scanners.documents.ole;

import org.apache.poi.ddf.EscherBSERecord;
import org.apache.poi.ddf.EscherBlipRecord;
import org.apache.poi.ddf.EscherContainerRecord;
import org.apache.poi.ddf.EscherRecord;
import org.apache.poi.hssf.record.DrawingGroupRecord;
import org.inshore.scanners.documents.picture.Pictures;
import org.inshore.spi.content.Bytes;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/** Finds the pictures of a workbook of the binary form, in the BLIP store of its drawing group. */
public final class XlsPictures {
  private XlsPictures() {}

  /** Hands pictures on, or says how many were not looked at. */
  public static void tell(
      @Nullable DrawingGroupRecord drawings, Location location, ContentSink sink)
      throws ScanException, InterruptedException {
    if (drawings == null) {
      return;
    }
    Pictures pictures = new Pictures(location, sink);
    drawings.decode();
    for (EscherRecord record : drawings.getEscherRecords()) {
      add(record, pictures);
    }
    pictures.finish();
  }

  private static void add(EscherRecord group, Pictures pictures)
      throws ScanException, InterruptedException {
    if (group instanceof EscherContainerRecord container) {
      for (EscherRecord child : container) {
        if (child.getRecordId() == EscherContainerRecord.BSTORE_CONTAINER
            && child instanceof EscherContainerRecord store) {
          int number = 0;
          for (EscherRecord entry : store) {
            number++;
            EscherBlipRecord blip =
                entry instanceof EscherBSERecord holder ? holder.getBlipRecord() : null;
            byte[] picture = blip == null ? null : blip.getPicturedata();
            pictures.add("picture" + number, Bytes.of(picture == null ? new byte[0] : picture));
          }
        }
      }
    }
  }
}
