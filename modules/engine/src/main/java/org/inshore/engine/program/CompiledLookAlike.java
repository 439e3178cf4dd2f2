package org.inshore.engine.program;

import java.util.List;
import java.util.Locale;
import org.inshore.engine.header.ColumnWords;
import org.inshore.engine.rule.LookAlike;

/**
 * A look-alike ready to run.
 *
 * @param number by which words name it
 * @param source as written
 * @param words its words in lower case
 * @param names its words as tokens of a column's name
 */
public record CompiledLookAlike(
    int number, LookAlike source, List<String> words, List<List<String>> names) {

  public CompiledLookAlike(int number, LookAlike source) {
    this(
        number,
        source,
        source.words().stream().map(word -> word.toLowerCase(Locale.ROOT)).toList(),
        source.words().stream().map(ColumnWords::tokens).toList());
  }
}
