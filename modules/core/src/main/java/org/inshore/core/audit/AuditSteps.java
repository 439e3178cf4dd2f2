package org.inshore.core.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.inshore.spi.inventory.Inventory;
import org.inshore.spi.inventory.audit.AuditStep;
import org.inshore.spi.inventory.audit.AuditVerdict;
import org.inshore.spi.inventory.audit.DutyAnswer;
import org.inshore.spi.inventory.figure.Figure;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.Jurisdiction;

/** Reasons against handing data over, each with what to do, its rules and who decides. */
final class AuditSteps {
  private final AuditRecord record;
  private final Inventory inventory;
  private final LocalDate day;
  private final boolean personal;
  private final boolean authentication;
  private final boolean sensitive;
  private final long unneeded;
  private final List<AuditStep> steps = new ArrayList<>();

  /**
   * Takes what is known.
   *
   * @param personal whether there are personal financial data
   * @param authentication whether there are data of the class that nobody else may have
   * @param sensitive whether there are sensitive personal data
   * @param unneeded how many fields are not declared as needed
   */
  AuditSteps(
      AuditRecord record,
      Inventory inventory,
      LocalDate day,
      boolean personal,
      boolean authentication,
      boolean sensitive,
      long unneeded) {
    this.record = record;
    this.inventory = inventory;
    this.day = day;
    this.personal = personal;
    this.authentication = authentication;
    this.sensitive = sensitive;
    this.unneeded = unneeded;
  }

  List<AuditStep> steps() {
    secrets();
    contract();
    if (personal) {
      place();
      data();
    }
    coverage();
    steps.sort(Comparator.comparing(AuditStep::weight).reversed());
    return steps;
  }

  private void secrets() {
    long secrets = inventory.totals().count(Figure.STATE_SECRETS);
    if (secrets > 0) {
      add(
          AuditVerdict.MAY_NOT_GO,
          "secrets",
          "secrecy",
          List.of("SSL-2024 31", "SSL-2024 37"),
          secrets);
    }
  }

  private void contract() {
    for (DutyAnswer duty : record.duties()) {
      AuditVerdict weight =
          switch (duty.state()) {
            case FOUND -> AuditVerdict.MAY_GO;
            case WEAK, NOT_FOUND -> AuditVerdict.AFTER_STEPS;
            case CONTRADICTS -> AuditVerdict.MAY_NOT_GO;
          };
      if (weight == AuditVerdict.MAY_GO
          || (!duty.required() && weight != AuditVerdict.MAY_NOT_GO)) {
        continue;
      }
      String key =
          switch (duty.state()) {
            case FOUND, NOT_FOUND -> "duty.missing";
            case WEAK -> "duty.weak";
            case CONTRADICTS -> "duty.contrary";
          };
      steps.add(
          new AuditStep(
              duty.required() ? weight : AuditVerdict.AFTER_STEPS,
              AuditException.MESSAGES.wording("reason." + key, duty.name(), places(duty)),
              AuditException.MESSAGES.wording("step." + key, duty.asks()),
              duty.basis(),
              AuditException.MESSAGES.wording("who.legal")));
    }
    if (!record.named()) {
      add(AuditVerdict.AFTER_STEPS, "not-named", "legal", List.of(), record.outsourcer());
    }
    LocalDate end = record.end();
    LocalDate start = record.start();
    if (end == null || start == null) {
      add(AuditVerdict.AFTER_STEPS, "unregistered", "business", List.of("NDR 12", "NFRA-2024-24"));
    } else if (end.isBefore(day)) {
      add(AuditVerdict.MAY_NOT_GO, "ended", "business", List.of("NFRA-2024-24", "YF2011-17"), end);
    } else if (start.isAfter(day)) {
      add(AuditVerdict.AFTER_STEPS, "not-begun", "business", List.of("NFRA-2024-24"), start);
    }
    if (!record.unread().isEmpty()) {
      add(AuditVerdict.AFTER_STEPS, "contract-unread", "legal", List.of(), record.unread().size());
    }
  }

  private static Wording places(DutyAnswer duty) {
    return Wording.joined(duty.places().stream().map(DutyAnswer.Place::label).toList(), "、", ", ");
  }

  private void place() {
    Jurisdiction place = record.jurisdiction();
    if (place == null) {
      add(
          AuditVerdict.AFTER_STEPS,
          "place-unknown",
          "data",
          List.of("JRT0171-2020 7.1.3d", "PIPL 38-40"));
    } else if (place.isOffshore()) {
      add(
          AuditVerdict.MAY_NOT_GO,
          "offshore",
          "compliance",
          List.of("PIPL 38-40", "JRT0171-2020 7.1.3d", "PIPL 55-56"),
          place.label());
    }
    if (record.foreign()) {
      add(AuditVerdict.AFTER_STEPS, "foreign", "compliance", List.of("PIPL 38-40"));
    }
  }

  private void data() {
    if (authentication) {
      add(AuditVerdict.AFTER_STEPS, "c3", "data", List.of("JRT0171-2020"));
    }
    add(
        AuditVerdict.AFTER_STEPS,
        sensitive ? "assessment-sensitive" : "assessment",
        "data",
        List.of("PIPL", "NDR 12"));
    if (record.purpose().isEmpty() || record.needs().isEmpty()) {
      add(AuditVerdict.AFTER_STEPS, "need", "business", List.of("PIPL"));
    }
    if (unneeded > 0) {
      add(AuditVerdict.AFTER_STEPS, "unneeded", "business", List.of("PIPL"), unneeded);
    }
  }

  private void coverage() {
    long missed =
        inventory.totals().count(Figure.MISSED)
            + inventory.totals().count(Figure.PARTS_NOT_LOOKED_AT)
            + inventory.totals().count(Figure.SOURCES_FAILED);
    if (inventory.totals().examinedNothing()) {
      add(AuditVerdict.MAY_NOT_GO, "nothing", "data", List.of());
    } else if (missed > 0) {
      add(AuditVerdict.AFTER_STEPS, "missed", "data", List.of(), missed);
    }
  }

  private void add(
      AuditVerdict weight, String key, String who, List<String> basis, Object... arguments) {
    Object[] texts = new Object[arguments.length];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = arguments[i] instanceof LocalDate date ? date.toString() : arguments[i];
    }
    steps.add(
        new AuditStep(
            weight,
            AuditException.MESSAGES.wording("reason." + key, texts),
            AuditException.MESSAGES.wording("step." + key, texts),
            basis.stream().map(record.laws()::get).filter(Objects::nonNull).toList(),
            AuditException.MESSAGES.wording("who." + who)));
  }
}
