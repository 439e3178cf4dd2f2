package org.inshore.benchmarks.quality.labelled;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.inshore.benchmarks.quality.judge.LabelledCase;
import org.inshore.benchmarks.quality.judge.LabelledCase.Expected;
import org.inshore.benchmarks.quality.judge.LabelledCase.RunningText;

/**
 * Texts with the spans of values, one JSON object in a line: {@code id}, {@code text}, {@code
 * spans} with {@code start}, {@code end} and {@code type}; or {@code should_match} and a {@code
 * type}, which say that there is such a value in the text, or none.
 */
final class SpanFile {
  private SpanFile() {}

  static void read(Path file, KindNames names, List<LabelledCase> into) throws IOException {
    String set = file.getFileName().toString().replace(".jsonl", "").replace('_', '-');
    List<Map<String, Object>> rows = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      if (!line.isBlank()) {
        rows.add(JsonLine.parse(line));
      }
    }
    Set<String> labelled = new TreeSet<>();
    rows.forEach(row -> spans(row).forEach(span -> labelled.addAll(names.of(label(span)))));
    for (Map<String, Object> row : rows) {
      if (row.containsKey("should_match")) {
        verdict(set, row, names, into);
      } else {
        spans(set, row, labelled, names, into);
      }
    }
  }

  private static void spans(
      String set,
      Map<String, Object> row,
      Set<String> judged,
      KindNames names,
      List<LabelledCase> into) {
    List<Expected> expected = new ArrayList<>();
    for (Map<String, Object> span : spans(row)) {
      List<String> kinds = names.accepted(label(span));
      if (kinds.isEmpty()) {
        names.leaveOut(set, label(span));
      } else {
        expected.add(new Expected(kinds, 0, number(span, "start"), number(span, "end")));
      }
    }
    String id = text(row, "id");
    String group = id.replaceFirst("([^-]*(-[^-]*)?).*", "$1").replaceFirst("[-_][0-9]+$", "");
    into.add(
        new LabelledCase(
            set, group, id, new RunningText(text(row, "text")), expected, List.of(), judged));
  }

  private static void verdict(
      String set, Map<String, Object> row, KindNames names, List<LabelledCase> into) {
    Set<String> kinds = new LinkedHashSet<>(names.of(text(row, "type")));
    spans(row).forEach(span -> kinds.addAll(names.of(label(span))));
    if (kinds.isEmpty()) {
      names.leaveOut(set, text(row, "type"));
      return;
    }
    List<String> accepted = List.copyOf(kinds);
    String value = text(row, "text");
    List<Expected> expected = new ArrayList<>();
    if (Boolean.TRUE.equals(row.get("should_match"))) {
      for (Map<String, Object> span : spans(row)) {
        List<String> own = names.accepted(label(span));
        if (!own.isEmpty()) {
          expected.add(new Expected(own, 0, number(span, "start"), number(span, "end")));
        }
      }
      if (expected.isEmpty()) {
        expected.add(Expected.whole(accepted, 0, value));
      }
    }
    into.add(
        new LabelledCase(
            set,
            text(row, "type"),
            text(row, "id"),
            new RunningText(value),
            expected,
            List.of(),
            expected.isEmpty() ? kinds : Set.of()));
  }

  private static String label(Map<String, Object> span) {
    return text(span, "type").toLowerCase(Locale.ROOT);
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> spans(Map<String, Object> row) {
    return (List<Map<String, Object>>) row.getOrDefault("spans", List.of());
  }

  private static String text(Map<String, Object> object, String key) {
    return String.valueOf(object.get(key));
  }

  private static int number(Map<String, Object> object, String key) {
    if (object.get(key) instanceof Number number) {
      return number.intValue();
    }
    throw new IllegalArgumentException("no number: " + key);
  }
}
