package org.inshore.core.content;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Tells Office documents that are one file of XML, by their outermost element. */
final class XmlKinds {
  private static final int WITHIN = 4096;

  private XmlKinds() {}

  /** The media type; null for any other text. */
  static @Nullable String detect(byte[] head) {
    int from = head.length > 3 && head[0] == (byte) 0xef ? 3 : 0;
    int length = Math.min(head.length - from, WITHIN);
    String text = new String(head, from, length, StandardCharsets.ISO_8859_1).stripLeading();
    if (!text.startsWith("<")) {
      return null;
    }
    if (text.contains("<office:document ")
        || text.contains("<office:document\n")
        // The content of one without its package.
        || text.contains("<office:document-content")) {
      return "application/vnd.oasis.opendocument.text-flat-xml";
    } else if (text.contains("<w:wordDocument") || text.contains("<pkg:package")) {
      return "application/vnd.ms-word.xml";
    } else if (text.contains("urn:schemas-microsoft-com:office:spreadsheet")
        && text.contains("<Workbook")) {
      return "application/vnd.ms-excel.xml";
    } else if (text.contains("<gnm:Workbook") || text.contains("<gmr:Workbook")) {
      return "application/x-gnumeric";
    } else if (text.contains("http://schemas.uof.org/cn/")) {
      return "application/vnd.uof";
    }
    return null;
  }
}
