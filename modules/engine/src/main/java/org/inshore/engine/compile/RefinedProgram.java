package org.inshore.engine.compile;

import java.util.ArrayList;
import java.util.List;
import org.inshore.engine.pattern.Alphabet;
import org.inshore.engine.pattern.CodePointSet;
import org.inshore.engine.pattern.RefinedAlphabet;
import org.inshore.engine.prefilter.Infix;
import org.inshore.engine.program.CompiledPattern;
import org.inshore.engine.program.KeywordIndex;
import org.inshore.engine.program.LookAlikes;
import org.inshore.engine.program.Nearby;
import org.inshore.engine.program.Program;
import org.inshore.engine.text.Separators;

/**
 * Moves a program over to a refined alphabet: transitions stay as they are, only the columns of
 * classes are told anew. What the prefilter compares are bytes, which no alphabet bears on.
 */
final class RefinedProgram {
  private RefinedProgram() {}

  static Program of(Program program, RefinedAlphabet to) {
    if (to.isSame()) {
      return program;
    }
    List<CompiledPattern> patterns = new ArrayList<>();
    program.patterns().forEach(pattern -> patterns.add(pattern(pattern, to)));
    return new Program(
        to.alphabet(),
        program.rules(),
        program.validators(),
        List.copyOf(patterns),
        program.called().stream()
            .map(some -> some.stream().map(one -> patterns.get(one.number())).toList())
            .toList(),
        program.nearby().stream()
            .map(some -> some.stream().map(one -> nearby(one, patterns, to)).toList())
            .toList(),
        program.identifiedAfter(),
        program.groups().stream().map(group -> group(group, to)).toList(),
        program.triggers(),
        new KeywordIndex(
            program.keywords().parts().stream().map(words -> words.moved(to)).toList()),
        program.lookAlikes().stream().map(some -> lookAlikes(some, to)).toList(),
        program.columns(),
        program.before(),
        program.after(),
        program.keepsToLines(),
        program.documents());
  }

  private static CompiledPattern pattern(CompiledPattern pattern, RefinedAlphabet to) {
    Alphabet alphabet = to.alphabet();
    String separators = pattern.separators().text();
    return new CompiledPattern(
        pattern.number(),
        pattern.rule(),
        pattern.ruleNumber(),
        pattern.source(),
        pattern.validators(),
        Separators.of(separators, alphabet.classesOf(CodePointSet.of(separators))),
        CompiledPattern.value(pattern.source(), alphabet),
        to.move(pattern.automaton()),
        pattern.longest(),
        pattern.open());
  }

  private static Nearby nearby(Nearby near, List<CompiledPattern> patterns, RefinedAlphabet to) {
    return new Nearby(
        near.number(),
        to.move(near.table()),
        near.patterns().stream().map(pattern -> patterns.get(pattern.number())).toList(),
        near.inText());
  }

  private static Program.Group group(Program.Group group, RefinedAlphabet to) {
    Infix infix = group.infix();
    return new Program.Group(
        group.boundary(),
        to.move(group.table()),
        group.gate(),
        group.onlyInText(),
        infix == null ? null : infix.moved(to),
        group.longest());
  }

  private static LookAlikes lookAlikes(LookAlikes some, RefinedAlphabet to) {
    LookAlikes.Tried tried = some.tried();
    return new LookAlikes(
        some.all(),
        to.move(some.forms()),
        to.move(some.beginnings()),
        new LookAlikes.Tried(to.move(tried.forms()), tried.longest(), to.move(tried.classes())));
  }
}
