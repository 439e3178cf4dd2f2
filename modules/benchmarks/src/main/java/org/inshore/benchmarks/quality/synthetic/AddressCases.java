package org.inshore.benchmarks.quality.synthetic;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.inshore.benchmarks.quality.judge.LabelledCase;
import org.inshore.testkit.data.SyntheticPeople;

/**
 * Addresses down to the door, alone or in a sentence, drawn from two grammars of {@code
 * addresses.txt} that share neither endings nor sentences: by the second no rule was written.
 */
public final class AddressCases {
  private AddressCases() {}

  /** Makes so many of each grammar. */
  public static List<LabelledCase> make(long seed, int count) {
    List<LabelledCase> cases = new ArrayList<>();
    SyntheticPeople people = new SyntheticPeople(seed);
    SplittableRandom random = new SplittableRandom(seed);
    List<Template> grammar = Template.read("addresses.txt");
    for (String set : List.of("seen", "unseen")) {
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
      digits.append(c == '#' ? (char) random.nextInt('1', '9' + 1) : c);
    }
    return digits.toString();
  }
}
