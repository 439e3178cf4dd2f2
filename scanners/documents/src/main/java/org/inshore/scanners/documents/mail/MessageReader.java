package org.inshore.scanners.documents.mail;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;
import org.inshore.scanners.documents.archive.ArchiveEntries;
import org.inshore.scanners.documents.charset.SevenBitReader;
import org.inshore.scanners.documents.charset.Utf8Stream;
import org.inshore.scanners.documents.content.TextBlocks;
import org.inshore.scanners.documents.guard.Guard;
import org.inshore.scanners.documents.guard.Problems;
import org.inshore.scanners.documents.structure.encoded.UuencodedFiles;
import org.inshore.scanners.documents.sweep.UndeliveredLines;
import org.inshore.scanners.documents.sweep.Written;
import org.inshore.spi.content.Bytes;
import org.inshore.spi.content.Content;
import org.inshore.spi.content.Encoding;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;

/** Reads one message: its headers as text, each part decoded as an inner document. */
final class MessageReader {
  private static final int MAX_DEPTH = 50;
  private static final int MAX_HEADERS = 10_000;
  private static final int MAX_HEADER = 1 << 20;
  private static final int MAX_BOUNDARIES = 1_000;

  /** Signatures of servers: said only where a long number stands in them. */
  private static final Set<String> SEALS =
      Set.of(
          "dkim-signature",
          "domainkey-signature",
          "arc-seal",
          "arc-message-signature",
          "arc-authentication-results",
          "x-google-dkim-signature");

  private final Alternatives bodies;
  private final TextBlocks headers;
  private final TextBlocks beside;

  /** Those of all multiparts, the outermost first. */
  private final Set<String> boundaries = new LinkedHashSet<>();

  private MessagePart part = new MessagePart();

  private MessageReader(Location location, Limits limits, ContentSink sink) {
    // Decoding only shortens.
    this.bodies = new Alternatives(new ArchiveEntries(location, -1, limits, sink));
    this.headers = new TextBlocks(location.append("part", "headers"), sink);
    this.beside =
        new TextBlocks(location.append("part", "beside"), sink, Encoding.UTF_8, 1, 1 << 16);
  }

  static void read(Content.Binary document, Limits limits, ContentSink sink)
      throws IOException, MimeException, ScanException, InterruptedException {
    MimeTokenStream stream =
        new MimeTokenStream(
            new MimeConfig.Builder()
                .setMaxLineLen(-1)
                .setMaxHeaderLen(MAX_HEADER)
                .setMaxHeaderCount(MAX_HEADERS)
                .setMaxContentLen(-1)
                .setStrictParsing(false)
                .build());
    // A message within a message is an inner document, with limits of its own.
    stream.setRecursionMode(RecursionMode.M_NO_RECURSE);
    UndeliveredLines rest = UndeliveredLines.of(sink);
    MessageReader reader = new MessageReader(document.location(), limits, sink);
    try (InputStream in = document.bytes().open()) {
      stream.parse(in);
      reader.read(stream);
    }
    reader.headers.finish();
    reader.beside.finish();
    ContentSink stray = rest == null ? null : rest.amongBytes();
    if (!MessageLines.read(document, reader.boundaries, stray)) {
      throw Problems.unreadable("mail.truncated");
    }
  }

  private void read(MimeTokenStream stream)
      throws IOException, MimeException, ScanException, InterruptedException {
    for (EntityState state = stream.getState();
        state != EntityState.T_END_OF_STREAM;
        state = stream.next()) {
      Guard.checkInterrupt();
      switch (state) {
        case T_START_HEADER -> part = new MessagePart();
        case T_FIELD -> field(stream.getField());
        case T_START_MULTIPART -> {
          if (bodies.depth() >= MAX_DEPTH) {
            throw Problems.limit("limit.depth");
          }
          bodies.begin(stream.getBodyDescriptor().getMimeType());
          String boundary = stream.getBodyDescriptor().getBoundary();
          if (boundary != null && boundaries.size() < MAX_BOUNDARIES) {
            boundaries.add(boundary);
          }
        }
        case T_END_MULTIPART -> bodies.end();
        case T_BODY -> body(stream);
        case T_PREAMBLE, T_EPILOGUE -> beside(stream.getInputStream());
        default -> {}
      }
    }
    bodies.finish();
  }

  private void field(Field field) throws ScanException, InterruptedException {
    part.field(field);
    String text = HeaderText.decode(field.getRaw().toByteArray());
    if (!SEALS.contains(field.getName().toLowerCase(Locale.ROOT)) || Written.amongBytes(text)) {
      headers.append(text + "\n");
    }
  }

  private void body(MimeTokenStream stream)
      throws IOException, ScanException, InterruptedException {
    BodyDescriptor descriptor = stream.getBodyDescriptor();
    String type = descriptor.getMimeType();
    String name = part.name(type);
    Charset charset =
        type.startsWith("text/") ? MessagePart.charset(descriptor.getCharset()) : null;
    boolean base64 = "base64".equalsIgnoreCase(descriptor.getTransferEncoding());
    try (InputStream in =
        base64 ? new Base64Blocks(stream.getInputStream()) : stream.getDecodedInputStream()) {
      String given = descriptor.getCharset();
      Reader old = type.startsWith("text/") && given != null ? SevenBitReader.of(given, in) : null;
      Reader reader = charset == null ? old : new InputStreamReader(in, charset);
      InputStream bytes = reader == null ? in : new Utf8Stream(reader);
      if (type.equals("text/rfc822-headers")) {
        headers.append(HeaderText.decode(bytes.readNBytes(MAX_HEADER)) + "\n");
        return;
      }
      if (!type.equals("text/plain")) {
        bodies.body(type, name, bytes);
        return;
      }
      UuencodedFiles text = new UuencodedFiles(bytes);
      bodies.body(type, name, text);
      for (Map.Entry<String, byte[]> file : text.files().entrySet()) {
        bodies.body("application/octet-stream", file.getKey(), Bytes.of(file.getValue()).open());
      }
    }
  }

  /** What stands around the parts: readers of mail do not show it. */
  private void beside(InputStream in) throws IOException, ScanException, InterruptedException {
    beside.readAll(in);
  }
}
