package org.inshore.scanners.documents.places;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;

/** Pieces of files, byte by byte. */
final class RawBytes {
  private RawBytes() {}

  static byte[] picture(String form) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB), form, out);
    return out.toByteArray();
  }

  static byte[] segment(int marker, String text) {
    return ByteBuffer.allocate(4 + text.length())
        .put((byte) 0xff)
        .put((byte) marker)
        .putShort((short) (2 + text.length()))
        .put(text.getBytes(StandardCharsets.ISO_8859_1))
        .array();
  }

  static byte[] chunk(String type, byte[] data) throws IOException {
    ByteBuffer chunk = ByteBuffer.allocate(12 + data.length).putInt(data.length);
    return inserted(picture("png"), 33, chunk.put(bytes(type)).put(data).array());
  }

  /** A directory of one value of a type that says nothing. */
  static String tiff(String value) {
    byte[] all =
        little(26 + value.length())
            .put(bytes("II*\0"))
            .putInt(8)
            .putShort((short) 1)
            .putShort((short) 65_001)
            .putShort((short) 7)
            .putInt(value.length())
            .putInt(26)
            .putInt(0)
            .put(bytes(value))
            .array();
    return new String(all, StandardCharsets.ISO_8859_1);
  }

  static byte[] packed(String value) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
      deflater.write(bytes(value));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** Bytes with others before a place; at the end for one below 0. */
  static byte[] inserted(byte[] bytes, int at, byte[] more) {
    int place = at < 0 ? bytes.length : at;
    return ByteBuffer.allocate(bytes.length + more.length)
        .put(bytes, 0, place)
        .put(more)
        .put(bytes, place, bytes.length - place)
        .array();
  }

  static int indexOf(byte[] bytes, String mark) {
    byte[] wanted = bytes(mark);
    int at = 0;
    while (!Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
      at++;
    }
    return at;
  }

  static ByteBuffer little(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }

  static ByteArrayInputStream in(String text) {
    return new ByteArrayInputStream(bytes(text));
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
