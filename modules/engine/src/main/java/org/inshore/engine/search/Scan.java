package org.inshore.engine.search;

import java.util.Arrays;
import java.util.List;
import org.inshore.engine.pattern.Alphabet;
import org.inshore.engine.pattern.TaggedAutomaton;
import org.inshore.engine.plan.Ceiling;
import org.inshore.engine.prefilter.FoundPlaces;
import org.inshore.engine.prefilter.Infix;
import org.inshore.engine.prefilter.Trigger;
import org.inshore.engine.prefilter.Triggers;
import org.inshore.engine.program.CompiledPattern;
import org.inshore.engine.program.Hit;
import org.inshore.engine.program.Nearby;
import org.inshore.engine.program.Program;
import org.inshore.engine.rule.Boundary;
import org.inshore.engine.search.cell.Cell;
import org.inshore.engine.text.TextView;
import org.inshore.engine.text.ValueText;
import org.jspecify.annotations.Nullable;

/**
 * Runs automata at the positions that the prefilter found and decides there, and none looks further
 * than its longest value.
 */
public final class Scan implements FoundPlaces.Visitor {
  /** How many bytes automata have read so far. */
  public long steps;

  private final Program program;
  private final List<Nearby> identified;
  final Scorer scorer;
  private final WordCalls words;
  private final CandidateCheck check;

  private final LeftEdge edge;

  /** By group: where it was tried. */
  private final TriedPositions[] tried;

  private final BesideIdentifiers besideIdentifiers;

  final NearbyStarts starts;

  private TextView text;
  private @Nullable Cell cell;

  /** Where hits may start. */
  private int from;

  private int until;

  /** Where identifiers may start that bear on such hits. */
  private int identifiedFrom;

  private int identifiedUntil;

  /** By group: whether words and identifiers call for it in rows. */
  private final boolean[] onlyInText;

  /** By group: whether it has identifiers of persons. */
  private final boolean[] identifying;

  public Scan(Program program, boolean explain, TextView text, DocumentReading document) {
    this.program = program;
    this.scorer = new Scorer(program);
    this.check = new CandidateCheck(program, scorer, explain, text);
    this.text = text;
    this.edge = new LeftEdge(program.keywords(), text);
    this.identified = program.identified();
    this.words = new WordCalls(program, this, document, text);
    this.starts = new NearbyStarts(program, text);
    this.besideIdentifiers = new BesideIdentifiers(this, program.nearby(), text);
    int groups = program.groups().size() + 1;
    this.tried = new TriedPositions[groups];
    Arrays.setAll(tried, _ -> new TriedPositions());
    this.onlyInText = new boolean[groups];
    for (int i = 1; i < groups; i++) {
      onlyInText[i] = program.groups().get(i - 1).onlyInText();
    }
    this.identifying = new boolean[groups];
    if (!identified.isEmpty()) {
      for (int i = 1; i < groups; i++) {
        identifying[i] =
            program.groups().get(i - 1).table().allTags().stream()
                .mapToObj(program.patterns()::get)
                .anyMatch(pattern -> pattern.rule().identifier() || !pattern.value().isEmpty());
      }
    }
  }

  /** Begins with other text, or the same at other places. */
  public void begin(TextView view, @Nullable Cell surroundings) {
    text = view;
    cell = surroundings;
    edge.begin(view);
    starts.begin(view);
    scorer.begin();
    for (TriedPositions one : tried) {
      one.clear();
    }
    besideIdentifiers.begin(view);
    words.begin(view, surroundings);
    check.begin(view, surroundings);
  }

  /** What decides on the values found, and keeps the hits. */
  public CandidateCheck check() {
    return check;
  }

  /** Says where the first lines of the text end; 0 where they are not in view. */
  public void head(int end) {
    scorer.head(end);
  }

  /** Says where hits may start from now on. */
  public void range(int first, int end) {
    from = first;
    until = end;
    check.range(first, end);
    boolean further = cell == null && !identified.isEmpty();
    identifiedFrom = further ? text.atMostBack(first, program.before() - 2) : first;
    identifiedUntil = further ? text.atMostOn(end, program.identifiedAfter()) : end;
  }

  /** Tries the patterns of a position that the prefilter found. */
  @Override
  public void trigger(Trigger tag, int at) {
    if (cell != null && onlyInText[tag.group()]) {
      return;
    }
    if (tag.most() > 0) {
      range(tag, at);
      return;
    }
    if (tried[tag.group()].was(at) || (cell != null && !cell.enter(at))) {
      return;
    }
    if (text.counting(at) != at) {
      return; // a value or word does not start with what counts as nothing
    }
    if (tag.group() == Triggers.LABELS) {
      words.at(at);
    } else if (at >= from(tag.group()) && at < until(tag.group())) {
      Program.Group group = program.groups().get(tag.group() - 1);
      int first = text.bytes[at];
      boolean refused =
          (cell != null && isSpared(tag.group(), group.automaton(), at, cell))
              || (first >= 0
                  && ValueText.isWord(first)
                  && group.gate().refuses(text.bytes, at, text.to));
      if (!refused
          && edge.mayStart(group.boundary(), at)
          && !(LeftEdge.needsApart(group.boundary()) && edge.isJoined(at))) {
        run(group.automaton(), group.boundary(), at);
      }
    }
  }

  /** Whether a hit, or an identifier that bears on hits, may start at a place. */
  boolean mayStart(int at, boolean identifier) {
    return identifier ? at >= identifiedFrom && at < identifiedUntil : at >= from && at < until;
  }

  private int from(int group) {
    return identifying[group] ? identifiedFrom : from;
  }

  private int until(int group) {
    return identifying[group] ? identifiedUntil : until;
  }

  /** Tries all places at which the value may start that has what was found. */
  private void range(Trigger tag, int end) {
    int number = tag.group();
    Program.Group group = program.groups().get(number - 1);
    if (!group.mayBeAround(text, end, tag.most())) {
      return;
    }
    Ceiling ceiling = check.filled.ofGroup(number);
    if (cell != null && (!cell.enter(end) || check.filled.spares(ceiling, cell))) {
      return;
    }
    Infix infix = group.infix();
    TriedPositions was = tried[number];
    int last = Math.min(until(number) - 1, was.lastPlace.back(text, end, tag.least()));
    if (was.isAllBefore(last, end, tag.most())) {
      if (last >= was.to) {
        was.to = tryAll(group.automaton(), group.boundary(), ceiling, was.to, last + 1);
      }
      return;
    }
    was.end = end;
    was.most = tag.most();
    int furthest =
        infix == null ? text.atMostBack(end, tag.most()) : infix.firstStart(text, end, tag.most());
    int first = text.counting(Math.max(from(number), furthest));
    if (first > was.to || last < was.from) {
      was.to = tryAll(group.automaton(), group.boundary(), ceiling, first, last + 1);
      was.from = first;
      return;
    }
    if (first < was.from) { // the finder may tell of places a bit out of order
      tryAll(group.automaton(), group.boundary(), ceiling, first, was.from);
      was.from = first;
    }
    was.to = tryAll(group.automaton(), group.boundary(), ceiling, was.to, last + 1);
  }

  /** Tries what filled other cells of its column before all else, once in a cell. */
  void tryExpected(Cell entered) {
    CompiledPattern expected = check.filled.expected(entered);
    if (expected != null) {
      tryAt(expected, entered.start());
      check.filled.tried(expected, entered);
    }
  }

  /** Whether nothing in a group begins like the character at a place, or all of that is spared. */
  private boolean isSpared(int group, TaggedAutomaton automaton, int at, Cell entered) {
    int b = text.bytes[at];
    int state =
        b >= 0
            ? automaton.nextAscii(TaggedAutomaton.START, b)
            : automaton.next(TaggedAutomaton.START, text.classAt(at));
    return state == TaggedAutomaton.DEAD || check.filled.spares(group, state, entered);
  }

  /** Tries all places in a stretch; tells where the first character after it starts. */
  private int tryAll(
      TaggedAutomaton automaton, Boundary boundary, Ceiling ceiling, int first, int end) {
    byte[] bytes = text.bytes;
    boolean apart = LeftEdge.needsApart(boundary);
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
      if (can && edge.mayStart(boundary, at) && (cell == null || cell.enter(at))) {
        boolean spared = cell != null && check.filled.spares(ceiling, cell);
        if (!spared && !(apart && edge.isJoined(at))) {
          run(automaton, boundary, at);
        }
      }
      at = next;
    }
    return at;
  }

  /** Tries patterns in a stretch where they were not. */
  void nearby(Nearby near, int first, int end, CoveredRanges tried) {
    int at = tried.skip(first);
    while (at < end) {
      int until = tried.until(at, end);
      nearby(near, at, until);
      at = tried.skip(until);
    }
  }

  private void nearby(Nearby near, int first, int end) {
    int at = Math.max(first, from);
    int stop = Math.min(end, until);
    if (cell != null || !starts.tells(near)) {
      tryAll(near.automaton(), near.boundary(), check.filled.of(near), at, stop);
    } else {
      for (int place = at < stop ? starts.next(at, stop, near) : -1;
          place >= 0;
          place = starts.next(text.end(place), stop, near)) {
        run(near.automaton(), near.boundary(), place);
      }
    }
  }

  /** Tries patterns at every place of the cell that was entered. */
  void inCell(Nearby near, Cell entered) {
    if (!check.filled.spares(check.filled.of(near), entered)) {
      nearby(near, entered.start(), entered.end());
    }
  }

  /** Tries a pattern all over the cell that was entered, value after value, or on all of it. */
  void inCell(CompiledPattern pattern, Cell entered) {
    if (check.filled.spares(check.filled.of(pattern), entered)) {
      return;
    }
    if (pattern.source().need().fillsCell()) {
      tryAt(pattern, entered.trimmedStart());
      return;
    }
    List<Hit> hits = check.hits;
    int at = text.counting(entered.start());
    while (at < entered.end()) {
      int before = hits.size();
      tryAt(pattern, at);
      boolean found = hits.size() > before && hits.getLast().valid;
      at = found ? text.counting(hits.getLast().end) : text.next(at);
    }
  }

  /** Tries patterns at one place of a cell. */
  void inCellAt(Nearby near, int at, Cell entered) {
    if (!check.filled.spares(check.filled.of(near), entered)) {
      tryAt(near.automaton(), near.boundary(), at);
    }
  }

  /**
   * Tries a pattern on a value that the text around it told, as surely as that says, or another.
   */
  public void told(CompiledPattern pattern, int at, int end, double score) {
    check.only(end, score);
    tryAt(pattern, at);
    check.only(CandidateCheck.NONE, 0);
  }

  /** Tries a pattern on whatever begins at a place. */
  public void tryAt(CompiledPattern pattern, int at) {
    tryAt(pattern.alone(), pattern.source().boundary(), at);
  }

  private void tryAt(TaggedAutomaton automaton, Boundary boundary, int at) {
    if (at < text.to
        && automaton.canStart(text.classAt(at))
        && edge.mayStart(boundary, at)
        && !(LeftEdge.needsApart(boundary) && edge.isJoined(at))) {
      run(automaton, boundary, at);
    }
  }

  private void run(TaggedAutomaton automaton, Boundary boundary, int start) {
    check.place();
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
          check.accept(automaton.tags(state), at);
        }
      }
    }
    steps += at - start;
    if (check.fits() && edge.isApart(boundary, start)) {
      check.settle(start, boundary);
      if (check.besideEnd != CandidateCheck.NONE) {
        beside();
      }
    }
  }

  /** Tries the patterns of names and the like beside an identifier. */
  private void beside() {
    int end = check.besideEnd;
    check.besideEnd = CandidateCheck.NONE;
    besideIdentifiers.look(identified, check.besideStart, end);
  }

  /** Tries patterns close to a stretch, within bounds. */
  void beside(Nearby near, int start, int end, int least, int most) {
    besideIdentifiers.at(start, end);
    besideIdentifiers.tryNear(near, least, most);
  }
}
