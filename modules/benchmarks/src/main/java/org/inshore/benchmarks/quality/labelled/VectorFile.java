package org.inshore.benchmarks.quality.labelled;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.inshore.benchmarks.quality.judge.LabelledCase;

/** Single values with a verdict: kind, value, verdict and source, separated by tabs. */
final class VectorFile {
  private static final String SET = "vectors of test suites";

  private VectorFile() {}

  static void read(Path file, KindNames names, List<LabelledCase> into) throws IOException {
    List<String> lines = Files.readAllLines(file);
    for (int i = 1; i < lines.size(); i++) {
      String[] fields = lines.get(i).split("\t", -1);
      String value = fields[1];
      List<String> kinds = names.of(fields[0]);
      if (value.isEmpty() || kinds.isEmpty()) {
        names.leaveOut(SET, fields[0]);
        continue;
      }
      boolean wanted = !fields[2].equals("invalid");
      String id = fields[0] + " " + i;
      into.add(Sheets.text(SET, fields[0], id, kinds, value, wanted));
      into.add(Sheets.cell(SET, fields[0], id, kinds, value, wanted));
    }
  }
}
