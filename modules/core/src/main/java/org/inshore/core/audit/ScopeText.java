package org.inshore.core.audit;

import java.util.ArrayList;
import java.util.List;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.Settings;

/** Words for the settings that say how much of a source is read; no other setting is told. */
final class ScopeText {
  private static final List<String> KINDS = List.of("schemas", "tables");
  private static final List<String> LISTS = List.of("include", "exclude");

  private ScopeText() {}

  /** What is read and what is left out; nothing if all is read. */
  static List<Wording> of(Settings settings) {
    List<Wording> parts = new ArrayList<>();
    for (String list : LISTS) {
      add("files", list, settings.list(list), parts);
    }
    for (String kind : KINDS) {
      for (String list : LISTS) {
        add(kind, list, settings.list(kind, list), parts);
      }
    }
    return parts;
  }

  private static void add(String kind, String list, List<String> names, List<Wording> parts) {
    if (!names.isEmpty()) {
      parts.add(
          AuditException.MESSAGES.wording("scope." + kind + "." + list, String.join("、", names)));
    }
  }
}
