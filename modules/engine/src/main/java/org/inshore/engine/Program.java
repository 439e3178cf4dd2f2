package org.inshore.engine;

import java.util.List;

/**
 * Everything a matcher needs, compiled. Immutable.
 *
 * @param alphabet the characters told apart
 * @param rules by number
 * @param patterns by number
 * @param called by rule number, the patterns that a label or column calls for
 * @param groups patterns tried everywhere, some at once
 * @param starts what can start at a character
 * @param keywords labels and context words
 * @param columns what columns are looked at for
 * @param before how much text before a value bears on it
 * @param after how much text from a value's start on bears on it
 */
record Program(
    Alphabet alphabet,
    List<Rule> rules,
    List<CompiledPattern> patterns,
    List<List<CompiledPattern>> called,
    List<Group> groups,
    Starts starts,
    KeywordIndex keywords,
    List<ColumnWords> columns,
    int before,
    int after) {

  /** The look-alikes of a rule. */
  List<CompiledLookAlike> lookAlikes(int rule) {
    for (CompiledPattern pattern : patterns) {
      if (pattern.ruleNumber() == rule) {
        return pattern.lookAlikes();
      }
    }
    return List.of();
  }

  /** Patterns with the same boundary in one automaton. */
  record Group(Boundary boundary, TaggedAutomaton automaton) {}
}
