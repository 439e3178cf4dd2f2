package org.inshore.scanners.documents.signed;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.InflaterInputStream;
import org.inshore.scanners.documents.archive.ArchiveEntries;
import org.inshore.scanners.documents.content.TextBlocks;
import org.inshore.scanners.documents.guard.Problems;
import org.inshore.spi.content.Bytes;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;

/**
 * Reads one message of CMS (RFC 5652, 5544, 3274), or one certificate: its content as an inner
 * document, and all texts in it; names in certificates hold numbers of persons.
 */
final class SignedReader {
  private static final int LARGEST = 256 << 20;
  private static final String ENVELOPED = "2a864886f70d010703";
  private static final String COMPRESSED = "2a864886f70d0109100109";

  private SignedReader() {}

  static void read(Content.Binary document, Limits limits, ContentSink sink)
      throws IOException, ScanException, InterruptedException {
    if (document.bytes().size() > LARGEST) {
      throw Problems.limit("limit.file", String.valueOf(LARGEST >> 20));
    }
    byte[] bytes;
    try (InputStream in = document.bytes().open()) {
      bytes = in.readAllBytes();
    }
    if (bytes.length > 0 && bytes[0] == '-') {
      PemBlocks.read(bytes, document, limits, sink);
      return;
    }
    read(bytes, document, limits, sink);
  }

  /** Reads one message or certificate that is at hand. */
  static void read(byte[] bytes, Content.Binary document, Limits limits, ContentSink sink)
      throws IOException, ScanException, InterruptedException {
    TextBlocks texts = new TextBlocks(document.location().append("part", "names"), sink);
    BerWalk walk = new BerWalk(ByteBuffer.wrap(bytes), texts);
    boolean isWhole = walk.walk();
    texts.finish();
    String type = walk.type() == null ? "" : HexFormat.of().formatHex(walk.type());
    byte[] content = walk.content();
    if (type.equals(ENVELOPED)) {
      throw Problems.encrypted(null);
    }
    if (content.length > 0) {
      ArchiveEntries entries = new ArchiveEntries(document.location(), bytes.length, limits, sink);
      String name = name(document.name(), content);
      try (InputStream in = open(content, type.equals(COMPRESSED))) {
        entries.content(entries.begin(name), name, -1, in);
      }
    }
    if (!isWhole) {
      throw Problems.damaged(null);
    }
  }

  /** A part of a mail begins with few fields. */
  private static String name(String signed, byte[] content) {
    String begin = new String(content, 0, Math.min(content.length, 20), StandardCharsets.US_ASCII);
    return begin.matches("(?is)(content-type|mime-version):.*")
        ? "content.eml"
        : signed.replaceFirst("(?i)\\.(p7m|p7s|p7z|tsd)$", "");
  }

  private static InputStream open(byte[] content, boolean isCompressed) throws IOException {
    InputStream plain = Bytes.of(content).open();
    return isCompressed ? new InflaterInputStream(plain) : plain;
  }
}
