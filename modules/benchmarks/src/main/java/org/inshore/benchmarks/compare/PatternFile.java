package org.inshore.benchmarks.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.inshore.benchmarks.contender.BytePatterns;
import org.inshore.benchmarks.contender.ShippedRules;
import org.inshore.spi.scan.Encoding;

/**
 * Writes the rules for {@code native/hyperscan.c}: {@code PatternFile FILE [utf-8|gb18030]
 * [eased|plain-words|written|labelled|words|values] [class|word]}. The last says how boundaries are
 * expressed: exactly, or as {@code \b}, to which an underscore is part of a word.
 */
public final class PatternFile {
  private PatternFile() {}

  /** Writes lines of: number, tab, flags, tab, expression. */
  public static void main(String[] arguments) throws IOException {
    List<String> given = new ArrayList<>(List.of(arguments));
    for (String standard :
        List.of("patterns.tsv", "utf-8", "eased", "class").subList(given.size(), 4)) {
      given.add(standard);
    }
    List<String> expressions =
        BytePatterns.of(
            ShippedRules.rules(),
            given.get(1).equals("utf-8") ? Encoding.UTF_8 : Encoding.GB18030,
            BytePatterns.Extent.valueOf(given.get(2).toUpperCase(Locale.ROOT).replace('-', '_')),
            given.get(3).equals("word"));
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < expressions.size(); i++) {
      lines.append(i).append("\t-\t").append(expressions.get(i)).append('\n');
    }
    Files.writeString(Path.of(given.getFirst()), lines);
    System.out.println(expressions.size() + " expressions in " + given.getFirst());
  }
}
