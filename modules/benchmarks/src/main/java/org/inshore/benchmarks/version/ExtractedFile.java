package org.inshore.benchmarks.version;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.function.Consumer;
import org.inshore.benchmarks.input.ContentOnly;
import org.inshore.spi.content.Bytes;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.Extractor;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;

/** A text file as an extractor hands it on. */
public final class ExtractedFile {
  private static final List<Extractor> EXTRACTORS =
      ServiceLoader.load(Extractor.class).stream().map(ServiceLoader.Provider::get).toList();

  private ExtractedFile() {}

  /** Hands on what the extractor for a name makes of bytes. */
  public static void read(String file, byte[] bytes, Consumer<Content> sink)
      throws IOException, ScanException, InterruptedException {
    String name = file.toLowerCase(Locale.ROOT);
    String mediaType =
        name.endsWith(".csv")
            ? "text/csv"
            : name.endsWith(".tsv") ? "text/tab-separated-values" : "text/plain";
    for (Extractor extractor : EXTRACTORS) {
      if (extractor.handles(mediaType)) {
        Location place = Location.of("files").append("path", file);
        Content.Binary document = new Content.Binary(place, name, Bytes.of(bytes));
        extractor.extract(document, mediaType, Limits.DEFAULT, new ContentOnly(sink));
        return;
      }
    }
    throw new IOException("nothing reads " + mediaType);
  }
}
