package org.inshore.forms.part;

import org.inshore.spi.inventory.RuleInfo;
import org.jspecify.annotations.Nullable;

/** Class of a kind of data by a scheme. */
final class KindText {
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
}
