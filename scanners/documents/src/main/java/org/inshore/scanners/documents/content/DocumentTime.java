package org.inshore.scanners.documents.content;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reader of the times that documents say of themselves, in the form of ISO 8601; without zone UTC.
 * What tells nothing about the document is no time: the beginnings of clocks, the times of
 * well-known templates, and midnights, which are those of dates and of constants in programs.
 */
public final class DocumentTime {
  private static final int LONGEST = 40;
  private static final int AFTER_DATE = "2026-01-01".length();

  /** Programs that know no time write the beginning of their clock. */
  private static final Instant FIRST = Instant.parse("1990-01-01T00:00:00Z");

  /**
   * Times of creation of the templates from which programs begin: what is made from one and never
   * says when keeps them. In turn python-docx, python-pptx, PowerPoint (and Apache POI), Excel
   * since 2007 and 2016, WPS since 2006, 2014 and 2023.
   */
  private static final Set<Instant> TEMPLATES =
      Set.of(
          Instant.parse("2013-12-23T23:15:00Z"),
          Instant.parse("2013-01-27T09:14:16Z"),
          Instant.parse("2006-08-16T00:00:00Z"),
          Instant.parse("2006-09-13T11:21:51Z"),
          Instant.parse("2006-09-16T00:00:00Z"),
          Instant.parse("2015-06-05T18:17:20Z"),
          Instant.parse("2015-06-05T18:19:34Z"),
          Instant.parse("2006-09-13T11:21:00Z"),
          Instant.parse("2014-10-29T12:08:00Z"),
          Instant.parse("2023-05-12T11:15:00Z"));

  private DocumentTime() {}

  /** The time; null for what is none. */
  public static @Nullable Instant parse(String text) {
    String time = text.strip();
    if (time.length() > LONGEST || time.length() <= AFTER_DATE) {
      return null;
    }
    String clock = time.substring(AFTER_DATE);
    try {
      Instant when =
          clock.endsWith("Z") || clock.indexOf('+') > 0 || clock.indexOf('-') > 0
              ? OffsetDateTime.parse(time).toInstant()
              : LocalDateTime.parse(time).toInstant(ZoneOffset.UTC);
      boolean midnight = when.truncatedTo(ChronoUnit.DAYS).equals(when);
      return midnight
              || when.isBefore(FIRST)
              || TEMPLATES.contains(when.truncatedTo(ChronoUnit.SECONDS))
          ? null
          : when;
    } catch (DateTimeException e) {
      return null;
    }
  }
}
