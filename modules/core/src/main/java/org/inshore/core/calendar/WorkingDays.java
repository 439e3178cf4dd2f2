package org.inshore.core.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Working days of some years: Monday to Friday, but for days off and with days of work that are
 * moved to a weekend. Of a year whose days are not known, bounds are given.
 */
public final class WorkingDays {
  /** Nothing is known of any year. */
  public static final WorkingDays NONE = new WorkingDays(Map.of());

  /** No year's notice has given more days off from Monday to Friday. */
  private static final int MAX_OFF = 20;

  /** Nor more days of work on weekends. */
  private static final int MAX_WORKED = 8;

  private final Map<Integer, Year> years;

  private WorkingDays(Map<Integer, Year> years) {
    this.years = new TreeMap<>(years);
  }

  /**
   * Days of one year that are not as the day of the week says.
   *
   * @param source the notice that gives them
   */
  public record Year(
      int year, String source, Collection<LocalDate> off, Collection<LocalDate> worked) {
    /** Copies the days. */
    public Year {
      off = List.copyOf(off);
      worked = List.copyOf(worked);
    }
  }

  /**
   * Number of working days, within bounds.
   *
   * @param least at least so many
   * @param most at most so many
   */
  public record Count(int least, int most) {
    /** Whether the number is known. */
    public boolean exact() {
      return least == most;
    }
  }

  /** The days of some years; of one that comes twice, the last. */
  public static WorkingDays of(Collection<Year> years) {
    Map<Integer, Year> known = new TreeMap<>();
    years.forEach(year -> known.put(year.year(), year));
    return new WorkingDays(known);
  }

  /** How many working days come after a day, to the last one, itself included; 0 if it is over. */
  public Count between(LocalDate day, LocalDate last) {
    int least = 0;
    int most = 0;
    for (int year = day.getYear(); year <= last.getYear(); year++) {
      LocalDate from = year == day.getYear() ? day.plusDays(1) : LocalDate.of(year, 1, 1);
      LocalDate to = year == last.getYear() ? last : LocalDate.of(year, 12, 31);
      Count count = inYear(from, to);
      least += count.least();
      most += count.most();
    }
    return new Count(least, most);
  }

  /** The years between two days of which nothing is known. */
  public List<Integer> unknown(LocalDate day, LocalDate last) {
    return IntStream.rangeClosed(day.getYear(), last.getYear())
        .filter(year -> !years.containsKey(year))
        .boxed()
        .toList();
  }

  /**
   * The last working day from which there are still so many working days to another day, at least:
   * later there may be fewer.
   */
  public LocalDate before(LocalDate last, int days) {
    LocalDate day = last;
    while (between(day, last).least() < days || !isWorking(day)) {
      day = day.minusDays(1);
    }
    return day;
  }

  /**
   * The last day on which no more than so many working days have gone by since a day, at most: of
   * years that are not known as many count as there may be, later it may be too late.
   */
  public LocalDate after(LocalDate day, int days) {
    LocalDate last = day;
    while (between(day, last.plusDays(1)).most() <= days) {
      last = last.plusDays(1);
    }
    return last;
  }

  /** Whether a day is one of work; of a year that is not known, by the day of the week. */
  private boolean isWorking(LocalDate day) {
    Year known = years.get(day.getYear());
    boolean weekend = isWeekend(day);
    return known == null
        ? !weekend
        : weekend ? known.worked().contains(day) : !known.off().contains(day);
  }

  private static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }

  private Count inYear(LocalDate from, LocalDate to) {
    Year known = years.get(from.getYear());
    int weekdays = 0;
    int weekends = 0;
    int worked = 0;
    for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
      if (isWeekend(day)) {
        weekends++;
      } else {
        weekdays++;
      }
      if (isWorking(day)) {
        worked++;
      }
    }
    return known != null
        ? new Count(worked, worked)
        : new Count(Math.max(0, weekdays - MAX_OFF), weekdays + Math.min(weekends, MAX_WORKED));
  }
}
