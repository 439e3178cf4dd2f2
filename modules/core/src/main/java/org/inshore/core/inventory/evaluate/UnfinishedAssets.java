package org.inshore.core.inventory.evaluate;

import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.inshore.core.inventory.store.Session;

/** Assets of which not all was looked at, in which there may be more people than were counted. */
final class UnfinishedAssets {
  private static final int MAX_IN_ROW = 4;

  /** Assets of which random rows were looked at, with their sources. */
  private final Map<Long, Long> sampled = new HashMap<>();

  /**
   * Those, and assets that were not read to their end, with how many people there can be at most;
   * negative where their size is unknown.
   */
  private final Map<Long, Long> partial = new HashMap<>();

  private UnfinishedAssets() {}

  static UnfinishedAssets read(Session session) throws SQLException {
    UnfinishedAssets unfinished = new UnfinishedAssets();
    session.each(
        "SELECT id, source_no FROM asset_entry WHERE outcome = 'INCOMPLETE' AND category = 'SAMPLED'",
        row -> unfinished.sampled.put(row.number(1), row.number(2)));
    session.each(
        // Without units a scan was broken off there, of which its state tells.
        "SELECT id, size * CASE kind WHEN 'file' THEN 1 ELSE "
            + MAX_IN_ROW
            + " END AS most FROM asset WHERE outcome = 'INCOMPLETE'"
            + " AND (category <> 'LIMIT_EXCEEDED' OR units > 0)",
        row -> unfinished.partial.put(row.number("id"), row.number("most")));
    return unfinished;
  }

  /** Whether only random rows of an asset were looked at. */
  boolean isSampled(long asset) {
    return sampled.containsKey(asset);
  }

  /** Whether an asset was not looked at to its end. */
  boolean isPartial(long asset) {
    return partial.containsKey(asset);
  }

  /**
   * Which unions may hold any number of people more: those with a sample, and those of nothing that
   * was read whole. Of a few files that break off among others the coverage tells.
   *
   * @param assets of every set its asset; below 0 where it is of a scan before
   * @param unions of every set, the numbers of the unions that it is in
   */
  boolean[] open(List<Long> assets, List<int[]> unions, int count) {
    boolean[] sample = new boolean[count];
    boolean[] broken = new boolean[count];
    boolean[] whole = new boolean[count];
    for (int set = 0; set < unions.size(); set++) {
      long asset = assets.get(set);
      for (int union : unions.get(set)) {
        sample[union] |= isSampled(asset);
        broken[union] |= isPartial(asset);
        whole[union] |= asset >= 0 && !isPartial(asset);
      }
    }
    boolean[] open = new boolean[count];
    for (int union = 0; union < count; union++) {
      open[union] = sample[union] || (broken[union] && !whole[union]);
    }
    return open;
  }

  /** Numbers of the assets of which random rows were looked at. */
  Set<Long> sampled() {
    return sampled.keySet();
  }

  /** Numbers of their sources. */
  Set<Long> sampledSources() {
    return Set.copyOf(sampled.values());
  }

  /**
   * How many people at most those of some assets may hold that were not read to their end: however
   * a file is packed nobody takes less than a byte of it, and no row is of more than four.
   *
   * @return negative where the size of one is unknown, or only some of its rows were to be looked
   *     at
   */
  long room(Collection<Long> assets) {
    long room = 0;
    for (long asset : assets) {
      long most = partial.getOrDefault(asset, 0L);
      if (most < 0 || sampled.containsKey(asset)) {
        return -1;
      }
      room += most;
    }
    return room;
  }
}
