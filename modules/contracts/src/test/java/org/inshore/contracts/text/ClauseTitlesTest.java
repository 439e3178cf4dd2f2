package org.inshore.contracts.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a title lends to what stands below it in short. */
class ClauseTitlesTest {

  @Test
  void whatIsSaidInShortIsToldOfItsTitle() {
    assertThat(texts("1. Fire drills", "- twice a year", "2. Parking", "The tenant may park here."))
        .containsExactly(
            "fire drills", "fire drills: twice a year", "parking", "the tenant may park here.");
  }

  @Test
  void aTitleWithoutANumberLendsItselfToTheNextLines() {
    assertThat(texts("House rules", "Keys", "Kept by the porter.", "Both doors.", "One spare."))
        .contains("keys: kept by the porter.", "keys: one spare.");
    assertThat(texts("House rules", "Keys", "One.", "Two.", "Three.", "Four."))
        .contains("keys: three.", "four.");
  }

  @Test
  void theNameOfTheContractLendsItselfToNothing() {
    assertThat(texts("House rules of the west wing", "Kept by the porter."))
        .doesNotContain("house rules of the west wing: kept by the porter.");
    assertThat(texts("Lease Agreement", "Kept by the porter.")).contains("kept by the porter.");
  }

  @Test
  void aTitleAboveClausesIsAloneAndStatesNothing() {
    List<Clause> clauses =
        clauses("1. Keys", "1.1 The porter keeps them.", "2. Dogs stay out", "3. Bins", "Daily.");

    assertThat(clauses.getFirst().sentences()).extracting(Sentence::title).containsExactly(true);
    assertThat(clauses.get(2).sentences()).extracting(Sentence::title).containsExactly(false);
  }

  @Test
  void marksOfMarkdownAreNoText() {
    List<Passage> plain =
        lines("## 2. Keys", "- **Spare key**: one", "a # b").stream()
            .map(Passage::withoutMarks)
            .toList();

    assertThat(plain)
        .extracting(passage -> passage.cells().getFirst())
        .containsExactly("2. Keys", "- Spare key: one", "a # b");
  }

  private static List<String> texts(String... lines) {
    return clauses(lines).stream()
        .flatMap(clause -> clause.sentences().stream())
        .map(Sentence::text)
        .toList();
  }

  private static List<Clause> clauses(String... lines) {
    return Clauses.of(lines(lines));
  }

  private static List<Passage> lines(String... lines) {
    return Arrays.stream(lines).map(line -> Passage.line(0, line)).toList();
  }
}
