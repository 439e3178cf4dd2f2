package org.inshore.core.policy;

import java.util.HashMap;
import java.util.Map;
import org.inshore.spi.inventory.run.RuleInfo;

/**
 * Totals of one policy rule over all assets of a data source: a dump that is split into many files
 * is as bad as a whole one.
 *
 * <p>The place is the source and not the folder, since a source is what is located, declared and
 * handed over as one, and folders are what a dump is split by. Only assets count of which the rule
 * itself speaks: that one table is open makes no other one so.
 */
public final class Place {
  private final Map<String, RuleInfo> found = new HashMap<>();
  private final Map<String, Long> matches = new HashMap<>();
  private long persons;

  /** Adds what is found in an asset. */
  void add(RuleInfo rule, long count) {
    found.put(rule.id(), rule);
    matches.merge(rule.id(), count, Long::sum);
  }

  /** Sets how many people are in its assets, each counted once. */
  public void persons(long count) {
    persons = count;
  }

  long persons() {
    return persons;
  }

  /** Whether the records of a tier that some rule of an asset is of are as many as asked. */
  boolean reaches(Map<String, Long> least, RuleInfo rule) {
    String tier = rule.recordsCode();
    Long asked = tier == null ? null : least.get(tier);
    if (tier == null || asked == null) {
      return false;
    }
    return found.values().stream()
        .filter(each -> tier.equals(each.recordsCode()))
        .mapToLong(each -> matches.getOrDefault(each.id(), 0L))
        .map(records -> persons > 0 ? Math.min(persons, records) : records)
        .anyMatch(records -> records >= asked);
  }
}
