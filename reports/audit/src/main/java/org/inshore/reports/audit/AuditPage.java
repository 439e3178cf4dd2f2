package org.inshore.reports.audit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inshore.reports.audit.Paper.Style;
import org.inshore.spi.inventory.Inventory;
import org.inshore.spi.inventory.audit.AuditStep;
import org.inshore.spi.inventory.audit.AuditedClass;
import org.inshore.spi.inventory.audit.AuditedField;
import org.inshore.spi.inventory.audit.DutyAnswer;
import org.inshore.spi.inventory.audit.OutsourcingAudit;
import org.inshore.spi.inventory.figure.Figure;
import org.inshore.spi.message.Messages;
import org.inshore.spi.message.Wording;
import org.jspecify.annotations.Nullable;

/** Page of the report, in its order: verdict, steps, contract, data, signatures. */
final class AuditPage {
  private static final Messages MESSAGES = Messages.of(AuditPage.class);

  private final OutsourcingAudit audit;
  private final Inventory inventory;
  private final Locale locale;
  private final Set<Wording> rules = new LinkedHashSet<>();

  AuditPage(OutsourcingAudit audit, Inventory inventory, Locale locale) {
    this.audit = audit;
    this.inventory = inventory;
    this.locale = locale;
  }

  void write(Paper paper) {
    paper.title(text("title"));
    paper.text(text("verdict", audit.outsourcer(), text(audit.verdict().label())), Style.VERDICT);
    paper.facts(facts());
    steps(paper);
    contract(paper);
    data(paper);
    list(paper, "thresholds", audit.thresholds());
    list(paper, "advice", audit.advice());
    list(paper, "scope", audit.scope());
    rules(paper);
    paper.text(text("disclaimer"), Style.SMALL);
    paper.heading(text("signatures"));
    paper.signatures(
        List.of(text("head.role"), text("head.signature"), text("head.date")),
        Stream.of("business", "data", "legal", "compliance")
            .map(who -> text("sign." + who))
            .toList());
  }

  private List<List<String>> facts() {
    List<List<String>> facts = new ArrayList<>();
    String institution = inventory.run().institution();
    if (institution != null) {
      facts.add(List.of(text("fact.institution"), institution));
    }
    facts.add(List.of(text("fact.outsourcer"), audit.outsourcer()));
    facts.add(
        List.of(
            text("fact.purpose"), audit.purpose().isEmpty() ? text("not-said") : audit.purpose()));
    facts.add(List.of(text("fact.place"), text(audit.place())));
    facts.add(List.of(text("fact.contract"), text(audit.contract())));
    facts.add(List.of(text("fact.file"), audit.contractFile()));
    facts.add(
        List.of(
            text("fact.persons"),
            isByNameAlone()
                ? text("persons.unknown")
                : text(inventory.totals().persons(Figure.PERSONS).wording())));
    facts.add(List.of(text("fact.day"), audit.day().toString()));
    facts.add(List.of(text("fact.scan"), inventory.run().id()));
    return facts;
  }

  /** Whether no value was there to be looked at: then nobody can be counted. */
  private boolean isByNameAlone() {
    return !audit.fields().isEmpty()
        && audit.fields().stream().allMatch(each -> each.matches() == 0);
  }

  private void steps(Paper paper) {
    paper.heading(text("steps"));
    if (audit.steps().isEmpty()) {
      paper.text(text("steps.none"), Style.PLAIN);
      return;
    }
    List<List<String>> rows = new ArrayList<>();
    int number = 0;
    for (AuditStep step : audit.steps()) {
      rows.add(
          List.of(
              String.valueOf(++number),
              text("weight." + step.weight().name()),
              text(step.reason()),
              text(step.step()),
              joined(step.basis()),
              text(step.decides())));
    }
    paper.table(
        List.of(6, 11, 27, 31, 10, 15),
        List.of(
            text("head.number"),
            text("head.weight"),
            text("head.reason"),
            text("head.step"),
            text("head.basis"),
            text("head.decides")),
        rows);
  }

  private void contract(Paper paper) {
    paper.heading(text("contract"));
    List<List<String>> rows = new ArrayList<>();
    for (DutyAnswer answer : audit.duties()) {
      rows.add(
          List.of(
              text(answer.name()),
              text(answer.required() ? "required" : "advised"),
              text(answer.state().label()),
              places(answer),
              text(answer.asks()),
              joined(answer.basis())));
    }
    paper.table(
        List.of(19, 12, 12, 19, 27, 11),
        List.of(
            text("head.duty"),
            text("head.need"),
            text("head.answer"),
            text("head.clause"),
            text("head.asks"),
            text("head.basis")),
        rows);
  }

  private String places(DutyAnswer answer) {
    return answer.places().isEmpty()
        ? "-"
        : answer.places().stream()
            .map(each -> text(each.label()))
            .collect(Collectors.joining(text("between")));
  }

  private void data(Paper paper) {
    paper.heading(text("classes"));
    List<List<String>> classes = new ArrayList<>();
    for (AuditedClass each : audit.classes()) {
      classes.add(
          List.of(
              text(each.label()),
              text("count", each.places()),
              text("count", each.matches()),
              each.matches() == 0 ? text("unknown") : text("at-most", each.mostPersons())));
    }
    if (classes.isEmpty()) {
      paper.text(text("classes.none"), Style.PLAIN);
      return;
    }
    paper.table(
        List.of(40, 20, 20, 20),
        List.of(
            text("head.class"), text("head.places"), text("head.matches"), text("head.persons")),
        classes);
    paper.heading(text("fields"));
    boolean samples = audit.fields().stream().anyMatch(each -> !each.sample().isEmpty());
    List<List<String>> rows = new ArrayList<>();
    for (List<AuditedField> alike : alike()) {
      AuditedField field = alike.getFirst();
      rows.add(
          fieldRow(
              samples ? field.sample().isEmpty() ? "-" : field.sample() : null,
              field.place(),
              alike.stream().map(each -> text(each.kind())).collect(Collectors.joining(text("or"))),
              field.level().isEmpty() ? "-" : field.level(),
              field.matches() == 0 ? text("by-name") : text("count", field.matches()),
              text(field.need().label()),
              text(field.advice())));
    }
    paper.table(
        samples ? List.of(28, 16, 7, 11, 14, 11, 13) : List.of(34, 18, 7, 11, 14, 16),
        fieldRow(
            samples ? text("head.sample") : null,
            text("head.place"),
            text("head.kind"),
            text("head.level"),
            text("head.matches"),
            text("head.needed"),
            text("head.advice")),
        rows);
    if (audit.moreFields() > 0) {
      paper.text(text("more", audit.moreFields()), Style.SMALL);
    }
  }

  /** A row with its sample in the middle, if there are any. */
  private static List<String> fieldRow(@Nullable String sample, String... others) {
    List<String> row = new ArrayList<>(List.of(others));
    if (sample != null) {
      row.add(4, sample);
    }
    return row;
  }

  /** The fields in order; what the name of one column may stand for is one of them. */
  private List<List<AuditedField>> alike() {
    List<List<AuditedField>> all = new ArrayList<>();
    for (AuditedField field : audit.fields()) {
      List<AuditedField> last = all.isEmpty() ? List.of() : all.getLast();
      if (field.matches() == 0
          && !last.isEmpty()
          && last.getFirst().matches() == 0
          && last.getFirst().place().equals(field.place())
          && last.getFirst().level().equals(field.level())
          && last.getFirst().need() == field.need()) {
        last.add(field);
      } else {
        all.add(new ArrayList<>(List.of(field)));
      }
    }
    return all;
  }

  private void list(Paper paper, String key, List<Wording> lines) {
    if (!lines.isEmpty()) {
      paper.heading(text(key));
      lines.forEach(line -> paper.text("• " + text(line), Style.PLAIN));
    }
  }

  /** The numbers of rules in the list at the end. */
  private String joined(List<Wording> basis) {
    rules.addAll(basis);
    List<Wording> all = List.copyOf(rules);
    return basis.isEmpty()
        ? "-"
        : basis.stream()
            .map(each -> "[" + (all.indexOf(each) + 1) + "]")
            .collect(Collectors.joining(" "));
  }

  private void rules(Paper paper) {
    if (!rules.isEmpty()) {
      paper.heading(text("rules"));
      int number = 0;
      for (Wording rule : rules) {
        paper.text("[" + ++number + "] " + text(rule), Style.SMALL);
      }
    }
  }

  private String text(String key, Object... arguments) {
    return MESSAGES.text(locale, key, arguments);
  }

  private String text(Wording wording) {
    return wording.in(locale);
  }
}
