package org.inshore.core.inventory.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/**
 * A tree of the folders and schemas of one source, cut so that few groups remain.
 *
 * <p>Up to {@link #MOST} folders with incidents stand as they are. Where there are more, a folder
 * with less than one per cent of the source's weight goes to the folder around it, from the deepest
 * on, until that has one per cent or is the source; the smallest whole per cent is taken with which
 * at most {@link #MOST} groups remain, which is five at the latest. What is left over at the source
 * itself stands however little it is.
 */
public final class FolderTree {
  /** How many groups a source has at most. */
  public static final int MOST = 20;

  private final Folder root;
  private final Map<Location, Folder> folders = new HashMap<>();

  /** A folder with what lies in it directly. */
  static final class Folder {
    private final Location place;
    private final @Nullable Folder outer;
    private final int depth;
    private long incidents;
    private long weight;
    private long gatheredIncidents;
    private long gatheredWeight;
    private boolean stands;

    private Folder(Location place, @Nullable Folder outer) {
      this.place = place;
      this.outer = outer;
      this.depth = outer == null ? 0 : outer.depth + 1;
    }

    /** The folder of the group that it belongs to, once the tree is cut. */
    Location group() {
      Folder at = this;
      while (!at.stands && at.outer != null) {
        at = at.outer;
      }
      return at.place;
    }
  }

  FolderTree(String source) {
    this.root = new Folder(Location.of(source), null);
    folders.put(root.place, root);
  }

  /**
   * Adds an incident to its folder.
   *
   * @param asset its place
   * @param weight how much it counts; 0 if it is settled
   */
  Folder add(Location asset, long weight) {
    Folder folder = folder(around(asset));
    folder.incidents++;
    folder.weight += weight;
    return folder;
  }

  /** Decides which folders stand. */
  void cut() {
    List<Folder> deepestFirst = new ArrayList<>(folders.values());
    deepestFirst.sort(Comparator.comparingInt((Folder folder) -> folder.depth).reversed());
    long total = deepestFirst.stream().mapToLong(folder -> folder.weight).sum();
    int percent = 0;
    while (stand(deepestFirst, total, percent) > MOST) {
      percent++;
    }
  }

  private static int stand(List<Folder> deepestFirst, long total, int percent) {
    int groups = 0;
    for (Folder folder : deepestFirst) {
      folder.gatheredIncidents = folder.incidents;
      folder.gatheredWeight = folder.weight;
    }
    for (Folder folder : deepestFirst) {
      boolean enough =
          percent == 0
              || (folder.gatheredWeight > 0
                  && (double) folder.gatheredWeight / total >= percent / 100.0);
      folder.stands = folder.gatheredIncidents > 0 && (enough || folder.outer == null);
      if (folder.stands) {
        groups++;
      } else if (folder.outer != null) {
        folder.outer.gatheredIncidents += folder.gatheredIncidents;
        folder.outer.gatheredWeight += folder.gatheredWeight;
      }
    }
    return groups;
  }

  private Folder folder(Location place) {
    Folder known = folders.get(place);
    if (known != null) {
      return known;
    }
    Location around = place.outer();
    Folder fresh = new Folder(place, around == null ? null : folder(around));
    folders.put(place, fresh);
    return fresh;
  }

  /** The folder of a file, or of the outermost one that an asset lies in; the schema of a table. */
  public static Location around(Location asset) {
    Location around = outermost(asset).outer();
    return around == null ? asset : around;
  }

  /** The file that a place lies in, of several in each other the outermost; else the place. */
  private static Location outermost(Location place) {
    List<Location.Segment> segments = place.segments();
    for (int i = 0; i < segments.size() - 1; i++) {
      if (segments.get(i).type().equals("path") || segments.get(i).value().indexOf('/') >= 0) {
        return new Location(place.source(), segments.subList(0, i + 1));
      }
    }
    return place;
  }
}
