package org.inshore.core.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.inshore.core.Classes;
import org.inshore.core.policy.condition.Situation;
import org.inshore.patterns.policies.PoliciesPack;
import org.inshore.spi.inventory.figure.PersonCount;
import org.inshore.spi.inventory.run.Classification;
import org.inshore.spi.inventory.run.RuleInfo;
import org.inshore.spi.inventory.run.Subject;
import org.inshore.spi.inventory.violation.Violation;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.Declaration;
import org.inshore.spi.source.Jurisdiction;
import org.inshore.spi.source.Location;
import org.inshore.spi.source.Readers;
import org.inshore.spi.source.RegisterField;
import org.inshore.spi.source.Residency;
import org.jspecify.annotations.Nullable;

/** What the tests judge by the default policy. */
final class Judged {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
  static final Location PLACE = Location.of("share").append("path", "a.txt");
  static final Residency HONG_KONG = Residency.in(new Jurisdiction("HK"), List.of());
  static final Residency SHANGHAI = Residency.in(Jurisdiction.MAINLAND, List.of());
  static final Residency UNKNOWN = Residency.unknown(List.of());
  static final PersonCount NOBODY = new PersonCount(0, true);

  static final RuleInfo CARD = rule("card", "C2", "50", "Y");
  static final RuleInfo ID = rule("id", "C2", "5000", "C");
  static final RuleInfo MOBILE = rule("mobile", "C2", "5000", "N");
  static final RuleInfo PASSWORD = rule("password", "C3", "50", "Y");

  private Judged() {}

  private static final Policy DEFAULT = load();

  static Policy policy() {
    return DEFAULT;
  }

  private static Policy load() {
    try {
      return Policy.load(new PoliciesPack().files());
    } catch (PolicyException e) {
      throw new AssertionError(e);
    }
  }

  static RuleInfo rule(String id, String jrt, String tier, String sensitive) {
    return new RuleInfo(
        id,
        "pack",
        Wording.same(id),
        Subject.PERSONAL_FINANCIAL,
        List.of(
            new Classification("jrt-0171", jrt), Classes.tier(tier), Classes.sensitive(sensitive)),
        List.of());
  }

  static Declaration declared(Map<RegisterField, String> register) {
    return new Declaration(null, null, null, null, null, false, null, null, false, register);
  }

  static Situation at(Residency residency, Declaration declared, Readers.@Nullable Kind kind) {
    Readers readers = kind == null ? null : new Readers(kind, kind.label());
    return new Situation(PLACE, residency, declared, readers, null, List.of(), TODAY, TODAY);
  }

  static List<Violation> judge(Situation situation, RuleInfo... rules) {
    Examination examination = policy().examine(situation);
    for (RuleInfo rule : rules) {
      examination.finding(rule, 3, 0.9);
    }
    return examination.violations(NOBODY);
  }

  static Violation only(List<Violation> violations) {
    if (violations.size() != 1) {
      throw new AssertionError(violations.toString());
    }
    return violations.getFirst();
  }
}
