package org.inshore.benchmarks.quality.synthetic;

import java.util.List;
import java.util.Map;
import org.inshore.benchmarks.quality.judge.LabelledCase;
import org.inshore.testkit.data.Person;

/**
 * Running text by the templates of {@code documents.txt}: {@code {mobile}} is a value of the person
 * at hand, {@code {next}} turns to another person, and {@code {#epoch}} is a number that is none.
 */
final class Documents {
  private static final Map<String, String> KINDS =
      Map.ofEntries(
          Map.entry("id", Kinds.RESIDENT_ID),
          Map.entry("mobile", Kinds.MOBILE),
          Map.entry("card", Kinds.CARD),
          Map.entry("mail", Kinds.EMAIL),
          Map.entry("passport", Kinds.PASSPORT),
          Map.entry("plate", Kinds.PLATE),
          Map.entry("uscc", Kinds.CREDIT_CODE),
          Map.entry("name", Kinds.NAME),
          Map.entry("address", Kinds.ADDRESS),
          Map.entry("account", Kinds.ACCOUNT));

  private static final List<Template> TEMPLATES = Template.read("documents.txt");

  private Documents() {}

  static LabelledCase make(Planted planted, int number) {
    Person[] person = {planted.person()};
    return TEMPLATES
        .get(number % TEMPLATES.size())
        .fill(
            "synthetic documents",
            number,
            SyntheticCases.PLANTED,
            hole -> {
              if (hole.equals("next")) {
                person[0] = planted.person();
                return new Template.Value("", null);
              } else if (hole.startsWith("#")) {
                return new Template.Value(planted.machine(hole.substring(1)), null);
              }
              String kind = KINDS.getOrDefault(hole, hole);
              return new Template.Value(planted.spelled(kind, person[0]), kind);
            });
  }
}
