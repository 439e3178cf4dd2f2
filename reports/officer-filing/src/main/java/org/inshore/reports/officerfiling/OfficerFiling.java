package org.inshore.reports.officerfiling;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.inshore.forms.DocxForm;
import org.inshore.forms.Form;
import org.inshore.forms.part.FormText;
import org.inshore.forms.part.PlacesPart;
import org.inshore.spi.inventory.Inventory;
import org.inshore.spi.inventory.ReportFormat;
import org.inshore.spi.inventory.ReportOutput;
import org.inshore.spi.inventory.filing.CountedDay;
import org.inshore.spi.inventory.filing.FilingInventory;
import org.inshore.spi.message.Messages;
import org.inshore.spi.source.RegisterField;
import org.jspecify.annotations.Nullable;

/** Writes the figures of the filing of the personal information officer. */
public final class OfficerFiling implements ReportFormat {
  private static final Messages MESSAGES = Messages.of(OfficerFiling.class);

  /** For the service loader. */
  public OfficerFiling() {}

  @Override
  public String name() {
    return "officer-filing";
  }

  @Override
  public boolean onRequest() {
    return true;
  }

  /**
   * Who handles so many people files within 30 working days: the administration's notice of 2025.
   */
  private static final long TRIGGER = 1_000_000;

  /** In which it is to be filed: the same notice. */
  private static final int FILING_DAYS = 30;

  @Override
  public void write(Inventory inventory, Locale locale, ReportOutput output) throws IOException {
    FilingInventory filing = FilingInventory.of(inventory);
    FormText form = new FormText(filing, locale, MESSAGES);
    form.head();
    List<CountedDay> held = filing.held();
    form.heading("own.total");
    form.add(
        new Form.Facts(
            form.text("own.total"),
            List.of(
                new Form.Fact(
                    form.text("own.now"),
                    form.people(held.getLast().persons()),
                    PlacesPart.all(form)),
                new Form.Fact(form.text("own.reached"), reached(form, held), form.text("own.days")),
                form.blank("own.officer"),
                form.blank("own.contact"),
                form.blank("own.scenes"))));
    for (RegisterField field : List.of(RegisterField.BUSINESS_LINE, RegisterField.LEGAL_ENTITY)) {
      addPersonsBy(form, filing, field);
    }
    addDays(form, held);
    PlacesPart.addTo(form);
    form.coverage();
    String language = locale.getLanguage().equals("zh") ? "zh" : "en";
    DocxForm.write(form.form("own.title"), output, "officer-filing-" + language + ".docx");
  }

  /** Adds the people by what the register says of their sources, and of which it says nothing. */
  private static void addPersonsBy(FormText form, FilingInventory filing, RegisterField field) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    filing
        .personsBy(field)
        .forEach(
            (value, count) ->
                rows.add(
                    Arrays.asList(value, PlacesPart.people(form, count, PlacesPart.all(form)))));
    form.heading("own.by", form.text(field.label()));
    List<String> silent =
        filing.sources().stream()
            .filter(each -> !each.source().declared().register().containsKey(field))
            .filter(each -> each.persons().persons() > 0 || !each.persons().exact())
            .map(each -> each.source().id())
            .toList();
    if (rows.isEmpty()) {
      form.note("own.by.none", false, form.text(field.label()));
    } else {
      form.add(
          Form.Rows.of(
              form.text("own.by", form.text(field.label())),
              List.of(form.text(field.label()), form.text("persons")),
              rows,
              0));
      if (!silent.isEmpty()) {
        form.note(
            "own.by.silent",
            true,
            form.text(field.label()),
            String.join(form.text("list.separator"), silent));
      }
    }
  }

  /** Adds how many people each scan of the year counted. */
  private static void addDays(FormText form, List<CountedDay> held) {
    List<List<@Nullable Object>> days = new ArrayList<>();
    held.forEach(
        day ->
            days.add(Arrays.asList(day.day().toString(), day.run(), form.people(day.persons()))));
    form.heading("own.days");
    form.add(
        Form.Rows.of(
            form.text("own.days"),
            List.of(form.text("day"), form.text("run"), form.text("persons")),
            days,
            0));
  }

  /** The day on which there were so many people; by the upper bound alone it is said so. */
  private static String reached(FormText form, List<CountedDay> held) {
    CountedDay before = null;
    for (CountedDay day : held) {
      if (day.persons().least() >= TRIGGER) {
        LocalDate due = form.inventory().due(day.day(), FILING_DAYS);
        if (before != null && before.day().equals(day.day())) {
          return form.text("own.reached.same-day", day.day(), due);
        }
        return before == null
            ? form.text("own.reached.first", day.day(), due)
            : form.text(
                "own.reached.between",
                day.day(),
                before.day(),
                due,
                form.inventory().due(before.day(), FILING_DAYS));
      }
      before = day;
    }
    return held.stream()
        .filter(day -> day.persons().most() >= TRIGGER || !day.persons().bounded())
        .findFirst()
        .map(day -> form.text("own.reached.perhaps", day.day()))
        .orElseGet(() -> form.text("own.reached.no"));
  }
}
