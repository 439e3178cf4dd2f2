package org.inshore.scanners.smb;

import org.inshore.trees.SpecialPlaces;
import org.jspecify.annotations.Nullable;

/**
 * Place of a folder: itself and those above it, by which a link that leads in a circle is told,
 * since a server that follows links serves it as a folder.
 *
 * @param id its number; 0 where that is not known
 * @param share the address of the share that numbers it; empty where that is not known
 * @param above the folder that it is in
 * @param isDfs whether it is a link of DFS
 * @param snapshots how many folders of snapshots it is in, itself included
 */
record Place(long id, String share, @Nullable Place above, boolean isDfs, int snapshots) {
  /** The place of a root, whose number its own listing will tell. */
  static final Place ROOT = new Place(0, "", null, false, 0);

  /** The place of a folder in this one. */
  Place below(String name, long number, String by, boolean dfs) {
    int more = SpecialPlaces.isSnapshot(name) ? 1 : 0;
    return new Place(number, by, this, dfs, snapshots + more);
  }

  /** The same with the number that its own listing tells, where none was known. */
  Place numbered(long number, String by) {
    return id == 0 ? new Place(number, by, above, isDfs, snapshots) : this;
  }

  /**
   * Whether it is one of those above it. In a snapshot stand folders of the same numbers as those
   * it was taken of, which are others: each snapshot on the way allows for one more. Numbers of
   * different shares have nothing to do with each other.
   */
  boolean isCircle() {
    int same = 0;
    for (Place each = above; each != null; each = each.above()) {
      if (id != 0 && each.id() == id && each.share().equals(share)) {
        same++;
      }
    }
    return same > snapshots;
  }
}
