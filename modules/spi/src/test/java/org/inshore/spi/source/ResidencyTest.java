package org.inshore.spi.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.inshore.spi.message.Wording;
import org.junit.jupiter.api.Test;

class ResidencyTest {
  private static final Jurisdiction SINGAPORE = new Jurisdiction("SG");

  private static Evidence evidence(
      Evidence.Kind kind, Jurisdiction place, Evidence.Strength strength) {
    return new Evidence(kind, strength, place, Wording.same("x"), null, null);
  }

  @Test
  void theStrongestEvidenceForThePlaceDecides() {
    Evidence hint = evidence(Evidence.Kind.SERVICE, SINGAPORE, Evidence.Strength.SUGGESTS);
    Evidence name = evidence(Evidence.Kind.ENDPOINT_NAME, SINGAPORE, Evidence.Strength.DECIDES);
    Evidence address = evidence(Evidence.Kind.ADDRESS, SINGAPORE, Evidence.Strength.DECIDES);
    Evidence overruled =
        evidence(Evidence.Kind.DECLARED_SITE, Jurisdiction.MAINLAND, Evidence.Strength.DECIDES);

    assertThat(Residency.in(SINGAPORE, List.of(overruled, hint, address, name)).decisive())
        .isEqualTo(name);
    assertThat(Residency.in(SINGAPORE, List.of(hint)).decisive()).isNull();
    assertThat(Residency.unknown(List.of(overruled)).decisive()).isNull();
  }
}
