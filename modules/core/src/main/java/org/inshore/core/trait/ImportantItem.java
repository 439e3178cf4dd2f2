package org.inshore.core.trait;

import java.time.LocalDate;
import java.util.List;
import org.inshore.spi.source.DataGrade;
import org.inshore.spi.source.Location;
import org.inshore.spi.source.Wildcard;

/**
 * Entry of the bank's list of important data.
 *
 * @param name what it is called there
 * @param grade important or core
 * @param declaredBy who declared it
 * @param declaredOn when
 * @param names names of tables or files, wherever they are
 * @param assets assets by their location
 */
public record ImportantItem(
    String name,
    DataGrade grade,
    String declaredBy,
    LocalDate declaredOn,
    List<Wildcard> names,
    List<Wildcard> assets) {

  /** Copies the lists. */
  public ImportantItem {
    names = List.copyOf(names);
    assets = List.copyOf(assets);
  }

  /** Whether an asset is of it: by its last name, of a path the last part, or by where it is. */
  public boolean covers(Location asset) {
    if (assets.stream().anyMatch(wildcard -> wildcard.matches(asset))) {
      return true;
    }
    if (names.isEmpty() || asset.segments().isEmpty()) {
      return false;
    }
    String path = asset.segments().getLast().value();
    String last = path.substring(path.lastIndexOf('/') + 1);
    return names.stream().anyMatch(wildcard -> wildcard.matches(last));
  }
}
