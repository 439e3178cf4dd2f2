package org.inshore.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;
import org.inshore.spi.detect.Validator;
import org.inshore.spi.message.Messages;

/** Turns rules into a program. */
final class Compiler {
  private static final Messages MESSAGES = Messages.of(Compiler.class);

  /** Work allowed for patterns together; where it does not do, they are tried in two halves. */
  private static final int UNION_WORK = 100_000;

  private static final CodePointSet NO_SEPARATORS = CodePointSet.of("");

  private final List<Rule> rules;
  private final Map<String, Validator> validators = new TreeMap<>();
  private final Alphabet alphabet;
  private final AutomatonBuilder builder;
  private final List<Keyword> words;
  private final List<CompiledPattern> patterns = new ArrayList<>();
  private final List<List<CompiledPattern>> called = new ArrayList<>();
  private final Map<Boundary, List<Automaton>> free = new EnumMap<>(Boundary.class);
  private int lookAlikes;

  Compiler(List<Rule> rules, Collection<Validator> validators) {
    this.rules = rules;
    validators.forEach(validator -> this.validators.put(validator.name(), validator));
    this.words = KeywordIndex.collect(rules);
    this.alphabet = Alphabet.of(sets());
    this.builder = new AutomatonBuilder(alphabet);
  }

  Program compile() throws RuleException {
    BitSet calling = new BitSet();
    for (int i = 0; i < rules.size(); i++) {
      List<CompiledPattern> ofRule = compile(rules.get(i), i);
      called.add(ofRule.stream().filter(pattern -> pattern.source().need().called()).toList());
      if (ofRule.stream().anyMatch(pattern -> pattern.source().need() == Need.LABEL)) {
        calling.set(i);
      }
    }
    KeywordIndex keywords = new KeywordIndex(words, calling, builder);
    List<Program.Group> groups = new ArrayList<>();
    free.forEach((boundary, automata) -> group(boundary, automata, groups));
    return new Program(
        alphabet,
        rules,
        List.copyOf(patterns),
        List.copyOf(called),
        List.copyOf(groups),
        new Starts(alphabet.size(), groups, keywords),
        keywords,
        rules.stream().map(ColumnWords::of).toList(),
        Reach.before(rules),
        Reach.after(rules));
  }

  private Set<CodePointSet> sets() {
    Set<CodePointSet> sets = new HashSet<>();
    for (Rule rule : rules) {
      for (ValuePattern pattern : rule.patterns()) {
        pattern.regex().sets(sets::add);
        sets.add(CodePointSet.of(pattern.separators()));
      }
      for (LookAlike lookAlike : rule.lookAlikes()) {
        if (lookAlike.regex() != null) {
          lookAlike.regex().sets(sets::add);
        }
      }
    }
    words.forEach(word -> word.regex.sets(sets::add));
    return sets;
  }

  private List<CompiledPattern> compile(Rule rule, int ruleNumber) throws RuleException {
    List<CompiledLookAlike> alike = new ArrayList<>();
    for (LookAlike lookAlike : rule.lookAlikes()) {
      TaggedAutomaton automaton = null;
      if (lookAlike.regex() != null) {
        automaton =
            alone(
                automaton(rule, lookAlike.id(), lookAlike.line(), lookAlike.regex(), NO_SEPARATORS),
                0);
      }
      alike.add(new CompiledLookAlike(lookAlikes++, lookAlike, automaton));
    }
    List<CompiledPattern> ofRule = new ArrayList<>();
    for (ValuePattern pattern : rule.patterns()) {
      CodePointSet separators = CodePointSet.of(pattern.separators());
      Automaton automaton =
          automaton(rule, pattern.id(), pattern.line(), pattern.regex(), separators);
      CompiledPattern compiled =
          new CompiledPattern(
              patterns.size(),
              rule,
              ruleNumber,
              pattern,
              validators(rule, pattern),
              alphabet.classesOf(separators),
              alone(automaton, patterns.size()),
              List.copyOf(alike));
      if (!pattern.need().called()) {
        free.computeIfAbsent(pattern.boundary(), _ -> new ArrayList<>())
            .add(builder.tagged(automaton, compiled.number()));
      }
      patterns.add(compiled);
      ofRule.add(compiled);
    }
    return ofRule;
  }

  private TaggedAutomaton alone(Automaton automaton, int tag) {
    TaggedAutomaton alone =
        builder.union(List.of(builder.tagged(automaton, tag)), Integer.MAX_VALUE);
    if (alone == null) {
      throw new IllegalStateException("deterministic already");
    }
    return alone;
  }

  private Automaton automaton(
      Rule rule, String id, int line, RegexNode regex, CodePointSet separators)
      throws RuleException {
    try {
      return builder.of(regex, separators);
    } catch (TooComplexToDeterminizeException _) {
      throw new RuleException(
          MESSAGES.wording(
              "rule.complex", rule.file(), String.valueOf(line), rule.info().id(), id));
    }
  }

  private List<Validator> validators(Rule rule, ValuePattern pattern) throws RuleException {
    List<Validator> found = new ArrayList<>();
    for (String name : pattern.validators()) {
      Validator validator = validators.get(name);
      if (validator == null) {
        throw new RuleException(
            MESSAGES.wording(
                "rule.validator",
                rule.file(),
                String.valueOf(pattern.line()),
                rule.info().id(),
                name,
                String.join(", ", validators.keySet())));
      }
      found.add(validator);
    }
    return List.copyOf(found);
  }

  private void group(Boundary boundary, List<Automaton> automata, List<Program.Group> groups) {
    TaggedAutomaton union = builder.union(automata, UNION_WORK);
    if (union != null) {
      groups.add(new Program.Group(boundary, union));
    } else if (automata.size() == 1) {
      groups.add(
          new Program.Group(boundary, new TaggedAutomaton(automata.getFirst(), alphabet.size())));
    } else {
      int half = automata.size() / 2;
      group(boundary, automata.subList(0, half), groups);
      group(boundary, automata.subList(half, automata.size()), groups);
    }
  }
}
