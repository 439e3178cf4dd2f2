package org.inshore.core.outbound;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.inshore.core.name.MaskedRecords;
import org.inshore.core.name.Names;
import org.inshore.core.outbound.FileVerdict.Ground;
import org.inshore.core.outbound.FileVerdict.Kind;
import org.inshore.core.outbound.FileVerdict.Reason;
import org.inshore.core.scan.read.AssetLog;
import org.inshore.core.secrecy.Secrecy;
import org.inshore.spi.inventory.AssetEntry;
import org.inshore.spi.inventory.Outcome;
import org.inshore.spi.inventory.figure.PersonCount;
import org.inshore.spi.inventory.finding.Finding;
import org.inshore.spi.inventory.run.RuleInfo;
import org.inshore.spi.inventory.run.Subject;
import org.inshore.spi.message.Wording;
import org.jspecify.annotations.Nullable;

/** Holds what was found in a file against the allowance. */
final class Judging {
  /** What is less sure counts for nothing. */
  static final double CONFIDENCE = 0.5;

  /** As many findings as one file can have: there may be more. */
  private static final int FULL = 100_000;

  private static final int MAX_NAMED = 5;

  private final Map<String, RuleInfo> rules;
  private final Allowance allowance;
  private final Names names;
  private final boolean uncounted;

  /**
   * Makes one for a file.
   *
   * @param uncounted whether the rest of it was looked through for state secrets alone
   */
  Judging(List<RuleInfo> rules, Allowance allowance, Names names, boolean uncounted) {
    this.rules = rules.stream().collect(Collectors.toMap(RuleInfo::id, Function.identity()));
    this.allowance = allowance;
    this.names = names;
    this.uncounted = uncounted;
  }

  FileVerdict rule(
      AssetEntry entry,
      AssetLog log,
      List<Finding> findings,
      FoundValues values,
      List<PersonCount> counted,
      boolean cleared) {
    List<PersonCount> people =
        uncounted ? counted.stream().map(PersonCount::atLeast).toList() : counted;
    AssetEntry masked = new MaskedRecords(names).entry(entry);
    List<Finding> markings =
        findings.stream()
            .filter(each -> Secrecy.isSecret(Objects.requireNonNull(rules.get(each.rule()))))
            .map(new MaskedRecords(names)::finding)
            .toList();
    PersonCount nobody = new PersonCount(0, true);
    if (!markings.isEmpty() && !cleared) {
      return new FileVerdict(
          masked,
          nobody,
          nobody,
          List.of(),
          markings,
          List.of(new Reason(Ground.STATE_SECRET, Allowance.MESSAGES.wording("secret"))));
    }
    List<Kind> kinds = kinds(findings);
    List<Reason> reasons = new ArrayList<>();
    over(reasons, Ground.PERSONS, people.get(0), allowance.persons());
    over(reasons, Ground.SENSITIVE, people.get(1), allowance.sensitive());
    if (reasons.isEmpty()) {
      values(reasons, kinds, values);
    }
    kinds(reasons, kinds);
    if (uncounted && !reasons.isEmpty()) {
      reasons.add(new Reason(reasons.getFirst().ground(), Allowance.MESSAGES.wording("uncounted")));
    }
    unread(reasons, entry, log, findings.size() >= FULL);
    return new FileVerdict(masked, people.get(0), people.get(1), kinds, List.of(), reasons);
  }

  private List<Kind> kinds(List<Finding> findings) {
    Map<String, Kind> kinds = new LinkedHashMap<>();
    for (Finding finding : findings) {
      if (finding.subject() == Subject.PERSONAL_FINANCIAL && finding.highest() >= CONFIDENCE) {
        RuleInfo rule = rules.get(finding.rule());
        kinds.merge(
            finding.rule(),
            new Kind(
                finding.rule(),
                rule == null ? Wording.same(finding.rule()) : rule.name(),
                finding.matches(),
                finding.distinct()),
            (one, other) ->
                new Kind(
                    one.rule(),
                    one.name(),
                    one.matches() + other.matches(),
                    Math.max(one.distinct(), other.distinct())));
      }
    }
    return kinds.values().stream()
        .sorted(Comparator.comparingLong(Kind::matches).reversed().thenComparing(Kind::rule))
        .toList();
  }

  private static void over(List<Reason> reasons, Ground ground, PersonCount found, long allowed) {
    if (found.persons() > allowed || found.least() > allowed) {
      reasons.add(
          new Reason(
              ground, Allowance.MESSAGES.wording("over." + ground, found.wording(), allowed)));
    }
  }

  /** A list of card numbers names nobody and is still of as many people as it has numbers. */
  private void values(List<Reason> reasons, List<Kind> kinds, FoundValues values) {
    for (Kind kind : kinds) {
      long found = values.identifying(kind.rule());
      if (found > allowance.mostValues()) {
        reasons.add(
            new Reason(
                Ground.VALUES,
                Allowance.MESSAGES.wording(
                    "over.VALUES", found, kind.name(), allowance.mostValues())));
      }
    }
  }

  private void kinds(List<Reason> reasons, List<Kind> kinds) {
    // Whoever allows nobody allows no kind either, also none that names nobody.
    boolean nothing =
        allowance.persons() == 0 && allowance.mostValues() == 0 && allowance.kinds().isEmpty();
    List<Wording> forbidden =
        kinds.stream()
            .filter(each -> nothing || !allowance.allows(each.rule()))
            .map(Kind::name)
            .toList();
    if (!forbidden.isEmpty()) {
      reasons.add(
          new Reason(
              Ground.KIND,
              Allowance.MESSAGES.wording(
                  "over.KIND",
                  Wording.joined(forbidden.stream().limit(MAX_NAMED).toList(), "、", ", "),
                  Math.max(0, forbidden.size() - MAX_NAMED))));
    }
  }

  private void unread(List<Reason> reasons, AssetEntry entry, AssetLog log, boolean full) {
    Wording why = notLookedAt(entry.outcome());
    if (why != null) {
      reasons.add(new Reason(Ground.UNREAD, Allowance.MESSAGES.wording("unread", said(why))));
    }
    List<AssetEntry> parts =
        log.parts().stream()
            .filter(
                part ->
                    !(part.outcome() instanceof Outcome.Skipped)
                        && notLookedAt(part.outcome()) != null)
            .toList();
    boolean unlisted =
        log.partsFailed()
            > log.parts().stream()
                .filter(part -> !(part.outcome() instanceof Outcome.Skipped))
                .count();
    for (AssetEntry part : parts.stream().limit(MAX_NAMED).toList()) {
      Wording reason = notLookedAt(part.outcome());
      reasons.add(
          new Reason(
              Ground.UNREAD,
              Allowance.MESSAGES.wording(
                  "unread.part",
                  names.mask(part.location()).displayBeside(names.mask(entry.location())),
                  reason == null ? "" : said(reason))));
    }
    if (parts.size() > MAX_NAMED || unlisted || full) {
      reasons.add(
          new Reason(
              Ground.UNREAD,
              Allowance.MESSAGES.wording(
                  "unread.more", Math.max(0, log.partsFailed() - MAX_NAMED))));
    }
  }

  private Wording said(Wording reason) {
    return new Wording(names.message(reason.zh()), names.message(reason.en()));
  }

  /** Why it may not leave unread; null if it was looked through or may be passed over. */
  private @Nullable Wording notLookedAt(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Scanned scanned -> null;
      case Outcome.Skipped skipped -> skipped.reason();
      case Outcome.Incomplete incomplete ->
          allowance.passesOver(incomplete.category()) ? null : incomplete.reason();
      case Outcome.Failed failed ->
          allowance.passesOver(failed.category()) ? null : failed.reason();
    };
  }
}
