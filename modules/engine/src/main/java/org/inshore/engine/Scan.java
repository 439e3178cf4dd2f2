package org.inshore.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.inshore.spi.detect.Validator;
import org.jspecify.annotations.Nullable;

/**
 * Finds all hits in one text or cell. Automata are tried only where a value can start and the left
 * boundary allows, and none looks further than its longest value: linear in the text.
 */
final class Scan {
  /** Hits of the last text, in no order. */
  final List<Hit> hits = new ArrayList<>();

  /** How many characters automata have read so far. */
  long steps;

  private final Program program;
  private final KeywordIndex keywords;
  private final Scorer scorer;
  private final boolean explain;
  private final KeywordIndex.Found call = this::call;

  private int[] acceptedPatterns = new int[64];
  private int[] acceptedEnds = new int[64];
  private int accepted;

  /** By pattern: the number of the run in which it was settled. */
  private final long[] settled;

  private long run;

  /** Whether Chinese text is cut before the place of a run, and for which run that was found. */
  private boolean leftApart;

  private long leftApartRun;

  /** By pattern: where in which text a label last made it be tried. */
  private final long[] called;

  private long textNumber;
  private TextBuffer text;
  private @Nullable Cell cell;
  private int from;
  private int until;
  private int firstInk;
  private int lastInk;

  Scan(Program program, boolean explain) {
    this.program = program;
    this.keywords = program.keywords();
    this.scorer = new Scorer(program);
    this.explain = explain;
    this.settled = new long[program.patterns().size()];
    this.called = new long[program.patterns().size()];
    this.text = new TextBuffer(program.alphabet());
  }

  /** Looks through running text for hits that start in a stretch of it. */
  void text(TextBuffer buffer, int from, int until) {
    begin(buffer, null, from, until);
    everywhere();
  }

  /** Looks through a cell. */
  void cell(TextBuffer buffer, Cell surroundings) {
    begin(buffer, surroundings, 0, buffer.length());
    everywhere();
    for (CompiledPattern pattern : surroundings.column().called()) {
      inCell(pattern);
    }
    BitSet left = surroundings.leftLabels;
    for (int rule = left.nextSetBit(0); rule >= 0; rule = left.nextSetBit(rule + 1)) {
      for (CompiledPattern pattern : program.called().get(rule)) {
        if (pattern.source().need() == Need.LABEL
            && !surroundings.column().called().contains(pattern)) {
          inCell(pattern);
        }
      }
    }
  }

  private void begin(TextBuffer buffer, @Nullable Cell surroundings, int start, int end) {
    hits.clear();
    text = buffer;
    cell = surroundings;
    from = start;
    until = end;
    textNumber++;
    firstInk = -1;
  }

  /** Tries the patterns that need no call, and those that labels in the text call. */
  private void everywhere() {
    Starts starts = program.starts();
    for (int at = 0; at < until; at++) {
      int mask = starts.of(text.classAt(at));
      if (mask == 0) {
        continue;
      }
      if (Starts.label(mask)) {
        keywords.calling(text, at, call);
      }
      if (at >= from && Starts.anyGroup(mask)) {
        List<Program.Group> groups = program.groups();
        for (int i = 0; i < groups.size(); i++) {
          Program.Group group = groups.get(i);
          if (Starts.group(mask, i) && mayStart(group.boundary(), at)) {
            run(group.automaton(), at);
          }
        }
      }
    }
  }

  /** Tries the patterns that a label calls, after it and the gap that follows it. */
  private void call(Keyword label, int start, int end) {
    int gapEnd = end;
    int lines = 0;
    while (gapEnd < text.length() && gapEnd - end < KeywordIndex.WIDEST_GAP) {
      int traits = text.traits(gapEnd);
      lines += (traits & Alphabet.LINE_END) != 0 ? 1 : 0;
      if ((traits & Alphabet.GAP) == 0 || lines > 1) {
        break;
      }
      gapEnd++;
    }
    BitSet rules = label.labelOf;
    for (int rule = rules.nextSetBit(0); rule >= 0; rule = rules.nextSetBit(rule + 1)) {
      if (cell != null && cell.callsFor(rule)) {
        continue; // they are tried in the whole cell
      }
      for (CompiledPattern pattern : program.called().get(rule)) {
        if (pattern.source().need() == Need.LABEL) {
          afterLabel(pattern, end, gapEnd);
        }
      }
    }
  }

  private void afterLabel(CompiledPattern pattern, int labelEnd, int gapEnd) {
    int before = hits.size();
    for (int at = gapEnd; at >= labelEnd && hits.size() == before; at--) {
      long key = textNumber << 32 | at;
      if (at >= from && at < until && called[pattern.number()] != key) {
        called[pattern.number()] = key;
        tryAt(pattern, at);
      }
    }
  }

  /** Tries a pattern at every place of a cell, or on all of it. */
  private void inCell(CompiledPattern pattern) {
    if (pattern.source().need() == Need.WHOLE_CELL) {
      measureInk();
      tryAt(pattern, firstInk);
      return;
    }
    for (int at = 0; at < until; at++) {
      tryAt(pattern, at);
    }
  }

  private void tryAt(CompiledPattern pattern, int at) {
    if (at < text.length()
        && pattern.alone().canStart(text.classAt(at))
        && mayStart(pattern.source().boundary(), at)) {
      run(pattern.alone(), at);
    }
  }

  private void measureInk() {
    if (firstInk < 0) {
      firstInk = 0;
      lastInk = text.length();
      while (firstInk < lastInk && (text.traits(firstInk) & Alphabet.SPACE) != 0) {
        firstInk++;
      }
      while (lastInk > firstInk && (text.traits(lastInk - 1) & Alphabet.SPACE) != 0) {
        lastInk--;
      }
    }
  }

  private void run(TaggedAutomaton automaton, int at) {
    accepted = 0;
    int state = TaggedAutomaton.START;
    int end = text.length();
    int i = at;
    while (i < end) {
      state = automaton.next(state, text.classAt(i));
      if (state == TaggedAutomaton.DEAD) {
        break;
      }
      i++;
      int[] tags = automaton.tags(state);
      if (tags != null) {
        accept(tags, i);
      }
    }
    steps += i - at + 1;
    if (accepted > 0) {
      settle(at);
    }
  }

  private void accept(int[] tags, int end) {
    if (accepted + tags.length > acceptedEnds.length) {
      acceptedPatterns = Arrays.copyOf(acceptedPatterns, 2 * acceptedEnds.length + tags.length);
      acceptedEnds = Arrays.copyOf(acceptedEnds, acceptedPatterns.length);
    }
    for (int tag : tags) {
      acceptedPatterns[accepted] = tag;
      acceptedEnds[accepted++] = end;
    }
  }

  /** For each pattern that fits at a place takes the longest value that can be one. */
  private void settle(int at) {
    run++;
    for (int i = accepted - 1; i >= 0; i--) {
      CompiledPattern pattern = program.patterns().get(acceptedPatterns[i]);
      int end = acceptedEnds[i];
      if (settled[pattern.number()] != run && mayEnd(pattern, at, end)) {
        Hit hit = consider(pattern, at, end);
        if (hit != null) {
          settled[pattern.number()] = run;
        }
      }
    }
  }

  private @Nullable Hit consider(CompiledPattern pattern, int at, int end) {
    Hit hit =
        new Hit(pattern, at, end, text.value(at, end, pattern.source().separators()), explain);
    if (explain) {
      Scorer.note(hit, "explain.pattern", pattern.source().id());
    }
    for (Validator validator : pattern.validators()) {
      boolean valid = validator.isValid(hit.value);
      if (explain) {
        Scorer.note(
            hit, valid ? "explain.validator-yes" : "explain.validator-no", validator.name());
      }
      if (!valid) {
        if (explain) {
          hits.add(hit);
        }
        return null;
      }
    }
    scorer.judge(hit, text, cell);
    if (hit.valid || explain) {
      hits.add(hit);
    }
    return hit;
  }

  private boolean mayStart(Boundary boundary, int at) {
    if (at == 0) {
      return true;
    }
    int before = text.traits(at - 1);
    return switch (boundary) {
      case ALPHANUMERIC -> (before & (Alphabet.LETTER | Alphabet.DIGIT)) == 0;
      case DIGIT -> (before & Alphabet.DIGIT) == 0;
      case NONE, HAN -> true; // Han is looked at once a value is there: it costs more
    };
  }

  private boolean mayEnd(CompiledPattern pattern, int at, int end) {
    if (pattern.source().need() == Need.WHOLE_CELL) {
      measureInk();
      if (at != firstInk || end != lastInk) {
        return false;
      }
    }
    int after = end < text.length() ? text.traits(end) : 0;
    return switch (pattern.source().boundary()) {
      case ALPHANUMERIC -> (after & (Alphabet.LETTER | Alphabet.DIGIT)) == 0;
      case DIGIT -> (after & Alphabet.DIGIT) == 0;
      case NONE -> true;
      case HAN -> apart(at, end, after);
    };
  }

  private boolean apart(int at, int end, int after) {
    if (leftApartRun != run) {
      leftApartRun = run;
      leftApart =
          at == 0
              || (text.traits(at - 1) & Alphabet.HAN) == 0
              || keywords.endingAt(text, at, Keyword::cuts) != null
              || keywords.labelBefore(text, at, word -> !word.labelOf.isEmpty()) != null;
    }
    return leftApart && ((after & Alphabet.HAN) == 0 || keywords.cutsFrom(text, end));
  }
}
