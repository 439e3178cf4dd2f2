package org.inshore.benchmarks.compare;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.inshore.benchmarks.contender.BytePatterns;
import org.inshore.benchmarks.contender.GrepPerl;
import org.inshore.benchmarks.contender.Ripgrep;
import org.inshore.benchmarks.engine.ShippedRules;
import org.inshore.spi.content.Encoding;

/**
 * Writes the rules for other programs.
 *
 * <ul>
 *   <li>{@code PatternFile FILE [utf-8|gb18030] [eased|plain-words|written|labelled|words|values]
 *       [class|word]} for {@code native/hyperscan.c}. The last says how boundaries are expressed:
 *       exactly, or as {@code \b}, to which an underscore is part of a word.
 *   <li>{@code PatternFile FILE rg} and {@code PatternFile FILE grep} for ripgrep and {@code grep
 *       -P}.
 * </ul>
 */
public final class PatternFile {
  private static final List<String> STANDARD = List.of("patterns.tsv", "utf-8", "eased", "class");

  private PatternFile() {}

  /** Writes the file. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    List<String> given = new ArrayList<>(List.of(arguments));
    given.addAll(STANDARD.subList(given.size(), STANDARD.size()));
    Path file = Path.of(given.getFirst());
    switch (given.get(1)) {
      case "rg" -> Ripgrep.writePatterns(file, Encoding.UTF_8);
      case "grep" -> GrepPerl.writePatterns(file);
      case "utf-8" -> writeLines(file, Encoding.UTF_8, given);
      case "gb18030" -> writeLines(file, Encoding.GB18030, given);
      default ->
          throw new IllegalArgumentException("utf-8, gb18030, rg or grep, not " + given.get(1));
    }
  }

  private static void writeLines(Path file, Encoding encoding, List<String> given)
      throws IOException {
    BytePatterns.Extent extent =
        BytePatterns.Extent.valueOf(given.get(2).toUpperCase(Locale.ROOT).replace('-', '_'));
    BytePatterns.writeLines(
        file, BytePatterns.of(ShippedRules.rules(), encoding, extent, given.get(3).equals("word")));
  }
}
