package org.inshore.spi.inventory.finding;

import java.util.List;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/**
 * A column whose name or comment speaks of personal financial information, and what its values are.
 * A column without such a name has findings alone.
 *
 * @param location the column
 * @param asset the asset it lies in
 * @param type the type that the catalogue declares, or null
 * @param rules ids of the rules that its name or comment speaks for
 * @param rows rows looked through
 * @param filled of them, those with a value
 * @param masked of these, masked values
 * @param encrypted of these, values that look like cipher text, hashes or tokens
 * @param lostDigits of these, numbers that lost digits
 * @param found rows with a value of any kind looked for
 */
public record ColumnEntry(
    Location location,
    Location asset,
    @Nullable String type,
    List<String> rules,
    long rows,
    long filled,
    long masked,
    long encrypted,
    long lostDigits,
    long found) {

  /** Copies the list. */
  public ColumnEntry {
    rules = List.copyOf(rules);
  }

  /**
   * What its values are: found ones before all else, then what most of them are. Of numbers that
   * lost digits some pass for whole ones by chance.
   */
  public ColumnState state() {
    if (found > 0 && 2 * lostDigits <= filled) {
      return ColumnState.FOUND;
    }
    if (filled == 0) {
      return ColumnState.EMPTY;
    }
    long unlike = filled - masked - encrypted - lostDigits;
    long most = Math.max(Math.max(masked, encrypted), lostDigits);
    if (most == 0 || unlike > most) {
      return ColumnState.UNLIKE;
    }
    return most == masked
        ? ColumnState.MASKED
        : most == encrypted ? ColumnState.ENCRYPTED : ColumnState.LOST_DIGITS;
  }
}
