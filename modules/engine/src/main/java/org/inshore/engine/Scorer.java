package org.inshore.engine;

import java.util.Locale;
import java.util.function.Predicate;
import org.inshore.spi.message.Messages;
import org.jspecify.annotations.Nullable;

/** Says how sure a hit is, by what stands around it. */
final class Scorer {
  private static final Messages MESSAGES = Messages.of(Scorer.class);
  private static final double CONTEXT = 0.6;
  private static final double LABEL = 0.3;
  private static final double COLUMN = 0.25;

  private final KeywordIndex keywords;
  private @Nullable Keyword near;

  Scorer(Program program) {
    this.keywords = program.keywords();
  }

  /** Sets a hit's score, or leaves it invalid when what its pattern needs is not there. */
  void judge(Hit hit, TextBuffer text, @Nullable Cell cell) {
    double doubt = doubt(hit, text, cell);
    Need need = hit.pattern.source().need();
    boolean met =
        switch (need) {
          case NOTHING -> true;
          case CONTEXT -> doubt < 1;
          case LABEL -> doubt <= LABEL;
          case COLUMN, WHOLE_CELL -> doubt <= COLUMN;
        };
    if (!met) {
      if (hit.steps != null) {
        note(hit, "explain.needs." + need.name().toLowerCase(Locale.ROOT));
      }
      return;
    }
    double plain = hit.pattern.source().confidence();
    hit.score = cap(hit, 1 - (1 - plain) * doubt, text, cell);
    hit.valid = true;
  }

  /** What is left of the doubt: 1 when nothing speaks for the hit. */
  private double doubt(Hit hit, TextBuffer text, @Nullable Cell cell) {
    int rule = hit.pattern.ruleNumber();
    if (cell != null && cell.column().named().get(rule)) {
      note(hit, "explain.column");
      return COLUMN;
    }
    if (cell != null && cell.column().labelled().get(rule)) {
      note(hit, "explain.label-column");
      return LABEL;
    }
    Keyword label = keywords.labelBefore(text, hit.start, word -> word.labelOf.get(rule));
    if (label != null) {
      note(hit, "explain.label", label.text);
      return LABEL;
    }
    if (cell != null && cell.leftLabels.get(rule)) {
      note(hit, "explain.label-cell");
      return LABEL;
    }
    if (!hit.pattern.rule().contextWords().isEmpty()) {
      Keyword word = near(hit, text, candidate -> candidate.contextOf.get(rule));
      if (word == null && cell != null) {
        word = cell.contextInRow(rule);
      }
      if (word != null) {
        note(hit, "explain.context", word.text);
        return CONTEXT;
      }
    }
    return 1;
  }

  private double cap(Hit hit, double score, TextBuffer text, @Nullable Cell cell) {
    double capped = score;
    for (CompiledLookAlike lookAlike : hit.pattern.lookAlikes()) {
      double cap = lookAlike.source().cap();
      if (cap < capped && applies(lookAlike, hit, text, cell)) {
        note(hit, "explain.look-alike", lookAlike.source().name(), cap);
        capped = cap;
      }
    }
    double floor = hit.pattern.source().confidence();
    if (capped < floor && hit.pattern.source().floor()) {
      note(hit, "explain.floor", floor);
      return floor;
    }
    return capped;
  }

  private boolean applies(
      CompiledLookAlike lookAlike, Hit hit, TextBuffer text, @Nullable Cell cell) {
    int number = lookAlike.number();
    TaggedAutomaton automaton = lookAlike.automaton();
    if (automaton != null) {
      return fits(automaton, hit, text) || covers(automaton, hit, text);
    }
    return (cell != null
            && (cell.leftLookAlikes.get(number) || cell.column().lookAlikes().get(number)))
        || near(hit, text, word -> word.lookAlikeOf.get(number)) != null;
  }

  /** Whether the value, without its separators, is one. */
  private static boolean fits(TaggedAutomaton automaton, Hit hit, TextBuffer text) {
    int state = TaggedAutomaton.START;
    for (int i = hit.start; i < hit.end && state != TaggedAutomaton.DEAD; i++) {
      if (!hit.pattern.separators().get(text.classAt(i))) {
        state = automaton.next(state, text.classAt(i));
      }
    }
    return state != TaggedAutomaton.DEAD && automaton.tags(state) != null;
  }

  /** Whether the hit is a part of one. */
  private static boolean covers(TaggedAutomaton automaton, Hit hit, TextBuffer text) {
    for (int at = Math.max(0, hit.end - RegexParser.LONGEST); at <= hit.start; at++) {
      int state = TaggedAutomaton.START;
      for (int i = at; i < text.length(); i++) {
        state = automaton.next(state, text.classAt(i));
        if (state == TaggedAutomaton.DEAD) {
          break;
        }
        if (i + 1 >= hit.end && automaton.tags(state) != null) {
          return true;
        }
      }
    }
    return false;
  }

  /** A word near the hit and not in it, or null. */
  private @Nullable Keyword near(Hit hit, TextBuffer text, Predicate<Keyword> wanted) {
    int within = hit.pattern.rule().within();
    near = null;
    KeywordIndex.Found found =
        (keyword, _, _) -> {
          if (near == null && wanted.test(keyword)) {
            near = keyword;
          }
        };
    search(text, Math.max(0, hit.start - within), hit.start, found);
    if (near == null) {
      search(text, hit.end, (int) Math.min(text.length(), (long) hit.end + within), found);
    }
    return near;
  }

  private void search(TextBuffer text, int from, int until, KeywordIndex.Found found) {
    for (int at = from; at < until && near == null; at++) {
      if (keywords.canStart(text.classAt(at))) {
        keywords.from(text, at, until, found);
      }
    }
  }

  /** Writes a step down when steps are asked for; numbers are shown with two digits. */
  static void note(Hit hit, String key, Object... arguments) {
    if (hit.steps != null) {
      Object[] shown = arguments.clone();
      for (int i = 0; i < shown.length; i++) {
        shown[i] = shown[i] instanceof Double score ? percent(score) : shown[i];
      }
      hit.steps.add(MESSAGES.wording(key, shown));
    }
  }

  static String percent(double score) {
    return String.format(Locale.ROOT, "%.2f", score);
  }
}
