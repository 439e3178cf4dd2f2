package org.inshore.benchmarks.quality.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.inshore.benchmarks.quality.judge.Found;
import org.inshore.benchmarks.quality.judge.JudgedMatches;
import org.inshore.benchmarks.quality.judge.LabelledCase;
import org.inshore.benchmarks.version.ExtractedFile;
import org.inshore.engine.Detector;
import org.inshore.engine.Matcher;
import org.inshore.engine.MatcherKind;
import org.inshore.engine.match.Match;
import org.inshore.engine.pattern.Normaliser;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ScanException;

/**
 * Looks through labelled texts as files. Where a record of a file stands in it is not known, so a
 * value is looked for in the text: at the next labelled place that has it, else at the next one.
 */
final class FileInspector {
  private static final double MIN = 0.05;

  private final List<String> values = new ArrayList<>();
  private final Matcher matcher;

  FileInspector(Detector detector) {
    this.matcher = detector.matcher(MIN, (_, value) -> keep(value), false, MatcherKind.PORTABLE);
  }

  private long keep(CharSequence value) {
    values.add(value.toString());
    return values.size() - 1L;
  }

  /** What is found in a case, documents and records as a whole left out. */
  List<Found> inspect(LabelledCase labelled)
      throws IOException, ScanException, InterruptedException {
    JudgedMatches judged = new JudgedMatches();
    String text = labelled.subject().text(0);
    ExtractedFile.read(
        labelled.group(),
        text.getBytes(StandardCharsets.UTF_8),
        content -> {
          switch (content) {
            case Content.Text part -> matcher.scan(part, judged);
            case Content.Rows rows -> matcher.scan(rows, judged);
            case Content.Binary _ -> throw new IllegalStateException("a file in a text");
          }
        });
    List<Found> found = new ArrayList<>();
    Squeezed squeezed = Squeezed.of(text);
    Set<String> taken = new HashSet<>();
    judged.forEach(match -> place(labelled, match, squeezed, taken, found));
    return found;
  }

  private void place(
      LabelledCase labelled, Match match, Squeezed text, Set<String> taken, List<Found> found) {
    if (match.end() <= match.start()) {
      return;
    }
    String value = Squeezed.of(values.get((int) match.valueHash())).text();
    Found best = new Found(match.rule().id(), 1, 0, 1, match.confidence()); // nowhere
    int at = value.isEmpty() ? -1 : text.text().indexOf(value);
    while (at >= 0) {
      Found here =
          new Found(
              match.rule().id(),
              0,
              text.points()[at],
              text.points()[at + value.length() - 1] + 1,
              match.confidence());
      boolean wanted =
          labelled.expected().stream()
              .anyMatch(
                  each ->
                      each.kinds().contains(here.kind())
                          && here.from() < each.to()
                          && each.from() < here.to());
      if (!taken.contains(here.kind() + here.from()) && (wanted || best.cell() == 1)) {
        best = here;
        if (wanted) {
          break;
        }
      }
      at = text.text().indexOf(value, at + 1);
    }
    if (best.cell() == 0) {
      taken.add(best.kind() + best.from());
      found.add(best);
    }
  }

  /**
   * A text without what spellings of a value differ in.
   *
   * @param points for each character the code point of the text that it is
   */
  @SuppressWarnings("ArrayRecordComponent") // lives within one method
  private record Squeezed(String text, int[] points) {
    static Squeezed of(String text) {
      StringBuilder kept = new StringBuilder();
      int[] points = new int[text.length()];
      int point = 0;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (!Character.isLowSurrogate(c)) {
          point++;
        }
        if (!Character.isWhitespace(c) && c != '-' && Normaliser.normalise((int) c) >= 0) {
          points[kept.length()] = point - 1;
          kept.appendCodePoint(Normaliser.normalise((int) c));
        }
      }
      return new Squeezed(kept.toString().toLowerCase(Locale.ROOT), points);
    }
  }
}
