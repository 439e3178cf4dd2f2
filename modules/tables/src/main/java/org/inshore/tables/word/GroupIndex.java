package org.inshore.tables.word;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.inshore.spi.inventory.FolderGroups;
import org.inshore.spi.inventory.Inventory;
import org.inshore.spi.inventory.SourceEntry;
import org.inshore.spi.inventory.violation.IncidentGroup;
import org.inshore.spi.inventory.violation.IncidentGroup.By;
import org.inshore.spi.source.Declaration;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/** Finds the group of an asset: the innermost place that encloses it, or what is declared. */
public final class GroupIndex {
  private final By by;
  private final FolderGroups folders;
  private final Map<IncidentGroup, Integer> places = new HashMap<>();
  private final Map<String, Integer> names = new HashMap<>();
  private final Map<String, Declaration> declared = new HashMap<>();

  /** Reads the groups of one kind. */
  public GroupIndex(Inventory inventory, By by) {
    this.by = by;
    this.folders = new FolderGroups(inventory.groups(by));
    for (SourceEntry source : inventory.sources()) {
      declared.put(source.source().id(), source.source().declared());
    }
    for (int i = 0; i < groups().size(); i++) {
      IncidentGroup group = groups().get(i);
      if (group.place() == null) {
        names.put(group.name(), i);
      } else {
        places.put(group, i);
      }
    }
  }

  /** The groups, by harm. */
  public List<IncidentGroup> groups() {
    return folders.groups();
  }

  /** The index of the group of an asset; negative if it is in none. */
  public int of(Location asset) {
    IncidentGroup group = folders.of(asset);
    if (group != null) {
      return places.getOrDefault(group, -1);
    }
    Declaration known = declared.get(asset.source());
    return known == null ? -1 : names.getOrDefault(name(known), -1);
  }

  private String name(Declaration known) {
    @Nullable String name = by == By.OWNER ? known.owner() : known.system();
    return Objects.requireNonNullElse(name, "");
  }
}
