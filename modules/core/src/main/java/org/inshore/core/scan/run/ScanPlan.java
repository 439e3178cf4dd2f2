package org.inshore.core.scan.run;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.DataSource;
import org.inshore.spi.source.Residency;
import org.jspecify.annotations.Nullable;

/**
 * Plan of a scan, by listing alone: nothing was read.
 *
 * @param sources in their order
 * @param workers how many assets are read at once
 * @param rates by what times are estimated
 * @param notices what the operator should know
 */
public record ScanPlan(List<Source> sources, int workers, ScanRates rates, List<Wording> notices) {

  /** Copies the lists. */
  public ScanPlan {
    sources = List.copyOf(sources);
    notices = List.copyOf(notices);
  }

  /**
   * Number of assets, with their sizes as far as they are known.
   *
   * @param assets how many
   * @param bytes of files
   * @param rows of tables, by the server's statistics
   * @param unknown how many have no known size
   */
  public record Amount(long assets, long bytes, long rows, long unknown) {
    /** No assets. */
    public static final Amount NONE = new Amount(0, 0, 0, 0);

    /** The sum of both. */
    public Amount plus(Amount other) {
      return new Amount(
          assets + other.assets, bytes + other.bytes, rows + other.rows, unknown + other.unknown);
    }
  }

  /**
   * Plan for one source.
   *
   * @param residency where it is
   * @param failure why it cannot be opened, or not be listed to its end; null if it can
   * @param read what would be read
   * @param carried what would be carried over from an earlier scan
   * @param unreadable what could not be looked at, by reason
   * @param leftOut what is out of scope, by reason
   */
  public record Source(
      DataSource source,
      Residency residency,
      @Nullable Wording failure,
      Amount read,
      Amount carried,
      Map<Wording, Long> unreadable,
      Map<Wording, Long> leftOut) {}

  /** What would be read in all. */
  public Amount read() {
    return sources.stream().map(Source::read).reduce(Amount.NONE, Amount::plus);
  }

  /** What would be carried over in all. */
  public Amount carried() {
    return sources.stream().map(Source::carried).reduce(Amount.NONE, Amount::plus);
  }

  /** How long it would take, roughly; assets of unknown size are counted as empty. */
  public Duration time() {
    return rates.time(read(), workers);
  }
}
