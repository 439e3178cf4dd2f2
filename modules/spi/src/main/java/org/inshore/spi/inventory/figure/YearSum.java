package org.inshore.spi.inventory.figure;

import java.time.LocalDate;
import java.util.List;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.Jurisdiction;
import org.jspecify.annotations.Nullable;

/**
 * The people whose data were abroad since 1 January, over all places and the year's scans, each
 * once; whether or not a legal limit is reached.
 *
 * @param jurisdiction where they are; null for all abroad together
 * @param recipient the declared recipient who has them; null for all
 * @param since the first day that counts, by the mainland's time
 * @param runs ids of the scans whose people are in the sum, this one last
 * @param persons people, without those of exempt transfers alone
 * @param sensitive of them, those with sensitive personal information
 * @param exempt people of transfers that are declared exempt; some may be among the others too
 * @param note what earlier scans are in it, or why none is
 */
public record YearSum(
    @Nullable Jurisdiction jurisdiction,
    @Nullable String recipient,
    LocalDate since,
    List<String> runs,
    PersonCount persons,
    PersonCount sensitive,
    PersonCount exempt,
    Wording note) {

  /** Copies the list. */
  public YearSum {
    runs = List.copyOf(runs);
  }
}
