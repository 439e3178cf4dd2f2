package org.inshore.patterns.statesecrets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.inshore.engine.match.Candidate;
import org.inshore.engine.match.Match;
import org.inshore.engine.match.MatchSink;
import org.inshore.spi.content.Content;
import org.inshore.spi.inventory.finding.Band;
import org.inshore.spi.inventory.run.RuleInfo;
import org.inshore.spi.inventory.run.Subject;
import org.inshore.spi.source.Location;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Position and form tell a document that is marked from one that speaks of markings. */
class MarkedOrTalkedAboutTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        // A statute and its explanation.
        "第十条　国家秘密的密级分为绝密、机密、秘密三级。绝密级国家秘密的保密期限不超过三十年，" + "机密级不超过二十年，秘密级不超过十年。",
        "书面材料应当在封面或者首页左上角标注密级和保密期限，形式为密级★保密期限，如“机密★10年”、“绝密★长期”。",
        "第五条 标志由三部分组成：密级、★、保密期限。例如：秘密★6个月，表示自制发之日起六个月内为秘密级。",
        "按照规定，属于国家秘密的文件应当分别标明绝密、机密或者秘密；不属于国家秘密的，不得标注。",
        // Training and tests of knowledge.
        "保密知识测试\n一、单选题\n1. 下列标志正确的是（ ）。\nA. 机密★20年\nB. 机密20年\nC. 秘密☆10年\nD. ★绝密\n正确答案：A",
        "判断题：文件上的“秘密★1年”表示该文件在一年后自行解密。（ ）",
        "课件第3页　怎样看懂密级标志\n像机密★5年这样的写法由密级、标志和期限构成。",
        "参考答案\n一、填空题\n1. 由制发单位确定，随文件下发，变更时书面通知所有收到文件的单位\n2. 机密★20年\n3. 秘密★1年",
        "闯关题，请在两分钟内作答，每题十分\n（1）绝密★长期\n（2）机密★20年\n以上写法有误的请划去",
        "填空：标志为 秘密★____ 的文件，期限不超过10年。\n改错：机密★30年",
        // Examination papers.
        "绝密★启用前\n2026年普通高等学校招生全国统一考试\n数学试题\n考生注意",
        "机密★考试结束前\n某市第一次模拟考试\n语文试卷",
        "秘密★启封前　试题册",
        // Templates, forms and programs.
        "密级：□绝密 □机密 □秘密 □内部 □公开（请选择）",
        "是否涉密：选择密级（绝密/机密/秘密）",
        "String[] levels = {\"绝密★长期\", \"机密★20年\", \"秘密★10年\"};",
        "case SECRET: return \"机密★\";",
        "|密级|颜色|\n|绝密、机密、秘密|红|",
        "{{密级}}　如：机密★10年",
        "insert into dict values ('机密', '2', '机密级');",
        // Prose.
        "这部小说讲述了一个绝密任务的故事，机密文件被盗，秘密终于揭开。",
        "本公司商业机密受法律保护。",
        "难度评级：机密★★★☆☆",
      })
  void whatTalksOfMarkingsIsNoMarkingAboveLow(String text) {
    assertThat(matches(text))
        .allSatisfy(match -> assertThat(Band.of(match.confidence())).isEqualTo(Band.LOW));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "机密★10年\n某某市金融工作办公室文件\n某金办发〔2026〕8号",
        "000012\n绝密★30年\n特急\n某某委员会文件",
        "份号：000012　　秘密★1年\n关于某事的通报",
        "　　　　　　　　　　　　　　　　机　密★5年\n关于某事的报告",
        "机密★2030年12月31日\n会议材料",
        "绝密★会议开始前\n议程",
        "密级：机密　　保密期限：10年\n编号：2026-01",
        "title: 年度计划\nkeywords: 机密★10年\n",
        "（机密）年度报告.docx",
        "秘密★长期",
        "绝密★",
      })
  void whatIsMarkedIsFound(String text) {
    assertThat(matches(text)).isNotEmpty();
    assertThat(matches(text))
        .anySatisfy(match -> assertThat(match.confidence()).isGreaterThanOrEqualTo(0.5));
  }

  /** And nothing of the text is in the reasons. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "首页应当写明“机密★10年”字样",
        "绝密★启用前 数学试题",
        "例如：秘密★6个月",
      })
  void explanationsSayWhyAndShowNothing(String text) {
    List<Candidate> candidates = new ArrayList<>();
    PackTest.DETECTOR
        .matcher(0.5, (_, _) -> 0, true)
        .scan(
            Content.Text.whole(Location.of("test"), text),
            new MatchSink() {
              @Override
              public void match(Match match) {}

              @Override
              public void candidate(Candidate candidate) {
                if (isMarking(candidate.rule())) {
                  candidates.add(candidate);
                }
              }
            });

    assertThat(candidates).isNotEmpty();
    assertThat(candidates)
        .allSatisfy(candidate -> assertThat(candidate.masked()).isNull())
        .allSatisfy(candidate -> assertThat(candidate.reported()).isFalse())
        .allSatisfy(candidate -> assertThat(candidate.steps().toString()).doesNotContain("★"));
    assertThat(candidates)
        .anySatisfy(
            candidate ->
                assertThat(candidate.steps().toString())
                    .containsAnyOf("引用标志", "试卷标志", "举例", "说明标志的文字"));
  }

  private static List<Match> matches(String text) {
    List<Match> matches = new ArrayList<>();
    PackTest.DETECTOR
        .matcher(0.5, (_, _) -> 0, false)
        .scan(
            Content.Text.whole(Location.of("test"), text),
            match -> {
              if (isMarking(match.rule())) {
                matches.add(match);
              }
            });
    return matches;
  }

  /** Markings, not what a document may be about: those rules are off until they are turned on. */
  private static boolean isMarking(RuleInfo rule) {
    return rule.subject() == Subject.STATE_SECRET && !rule.id().startsWith("topics-");
  }
}
