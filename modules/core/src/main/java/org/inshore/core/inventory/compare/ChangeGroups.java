package org.inshore.core.inventory.compare;

import org.inshore.core.inventory.evaluate.FolderTree;
import org.inshore.core.inventory.store.InventoryException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.inshore.spi.inventory.SourceEntry;
import org.inshore.spi.source.Location;
import org.inshore.spi.source.Residency;

/** Groups the changes between two scans by folder of files or schema of tables. */
public final class ChangeGroups {
  private static final Residency NOWHERE = Residency.unknown(List.of());

  private final Map<Location, ChangeGroup> groups = new LinkedHashMap<>();
  private final Map<String, Residency> residencies = new HashMap<>();
  private final long most;
  private long changes;

  private ChangeGroups(long most) {
    this.most = most;
  }

  /**
   * Compares two scans.
   *
   * @param earlier output folder of one
   * @param later output folder of the other
   * @param sources of both, the later ones last
   * @param most how many changes are kept; if there are more, none is, and the sums remain
   * @return the groups, the most harmful first
   * @throws InventoryException if one of them cannot be read
   */
  public static List<ChangeGroup> between(
      Path earlier, Path later, List<SourceEntry> sources, long most) throws InventoryException {
    ChangeGroups grouping = new ChangeGroups(most);
    sources.forEach(each -> grouping.residencies.put(each.source().id(), each.residency()));
    Difference.between(earlier, later, grouping::add);
    return grouping.groups.values().stream().sorted(ChangeGroup.BY_HARM).toList();
  }

  private void add(Change change) {
    ChangeGroup group =
        groups.computeIfAbsent(
            FolderTree.around(change.asset()),
            place -> new ChangeGroup(place, residencies.getOrDefault(place.source(), NOWHERE)));
    boolean keep = ++changes <= most;
    group.add(change, keep);
    if (changes == most + 1) {
      groups.values().forEach(ChangeGroup::forget);
    }
  }
}
