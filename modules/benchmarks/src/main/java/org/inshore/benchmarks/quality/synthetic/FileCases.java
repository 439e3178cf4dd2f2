package org.inshore.benchmarks.quality.synthetic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.inshore.benchmarks.quality.judge.LabelledCase;
import org.inshore.testkit.data.Person;
import org.inshore.testkit.data.SyntheticPeople;

/**
 * Files of other programs with what is in them: dumps, messages, configurations, exports,
 * transcripts, by the templates of {@code files.txt} and of a half that no rule was written by. The
 * group of a case is the name of its file. A line that begins with {@code ×20} stands for twenty.
 */
public final class FileCases {
  private static final Set<String> JUDGED =
      Set.of(
          Kinds.NAME,
          Kinds.BIRTH,
          Kinds.RESIDENT_ID,
          Kinds.MOBILE,
          Kinds.CARD,
          Kinds.ADDRESS,
          Kinds.PASSPORT,
          Kinds.TRAVEL_PERMIT,
          Kinds.SECRET,
          "password");

  private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
  private static final String SIGNS = "23456789#@!_-";

  private FileCases() {}

  /** Makes each template so many times. */
  public static List<LabelledCase> make(long seed, int times) {
    List<LabelledCase> cases = new ArrayList<>();
    SyntheticPeople people = new SyntheticPeople(seed);
    SplittableRandom random = new SplittableRandom(seed);
    for (String set : List.of("files", "files held out")) {
      List<Template> templates = Template.read(set.replace(' ', '-') + ".txt");
      for (int i = 0; i < times * templates.size(); i++) {
        Template template = templates.get(i % templates.size());
        Map<String, Template.Value> again = new HashMap<>();
        cases.add(
            new Template(template.group(), repeated(template.text()))
                .fill(set, i, JUDGED, hole -> value(hole, again, people, random)));
      }
    }
    return cases;
  }

  private static String repeated(String text) {
    StringBuilder all = new StringBuilder();
    for (String line : (text + "\n").split("(?<=\n)", -1)) {
      int blank = line.startsWith("×") ? line.indexOf(' ') : -1;
      int times = blank < 0 ? 1 : Integer.parseInt(line.substring(1, blank));
      all.append(line.substring(blank + 1).repeat(times));
    }
    return all.toString();
  }

  /** A hole with a number has the same value wherever it comes in a text. */
  private static Template.Value value(
      String hole,
      Map<String, Template.Value> again,
      SyntheticPeople people,
      SplittableRandom random) {
    int last = hole.length() - 1;
    return Character.isDigit(hole.charAt(last))
        ? again.computeIfAbsent(hole, _ -> value(hole.substring(0, last), again, people, random))
        : value(hole, people, random);
  }

  private static Template.Value value(
      String hole, SyntheticPeople people, SplittableRandom random) {
    Person person = people.person(random.nextInt(1, SyntheticPeople.MOST));
    return switch (hole) {
      case "name" -> new Template.Value(NameParts.chinese(random), Kinds.NAME);
      case "dotted" -> new Template.Value(NameParts.dotted(random), Kinds.NAME);
      case "latin" -> new Template.Value(NameParts.latin(random), Kinds.NAME);
      case "pinyin" -> new Template.Value(person.pinyin(), Kinds.NAME);
      case "id" -> new Template.Value(person.residentId(), Kinds.RESIDENT_ID);
      case "mobile" -> new Template.Value(person.mobile(), Kinds.MOBILE);
      case "card" -> new Template.Value(person.card(), Kinds.CARD);
      case "address" -> new Template.Value(person.address(), Kinds.ADDRESS);
      case "passport" -> new Template.Value(person.passport(), Kinds.PASSPORT);
      case "permit" ->
          new Template.Value(
              (random.nextBoolean() ? "H" : "M") + digits(8, random), Kinds.TRAVEL_PERMIT);
      case "birth" -> new Template.Value(birth("%d-%02d-%02d", random), Kinds.BIRTH);
      case "birthflat" -> new Template.Value(birth("%d%02d%02d", random), Kinds.BIRTH);
      case "secret" -> new Template.Value(secret(random), Kinds.SECRET);
      case "mail" -> new Template.Value("u" + digits(4, random) + "@example.com", null);
      case "n" -> new Template.Value(Integer.toString(random.nextInt(1, 1000)), null);
      case "amount" ->
          new Template.Value(random.nextInt(10, 90_000) + "." + digits(2, random), null);
      case "day" -> new Template.Value(day("%d-%02d-%02d", random), null);
      case "dayflat" -> new Template.Value(day("%d%02d%02d", random), null);
      case "six" -> new Template.Value(digits(6, random), null);
      case "ten" -> new Template.Value(digits(10, random), null);
      default -> throw new IllegalArgumentException("unknown hole " + hole);
    };
  }

  private static String birth(String form, SplittableRandom random) {
    return form.formatted(random.nextInt(1945, 2004), random.nextInt(1, 13), random.nextInt(1, 29));
  }

  private static String day(String form, SplittableRandom random) {
    return form.formatted(random.nextInt(2022, 2026), random.nextInt(1, 13), random.nextInt(1, 29));
  }

  private static String digits(int count, SplittableRandom random) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < count; i++) {
      digits.append(random.nextInt(i == 0 ? 1 : 0, 10));
    }
    return digits.toString();
  }

  /** A password: letters with signs, letters alone, a word with a year, or hexadecimal. */
  private static String secret(SplittableRandom random) {
    StringBuilder secret = new StringBuilder();
    switch (random.nextInt(4)) {
      case 0 -> draw(LETTERS + SIGNS, 12, secret, random).append(random.nextInt(10, 99));
      case 1 -> draw(LETTERS, 18, secret, random);
      case 2 ->
          secret
              .append(NameParts.one(List.of("Tianfu", "Nanjing", "Huanghe", "Spring"), random))
              .append(NameParts.one(List.of("@", "#", "_", "!"), random))
              .append(random.nextInt(1990, 2026));
      default -> secret.append(String.format(Locale.ROOT, "%016x", random.nextLong()));
    }
    return secret.toString();
  }

  private static StringBuilder draw(
      String from, int count, StringBuilder into, SplittableRandom random) {
    into.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    for (int i = 1; i < count; i++) {
      into.append(from.charAt(random.nextInt(from.length())));
    }
    return into;
  }
}
