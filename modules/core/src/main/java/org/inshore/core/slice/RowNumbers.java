package org.inshore.core.slice;

import java.util.ArrayList;
import java.util.List;
import org.inshore.spi.source.Location;
import org.inshore.spi.source.Location.Segment;

/** Numbering of what lies in rows of a table, on from the rows of the slices before. */
final class RowNumbers {
  private static final String ROW = "row";

  private RowNumbers() {}

  /** The place of a document in a cell, with its row counted from the first of the table. */
  static Location moved(Location place, Location asset, long before) {
    int at = asset.segments().size() + 1;
    if (before == 0 || place.segments().size() <= at || !place.isWithin(asset)) {
      return place;
    }
    Segment row = place.segments().get(at);
    if (!row.type().equals(ROW) || !row.value().chars().allMatch(each -> each <= '9')) {
      return place;
    }
    List<Segment> segments = new ArrayList<>(place.segments());
    segments.set(at, new Segment(ROW, Long.toString(Long.parseLong(row.value()) + before)));
    return new Location(place.source(), segments);
  }
}
