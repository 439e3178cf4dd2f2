package org.inshore.core.policy.condition;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import org.inshore.spi.inventory.FlowEntry;
import org.inshore.spi.inventory.run.RuleInfo;
import org.inshore.spi.inventory.run.Subject;
import org.inshore.spi.source.Flow;
import org.inshore.spi.source.PlaceKind;
import org.inshore.spi.source.Readers;
import org.inshore.spi.source.RegisterField;
import org.inshore.spi.source.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Condition of a policy rule. What is null is not asked.
 *
 * @param subject what was found
 * @param classification only findings with one of these classes, by scheme; all when empty
 * @param minConfidence only findings from here
 * @param belowConfidence to below here
 * @param residency where the source is
 * @param disputed whether the evidence of that contradicts itself
 * @param classified whether the source is declared for state secrets
 * @param foreignParty whether a foreign party runs it or was given it
 * @param contract how it stands with the contract of an outsourcer, one of these
 * @param exportBasis how it stands with a lawful basis of export, one of these
 * @param approval how it goes beyond what an audit approved, in one of these ways
 * @param open readers beyond named accounts, to one of whom it is open
 * @param overdue whether the asset is older than its source's content may become
 * @param flow a way out of the asset
 * @param placeKind a kind of place that the asset is in, one of these
 * @param register what the source's register says, one of these by field; all when empty
 */
public record Condition(
    Subject subject,
    Map<String, Set<String>> classification,
    double minConfidence,
    double belowConfidence,
    Set<Verdict> residency,
    @Nullable Boolean disputed,
    @Nullable Boolean classified,
    @Nullable Boolean foreignParty,
    @Nullable Set<ContractState> contract,
    @Nullable Set<ExportState> exportBasis,
    @Nullable Set<ApprovalState> approval,
    @Nullable Set<Readers.Kind> open,
    @Nullable Boolean overdue,
    @Nullable Way flow,
    @Nullable Set<PlaceKind> placeKind,
    Map<RegisterField, Set<String>> register) {

  /** A flow out by one of some kinds to an end of one of some verdicts. */
  public record Way(Set<Verdict> end, Set<Flow.Kind> kinds) {
    public boolean holds(FlowEntry entry) {
      Flow flow = entry.flow();
      return flow.direction() == Flow.Direction.OUT
          && end.contains(entry.far().verdict())
          && kinds.contains(flow.kind());
    }
  }

  /** Whether it asks in which jurisdiction the source is. */
  public boolean asksOfResidency() {
    return residency.size() < Verdict.values().length || disputed != null;
  }

  /** Whether it holds of an asset, whatever is in it; what a basis covers depends on that. */
  public boolean holds(Situation of) {
    return residency.contains(of.residency().verdict())
        && (disputed == null || disputed == of.residency().disputed())
        && (classified == null || classified == of.declared().classified())
        && (foreignParty == null || foreignParty == of.declared().foreignParty())
        && (contract == null
            || !Collections.disjoint(contract, ContractState.of(of.declared(), of.asOf())))
        && (open == null || of.openTo(open))
        && (overdue == null || overdue == of.overdue())
        && (placeKind == null || of.isIn(placeKind))
        && register.entrySet().stream()
            .allMatch(each -> of.declares(each.getKey(), each.getValue()))
        && (flow == null || of.flows().stream().anyMatch(flow::holds));
  }

  /** Whether it takes a finding in such an asset. */
  public boolean takes(RuleInfo rule, double confidence, Situation of) {
    return rule.subject() == subject
        && confidence >= minConfidence
        && confidence < belowConfidence
        && (classification.isEmpty() || matches(classification, rule))
        && (approval == null || !Collections.disjoint(approval, ApprovalState.of(of, rule)))
        && (exportBasis == null
            || !Collections.disjoint(exportBasis, ExportState.of(of, flow, rule)));
  }

  /** Whether a detection rule has one of the classes. */
  public static boolean matches(Map<String, Set<String>> classification, RuleInfo rule) {
    return rule.classifications().stream()
        .anyMatch(
            own -> classification.getOrDefault(own.scheme().id(), Set.of()).contains(own.code()));
  }
}
