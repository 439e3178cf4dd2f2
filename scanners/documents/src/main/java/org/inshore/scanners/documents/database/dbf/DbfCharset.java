package org.inshore.scanners.documents.database.dbf;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.inshore.spi.content.Bytes;
import org.inshore.spi.content.Content;
import org.inshore.spi.content.Encoding;
import org.jspecify.annotations.Nullable;

/**
 * Detector of a table's charset: UTF-8 if its texts are that, else what the file beside it (cpg) or
 * the head declares, else GB 18030. Programs in China leave the mark empty or let it say Western.
 */
final class DbfCharset {
  private static final int LONGEST_NAME = 32;
  private static final int SAMPLE_BYTES = 1 << 20;

  /** As many bytes beyond ASCII are UTF-8 by chance seldom: two characters. */
  private static final int ENOUGH = 6;

  private DbfCharset() {}

  /** The charset that a file beside the table declares; null if there is none. */
  static @Nullable Charset declared(Content.Binary table) throws IOException {
    Bytes file = MemoFile.beside(table, "cpg");
    if (file == null) {
      return null;
    }
    try (InputStream in = file.open()) {
      String name = new String(in.readNBytes(LONGEST_NAME), StandardCharsets.ISO_8859_1).strip();
      String page = name.replaceFirst("(?i)^(?:ansi|oem|cp)?[ _-]?(?=\\d{3,5}$)", "");
      return switch (page) {
        case "65001" -> StandardCharsets.UTF_8;
        case "936", "54936" -> Encoding.GB18030.charset();
        case "950" -> Charset.forName("Big5");
        case "932" -> Charset.forName("windows-31j");
        case "949" -> Charset.forName("x-windows-949");
        default -> Charset.forName(name);
      };
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  static Charset of(DbfHeader header, @Nullable Charset declared, DataInputStream in)
      throws IOException {
    byte[] sample = in.readNBytes(SAMPLE_BYTES);
    boolean utf8 = true;
    boolean gb18030 = true;
    int high = 0;
    for (int at = 0; at + header.recordBytes() <= sample.length; at += header.recordBytes()) {
      for (DbfHeader.Field field : header.fields()) {
        int from = at + field.offset();
        int bytes = field.type() == 'C' ? high(sample, from, from + field.length()) : 0;
        if (bytes > 0) {
          high += bytes;
          utf8 &= decodes(sample, from, field.length(), StandardCharsets.UTF_8);
          gb18030 &= decodes(sample, from, field.length(), Encoding.GB18030.charset());
        }
      }
    }
    if (high > 0 && utf8 && (high >= ENOUGH || !gb18030)) {
      return StandardCharsets.UTF_8;
    }
    if (declared != null
        && high > 0
        && declared.canEncode()
        && declared.newEncoder().canEncode('中')) {
      return declared;
    }
    return switch (header.codePage()) {
      case 0x78, 0x4f -> Charset.forName("Big5");
      case 0x79 -> Charset.forName("x-windows-949");
      case 0x7b, 0x13 -> Charset.forName("windows-31j");
      default -> Encoding.GB18030.charset();
    };
  }

  private static int high(byte[] bytes, int from, int to) {
    int high = 0;
    for (int i = from; i < to; i++) {
      high += bytes[i] < 0 ? 1 : 0;
    }
    return high;
  }

  private static boolean decodes(byte[] bytes, int from, int length, Charset charset) {
    try {
      charset.newDecoder().decode(ByteBuffer.wrap(bytes, from, length));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
