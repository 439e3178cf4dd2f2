package org.inshore.engine.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.inshore.engine.pattern.Alphabet;
import org.inshore.engine.pattern.Normaliser;
import org.inshore.engine.program.CompiledPattern;
import org.inshore.engine.program.Hit;
import org.inshore.engine.program.KeywordIndex;
import org.inshore.engine.program.Program;
import org.inshore.engine.rule.Boundary;
import org.inshore.engine.rule.Need;
import org.inshore.engine.rule.ValuePattern;
import org.inshore.engine.text.Separators;
import org.inshore.engine.text.TextView;
import org.inshore.engine.text.ValueText;
import org.inshore.spi.detect.Validator;
import org.jspecify.annotations.Nullable;

/** Decides which of the values that fit patterns at a place are hits. */
public final class CandidateCheck {
  /** Hits found and not yet taken away, in no order. */
  public final List<Hit> hits = new ArrayList<>();

  /** The identifier beside which is to be looked; its end is {@link #NONE} if there is none. */
  int besideStart;

  int besideEnd = NONE;

  static final int NONE = -1;

  private static final byte UNKNOWN = 0;
  private static final byte YES = 1;
  private static final byte NO = 2;

  private final CompiledPattern[] patterns;
  private final Validator[] validators;
  private final KeywordIndex keywords;
  private final Scorer scorer;
  private final boolean explain;

  /** Whether anything is looked for beside identifiers. */
  private final boolean looksBeside;

  /** What was put to a check whose chance is known. */
  public final CheckedValues checked = new CheckedValues();

  /** What is filled in rows, and what need not be tried there. */
  public final FilledCells filled;

  private final List<Hit> spare = new ArrayList<>();
  private final ValueText value = new ValueText();

  private int[] acceptedPatterns = new int[64];
  private int[] acceptedEnds = new int[64];
  private int accepted;
  private int onlyEnd = NONE;

  /** By pattern: the number of the run in which it was settled. */
  private final long[] settled;

  private long run;

  /** By validator: what it says of the value at hand. */
  private final byte[] verdicts;

  private int valueStart = -1;
  private int valueEnd = -1;

  private TextView text;
  private @Nullable Cell cell;

  /** Where hits may start. */
  private int from;

  private int until;

  CandidateCheck(Program program, Scorer scorer, boolean explain, TextView text) {
    this.patterns = program.patterns().toArray(CompiledPattern[]::new);
    this.validators = program.validators().toArray(Validator[]::new);
    this.keywords = program.keywords();
    this.scorer = scorer;
    this.explain = explain;
    this.looksBeside = !program.identified().isEmpty();
    this.filled = new FilledCells(program);
    this.settled = new long[patterns.length];
    this.verdicts = new byte[validators.length];
    this.text = text;
  }

  /** Begins with other text, or the same at other places. */
  void begin(TextView view, @Nullable Cell surroundings) {
    text = view;
    cell = surroundings;
    value.clear();
    valueStart = -1;
  }

  /** Says where hits may start from now on. */
  void range(int first, int end) {
    from = first;
    until = end;
  }

  /** Begins with another place. */
  void place() {
    accepted = 0;
  }

  /** Says that only values with one end are taken; {@link #NONE} for any. */
  void only(int end) {
    onlyEnd = end;
  }

  /** Whether some value fits at the place. */
  boolean fits() {
    return accepted > 0;
  }

  /** Takes the patterns that a value fits which ends at a place. */
  void accept(int[] tags, int end) {
    if (onlyEnd != NONE && end != onlyEnd) {
      return;
    }
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
  void settle(int at, int barred) {
    run++;
    int last = accepted;
    while (last > 0) {
      int end = acceptedEnds[last - 1];
      int first = last - 1;
      while (first > 0 && acceptedEnds[first - 1] == end) {
        first--;
      }
      if ((text.traits(text.counting(end)) & barred) == 0) {
        settle(at, end, first, last);
      }
      last = first;
    }
  }

  /** The same for the values with one end, in the order of the file. */
  private void settle(int at, int end, int first, int last) {
    for (int i = first; i < last; i++) {
      CompiledPattern pattern = patterns[acceptedPatterns[i]];
      if (settled[pattern.number()] != run
          && mayBe(pattern, at, end)
          && !(cell != null && filled.spares(filled.of(pattern), cell))) {
        boolean done =
            pattern.value().isEmpty()
                ? (!explain && isBeaten(pattern, at, end)) || consider(pattern, at, end)
                : framed(pattern, at, end);
        if (done) {
          settled[pattern.number()] = run;
        }
      }
    }
  }

  /** Considers the value alone of what was matched with its frame: a run of two characters on. */
  private boolean framed(CompiledPattern pattern, int start, int end) {
    int first = start;
    int last = start;
    for (int at = start; at < end; first = at) {
      while (at < end && (isSpace(at) || !pattern.value().get(text.classAt(at)))) {
        at = text.next(at);
      }
      first = at;
      last = at;
      for (; at < end && pattern.value().get(text.classAt(at)); at = text.next(at)) {
        last = isSpace(at) ? last : text.end(at);
      }
      if (first < last && text.next(first) < last) {
        break;
      }
      last = first;
    }
    return first == last || isKnown(pattern, first, last) || consider(pattern, first, last);
  }

  private boolean isSpace(int at) {
    return (text.traits(at) & Alphabet.SPACE) != 0;
  }

  /** Whether the pattern was found with the same value in a frame that begins elsewhere. */
  private boolean isKnown(CompiledPattern pattern, int start, int end) {
    for (int i = hits.size() - 1; i >= 0 && hits.get(i).start >= start; i--) {
      Hit other = hits.get(i);
      if (other.start == start && other.end == end && other.pattern.number() == pattern.number()) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a surer pattern of its rule fits the same, or one as sure before it in the file: what
   * speaks for or against one speaks for or against both. So it is the same one that is kept in
   * whatever order they are found.
   */
  private boolean isBeaten(CompiledPattern pattern, int start, int end) {
    for (int i = hits.size() - 1; i >= 0; i--) {
      Hit other = hits.get(i);
      if (other.start != start) {
        return false;
      }
      ValuePattern surer = other.pattern.source();
      if (other.end == end
          && other.valid
          && other.pattern.ruleNumber() == pattern.ruleNumber()
          && isSurer(other.pattern, pattern)
          && (surer.floor() || !pattern.source().floor())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSurer(CompiledPattern one, CompiledPattern other) {
    int order = Double.compare(one.source().confidence(), other.source().confidence());
    return order > 0 || (order == 0 && one.number() < other.number());
  }

  /**
   * Whether the validators accept the value, or no shorter one either; if they do it is a hit if
   * its pattern's needs are met.
   */
  private boolean consider(CompiledPattern pattern, int start, int end) {
    if (isOutside(start) && !isIdentifier(pattern)) {
      return true;
    }
    if (pattern.source().need() == Need.LABEL && !isRunningOn(pattern, start, end)) {
      return true; // the pattern that it was made of fits
    }
    if (explain) {
      return explain(pattern, start, end);
    }
    if (pattern.source().need() == Need.LABEL && !scorer.isLabelled(pattern, start, text, cell)) {
      return true; // nor is a shorter one
    }
    read(pattern, start, end);
    for (int number : pattern.validators()) {
      if (!isValid(number)) {
        failed(pattern, number, start, end);
        return validators[number].isHopeless(value);
      }
    }
    if (!isApart(pattern.source().boundary(), end)) {
      return false;
    }
    Hit hit = hit(pattern, start, end);
    scorer.judge(hit, text, cell);
    if (cell != null && hit.valid) {
      filled.add(hit, cell);
    }
    passed(hit);
    identify(hit);
    keep(hit, hit.valid && !isOutside(start));
    return true;
  }

  /** Whether a letter touches a value, if that is what its pattern is for. */
  private boolean isRunningOn(CompiledPattern pattern, int start, int end) {
    return !pattern.source().runsOn()
        || ((text.traitsBefore(start) | text.traits(text.counting(end))) & Alphabet.LETTER) != 0;
  }

  /** The same, with each step written down. */
  private boolean explain(CompiledPattern pattern, int start, int end) {
    read(pattern, start, end);
    Hit hit = hit(pattern, start, end);
    Scorer.note(hit, "explain.pattern", pattern.source().id());
    for (int number : pattern.validators()) {
      boolean valid = isValid(number);
      Scorer.note(
          hit, valid ? "explain.validator-yes" : "explain.validator-no", validators[number].name());
      if (!valid) {
        failed(pattern, number, start, end);
        keep(hit, !isOutside(start));
        return false;
      }
    }
    if (!isApart(pattern.source().boundary(), end)) {
      spare.add(hit);
      return false;
    }
    scorer.judge(hit, text, cell);
    passed(hit);
    identify(hit);
    keep(hit, !isOutside(start));
    return true;
  }

  /** Counts a value that passed a check when nothing else speaks for it or against it. */
  private void passed(Hit hit) {
    if (hit.bare && hit.pattern.source().chance() > 0 && !isOutside(hit.start)) {
      checked.add(hit.pattern, value, column(), true);
      hit.checked = checked.of(hit.pattern, value.length(), cell != null || standsApart(hit));
    }
  }

  /** Counts a value that failed the last of its validators, as {@link #passed} does. */
  private void failed(CompiledPattern pattern, int validator, int start, int end) {
    int[] all = pattern.validators();
    if (pattern.source().chance() == 0
        || all[all.length - 1] != validator
        || isOutside(start)
        || !checked.samples(pattern, value, column())) {
      return;
    }
    Hit hit = spare.isEmpty() ? new Hit(pattern) : spare.removeLast();
    hit.set(pattern, start, end, false);
    hit.separated = value.length() != end - start;
    scorer.judge(hit, text, cell);
    if (hit.bare) {
      checked.add(pattern, value, column(), false);
    }
    spare.add(hit);
  }

  private int column() {
    return cell == null ? 0 : cell.place();
  }

  /** Whether a hit is all of its line, or all that follows a colon there. */
  private boolean standsApart(Hit hit) {
    int after = text.counting(hit.end);
    int before = text.previous(hit.start);
    if (before >= 0 && text.bytes[before] == ' ') {
      before = text.previous(before);
    }
    return (after >= text.to || text.bytes[after] == '\n' || text.bytes[after] == '\r')
        && (before < 0
            || text.bytes[before] == '\n'
            || Normaliser.normalise(text.pointAt(before)) == ':');
  }

  private Hit hit(CompiledPattern pattern, int start, int end) {
    Hit hit = spare.isEmpty() ? new Hit(pattern) : spare.removeLast();
    hit.set(pattern, start, end, explain);
    hit.separated = value.length() != end - start;
    return hit;
  }

  /** Whether hits there belong to another part of the text: only what they say of ours counts. */
  private boolean isOutside(int start) {
    return start < from || start >= until;
  }

  /** Whether a pattern's values speak for what is beside them. */
  boolean isIdentifier(CompiledPattern pattern) {
    return pattern.rule().identifier() && looksBeside;
  }

  /**
   * Takes a hit that may be an identifier; what is beside it is tried when its place is settled.
   */
  private void identify(Hit hit) {
    if (!hit.valid || hit.score < Identifiers.SURE || !isIdentifier(hit.pattern)) {
      return;
    }
    scorer.identifier(hit.start, hit.end);
    if (cell != null) {
      cell.identified(hit.start, hit.end);
    } else {
      besideStart = hit.start;
      besideEnd = Math.max(besideEnd, hit.end);
    }
  }

  private void keep(Hit hit, boolean wanted) {
    if (wanted) {
      hits.add(hit);
    } else {
      spare.add(hit);
    }
  }

  /** What a validator says of the value at hand; several patterns may ask for the same. */
  private boolean isValid(int number) {
    if (verdicts[number] == UNKNOWN) {
      verdicts[number] = validators[number].isValid(value) ? YES : NO;
    }
    return verdicts[number] == YES;
  }

  private void read(CompiledPattern pattern, int start, int end) {
    Separators separators = pattern.separators();
    if (start != valueStart || end != valueEnd || !value.isReadAs(separators)) {
      value.read(text, start, end, separators);
      valueStart = start;
      valueEnd = end;
      Arrays.fill(verdicts, UNKNOWN);
    }
  }

  /** Gives hits back that are no longer needed: those before an index. */
  public void release(int count) {
    for (int i = 0; i < count; i++) {
      Hit hit = hits.get(i);
      hit.steps = null;
      hit.lostTo = null;
      spare.add(hit);
    }
    hits.subList(0, count).clear();
  }

  /** Forgets the text. */
  public void forget() {
    release(hits.size());
    value.clear();
    valueStart = -1;
  }

  /** The normalised value of a hit, for as long as it is the last asked for. */
  public ValueText value(Hit hit) {
    valueStart = -1;
    value.read(text, hit.start, hit.end, hit.pattern.separators());
    return value;
  }

  private boolean mayBe(CompiledPattern pattern, int at, int end) {
    return pattern.source().need() != Need.WHOLE_CELL || (cell != null && cell.isWhole(at, end));
  }

  /** Whether Chinese text is cut after a value: looked at last, since it costs most. */
  private boolean isApart(Boundary boundary, int end) {
    return boundary != Boundary.HAN
        || (text.traits(text.counting(end)) & Alphabet.HAN) == 0
        || keywords.cutsFrom(text, text.counting(end));
  }
}
