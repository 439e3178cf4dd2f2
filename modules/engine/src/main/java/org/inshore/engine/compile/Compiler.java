package org.inshore.engine.compile;

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
import org.inshore.engine.document.DocumentRules;
import org.inshore.engine.header.ColumnWords;
import org.inshore.engine.pattern.Alphabet;
import org.inshore.engine.pattern.AutomatonBuilder;
import org.inshore.engine.pattern.CodePointSet;
import org.inshore.engine.pattern.RegexNode;
import org.inshore.engine.pattern.TaggedAutomaton;
import org.inshore.engine.prefilter.Infix;
import org.inshore.engine.prefilter.RequiredInfix;
import org.inshore.engine.prefilter.Triggers;
import org.inshore.engine.program.CompiledLookAlike;
import org.inshore.engine.program.CompiledPattern;
import org.inshore.engine.program.KeywordIndex;
import org.inshore.engine.program.LookAlikes;
import org.inshore.engine.program.Nearby;
import org.inshore.engine.program.Program;
import org.inshore.engine.rule.Boundary;
import org.inshore.engine.rule.Keyword;
import org.inshore.engine.rule.LookAlike;
import org.inshore.engine.rule.Need;
import org.inshore.engine.rule.Rule;
import org.inshore.engine.rule.RuleException;
import org.inshore.engine.rule.ValuePattern;
import org.inshore.engine.text.Listed;
import org.inshore.engine.text.Separators;
import org.inshore.spi.detect.Validator;
import org.inshore.spi.message.Messages;
import org.jspecify.annotations.Nullable;

/** Turns rules into a program. */
public final class Compiler {
  private static final Messages MESSAGES = Messages.of(Compiler.class);

  /** Work allowed for patterns together; where it does not do, they are tried in two halves. */
  private static final int UNION_WORK = 100_000;

  private static final CodePointSet NO_SEPARATORS = CodePointSet.of("");

  private final List<Rule> rules;
  private final DocumentRules documents;
  private final Map<String, Validator> validators = new TreeMap<>();
  private final List<Validator> used = new ArrayList<>();
  private final Alphabet alphabet;
  private final AutomatonBuilder builder;
  private final TriggerChoice choice;
  private final List<Keyword> words;
  private final List<CompiledPattern> patterns = new ArrayList<>();
  private final List<List<CompiledPattern>> called = new ArrayList<>();
  private final List<List<Nearby>> nearby = new ArrayList<>();
  private final List<LookAlikes> lookAlikes = new ArrayList<>();
  private final Map<Boundary, List<Free>> free = new EnumMap<>(Boundary.class);
  private final List<Program.Group> groups = new ArrayList<>();
  private final List<Triggers.Source> sources = new ArrayList<>();
  private int lookAlikeCount;
  private int nearbyCount;

  /** A pattern that is found by the beginning of its values. */
  private record Free(Automaton values, Automaton tagged) {}

  public Compiler(List<Rule> rules, DocumentRules documents, Collection<Validator> validators) {
    this.rules = rules;
    this.documents = documents;
    validators.forEach(validator -> this.validators.put(validator.name(), validator));
    this.words = KeywordIndex.collect(rules, documents.gateWords());
    this.alphabet = Alphabet.of(sets());
    this.builder = new AutomatonBuilder(alphabet);
    this.choice = new TriggerChoice(alphabet, builder, words);
  }

  public Program compile() throws RuleException {
    List<List<Automaton>> values = new ArrayList<>();
    for (Rule rule : rules) {
      values.add(values(rule)); // first, so that a wrong rule is told before the others take time
    }
    for (int i = 0; i < rules.size(); i++) {
      compile(rules.get(i), i, values.get(i));
    }
    free.forEach(this::group);
    KeywordIndex keywords = new KeywordIndex(words, this::calls, builder);
    for (Keyword word : words) {
      if (calls(word)) {
        Boundary boundary = word.startsInWord ? Boundary.ALPHANUMERIC : Boundary.NONE;
        Automaton form = builder.of(word.regex(), NO_SEPARATORS);
        sources.add(new Triggers.Source(Triggers.LABELS, boundary, form, 0, null));
      }
    }
    return new Program(
        alphabet,
        rules,
        List.copyOf(used),
        List.copyOf(patterns),
        List.copyOf(called),
        List.copyOf(nearby),
        Reach.identifier(rules),
        List.copyOf(groups),
        new Triggers(alphabet, sources),
        keywords,
        List.copyOf(lookAlikes),
        rules.stream().map(ColumnWords::of).toList(),
        Reach.before(rules),
        Reach.after(rules),
        keepsToLines(),
        documents);
  }

  /** Whether a word calls patterns that are not tried but for it. */
  private boolean calls(Keyword word) {
    return word.gate >= 0
        || word.labelOf.stream()
            .anyMatch(
                rule ->
                    !nearby.get(rule).isEmpty()
                        || called.get(rule).stream().anyMatch(p -> p.source().need() == Need.LABEL))
        || word.contextOf.stream().anyMatch(rule -> !nearby.get(rule).isEmpty());
  }

  private boolean keepsToLines() {
    boolean[] keeps = {true};
    for (CompiledPattern pattern : patterns) {
      pattern.source().regex().sets(set -> keeps[0] &= !set.contains('\n'));
      keeps[0] &= pattern.source().separators().indexOf('\n') < 0;
    }
    return keeps[0];
  }

  private Set<CodePointSet> sets() {
    Set<CodePointSet> sets = new HashSet<>();
    for (Rule rule : rules) {
      for (ValuePattern pattern : rule.patterns()) {
        pattern.regex().sets(sets::add);
        sets.add(CodePointSet.of(pattern.separators()));
        CodePointSet value = pattern.value();
        if (value != null) {
          sets.add(value);
        }
      }
      for (LookAlike lookAlike : rule.lookAlikes()) {
        if (lookAlike.regex() != null) {
          lookAlike.regex().sets(sets::add);
        }
      }
    }
    words.forEach(word -> word.regex().sets(sets::add));
    sets.addAll(Listed.MARKS);
    return sets;
  }

  /** The automaton of each pattern of a rule. */
  private List<Automaton> values(Rule rule) throws RuleException {
    List<Automaton> values = new ArrayList<>();
    for (ValuePattern pattern : rule.patterns()) {
      validators(rule, pattern);
      CodePointSet separators = CodePointSet.of(pattern.separators());
      values.add(automaton(rule, pattern.id(), pattern.line(), pattern.regex(), separators));
    }
    return values;
  }

  private void compile(Rule rule, int ruleNumber, List<Automaton> values) throws RuleException {
    lookAlikes.add(lookAlikes(rule));
    List<CompiledPattern> calledFor = new ArrayList<>();
    Map<Boundary, List<Free>> near = new EnumMap<>(Boundary.class);
    Map<Boundary, List<Free>> inCells = new EnumMap<>(Boundary.class);
    for (int i = 0; i < values.size(); i++) {
      ValuePattern pattern = rule.patterns().get(i);
      Automaton automaton = values.get(i);
      CodePointSet separators = CodePointSet.of(pattern.separators());
      Automaton tagged = builder.tagged(automaton, patterns.size());
      TaggedAutomaton alone = new TaggedAutomaton(tagged, alphabet);
      CompiledPattern compiled =
          new CompiledPattern(
              patterns.size(),
              rule,
              ruleNumber,
              pattern,
              validators(rule, pattern),
              Separators.of(pattern.separators(), alphabet.classesOf(separators)),
              CompiledPattern.value(pattern, alphabet),
              alone,
              (int) pattern.regex().longest() * (pattern.separators().isEmpty() ? 1 : 2),
              CompiledPattern.isOpen(alone, alphabet));
      patterns.add(compiled);
      if (pattern.need().second()) {
        continue;
      }
      if (pattern.need().called()) {
        calledFor.add(compiled);
        continue;
      }
      switch (choice.of(compiled, automaton)) {
        case TriggerChoice.Beginning() ->
            free.computeIfAbsent(pattern.boundary(), _ -> new ArrayList<>())
                .add(new Free(automaton, tagged));
        case TriggerChoice.After(int characters) ->
            alone(compiled, automaton, characters, null, false);
        case TriggerChoice.Further(RequiredInfix inner) ->
            alone(compiled, automaton, 0, inner, false);
        case TriggerChoice.Words(RequiredInfix inText) -> {
          (inText == null ? near : inCells)
              .computeIfAbsent(pattern.boundary(), _ -> new ArrayList<>())
              .add(new Free(automaton, tagged));
          if (inText != null) {
            alone(compiled, automaton, 0, inText, true);
          }
        }
      }
    }
    called.add(List.copyOf(calledFor));
    List<Nearby> all = new ArrayList<>();
    near.values().forEach(some -> all.addAll(nearby(some, true)));
    inCells.values().forEach(some -> all.addAll(nearby(some, false)));
    nearby.add(List.copyOf(all));
  }

  /** Patterns of one rule and boundary, in as few automata as can be. */
  private List<Nearby> nearby(List<Free> some, boolean inText) {
    List<TaggedAutomaton> together = new ArrayList<>();
    join(some.stream().map(Free::tagged).toList(), together);
    return together.stream()
        .map(
            automaton ->
                new Nearby(
                    nearbyCount++,
                    automaton,
                    automaton.allTags().stream().mapToObj(patterns::get).toList(),
                    inText))
        .toList();
  }

  /** Makes a group of one pattern that is found by what its values have further in. */
  private void alone(
      CompiledPattern pattern,
      Automaton values,
      int after,
      @Nullable RequiredInfix inner,
      boolean onlyInText) {
    Boundary boundary = pattern.source().boundary();
    Infix infix = inner == null ? null : Infix.of(inner, alphabet.size());
    groups.add(new Program.Group(boundary, pattern.alone(), onlyInText, infix));
    sources.add(new Triggers.Source(groups.size(), boundary, values, after, inner));
  }

  private LookAlikes lookAlikes(Rule rule) throws RuleException {
    List<CompiledLookAlike> alike = new ArrayList<>();
    List<Automaton> forms = new ArrayList<>();
    List<Automaton> beginnings = new ArrayList<>();
    List<Automaton> tried = new ArrayList<>();
    BitSet classes = new BitSet();
    int longest = 0;
    for (LookAlike lookAlike : rule.lookAlikes()) {
      RegexNode regex = lookAlike.regex();
      if (regex != null) {
        Automaton form = automaton(rule, lookAlike.id(), lookAlike.line(), regex, NO_SEPARATORS);
        Automaton tagged = builder.tagged(form, alike.size());
        forms.add(tagged);
        Automaton backward = builder.beginnings(form);
        if (backward != null) {
          beginnings.add(builder.tagged(backward, alike.size()));
        } else {
          tried.add(tagged);
          longest = Math.max(longest, (int) regex.longest());
          regex.sets(set -> classes.or(alphabet.classesOf(set)));
        }
      }
      alike.add(new CompiledLookAlike(lookAlikeCount++, lookAlike));
    }
    if (alike.isEmpty()) {
      return LookAlikes.NONE;
    }
    return new LookAlikes(
        List.copyOf(alike),
        joined(forms),
        builder.backward(beginnings),
        new LookAlikes.Tried(joined(tried), longest, classes));
  }

  private List<TaggedAutomaton> joined(List<Automaton> tagged) {
    List<TaggedAutomaton> joined = new ArrayList<>();
    join(tagged, joined);
    return List.copyOf(joined);
  }

  /** Makes as few automata of some as the work allowed permits. */
  private void join(List<Automaton> tagged, List<TaggedAutomaton> joined) {
    if (tagged.isEmpty()) {
      return;
    }
    TaggedAutomaton union = builder.union(tagged, UNION_WORK);
    if (union != null) {
      joined.add(union);
    } else if (tagged.size() == 1) {
      joined.add(new TaggedAutomaton(tagged.getFirst(), alphabet));
    } else {
      join(tagged.subList(0, tagged.size() / 2), joined);
      join(tagged.subList(tagged.size() / 2, tagged.size()), joined);
    }
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

  private int[] validators(Rule rule, ValuePattern pattern) throws RuleException {
    List<Integer> found = new ArrayList<>();
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
      if (!used.contains(validator)) {
        used.add(validator);
      }
      found.add(used.indexOf(validator));
    }
    return found.stream().mapToInt(Integer::intValue).toArray();
  }

  private void group(Boundary boundary, List<Free> members) {
    List<Automaton> tagged = members.stream().map(Free::tagged).toList();
    TaggedAutomaton union = builder.union(tagged, UNION_WORK);
    if (union == null && members.size() > 1) {
      int half = members.size() / 2;
      group(boundary, members.subList(0, half));
      group(boundary, members.subList(half, members.size()));
      return;
    }
    groups.add(
        new Program.Group(
            boundary,
            union != null ? union : new TaggedAutomaton(tagged.getFirst(), alphabet),
            false,
            null));
    for (Free member : members) {
      sources.add(new Triggers.Source(groups.size(), boundary, member.values(), 0, null));
    }
  }
}
