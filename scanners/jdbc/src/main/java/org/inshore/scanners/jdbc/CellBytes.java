package org.inshore.scanners.jdbc;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import org.inshore.spi.scan.Bytes;

/** The bytes of one cell, held in memory. */
final class CellBytes implements Bytes {
  private final byte[] bytes;

  CellBytes(byte[] bytes) {
    this.bytes = bytes;
  }

  @Override
  public InputStream open() {
    return new ByteArrayInputStream(bytes);
  }

  @Override
  public long size() {
    return bytes.length;
  }
}
