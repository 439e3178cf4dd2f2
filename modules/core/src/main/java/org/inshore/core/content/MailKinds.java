package org.inshore.core.content;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells messages and mailboxes by the header fields that they begin with, whatever their name. */
final class MailKinds {
  static final String MESSAGE = "message/rfc822";
  private static final String MAILBOX = "application/mbox";
  private static final int LINES = 60;
  private static final int ENOUGH = 3;

  private static final Set<String> FIELDS =
      Set.of(
          "from",
          "to",
          "cc",
          "subject",
          "date",
          "message-id",
          "received",
          "mime-version",
          "content-type",
          "content-transfer-encoding",
          "return-path",
          "reply-to",
          "delivered-to",
          "sender",
          "x-mailer",
          "snapshot-content-location");

  private MailKinds() {}

  /** The media type of a text that is a message or more; null for any other. */
  static @Nullable String detect(byte[] head) {
    String text = new String(head, StandardCharsets.ISO_8859_1);
    boolean box = text.startsWith("From ");
    int known = 0;
    int at = box ? text.indexOf('\n') + 1 : 0;
    for (int i = 0; i < LINES && at < text.length(); i++) {
      int end = text.indexOf('\n', at);
      String line = text.substring(at, end < 0 ? text.length() : end).stripTrailing();
      if (line.isEmpty()) {
        break;
      }
      at = end < 0 ? text.length() : end + 1;
      if (line.charAt(0) == ' ' || line.charAt(0) == '\t') {
        if (i == 0) {
          return null;
        }
        continue;
      }
      int colon = line.indexOf(':');
      if (colon <= 0 || !isName(line, colon)) {
        break;
      }
      known += FIELDS.contains(line.substring(0, colon).toLowerCase(Locale.ROOT)) ? 1 : 0;
      if (known == ENOUGH) {
        return box ? MAILBOX : MESSAGE;
      }
    }
    return null;
  }

  private static boolean isName(String line, int colon) {
    for (int i = 0; i < colon; i++) {
      char c = line.charAt(i);
      if (c <= ' ' || c >= 0x7f) {
        return false;
      }
    }
    return true;
  }
}
