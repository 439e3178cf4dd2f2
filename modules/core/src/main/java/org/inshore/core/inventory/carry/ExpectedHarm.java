package org.inshore.core.inventory.carry;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.inshore.core.inventory.store.Session;
import org.inshore.core.triage.FileSample;
import org.inshore.spi.scan.Asset;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/**
 * The harm to be expected from places, by what a first pass found in a part of them: the matches,
 * each by how sure it is, for all rows as for those that were looked at, times a weight of where
 * the place is. A file that was not read is expected to hold, by its bytes, what others of its
 * folder hold. A marking of a state secret outweighs all else.
 */
final class ExpectedHarm {
  /** Beyond all numbers of matches. */
  private static final double MARKED = 1e15;

  /** Abroad anything is a violation; where a place is unknown it may be. */
  private static final String MATCHES =
      "SELECT a.id, a.location, a.size, a.units, SUM(f.matches * f.confidence)"
          + " * CASE s.verdict WHEN 'OFFSHORE' THEN 8.0 WHEN 'UNKNOWN' THEN 3.0 ELSE 1.0 END AS harm"
          + " FROM finding f JOIN asset_entry a ON a.id = f.asset_id"
          + " JOIN source s ON s.no = a.source_no GROUP BY a.id";

  private static final String BYTES =
      "SELECT location, size FROM asset_entry WHERE outcome = 'SCANNED' AND size > 0";

  /** Places of which random parts were looked at. */
  private static final String SAMPLED =
      "SELECT id, location, units FROM asset_entry WHERE category = 'SAMPLED'";

  private final Map<Long, Double> byAsset = new HashMap<>();
  private final Map<String, Folder> byFolder = new HashMap<>();

  private static final class Folder {
    double harm;
    double bytes;
  }

  ExpectedHarm(Session session) throws SQLException {
    session.each(
        MATCHES,
        row -> {
          double looked = Math.max(1.0, (double) row.number("units"));
          double all = Math.max(looked, (double) row.number("size"));
          double harm = row.real("harm");
          byAsset.put(row.number("id"), harm * all / looked);
          folder(row.text("location")).harm += harm;
        });
    session.each(
        SAMPLED,
        row -> {
          byAsset.putIfAbsent(row.number("id"), 0.0);
          folder(row.text("location")).bytes += (double) row.number("units");
        });
    session.each(BYTES, row -> folder(row.text("location")).bytes += (double) row.number("size"));
  }

  private Folder folder(String place) {
    return byFolder.computeIfAbsent(FileSample.folder(Location.parse(place)), _ -> new Folder());
  }

  /**
   * What is to be expected of an asset.
   *
   * @param id its number in the first pass; null if that did not list it
   * @param marked whether the first pass found a marking in it
   */
  double of(@Nullable Long id, Asset asset, boolean marked) {
    if (marked) {
      return MARKED;
    }
    Double known = id == null ? null : byAsset.get(id);
    if (known != null) {
      return known;
    }
    Folder folder = byFolder.get(FileSample.folder(asset.location()));
    return folder == null || folder.bytes == 0
        ? 0
        : folder.harm / folder.bytes * (double) Math.max(0, asset.size());
  }
}
