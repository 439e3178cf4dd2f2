package org.inshore.scanners.documents.pdf;

import java.io.IOException;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;

/** The begin of some bytes, of which PDFBox may make views, as of its own it may not. */
final class FirstBytes implements RandomAccessRead {
  private final RandomAccessRead whole;
  private final long length;

  FirstBytes(RandomAccessRead whole, long length) {
    this.whole = whole;
    this.length = length;
  }

  @Override
  public int read() throws IOException {
    return isEOF() ? -1 : whole.read();
  }

  @Override
  public int read(byte[] bytes, int offset, int count) throws IOException {
    long left = length - whole.getPosition();
    return left <= 0 ? -1 : whole.read(bytes, offset, (int) Math.min(left, count));
  }

  @Override
  public long getPosition() throws IOException {
    return whole.getPosition();
  }

  @Override
  public void seek(long position) throws IOException {
    whole.seek(Math.min(position, length));
  }

  @Override
  public long length() {
    return length;
  }

  @Override
  public boolean isClosed() {
    return whole.isClosed();
  }

  @Override
  public boolean isEOF() throws IOException {
    return whole.getPosition() >= length;
  }

  @Override
  public RandomAccessReadView createView(long start, long size) throws IOException {
    return whole.createView(start, Math.min(size, length - start));
  }

  @Override
  public void close() throws IOException {
    whole.close();
  }
}
