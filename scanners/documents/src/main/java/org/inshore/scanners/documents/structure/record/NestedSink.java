package org.inshore.scanners.documents.structure.record;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.inshore.spi.scan.ScanException;

/** Takes nested values in the order in which they stand in a text. */
public interface NestedSink {
  /** Takes nothing. */
  NestedSink NOWHERE =
      new NestedSink() {
        @Override
        public void beginObject() {}

        @Override
        public void beginArray() {}

        @Override
        public void end() {}

        @Override
        public void key(byte[] array, int from, int to, long line) {}

        @Override
        public void value(byte[] array, int from, int to, long line) {}

        @Override
        public void none() {}

        @Override
        public void longValue(InputStream in, long line) throws IOException {
          in.transferTo(OutputStream.nullOutputStream());
        }

        @Override
        public void text(byte[] array, int from, int to, long line) {}
      };

  /** Begins an object: keys with values. */
  void beginObject();

  /** Begins an array. */
  void beginArray();

  /** Begins an array whose elements are the cells of a row, one of several. */
  default void beginRow() {
    beginArray();
  }

  /** Ends the object or array that was begun last. */
  void end() throws ScanException, InterruptedException;

  /** Takes the key of the next value. */
  void key(byte[] array, int from, int to, long line) throws ScanException, InterruptedException;

  /** Takes a scalar. */
  void value(byte[] array, int from, int to, long line)
      throws IOException, ScanException, InterruptedException;

  /** Takes a place without a value. */
  void none() throws ScanException, InterruptedException;

  /** Takes a scalar that is too long to be at hand as a whole. */
  void longValue(InputStream in, long line) throws IOException, ScanException, InterruptedException;

  /** Takes text outside of values. */
  void text(byte[] array, int from, int to, long line)
      throws IOException, ScanException, InterruptedException;
}
