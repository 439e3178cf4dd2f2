package org.inshore.reports.statesecret;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.inshore.forms.Page;
import org.inshore.forms.part.FormText;
import org.inshore.spi.inventory.AssetEntry;
import org.inshore.spi.inventory.Inventory;
import org.inshore.spi.inventory.SecretEntry;
import org.inshore.spi.inventory.SourceEntry;
import org.inshore.spi.inventory.duty.Duty;
import org.inshore.spi.inventory.finding.Finding;
import org.inshore.spi.inventory.finding.Marking;
import org.inshore.spi.inventory.run.RuleInfo;
import org.inshore.spi.inventory.run.RunInfo;
import org.inshore.spi.inventory.run.Subject;
import org.inshore.spi.inventory.violation.Violation;
import org.inshore.spi.message.Messages;
import org.inshore.spi.source.Declaration;
import org.inshore.spi.source.Jurisdiction;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/** The document: the clock, what was found where, and what the reporting person fills in. */
final class SecrecyForm {
  /** Kinds of steps that say nothing by their value alone. */
  private static final Set<String> NAMED_STEPS =
      Set.of("line", "row", "page", "slide", "sheet", "column");

  /** Regulations for Implementing the Law on Guarding State Secrets (2024), article 61. */
  private static final Duration CLOCK = Duration.ofHours(24);

  /** More marked files than this are an archive of such files: they are counted. */
  private static final int MAX = 2_000;

  private static final Messages MESSAGES = Messages.of(SecrecyForm.class);
  private static final List<String> FILLED_IN =
      List.of(
          "unit",
          "person",
          "telephone",
          "reported-to",
          "reported-at",
          "receipt",
          "measures",
          "decision");

  /** Steps of the law, of which the gate keeps a record of its own. */
  private static final List<String> STEPS = List.of("stopped", "recorded", "deleted");

  private final Page page;
  private final Inventory inventory;
  private final Locale locale;
  private final Map<String, RuleInfo> rules = new HashMap<>();
  private final Map<String, SourceEntry> sources = new HashMap<>();

  SecrecyForm(XWPFDocument document, Inventory inventory, Locale locale) {
    this.page = new Page(document);
    this.inventory = inventory;
    this.locale = locale;
  }

  void write() {
    lookUp();
    List<SecretEntry> shown = new ArrayList<>();
    long count = 0;
    try (Stream<SecretEntry> secrets = inventory.secrets()) {
      for (Iterator<SecretEntry> each = secrets.iterator(); each.hasNext(); count++) {
        SecretEntry secret = each.next();
        if (count < MAX) {
          shown.add(secret);
        }
      }
    }
    RunInfo run = inventory.run();
    page.text(text("restricted"), ParagraphAlignment.RIGHT, true);
    page.title(text("title"));
    page.facts(
        fact("institution", run.institution() == null ? text("blank") : run.institution()),
        fact("run", run.id()),
        fact("found", time(run.started())),
        fact("deadline", time(run.started().plus(CLOCK))),
        fact("count", text("count.text", count)));
    page.text(text("explanation"), ParagraphAlignment.LEFT, false);
    page.text(text("names"), ParagraphAlignment.LEFT, false);
    if (run.partial()) {
      page.text(text("partial"), ParagraphAlignment.LEFT, true);
    }
    int number = 0;
    for (SecretEntry secret : shown) {
      page.heading(++number + ". " + secret.asset().location().display());
      asset(secret);
    }
    if (count > MAX) {
      page.text(text("rest", count - MAX), ParagraphAlignment.LEFT, true);
    }
    duties();
    page.heading(text("form"));
    page.facts(
        Stream.concat(
                FILLED_IN.stream(),
                inventory.duties().isEmpty() ? STEPS.stream() : Stream.<String>empty())
            .map(key -> fact("fill." + key, text("blank")))
            .toArray(String[][]::new));
    for (String each : text("signature").split("\n", -1)) {
      page.text(each, ParagraphAlignment.LEFT, false);
    }
  }

  /** Who has to do what until when, and what of it was done. */
  private void duties() {
    List<Duty> duties = inventory.duties();
    if (duties.isEmpty()) {
      return;
    }
    page.heading(text("duties"));
    page.text(text("duties.log"), ParagraphAlignment.LEFT, false);
    page.facts(
        duties.stream()
            .map(duty -> new String[] {duty.what().in(locale), step(duty)})
            .toArray(String[][]::new));
  }

  private String step(Duty duty) {
    List<String> parts = new ArrayList<>();
    parts.add(text("duty.role", duty.role().in(locale)));
    Instant due = duty.due();
    Instant done = duty.done();
    parts.add(due == null ? "" : text("duty.due", time(due)));
    parts.add(done == null ? text("duty.open") : text("duty.done", time(done), duty.by()));
    parts.add(done != null && duty.isLate(done) ? text("duty.late") : "");
    parts.add(duty.note());
    parts.add(text("duty.basis", duty.basis().in(locale)));
    parts.removeIf(String::isEmpty);
    return String.join("\n", parts);
  }

  private void asset(SecretEntry secret) {
    List<String[]> facts = new ArrayList<>();
    AssetEntry asset = secret.asset();
    SourceEntry source = sources.get(asset.location().source());
    if (source != null) {
      Declaration declared = source.source().declared();
      Jurisdiction jurisdiction = source.residency().jurisdiction();
      String verdict = source.residency().verdict().label().in(locale);
      facts.add(
          fact(
              "where",
              jurisdiction == null ? verdict : verdict + " " + jurisdiction.label().in(locale)));
      facts.add(fact("system", declared.system()));
      facts.add(fact("owner", declared.owner()));
    }
    for (Finding finding : secret.findings()) {
      facts.add(fact("marking", marking(finding)));
    }
    facts.add(fact("size", asset.size() < 0 ? null : Long.toString(asset.size())));
    facts.add(fact("modified", asset.modified() == null ? null : time(asset.modified())));
    facts.add(fact("sha256", asset.sha256()));
    for (Violation violation : secret.violations()) {
      facts.add(fact("violation", violation.title().in(locale)));
      facts.add(
          fact(
              "basis",
              String.join("\n", violation.basis().stream().map(each -> each.in(locale)).toList())));
      facts.add(fact("remedy", violation.remedy().in(locale)));
    }
    page.facts(facts.toArray(String[][]::new));
  }

  /** Rule, level, for how long, until when, where in the file and how sure. */
  private String marking(Finding finding) {
    RuleInfo rule = rules.get(finding.rule());
    List<String> parts = new ArrayList<>();
    parts.add(rule == null ? finding.rule() : rule.name().in(locale));
    if (rule != null) {
      rule.classifications().stream()
          .filter(given -> given.scheme().subject() == Subject.STATE_SECRET)
          .forEach(given -> parts.add(text("level", given.label().in(locale))));
    }
    Marking marking = finding.marking();
    if (marking != null) {
      parts.add(text("term", marking.label().in(locale)));
      parts.add(marking.issued() == null ? "" : text("issued", marking.issued().toString()));
      parts.add(marking.expires() == null ? "" : text("expires", marking.expires().toString()));
    }
    for (Location position : finding.positions()) {
      parts.add(text("position", within(position, finding.asset())));
    }
    parts.add(text("confidence", finding.confidence()));
    parts.removeIf(String::isEmpty);
    return String.join("\n", parts);
  }

  /**
   * Where in an asset a marking stands, with the kind of each step that is a bare number or name.
   */
  private String within(Location position, Location asset) {
    List<Location.Segment> steps = position.segments();
    int shared = position.shared(asset);
    return shared == 0 || shared == steps.size()
        ? position.display()
        : steps.subList(shared, steps.size()).stream()
            .map(
                step ->
                    NAMED_STEPS.contains(step.type())
                        ? text("step." + step.type(), step.value())
                        : step.value())
            .collect(Collectors.joining(" › "));
  }

  private void lookUp() {
    inventory.rules().forEach(rule -> rules.put(rule.id(), rule));
    inventory.sources().forEach(source -> sources.put(source.source().id(), source));
  }

  private String[] fact(String key, @Nullable String value) {
    return new String[] {text("fact." + key), value == null ? text("unknown") : value};
  }

  private String text(String key, Object... arguments) {
    return MESSAGES.text(locale, key, arguments);
  }

  /**
   * A time of the mainland with its zone: a clock of 24 hours that is read by another is missed.
   */
  private static String time(Instant instant) {
    return FormText.time(instant) + " (UTC+8)";
  }
}
