package org.inshore.spi.scan;

import java.util.List;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.ServiceStatement;
import org.jspecify.annotations.Nullable;

/**
 * An open data source. It never writes to the source.
 *
 * <p>First {@link #discover} lists the assets, then {@link #read} is called for each, possibly from
 * several threads at once and while discovery goes on. An interrupt ends either soon.
 */
public interface Scanner extends AutoCloseable {

  /**
   * What the service says of where it is; asked once, before {@link #discover}.
   *
   * @throws ScanException if it cannot be asked, which does not end the scan
   */
  default List<ServiceStatement> statements() throws ScanException, InterruptedException {
    return List.of();
  }

  /** The account by which the source is read; null if that is the one Inshore runs by. */
  default @Nullable String account() {
    return null;
  }

  /**
   * Tells by what ways content leaves the source or comes to it; asked once, after {@link
   * #statements} and before {@link #discover}. It asks the source alone and connects to no remote
   * endpoint. Of a connection string only host, port and names are told, never an account or a
   * password.
   *
   * @throws ScanException if nothing can be asked, which does not end the scan
   */
  default void flows(FlowSink sink) throws ScanException, InterruptedException {}

  /**
   * Lists the assets; places that cannot be listed go to the sink, and listing goes on.
   *
   * @throws ScanException if nothing can be listed at all
   */
  void discover(AssetSink sink) throws ScanException, InterruptedException;

  /**
   * Tells that an asset will be read soon, in the order in which assets were listed: a scanner may
   * begin to fetch it. Called from one thread; what was begun is dropped when the scanner is
   * closed.
   */
  default void expect(Asset asset) {}

  /**
   * Reads one asset whole, or as far as the limits let it, saying so in a note.
   *
   * @throws ScanException if it cannot be read, or not to its end
   */
  void read(Asset asset, ContentSink sink) throws ScanException, InterruptedException;

  /**
   * Cuts an asset into slices; asked once, before it is read. What is small, or cannot be cut so
   * that each row is in one slice, is not cut.
   *
   * @throws ScanException if it cannot be asked, as when it is gone
   */
  default SlicePlan slices(Asset asset) throws ScanException, InterruptedException {
    return SlicePlan.WHOLE;
  }

  /**
   * Reads one slice of an asset, by itself and again if asked for again. What is to be said of the
   * asset as a whole is said with the first.
   *
   * @throws ScanException if it cannot be read, or not to its end
   */
  default void read(Asset asset, Slice slice, ContentSink sink)
      throws ScanException, InterruptedException {
    throw new IllegalStateException("not cut into slices");
  }

  /**
   * Why the source should be left alone for a while, such as copies of it that lag behind; null if
   * it need not. Asked before each asset and slice, and then again until it need not: an answer may
   * be some seconds old.
   */
  default @Nullable Wording busy() throws InterruptedException {
    return null;
  }

  @Override
  void close();
}
