package org.inshore.benchmarks.quality.synthetic;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inshore.benchmarks.quality.judge.LabelledCase;
import org.inshore.benchmarks.quality.judge.LabelledCase.Expected;
import org.inshore.benchmarks.quality.judge.LabelledCase.RunningText;
import org.jspecify.annotations.Nullable;

/**
 * Template of a running text with holes for values.
 *
 * @param group its name
 * @param text with holes in braces, and values as {@code ⟦rule:value⟧}
 */
record Template(String group, String text) {
  private static final Pattern HOLE = Pattern.compile("\\{([#a-z0-9-]+)}|⟦([a-z-]+):([^⟧]+)⟧");

  /**
   * Kind of value that fills a hole.
   *
   * @param text the characters
   * @param kind the rule that should find it; null if none should
   */
  record Value(String text, @Nullable String kind) {}

  /** Gives values for holes. */
  interface Holes {
    Value value(String hole);
  }

  /** Reads those of a resource, each behind a line {@code == group}. */
  static List<Template> read(String name) {
    try (InputStream in = Template.class.getResourceAsStream(name)) {
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

  /** Fills all holes; of the rules in {@code judged} everything is labelled. */
  LabelledCase fill(String set, int number, Set<String> judged, Holes holes) {
    StringBuilder filled = new StringBuilder();
    List<Expected> expected = new ArrayList<>();
    Matcher matcher = HOLE.matcher(text);
    int done = 0;
    while (matcher.find()) {
      filled.append(text, done, matcher.start());
      done = matcher.end();
      Value value =
          matcher.group(1) == null
              ? new Value(matcher.group(3), matcher.group(2))
              : holes.value(matcher.group(1));
      int from = filled.codePointCount(0, filled.length());
      filled.append(value.text());
      String kind = value.kind();
      if (kind != null) {
        int to = filled.codePointCount(0, filled.length());
        expected.add(new Expected(Kinds.accepted(kind), 0, from, to));
      }
    }
    filled.append(text, done, text.length());
    return new LabelledCase(
        set,
        group,
        group + " " + number,
        new RunningText(filled.toString()),
        expected,
        List.of(),
        judged);
  }
}
