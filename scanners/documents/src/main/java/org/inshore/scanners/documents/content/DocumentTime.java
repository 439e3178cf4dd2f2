package org.inshore.scanners.documents.content;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Reads the times that documents say of themselves, in the form of ISO 8601; without zone UTC. */
public final class DocumentTime {
  private static final int LONGEST = 40;
  private static final int AFTER_DATE = "2026-01-01".length();

  /** Programs that know no time write the beginning of their clock. */
  private static final Instant FIRST = Instant.parse("1990-01-01T00:00:00Z");

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
      return when.isBefore(FIRST) ? null : when;
    } catch (DateTimeException e) {
      return null;
    }
  }
}
