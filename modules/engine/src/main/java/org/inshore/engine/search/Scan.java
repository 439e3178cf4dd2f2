package org.inshore.engine.search;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.inshore.engine.pattern.Alphabet;
import org.inshore.engine.pattern.TaggedAutomaton;
import org.inshore.engine.prefilter.Tag;
import org.inshore.engine.prefilter.Triggers;
import org.inshore.engine.program.CompiledPattern;
import org.inshore.engine.program.Hit;
import org.inshore.engine.program.KeywordIndex;
import org.inshore.engine.program.Nearby;
import org.inshore.engine.program.Program;
import org.inshore.engine.rule.Boundary;
import org.inshore.engine.rule.Keyword;
import org.inshore.engine.rule.Need;
import org.inshore.engine.text.Listed;
import org.inshore.engine.text.TextView;
import org.inshore.engine.text.ValueText;
import org.jspecify.annotations.Nullable;

/**
 * Decides at the places that triggers betray: automata are run there, and none looks further than
 * its longest value.
 */
public final class Scan {
  /** How many bytes automata have read so far. */
  public long steps;

  private final Program program;
  private final List<Nearby> identified;
  private final KeywordIndex keywords;
  private final Scorer scorer;
  private final KeywordIndex.Found call = this::call;
  private final CandidateCheck check;

  private final LeftEdge edge;

  /** By group: where it was tried. */
  private final TriedPositions[] tried;

  /** By patterns tried near words: where they were. */
  private final CoveredRanges[] nearWords;

  /** By the same: where they were tried beside identifiers. */
  private final CoveredRanges[] besideIdentifiers;

  /** By pattern: where a label last made it be tried. */
  private final int[] called;

  /** By pattern: where the first item stood of a list that was gone through last. */
  private final int[] listedFrom;

  /** Where the first item of a list stood that was looked for last, and the one after it. */
  private int itemsOf;

  private int secondItem;

  private final Listed listed;
  private final DocumentReading document;

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
    this.document = document;
    this.program = program;
    this.keywords = program.keywords();
    this.scorer = new Scorer(program);
    this.check = new CandidateCheck(program, scorer, explain, text);
    this.text = text;
    this.edge = new LeftEdge(keywords, text);
    this.identified = program.identified();
    this.called = new int[program.patterns().size()];
    this.listedFrom = new int[program.patterns().size()];
    this.listed = new Listed(program.alphabet());
    int near = program.nearby().stream().mapToInt(List::size).sum();
    this.nearWords = stretches(near);
    this.besideIdentifiers = stretches(near);
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
            program.groups().get(i - 1).automaton().allTags().stream()
                .mapToObj(program.patterns()::get)
                .anyMatch(pattern -> pattern.rule().identifier() || !pattern.value().isEmpty());
      }
    }
  }

  private static CoveredRanges[] stretches(int count) {
    CoveredRanges[] all = new CoveredRanges[count];
    Arrays.setAll(all, _ -> new CoveredRanges());
    return all;
  }

  /** Begins with other text, or the same at other places. */
  public void begin(TextView view, @Nullable Cell surroundings) {
    text = view;
    cell = surroundings;
    edge.begin(view);
    scorer.begin();
    for (TriedPositions one : tried) {
      one.clear();
    }
    for (int i = 0; i < nearWords.length; i++) {
      nearWords[i].clear();
      besideIdentifiers[i].clear();
    }
    Arrays.fill(called, -1);
    Arrays.fill(listedFrom, -1);
    itemsOf = -1;
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

  /** Tries what a place that was found betrays. */
  public void trigger(Tag tag, int at) {
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
      keywords.calling(text, at, call);
    } else if (at >= from(tag.group()) && at < until(tag.group())) {
      Program.Group group = program.groups().get(tag.group() - 1);
      int first = text.bytes[at];
      boolean refused =
          (cell != null && check.filled.spares(check.filled.ofGroup(tag.group()), cell))
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

  private int from(int group) {
    return identifying[group] ? identifiedFrom : from;
  }

  private int until(int group) {
    return identifying[group] ? identifiedUntil : until;
  }

  /** Tries all places at which the value may start that has what was found further in. */
  private void range(Tag tag, int end) {
    int number = tag.group();
    Ceiling ceiling = check.filled.ofGroup(number);
    if (cell != null && (!cell.enter(end) || isSpared(ceiling, cell))) {
      return;
    }
    Program.Group group = program.groups().get(number - 1);
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
    int first = text.counting(Math.max(from(number), text.atMostBack(end, tag.most())));
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

  /**
   * Whether a hit fills a cell to which all of some patterns lose: the likeliest is tried first.
   */
  private boolean isSpared(Ceiling ceiling, Cell entered) {
    CompiledPattern expected = check.filled.expected(entered);
    if (expected != null) {
      tryAt(expected, entered.start());
      check.filled.tried(expected, entered);
    }
    return check.filled.spares(ceiling, entered);
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

  /** Tries the patterns that a word calls. */
  private void call(Keyword word, int start, int end) {
    if (word.gate >= 0 && cell == null) {
      document.seen(word.gate, start);
    }
    BitSet labels = word.labelOf;
    if (!labels.isEmpty()) {
      int gapEnd = gapEnd(end);
      boolean inSentence = cell == null && isInSentence(start, end, gapEnd);
      for (int rule = labels.nextSetBit(0); rule >= 0; rule = labels.nextSetBit(rule + 1)) {
        if (cell != null && cell.callsFor(rule)) {
          continue; // they are tried in the whole cell
        }
        for (CompiledPattern pattern : program.called().get(rule)) {
          if (pattern.source().need() == Need.LABEL && !(inSentence && pattern.open())) {
            afterLabel(pattern, end, gapEnd);
          }
        }
        behind(rule, end, gapEnd);
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

  /**
   * Whether a word stands amid Chinese with nothing between: then it is no label of what any text
   * fits, see {@link Scorer}, and nothing need be tried.
   */
  private boolean isInSentence(int start, int end, int gapEnd) {
    return text.counting(end) == text.counting(gapEnd)
        && (text.traitsBefore(end) & Alphabet.HAN) != 0
        && (text.traits(text.counting(end)) & Alphabet.HAN) != 0
        && !Scorer.isBlank(text.previous(start), text);
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
    List<Hit> hits = check.hits;
    int before = hits.size();
    int at = text.counting(gapEnd);
    int least = text.counting(labelEnd);
    while (at >= least && hits.size() == before) {
      int first = check.isIdentifier(pattern) ? identifiedFrom : from;
      int last = check.isIdentifier(pattern) ? identifiedUntil : until;
      if (at >= first && at < last && called[pattern.number()] != at) {
        called[pattern.number()] = at;
        tryAt(pattern, at);
      }
      at = text.previous(at);
    }
    items(pattern, text.counting(gapEnd));
  }

  /** Tries a pattern at the items that follow the first of a list. */
  private void items(CompiledPattern pattern, int first) {
    if (itemsOf != first) { // the same for all patterns of a label
      itemsOf = first;
      secondItem = listed.next(text, first);
    }
    int item = secondItem;
    if (item < 0 || listedFrom[pattern.number()] == first) {
      return;
    }
    listedFrom[pattern.number()] = first;
    int furthest = text.atMostOn(first, Listed.REACH);
    while (item >= 0 && item <= furthest) {
      if (item >= from && item < until) {
        tryAt(pattern, item);
      }
      item = listed.next(text, item);
    }
  }

  /**
   * Tries the patterns of a rule that a label calls for, right behind it: it speaks for no more.
   */
  private void behind(int rule, int end, int gapEnd) {
    List<Nearby> called = program.nearby().get(rule);
    if (called.isEmpty()) {
      return;
    }
    if (cell != null) {
      cell.nearby(rule);
      return;
    }
    int last = text.counting(gapEnd);
    int stop = last < text.to ? text.end(last) : last;
    for (Nearby near : called) {
      if (near.inText()) {
        nearby(near, text.counting(end), stop, nearWords[near.number()]);
        nearWords[near.number()].add(text.counting(end), stop);
      }
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
    int furthest = text.counting(text.atMostOn(end, within));
    int stop = furthest < text.to ? text.end(furthest) : furthest; // never inside a character
    int longest = -1;
    int first = 0;
    for (Nearby near : called) {
      if (!near.inText()) {
        continue;
      }
      if (near.longest() != longest) { // the way back costs as much as trying
        longest = near.longest();
        first = text.counting(text.atMostBack(start, within + longest));
      }
      nearby(near, first, stop, nearWords[near.number()]);
      nearWords[near.number()].add(first, stop);
    }
  }

  /** Tries patterns in a stretch where they were not. */
  private void nearby(Nearby near, int first, int end, CoveredRanges tried) {
    int at = tried.skip(first);
    while (at < end) {
      int until = tried.until(at, end);
      nearby(near, at, until);
      at = tried.skip(until);
    }
  }

  private void nearby(Nearby near, int first, int end) {
    tryAll(
        near.automaton(),
        near.boundary(),
        check.filled.of(near),
        Math.max(first, from),
        Math.min(end, until));
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
    if (pattern.source().need() == Need.WHOLE_CELL) {
      tryAt(pattern, entered.inkStart());
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
    if (check.filled.spares(check.filled.of(near), entered)) {
      return;
    }
    tryAt(near.automaton(), near.boundary(), at);
  }

  /** Tries a pattern on a value that stands elsewhere too. */
  void recurring(CompiledPattern pattern, int at, int end) {
    check.only(end);
    tryAt(pattern, at);
    check.only(CandidateCheck.NONE);
  }

  /** Tries a pattern on whatever begins at a place. */
  void tryAt(CompiledPattern pattern, int at) {
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
      check.settle(start, barred);
      if (check.besideEnd != CandidateCheck.NONE) {
        beside();
      }
    }
  }

  /** Tries the patterns of names and the like beside an identifier. */
  private void beside() {
    int start = check.besideStart;
    int end = check.besideEnd;
    check.besideEnd = CandidateCheck.NONE;
    for (Nearby near : identified) {
      beside(near, start, end, text.from, text.to);
    }
  }

  /** Tries patterns close to a stretch, within bounds. */
  void beside(Nearby near, int start, int end, int least, int most) {
    int within = near.rule().within();
    CoveredRanges tried = besideIdentifiers[near.number()];
    int close = text.atMostBack(start, within);
    nearby(near, Math.max(least, text.atMostBack(close, near.longest())), start, tried);
    // Further back only what is long is close enough, to this one; there may be another.
    tried.add(Math.max(least, close), start);
    int furthest = text.counting(text.atMostOn(end, within));
    int stop = furthest < most ? text.end(furthest) : most;
    nearby(near, end, stop, tried);
    tried.add(end, stop);
  }
}
