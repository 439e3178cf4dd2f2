package org.inshore.scanners.documents.serial;

import org.inshore.scanners.documents.guard.GuardedExtractor;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;

/** Reads files of values that programs serialise in binary. */
public final class SerialExtractor extends GuardedExtractor {

  /** For the service loader. */
  public SerialExtractor() {
    super(
        "serial",
        "application/cbor",
        "application/vnd.msgpack",
        "application/x-bson",
        "application/x-python-pickle",
        "application/x-erlang-binary",
        "application/x-ruby-marshal",
        "application/x-r-data",
        "application/x-npy",
        "application/x-ocaml-marshal",
        "application/x-redis-dump",
        "application/x-leveldb",
        "application/x-jackson-smile",
        "application/x-bencode");
  }

  @Override
  protected void read(Content.Binary document, String mediaType, Limits limits, ContentSink sink)
      throws Exception {
    SerialReader.read(document, mediaType, limits, sink);
  }
}
