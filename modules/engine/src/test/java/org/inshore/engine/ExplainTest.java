package org.inshore.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.inshore.engine.match.Candidate;
import org.inshore.engine.match.Match;
import org.inshore.engine.match.MatchSink;
import org.inshore.spi.content.Content;
import org.inshore.spi.message.Wording;
import org.junit.jupiter.api.Test;

class ExplainTest {
  @Test
  void saysWhatWasDecidedAndWhy() {
    String strong =
        Rules.rule(
            "strong",
            "[0-9]{4}",
            0.8,
            "validators: [even]",
            """
            labels: {zh: [代码]}
            look-alikes:
              - {id: year, regex: '20[0-9]{2}', confidence: 0.4, name: {zh: 年份, en: a year}}
            """);
    String weak = Rules.rule("weak", "[0-9]{3,4}", 0.6);
    Detector detector = Rules.detector(strong, weak);
    assertThat(steps(detector, "代码：1113"))
        .containsExactly(
            "strong true: fits the pattern \"p\"; validator even: can be real;"
                + " the label \"代码\" stands right before it; confidence 0.94; reported",
            "weak false: fits the pattern \"p\"; confidence 0.60;"
                + " overlaps with a match of strong of confidence 0.94, which wins");
    assertThat(steps(detector, "1112"))
        .containsExactly(
            "strong false: fits the pattern \"p\"; validator even: cannot be real",
            "weak true: fits the pattern \"p\"; confidence 0.60; reported");
    assertThat(steps(detector, "2002"))
        .first()
        .asString()
        .startsWith("strong false:")
        .contains("looks like: a year; confidence at most 0.40");
  }

  @Test
  void saysWhatWasNeeded() {
    Detector detector =
        Rules.detector(
            Rules.rule("n", "[0-9]{4}", 0.8, "needs: context", "context: {words: [编号]}"));
    assertThat(steps(detector, "1112")).singleElement().asString().contains("none");
  }

  @Test
  void saysNothingUnlessAsked() {
    Detector detector = Rules.detector(Rules.rule("n", "[0-9]{4}", 0.3));
    List<Candidate> candidates = new ArrayList<>();
    detector
        .matcher(0.5, (_, _) -> 0, false)
        .scan(Content.Text.whole(Rules.PLACE, "1234"), sink(candidates));
    assertThat(candidates).isEmpty();
  }

  private static List<String> steps(Detector detector, String text) {
    List<Candidate> candidates = new ArrayList<>();
    detector
        .matcher(0.5, (_, _) -> 0, true)
        .scan(Content.Text.whole(Rules.PLACE, text), sink(candidates));
    return candidates.stream()
        .map(
            candidate ->
                candidate.rule().id()
                    + " "
                    + candidate.reported()
                    + ": "
                    + String.join("; ", candidate.steps().stream().map(Wording::en).toList()))
        .toList();
  }

  private static MatchSink sink(List<Candidate> candidates) {
    return new MatchSink() {
      @Override
      public void match(Match match) {}

      @Override
      public void candidate(Candidate candidate) {
        candidates.add(candidate);
      }
    };
  }
}
