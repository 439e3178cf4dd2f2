package org.inshore.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.inshore.spi.detect.Validator;
import org.jspecify.annotations.Nullable;

/**
 * Decides at the places that triggers betray: automata are run there, and none looks further than
 * its longest value.
 */
final class Scan {
  /** Hits found and not yet taken away, in no order. */
  final List<Hit> hits = new ArrayList<>();

  /** How many bytes automata have read so far. */
  long steps;

  private static final int UNKNOWN = 0;
  private static final int YES = 1;
  private static final int NO = 2;
  private static final int NONE = -1;

  /** How far back places are remembered at which a group was tried. */
  private static final int REMEMBERED = Long.SIZE;

  private final Program program;
  private final CompiledPattern[] patterns;
  private final Validator[] validators;
  private final List<Nearby> identified;
  private final KeywordIndex keywords;
  private final Scorer scorer;
  private final boolean explain;
  private final KeywordIndex.Found call = this::call;
  private final List<Hit> spare = new ArrayList<>();
  private final ValueText value = new ValueText();

  private int[] acceptedPatterns = new int[64];
  private int[] acceptedEnds = new int[64];
  private int accepted;

  /** By pattern: the number of the run in which it was settled. */
  private final long[] settled;

  private long run;

  /** By group: the last place tried, and which of those before it were: a bit for each byte. */
  private final int[] lastTried;

  private final long[] triedBefore;

  /** By group: the stretch in which all places were tried. */
  private final int[] triedFrom;

  private final int[] triedTo;

  /**
   * By group: a place, and how long values are that it betrays; none reaches before the stretch.
   */
  private final int[] triedEnd;

  private final int[] triedMost;

  /** By group: the last place at which a value may start because of another. */
  private final Backwards[] lastPlaces;

  /** By patterns tried near words: where they were. */
  private final Stretches[] nearWords;

  /** By the same: where they were tried beside identifiers. */
  private final Stretches[] besideIdentifiers;

  /** By pattern: where a label last made it be tried. */
  private final int[] called;

  /** By validator: what it says of the value at hand. */
  private final byte[] verdicts;

  private int valueStart = -1;
  private int valueEnd = -1;

  private final DocumentReading document;

  /** The identifier beside which is to be looked, if any. */
  private int besideStart;

  private int besideEnd = NONE;

  private TextView text;
  private @Nullable Cell cell;

  /** Where hits may start. */
  private int from;

  private int until;

  /** Where identifiers may start that bear on such hits. */
  private int identifiedFrom;

  private int identifiedUntil;

  /** By group: whether it has identifiers of persons. */
  private final boolean[] identifying;

  Scan(Program program, boolean explain, TextView text, DocumentReading document) {
    this.document = document;
    this.program = program;
    this.keywords = program.keywords();
    this.scorer = new Scorer(program);
    this.explain = explain;
    this.text = text;
    this.patterns = program.patterns().toArray(CompiledPattern[]::new);
    this.validators = program.validators().toArray(Validator[]::new);
    this.identified = program.identified();
    this.settled = new long[patterns.length];
    this.called = new int[patterns.length];
    int near = program.nearby().stream().mapToInt(List::size).sum();
    this.nearWords = stretches(near);
    this.besideIdentifiers = stretches(near);
    int groups = program.groups().size() + 1;
    this.lastTried = new int[groups];
    this.triedBefore = new long[groups];
    this.triedFrom = new int[groups];
    this.triedTo = new int[groups];
    this.triedEnd = new int[groups];
    this.triedMost = new int[groups];
    this.lastPlaces = new Backwards[groups];
    Arrays.setAll(lastPlaces, _ -> new Backwards());
    this.verdicts = new byte[program.validators().size()];
    this.identifying = new boolean[groups];
    if (!identified.isEmpty()) {
      for (int i = 1; i < groups; i++) {
        identifying[i] =
            program.groups().get(i - 1).automaton().allTags().stream()
                .anyMatch(tag -> program.patterns().get(tag).rule().identifier());
      }
    }
  }

  private static Stretches[] stretches(int count) {
    Stretches[] all = new Stretches[count];
    Arrays.setAll(all, _ -> new Stretches());
    return all;
  }

  /** Begins with other text, or the same at other places. */
  void begin(TextView view, @Nullable Cell surroundings) {
    text = view;
    cell = surroundings;
    scorer.begin();
    Arrays.fill(lastTried, -1);
    Arrays.fill(triedBefore, 0);
    Arrays.fill(triedFrom, 0);
    Arrays.fill(triedTo, 0);
    Arrays.fill(triedMost, 0); // nothing was tried yet
    for (Backwards place : lastPlaces) {
      place.clear();
    }
    for (int i = 0; i < nearWords.length; i++) {
      nearWords[i].clear();
      besideIdentifiers[i].clear();
    }
    Arrays.fill(called, -1);
    value.clear();
    valueStart = -1;
  }

  /** Says where the first lines of the text end; 0 where they are not in view. */
  void head(int end) {
    scorer.head(end);
  }

  /** Says where hits may start from now on. */
  void range(int first, int end) {
    from = first;
    until = end;
    boolean further = cell == null && !identified.isEmpty();
    identifiedFrom = further ? text.atMostBack(first, program.before() - 2) : first;
    identifiedUntil = further ? text.atMostOn(end, program.identifiedAfter()) : end;
  }

  /** Tries what a place that was found betrays. */
  void trigger(Tag tag, int at) {
    if (tag.most() > 0) {
      range(tag, at);
      return;
    }
    if (wasTried(tag.group(), at) || (cell != null && !cell.enter(at))) {
      return;
    }
    if (text.counting(at) != at) {
      return; // a value or word does not start with what counts as nothing
    }
    if (tag.group() == Triggers.LABELS) {
      keywords.calling(text, at, call);
    } else if (at >= from(tag.group()) && at < until(tag.group())) {
      Program.Group group = program.groups().get(tag.group() - 1);
      int first = text.bytes[at];
      boolean refused =
          first >= 0 && ValueText.isWord(first) && group.gate().refuses(text.bytes, at, text.to);
      if (!refused && mayStart(group.boundary(), at)) {
        run(group.automaton(), group.boundary(), at);
      }
    }
  }

  private int from(int group) {
    return identifying[group] ? identifiedFrom : from;
  }

  private int until(int group) {
    return identifying[group] ? identifiedUntil : until;
  }

  /** Whether the finder told of a place before; it may tell twice, a bit out of order. */
  private boolean wasTried(int group, int at) {
    int forward = at - lastTried[group];
    if (forward > 0 || lastTried[group] < 0) {
      triedBefore[group] =
          forward >= REMEMBERED || lastTried[group] < 0 ? 1 : triedBefore[group] << forward | 1;
      lastTried[group] = at;
      return false;
    }
    if (-forward >= REMEMBERED) {
      return false;
    }
    long bit = 1L << -forward;
    boolean was = (triedBefore[group] & bit) != 0;
    triedBefore[group] |= bit;
    return was;
  }

  /** Tries all places at which the value may start that has what was found further in. */
  private void range(Tag tag, int end) {
    int number = tag.group();
    Program.Group group = program.groups().get(number - 1);
    int last = Math.min(until(number) - 1, lastPlaces[number].back(text, end, tag.least()));
    if (end >= triedEnd[number]
        && tag.most() <= triedMost[number]
        && (last <= triedTo[number] || end - triedTo[number] <= tag.most())) {
      if (last >= triedTo[number]) {
        triedTo[number] = tryAll(group.automaton(), group.boundary(), triedTo[number], last + 1);
      }
      return; // no need to see how far back values reach: all before was tried
    }
    triedEnd[number] = end;
    triedMost[number] = tag.most();
    int first = text.counting(Math.max(from(number), text.atMostBack(end, tag.most())));
    if (first > triedTo[number] || last < triedFrom[number]) {
      triedTo[number] = tryAll(group.automaton(), group.boundary(), first, last + 1);
      triedFrom[number] = first;
      return;
    }
    if (first < triedFrom[number]) { // the finder may tell of places a bit out of order
      tryAll(group.automaton(), group.boundary(), first, triedFrom[number]);
      triedFrom[number] = first;
    }
    triedTo[number] = tryAll(group.automaton(), group.boundary(), triedTo[number], last + 1);
  }

  /** Tries all places in a stretch; tells where the first character after it starts. */
  private int tryAll(TaggedAutomaton automaton, Boundary boundary, int first, int end) {
    byte[] bytes = text.bytes;
    int at = first;
    while (at < end) {
      int b = bytes[at];
      boolean can;
      int next;
      if (b >= 0) {
        can = automaton.nextAscii(TaggedAutomaton.START, b) != TaggedAutomaton.DEAD;
        next = at + 1;
      } else {
        int read = text.wide(at);
        int cls = read >> TextView.LENGTH_BITS;
        can = cls != Alphabet.REMOVED && automaton.canStart(cls);
        next = at + (read & TextView.LENGTH);
      }
      if (can && mayStart(boundary, at) && (cell == null || cell.enter(at))) {
        run(automaton, boundary, at);
      }
      at = next;
    }
    return at;
  }

  /** Tries the patterns that a word calls. */
  private void call(Keyword word, int start, int end) {
    if (word.gate >= 0 && cell == null) {
      document.seen(word.gate, start);
    }
    BitSet labels = word.labelOf;
    if (!labels.isEmpty()) {
      int gapEnd = gapEnd(end);
      for (int rule = labels.nextSetBit(0); rule >= 0; rule = labels.nextSetBit(rule + 1)) {
        if (cell != null && cell.callsFor(rule)) {
          continue; // they are tried in the whole cell
        }
        for (CompiledPattern pattern : program.called().get(rule)) {
          if (pattern.source().need() == Need.LABEL) {
            afterLabel(pattern, end, gapEnd);
          }
        }
        nearby(rule, start, end);
      }
      if (cell != null) {
        cell.labels(labels, text.counting(gapEnd));
      }
    }
    BitSet contexts = word.contextOf;
    for (int rule = contexts.nextSetBit(0); rule >= 0; rule = contexts.nextSetBit(rule + 1)) {
      nearby(rule, start, end);
    }
  }

  private int gapEnd(int end) {
    int at = end;
    int lines = 0;
    for (int i = 0; i < KeywordIndex.WIDEST_GAP; i++) {
      int start = text.counting(at);
      int traits = text.traits(start);
      lines += (traits & Alphabet.LINE_END) != 0 ? 1 : 0;
      if ((traits & Alphabet.GAP) == 0 || lines > 1) {
        return at;
      }
      at = text.end(start);
    }
    return at;
  }

  private void afterLabel(CompiledPattern pattern, int labelEnd, int gapEnd) {
    int before = hits.size();
    int at = text.counting(gapEnd);
    int least = text.counting(labelEnd);
    while (at >= least && hits.size() == before) {
      int first = isIdentifier(pattern) ? identifiedFrom : from;
      int last = isIdentifier(pattern) ? identifiedUntil : until;
      if (at >= first && at < last && called[pattern.number()] != at) {
        called[pattern.number()] = at;
        tryAt(pattern, at);
      }
      at = text.previous(at);
    }
  }

  /** Tries the patterns of a rule that one of its words calls for wherever it stands near. */
  private void nearby(int rule, int start, int end) {
    List<Nearby> called = program.nearby().get(rule);
    if (called.isEmpty()) {
      return;
    }
    if (cell != null) {
      cell.nearby(rule); // a word in one cell of a row speaks for all of it
      return;
    }
    int within = Math.max(program.rules().get(rule).within(), KeywordIndex.WIDEST_GAP);
    for (Nearby near : called) {
      int first = text.counting(text.atMostBack(start, within + near.longest()));
      int furthest = text.counting(text.atMostOn(end, within));
      int stop = furthest < text.to ? text.end(furthest) : furthest; // never inside a character
      nearby(near, first, stop, nearWords[near.number()]);
      nearWords[near.number()].add(first, stop);
    }
  }

  /** Tries patterns in a stretch where they were not. */
  private void nearby(Nearby near, int first, int end, Stretches tried) {
    int at = tried.skip(first);
    while (at < end) {
      int until = tried.until(at, end);
      nearby(near, at, until);
      at = tried.skip(until);
    }
  }

  private void nearby(Nearby near, int first, int end) {
    tryAll(near.automaton(), near.boundary(), Math.max(first, from), Math.min(end, until));
  }

  /** Tries patterns at every place of the cell that was entered. */
  void inCell(Nearby near, Cell entered) {
    nearby(near, entered.start(), entered.end());
  }

  /** Tries a pattern all over the cell that was entered, value after value, or on all of it. */
  void inCell(CompiledPattern pattern, Cell entered) {
    if (pattern.source().need() == Need.WHOLE_CELL) {
      tryAt(pattern, entered.inkStart());
      return;
    }
    int at = text.counting(entered.start());
    while (at < entered.end()) {
      int before = hits.size();
      tryAt(pattern, at);
      boolean found = hits.size() > before && hits.getLast().valid;
      at = found ? text.counting(hits.getLast().end) : text.next(at);
    }
  }

  /** Tries patterns at one place of a cell. */
  void inCellAt(Nearby near, int at) {
    tryAt(near.automaton(), near.boundary(), at);
  }

  private void tryAt(CompiledPattern pattern, int at) {
    tryAt(pattern.alone(), pattern.source().boundary(), at);
  }

  private void tryAt(TaggedAutomaton automaton, Boundary boundary, int at) {
    if (at < text.to && automaton.canStart(text.classAt(at)) && mayStart(boundary, at)) {
      run(automaton, boundary, at);
    }
  }

  private void run(TaggedAutomaton automaton, Boundary boundary, int start) {
    accepted = 0;
    int barred = boundary.barred();
    final byte[] bytes = text.bytes;
    final int to = text.to;
    // By hand, since calls in a loop keep the JVM from holding these in registers.
    final char[] next = automaton.next;
    final short[] columns = automaton.asciiColumn;
    final int shift = automaton.shift;
    final int firstTagged = automaton.firstTagged;
    int state = TaggedAutomaton.START;
    int at = start;
    while (at < to) {
      int b = bytes[at];
      if (b >= 0) {
        at++;
        state = next[(state << shift) | columns[b]];
      } else {
        int read = text.wide(at);
        at += read & TextView.LENGTH;
        if (read >> TextView.LENGTH_BITS == Alphabet.REMOVED) {
          continue;
        }
        state = automaton.next(state, read >> TextView.LENGTH_BITS);
        if (state == TaggedAutomaton.DEAD) {
          break;
        }
      }
      if (state >= firstTagged) {
        if (state == TaggedAutomaton.NOWHERE) {
          break;
        }
        if (at >= to || bytes[at] < 0 || (text.asciiTraits[bytes[at]] & barred) == 0) {
          accept(automaton.tags(state), at);
        }
      }
    }
    steps += at - start;
    if (accepted > 0 && isLeftApart(boundary, start)) {
      settle(start, barred);
      if (besideEnd != NONE) {
        beside();
      }
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
  private void settle(int at, int barred) {
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
          && ((!explain && isBeaten(pattern, at, end)) || consider(pattern, at, end))) {
        settled[pattern.number()] = run;
      }
    }
  }

  /**
   * Whether a surer pattern of its rule fits the same: what speaks for or against one speaks for or
   * against both.
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
          && surer.confidence() >= pattern.source().confidence()
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
    if (explain) {
      return explain(pattern, start, end);
    }
    if (pattern.source().need() == Need.LABEL && !scorer.isLabelled(pattern, start, text, cell)) {
      return true; // nor is a shorter one
    }
    read(pattern, start, end);
    for (int number : pattern.validators()) {
      if (!isValid(number)) {
        return validators[number].isHopeless(value);
      }
    }
    if (!isApart(pattern.source().boundary(), end)) {
      return false;
    }
    Hit hit = hit(pattern, start, end);
    scorer.judge(hit, text, cell);
    identify(hit);
    keep(hit, hit.valid && !isOutside(start));
    return true;
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
        keep(hit, !isOutside(start));
        return false;
      }
    }
    if (!isApart(pattern.source().boundary(), end)) {
      spare.add(hit);
      return false;
    }
    scorer.judge(hit, text, cell);
    identify(hit);
    keep(hit, !isOutside(start));
    return true;
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

  private boolean isIdentifier(CompiledPattern pattern) {
    return pattern.rule().identifier() && !identified.isEmpty();
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

  /** Tries the patterns of names and the like beside an identifier. */
  private void beside() {
    int start = besideStart;
    int end = besideEnd;
    besideEnd = NONE;
    for (Nearby near : identified) {
      beside(near, start, end, text.from, text.to);
    }
  }

  /** Tries patterns close to a stretch, within bounds. */
  void beside(Nearby near, int start, int end, int least, int most) {
    int within = near.rule().within();
    Stretches tried = besideIdentifiers[near.number()];
    int first = Math.max(least, text.atMostBack(start, within + near.longest()));
    nearby(near, first, start, tried);
    // Further back only what is long is close enough, to this one; there may be another.
    tried.add(Math.max(least, text.atMostBack(start, within)), start);
    int furthest = text.counting(text.atMostOn(end, within));
    int stop = furthest < most ? text.end(furthest) : most;
    nearby(near, end, stop, tried);
    tried.add(end, stop);
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
      verdicts[number] = (byte) (validators[number].isValid(value) ? YES : NO);
    }
    return verdicts[number] == YES;
  }

  private void read(CompiledPattern pattern, int start, int end) {
    Separators separators = pattern.separators();
    if (start != valueStart || end != valueEnd || !value.isReadAs(separators)) {
      value.read(text, start, end, separators);
      valueStart = start;
      valueEnd = end;
      Arrays.fill(verdicts, (byte) UNKNOWN);
    }
  }

  /** Gives hits back that are no longer needed: those before an index. */
  void release(int count) {
    for (int i = 0; i < count; i++) {
      Hit hit = hits.get(i);
      hit.steps = null;
      hit.lostTo = null;
      spare.add(hit);
    }
    hits.subList(0, count).clear();
  }

  /** Forgets the text. */
  void forget() {
    release(hits.size());
    value.clear();
    valueStart = -1;
  }

  /** The normalised value of a hit, for as long as it is the last asked for. */
  ValueText value(Hit hit) {
    valueStart = -1;
    value.read(text, hit.start, hit.end, hit.pattern.separators());
    return value;
  }

  private boolean mayStart(Boundary boundary, int at) {
    int barred = boundary.barred();
    return barred == 0 || (text.traitsBefore(at) & barred) == 0;
  }

  /** Whether Chinese text is cut before a value where it must be: costs more than most values. */
  private boolean isLeftApart(Boundary boundary, int at) {
    return (boundary != Boundary.HAN && boundary != Boundary.HAN_BEFORE)
        || (text.traitsBefore(at) & Alphabet.HAN) == 0
        || keywords.cutsBefore(text, at);
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
