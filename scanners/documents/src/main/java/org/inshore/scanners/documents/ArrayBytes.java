package org.inshore.scanners.documents;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import org.inshore.spi.scan.Bytes;

/** Bytes in memory. */
final class ArrayBytes implements Bytes {
  private final byte[] array;

  ArrayBytes(byte[] array) {
    this.array = array;
  }

  @Override
  public InputStream open() {
    return new ByteArrayInputStream(array);
  }

  @Override
  public long size() {
    return array.length;
  }
}
