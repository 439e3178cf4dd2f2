package org.inshore.scanners.documents.ole;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import org.apache.poi.hsmf.MAPIMessage;
import org.apache.poi.hsmf.datatypes.AttachmentChunks;
import org.apache.poi.hsmf.datatypes.Chunk;
import org.apache.poi.hsmf.datatypes.RecipientChunks;
import org.apache.poi.hsmf.datatypes.StringChunk;
import org.apache.poi.hsmf.exceptions.ChunkNotFoundException;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.inshore.scanners.documents.archive.ArchiveEntries;
import org.inshore.scanners.documents.content.TextBlocks;
import org.inshore.scanners.documents.guard.Guard;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/** Reads one message of Outlook: all its strings, its bodies and attachments. */
final class MsgReader {
  private final Location location;
  private final ContentSink sink;
  private final ArchiveEntries entries;

  private MsgReader(Location location, Limits limits, ContentSink sink) {
    this.location = location;
    this.sink = sink;
    this.entries = new ArchiveEntries(location, -1, limits, sink);
  }

  // The message is not closed: that would close the storage, which is not yet read to its end.
  static void read(DirectoryNode directory, Location location, Limits limits, ContentSink sink)
      throws IOException, ScanException, InterruptedException {
    new MsgReader(location, limits, sink).read(new MAPIMessage(directory));
  }

  private void read(MAPIMessage message) throws IOException, ScanException, InterruptedException {
    message.setReturnNullOnMissingChunk(true);
    if (message.has7BitEncodingStrings()) {
      message.guess7BitEncoding();
    }
    TextBlocks headers = new TextBlocks(location.append("part", "headers"), sink);
    strings(headers, message.getMainChunks().getChunks());
    for (RecipientChunks recipient : message.getRecipientDetailsChunks()) {
      strings(headers, recipient.getChunks());
    }
    headers.finish();
    String html = null;
    String rtf = null;
    try {
      html = message.getHtmlBody();
      rtf = message.getRtfBody();
    } catch (ChunkNotFoundException | IllegalArgumentException e) {
      sink.failed(location.append("part", "body"), Guard.translate(e));
    }
    if (html != null) {
      push("body.html", html.getBytes(StandardCharsets.UTF_8));
    } else if (rtf != null) {
      push("body.rtf", rtf.getBytes(StandardCharsets.ISO_8859_1));
    }
    for (AttachmentChunks attachment : message.getAttachmentFiles()) {
      Guard.checkInterrupt();
      byte[] bytes = attachment.getEmbeddedAttachmentObject();
      if (bytes != null) {
        push(name(attachment), bytes);
      }
    }
  }

  /** Hands on texts in the order of their ids: POI's own differs from one JVM to the next. */
  private static void strings(TextBlocks blocks, Chunk[] chunks)
      throws ScanException, InterruptedException {
    Chunk[] inOrder = chunks.clone();
    Arrays.sort(
        inOrder,
        Comparator.comparingInt(Chunk::getChunkId)
            .thenComparingInt(each -> each.getType().getId()));
    for (Chunk chunk : inOrder) {
      if (chunk instanceof StringChunk text) {
        String value = text.getValue();
        if (value != null && !value.isBlank()) {
          blocks.append(value.replace('\r', ' ') + "\n");
        }
      }
    }
  }

  private static String name(AttachmentChunks attachment) {
    String name = value(attachment.getAttachLongFileName());
    name = name == null ? value(attachment.getAttachFileName()) : name;
    return name == null ? "attachment" : name;
  }

  private static @Nullable String value(@Nullable StringChunk chunk) {
    return chunk == null ? null : chunk.getValue();
  }

  private void push(String name, byte[] bytes)
      throws IOException, ScanException, InterruptedException {
    entries.content(entries.begin(name), name, bytes.length, new ByteArrayInputStream(bytes));
  }
}
