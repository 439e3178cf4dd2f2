package org.inshore.benchmarks.quality.synthetic;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.inshore.benchmarks.quality.judge.LabelledCase;
import org.inshore.benchmarks.quality.judge.LabelledCase.Table;
import org.inshore.spi.content.Content;

/**
 * Documents that bear a marking of a state secret, and texts and tables that speak of markings:
 * statutes, questions, answers, lessons, programs. Marks are drawn in level, term and spelling.
 */
public final class Secrecy {
  private static final List<String> LEVELS = List.of("绝密", "机密", "秘密");
  private static final List<String> TRADITIONAL = List.of("絕密", "機密", "秘密");
  private static final List<String> RULES =
      List.of("state-top-secret", "state-secret", "state-confidential");
  private static final Set<String> JUDGED = Set.copyOf(RULES);
  private static final List<String> TERMS =
      List.of("%d年", "%d 年", " %d 年", "长期", "%d个月", "2031年%d月1日", "2031 年 %d 月 1 日");
  private static final List<Template> TEMPLATES = Template.read("secrecy.txt");

  private Secrecy() {}

  /** Makes so many texts of each template, and as many tables of questions. */
  public static List<LabelledCase> make(long seed, int times) {
    SplittableRandom random = new SplittableRandom(seed);
    List<LabelledCase> cases = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      for (Template template : TEMPLATES) {
        String set = template.group().startsWith("marked") ? "marked" : "spoken of markings";
        cases.add(template.fill(set, i, JUDGED, hole -> value(hole, random)));
      }
      cases.add(questions(i, random));
    }
    return cases;
  }

  private static Template.Value value(String hole, SplittableRandom random) {
    int level = random.nextInt(LEVELS.size());
    return switch (hole) {
      case "mark" -> new Template.Value(mark(level, random), RULES.get(level));
      case "level" -> new Template.Value(LEVELS.get(level), RULES.get(level));
      case "#mark" -> new Template.Value(mark(level, random), null);
      case "#level" -> new Template.Value(LEVELS.get(level), null);
      case "#wrong" -> new Template.Value(wrong(level, random), null);
      case "#years" -> new Template.Value(Integer.toString(random.nextInt(1, 11)), null);
      default -> new Template.Value(Integer.toString(random.nextInt(1, 100)), null);
    };
  }

  private static String mark(int level, SplittableRandom random) {
    List<String> levels = random.nextInt(8) == 0 ? TRADITIONAL : LEVELS;
    String blank = random.nextInt(6) == 0 ? " " : "";
    String term = NameParts.one(TERMS, random).formatted(random.nextInt(1, 10));
    return levels.get(level) + blank + "★" + blank + term;
  }

  private static String wrong(int level, SplittableRandom random) {
    int years = random.nextInt(1, 10);
    return NameParts.one(List.of("★%s%d年", "%s%d年★", "%s（%d年）", "%s级%d年"), random)
        .formatted(LEVELS.get(level), years);
  }

  private static LabelledCase questions(int number, SplittableRandom random) {
    List<String> names =
        NameParts.one(
            List.of(
                List.of("题干", "A", "B", "C", "D", "正确答案"),
                List.of("question", "optA", "optB", "optC", "optD", "answer"),
                List.of("题目", "选项A", "选项B", "选项C", "选项D", "答案")),
            random);
    List<Content.Column> columns =
        names.stream().map(name -> new Content.Column(name, null, null)).toList();
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      rows.add(
          List.of(
              "文件首页应当怎样标注？",
              mark(random.nextInt(LEVELS.size()), random),
              wrong(random.nextInt(LEVELS.size()), random),
              mark(random.nextInt(LEVELS.size()), random),
              wrong(random.nextInt(LEVELS.size()), random),
              "A"));
    }
    return new LabelledCase(
        "spoken of markings",
        "table",
        "table " + number,
        new Table(columns, rows),
        List.of(),
        List.of(),
        JUDGED);
  }
}
