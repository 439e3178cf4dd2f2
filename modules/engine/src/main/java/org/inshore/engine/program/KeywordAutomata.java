package org.inshore.engine.program;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.lucene.util.automaton.Automaton;
import org.inshore.engine.pattern.AutomatonBuilder;
import org.inshore.engine.pattern.CodePointSet;
import org.inshore.engine.pattern.RefinedAlphabet;
import org.inshore.engine.pattern.RegexNode;
import org.inshore.engine.pattern.TaggedAutomaton;
import org.inshore.engine.pattern.WordAutomaton;
import org.inshore.engine.rule.Keyword;
import org.inshore.engine.table.TableReader;
import org.inshore.engine.table.TableWriter;

/**
 * Words that were compiled together: an automaton of all, read forwards and backwards, and one of
 * those that do each of the things a word may do. A tag is the place of a word in the list.
 * Immutable.
 *
 * @param keywords the words
 * @param forward those that say something, from their beginnings
 * @param backward all, from their ends
 * @param callers those that call patterns which are not tried but for them
 * @param cutting those before which Chinese text is cut
 * @param parting those behind which it is cut, from their ends
 */
public record KeywordAutomata(
    List<Keyword> keywords,
    WordAutomaton forward,
    WordAutomaton backward,
    WordAutomaton callers,
    WordAutomaton cutting,
    WordAutomaton parting) {
  private static final int WORK = 5_000_000;

  /** Compiles words. */
  public static KeywordAutomata of(
      List<Keyword> keywords, Predicate<Keyword> calling, AutomatonBuilder builder) {
    List<Automaton> forms = forms(keywords, builder, Keyword::regex);
    List<Automaton> reversed = forms(keywords, builder, word -> word.regex().reversed());
    return new KeywordAutomata(
        keywords,
        union(keywords, builder, forms, Keyword::speaks),
        union(keywords, builder, reversed, _ -> true),
        union(keywords, builder, forms, calling),
        union(keywords, builder, forms, Keyword::cutsBefore),
        union(keywords, builder, reversed, Keyword::cutsAfter));
  }

  /**
   * Reads what was written.
   *
   * @param keywords those it was compiled from
   */
  public static KeywordAutomata read(List<Keyword> keywords, TableReader from) {
    return new KeywordAutomata(
        keywords,
        new WordAutomaton(from),
        new WordAutomaton(from),
        new WordAutomaton(from),
        new WordAutomaton(from),
        new WordAutomaton(from));
  }

  /** Writes all but the words. */
  public void write(TableWriter to) {
    forward.write(to);
    backward.write(to);
    callers.write(to);
    cutting.write(to);
    parting.write(to);
  }

  /** The same over a refined alphabet. */
  public KeywordAutomata moved(RefinedAlphabet to) {
    return new KeywordAutomata(
        keywords,
        to.move(forward),
        to.move(backward),
        to.move(callers),
        to.move(cutting),
        to.move(parting));
  }

  /** By word, its forms followed by its number. */
  private static List<Automaton> forms(
      List<Keyword> keywords, AutomatonBuilder builder, Function<Keyword, RegexNode> regex) {
    List<Automaton> forms = new ArrayList<>();
    for (Keyword keyword : keywords) {
      Automaton form = builder.of(regex.apply(keyword), CodePointSet.of(""));
      forms.add(builder.tagged(form, forms.size()));
    }
    return forms;
  }

  private static WordAutomaton union(
      List<Keyword> keywords,
      AutomatonBuilder builder,
      List<Automaton> forms,
      Predicate<Keyword> wanted) {
    List<Automaton> all = new ArrayList<>();
    for (int i = 0; i < keywords.size(); i++) {
      if (wanted.test(keywords.get(i))) {
        all.add(forms.get(i));
      }
    }
    TaggedAutomaton union = builder.union(all, WORK);
    if (union == null) {
      throw new IllegalStateException("too many words");
    }
    return new WordAutomaton(union);
  }
}
