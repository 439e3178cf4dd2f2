package org.inshore.benchmarks.quality.synthetic;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inshore.benchmarks.quality.LabelledCase;
import org.inshore.benchmarks.quality.LabelledCase.Expected;
import org.inshore.benchmarks.quality.LabelledCase.RunningText;
import org.inshore.testkit.data.Person;

/**
 * Running text by the templates of {@code documents.txt}: {@code {mobile}} is a value of the person
 * at hand, {@code {next}} turns to another person, and {@code {#epoch}} is a number that is none.
 */
final class Documents {
  private static final Pattern HOLE = Pattern.compile("\\{([#a-z0-9]+)}");

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

  /**
   * What a document is made of.
   *
   * @param group its name
   * @param text with holes in braces
   */
  private record Template(String group, String text) {}

  private static final List<Template> TEMPLATES = read("documents.txt");

  private Documents() {}

  private static List<Template> read(String name) {
    try (InputStream in = Documents.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + name);
      }
      String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      List<Template> templates = new ArrayList<>();
      for (String part : all.substring("== ".length()).split("\n== ", -1)) {
        int line = part.indexOf('\n');
        templates.add(new Template(part.substring(0, line), part.substring(line + 1)));
      }
      return List.copyOf(templates);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static LabelledCase make(Planted planted, int number) {
    Template template = TEMPLATES.get(number % TEMPLATES.size());
    Person person = planted.person();
    StringBuilder text = new StringBuilder();
    List<Expected> expected = new ArrayList<>();
    Matcher holes = HOLE.matcher(template.text());
    int done = 0;
    while (holes.find()) {
      text.append(template.text(), done, holes.start());
      done = holes.end();
      String hole = holes.group(1);
      if (hole.equals("next")) {
        person = planted.person();
      } else if (hole.startsWith("#")) {
        text.append(planted.machine(hole.substring(1)));
      } else {
        String kind = KINDS.getOrDefault(hole, hole);
        int from = text.codePointCount(0, text.length());
        text.append(planted.spelled(kind, person));
        int to = text.codePointCount(0, text.length());
        expected.add(new Expected(Kinds.accepted(kind), 0, from, to));
      }
    }
    text.append(template.text(), done, template.text().length());
    return new LabelledCase(
        "synthetic documents",
        template.group(),
        template.group() + " " + number,
        new RunningText(text.toString()),
        expected,
        List.of(),
        SyntheticCases.PLANTED);
  }
}
