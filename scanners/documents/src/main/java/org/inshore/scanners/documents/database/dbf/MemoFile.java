package org.inshore.scanners.documents.database.dbf;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.inshore.scanners.documents.guard.Spool;
import org.inshore.spi.content.Bytes;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.jspecify.annotations.Nullable;

/**
 * The memos of a table, in the file beside it: blocks that fields refer to by number. dBASE III
 * ends a memo with a sign, dBASE IV and FoxPro write its length before it.
 */
final class MemoFile implements Closeable {
  private static final int BLOCK = 512;
  private static final int LONGEST = 16 << 20;
  private static final int END = 0x1a;

  /** The two forms with a length, or none. */
  private enum Form {
    ENDED,
    DBASE,
    FOXPRO
  }

  private final Spool spool;
  private final SeekableByteChannel channel;
  private final Form form;
  private final int block;

  private MemoFile(Spool spool, Form form) throws IOException {
    this.spool = spool;
    this.channel = spool.channel();
    this.form = form;
    ByteBuffer head = ByteBuffer.wrap(bytes(0, 32));
    int size =
        switch (form) {
          case FOXPRO -> head.getShort(6) & 0xffff;
          case DBASE -> Short.toUnsignedInt(Short.reverseBytes(head.getShort(20)));
          case ENDED -> BLOCK;
        };
    this.block = size == 0 ? BLOCK : size;
  }

  /** The memos of a table; null if they are not beside it. */
  static @Nullable MemoFile of(Content.Binary table, int version, Limits limits)
      throws IOException, ScanException, InterruptedException {
    Bytes foxpro = beside(table, "fpt");
    Bytes memos = foxpro == null ? beside(table, "dbt") : foxpro;
    if (memos == null || memos.size() < BLOCK) {
      return null;
    }
    Form form = version == 0x83 ? Form.ENDED : Form.DBASE;
    return new MemoFile(Spool.of(memos, limits.fileBytes()), foxpro == null ? form : Form.FOXPRO);
  }

  /** The file of the same name with another suffix, in small letters or capitals. */
  static @Nullable Bytes beside(Content.Binary document, String suffix) throws IOException {
    int dot = document.name().lastIndexOf('.');
    if (dot < 0) {
      return null;
    }
    String stem = document.name().substring(0, dot + 1);
    Bytes small = document.bytes().beside(stem + suffix);
    return small == null ? document.bytes().beside(stem + suffix.toUpperCase(Locale.ROOT)) : small;
  }

  /** The memo that a field refers to, empty for none; null if it cannot be read. */
  @Nullable String memo(DbfHeader.Field field, byte[] record, Charset charset) throws IOException {
    long number = number(record, field.offset(), field.length());
    if (number <= 0) {
      return number == 0 ? "" : null;
    }
    long at = number * block;
    if (at >= spool.size()) {
      return null;
    }
    if (form == Form.ENDED) {
      return ended(at, charset);
    }
    ByteBuffer head = ByteBuffer.wrap(bytes(at, 8));
    long length =
        form == Form.FOXPRO
            ? Integer.toUnsignedLong(head.getInt(4))
            : Integer.toUnsignedLong(Integer.reverseBytes(head.getInt(4))) - 8;
    if (length < 0 || length > LONGEST || at + 8 + length > spool.size()) {
      return null;
    }
    return DbfReader.trimmed(bytes(at + 8, (int) length), 0, (int) length, charset);
  }

  /** A number of ten digits, or of four bytes; -1 if it is none. */
  private static long number(byte[] record, int from, int length) {
    if (length == 4) {
      return Integer.toUnsignedLong(Integer.reverseBytes(ByteBuffer.wrap(record).getInt(from)));
    }
    String digits = new String(record, from, length, StandardCharsets.ISO_8859_1).strip();
    if (digits.isEmpty() || digits.charAt(0) == 0) {
      return 0;
    }
    return digits.matches("\\d{1,10}") ? Long.parseLong(digits) : -1;
  }

  private @Nullable String ended(long at, Charset charset) throws IOException {
    for (int size = BLOCK; size <= LONGEST; size *= 2) {
      byte[] bytes = bytes(at, size);
      int filled = (int) Math.min(size, spool.size() - at);
      for (int i = 0; i < filled; i++) {
        if (bytes[i] == END) {
          return DbfReader.trimmed(bytes, 0, i, charset);
        }
      }
      if (filled < size) {
        return DbfReader.trimmed(bytes, 0, filled, charset);
      }
    }
    return null;
  }

  /** Bytes from a place, zeros where the file ends. */
  private byte[] bytes(long at, int length) throws IOException {
    byte[] bytes = new byte[length];
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    channel.position(at);
    while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
      // A channel may give fewer.
    }
    return bytes;
  }

  @Override
  public void close() throws IOException {
    channel.close();
    spool.close();
  }
}
