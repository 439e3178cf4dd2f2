package org.inshore.benchmarks.quality.synthetic;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.inshore.benchmarks.quality.LabelledCase;

/**
 * Names and dates of birth beside what tells them, in judgements, forms, chats, letters and logs:
 * by the templates of {@code cued-names.txt} and of a half that no rule was written by.
 */
public final class CuedNames {
  private static final Set<String> JUDGED = Set.of(Kinds.NAME, Kinds.BIRTH);

  private CuedNames() {}

  /** Makes each template so many times. */
  public static List<LabelledCase> make(long seed, int times) {
    List<LabelledCase> cases = new ArrayList<>();
    SplittableRandom random = new SplittableRandom(seed);
    for (String half : List.of("cued names", "cued names held out")) {
      List<Template> templates = Template.read(half.replace(' ', '-') + ".txt");
      for (int i = 0; i < times * templates.size(); i++) {
        cases.add(
            templates.get(i % templates.size()).fill(half, i, JUDGED, hole -> value(hole, random)));
      }
    }
    return cases;
  }

  private static Template.Value value(String hole, SplittableRandom random) {
    return switch (hole) {
      case "name" -> new Template.Value(NameParts.chinese(random), Kinds.NAME);
      case "dotted" -> new Template.Value(NameParts.dotted(random), Kinds.NAME);
      case "latin" -> new Template.Value(NameParts.latin(random), Kinds.NAME);
      case "mail" -> new Template.Value("u" + random.nextInt(1000, 9999) + "@example.com", null);
      case "mobile" -> new Template.Value("1990000" + random.nextInt(1000, 9999), null);
      default -> new Template.Value(birth(hole, random), Kinds.BIRTH);
    };
  }

  private static String birth(String hole, SplittableRandom random) {
    int year = random.nextInt(1935, 2008);
    int month = random.nextInt(1, 13);
    int day = random.nextInt(1, 29);
    return switch (hole) {
      case "birth" -> year + "年" + month + "月" + day + "日";
      case "birthmonth" -> year + "年" + month + "月";
      case "birthyear" -> year + "年";
      case "birthdash" -> "%d-%02d-%02d".formatted(year, month, day);
      case "birthdot" -> "%d.%02d".formatted(year, month);
      default -> throw new IllegalArgumentException("unknown hole " + hole);
    };
  }
}
