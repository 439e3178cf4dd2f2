package org.inshore.core.policy;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.inshore.core.calendar.WorkingDays;
import org.inshore.yaml.YamlValue;

/** Reads the working days of one year; a day, or the first and the last with a slash between. */
final class CalendarParser {
  private CalendarParser() {}

  static WorkingDays.Year year(YamlValue<PolicyException> field) throws PolicyException {
    field.only("year", "source", "off", "worked");
    int year = (int) field.required("year").count();
    return new WorkingDays.Year(
        year,
        field.required("source").text(),
        days(field.required("off"), year),
        days(field.required("worked"), year));
  }

  private static List<LocalDate> days(YamlValue<PolicyException> field, int year)
      throws PolicyException {
    List<LocalDate> days = new ArrayList<>();
    for (YamlValue<PolicyException> item : field.items()) {
      String text = item.text();
      int slash = text.indexOf('/');
      try {
        LocalDate first = LocalDate.parse(slash < 0 ? text : text.substring(0, slash));
        LocalDate last = slash < 0 ? first : LocalDate.parse(text.substring(slash + 1));
        if (first.getYear() == year && last.getYear() == year && !last.isBefore(first)) {
          first.datesUntil(last.plusDays(1)).forEach(days::add);
          continue;
        }
      } catch (DateTimeParseException e) {
        // Said below.
      }
      throw item.error("value", "working-days", text, year + "-01-01/" + year + "-01-03");
    }
    return days;
  }
}
