package org.inshore.core.schedule;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The times at which a schedule runs: days of the week or of the month, and a time of day in a
 * zone. The 29th to 31st are the last day of a month that is shorter. A time that the clocks skip
 * when they are put forward is as much later; one that comes twice is the first.
 *
 * @param text as the operator wrote it
 * @param weekDays days of the week; empty if days of the month are given
 * @param monthDays days of the month, 1 to 31
 * @param time time of day
 */
public record When(String text, Set<DayOfWeek> weekDays, Set<Integer> monthDays, LocalTime time) {
  private static final int FURTHEST_DAYS = 62;
  private static final int LAST = 31;
  private static final int SHORTEST = 3;
  private static final Pattern FORM = Pattern.compile("(\\S+)\\s+(\\d{1,2}:\\d{2})");
  private static final Pattern RANGE = Pattern.compile("(\\D+)(?:-|至|到)(\\D+)");
  private static final String CHINESE_DAYS = "一二三四五六日";
  private static final Map<String, String> ALIASES =
      Map.of("daily", "mon-sun", "每天", "mon-sun", "每日", "mon-sun", "last", "31", "月末", "31");

  /** Copies the sets. */
  public When {
    weekDays = Set.copyOf(weekDays);
    monthDays = Set.copyOf(monthDays);
  }

  /**
   * Reads {@code Sat 22:00}, {@code Mon-Fri 02:30}, {@code Tue,Thu 01:00}, {@code daily 03:00},
   * {@code 1,15 04:00} or {@code last 04:00}; days may be Chinese: {@code 周六 22:00}.
   *
   * @throws IllegalArgumentException if it is none of these
   */
  public static When parse(String text) {
    Matcher form = FORM.matcher(text.strip());
    if (!form.matches()) {
      throw new IllegalArgumentException(text);
    }
    String given = form.group(1).toLowerCase(Locale.ROOT);
    Set<DayOfWeek> weekDays = EnumSet.noneOf(DayOfWeek.class);
    Set<Integer> monthDays = new TreeSet<>();
    for (String part : ALIASES.getOrDefault(given, given).split("[,，、]", -1)) {
      String day = ALIASES.getOrDefault(part, part);
      if (day.matches("\\d{1,2}日?")) {
        int number = Integer.parseInt(day.replace("日", ""));
        if (number < 1 || number > LAST) {
          throw new IllegalArgumentException(text);
        }
        monthDays.add(number);
      } else {
        weekDays.addAll(days(day));
      }
    }
    if (weekDays.isEmpty() == monthDays.isEmpty()) {
      throw new IllegalArgumentException(text);
    }
    return new When(text.strip(), weekDays, monthDays, time(form.group(2)));
  }

  /**
   * Reads a time of day such as {@code 22:00}.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static LocalTime time(String text) {
    try {
      return LocalTime.parse(text.length() < "00:00".length() ? "0" + text : text);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  private static Set<DayOfWeek> days(String text) {
    Matcher range = RANGE.matcher(text);
    if (!range.matches()) {
      return EnumSet.of(day(text));
    }
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    DayOfWeek to = day(range.group(2));
    for (DayOfWeek day = day(range.group(1)); days.add(day) && day != to; ) {
      day = day.plus(1);
    }
    return days;
  }

  private static DayOfWeek day(String text) {
    for (DayOfWeek day : DayOfWeek.values()) {
      String name = day.name().toLowerCase(Locale.ROOT);
      String chinese = CHINESE_DAYS.substring(day.getValue() - 1, day.getValue());
      if ((text.length() >= SHORTEST && name.startsWith(text))
          || text.replace('天', '日').matches("(周|星期|礼拜)" + chinese)) {
        return day;
      }
    }
    throw new IllegalArgumentException(text);
  }

  /** The first time after an instant. */
  public Instant next(Instant after, ZoneId zone) {
    LocalDate day = after.atZone(zone).toLocalDate().minusDays(1);
    for (int i = 0; i < FURTHEST_DAYS; i++, day = day.plusDays(1)) {
      Instant at = on(day, zone);
      if (at != null && at.isAfter(after)) {
        return at;
      }
    }
    throw new IllegalStateException(text);
  }

  /** The last time that is not after an instant. */
  public Instant latest(Instant now, ZoneId zone) {
    LocalDate day = now.atZone(zone).toLocalDate().plusDays(1);
    for (int i = 0; i < FURTHEST_DAYS; i++, day = day.minusDays(1)) {
      Instant at = on(day, zone);
      if (at != null && !at.isAfter(now)) {
        return at;
      }
    }
    throw new IllegalStateException(text);
  }

  private @Nullable Instant on(LocalDate day, ZoneId zone) {
    boolean ofWeek = weekDays.contains(day.getDayOfWeek());
    int length = day.lengthOfMonth();
    boolean ofMonth =
        monthDays.stream().anyMatch(number -> Math.min(number, length) == day.getDayOfMonth());
    return ofWeek || ofMonth ? day.atTime(time).atZone(zone).toInstant() : null;
  }
}
