package org.inshore.benchmarks.quality.labelled;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.inshore.benchmarks.quality.judge.LabelledCase;

/** One column of values of a kind and one of values that are not, named by the file. */
final class PairFile {
  private static final String SET = "pairs of openDLP";

  private PairFile() {}

  static void read(Path file, KindNames names, List<LabelledCase> into) throws IOException {
    String label = file.getFileName().toString().replace(".csv", "").toLowerCase(Locale.ROOT);
    List<String> kinds = names.of(label);
    if (kinds.isEmpty()) {
      names.leaveOut(SET, label);
      return;
    }
    List<String> lines = Files.readAllLines(file);
    for (int i = 1; i < lines.size(); i++) {
      String[] fields = lines.get(i).split(",", -1);
      for (int column = 0; column < Math.min(2, fields.length); column++) {
        boolean wanted = column == 0;
        if (!fields[column].isBlank()) {
          String group = label + (wanted ? " positive" : " negative");
          into.add(Sheets.cell(SET, group, group + " " + i, kinds, fields[column].strip(), wanted));
          into.add(Sheets.text(SET, group, group + " " + i, kinds, fields[column].strip(), wanted));
        }
      }
    }
  }
}
