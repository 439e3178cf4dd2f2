package org.inshore.engine.person;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.inshore.engine.rule.RecordEntry;
import org.inshore.engine.rule.RecordPart;
import org.inshore.engine.rule.Rule;
import org.inshore.spi.inventory.run.RuleInfo;
import org.jspecify.annotations.Nullable;

/** Record entries of all rules. Immutable. */
public final class RecordRules {

  /** An entry and the rule it is of. */
  public record Owned(RuleInfo rule, RecordEntry entry) {}

  private final List<Owned> entries = new ArrayList<>();

  /** By rule, for each entry the parts that a match of it is, as bits. */
  private final Map<String, int[]> parts = new HashMap<>();

  public RecordRules(List<Rule> rules) {
    for (Rule rule : rules) {
      for (RecordEntry entry : rule.records()) {
        entries.add(new Owned(rule.info(), entry));
      }
    }
    for (Rule rule : rules) {
      int[] bits = new int[entries.size()];
      boolean any = false;
      for (int i = 0; i < bits.length; i++) {
        List<RecordPart> wanted = entries.get(i).entry().parts();
        for (int part = 0; part < wanted.size(); part++) {
          if (wanted.get(part).takes(rule)) {
            bits[i] |= 1 << part;
            any = true;
          }
        }
      }
      if (any) {
        parts.put(rule.info().id(), bits);
      }
    }
  }

  public List<Owned> entries() {
    return entries;
  }

  /** For each entry the parts that a match of a rule is; null for none. */
  public int @Nullable [] parts(String rule) {
    return parts.get(rule);
  }
}
