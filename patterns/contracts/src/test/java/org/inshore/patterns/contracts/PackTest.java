package org.inshore.patterns.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.inshore.contracts.ContractCheck;
import org.inshore.contracts.duty.ContractException;
import org.inshore.contracts.duty.Duties;
import org.inshore.contracts.duty.Duty;
import org.inshore.contracts.duty.State;
import org.inshore.contracts.search.Answer;
import org.inshore.contracts.text.Passage;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every example gives the answer it stands under. */
class PackTest {

  @TestFactory
  Stream<DynamicTest> examples() throws ContractException {
    Duties all = Duties.load(new ContractsPack().files());
    List<DynamicTest> tests = new ArrayList<>();
    for (Duty duty : all.duties()) {
      // Of each example its own duty is asked: answers do not depend on one another.
      ContractCheck check =
          new ContractCheck(
              new Duties(
                  List.of(duty),
                  all.sets(),
                  all.hedges(),
                  all.others(),
                  all.both(),
                  all.exceptions(),
                  all.excused(),
                  all.reversed()));
      for (State state : State.values()) {
        for (String example : duty.examples().getOrDefault(state, List.of())) {
          tests.add(
              DynamicTest.dynamicTest(
                  duty.id() + " " + state.key() + ": " + example,
                  () -> assertThat(state(check, example)).isEqualTo(state)));
        }
      }
    }
    return tests.stream();
  }

  @Test
  void hasExamplesOfEveryAnswer() throws ContractException {
    for (Duty duty : Duties.load(new ContractsPack().files()).duties()) {
      assertThat(duty.examples().keySet()).as(duty.id()).contains(State.values());
    }
  }

  @Test
  void aRequirementThatTheVendorRefusesIsContradictedAndOneMetInPartIsWeak()
      throws ContractException {
    assertThat(secured("不满足")).isEqualTo(State.CONTRADICTS);
    assertThat(secured("部分满足")).isEqualTo(State.WEAK);
    assertThat(secured("满足")).isEqualTo(State.FOUND);
  }

  private static State secured(String answer) throws ContractException {
    Passage row = new Passage(0, List.of("供应商须对我行资料加密存放并按角色授权访问", answer));
    return new ContractCheck(Duties.load(new ContractsPack().files()))
        .answers(List.of(row)).stream()
            .filter(each -> each.duty().id().equals("security"))
            .findFirst()
            .orElseThrow()
            .state();
  }

  private static State state(ContractCheck check, String example) {
    List<Answer> answers = check.answers(List.of(Passage.line(0, example)));
    assertThat(answers).hasSize(1);
    return answers.getFirst().state();
  }
}
