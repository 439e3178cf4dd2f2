package org.inshore.contracts.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.inshore.contracts.text.Passage;
import org.junit.jupiter.api.Test;

class QuestionnaireTest {

  @Test
  void aQuestionThatIsDeniedSaysTheContraryOfWhoAnswers() {
    assertThat(stated("Do you sell our lists?", "No.")).isEqualTo("Do not we sell your lists: No.");
    assertThat(stated("你们会不会出租名单？", "不会")).isEqualTo("我方不会出租名单: 不会");
    assertThat(stated("是否出租名单？", "否")).isEqualTo("不出租名单: 否");
    assertThat(stated("名单会给别人吗？", "不会")).isEqualTo("名单不会给别人: 不会");
  }

  @Test
  void aQuestionThatIsAffirmedSaysWhatItAsks() {
    assertThat(stated("Do you lock the room?", "Yes, always."))
        .isEqualTo(Questionnaire.GRANTED + " we lock the room: Yes, always.");
    assertThat(stated("Where is the room?", "In Wuhu")).isEqualTo("Where is the room: In Wuhu");
    assertThat(stated("有没有值班电话？", "有")).isEqualTo(Questionnaire.GRANTED + " 有值班电话: 有");
  }

  @Test
  void theOtherLanguageMayAskOnceMore() {
    assertThat(Questionnaire.stated(List.of(Passage.line(1, "房间可以出租吗？May rooms be let? 不可以。No."))))
        .containsExactly(Passage.line(1, "房间不可以出租: 不可以。No."));
  }

  @Test
  void theAnswerMayStandInTheLineOrBelow() {
    assertThat(Questionnaire.stated(List.of(Passage.line(1, "Do you rent rooms? Never."))))
        .containsExactly(Passage.line(1, "Do not we rent rooms: Never."));
    assertThat(
            Questionnaire.stated(
                List.of(Passage.line(1, "Do you rent rooms?"), Passage.line(1, "Never."))))
        .containsExactly(Passage.line(1, "Do not we rent rooms: Never."));
  }

  @Test
  void aRequirementThatIsRefusedOrMetInPartIsMarked() {
    assertThat(stated("The room is locked at night", "not accepted"))
        .startsWith(Questionnaire.REFUSED);
    assertThat(stated("夜间库房应当上锁并值守", "部分满足")).startsWith(Questionnaire.PARTLY);
    assertThat(stated("夜间库房应当上锁并值守", "满足")).isEqualTo("夜间库房应当上锁并值守");
  }

  @Test
  void whatIsSaidBesidesAVerdictBelongsToTheRequirement() {
    assertThat(stated("The room is cleaned daily", "Agreed, except on Sundays"))
        .isEqualTo(Questionnaire.PARTLY + " The room is cleaned daily, except on Sundays");
    assertThat(stated("The room is cleaned daily.", "OK, by two people"))
        .isEqualTo("The room is cleaned daily, by two people");
    assertThat(stated("库房每日清扫", "不响应，人手不够")).isEqualTo(Questionnaire.REFUSED + " 库房每日清扫. 人手不够");
    assertThat(stated("库房每日清扫", "有条件接受 Conditionally accepted")).startsWith(Questionnaire.PARTLY);
    assertThat(stated("Daily cleaning of rooms", "Two people")).doesNotContain("answered");
  }

  @Test
  void whatAsksNothingStaysAsItIs() {
    Passage row = new Passage(3, List.of("1", "Price", "12"));
    assertThat(Questionnaire.stated(List.of(row))).containsExactly(row);
    Passage line = Passage.line(1, "What a day! Is it?");
    assertThat(Questionnaire.stated(List.of(line))).containsExactly(line);
  }

  private static String stated(String asked, String answer) {
    return Questionnaire.stated(List.of(new Passage(1, List.of(asked, answer))))
        .getFirst()
        .cells()
        .getFirst();
  }
}
