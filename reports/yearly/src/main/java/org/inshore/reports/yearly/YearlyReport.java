package org.inshore.reports.yearly;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.inshore.forms.DocxForm;
import org.inshore.forms.Form;
import org.inshore.forms.XlsxForm;
import org.inshore.forms.part.FormText;
import org.inshore.forms.part.LimitsPart;
import org.inshore.forms.part.PlacesPart;
import org.inshore.forms.part.ScenesPart;
import org.inshore.forms.part.SourcesPart;
import org.inshore.spi.inventory.Inventory;
import org.inshore.spi.inventory.ReportFormat;
import org.inshore.spi.inventory.ReportOutput;
import org.inshore.spi.inventory.SourceEntry;
import org.inshore.spi.inventory.filing.AssetTraits;
import org.inshore.spi.inventory.filing.CountedDay;
import org.inshore.spi.inventory.filing.FilingInventory;
import org.inshore.spi.inventory.violation.Violation;
import org.inshore.spi.message.Messages;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.Contract;
import org.inshore.spi.source.DataGrade;
import org.inshore.spi.source.Declaration;
import org.inshore.spi.source.RegisterField;
import org.jspecify.annotations.Nullable;

/** Writes the annex of the yearly report on data security, as a document and as a workbook. */
public final class YearlyReport implements ReportFormat {
  private static final Messages MESSAGES = Messages.of(YearlyReport.class);

  /** For the service loader. */
  public YearlyReport() {}

  @Override
  public String name() {
    return "yearly";
  }

  @Override
  public boolean onRequest() {
    return true;
  }

  @Override
  public void write(Inventory inventory, Locale locale, ReportOutput output) throws IOException {
    String language = locale.getLanguage().equals("zh") ? "zh" : "en";
    Form form = form(FilingInventory.of(inventory), locale);
    DocxForm.write(form, output, "yearly-" + language + ".docx");
    XlsxForm.write(form, output, "yearly-" + language + ".xlsx");
  }

  private static Form form(FilingInventory inventory, Locale locale) {
    FormText form = new FormText(inventory, locale, MESSAGES);
    form.head();
    form.add(
        new Form.Facts(
            form.text("own.officer"),
            List.of(
                form.fact("own.officer", declared(form, RegisterField.SECURITY_OFFICER)),
                form.fact("own.contact", declared(form, RegisterField.SECURITY_CONTACT)),
                form.blank("own.assessor"),
                form.blank("own.period"))));
    grades(form);
    SourcesPart.addTo(form);
    retention(form);
    ScenesPart.addTo(form);
    LimitsPart.addTo(form);
    entrusted(form);
    form.heading("own.year");
    form.add(history(form, form.text("own.year.table"), inventory.held()));
    form.heading("own.rest");
    form.add(
        new Form.Facts(
            form.text("own.rest"),
            Stream.of("own.incidents", "own.measures", "own.risk", "own.improvement")
                .map(form::blank)
                .toList()));
    PlacesPart.addTo(form);
    form.coverage();
    return form.form("own.title");
  }

  /** What the registers of the sources say, each once; null if none of them says it. */
  private static @Nullable String declared(FormText form, RegisterField field) {
    Set<String> said = new LinkedHashSet<>();
    for (SourceEntry entry : form.inventory().sources()) {
      String value = entry.source().declared().register().get(field);
      if (value != null) {
        said.add(value);
      }
    }
    return said.isEmpty() ? null : String.join(form.text("text.separator"), said);
  }

  private static Form.Rows history(FormText form, String name, List<CountedDay> days) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (CountedDay day : days) {
      boolean last = rows.size() == days.size() - 1;
      rows.add(
          Arrays.asList(
              day.day().toString(),
              day.run(),
              last
                  ? PlacesPart.people(form, day.persons(), PlacesPart.all(form))
                  : form.people(day.persons())));
    }
    return Form.Rows.of(
        name, List.of(form.text("day"), form.text("run"), form.text("persons")), rows, 0);
  }

  /** Grades of what was found: how many places, of which how many are declared, and what kinds. */
  private static void grades(FormText form) {
    Map<DataGrade, long[]> counts = new EnumMap<>(DataGrade.class);
    Map<DataGrade, Set<String>> kinds = new EnumMap<>(DataGrade.class);
    Map<DataGrade, String> firsts = new EnumMap<>(DataGrade.class);
    try (Stream<AssetTraits> all = form.inventory().traits()) {
      all.forEach(
          each -> {
            long[] count = counts.computeIfAbsent(each.grade(), fresh -> new long[2]);
            count[0]++;
            firsts.putIfAbsent(each.grade(), PlacesPart.of(each.asset()));
            count[1] += each.declared() ? 1 : 0;
            kinds.computeIfAbsent(each.grade(), fresh -> new TreeSet<>()).addAll(each.rules());
          });
    }
    form.heading("own.grades");
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (DataGrade grade : DataGrade.values()) {
      long[] count = counts.getOrDefault(grade, new long[2]);
      rows.add(
          Arrays.asList(
              form.text(grade.label()),
              form.text(grade.pboc()),
              new Form.Link(count[0], firsts.getOrDefault(grade, PlacesPart.all(form))),
              count[1],
              form.words().kinds(List.copyOf(kinds.getOrDefault(grade, Set.of())))));
    }
    form.add(
        Form.Rows.of(
            form.text("own.grades"),
            List.of(
                form.text("grade"),
                form.text("own.pboc"),
                form.text("places"),
                form.text("own.declared"),
                form.text("kinds")),
            rows,
            0));
  }

  private static void retention(FormText form) {
    Map<String, Long> over = new TreeMap<>();
    try (Stream<Violation> all = form.inventory().violations()) {
      all.filter(each -> each.policy().startsWith("pfi-retention"))
          .forEach(each -> over.merge(each.place().source(), 1L, Long::sum));
    }
    Map<String, DataGrade> grades = new TreeMap<>();
    try (Stream<AssetTraits> all = form.inventory().traits()) {
      all.forEach(
          each ->
              grades.merge(
                  each.asset().source(),
                  each.grade(),
                  (one, other) -> one.compareTo(other) <= 0 ? one : other));
    }
    form.heading("own.retention");
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (SourceEntry entry : form.inventory().sources()) {
      DataGrade grade = grades.get(entry.source().id());
      Wording kept = entry.source().declared().kept();
      rows.add(
          Arrays.asList(
              entry.source().id(),
              entry.source().declared().system(),
              grade == null ? "" : form.text(grade.label()),
              kept == null ? null : form.text(kept),
              kept == null
                  ? null
                  : new Form.Link(
                      over.getOrDefault(entry.source().id(), 0L),
                      PlacesPart.ofSource(entry.source().id())),
              entry.source().declared().register().get(RegisterField.SECURITY_MEASURES)));
    }
    form.add(
        Form.Rows.of(
            form.text("own.retention"),
            List.of(
                form.text("source"),
                form.text("system"),
                form.text("own.highest"),
                form.text("own.kept"),
                form.text("own.over"),
                form.text(RegisterField.SECURITY_MEASURES.label())),
            rows,
            0));
  }

  private static void entrusted(FormText form) {
    form.heading("own.entrusted");
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (SourceEntry entry : form.inventory().sources()) {
      Declaration declared = entry.source().declared();
      Contract contract = declared.contract();
      if (declared.outsourcer() != null) {
        rows.add(
            Arrays.asList(
                declared.outsourcer(),
                entry.source().id(),
                contract == null ? null : contract.number(),
                contract == null ? null : contract.start() + " – " + contract.end(),
                declared.register().get(RegisterField.PROCESSING_PURPOSE),
                PlacesPart.people(
                    form, entry.persons(), PlacesPart.ofSource(entry.source().id()))));
      }
    }
    if (rows.isEmpty()) {
      form.note("own.entrusted.none", false);
      return;
    }
    form.add(
        Form.Rows.of(
            form.text("own.entrusted"),
            List.of(
                form.text("own.outsourcer"),
                form.text("source"),
                form.text("own.contract"),
                form.text("own.term"),
                form.text(RegisterField.PROCESSING_PURPOSE.label()),
                form.text("persons")),
            rows,
            0));
  }
}
