package org.inshore.benchmarks.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.inshore.contracts.duty.State;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContractQualityTest {

  @ParameterizedTest
  @ValueSource(strings = {"tuning", "blind"})
  void answersAreRight(String half) throws IOException {
    ContractQuality quality = ContractQuality.of(half, 2, 11);

    for (State state : State.values()) {
      ContractQuality.Tally tally = quality.all(state);
      assertThat(tally.real()).as(half + " " + state).isPositive();
      assertThat(tally.precision()).as(half + " " + state).isGreaterThan(0.93);
      assertThat(tally.recall()).as(half + " " + state).isGreaterThan(0.93);
    }
  }
}
