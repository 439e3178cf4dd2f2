package org.inshore.benchmarks.quality.synthetic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.inshore.benchmarks.quality.judge.LabelledCase;

/**
 * Names and dates of birth beside what tells them, in judgements, forms, chats, letters and logs,
 * and in documents that name the same people again: by the templates of {@code cued-names.txt} and
 * {@code genres.txt} and of a half of each that no rule was written by.
 */
public final class CuedNames {
  private static final Set<String> JUDGED = Set.of(Kinds.NAME, Kinds.BIRTH);

  private CuedNames() {}

  /** Makes each template so many times. */
  public static List<LabelledCase> make(long seed, int times) {
    List<LabelledCase> cases = new ArrayList<>();
    SplittableRandom random = new SplittableRandom(seed);
    for (String set :
        List.of(
            "cued names",
            "cued names held out",
            "genres",
            "genres held out",
            "papers",
            "papers held out")) {
      List<Template> templates = Template.read(set.replace(' ', '-') + ".txt");
      for (int i = 0; i < times * templates.size(); i++) {
        Map<String, Template.Value> again = new HashMap<>();
        cases.add(
            templates
                .get(i % templates.size())
                .fill(set, i, JUDGED, hole -> value(hole, again, random)));
      }
    }
    return cases;
  }

  /** A hole with a number has the same value wherever it comes in a text. */
  private static Template.Value value(
      String hole, Map<String, Template.Value> again, SplittableRandom random) {
    String kind = hole.replaceFirst("[0-9]+$", "");
    return kind.equals(hole)
        ? value(hole, random)
        : again.computeIfAbsent(hole, _ -> value(kind, random));
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
