package org.inshore.benchmarks.quality.real;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.inshore.spi.content.Bytes;
import org.inshore.spi.content.Content;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Extractor;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;

/** Reads a text file as a scan does: tables as rows, all else as running text. */
final class TextFile {
  private static final int PROBED = 8192;
  private static final List<Extractor> EXTRACTORS =
      ServiceLoader.load(Extractor.class).stream().map(ServiceLoader.Provider::get).toList();

  private TextFile() {}

  /** Hands the content on; false when the file is no text. */
  static boolean read(Path file, Consumer<Content> sink)
      throws IOException, ScanException, InterruptedException {
    String name = file.toString().toLowerCase(Locale.ROOT);
    byte[] bytes;
    if (name.endsWith(".gz")) {
      name = name.substring(0, name.length() - 3);
      try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
        bytes = in.readAllBytes();
      } catch (ZipException | EOFException e) {
        return false; // only named so
      }
    } else {
      bytes = Files.readAllBytes(file);
    }
    if (isBinary(bytes)) {
      return false;
    }
    Location place = Location.of("real").append("path", file.toString());
    extractor(mediaType(name))
        .extract(
            new Content.Binary(place, name, Bytes.of(bytes)),
            mediaType(name),
            Limits.DEFAULT,
            new Sink(sink));
    return true;
  }

  private static boolean isBinary(byte[] bytes) {
    for (int i = 0; i < Math.min(PROBED, bytes.length); i++) {
      if (bytes[i] == 0) {
        return true;
      }
    }
    return bytes.length == 0;
  }

  private static String mediaType(String name) {
    return name.endsWith(".csv")
        ? "text/csv"
        : name.endsWith(".tsv") ? "text/tab-separated-values" : "text/plain";
  }

  private static Extractor extractor(String mediaType) {
    return EXTRACTORS.stream()
        .filter(extractor -> extractor.handles(mediaType))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("nothing reads " + mediaType));
  }

  private record Sink(Consumer<Content> next) implements ContentSink {
    @Override
    public void content(Content content) {
      next.accept(content);
    }

    @Override
    public void failed(Location part, ScanException reason) {} // a picture within, no text

    @Override
    public void skipped(Location part, Wording reason) {}

    @Override
    public void note(Wording note) {}
  }
}
