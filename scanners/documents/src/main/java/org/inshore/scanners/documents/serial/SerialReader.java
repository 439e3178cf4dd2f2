package org.inshore.scanners.documents.serial;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.inshore.scanners.documents.guard.Guard;
import org.inshore.scanners.documents.guard.Problems;
import org.inshore.scanners.documents.runs.TextRuns;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;

/**
 * Reader of one file of serialised values: a sequential parse in constant memory. Where it breaks
 * off, runs of text are looked for in the rest, and the document is said to be damaged.
 */
final class SerialReader {
  private static final int BUFFER = 1 << 16;

  private SerialReader() {}

  static void read(Content.Binary document, String mediaType, Limits limits, ContentSink sink)
      throws IOException, ScanException, InterruptedException {
    long read = 0;
    try (InputStream in = new BufferedInputStream(document.bytes().open(), BUFFER)) {
      SerialInput input = new SerialInput(in);
      SerialSink values = new SerialSink(document, limits, sink);
      SerialFormat format = format(mediaType);
      try {
        do {
          Guard.checkInterrupt();
          read = input.position();
          format.next(input, values);
        } while (!input.isAtEnd());
      } catch (IOException e) {
        values.finish();
        TextRuns.pushRest(document, read, sink);
        throw Problems.damaged(e);
      }
      values.finish();
    }
  }

  private static SerialFormat format(String mediaType) {
    return switch (mediaType) {
      case "application/cbor" -> new CborFormat();
      case "application/vnd.msgpack" -> new MessagePackFormat();
      case "application/x-bson" -> new BsonFormat();
      case "application/x-python-pickle" -> new PickleFormat();
      case "application/x-erlang-binary" -> new ErlangFormat();
      case "application/x-ruby-marshal" -> new RubyFormat();
      case "application/x-r-data" -> new RFormat();
      case "application/x-npy" -> new NumpyFormat();
      case "application/x-ocaml-marshal" -> new OcamlFormat();
      case "application/x-redis-dump" -> new RedisFormat();
      case "application/x-leveldb" -> new LevelDbFormat();
      case "application/x-jackson-smile" -> new SmileFormat();
      case "application/x-bencode" -> new BencodeFormat();
      default -> throw new IllegalArgumentException(mediaType);
    };
  }
}
