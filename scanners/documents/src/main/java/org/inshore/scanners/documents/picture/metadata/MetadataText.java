package org.inshore.scanners.documents.picture.metadata;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lines of text from the metadata of a picture. */
final class MetadataText {
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]+");

  /** Values of XMP; names that only number versions and declare namespaces say nothing. */
  private static final Pattern VALUE =
      Pattern.compile(
          ">([^<]+)<|\\s(?!xmlns|xmpMM:|stEvt:|stRef:|rdf:|x:)[\\w:.-]+\\s*=\\s*"
              + "(?:\"([^\"]*)\"|'([^']*)')");

  private static final int RECORD = 0x1c;

  private final StringBuilder lines = new StringBuilder();

  /** Takes text in UTF-8, else in GB 18030. */
  void add(byte[] bytes) {
    add(decoded(bytes));
  }

  void add(String text) {
    String line = CONTROL.matcher(text).replaceAll(" ").strip();
    if (!line.isEmpty()) {
      lines.append(line).append('\n');
    }
  }

  /** Takes values of an XMP packet. */
  void xmp(byte[] bytes) {
    Matcher values = VALUE.matcher(decoded(bytes));
    while (values.find()) {
      String value = values.group(1) != null ? values.group(1) : values.group(2);
      String own = value != null ? value : values.group(3);
      add(
          own.replace("&lt;", "<")
              .replace("&gt;", ">")
              .replace("&quot;", "\"")
              .replace("&amp;", "&"));
    }
  }

  /** Takes data sets of IPTC, wherever they stand: 1C, record, number, length, text. */
  void iptc(byte[] bytes) {
    for (int at = 0; at + 5 <= bytes.length; ) {
      int length = ((bytes[at + 3] & 0xff) << Byte.SIZE) | (bytes[at + 4] & 0xff);
      boolean isSet = bytes[at] == RECORD && bytes[at + 1] == 2 && length <= bytes.length - at - 5;
      if (isSet) {
        add(Arrays.copyOfRange(bytes, at + 5, at + 5 + length));
      }
      at += isSet ? 5 + length : 1;
    }
  }

  private static String decoded(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, GB18030);
    }
  }

  @Override
  public String toString() {
    return lines.toString();
  }
}
