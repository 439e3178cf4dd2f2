package org.inshore.benchmarks.quality.synthetic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.inshore.benchmarks.quality.judge.LabelledCase;
import org.inshore.testkit.data.SyntheticPeople;

/**
 * Addresses down to the door, alone or in a sentence, drawn from grammars of {@code
 * addresses.txt} that share neither endings nor sentences: by the second and the last no rule was
 * written.
 */
public final class AddressCases {
  private static final List<String> GRAMMARS = List.of("seen", "unseen", "wide", "apart");

  /** What lines of addresses are put into; the address stands for {@code @}. */
  private static final Map<String, String> SENTENCES =
      new TreeMap<>(
          Map.of(
              "alone", "@",
              "behind a label", "联系地址：@",
              "in prose", "上周我去了@，见到了本人。",
              "beside a number", "{mobile} @"));

  private AddressCases() {}

  /**
   * Puts each address of a list into sentences. What follows a bar in its line belongs to the
   * sentence, but not to the address.
   */
  public static List<LabelledCase> of(List<String> addresses) {
    List<LabelledCase> cases = new ArrayList<>();
    SyntheticPeople people = new SyntheticPeople(1);
    SplittableRandom random = new SplittableRandom(1);
    SENTENCES.forEach(
        (set, sentence) -> {
          for (int i = 0; i < addresses.size(); i++) {
            String[] parts = addresses.get(i).split("\\|", 2);
            String rest = parts.length > 1 ? parts[1] : "";
            cases.add(
                new Template(set, sentence.replace("@", "{address}" + rest))
                    .fill(
                        "list " + set,
                        i,
                        Set.of(Kinds.ADDRESS),
                        hole -> value(hole, parts[0], people, random)));
          }
        });
    return cases;
  }

  /** Makes so many of each grammar. */
  public static List<LabelledCase> make(long seed, int count) {
    List<LabelledCase> cases = new ArrayList<>();
    SyntheticPeople people = new SyntheticPeople(seed);
    SplittableRandom random = new SplittableRandom(seed);
    List<Template> grammar = Template.read("addresses.txt");
    for (String set : GRAMMARS) {
      for (int i = 0; i < count; i++) {
        String address = expand("{" + set + "-address}", grammar, random);
        String sentence = expand("{" + set + "-sentence}", grammar, random);
        cases.add(
            new Template(set, sentence.replace("@", "{address}"))
                .fill(
                    "addresses " + set,
                    i,
                    Set.of(Kinds.ADDRESS),
                    hole -> value(hole, address, people, random)));
      }
    }
    return cases;
  }

  private static Template.Value value(
      String hole, String address, SyntheticPeople people, SplittableRandom random) {
    return switch (hole) {
      case "address" -> new Template.Value(address, Kinds.ADDRESS);
      case "name" -> new Template.Value(NameParts.chinese(random), null);
      case "mobile" ->
          new Template.Value(people.person(random.nextInt(1, SyntheticPeople.MOST)).mobile(), null);
      default -> throw new IllegalArgumentException("unknown hole " + hole);
    };
  }

  /** Replaces each name of a group by one of its lines, and {@code #} by a digit. */
  private static String expand(String text, List<Template> grammar, SplittableRandom random) {
    String expanded = text;
    for (String before = ""; !before.equals(expanded); ) {
      before = expanded;
      for (Template group : grammar) {
        List<String> lines = group.text().lines().toList();
        expanded =
            expanded.replaceFirst(
                Pattern.quote("{" + group.group() + "}"), NameParts.one(lines, random));
      }
    }
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < expanded.length(); i++) {
      char c = expanded.charAt(i);
      digits.append(c == '＃' ? (char) random.nextInt('１', '９' + 1) : c == '#' ? (char) random.nextInt('1', '9' + 1) : c);
    }
    return digits.toString();
  }
}
