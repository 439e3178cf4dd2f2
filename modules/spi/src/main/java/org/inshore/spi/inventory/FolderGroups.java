package org.inshore.spi.inventory;

import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.inshore.spi.inventory.violation.Incident;
import org.inshore.spi.inventory.violation.IncidentGroup;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/** Finds the group of folders that an incident belongs to: the deepest that encloses its place. */
public final class FolderGroups {
  private final List<IncidentGroup> groups;
  private final Map<Location, IncidentGroup> byPlace = new HashMap<>();

  /** Takes the groups of an inventory by folder, or by source. */
  public FolderGroups(List<IncidentGroup> groups) {
    this.groups = List.copyOf(groups);
    for (IncidentGroup group : groups) {
      if (group.place() != null) {
        byPlace.put(group.place(), group);
      }
    }
  }

  /** The groups, by harm. */
  public List<IncidentGroup> groups() {
    return groups;
  }

  /** The group of a place; null if it is in none. */
  public @Nullable IncidentGroup of(Location place) {
    for (Location at = place; at != null; at = at.outer()) {
      IncidentGroup group = byPlace.get(at);
      if (group != null) {
        return group;
      }
    }
    return null;
  }

  /** The worst incident of each group, in the order of the groups. */
  public Map<IncidentGroup, Incident> worst(Inventory inventory) {
    Map<IncidentGroup, Incident> found = new HashMap<>();
    try (Stream<Incident> incidents = inventory.incidents()) {
      for (Iterator<Incident> each = incidents.iterator();
          each.hasNext() && found.size() < byPlace.size(); ) {
        Incident incident = each.next();
        IncidentGroup group = of(incident.place());
        if (group != null) {
          found.putIfAbsent(group, incident);
        }
      }
    }
    Map<IncidentGroup, Incident> ordered = new LinkedHashMap<>();
    for (IncidentGroup group : groups) {
      Incident worst = found.get(group);
      if (worst != null) {
        ordered.put(group, worst);
      }
    }
    return ordered;
  }
}
