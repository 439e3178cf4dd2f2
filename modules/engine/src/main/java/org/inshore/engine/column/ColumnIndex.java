package org.inshore.engine.column;

import java.util.BitSet;
import java.util.List;
import org.inshore.engine.header.ColumnWords;
import org.inshore.engine.header.TextIndex;
import org.inshore.engine.header.TokenIndex;
import org.inshore.engine.program.CompiledLookAlike;
import org.inshore.engine.program.Program;
import org.inshore.engine.rule.TypeWords;

/**
 * Index of the words that a program's rules and look-alikes look for in what columns are called.
 */
final class ColumnIndex {
  private final TokenIndex names = new TokenIndex();
  private final TextIndex texts = new TextIndex();
  private final TokenIndex labelNames = new TokenIndex();
  private final TextIndex labels = new TextIndex();
  private final TokenIndex alikeNames = new TokenIndex();
  private final TextIndex alikeTexts = new TextIndex();
  private final TokenIndex steps = new TokenIndex();
  private final TokenIndex typeNames = new TokenIndex();
  private final TextIndex typeTexts = new TextIndex();

  ColumnIndex(Program program) {
    for (int i = 0; i < program.rules().size(); i++) {
      ColumnWords words = program.columns().get(i);
      names.add(i, words.names());
      texts.add(i, words.texts());
      labelNames.add(i, words.labelNames());
      labels.add(i, words.labels());
      for (CompiledLookAlike alike : program.lookAlikes().get(i).all()) {
        if (alike.source().regex() == null) {
          alikeNames.add(alike.number(), alike.names());
          alikeTexts.add(alike.number(), alike.words());
        }
        steps.add(
            alike.number(), alike.source().steps().stream().map(ColumnWords::tokens).toList());
      }
      TypeWords types = program.rules().get(i).types();
      typeNames.add(i, types.names().stream().map(ColumnWords::tokens).toList());
      typeTexts.add(i, types.texts());
    }
  }

  /** The rules whose column it is, by their numbers. */
  BitSet named(List<String> tokens, String name, String comment) {
    return with(texts, names.fitting(tokens), name, comment);
  }

  /**
   * The rules of which a label names it.
   *
   * @param last tokens of the last part of a path
   */
  BitSet labelled(List<String> tokens, List<String> last, String name) {
    BitSet found = labelNames.equal(tokens);
    found.or(labelNames.equal(last));
    labels.ending(name, found);
    return found;
  }

  /** The look-alikes of which a word names it, by their numbers. */
  BitSet lookAlikes(List<String> tokens, String name, String comment) {
    return with(alikeTexts, alikeNames.within(tokens), name, comment);
  }

  /** The look-alikes that a step of a column's path tells, by their numbers. */
  BitSet steps(List<String> tokens) {
    return steps.within(tokens);
  }

  /** Whether its cells tell the kind of a number in the same row. */
  boolean isType(List<String> tokens, String name, String comment) {
    return !with(typeTexts, typeNames.fitting(tokens), name, comment).isEmpty();
  }

  private static BitSet with(TextIndex texts, BitSet found, String name, String comment) {
    texts.within(name, found);
    texts.within(comment, found);
    return found;
  }
}
