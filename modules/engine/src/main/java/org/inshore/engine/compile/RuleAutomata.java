package org.inshore.engine.compile;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;
import org.inshore.engine.pattern.Alphabet;
import org.inshore.engine.pattern.AutomatonBuilder;
import org.inshore.engine.pattern.CodePointSet;
import org.inshore.engine.pattern.DeferredAutomaton;
import org.inshore.engine.pattern.RegexNode;
import org.inshore.engine.pattern.TaggedAutomaton;
import org.inshore.engine.program.CompiledLookAlike;
import org.inshore.engine.program.LookAlikes;
import org.inshore.engine.rule.LookAlike;
import org.inshore.engine.rule.Rule;
import org.inshore.engine.rule.RuleException;
import org.inshore.spi.message.Messages;
import org.jspecify.annotations.Nullable;

/** Makes the automata of a rule's expressions, and joins several in one where that stays small. */
final class RuleAutomata {
  static final CodePointSet NO_SEPARATORS = CodePointSet.of("");

  private static final Messages MESSAGES = Messages.of(Compiler.class);

  /** Work allowed for patterns together; where it does not do, they are tried in two halves. */
  private static final int UNION_WORK = 100_000;

  private final Alphabet alphabet;
  private final AutomatonBuilder builder;
  private int lookAlikeCount;

  /**
   * Makes one.
   *
   * @param firstLookAlike the number of the first look-alike
   */
  RuleAutomata(Alphabet alphabet, AutomatonBuilder builder, int firstLookAlike) {
    this.alphabet = alphabet;
    this.builder = builder;
    this.lookAlikeCount = firstLookAlike;
  }

  /** The look-alikes of the rule that comes next. */
  LookAlikes lookAlikes(Rule rule) throws RuleException {
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
        deferred(joined(forms)),
        deferred(builder.backward(beginnings)),
        new LookAlikes.Tried(deferred(joined(tried)), longest, classes));
  }

  private static List<DeferredAutomaton> deferred(List<TaggedAutomaton> automata) {
    return automata.stream().map(DeferredAutomaton::new).toList();
  }

  /** As few automata of some as the work allowed permits. */
  List<TaggedAutomaton> joined(List<Automaton> tagged) {
    List<TaggedAutomaton> joined = new ArrayList<>();
    join(tagged, joined);
    return List.copyOf(joined);
  }

  /** One automaton of some; null if that takes too much work. */
  @Nullable TaggedAutomaton union(List<Automaton> tagged) {
    return builder.union(tagged, UNION_WORK);
  }

  private void join(List<Automaton> tagged, List<TaggedAutomaton> joined) {
    if (tagged.isEmpty()) {
      return;
    }
    TaggedAutomaton union = union(tagged);
    if (union != null) {
      joined.add(union);
    } else if (tagged.size() == 1) {
      joined.add(new TaggedAutomaton(tagged.getFirst(), alphabet));
    } else {
      join(tagged.subList(0, tagged.size() / 2), joined);
      join(tagged.subList(tagged.size() / 2, tagged.size()), joined);
    }
  }

  /** The automaton of an expression of a rule. */
  Automaton automaton(Rule rule, String id, int line, RegexNode regex, CodePointSet separators)
      throws RuleException {
    try {
      return builder.of(regex, separators);
    } catch (TooComplexToDeterminizeException _) {
      throw new RuleException(
          MESSAGES.wording(
              "rule.complex", rule.file(), String.valueOf(line), rule.info().id(), id));
    }
  }
}
