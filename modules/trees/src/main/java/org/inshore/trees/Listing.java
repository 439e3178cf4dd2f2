package org.inshore.trees;

import java.util.List;
import org.inshore.spi.scan.ScanException;

/** An open listing of one folder, read page by page by one thread at a time. */
public interface Listing extends AutoCloseable {

  /**
   * The next entries in the service's order, as many as it sends at once; none at the end.
   *
   * @throws ScanException if the rest cannot be listed
   */
  List<Entry> next() throws ScanException, InterruptedException;

  @Override
  void close();

  /** A listing that is in memory. */
  static Listing of(List<Entry> entries) {
    return new Listing() {
      private List<Entry> left = List.copyOf(entries);

      @Override
      public List<Entry> next() {
        List<Entry> page = left;
        left = List.of();
        return page;
      }

      @Override
      public void close() {
        left = List.of();
      }
    };
  }
}
