package org.inshore.spi.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Period;
import org.inshore.spi.message.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests of what a declaration says in words. */
class DeclarationTest {
  @ParameterizedTest
  @CsvSource({
    "P5Y, 5 年, 5 years",
    "P1Y6M, 1 年 6 个月, 1 year 6 months",
    "P1M, 1 个月, 1 month",
    "P12W, 84 天, 84 days",
    "P1D, 1 天, 1 day"
  })
  void saysHowLongContentMayBeKept(Period retention, String zh, String en) {
    Declaration declared =
        new Declaration(null, null, null, null, null, false, null, retention, false);
    assertThat(declared.kept()).isEqualTo(new Wording(zh, en));
  }

  @Test
  void saysNothingWhereNothingIsDeclared() {
    assertThat(Declaration.NONE.kept()).isNull();
  }
}
