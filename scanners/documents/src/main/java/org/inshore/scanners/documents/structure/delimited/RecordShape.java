package org.inshore.scanners.documents.structure.delimited;

import java.util.HashMap;
import java.util.Map;

/**
 * Shape that the records of a table share.
 *
 * @param width how many cells
 * @param lead empty fields before the first cell: one where a delimiter begins each record
 * @param trail whether one ends each record
 * @param padded whether blanks stand around the cells
 * @param listed whether they are items of a list, with a mark before the first cell
 */
record RecordShape(int width, int lead, boolean trail, boolean padded, boolean listed) {

  /** Whether a record has as many cells. */
  boolean isOf(DelimitedRecord record) {
    int cells = cells(record);
    return cells == width && record.isAnyFilled();
  }

  /** How many cells a record has. */
  int cells(DelimitedRecord record) {
    int fields = record.fields() - lead;
    return trail && fields > 0 && record.isEmpty(record.fields() - 1) ? fields - 1 : fields;
  }

  /** Finds the shape of most records. */
  static final class Finder {
    /**
     * By number of fields: records, those that begin and end with an empty one, padded and listed
     * ones.
     */
    private final Map<Integer, int[]> counts = new HashMap<>();

    void add(DelimitedRecord record) {
      int fields = record.fields();
      int[] count = counts.computeIfAbsent(fields, _ -> new int[5]);
      count[0]++;
      count[1] += record.isEmpty(0) ? 1 : 0;
      count[2] += record.isEmpty(fields - 1) ? 1 : 0;
      count[4] += record.mark() > 0 ? 1 : 0;
      for (int field = 0; field < fields; field++) {
        if (record.isPadded(field)) {
          count[3]++;
          break;
        }
      }
    }

    /** How many records have the commonest number of fields. */
    int commonest() {
      return counts.values().stream().mapToInt(count -> count[0]).max().orElse(0);
    }

    RecordShape shape() {
      int fields = 1;
      int[] most = new int[5];
      for (Map.Entry<Integer, int[]> each : counts.entrySet()) {
        if (each.getKey() > 1 && each.getValue()[0] > most[0]) {
          fields = each.getKey();
          most = each.getValue();
        }
      }
      boolean trail = fields > 1 && most[2] == most[0];
      boolean framed = trail && fields > 2 && most[1] == most[0];
      int lead = framed ? 1 : 0;
      int width = fields - lead - (trail ? 1 : 0);
      boolean listed = lead == 0 && most[0] > 1 && most[4] + 1 >= most[0];
      return new RecordShape(width, lead, trail, 2 * most[3] > most[0], listed);
    }
  }
}
