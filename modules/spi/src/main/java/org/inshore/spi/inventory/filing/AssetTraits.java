package org.inshore.spi.inventory.filing;

import java.util.List;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.DataGrade;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/**
 * Grade of an asset and the kinds of place it is in.
 *
 * @param asset the table or file
 * @param grade by the supervisors' measures
 * @param level of JR/T 0197; null if nothing found has one
 * @param reason of the grade
 * @param declared whether the grade is declared; else it is derived
 * @param places kinds of place, at least one
 * @param rules ids of the rules of which something was found
 */
public record AssetTraits(
    Location asset,
    DataGrade grade,
    @Nullable String level,
    Wording reason,
    boolean declared,
    List<PlaceMark> places,
    List<String> rules) {
  /** Copies the lists. */
  public AssetTraits {
    places = List.copyOf(places);
    rules = List.copyOf(rules);
  }
}
