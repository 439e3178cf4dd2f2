package org.inshore.core.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inshore.spi.message.Wording;

/** Words for the settings that say how much of a source is read; no other setting is told. */
final class ScopeText {
  private static final Pattern CHOICE =
      Pattern.compile(
          "\\b(schemas|tables|files)=\\{([^{}]*)\\}|\\b(include|exclude)=\\[([^\\]]*)\\]");

  private static final Pattern LIST = Pattern.compile("\\b(include|exclude)=\\[([^\\]]*)\\]");

  /** The role whose grants are the scope. */
  private static final Pattern GRANTS = Pattern.compile("\\bgrants-of=([^,{}]+)");

  private ScopeText() {}

  /** What is read and what is left out; nothing if all is read. */
  static List<Wording> of(String settings) {
    List<Wording> parts = new ArrayList<>();
    Matcher grants = GRANTS.matcher(settings);
    if (grants.find()) {
      parts.add(AuditException.MESSAGES.wording("scope.grants", grants.group(1).strip()));
    }
    for (Matcher choice = CHOICE.matcher(settings); choice.find(); ) {
      String kind = choice.group(1) == null ? "files" : choice.group(1);
      String lists = choice.group(1) == null ? choice.group() : choice.group(2);
      for (Matcher list = LIST.matcher(lists); list.find(); ) {
        parts.add(
            AuditException.MESSAGES.wording(
                "scope." + kind + "." + list.group(1), list.group(2).replace(", ", "、")));
      }
    }
    return parts;
  }
}
