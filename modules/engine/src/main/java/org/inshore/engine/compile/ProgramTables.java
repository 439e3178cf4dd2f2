package org.inshore.engine.compile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.inshore.engine.document.DocumentRules;
import org.inshore.engine.header.ColumnWords;
import org.inshore.engine.pattern.Alphabet;
import org.inshore.engine.pattern.CodePointSet;
import org.inshore.engine.pattern.DeferredAutomaton;
import org.inshore.engine.prefilter.Infix;
import org.inshore.engine.prefilter.Triggers;
import org.inshore.engine.program.CompiledLookAlike;
import org.inshore.engine.program.CompiledPattern;
import org.inshore.engine.program.KeywordAutomata;
import org.inshore.engine.program.KeywordIndex;
import org.inshore.engine.program.LookAlikes;
import org.inshore.engine.program.Nearby;
import org.inshore.engine.program.Program;
import org.inshore.engine.program.WordGate;
import org.inshore.engine.rule.Boundary;
import org.inshore.engine.rule.Keyword;
import org.inshore.engine.rule.LookAlike;
import org.inshore.engine.rule.Rule;
import org.inshore.engine.rule.ValuePattern;
import org.inshore.engine.table.TableReader;
import org.inshore.engine.table.TableWriter;
import org.inshore.engine.text.Separators;
import org.inshore.spi.detect.Validator;
import org.jspecify.annotations.Nullable;

/**
 * Writes and reads a program as bytes. What is quickly made from the rules is not in them:
 * everything that an automaton or a long search was needed for is.
 */
public final class ProgramTables {
  private ProgramTables() {}

  /**
   * Writes a program.
   *
   * @param program of rules that were all compiled together
   */
  public static void write(Program program, TableWriter to) {
    to.texts(program.validators().stream().map(Validator::name).toList());
    program.alphabet().write(to);
    to.texts(program.documents().gateWords());
    program.patterns().forEach(pattern -> write(pattern, to));
    writeNumbers(program.called(), to);
    to.list(program.nearby(), some -> writeNearby(some, to));
    to.number(program.identifiedAfter());
    to.list(
        program.groups(),
        group -> {
          to.text(group.boundary().name());
          to.shared(group.table(), automaton -> automaton.write(to));
          group.gate().write(to);
          to.flag(group.onlyInText());
          Infix infix = group.infix();
          to.flag(infix != null);
          if (infix != null) {
            infix.write(to);
          }
          to.number(group.longest());
        });
    program.triggers().getFirst().write(to);
    program.keywords().parts().getFirst().write(to);
    program.lookAlikes().forEach(lookAlikes -> write(lookAlikes, to));
    program.columns().forEach(words -> write(words, to));
    to.number(program.before());
    to.number(program.after());
    to.flag(program.keepsToLines());
  }

  /** Bytes of each rule's own tables, by its number; automata of several rules are in none. */
  public static int[] sizes(Program program) {
    int[] sizes = new int[program.rules().size()];
    for (int i = 0; i < sizes.length; i++) {
      int rule = i;
      TableWriter own = new TableWriter();
      program.patterns().stream()
          .filter(pattern -> pattern.ruleNumber() == rule)
          .forEach(pattern -> write(pattern, own));
      writeNearby(program.nearby().get(i), own);
      write(program.lookAlikes().get(i), own);
      write(program.columns().get(i), own);
      sizes[i] = own.size();
    }
    return sizes;
  }

  private static void write(CompiledPattern pattern, TableWriter to) {
    to.numbers(pattern.validators());
    to.bits(pattern.value());
    to.shared(pattern.automaton(), automaton -> automaton.write(to));
    to.number(pattern.longest());
    to.flag(pattern.open());
  }

  private static void writeNearby(List<Nearby> some, TableWriter to) {
    to.list(
        some,
        near -> {
          to.number(near.number());
          near.table().write(to);
          to.flag(near.inText());
        });
  }

  private static void write(LookAlikes lookAlikes, TableWriter to) {
    to.list(lookAlikes.forms(), form -> form.write(to));
    to.list(lookAlikes.beginnings(), back -> back.write(to));
    to.list(lookAlikes.tried().forms(), form -> form.write(to));
    to.number(lookAlikes.tried().longest());
    to.bits(lookAlikes.tried().classes());
  }

  private static void write(ColumnWords words, TableWriter to) {
    to.list(words.names(), to::texts);
    to.texts(words.texts());
    to.texts(words.labels());
    to.list(words.labelNames(), to::texts);
  }

  /**
   * Reads a program.
   *
   * @param rules those it was compiled from
   * @return null if a validator is not there
   */
  public static @Nullable Program read(
      TableReader from, List<Rule> rules, DocumentRules documents, Map<String, Validator> known) {
    List<Validator> validators = new ArrayList<>();
    for (String name : from.texts()) {
      Validator validator = known.get(name);
      if (validator == null) {
        return null;
      }
      validators.add(validator);
    }
    Alphabet alphabet = new Alphabet(from);
    List<Keyword> words = KeywordIndex.collect(rules, from.texts());
    List<CompiledPattern> patterns = patterns(from, rules, alphabet);
    List<List<CompiledPattern>> called =
        from.list(() -> from.list(() -> patterns.get(from.number())));
    List<List<Nearby>> nearby = from.list(() -> from.list(() -> nearby(from, patterns)));
    return new Program(
        alphabet,
        rules,
        List.copyOf(validators),
        patterns,
        called,
        nearby,
        from.number(),
        from.list(
            () ->
                new Program.Group(
                    Boundary.valueOf(from.text()),
                    automaton(from),
                    new WordGate(from),
                    from.flag(),
                    from.flag() ? new Infix(from, alphabet.size()) : null,
                    from.number())),
        List.of(new Triggers(from)),
        new KeywordIndex(List.of(KeywordAutomata.read(words, from))),
        lookAlikes(from, rules),
        rules.stream()
            .map(
                _ ->
                    new ColumnWords(
                        from.list(from::texts), from.texts(), from.texts(), from.list(from::texts)))
            .toList(),
        from.number(),
        from.number(),
        from.flag(),
        documents);
  }

  private static Nearby nearby(TableReader from, List<CompiledPattern> patterns) {
    int number = from.number();
    DeferredAutomaton automaton = new DeferredAutomaton(from);
    return new Nearby(
        number,
        automaton,
        automaton.allTags().stream().mapToObj(patterns::get).toList(),
        from.flag());
  }

  private static List<CompiledPattern> patterns(
      TableReader from, List<Rule> rules, Alphabet alphabet) {
    Map<String, Separators> separators = new HashMap<>();
    List<CompiledPattern> patterns = new ArrayList<>();
    for (int i = 0; i < rules.size(); i++) {
      for (ValuePattern source : rules.get(i).patterns()) {
        int[] validators = from.numbers();
        patterns.add(
            new CompiledPattern(
                patterns.size(),
                rules.get(i),
                i,
                source,
                validators,
                separators.computeIfAbsent(
                    source.separators(),
                    text -> Separators.of(text, alphabet.classesOf(CodePointSet.of(text)))),
                from.bits(),
                automaton(from),
                from.number(),
                from.flag()));
      }
    }
    return List.copyOf(patterns);
  }

  private static List<LookAlikes> lookAlikes(TableReader from, List<Rule> rules) {
    List<LookAlikes> all = new ArrayList<>();
    int number = 0;
    for (Rule rule : rules) {
      List<CompiledLookAlike> compiled = new ArrayList<>();
      for (LookAlike lookAlike : rule.lookAlikes()) {
        compiled.add(new CompiledLookAlike(number++, lookAlike));
      }
      all.add(
          new LookAlikes(
              List.copyOf(compiled),
              from.list(() -> new DeferredAutomaton(from)),
              from.list(() -> new DeferredAutomaton(from)),
              new LookAlikes.Tried(
                  from.list(() -> new DeferredAutomaton(from)), from.number(), from.bits())));
    }
    return List.copyOf(all);
  }

  private static DeferredAutomaton automaton(TableReader from) {
    return from.shared(DeferredAutomaton.class, () -> new DeferredAutomaton(from));
  }

  private static void writeNumbers(List<List<CompiledPattern>> patterns, TableWriter to) {
    to.list(patterns, some -> to.list(some, pattern -> to.number(pattern.number())));
  }
}
