package org.inshore.forms.part;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.inshore.forms.Form;
import org.inshore.spi.inventory.figure.YearSum;
import org.inshore.spi.inventory.filing.Passing;
import org.inshore.spi.inventory.violation.Threshold;
import org.jspecify.annotations.Nullable;

/** The year's sums, the legal limits, and the day on which they were passed. */
public final class LimitsPart {
  private LimitsPart() {}

  /** Adds it. */
  public static void addTo(FormText form) {
    form.heading("limits");
    List<List<@Nullable Object>> sums = new ArrayList<>();
    for (YearSum sum : form.inventory().yearSums()) {
      sums.add(
          Arrays.asList(
              sum.jurisdiction() == null ? form.text("all") : form.text(sum.jurisdiction().label()),
              sum.recipient() == null ? "" : sum.recipient(),
              sum.since().toString(),
              PlacesPart.people(form, sum.persons(), PlacesPart.all(form)),
              PlacesPart.people(form, sum.sensitive(), PlacesPart.all(form)),
              PlacesPart.people(form, sum.exempt(), PlacesPart.all(form)),
              form.text(sum.note())));
    }
    if (sums.isEmpty()) {
      form.note("limits.nobody", false);
      return;
    }
    form.add(
        new Form.Rows(
            form.text("limits.sums"),
            List.of(
                form.text("jurisdiction"),
                form.text("recipient"),
                form.text("since"),
                form.text("persons"),
                form.text("sensitive"),
                form.text("exempt"),
                form.text("note")),
            sums,
            0));
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (Passing passing : form.inventory().passings()) {
      rows.add(
          Arrays.asList(
              form.text(passing.sensitive() ? "limit.sensitive" : "limit.persons"),
              passing.number(),
              passing.jurisdiction() == null
                  ? form.text("all")
                  : form.text(passing.jurisdiction().label()),
              passing.recipient() == null ? "" : passing.recipient(),
              new Form.Link(passed(form, passing), form.text("limits.sums"))));
    }
    if (rows.isEmpty()) {
      form.note("limits.none", false);
    } else {
      form.add(
          new Form.Rows(
              form.text("limits.passed"),
              List.of(
                  form.text("limit.of"),
                  form.text("limit"),
                  form.text("jurisdiction"),
                  form.text("recipient"),
                  form.text("limit.day")),
              rows,
              0));
    }
    for (Threshold threshold : Threshold.inShort(form.inventory().thresholds())) {
      form.note("limit.told", true, form.text(threshold.title()), form.text(threshold.remedy()));
    }
  }

  private static String passed(FormText form, Passing passing) {
    if (passing.passed() == null) {
      return form.text("limit.perhaps", passing.perhaps());
    }
    if (passing.isWithinDay()) {
      return form.text("limit.same-day", passing.passed());
    }
    return passing.before() == null
        ? form.text("limit.first", passing.passed())
        : form.text("limit.between", passing.passed(), passing.before());
  }
}
