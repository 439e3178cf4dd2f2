package org.inshore.testkit.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.inshore.testkit.report.Differences.Difference;
import org.junit.jupiter.api.Test;

final class DifferencesTest {
  private static final String REST =
      " and so on, as it is in every report of this kind, whoever writes it and for whom it is";

  @Test
  void thereAreNoneBetweenLikeTexts() {
    assertThat(Differences.between("2 places" + REST, "2  places\n" + REST)).isEmpty();
    assertThat(Differences.between("", " ")).isEmpty();
  }

  @Test
  void aNumberIsAWordOfItsOwn() {
    assertThat(Differences.between("疑似涉密2处" + REST, "疑似涉密13处" + REST))
        .containsExactly(new Difference("2", "13"));
    assertThat(Differences.between("2 处：在 2 处" + REST, "3 处：在 3 处" + REST))
        .containsExactly(new Difference("2", "3"), new Difference("2", "3"));
  }

  @Test
  void findsEachWithWhatStandsInItsStead() {
    assertThat(
            Differences.between(
                "none was found" + REST + "; total 0" + REST,
                "in two places one was found" + REST + "; total 2" + REST + " at a.docx"))
        .containsExactly(
            new Difference("none", "in two places one"),
            new Difference("0", "2"),
            new Difference("", "at a .docx"));
  }
}
