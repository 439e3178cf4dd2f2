package org.inshore.scanners.documents.structure.sql;

import org.inshore.spi.content.Content;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;

/** Counts what is handed on, and keeps none of it. */
final class Counting implements ContentSink {
  public long rows;
  long text;

  @Override
  public void content(Content content) {
    switch (content) {
      case Content.Rows batch -> rows += batch.cells().rows();
      case Content.Text block -> text += block.length();
      case Content.Binary _ -> {}
    }
  }

  @Override
  public void failed(Location part, ScanException reason) {}

  @Override
  public void skipped(Location part, Wording reason) {}

  @Override
  public void note(Wording note) {}
}
