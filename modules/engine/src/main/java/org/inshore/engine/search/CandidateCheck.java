package org.inshore.engine.search;

import java.util.ArrayList;
import java.util.List;
import org.inshore.engine.pattern.Alphabet;
import org.inshore.engine.plan.Ceiling;
import org.inshore.engine.program.CompiledPattern;
import org.inshore.engine.program.Hit;
import org.inshore.engine.program.Program;
import org.inshore.engine.rule.Boundary;
import org.inshore.engine.rule.Requirement;
import org.inshore.engine.rule.ValuePattern;
import org.inshore.engine.search.cell.Cell;
import org.inshore.engine.search.cell.CheckedValues;
import org.inshore.engine.search.cell.FilledCells;
import org.inshore.engine.text.TextView;
import org.inshore.engine.text.ValueText;
import org.jspecify.annotations.Nullable;

/** Decides which of the values that fit patterns at a place are hits. */
public final class CandidateCheck {
  /** Hits found and not yet taken away, in no order. */
  public final List<Hit> hits = new ArrayList<>();

  /** The identifier beside which is to be looked; its end is {@link #NONE} if there is none. */
  int besideStart;

  int besideEnd = NONE;
  static final int NONE = -1;

  /** How many identifiers were taken. */
  private int identifiers;

  private final CompiledPattern[] patterns;
  private final RightEdge edge;
  private final Parting parting;
  private final ValueFrame frame = new ValueFrame();
  private final Scorer scorer;
  private final boolean explain;

  /** Whether anything is looked for beside identifiers. */
  private final boolean looksBeside;

  /** What was put to a check whose chance is known. */
  public final CheckedValues checked = new CheckedValues();

  /** What is filled in rows, and what need not be tried there. */
  public final FilledCells filled;

  private final List<Hit> spare = new ArrayList<>();
  private final AcceptedEnds accepted = new AcceptedEnds();
  private final ValidatedValue value;

  /** By pattern: the number of the run in which it was settled. */
  private final long[] settled;

  private long run;
  private TextView text;
  private @Nullable Cell cell;

  /** Where hits may start. */
  private int from;

  private int until;

  CandidateCheck(Program program, Scorer scorer, boolean explain, TextView text) {
    this.patterns = program.patterns().toArray(CompiledPattern[]::new);
    this.value = new ValidatedValue(program.validators());
    this.edge = new RightEdge(program.keywords());
    this.parting = new Parting(program);
    this.scorer = scorer;
    this.explain = explain;
    this.looksBeside = !program.identified().isEmpty();
    this.filled = new FilledCells(program);
    this.settled = new long[patterns.length];
    this.text = text;
  }

  /** Begins with other text, or the same at other places. */
  void begin(TextView view, @Nullable Cell surroundings) {
    text = view;
    cell = surroundings;
    value.clear();
  }

  /** Says where hits may start from now on. */
  void range(int first, int end) {
    from = first;
    until = end;
  }

  /** Begins with another place. */
  void place() {
    accepted.clear();
  }

  /** Says that only values with one end are taken, {@link #NONE} for any, and how sure they are. */
  void only(int end, double told) {
    accepted.only(end, told);
  }

  /** Whether some value fits at the place. */
  boolean fits() {
    return accepted.size() > 0;
  }

  /** Takes the patterns that a value fits which ends at a place. */
  void accept(int[] tags, int end) {
    accepted.add(tags, end);
  }

  /** For each pattern that fits at a place takes the longest value that can be one. */
  void settle(int at, Boundary boundary) {
    run++;
    for (int last = accepted.size(), first; last > 0; last = first) {
      int end = accepted.end(last - 1);
      first = accepted.firstOfEnd(last);
      boolean cut = boundary == Boundary.NUMBER && text.isAmidNumber(end);
      if (!cut && (text.traits(text.counting(end)) & boundary.barred()) == 0) {
        settle(at, end, first, last);
      }
    }
  }

  /** The same for the values with one end, in the order of the file. */
  private void settle(int at, int end, int first, int last) {
    for (int i = first; i < last; i++) {
      CompiledPattern pattern = patterns[accepted.pattern(i)];
      if (settled[pattern.number()] != run
          && (!pattern.source().need().fillsCell() || (cell != null && cell.isWhole(at, end)))
          && !(cell != null && isSpared(pattern, at, end, cell))) {
        boolean done =
            pattern.value().isEmpty()
                ? (!explain && accepted.told() == 0 && isBeaten(pattern, at, end))
                    || consider(pattern, at, end)
                : framed(pattern, at, end);
        if (done) {
          settled[pattern.number()] = run;
        }
      }
    }
  }

  /**
   * Whether a value loses to what fills its cell, and is not even counted as one that was checked.
   */
  private boolean isSpared(CompiledPattern pattern, int start, int end, Cell entered) {
    Ceiling ceiling = filled.of(pattern);
    if (filled.spares(ceiling, entered)) {
      return true;
    }
    if (ceiling.tried().isEmpty()
        || !pattern.value().isEmpty()
        || !filled.loses(ceiling, entered)) {
      return false;
    }
    value.read(text, start, end, pattern.separators());
    return !checked.samples(pattern, value.text(), entered.place(), 0)
        && filled.sparesUncounted(ceiling, entered);
  }

  /** Considers the value alone of what was matched with its frame. */
  private boolean framed(CompiledPattern pattern, int start, int end) {
    if (!frame.parts(pattern, text, start, end)) {
      return true;
    }
    int first = frame.start();
    int last = frame.end();
    return isKnown(pattern, first, last) || consider(pattern, first, last);
  }

  /**
   * Whether the pattern was found with the same value in a frame that begins elsewhere. One that
   * lacked what it needs is judged again when an identifier was found since.
   */
  private boolean isKnown(CompiledPattern pattern, int start, int end) {
    for (int i = hits.size() - 1; i >= 0 && hits.get(i).start >= start; i--) {
      Hit other = hits.get(i);
      if (other.isOf(pattern, start, end) && (other.valid || other.identifiers == identifiers)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a surer pattern of its rule fits the same, or one as sure before it in the file: what
   * speaks for or against one speaks for or against both, as long as no identifier was found since.
   * So it is the same one that is kept in whatever order they are found.
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
          && other.identifiers == identifiers
          && other.pattern.ruleNumber() == pattern.ruleNumber()
          && other.pattern.isSurerThan(pattern)
          && (surer.floor() || !pattern.source().floor())) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether the validators accept the value, or no shorter one either; if they do it is a hit if
   * its pattern's needs are met.
   */
  private boolean consider(CompiledPattern pattern, int start, int end) {
    if (isOutside(start) && !isIdentifier(pattern)) {
      return true;
    }
    if (pattern.source().need() == Requirement.LABEL && !isRunningOn(pattern, start, end)) {
      return true; // the pattern that it was made of fits
    }
    if (explain) {
      return explain(pattern, start, end);
    }
    if (!scorer.mayBeMet(pattern, start, end, text, cell)) {
      return true; // nor is a shorter one
    }
    value.read(text, start, end, pattern.separators());
    for (int number : pattern.validators()) {
      if (!value.isValid(number)) {
        failed(pattern, number, start, end);
        return value.isHopeless(number);
      }
    }
    if (!edge.isApart(text, pattern.source().boundary(), end)) {
      return false;
    }
    boolean moved = parting.moves(pattern, text, start, end);
    if (moved && parting.start() == parting.end()) {
      return true;
    }
    Hit hit = moved ? hit(pattern, parting.start(), parting.end()) : hit(pattern, start, end);
    scorer.judge(hit, text, cell);
    if (cell != null && hit.valid) {
      filled.add(hit, cell);
    }
    passed(hit);
    identify(hit);
    value.narrow(hit, text);
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
    value.read(text, start, end, pattern.separators());
    Hit hit = hit(pattern, start, end);
    Scorer.note(hit, "explain.pattern", pattern.source().id());
    for (int number : pattern.validators()) {
      boolean valid = value.isValid(number);
      Scorer.note(
          hit, valid ? "explain.validator-yes" : "explain.validator-no", value.validator(number));
      if (!valid) {
        failed(pattern, number, start, end);
        keep(hit, !isOutside(start));
        return false;
      }
    }
    if (!edge.isApart(text, pattern.source().boundary(), end)) {
      spare.add(hit);
      return false;
    }
    scorer.judge(hit, text, cell);
    passed(hit);
    identify(hit);
    value.narrow(hit, text);
    keep(hit, !isOutside(start));
    return true;
  }

  /**
   * Counts a value that passed a check when nothing else speaks for it or against it, or only a
   * column's name that speaks for others as well: an account's number may be a card's.
   */
  private void passed(Hit hit) {
    boolean shared = cell != null && cell.sharesName(hit.pattern);
    if ((hit.bare || shared) && hit.pattern.source().chance() > 0 && !isOutside(hit.start)) {
      int frame = CheckedValues.frame(hit.pattern, text, hit.start, cell);
      checked.add(hit.pattern, value.text(), cell, frame, shared, true);
      boolean apart = cell != null || CheckedValues.standsApart(text, hit);
      int length = value.text().length();
      hit.checked =
          shared
              ? checked.named(hit.pattern, length)
              : checked.of(hit.pattern, length, frame, apart);
    }
  }

  /** Counts a value that failed the last of its validators, as {@link #passed} does. */
  private void failed(CompiledPattern pattern, int validator, int start, int end) {
    int[] all = pattern.validators();
    if (pattern.source().chance() == 0 || all[all.length - 1] != validator || isOutside(start)) {
      return;
    }
    int frame = CheckedValues.frame(pattern, text, start, cell);
    if (!checked.samples(pattern, value.text(), cell == null ? 0 : cell.place(), frame)) {
      return;
    }
    Hit hit = made(pattern, start, end, false);
    boolean shared = cell != null && cell.sharesName(pattern);
    if (shared || scorer.isBare(hit, text, cell)) {
      checked.add(pattern, value.text(), cell, frame, shared, false);
    }
    spare.add(hit);
  }

  private Hit hit(CompiledPattern pattern, int start, int end) {
    Hit hit = made(pattern, start, end, explain);
    hit.told = accepted.told();
    hit.identifiers = identifiers;
    return hit;
  }

  private Hit made(CompiledPattern pattern, int start, int end, boolean explained) {
    Hit hit = spare.isEmpty() ? new Hit(pattern) : spare.removeLast();
    hit.set(pattern, start, end, explained);
    boolean plain = value.text().length() == end - start; // a byte for each character
    hit.separated = !plain && pattern.separators().standIn(text, start, end);
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
    hit.identifiers = ++identifiers;
    scorer.identifier(hit.start, hit.end);
    if (cell != null) {
      cell.identified(hit.start, hit.end);
    } else {
      besideStart = hit.start;
      besideEnd = Math.max(besideEnd, hit.end);
    }
  }

  private void keep(Hit hit, boolean wanted) {
    (wanted ? hits : spare).add(hit);
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
  }

  /** The normalised value of a hit, for as long as it is the last asked for. */
  public ValueText value(Hit hit) {
    return value.anew(text, hit.start, hit.end, hit.pattern.separators());
  }
}
