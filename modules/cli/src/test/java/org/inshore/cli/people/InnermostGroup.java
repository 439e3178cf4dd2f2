package org.inshore.cli.people;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.List;
import org.inshore.spi.inventory.violation.IncidentGroup;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/** Groups of incidents by what lies in them. */
final class InnermostGroup {
  private InnermostGroup() {}

  /** The group of the innermost folder or schema that an asset lies in. */
  static @Nullable IncidentGroup of(List<IncidentGroup> groups, Location asset) {
    return groups.stream()
        .filter(group -> within(requireNonNull(group.place()), asset))
        .max(Comparator.comparingInt(group -> String.valueOf(group.place()).length()))
        .orElse(null);
  }

  private static boolean within(Location folder, Location asset) {
    String path = folder.value("path");
    String file = asset.value("path");
    if (!folder.source().equals(asset.source())) {
      return false;
    }
    if (path == null || file == null) {
      return asset.isWithin(folder);
    }
    return file.startsWith(path + "/");
  }
}
