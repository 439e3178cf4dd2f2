package org.inshore.scanners.documents.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.poi.hmef.Attachment;
import org.apache.poi.hmef.HMEFMessage;
import org.apache.poi.hmef.attribute.MAPIAttribute;
import org.apache.poi.hmef.attribute.MAPIStringAttribute;
import org.apache.poi.hsmf.datatypes.MAPIProperty;
import org.inshore.scanners.documents.archive.ArchiveEntries;
import org.inshore.scanners.documents.content.TextBlocks;
import org.inshore.scanners.documents.guard.Guard;
import org.inshore.spi.scan.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.jspecify.annotations.Nullable;

/** Reads one winmail.dat (TNEF): properties, body in RTF, attachments. */
final class TnefReader {
  private TnefReader() {}

  static void read(Content.Binary document, Limits limits, ContentSink sink)
      throws IOException, ScanException, InterruptedException {
    HMEFMessage message;
    try (InputStream in = document.bytes().open()) {
      message = new HMEFMessage(in);
    }
    ArchiveEntries entries = new ArchiveEntries(document.location(), -1, limits, sink);
    TextBlocks properties = new TextBlocks(document.location().append("part", "properties"), sink);
    for (MAPIAttribute attribute : message.getMessageMAPIAttributes()) {
      if (attribute instanceof MAPIStringAttribute text) {
        properties.append(text.getProperty().name + ": " + text.getDataString() + "\n");
      }
    }
    line(properties, "subject", message.getSubject());
    properties.finish();
    String body = message.getBody();
    if (body != null && !body.isBlank()) {
      push(entries, "body.rtf", body.getBytes(StandardCharsets.ISO_8859_1));
    }
    MAPIAttribute page = message.getMessageMAPIAttribute(MAPIProperty.BODY_HTML);
    if (page != null && (body == null || body.isBlank())) {
      push(entries, "body.html", page.getData());
    }
    for (Attachment attachment : message.getAttachments()) {
      Guard.checkInterrupt();
      String name = attachment.getLongFilename();
      name = name == null ? attachment.getFilename() : name;
      byte[] bytes = attachment.getContents();
      if (bytes != null) {
        push(entries, name == null ? "attachment" : name, bytes);
      }
    }
  }

  private static void line(TextBlocks blocks, String name, @Nullable String value)
      throws ScanException, InterruptedException {
    if (value != null && !value.isBlank()) {
      blocks.append(name + ": " + value + "\n");
    }
  }

  private static void push(ArchiveEntries entries, String name, byte[] bytes)
      throws IOException, ScanException, InterruptedException {
    entries.content(entries.begin(name), name, bytes.length, new ByteArrayInputStream(bytes));
  }
}
