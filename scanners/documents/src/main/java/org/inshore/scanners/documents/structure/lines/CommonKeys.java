package org.inshore.scanners.documents.structure.lines;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The keys that most records of a sample have. */
public final class CommonKeys {
  private final Map<String, Integer> counts = new LinkedHashMap<>();
  private int records;
  private int all;

  /** Begins a record. */
  public void next() {
    records++;
  }

  /** Adds a key of the record. */
  public void add(String key) {
    counts.merge(key, 1, Integer::sum);
    all++;
  }

  /** Those that half of the records have, in order; none where records do not agree. */
  public List<String> common(int least) {
    List<String> common = new ArrayList<>();
    int covered = 0;
    for (Map.Entry<String, Integer> each : counts.entrySet()) {
      if (2 * each.getValue() >= records) {
        common.add(each.getKey());
        covered += Math.min(each.getValue(), records);
      }
    }
    return common.size() >= least && 4 * covered >= 3 * all ? common : List.of();
  }
}
