package org.inshore.core.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.Settings;

/** Words for the settings that say how much of a source is read; no other setting is told. */
final class ScopeText {
  private static final List<String> KINDS = List.of("schemas", "tables");
  private static final List<String> LISTS = List.of("include", "exclude");

  /** The role whose grants are the scope. */
  private static final Pattern GRANTS = Pattern.compile("\\bgrants-of=([^,{}]+)");

  private ScopeText() {}

  /** What is read and what is left out; nothing if all is read. */
  static List<Wording> of(Settings settings) {
    List<Wording> parts = new ArrayList<>();
    Matcher grants = GRANTS.matcher(settings.written());
    if (grants.find()) {
      parts.add(AuditException.MESSAGES.wording("scope.grants", grants.group(1).strip()));
    }
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
      Wording joined = Wording.joined(names.stream().map(Wording::same).toList(), "、", ", ");
      parts.add(AuditException.MESSAGES.wording("scope." + kind + "." + list, joined));
    }
  }
}
