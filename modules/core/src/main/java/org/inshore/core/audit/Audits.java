package org.inshore.core.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.inshore.contracts.ContractCheck;
import org.inshore.contracts.duty.Duties;
import org.inshore.contracts.search.Answer;
import org.inshore.core.configuration.Configuration;
import org.inshore.core.configuration.section.ConfiguredSource;
import org.inshore.core.configuration.section.Outsourcer;
import org.inshore.core.plugin.Plugins;
import org.inshore.core.policy.Policy;
import org.inshore.spi.inventory.Inventory;
import org.inshore.spi.inventory.audit.AuditVerdict;
import org.inshore.spi.inventory.audit.AuditedField;
import org.inshore.spi.inventory.audit.DutyAnswer;
import org.inshore.spi.inventory.audit.OutsourcingAudit;
import org.inshore.spi.inventory.figure.Figure;
import org.inshore.spi.inventory.figure.PersonCount;
import org.inshore.spi.inventory.figure.YearSum;
import org.inshore.spi.inventory.violation.Incident;
import org.inshore.spi.inventory.violation.Threshold;
import org.inshore.spi.message.Wording;
import org.inshore.spi.pack.Pack;
import org.inshore.spi.pack.PackFile;
import org.inshore.spi.source.Contract;
import org.inshore.spi.source.Jurisdiction;
import org.jspecify.annotations.Nullable;

/** Makes records of audits. */
public final class Audits {
  private Audits() {}

  /**
   * The outsourcer of a name.
   *
   * @throws AuditException if none is declared so, or nothing that it is to receive
   */
  public static Outsourcer outsourcer(Configuration configuration, String name)
      throws AuditException {
    Outsourcer found =
        configuration.outsourcers().stream()
            .filter(each -> each.name().equals(name))
            .findFirst()
            .orElse(null);
    if (found == null) {
      List<String> known = configuration.outsourcers().stream().map(Outsourcer::name).toList();
      throw known.isEmpty()
          ? AuditException.of("outsourcer.none", name)
          : AuditException.of("outsourcer.unknown", name, String.join("; ", known));
    }
    if (found.scope().isEmpty()) {
      throw AuditException.of("outsourcer.scope", name);
    }
    return found;
  }

  /**
   * The record of an audit before anything is scanned.
   *
   * @throws AuditException if the pack of duties is wrong
   */
  public static AuditRecord record(
      Outsourcer outsourcer, ContractFile contract, Plugins plugins, Policy policy, LocalDate day)
      throws AuditException {
    List<DutyAnswer> duties = new ArrayList<>();
    Set<String> named = new LinkedHashSet<>(Assessment.LAWS);
    for (Answer answer : answers(contract, plugins)) {
      named.addAll(answer.duty().basis());
      duties.add(
          new DutyAnswer(
              answer.duty().id(),
              answer.duty().name(),
              answer.duty().asks(),
              answer.duty().required(),
              DutyAnswer.State.valueOf(answer.state().name()),
              answer.places().stream()
                  .map(each -> new DutyAnswer.Place(each.clause(), each.page()))
                  .toList(),
              policy.laws(answer.duty().basis(), day)));
    }
    Map<String, Wording> laws = new LinkedHashMap<>();
    for (String id : named) {
      policy.laws(List.of(id), day).forEach(law -> laws.put(id, law));
    }
    Contract registered = outsourcer.contract();
    return new AuditRecord(
        outsourcer.name(),
        outsourcer.purpose() == null ? "" : outsourcer.purpose(),
        outsourcer.jurisdiction(),
        outsourcer.place() == null ? "" : outsourcer.place(),
        outsourcer.foreignParty(),
        registered == null ? "" : registered.number(),
        registered == null ? null : registered.start(),
        registered == null ? null : registered.end(),
        outsourcer.needs(),
        contract.name(),
        contract.sha256(),
        contract.names(outsourcer.name()),
        contract.unread(),
        duties,
        laws,
        List.of(),
        outsourcer.scope().stream().map(Audits::scoped).toList(),
        new AuditRecord.Approved("", List.of(), 0));
  }

  /** The record once what would go was looked at; nothing is approved if it may not. */
  public static AuditRecord finish(AuditRecord record, Inventory inventory, Policy policy) {
    Set<String> kinds = new TreeSet<>();
    OutsourcingAudit audit = Assessment.of(record, inventory);
    boolean goes = audit.verdict() != AuditVerdict.MAY_NOT_GO;
    for (AuditedField field : audit.fields()) {
      // Nobody else may have those, and nobody asked for the others.
      if (goes && !field.level().equals(Assessment.NEVER) && field.need() != AuditedField.Need.NO) {
        kinds.add(field.rule());
      }
    }
    return record.reaching(
        thresholds(record, inventory, policy),
        new AuditRecord.Approved(
            inventory.run().id(),
            List.copyOf(kinds),
            goes ? inventory.totals().persons(Figure.PERSONS).most() : 0));
  }

  private static List<Answer> answers(ContractFile contract, Plugins plugins)
      throws AuditException {
    List<PackFile> files = new ArrayList<>();
    for (Pack pack : plugins.packs(Pack.Kind.CONTRACTS)) {
      files.addAll(pack.files());
    }
    try {
      Duties duties = Duties.load(files);
      if (duties.duties().isEmpty()) {
        throw AuditException.of("pack.none");
      }
      return new ContractCheck(duties).answers(contract.text());
    } catch (org.inshore.contracts.duty.ContractException e) {
      throw new AuditException(e.wording(), e);
    }
  }

  private static Wording scoped(ConfiguredSource source) {
    List<Wording> parts = ScopeText.of(source.settings());
    return parts.isEmpty()
        ? AuditException.MESSAGES.wording("scope.whole", source.id())
        : AuditException.MESSAGES.wording(
            "scope.part", source.id(), Wording.joined(parts, "；", "; "));
  }

  /**
   * Limits that people abroad would reach if the transfer were made: those of all so far and of the
   * transfer. Who is in both is not known: they are as many as the larger number at least, and as
   * both together at most.
   */
  private static List<Wording> thresholds(AuditRecord record, Inventory inventory, Policy policy) {
    Jurisdiction place = record.jurisdiction();
    PersonCount transfer = inventory.totals().persons(Figure.PERSONS);
    YearSum soFar =
        inventory.yearSums().stream()
            .filter(sum -> sum.jurisdiction() == null && sum.recipient() == null)
            .findFirst()
            .orElse(null);
    LocalDate day = Incident.day(inventory.run());
    List<Wording> told = new ArrayList<>();
    told.add(
        AuditException.MESSAGES.wording(
            "threshold.so-far",
            transfer.wording(),
            soFar == null
                ? AuditException.MESSAGES.wording("threshold.nothing")
                : soFar.persons().wording()));
    if (place != null && !place.isOffshore()) {
      told.add(AuditException.MESSAGES.wording("threshold.onshore"));
      return told;
    }
    PersonCount persons = joined(transfer, soFar == null ? null : soFar.persons());
    PersonCount sensitive =
        joined(sensitive(inventory, transfer), soFar == null ? null : soFar.sensitive());
    YearSum sum =
        new YearSum(
            null,
            null,
            day.withDayOfYear(1),
            List.of(inventory.run().id()),
            persons,
            sensitive,
            new PersonCount(0, true),
            Wording.same(""));
    List<Threshold> reached = policy.thresholds(sum, Set.of(), day);
    for (Threshold each : reached) {
      told.add(
          AuditException.MESSAGES.wording(
              each.reached() ? "threshold.reached" : "threshold.maybe",
              each.title(),
              Wording.joined(each.basis(), "；", "; ")));
    }
    if (reached.isEmpty()) {
      told.add(AuditException.MESSAGES.wording("threshold.none"));
    }
    return told;
  }

  /** Of people in tables with sensitive data nobody knows whose those are: none at least. */
  private static PersonCount sensitive(Inventory inventory, PersonCount transfer) {
    long most = Assessment.mostSensitive(inventory, transfer);
    return most == 0 ? new PersonCount(0, true) : new PersonCount(most, false, 0, most);
  }

  private static PersonCount joined(PersonCount one, @Nullable PersonCount other) {
    if (other == null || (other.persons() == 0 && other.exact())) {
      return one;
    }
    long least = Math.max(one.least(), other.least());
    long most = one.most() + other.most();
    return new PersonCount(Math.max(one.persons(), other.persons()), false, least, most);
  }
}
