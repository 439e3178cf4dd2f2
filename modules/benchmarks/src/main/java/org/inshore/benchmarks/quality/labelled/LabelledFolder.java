package org.inshore.benchmarks.quality.labelled;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.inshore.benchmarks.quality.judge.LabelledCase;

/**
 * The labelled sets in a folder: {@code vectors.tsv}, {@code pairs/*.csv} and {@code *.jsonl}; all
 * may be missing.
 */
public final class LabelledFolder {
  private final List<LabelledCase> cases = new ArrayList<>();
  private final KindNames names;

  private LabelledFolder(Set<String> rules) {
    this.names = new KindNames(rules);
  }

  /** Reads all sets of a folder, for the rules in force. */
  public static LabelledFolder read(Path folder, Set<String> rules) throws IOException {
    LabelledFolder read = new LabelledFolder(rules);
    Path vectors = folder.resolve("vectors.tsv");
    if (Files.exists(vectors)) {
      VectorFile.read(vectors, read.names, read.cases);
    }
    Path pairs = folder.resolve("pairs");
    if (Files.isDirectory(pairs)) {
      for (Path file : list(pairs, "*.csv")) {
        PairFile.read(file, read.names, read.cases);
      }
    }
    for (Path file : list(folder, "*.jsonl")) {
      SpanFile.read(file, read.names, read.cases);
    }
    if (read.cases.isEmpty()) {
      throw new IOException("no labelled set in " + folder);
    }
    return read;
  }

  private static List<Path> list(Path folder, String names) throws IOException {
    List<Path> files = new ArrayList<>();
    try (var stream = Files.newDirectoryStream(folder, names)) {
      stream.forEach(files::add);
    }
    files.sort(null);
    return files;
  }

  /** All cases. */
  public List<LabelledCase> cases() {
    return List.copyOf(cases);
  }

  /** How many labels no rule looks for, by set and label. */
  public Map<String, Long> leftOut() {
    return Map.copyOf(names.leftOut());
  }
}
