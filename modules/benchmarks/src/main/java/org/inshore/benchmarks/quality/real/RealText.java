package org.inshore.benchmarks.quality.real;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.inshore.benchmarks.quality.judge.Evaluation;
import org.inshore.benchmarks.quality.judge.JudgedMatches;
import org.inshore.engine.Detector;
import org.inshore.engine.Matcher;
import org.inshore.engine.MatcherKind;
import org.inshore.engine.match.Match;
import org.inshore.engine.match.MatchSink;
import org.inshore.spi.content.Content;
import org.inshore.spi.inventory.finding.Band;
import org.inshore.spi.scan.ScanException;

/** Counts of findings in folders of real text, by kind. Binary files are left out and counted. */
public final class RealText {
  /** Findings of one kind. */
  public record Hits(long high, long medium, long low) {
    private static final Hits NONE = new Hits(0, 0, 0);

    private Hits with(Band band) {
      return switch (band) {
        case HIGH -> new Hits(high + 1, medium, low);
        case MEDIUM -> new Hits(high, medium + 1, low);
        case LOW -> new Hits(high, medium, low + 1);
      };
    }
  }

  private final Matcher matcher;
  private final boolean keepPlaces;
  private final Evaluation evaluation;
  private final Map<String, Hits> hits = new TreeMap<>();
  private final List<String> places = new ArrayList<>();
  private long bytes;
  private long files;
  private long leftOut;

  /** Kinds of which there is none in such text: what is found of them is wrong. */
  private static final Set<String> ABSENT =
      Set.of(
          "cn-resident-id",
          "cn-bank-card",
          "cn-mobile-number",
          "cn-uscc",
          "cn-uscc-sole-proprietor",
          "cn-passport",
          "cn-license-plate",
          "cn-landline");

  /**
   * Takes what it needs.
   *
   * @param evaluation takes the scores of what is found and cannot be right
   * @param keepPlaces whether places are kept to be listed
   */
  public RealText(Detector detector, Evaluation evaluation, boolean keepPlaces) {
    this.evaluation = evaluation;
    this.matcher = detector.matcher(0.05, (_, _) -> 0, false, MatcherKind.PORTABLE);
    this.keepPlaces = keepPlaces;
  }

  /** Looks through all files under a folder, or one file. */
  public void scan(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      throw new NoSuchFileException(folder.toString());
    }
    List<Path> found = new ArrayList<>();
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile()) {
              found.add(file);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException reason) {
            leftOut++;
            return FileVisitResult.CONTINUE;
          }
        });
    found.sort(null);
    for (Path file : found) {
      read(file);
    }
  }

  private void read(Path file) throws IOException {
    try {
      JudgedMatches judged = new JudgedMatches();
      boolean isText = TextFile.read(file, content -> look(content, judged));
      judged.forEach(this::note);
      files += isText ? 1 : 0;
      leftOut += isText ? 0 : 1;
    } catch (ScanException e) {
      leftOut++;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private void look(Content content, MatchSink sink) {
    switch (content) {
      case Content.Text text -> {
        bytes += text.length();
        matcher.scan(text, sink);
      }
      case Content.Rows rows -> {
        bytes += rows.cells().length();
        matcher.scan(rows, sink);
      }
      case Content.Binary _ -> leftOut++;
    }
  }

  private void note(Match match) {
    Band band = Band.of(match.confidence());
    hits.merge(match.rule().id(), Hits.NONE.with(band), (known, _) -> known.with(band));
    if (ABSENT.contains(match.rule().id())) {
      evaluation.addWrong(match.rule().id(), match.confidence());
    }
    if (keepPlaces && band != Band.LOW) {
      places.add(
          String.join(
              "\t",
              match.rule().id(),
              String.format(Locale.ROOT, "%.2f", match.confidence()),
              match.position().toString(),
              Long.toString(match.start()),
              Long.toString(match.end())));
    }
  }

  /** Hits by rule. */
  public Map<String, Hits> hits() {
    return hits;
  }

  /** Rule, confidence, place, first and last offset of each hit at medium or above. */
  public List<String> places() {
    return List.copyOf(places);
  }

  /** How many bytes of text were looked through. */
  public long bytes() {
    return bytes;
  }

  /** How many files those are of. */
  public long files() {
    return files;
  }

  /** How many files are no text or could not be read. */
  public long leftOut() {
    return leftOut;
  }
}
