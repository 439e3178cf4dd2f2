package org.inshore.engine.compile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.lucene.util.automaton.Automaton;
import org.inshore.engine.document.DocumentRules;
import org.inshore.engine.header.ColumnWords;
import org.inshore.engine.pattern.Alphabet;
import org.inshore.engine.pattern.AutomatonBuilder;
import org.inshore.engine.pattern.CodePointSet;
import org.inshore.engine.pattern.DeferredAutomaton;
import org.inshore.engine.pattern.RefinedAlphabet;
import org.inshore.engine.pattern.TaggedAutomaton;
import org.inshore.engine.prefilter.Infix;
import org.inshore.engine.prefilter.RequiredInfix;
import org.inshore.engine.prefilter.Triggers;
import org.inshore.engine.program.CompiledPattern;
import org.inshore.engine.program.KeywordAutomata;
import org.inshore.engine.program.KeywordIndex;
import org.inshore.engine.program.LookAlikes;
import org.inshore.engine.program.Nearby;
import org.inshore.engine.program.Program;
import org.inshore.engine.rule.Boundary;
import org.inshore.engine.rule.Keyword;
import org.inshore.engine.rule.LookAlike;
import org.inshore.engine.rule.Requirement;
import org.inshore.engine.rule.Rule;
import org.inshore.engine.rule.RuleException;
import org.inshore.engine.rule.ValuePattern;
import org.inshore.engine.text.Listed;
import org.inshore.engine.text.Separators;
import org.inshore.spi.detect.Validator;
import org.inshore.spi.message.Messages;
import org.jspecify.annotations.Nullable;

/**
 * Compiles rules to a program, all together or beside others that are compiled: then only what the
 * further rules need is made, over an alphabet refined for them, and stands in each list behind
 * what was there. The prefilters and words of both are searched side by side, so the matches are
 * those of all rules compiled together.
 */
public final class Compiler {
  private static final Messages MESSAGES = Messages.of(Compiler.class);

  /** What is compiled already, over the alphabet of all rules. */
  private final Program compiled;

  /** The rules to be compiled. */
  private final List<Rule> further;

  /** All rules. */
  private final List<Rule> rules;

  private final DocumentRules documents;
  private final Map<String, Validator> validators = new TreeMap<>();
  private final List<Validator> used;
  private final Alphabet alphabet;
  private final AutomatonBuilder builder;
  private final RuleAutomata automata;
  private final TriggerChoice choice;
  private final List<Keyword> words;
  private final List<CompiledPattern> patterns;
  private final List<List<CompiledPattern>> called;
  private final List<List<Nearby>> nearby;
  private final List<LookAlikes> lookAlikes;
  private final Map<Boundary, List<Free>> free = new EnumMap<>(Boundary.class);
  private final List<Program.Group> groups;
  private final List<Triggers.Source> sources = new ArrayList<>();
  private int nearbyCount;

  /** A pattern that is found by the beginning of its values. */
  private record Free(Automaton values, Automaton tagged) {}

  /** Makes one of rules that are compiled together. */
  public Compiler(List<Rule> rules, DocumentRules documents, Collection<Validator> validators) {
    this(null, rules, documents, validators);
  }

  /**
   * Makes one of rules beside others.
   *
   * @param compiled those others
   * @param documents of all
   */
  public static Compiler beside(
      Program compiled,
      List<Rule> further,
      DocumentRules documents,
      Collection<Validator> validators) {
    return new Compiler(compiled, further, documents, validators);
  }

  private Compiler(
      @Nullable Program before,
      List<Rule> further,
      DocumentRules documents,
      Collection<Validator> validators) {
    this.further = further;
    this.documents = documents;
    validators.forEach(validator -> this.validators.put(validator.name(), validator));
    int knownLookAlikes = 0;
    if (before == null) {
      this.words = KeywordIndex.collect(further, documents.gateWords());
      this.compiled = Program.empty(Alphabet.of(sets()), documents);
    } else {
      knownLookAlikes = before.lookAlikes().stream().mapToInt(some -> some.all().size()).sum();
      Map<String, Integer> gates = furtherGates(before);
      this.words = KeywordIndex.collect(further, before.rules().size(), knownLookAlikes, gates);
      this.compiled = RefinedProgram.of(before, RefinedAlphabet.of(before.alphabet(), sets()));
      this.nearbyCount = before.nearby().stream().mapToInt(List::size).sum();
    }
    this.rules = Stream.concat(compiled.rules().stream(), further.stream()).toList();
    this.used = new ArrayList<>(compiled.validators());
    this.patterns = new ArrayList<>(compiled.patterns());
    this.called = new ArrayList<>(compiled.called());
    this.nearby = new ArrayList<>(compiled.nearby());
    this.lookAlikes = new ArrayList<>(compiled.lookAlikes());
    this.groups = new ArrayList<>(compiled.groups());
    this.alphabet = compiled.alphabet();
    this.builder = new AutomatonBuilder(alphabet);
    this.automata = new RuleAutomata(alphabet, builder, knownLookAlikes);
    this.choice = new TriggerChoice(alphabet, builder, words);
  }

  /**
   * The words that let documents through for further rules alone, with their numbers among all; of
   * the words that did so before, the numbers are set.
   */
  private Map<String, Integer> furtherGates(Program before) {
    if (further.stream().allMatch(rule -> rule.documents().isEmpty())) {
      return Map.of();
    }
    Map<String, Integer> all = new HashMap<>();
    documents.gateWords().forEach(word -> all.put(word, all.size()));
    Map<String, Integer> gates = new HashMap<>(all);
    for (KeywordAutomata part : before.keywords().parts()) {
      for (Keyword word : part.keywords()) {
        if (word.gate >= 0) {
          word.gate = all.getOrDefault(word.text, -1);
          gates.remove(word.text);
        }
      }
    }
    return gates;
  }

  public Program compile() throws RuleException {
    List<List<Automaton>> values = new ArrayList<>();
    for (Rule rule : further) {
      values.add(values(rule)); // first, so that a wrong rule is told before the others take time
    }
    for (int i = 0; i < further.size(); i++) {
      compile(further.get(i), compiled.rules().size() + i, values.get(i));
    }
    free.forEach(this::group);
    KeywordAutomata keywords = KeywordAutomata.of(words, this::calls, builder);
    for (Keyword word : words) {
      if (calls(word)) {
        Boundary boundary = word.startsInWord ? Boundary.ALPHANUMERIC : Boundary.NONE;
        Automaton form = builder.of(word.regex(), RuleAutomata.NO_SEPARATORS);
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
        ContextWindow.identifier(rules),
        List.copyOf(groups),
        joined(compiled.triggers(), new Triggers(alphabet, sources)),
        new KeywordIndex(joined(compiled.keywords().parts(), keywords)),
        List.copyOf(lookAlikes),
        Stream.concat(compiled.columns().stream(), further.stream().map(ColumnWords::of)).toList(),
        ContextWindow.before(rules),
        ContextWindow.after(rules),
        keepsToLines(),
        documents);
  }

  private static <T> List<T> joined(List<T> before, T one) {
    return Stream.concat(before.stream(), Stream.of(one)).toList();
  }

  /** Whether a word calls patterns that are not tried but for it. */
  private boolean calls(Keyword word) {
    return word.gate >= 0
        || word.labelOf.stream()
            .anyMatch(
                rule ->
                    !nearby.get(rule).isEmpty()
                        || called.get(rule).stream()
                            .anyMatch(p -> p.source().need() == Requirement.LABEL))
        || word.contextOf.stream().anyMatch(rule -> !nearby.get(rule).isEmpty());
  }

  private boolean keepsToLines() {
    boolean[] keeps = {compiled.keepsToLines()};
    for (CompiledPattern pattern : patterns.subList(compiled.patterns().size(), patterns.size())) {
      pattern.source().regex().sets(set -> keeps[0] &= !set.contains('\n'));
      keeps[0] &= pattern.source().separators().indexOf('\n') < 0;
    }
    return keeps[0];
  }

  private Set<CodePointSet> sets() {
    Set<CodePointSet> sets = new HashSet<>();
    for (Rule rule : further) {
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
      values.add(
          automata.automaton(rule, pattern.id(), pattern.line(), pattern.regex(), separators));
    }
    return values;
  }

  private void compile(Rule rule, int ruleNumber, List<Automaton> values) throws RuleException {
    lookAlikes.add(automata.lookAlikes(rule));
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
              new DeferredAutomaton(alone),
              (int) pattern.regex().longest() * (pattern.separators().isEmpty() ? 1 : 2),
              CompiledPattern.isOpen(pattern, alone, alphabet));
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
    return automata.joined(some.stream().map(Free::tagged).toList()).stream()
        .map(
            automaton ->
                new Nearby(
                    nearbyCount++,
                    new DeferredAutomaton(automaton),
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
    groups.add(
        new Program.Group(boundary, pattern.automaton(), onlyInText, infix, pattern.longest()));
    sources.add(new Triggers.Source(groups.size(), boundary, values, after, inner));
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
    TaggedAutomaton union = automata.union(tagged);
    if (union == null && members.size() > 1) {
      int half = members.size() / 2;
      group(boundary, members.subList(0, half));
      group(boundary, members.subList(half, members.size()));
      return;
    }
    groups.add(
        new Program.Group(
            boundary,
            new DeferredAutomaton(
                union != null ? union : new TaggedAutomaton(tagged.getFirst(), alphabet)),
            false,
            null,
            0));
    for (Free member : members) {
      sources.add(new Triggers.Source(groups.size(), boundary, member.values(), 0, null));
    }
  }
}
