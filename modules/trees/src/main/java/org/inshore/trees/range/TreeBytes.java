package org.inshore.trees.range;

import java.io.InputStream;
import org.inshore.spi.content.Bytes;
import org.inshore.spi.content.RangeReader;
import org.inshore.spi.scan.ScanException;
import org.jspecify.annotations.Nullable;

/** The bytes of an open file or of a part of one; remembers why they could not be read. */
public final class TreeBytes implements Bytes {
  private final Ranges content;
  private final Requests requests;
  private final long size;
  private final int range;
  private volatile @Nullable ScanException failure;

  public TreeBytes(Ranges content, Requests requests, long size, int range) {
    this.content = content;
    this.requests = requests;
    this.size = size;
    this.range = range;
  }

  @Override
  public InputStream open() {
    return new RangeStream(content, requests, size, range) {
      @Override
      protected void failed(ScanException reason) {
        failure = reason;
      }
    };
  }

  @Override
  public RangeReader openRanges() {
    return new TreeRanges(content, requests, size, reason -> failure = reason);
  }

  @Override
  public long size() {
    return size;
  }

  /** Why they could not be read to the end, whatever their reader made of it; or null. */
  public @Nullable ScanException failure() {
    return failure;
  }
}
