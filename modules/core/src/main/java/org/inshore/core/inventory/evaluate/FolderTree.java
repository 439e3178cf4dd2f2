package org.inshore.core.inventory.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.inshore.spi.inventory.violation.Violation.Nature;
import org.inshore.spi.inventory.violation.Violation.Severity;
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
 *
 * <p>Folders of which nothing is to be said but what is to be said of {@link #COMMON} folders of
 * the source or more, as of files that every account of a machine may read, are one group: that of
 * the source.
 *
 * <p>Small folders beside each other with one and the same worst ground, as those of one customer
 * or month each, are one group: that of the folder around them.
 */
public final class FolderTree {
  /** How many groups a source has at most. */
  public static final int MOST = 20;

  /** What is true of fewer folders is not the source's. */
  static final int COMMON = 3;

  /** So many small folders beside each other are kinds of one thing, and of the source itself. */
  static final int ALIKE = 3;

  static final int ALIKE_AT_SOURCE = 10;

  /** Up to this weight, or this share of the source's, a folder is small. */
  private static final long SMALL = 50;

  private static final double SMALL_SHARE = 0.05;

  private final Folder root;
  private final Map<Location, Folder> folders = new HashMap<>();

  /**
   * Ground of a place, the worst of all.
   *
   * @param rule of the policy
   */
  record Worst(String rule, Nature nature, Severity severity) {
    static final Comparator<Worst> ORDER =
        Comparator.comparing(Worst::nature)
            .thenComparing(Worst::severity)
            .thenComparing(Worst::rule);
  }

  /** A folder with what lies in it directly. */
  static final class Folder {
    private final Location place;
    private final @Nullable Folder outer;
    private final int depth;
    private long incidents;
    private long weight;
    private final Map<String, Long> only = new HashMap<>();
    private long own;
    private long gatheredIncidents;
    private long gatheredOwn;
    private long gatheredWeight;
    private final List<Folder> inner = new ArrayList<>();
    private @Nullable Worst worst;
    private long whole;
    private boolean joined;
    private boolean stands;

    private Folder(Location place, @Nullable Folder outer) {
      this.place = place;
      this.outer = outer;
      this.depth = outer == null ? 0 : outer.depth + 1;
      if (outer != null) {
        outer.inner.add(this);
      }
    }

    private void worst(@Nullable Worst other) {
      if (other != null && (worst == null || Worst.ORDER.compare(other, worst) < 0)) {
        worst = other;
      }
    }

    /** Whether it, or a folder around it, is one of several alike. */
    private boolean isJoined() {
      for (Folder at = this; at != null; at = at.outer) {
        if (at.joined) {
          return true;
        }
      }
      return false;
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
   * @param only the rule that is its only ground, if others may share that; null for more
   * @param worst its worst ground; null if it is settled
   */
  Folder add(Location asset, long weight, @Nullable String only, @Nullable Worst worst) {
    Folder folder = folder(around(asset));
    folder.worst(worst);
    folder.incidents++;
    folder.weight += weight;
    folder.own += only == null && weight > 0 ? 1 : 0;
    if (only != null && weight > 0) {
      folder.only.merge(only, 1L, Long::sum);
    }
    return folder;
  }

  /** Takes away from what folders have of their own what the source has in common. */
  private void share() {
    Map<String, Integer> common = new HashMap<>();
    for (Folder folder : folders.values()) {
      if (folder.own == 0 && folder.only.size() == 1) {
        folder.only.keySet().forEach(rule -> common.merge(rule, 1, Integer::sum));
      }
    }
    String most = null;
    for (Map.Entry<String, Integer> each : new TreeMap<>(common).entrySet()) {
      most = most == null || each.getValue() > common.getOrDefault(most, 0) ? each.getKey() : most;
    }
    boolean shared =
        most != null
            && common.getOrDefault(most, 0) >= COMMON
            && root.own == 0
            && (root.only.isEmpty() || root.only.keySet().equals(Set.of(most)));
    for (Folder folder : folders.values()) {
      for (Map.Entry<String, Long> each : folder.only.entrySet()) {
        folder.own += shared && each.getKey().equals(most) ? 0 : each.getValue();
      }
    }
  }

  /** Joins small folders beside each other whose worst ground is the same. */
  private static void join(List<Folder> deepestFirst, long total) {
    for (Folder folder : deepestFirst) {
      folder.whole += folder.weight;
      Map<String, List<Folder>> alike = new HashMap<>();
      for (Folder inner : folder.inner) {
        folder.whole += inner.whole;
        folder.worst(inner.worst);
        Worst ground = inner.worst;
        if (ground != null && inner.whole <= Math.max(SMALL, SMALL_SHARE * total)) {
          alike.computeIfAbsent(ground.rule(), rule -> new ArrayList<>()).add(inner);
        }
      }
      int enough = folder.outer == null ? ALIKE_AT_SOURCE : ALIKE;
      for (List<Folder> same : alike.values()) {
        same.forEach(inner -> inner.joined = same.size() >= enough);
      }
    }
  }

  /** Decides which folders stand. */
  void cut() {
    share();
    List<Folder> deepestFirst = new ArrayList<>(folders.values());
    deepestFirst.sort(Comparator.comparingInt((Folder folder) -> folder.depth).reversed());
    long total = deepestFirst.stream().mapToLong(folder -> folder.weight).sum();
    join(deepestFirst, total);
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
      folder.gatheredOwn = folder.own;
    }
    for (Folder folder : deepestFirst) {
      boolean enough =
          (folder.gatheredOwn > 0 || folder.gatheredWeight == 0)
              && (percent == 0
                  || (folder.gatheredWeight > 0
                      && (double) folder.gatheredWeight / total >= percent / 100.0));
      folder.stands =
          folder.gatheredIncidents > 0 && ((enough && !folder.isJoined()) || folder.outer == null);
      if (folder.stands) {
        groups++;
      } else if (folder.outer != null) {
        folder.outer.gatheredIncidents += folder.gatheredIncidents;
        folder.outer.gatheredWeight += folder.gatheredWeight;
        folder.outer.gatheredOwn += folder.gatheredOwn;
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
