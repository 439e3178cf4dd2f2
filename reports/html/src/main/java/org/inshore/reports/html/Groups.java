package org.inshore.reports.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.inshore.spi.inventory.Incident;
import org.inshore.spi.inventory.IncidentGroup;
import org.inshore.spi.source.Declaration;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/** The groups of one kind, which of them an incident is in, and the first incidents of each. */
final class Groups {
  private final List<IncidentGroup> groups;
  private final Map<String, Declaration> declared;
  private final Map<Location, Integer> byPlace = new HashMap<>();
  private final Map<String, Integer> byName = new HashMap<>();
  private final Map<Integer, List<Incident>> first = new HashMap<>();

  Groups(List<IncidentGroup> groups, Map<String, Declaration> declared) {
    this.groups = groups;
    this.declared = declared;
    for (int i = 0; i < groups.size(); i++) {
      IncidentGroup group = groups.get(i);
      if (group.place() == null) {
        byName.put(group.name(), i);
      } else {
        byPlace.put(group.place(), i);
      }
    }
  }

  /** Keeps an incident if it is one of the first of a group of the first screen. */
  boolean add(Incident incident) {
    int group = of(incident.place());
    if (group < 0 || group >= Register.TOP) {
      return false;
    }
    List<Incident> kept = first.computeIfAbsent(group, number -> new ArrayList<>());
    int most = groups.get(group).by() == IncidentGroup.By.FOLDER ? Register.MOST_OF_GROUP : 1;
    if (kept.size() >= most) {
      return false;
    }
    kept.add(incident);
    return true;
  }

  /** The number of the group of an asset: the innermost that encloses it; negative if none does. */
  int of(Location asset) {
    for (Location place = asset; place != null; place = place.outer()) {
      Integer found = byPlace.get(place);
      if (found != null) {
        return found;
      }
    }
    Declaration known = declared.get(asset.source());
    return groups.isEmpty() || known == null
        ? -1
        : byName.getOrDefault(name(groups.getFirst().by(), known), -1);
  }

  private static String name(IncidentGroup.By by, Declaration declared) {
    @Nullable String name = by == IncidentGroup.By.OWNER ? declared.owner() : declared.system();
    return Objects.requireNonNullElse(name, "");
  }

  /** All groups, by harm. */
  List<IncidentGroup> all() {
    return groups;
  }

  /** The first incidents of a group, the worst first. */
  List<Incident> first(int group) {
    return first.getOrDefault(group, List.of());
  }
}
