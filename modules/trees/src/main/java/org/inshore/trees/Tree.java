package org.inshore.trees;

import java.util.List;
import org.inshore.spi.scan.FlowSink;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;
import org.inshore.spi.source.ServiceStatement;
import org.jspecify.annotations.Nullable;

/** A tree of files as a protocol serves it; never written to, called from several threads. */
public interface Tree extends Folders, AutoCloseable {

  /**
   * What the walk begins with: a folder with an empty path, or a file with its name.
   *
   * @throws ScanException if there is nothing, or nothing this account may see
   */
  Entry root() throws ScanException, InterruptedException;

  /**
   * Opens a file.
   *
   * @param path as an {@link Entry} told it, perhaps one of another run
   * @param revision likewise
   * @throws ScanException if it cannot be opened
   */
  TreeFile open(String path, @Nullable String revision) throws ScanException, InterruptedException;

  /**
   * Opens a file that was listed a moment ago, so what its listing told need not be asked again
   * where a service tells it in a request of its own.
   *
   * @throws ScanException if it cannot be opened
   */
  default TreeFile openListed(Entry listed) throws ScanException, InterruptedException {
    return open(listed.path(), listed.revision());
  }

  /** See {@link org.inshore.spi.scan.Scanner#statements}. */
  default List<ServiceStatement> statements() throws ScanException, InterruptedException {
    return List.of();
  }

  /** See {@link org.inshore.spi.scan.Scanner#account}. */
  default @Nullable String account() {
    return null;
  }

  /** See {@link org.inshore.spi.scan.Scanner#flows}. */
  default void flows(Location source, FlowSink sink) throws ScanException, InterruptedException {}

  @Override
  void close();
}
