package org.inshore.scanners.documents.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class DocumentTimeTest {
  private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");

  @Test
  void readsTheFormsThatOfficeProgramsWrite() {
    assertThat(DocumentTime.parse("2026-03-04T12:00:00Z")).isEqualTo(NOON);
    assertThat(DocumentTime.parse(" 2026-03-04T20:00:00+08:00 ")).isEqualTo(NOON);
    assertThat(DocumentTime.parse("2026-03-04T12:00:00")).isEqualTo(NOON);
    assertThat(DocumentTime.parse("2026-03-04T12:00:00.000000000")).isEqualTo(NOON);
  }

  /** What a program copies from its template tells nothing about the document. */
  @Test
  void timesOfTemplatesAreNone() {
    assertThat(DocumentTime.parse("2013-12-23T23:15:00Z")).isNull();
    assertThat(DocumentTime.parse("2006-09-13T11:21:51Z")).isNull();
    assertThat(DocumentTime.parse("2013-12-23T23:15:01Z")).isNotNull();
    assertThat(DocumentTime.parse("2019-07-01T00:00:00Z")).isNull();
  }

  @Test
  void takesNothingElseForATime() {
    assertThat(DocumentTime.parse("")).isNull();
    assertThat(DocumentTime.parse("2026-03-04")).isNull();
    assertThat(DocumentTime.parse("yesterday evening")).isNull();
    assertThat(DocumentTime.parse("1601-01-01T00:00:00Z")).isNull();
    assertThat(DocumentTime.parse("1970-01-01T08:00:00+08:00")).isNull();
    assertThat(DocumentTime.parse("2026-13-04T12:00:00Z")).isNull();
  }
}
