package org.inshore.contracts.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.inshore.contracts.text.Passage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TickedChoiceTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          7.1 是否可以转委托给第三方：（1）是 □ （2）否 ☑ | 7.1 是否可以转委托给第三方？否
          是否可以转委托给第三方：是☑ 否□ | 是否可以转委托给第三方？是
          允许分包：□是 ☑否 | 允许分包：否
          Subcontracting: ☐ yes ☒ no | Subcontracting：no
          Whether audits are permitted: Yes ☑ / No ☐ | Whether audits are permitted？Yes
          """)
  void whatIsTickedIsTheAnswer(String line, String answered) {
    assertThat(read(line)).isEqualTo(answered);
  }

  @ParameterizedTest
  @CsvSource({"是否分包：是□ 否□", "是否分包：是☑ 否☑", "加密 ☑ 日志 ☑", "本合同一式两份"})
  void withoutOneAnswerTheLineStays(String line) {
    assertThat(read(line)).isEqualTo(line);
  }

  private static String read(String line) {
    return TickedChoice.answered(List.of(Passage.line(0, line))).getFirst().cells().getFirst();
  }
}
