package org.inshore.scanners.documents.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.poi.hmef.Attachment;
import org.apache.poi.hmef.HMEFMessage;
import org.apache.poi.hmef.attribute.MAPIAttribute;
import org.apache.poi.hmef.attribute.MAPIStringAttribute;
import org.apache.poi.hmef.attribute.TNEFAttribute;
import org.apache.poi.hmef.attribute.TNEFMAPIAttribute;
import org.apache.poi.hmef.attribute.TNEFProperty;
import org.apache.poi.hsmf.datatypes.MAPIProperty;
import org.apache.poi.hsmf.datatypes.Types;
import org.inshore.scanners.documents.archive.ArchiveEntries;
import org.inshore.scanners.documents.content.TextBlocks;
import org.inshore.scanners.documents.guard.Guard;
import org.inshore.scanners.documents.runs.TextRuns;
import org.inshore.scanners.documents.sweep.UndeliveredLines;
import org.inshore.spi.content.Bytes;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/**
 * Reads one winmail.dat (TNEF): properties, body, attachments, messages within; of all other
 * attributes the text in them that was not handed on, as a message of plain text has nothing else.
 */
final class TnefReader {
  /** Before a message that is an attachment: the identifier of its interface. */
  private static final int INTERFACE = 16;

  private static final Set<MAPIProperty> BODIES =
      Set.of(MAPIProperty.RTF_COMPRESSED, MAPIProperty.BODY_HTML, MAPIProperty.ATTACH_DATA);

  private final Location document;
  private final ContentSink sink;
  private final ArchiveEntries entries;
  private final @Nullable UndeliveredLines rest;

  private TnefReader(Location document, Limits limits, ContentSink sink) {
    this.document = document;
    this.sink = sink;
    this.entries = new ArchiveEntries(document, -1, limits, sink);
    this.rest = UndeliveredLines.of(sink);
  }

  static void read(Content.Binary document, Limits limits, ContentSink sink)
      throws IOException, ScanException, InterruptedException {
    HMEFMessage message;
    try (InputStream in = document.bytes().open()) {
      message = new HMEFMessage(in);
    }
    new TnefReader(document.location(), limits, sink).read(message);
  }

  private void read(HMEFMessage message) throws IOException, ScanException, InterruptedException {
    TextBlocks properties = new TextBlocks(document.append("part", "properties"), sink);
    strings(message.getMessageMAPIAttributes(), properties);
    line(properties, "subject", message.getSubject());
    properties.finish();
    String body = message.getBody();
    if (body != null && !body.isBlank()) {
      push("body.rtf", body.getBytes(StandardCharsets.ISO_8859_1));
    }
    MAPIAttribute page = message.getMessageMAPIAttribute(MAPIProperty.BODY_HTML);
    if (page != null && (body == null || body.isBlank())) {
      push("body.html", page.getData());
    }
    rest(message.getMessageAttributes(), message.getMessageMAPIAttributes());
    for (Attachment attachment : message.getAttachments()) {
      Guard.checkInterrupt();
      read(attachment);
    }
  }

  private void read(Attachment attachment) throws IOException, ScanException, InterruptedException {
    String name = attachment.getLongFilename();
    name = name == null ? attachment.getFilename() : name;
    name = name == null ? "attachment" : name;
    TextBlocks properties = new TextBlocks(document.append("part", "properties"), sink);
    strings(attachment.getMAPIAttributes(), properties);
    properties.finish();
    rest(attachment.getAttributes(), attachment.getMAPIAttributes());
    for (TNEFAttribute attribute : attachment.getAttributes()) {
      if (attribute.getProperty() == TNEFProperty.ID_ATTACHDATA) {
        push(name, attribute.getData());
      }
    }
    for (MAPIAttribute attribute : attachment.getMAPIAttributes()) {
      if (MAPIProperty.ATTACH_DATA.equals(attribute.getProperty())) {
        byte[] bytes = attribute.getData();
        boolean within = bytes.length > INTERFACE && attribute.getType() == Types.DIRECTORY.getId();
        push(name, within ? Arrays.copyOfRange(bytes, INTERFACE, bytes.length) : bytes);
      }
    }
  }

  private static void strings(List<MAPIAttribute> attributes, TextBlocks properties)
      throws ScanException, InterruptedException {
    for (MAPIAttribute attribute : attributes) {
      if (attribute instanceof MAPIStringAttribute text) {
        properties.append(text.getProperty().name + ": " + text.getDataString() + "\n");
      }
    }
  }

  /** Hands on what else is said: by older attributes, and by properties that are no strings. */
  private void rest(List<TNEFAttribute> attributes, List<MAPIAttribute> properties)
      throws IOException, ScanException, InterruptedException {
    UndeliveredLines lines = rest;
    if (lines == null) {
      return;
    }
    Location place = document.append("part", "rest");
    for (TNEFAttribute attribute : attributes) {
      TNEFProperty property = attribute.getProperty();
      // Properties are looked at one by one, contents are documents, and their icons are pictures.
      if (!(attribute instanceof TNEFMAPIAttribute)
          && property != TNEFProperty.ID_ATTACHDATA
          && property != TNEFProperty.ID_ATTACHMETAFILE) {
        TextRuns.push(place, Bytes.of(attribute.getData()), lines);
      }
    }
    for (MAPIAttribute attribute : properties) {
      if (!(attribute instanceof MAPIStringAttribute)
          && !BODIES.contains(attribute.getProperty())) {
        TextRuns.push(place, Bytes.of(attribute.getData()), lines);
      }
    }
  }

  private static void line(TextBlocks blocks, String name, @Nullable String value)
      throws ScanException, InterruptedException {
    if (value != null && !value.isBlank()) {
      blocks.append(name + ": " + value + "\n");
    }
  }

  private void push(String name, byte[] bytes)
      throws IOException, ScanException, InterruptedException {
    entries.content(entries.begin(name), name, bytes.length, new ByteArrayInputStream(bytes));
  }
}
