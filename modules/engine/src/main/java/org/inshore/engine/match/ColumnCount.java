package org.inshore.engine.match;

import java.util.List;
import org.inshore.spi.inventory.run.RuleInfo;
import org.jspecify.annotations.Nullable;

/**
 * Counts of values by form in one column of some rows; never the values. Forms are told apart only
 * where the column's name or comment speaks for a rule; digests also where it has neither.
 *
 * @param place the column
 * @param type the type that the catalogue declares, or null
 * @param named rules that its name or comment speaks for
 * @param rows how many rows
 * @param filled of them, those with a value
 * @param coded of these, numbers and codes that an identifier could be
 * @param others of those with a value, what is surely none of a person: where the column is named,
 *     names of organisations; else numbers with a fraction or a sign, which measure something
 * @param masked of those with a value, masked values
 * @param encrypted of these, values that look like cipher text, hashes or tokens
 * @param lostDigits of these, numbers that surely lost digits
 * @param zeroed of these, numbers of more than 15 digits with nothing but noughts behind them: one
 *     in ten of 16 digits is so anyway
 * @param kept of these, other numbers of more than 15 digits
 * @param hidden the masked values, where the column identifies people
 */
public record ColumnCount(
    Place place,
    @Nullable String type,
    List<RuleInfo> named,
    int rows,
    int filled,
    int coded,
    int others,
    int masked,
    int encrypted,
    int lostDigits,
    int zeroed,
    int kept,
    MaskedValues hidden) {

  /** The count of a column without long numbers. */
  public ColumnCount(
      Place place,
      @Nullable String type,
      List<RuleInfo> named,
      int rows,
      int filled,
      int coded,
      int masked,
      int encrypted,
      int lostDigits) {
    this(
        place,
        type,
        named,
        rows,
        filled,
        coded,
        0,
        masked,
        encrypted,
        lostDigits,
        0,
        0,
        MaskedValues.NONE);
  }
}
