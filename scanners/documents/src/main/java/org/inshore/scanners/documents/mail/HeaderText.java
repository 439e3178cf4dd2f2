package org.inshore.scanners.documents.mail;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;

/** Decodes header fields: encoded words (RFC 2047), and bytes beyond ASCII as they stand. */
final class HeaderText {
  private static final Charset GB18030 = Charset.forName("GB18030");

  /** What says GB 2312 is often of its successors, which hold all of it. */
  private static final Pattern GB =
      Pattern.compile("=\\?(?i:gb2312|gbk|x-gbk|cp936|gb_2312-80)\\?");

  private static final Pattern FOLD = Pattern.compile("\r?\n[ \t]*");

  private HeaderText() {}

  /** Decodes a field as it stands in the message. */
  static String decode(byte[] raw) {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(raw)).toString();
    } catch (CharacterCodingException e) {
      text = new String(raw, GB18030);
    }
    return words(FOLD.matcher(text).replaceAll(" "));
  }

  static String words(String text) {
    if (text.indexOf("=?") < 0) {
      return text;
    }
    String known = GB.matcher(text).replaceAll("=?GB18030?");
    try {
      return DecoderUtil.decodeEncodedWords(known, DecodeMonitor.SILENT, GB18030);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }
}
