package org.inshore.location;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.Evidence;
import org.inshore.spi.source.Evidence.Kind;
import org.inshore.spi.source.Evidence.Strength;
import org.inshore.spi.source.Jurisdiction;
import org.inshore.spi.source.Residency;
import org.inshore.spi.source.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules of the weighing that take evidence of kinds that seldom come together. */
class WeighingTest {
  @ParameterizedTest
  @CsvSource({
    // A database of addresses ranks below the region in a name; other hints do not.
    "ENDPOINT_NAME, ADDRESS, SUGGESTS, HK, ONSHORE",
    "ENDPOINT_NAME, SERVICE, SUGGESTS, HK, UNKNOWN",
    "DECLARED_SITE, ADDRESS, SUGGESTS, HK, UNKNOWN",
    "DECLARED_SITE, ADDRESS, SUGGESTS, CN, ONSHORE",
    // What shows that a source is not where it is said to be leaves it nowhere.
    "DECLARED_SITE, LATENCY, REFUTES, CN, UNKNOWN",
    "DECLARED_SITE, LATENCY, REFUTES, SG, ONSHORE",
  })
  void weighsAgainstWhatDecidesForTheMainland(
      Kind decides, Kind kind, Strength strength, String place, Verdict verdict) {
    Residency residency =
        weighed(evidence(decides, Strength.DECIDES, "CN"), evidence(kind, strength, place));

    assertThat(residency.verdict()).isEqualTo(verdict);
    assertThat(residency.evidence().getFirst().kind() == Kind.DISPUTE)
        .isEqualTo(verdict == Verdict.UNKNOWN);
  }

  @Test
  void anOffshorePlaceThatIsNamedGoesBeforeOffshoreAnywhere() {
    Evidence anywhere =
        evidence(Kind.DECLARED_SITE, Strength.DECIDES, Jurisdiction.SOMEWHERE_OFFSHORE.code());
    Evidence named = evidence(Kind.SERVICE, Strength.DECIDES, "MO");

    assertThat(weighed(anywhere, named).jurisdiction()).isEqualTo(new Jurisdiction("MO"));
    assertThat(weighed(named, anywhere).jurisdiction()).isEqualTo(new Jurisdiction("MO"));
    assertThat(weighed(anywhere).verdict()).isEqualTo(Verdict.OFFSHORE);
  }

  private static Residency weighed(Evidence... evidence) {
    return Weighing.of(List.of(evidence), List.of(), Given.NOW);
  }

  private static Evidence evidence(Kind kind, Strength strength, String place) {
    return new Evidence(
        kind,
        strength,
        new Jurisdiction(place),
        Wording.same(kind + " " + place),
        Wording.same("test"),
        Given.NOW);
  }
}
