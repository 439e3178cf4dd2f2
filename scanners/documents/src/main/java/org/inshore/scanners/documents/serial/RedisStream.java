package org.inshore.scanners.documents.serial;

import java.io.IOException;
import org.inshore.spi.scan.ScanException;

/** Reader of a stream of Redis: the items of its nodes, and who has not yet taken which. */
final class RedisStream {
  private static final int WITH_FIRST = 19;
  private static final int WITH_ACTIVE = 21;
  private static final int ID = 16;

  private RedisStream() {}

  static void read(int type, SerialInput in, SerialSink sink)
      throws IOException, ScanException, InterruptedException {
    for (long nodes = RedisFormat.length(in), i = 1; i <= nodes; i++) {
      RedisFormat.string(in);
      sink.key("node" + i);
      sink.beginArray();
      for (byte[] item : RedisList.listpack(RedisFormat.string(in))) {
        sink.bytes(item);
      }
      sink.end();
    }
    lengths(type >= WITH_FIRST ? 8 : 3, in);
    for (long groups = RedisFormat.length(in); groups > 0; groups--) {
      RedisFormat.string(in);
      lengths(type >= WITH_FIRST ? 3 : 2, in);
      for (long pending = RedisFormat.length(in); pending > 0; pending--) {
        in.bytes(ID + 8);
        RedisFormat.length(in);
      }
      for (long consumers = RedisFormat.length(in); consumers > 0; consumers--) {
        sink.key("consumer");
        sink.bytes(RedisFormat.string(in));
        in.bytes(type >= WITH_ACTIVE ? 16 : 8);
        for (long pending = RedisFormat.length(in); pending > 0; pending--) {
          in.bytes(ID);
        }
      }
    }
  }

  private static void lengths(int count, SerialInput in) throws IOException {
    for (int i = 0; i < count; i++) {
      RedisFormat.length(in);
    }
  }
}
