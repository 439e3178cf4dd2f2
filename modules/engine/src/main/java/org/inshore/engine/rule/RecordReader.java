package org.inshore.engine.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.inshore.spi.inventory.run.Classification;
import org.inshore.yaml.YamlMap;

/** Reads what a rule says of whole records. */
final class RecordReader {
  /** What lies further apart is not of one form or contract. */
  private static final int FURTHEST = 500;

  private static final int MAX_PARTS = 8;

  private RecordReader() {}

  static List<RecordEntry> read(YamlMap<RuleException> yaml) throws RuleException {
    List<RecordEntry> entries = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (YamlMap<RuleException> item : yaml.maps("records")) {
      item.only("id", "within", "parts");
      String id = RuleFields.id(item);
      if (!ids.add(id)) {
        throw item.problem("rule.twice", item.line("id"), id);
      }
      List<RecordPart> parts = new ArrayList<>();
      for (YamlMap<RuleException> part : item.maps("parts")) {
        parts.add(part(part));
      }
      if (parts.size() < 2 || parts.size() > MAX_PARTS) {
        throw item.problem("rule.parts", item.line(), id, String.valueOf(MAX_PARTS));
      }
      entries.add(new RecordEntry(id, item.integer("within", 1, 1, FURTHEST), parts));
    }
    return List.copyOf(entries);
  }

  private static RecordPart part(YamlMap<RuleException> part) throws RuleException {
    part.only("rules", "person-key", "classes");
    if (part.keys().isEmpty()) {
      throw part.missing("rules");
    }
    List<Classification> classes = new ArrayList<>();
    YamlMap<RuleException> schemes = part.map("classes");
    if (schemes != null) {
      for (String scheme : schemes.keys()) {
        for (String code : schemes.texts(scheme)) {
          classes.add(new Classification(scheme, code));
        }
      }
    }
    return new RecordPart(
        Set.copyOf(part.texts("rules")),
        part.integer("person-key", 0, 1, 100),
        List.copyOf(classes));
  }
}
