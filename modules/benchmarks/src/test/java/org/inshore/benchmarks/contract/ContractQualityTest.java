package org.inshore.benchmarks.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.inshore.contracts.duty.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

  @ParameterizedTest
  @CsvSource({
    "tuning-contracts, 0.97, 0.97",
    "tuning-everyday, 0.97, 0.9",
    "tuning-formal, 0.97, 0.97",
    "tuning-declarations, 0.95, 0.9",
    "tuning-notes, 0.95, 0.9",
    "tuning-registers, 0.95, 0.9",
    "blind-contracts, 0.9, 0.8",
    "blind-everyday, 0.88, 0.5",
    "blind-business, 0.9, 0.85",
    "blind-vendors, 0.95, 0.8",
    "blind-registers, 0.85, 0.75",
    "blind-offices, 0.95, 0.8",
    "blind-notes, 0.9, 0.35",
    "tuning-ordinary, 0.95, 0.9",
    "blind-ordinary, 0.7, 0.55"
  })
  void whatIsToldOfWholeContractsIsRight(String file, double precision, double recall)
      throws IOException {
    ContractQuality quality = ContractQuality.whole(file);

    for (State state : List.of(State.FOUND, State.WEAK, State.CONTRADICTS)) {
      ContractQuality.Tally tally = quality.all(state);
      assertThat(tally.precision()).as(file + " " + state).isGreaterThan(precision);
      assertThat(tally.recall()).as(file + " " + state).isGreaterThan(recall);
    }
  }

  @Test
  void contractsAboutOtherThingsHaveFewDutiesAboutData() throws IOException {
    ContractQuality quality = ContractQuality.whole("other");

    assertThat(quality.all(State.NOT_FOUND).recall()).isGreaterThan(0.96);
    assertThat(quality.all(State.CONTRADICTS).precision()).isEqualTo(1);
  }
}
