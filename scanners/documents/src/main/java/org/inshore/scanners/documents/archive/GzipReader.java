package org.inshore.scanners.documents.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.commons.compress.compressors.gzip.ExtraField;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.inshore.scanners.documents.behind.Behind;
import org.inshore.scanners.documents.content.TextBlocks;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.jspecify.annotations.Nullable;

/** Reads one gzip file, which holds one other. */
public final class GzipReader {
  private GzipReader() {}

  public static void read(Content.Binary document, Limits limits, ContentSink sink)
      throws IOException, ScanException, InterruptedException {
    String name = inner(document.name());
    ArchiveEntries entries =
        new ArchiveEntries(document.location(), document.bytes().size(), limits, sink);
    header(document, sink);
    try (InputStream packed = document.bytes().open();
        EndingGzip in = new EndingGzip(packed)) {
      if (entries.content(entries.begin(name), name, -1, in)) {
        Behind.push(document, in.end(), sink);
      }
    }
  }

  /** Hands on the name that the file had when it was packed, and its comment. */
  private static void header(Content.Binary document, ContentSink sink)
      throws ScanException, InterruptedException {
    StringBuilder text = new StringBuilder();
    try (InputStream packed = document.bytes().open();
        GzipCompressorInputStream head = new GzipCompressorInputStream(packed)) {
      append(text, head.getMetaData().getFileName());
      append(text, head.getMetaData().getComment());
      ExtraField extra = head.getMetaData().getExtraField();
      if (extra != null) {
        extra.forEach(field -> append(text, printable(field.getPayload())));
      }
    } catch (IOException e) {
      return; // who unpacks it says so
    }
    TextBlocks.push(document.location().append("part", "header"), text, sink);
  }

  private static String printable(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1).replaceAll("\\p{Cntrl}+", " ").strip();
  }

  private static void append(StringBuilder text, @Nullable String latin) {
    if (latin != null && !latin.isBlank()) {
      text.append(EntryNames.decode(latin.getBytes(StandardCharsets.ISO_8859_1))).append('\n');
    }
  }

  /** The name without its suffix, as gunzip would give it. */
  public static String inner(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".tgz")) {
      return name.substring(0, name.length() - 4) + ".tar";
    }
    return lower.endsWith(".gz") && name.length() > 3 ? name.substring(0, name.length() - 3) : name;
  }
}
