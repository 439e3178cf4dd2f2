package org.inshore.scanners.documents.serial;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.inshore.spi.scan.ScanException;

/** Reader of Bencode (BEP 3), the form of torrents. */
final class BencodeFormat implements SerialFormat {
  @Override
  public void next(SerialInput in, SerialSink sink)
      throws IOException, ScanException, InterruptedException {
    int head = in.peek();
    switch (head) {
      case 'i' -> {
        in.next();
        sink.text(in.until('e'));
      }
      case 'l' -> {
        in.next();
        sink.beginArray();
        while (in.peek() != 'e') {
          next(in, sink);
        }
        in.next();
        sink.end();
      }
      case 'd' -> {
        in.next();
        sink.beginObject();
        while (in.peek() != 'e') {
          sink.key(string(in));
          next(in, sink);
        }
        in.next();
        sink.end();
      }
      case '\r', '\n' -> in.next();
      default -> sink.bytes(string(in));
    }
  }

  private static byte[] string(SerialInput in) throws IOException {
    try {
      String length = new String(in.until(':'), StandardCharsets.ISO_8859_1);
      return in.bytes(Integer.parseInt(length));
    } catch (NumberFormatException e) {
      throw new IOException(e);
    }
  }
}
