package org.inshore.core.scan.read;

import java.util.function.BooleanSupplier;
import org.inshore.core.scan.share.ContentMatcher;
import org.inshore.core.secrecy.Secrecy;
import org.inshore.core.slice.EventRecorder;
import org.inshore.core.slice.PartialResult;
import org.inshore.core.slice.SliceTally.Failure;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/** Reading of one slice of a table, whose result is apart from that of all others. */
public final class SliceReading {
  private final Location asset;
  private final SliceEvents events;
  private final AssetReading reading;

  /**
   * Makes a reading.
   *
   * @param asset the table
   * @param progress hears how far it is
   */
  public SliceReading(
      Location asset,
      AssetReading.ReadContext means,
      ContentMatcher matcher,
      BooleanSupplier stopped,
      AssetProgress progress) {
    this.asset = asset;
    Secrecy secrecy = new Secrecy(true);
    this.events = new SliceEvents(secrecy);
    this.reading = new AssetReading(asset, means, matcher, events, secrecy, stopped, progress);
  }

  /** What the scanner hands content to. */
  public AssetReading reading() {
    return reading;
  }

  /**
   * The result, when the reading has ended.
   *
   * @param plan tells how the asset was cut
   * @param ended why it ended early; null if it did not
   */
  public PartialResult result(long plan, int number, @Nullable ScanException ended) {
    EventRecorder recorder = events.recorder();
    return new PartialResult(
        asset,
        plan,
        number,
        reading.report().tally(),
        Failure.of(ended),
        reading.blocks(),
        recorder.toBytes());
  }
}
