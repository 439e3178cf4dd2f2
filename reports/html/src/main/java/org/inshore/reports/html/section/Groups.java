package org.inshore.reports.html.section;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.inshore.spi.inventory.Inventory;
import org.inshore.spi.inventory.violation.Incident;
import org.inshore.spi.inventory.violation.IncidentGroup;
import org.inshore.spi.inventory.violation.IncidentGroup.By;
import org.inshore.spi.source.Location;
import org.inshore.tables.word.GroupIndex;

/** The groups of one kind, and the first incidents of each that the first screen has. */
final class Groups {
  private final GroupIndex index;
  private final int most;
  private final Map<Integer, List<Incident>> first = new HashMap<>();

  Groups(Inventory inventory, By by) {
    this.index = new GroupIndex(inventory, by);
    this.most = by == By.FOLDER ? IncidentIndex.MAX_OF_GROUP : 1;
  }

  /** Keeps an incident if it is one of the first of a group of the first screen. */
  boolean add(Incident incident) {
    int group = of(incident.place());
    if (group < 0 || group >= IncidentIndex.TOP) {
      return false;
    }
    List<Incident> kept = first.computeIfAbsent(group, number -> new ArrayList<>());
    return kept.size() < most && kept.add(incident);
  }

  /** The number of the group of an asset; negative if it is in none. */
  int of(Location asset) {
    return index.of(asset);
  }

  /** All groups, by harm. */
  List<IncidentGroup> all() {
    return index.groups();
  }

  /** The first incidents of a group, the worst first. */
  List<Incident> first(int group) {
    return first.getOrDefault(group, List.of());
  }
}
