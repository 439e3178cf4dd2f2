package org.inshore.scanners.documents.behind;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.inshore.scanners.documents.guard.Spool;
import org.inshore.spi.content.Bytes;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;

/** Hands on the archive that a script has behind its last line and unpacks, as makeself's do. */
public final class ScriptPayload {
  private static final int LOOKED_AT = 1 << 18;

  private static final List<String> BEGINNINGS =
      List.of(
          "\u001f\u008b\b",
          "BZh91AY",
          "\u00fd7zXZ\0",
          "(\u00b5/\u00fd",
          "PK\3\4",
          "7z\u00bc\u00af'\u001c",
          "\u0004\"M\u0018");

  private ScriptPayload() {}

  /** Hands it on as an inner document, if there is any. */
  public static void push(Location location, Bytes script, ContentSink sink)
      throws IOException, ScanException, InterruptedException {
    long at = at(script);
    if (at < 0) {
      return;
    }
    try (InputStream in = script.open()) {
      in.skipNBytes(at);
      try (Spool archive = Spool.copy(in, Limits.DEFAULT.fileBytes())) {
        sink.content(new Content.Binary(location.append("part", "behind"), "behind", archive));
      }
    }
  }

  private static long at(Bytes bytes) throws IOException {
    String text;
    try (InputStream in = bytes.open()) {
      text = new String(in.readNBytes(LOOKED_AT), StandardCharsets.ISO_8859_1);
    }
    if (!text.startsWith("#!")) {
      return -1;
    }
    for (int line = text.indexOf('\n'); line >= 0; line = text.indexOf('\n', line + 1)) {
      int begin = line + 1;
      if (BEGINNINGS.stream().anyMatch(each -> text.startsWith(each, begin))) {
        return begin;
      }
    }
    return -1;
  }
}
