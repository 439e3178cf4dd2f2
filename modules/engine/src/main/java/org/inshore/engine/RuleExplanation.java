package org.inshore.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.inshore.engine.document.DocumentEntry;
import org.inshore.engine.rule.LookAlike;
import org.inshore.engine.rule.Rule;
import org.inshore.engine.rule.ValuePattern;
import org.inshore.engine.search.Scorer;
import org.inshore.spi.message.Messages;
import org.inshore.spi.message.Wording;

/** Says in words how a rule finds what it finds. */
final class RuleExplanation {
  private static final Messages MESSAGES = Messages.of(RuleExplanation.class);

  private RuleExplanation() {}

  /** A line for each pattern, document and look-alike, in the order of the file. */
  static List<Wording> of(Rule rule) {
    List<Wording> lines = new ArrayList<>();
    for (ValuePattern pattern : rule.patterns()) {
      String need = pattern.need().name().toLowerCase(Locale.ROOT);
      Wording line =
          MESSAGES.wording(
              "rule.pattern." + need, pattern.id(), Scorer.percent(pattern.confidence()));
      if (!pattern.validators().isEmpty()) {
        line =
            MESSAGES.wording("rule.pattern.checked", line, String.join(", ", pattern.validators()));
      }
      lines.add(pattern.floor() ? MESSAGES.wording("rule.pattern.floor", line) : line);
    }
    for (DocumentEntry document : rule.documents()) {
      lines.add(
          MESSAGES.wording("rule.document", document.id(), Scorer.percent(document.confidence())));
    }
    for (LookAlike lookAlike : rule.lookAlikes()) {
      lines.add(MESSAGES.wording("rule.lower", lookAlike.name(), Scorer.percent(lookAlike.cap())));
    }
    return List.copyOf(lines);
  }
}
