package org.inshore.scanners.documents.archive.disc;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.Arrays;
import java.util.List;
import org.inshore.scanners.documents.guard.BulkStream;

/** Stream of a file's extents, one behind another; an image that ends before breaks it off. */
final class ExtentStream extends BulkStream {
  private final SeekableByteChannel image;
  private final List<Extent> extents;
  private int extent = -1;
  private long at;
  private long left;

  ExtentStream(SeekableByteChannel image, List<Extent> extents) {
    this.image = image;
    this.extents = List.copyOf(extents);
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    while (left == 0) {
      if (++extent >= extents.size()) {
        return -1;
      }
      at = extents.get(extent).from();
      left = extents.get(extent).size();
    }
    if (at < 0) {
      int zeros = (int) Math.min(length, left);
      Arrays.fill(buffer, offset, offset + zeros, (byte) 0);
      left -= zeros;
      return zeros;
    }
    image.position(at);
    int count = image.read(ByteBuffer.wrap(buffer, offset, (int) Math.min(length, left)));
    if (count < 0) {
      throw new EOFException();
    }
    at += count;
    left -= count;
    return count;
  }
}
