package org.inshore.spi.scan;

import java.time.Instant;
import org.inshore.spi.content.Content;
import org.inshore.spi.message.CountedWording;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.Location;
import org.inshore.spi.source.Readers;

/**
 * Takes the content that is read of one asset. Each call returns when the content was looked
 * through, so a producer may reuse buffers; called from one thread.
 *
 * <p>A call throws {@link ScanException} with {@code LIMIT_EXCEEDED} when a limit of the asset is
 * reached; the producer lets it pass.
 */
public interface ContentSink {

  /** Looks through content; binary content is first given to the extractor that handles it. */
  void content(Content content) throws ScanException, InterruptedException;

  /** A part of the asset that could not be looked at, for instance an encrypted entry. */
  void failed(Location part, ScanException reason) throws InterruptedException;

  /**
   * Values of a part that could not be looked at, so many of them; of several slices of an asset
   * they are added up.
   */
  default void failed(
      Location part, ScanException.Category category, CountedWording reason, long count)
      throws InterruptedException {
    failed(part, new ScanException(category, reason.of(count)));
  }

  /** A part that the operator left out, or that holds no content; never one without a reader. */
  void skipped(Location part, Wording reason) throws InterruptedException;

  /** Who may read the asset, where that was not known when it was listed. */
  default void readers(Readers readers) {}

  /**
   * When content was made, as the source tells or a document says of itself; a time that a copy of
   * it takes along, or that is set anew by the copying, is as good. Of several the earliest counts.
   *
   * @param of the asset, or a document in it
   */
  default void created(Location of, Instant when) {}

  /** Something a reader of the report must know of how the asset was read. */
  void note(Wording note) throws InterruptedException;
}
