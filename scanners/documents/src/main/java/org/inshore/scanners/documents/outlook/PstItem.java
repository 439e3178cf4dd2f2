package org.inshore.scanners.documents.outlook;

import com.pff.PSTAppointment;
import com.pff.PSTAttachment;
import com.pff.PSTContact;
import com.pff.PSTException;
import com.pff.PSTMessage;
import com.pff.PSTRecipient;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.inshore.scanners.documents.archive.ArchiveEntries;
import org.inshore.scanners.documents.content.TextBlocks;
import org.inshore.scanners.documents.guard.Problems;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/**
 * Reader of the items of one folder: what stands in their fields as text; a body, in the richest
 * form that it has, and attachments as inner documents.
 */
final class PstItem {
  private static final int MAX_DEPTH = 8;

  private final Location folder;
  private final ArchiveEntries entries;
  private final ContentSink sink;

  PstItem(Location folder, Limits limits, ContentSink sink) {
    this.folder = folder;
    this.entries = new ArchiveEntries(folder, -1, limits, sink);
    this.sink = sink;
  }

  void read(PSTMessage message, String name, int depth)
      throws PSTException, IOException, ScanException, InterruptedException {
    Location place = folder.append("entry", name);
    StringBuilder fields = new StringBuilder();
    fields(message, fields);
    if (message instanceof PSTContact contact) {
      PstContact.append(contact, fields);
    } else if (message instanceof PSTAppointment appointment) {
      line(fields, "location", appointment.getLocation());
      line(fields, "attendees", appointment.getAllAttendees());
    }
    TextBlocks.push(place.append("part", "headers"), fields, sink);
    body(message, name);
    for (int i = 0; i < message.getNumberOfAttachments(); i++) {
      attachment(message.getAttachment(i), name, depth);
    }
  }

  private static void fields(PSTMessage message, StringBuilder fields)
      throws PSTException, IOException {
    String headers = message.getTransportMessageHeaders();
    if (headers.isBlank()) {
      line(fields, "from", message.getSenderName() + " " + message.getSenderEmailAddress());
      line(fields, "subject", message.getSubject());
    } else {
      fields.append(headers).append('\n');
    }
    line(fields, "topic", message.getConversationTopic());
    line(fields, "to", message.getDisplayTo());
    line(fields, "cc", message.getDisplayCC());
    line(fields, "bcc", message.getDisplayBCC());
    for (int i = 0; i < message.getNumberOfRecipients(); i++) {
      PSTRecipient recipient = message.getRecipient(i);
      line(fields, "recipient", recipient.getDisplayName() + " " + recipient.getEmailAddress());
    }
    line(fields, "categories", String.join(" ", message.getColorCategories()));
  }

  static void line(StringBuilder text, String name, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      text.append(name).append(": ").append(value.strip()).append('\n');
    }
  }

  private void body(PSTMessage message, String name)
      throws PSTException, IOException, ScanException, InterruptedException {
    String html = message.getBodyHTML();
    String plain = message.getBody();
    String rtf = html.isBlank() && plain.isBlank() ? message.getRTFBody() : "";
    if (!html.isBlank()) {
      push(name, "body.html", html.getBytes(StandardCharsets.UTF_8));
    } else if (!plain.isBlank()) {
      push(name, "body.txt", plain.getBytes(StandardCharsets.UTF_8));
    } else if (rtf != null && !rtf.isBlank()) {
      push(name, "body.rtf", rtf.getBytes(StandardCharsets.ISO_8859_1));
    }
  }

  private void attachment(PSTAttachment attachment, String name, int depth)
      throws PSTException, IOException, ScanException, InterruptedException {
    PSTMessage inner = attachment.getEmbeddedPSTMessage();
    if (inner != null && depth >= MAX_DEPTH) {
      sink.failed(folder.append("entry", name), Problems.limit("limit.depth"));
    } else if (inner != null) {
      read(inner, name + "/message", depth + 1);
    } else {
      String given = attachment.getLongFilename();
      given = given.isBlank() ? attachment.getFilename() : given;
      given = given.isBlank() ? "attachment" : given;
      try (InputStream in = attachment.getFileInputStream()) {
        entries.content(entries.begin(name + "/" + given), given, -1, in);
      }
    }
  }

  private void push(String item, String name, byte[] bytes)
      throws IOException, ScanException, InterruptedException {
    entries.content(
        entries.begin(item + "/" + name), name, bytes.length, new ByteArrayInputStream(bytes));
  }
}
