package org.inshore.engine.program;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.inshore.engine.document.DocumentRules;
import org.inshore.engine.header.ColumnWords;
import org.inshore.engine.pattern.Alphabet;
import org.inshore.engine.pattern.DeferredAutomaton;
import org.inshore.engine.pattern.TaggedAutomaton;
import org.inshore.engine.prefilter.Infix;
import org.inshore.engine.prefilter.Triggers;
import org.inshore.engine.rule.Boundary;
import org.inshore.engine.rule.Requirement;
import org.inshore.engine.rule.Rule;
import org.inshore.engine.text.TextView;
import org.inshore.spi.detect.ColumnValidator;
import org.inshore.spi.detect.Validator;
import org.inshore.spi.inventory.run.RuleInfo;
import org.jspecify.annotations.Nullable;

/**
 * Everything a matcher needs, compiled. Immutable.
 *
 * @param alphabet the characters told apart
 * @param rules by number
 * @param validators by number
 * @param patterns by number
 * @param called by rule number, the patterns that a label or column calls for
 * @param nearby by rule number, the patterns that any of its words calls for
 * @param identifiedAfter how far after the start of a value an identifier of a person may start
 *     that speaks for it, in characters
 * @param groups patterns tried where their triggers are found, some at once
 * @param triggers what the prefilters find places of values by, one for each set of rules that was
 *     compiled together
 * @param keywords labels and context words
 * @param lookAlikes by rule number
 * @param columns what columns are looked at for
 * @param before how much text before a value bears on it, in characters
 * @param after how much text from a value's start on bears on it
 */
public record Program(
    Alphabet alphabet,
    List<Rule> rules,
    List<Validator> validators,
    List<CompiledPattern> patterns,
    List<List<CompiledPattern>> called,
    List<List<Nearby>> nearby,
    int identifiedAfter,
    List<Group> groups,
    List<Triggers> triggers,
    KeywordIndex keywords,
    List<LookAlikes> lookAlikes,
    List<ColumnWords> columns,
    int before,
    int after,
    boolean keepsToLines,
    DocumentRules documents) {

  /** A program without rules. */
  public static Program empty(Alphabet alphabet, DocumentRules documents) {
    return new Program(
        alphabet,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        0,
        List.of(),
        List.of(),
        new KeywordIndex(List.of()),
        List.of(),
        List.of(),
        0,
        0,
        true,
        documents);
  }

  /** Rank of the values of a rule as identifiers of a person; 0 for none. */
  public int personKey(RuleInfo info) {
    return rules.stream()
        .filter(rule -> rule.info().equals(info))
        .mapToInt(Rule::personKey)
        .findFirst()
        .orElse(0);
  }

  /** Patterns that an identifier of a person calls for beside it. */
  public List<Nearby> identified() {
    return nearby.stream().flatMap(List::stream).filter(n -> n.rule().identified()).toList();
  }

  /** By rule number, patterns with a need that are tried when all else in a text is found. */
  public List<List<CompiledPattern>> second(Requirement need) {
    List<List<CompiledPattern>> byRule = new ArrayList<>();
    rules.forEach(_ -> byRule.add(new ArrayList<>()));
    for (CompiledPattern pattern : patterns) {
      if (pattern.source().need() == need) {
        byRule.get(pattern.ruleNumber()).add(pattern);
      }
    }
    return byRule;
  }

  /** Patterns of whole cells, one for each rule, whose validators also judge columns. */
  public List<CompiledPattern> judging() {
    Map<Integer, CompiledPattern> judging = new TreeMap<>();
    for (CompiledPattern pattern : patterns) {
      if (pattern.source().need() == Requirement.WHOLE_CELL && judge(pattern) != null) {
        judging.putIfAbsent(pattern.ruleNumber(), pattern);
      }
    }
    return List.copyOf(judging.values());
  }

  /** The validator of a pattern that also judges columns, or null. */
  public @Nullable ColumnValidator judge(CompiledPattern pattern) {
    for (int number : pattern.validators()) {
      if (validators.get(number) instanceof ColumnValidator judge) {
        return judge;
      }
    }
    return null;
  }

  /**
   * Patterns with the same boundary in one automaton.
   *
   * @param table the automaton
   * @param gate refuses most words and numbers at once
   * @param onlyInText whether words and identifiers call for them in rows
   * @param infix what they are found by, if it is not how they begin
   * @param longest characters that a value can have, where it is found by what is further in
   */
  public record Group(
      Boundary boundary,
      DeferredAutomaton table,
      WordGate gate,
      boolean onlyInText,
      @Nullable Infix infix,
      int longest) {
    public Group(
        Boundary boundary,
        DeferredAutomaton table,
        boolean onlyInText,
        @Nullable Infix infix,
        int longest) {
      this(boundary, table, new WordGate(boundary, table.get()), onlyInText, infix, longest);
    }

    /**
     * Whether a value may have what it is found by at a place, at most so many characters behind
     * its first: what the finder compares tells of more places, and most are in text without any
     * character above 127.
     */
    public boolean mayBeAround(TextView text, int place, int most) {
      if (infix != null && !infix.isAt(text, place)) {
        return false;
      }
      int first = Math.max(text.from, place - most);
      return !(table.isWide() && text.isAscii(first, Math.min(text.to, place + longest)));
    }

    /** The automaton. */
    public TaggedAutomaton automaton() {
      return table.get();
    }
  }
}
