package org.inshore.forms.part;

import java.util.Objects;
import org.inshore.spi.inventory.run.RuleInfo;
import org.jspecify.annotations.Nullable;

/** Class of a kind of data by a scheme. */
final class KindText {
  private static final String SENSITIVE = "sensitive";

  private KindText() {}

  /** The code; empty where the scheme has none for it. */
  static String classOf(FormText form, String rule, String scheme) {
    @Nullable RuleInfo info =
        form.inventory().rules().stream()
            .filter(each -> each.id().equals(rule))
            .findFirst()
            .orElse(null);
    String code = info == null ? null : info.code(scheme);
    return code == null ? "" : code;
  }

  /** Whether it is sensitive personal information, in the scheme's words. */
  static String sensitive(FormText form, String rule) {
    String code = classOf(form, rule, SENSITIVE);
    return form.inventory().schemes().stream()
        .filter(each -> each.id().equals(SENSITIVE))
        .map(each -> each.category(code))
        .filter(Objects::nonNull)
        .map(category -> form.text(category.label()))
        .findFirst()
        .orElse(code);
  }
}
