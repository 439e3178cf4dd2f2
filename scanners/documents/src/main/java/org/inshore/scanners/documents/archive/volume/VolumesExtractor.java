package org.inshore.scanners.documents.archive.volume;

import java.util.Locale;
import org.inshore.scanners.documents.guard.GuardedExtractor;
import org.inshore.scanners.documents.guard.Problems;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;

/** Joins the volumes of an archive that was split, where they lie beside each other. */
public final class VolumesExtractor extends GuardedExtractor {

  /** For the service loader. */
  public VolumesExtractor() {
    super("volumes", "application/x-split-archive");
  }

  @Override
  protected void read(Content.Binary document, String mediaType, Limits limits, ContentSink sink)
      throws Exception {
    Volumes volumes = Volumes.of(document);
    if (volumes == null || volumes.archive().toLowerCase(Locale.ROOT).endsWith(".rar")) {
      throw Problems.noReader("volumes");
    }
    if (!document.name().equals(volumes.reader())) {
      if (!volumes.isRead(document)) {
        throw Problems.noReader("volumes");
      }
      sink.note(Problems.wording("volumes.elsewhere", volumes.reader()));
      return;
    }
    Volumes.Whole whole = volumes.joined(document);
    if (whole.count() < 2 && volumes.archive().endsWith(".7z")) {
      throw Problems.noReader("volumes");
    }
    sink.content(
        new Content.Binary(
            document.location().append("entry", volumes.archive()), volumes.archive(), whole));
  }
}
