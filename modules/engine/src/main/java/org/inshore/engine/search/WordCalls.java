package org.inshore.engine.search;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.inshore.engine.pattern.Alphabet;
import org.inshore.engine.program.CompiledPattern;
import org.inshore.engine.program.Hit;
import org.inshore.engine.program.KeywordIndex;
import org.inshore.engine.program.Nearby;
import org.inshore.engine.program.Program;
import org.inshore.engine.rule.Keyword;
import org.inshore.engine.rule.Requirement;
import org.inshore.engine.search.cell.Cell;
import org.inshore.engine.text.Filler;
import org.inshore.engine.text.LabelNote;
import org.inshore.engine.text.ListedItems;
import org.inshore.engine.text.TextView;
import org.jspecify.annotations.Nullable;

/**
 * Has patterns tried that words call for: behind a label and at the items of the list that it
 * opens, and around a context word. In a row, a word calls for patterns in other cells, which are
 * tried when the row is known.
 */
final class WordCalls {
  private final Program program;
  private final Scan scan;
  private final CandidateCheck check;
  private final DocumentReading document;
  private final KeywordIndex.Found call = this::call;

  /** By patterns tried near words: where they were. */
  private final CoveredRanges[] nearWords;

  /** By pattern: where a label last made it be tried. */
  private final int[] called;

  /** By pattern: where the first item stood of a list that was gone through last. */
  private final int[] listedFrom;

  private final ListedItems lists;
  private TextView text;
  private @Nullable Cell cell;

  WordCalls(Program program, Scan scan, DocumentReading document, TextView text) {
    this.program = program;
    this.scan = scan;
    this.check = scan.check();
    this.document = document;
    this.text = text;
    this.called = new int[program.patterns().size()];
    this.listedFrom = new int[program.patterns().size()];
    this.lists = new ListedItems(program.alphabet());
    this.nearWords = CoveredRanges.of(program.nearby());
  }

  /** Begins with other text, or the same at other places. */
  void begin(TextView view, @Nullable Cell surroundings) {
    text = view;
    cell = surroundings;
    for (CoveredRanges one : nearWords) {
      one.clear();
    }
    Arrays.fill(called, -1);
    Arrays.fill(listedFrom, -1);
    lists.clear();
  }

  /** Has tried what words call for that begin at a place. */
  void at(int at) {
    program.keywords().calling(text, at, call);
  }

  /** Tries the patterns that a word calls. */
  private void call(Keyword word, int start, int end) {
    if (word.gate >= 0 && cell == null) {
      document.seen(word.gate, start);
    }
    BitSet labels = word.labelOf;
    if (!labels.isEmpty()) {
      boolean chinese = (text.traitsBefore(end) & Alphabet.HAN) != 0;
      int gapEnd = gapEnd(end, chinese);
      label(word, start, end, gapEnd);
      int note = LabelNote.end(text, afterBlank(end));
      int notedEnd = note < 0 ? note : gapEnd(note, chinese);
      if (notedEnd > note) {
        label(word, start, note, notedEnd);
      }
    }
    BitSet contexts = word.contextOf;
    for (int rule = contexts.nextSetBit(0); rule >= 0; rule = contexts.nextSetBit(rule + 1)) {
      nearby(rule, start, end);
    }
  }

  /** Tries what a label calls for behind the gap that follows it, or its note. */
  private void label(Keyword word, int start, int end, int gapEnd) {
    boolean inSentence = cell == null && isInSentence(start, end, gapEnd);
    BitSet labels = word.labelOf;
    for (int rule = labels.nextSetBit(0); rule >= 0; rule = labels.nextSetBit(rule + 1)) {
      if (cell != null && cell.callsFor(rule)) {
        continue; // they are tried in the whole cell
      }
      for (CompiledPattern pattern : program.called().get(rule)) {
        if (pattern.source().need() == Requirement.LABEL
            && !(inSentence && pattern.open())
            && (!pattern.source().proven() || word.provingLabelOf.get(rule))) {
          afterLabel(pattern, end, gapEnd);
        }
      }
      behind(rule, end, gapEnd);
    }
    if (cell != null) {
      cell.labels(labels, text.counting(gapEnd));
    }
  }

  /** What follows a place and one blank at most. */
  private int afterBlank(int end) {
    int at = text.counting(end);
    return at < text.to && text.isSpace(at) ? text.next(at) : at;
  }

  /**
   * Whether a word stands amid Chinese with nothing between: then it is no label of what any text
   * fits, see {@link Scorer}, and nothing need be tried.
   */
  private boolean isInSentence(int start, int end, int gapEnd) {
    return text.counting(end) == text.counting(gapEnd)
        && (text.traitsBefore(end) & Alphabet.HAN) != 0
        && (text.traits(text.counting(end)) & Alphabet.HAN) != 0
        && !LabelsBefore.isBlank(text.previous(start), text);
  }

  private int gapEnd(int end, boolean chinese) {
    int at = end;
    int lines = 0;
    int fillers = KeywordIndex.MOST_FILLERS;
    int gaps = chinese ? Alphabet.GAP | Alphabet.RULE : Alphabet.GAP;
    for (int i = 0; i < KeywordIndex.WIDEST_GAP; i++) {
      int start = text.counting(at);
      int filler = fillers == 0 ? -1 : Filler.end(text, start);
      if (filler >= 0) {
        fillers--;
        at = filler;
        continue;
      }
      int traits = text.traits(start);
      lines += (traits & Alphabet.LINE_END) != 0 ? 1 : 0;
      if ((traits & gaps) == 0 || lines > 1) {
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
      if (scan.mayStart(at, check.isIdentifier(pattern))
          && called[pattern.number()] != at
          && !wasListed(pattern, at)) {
        called[pattern.number()] = at;
        scan.tryAt(pattern, at);
      }
      at = text.previous(at);
    }
    items(pattern, text.counting(gapEnd));
  }

  /** Whether a pattern was tried at a place as at an item of the list it was tried in last. */
  private boolean wasListed(CompiledPattern pattern, int at) {
    return lists.last(listedFrom[pattern.number()], at) >= 0 && scan.mayStart(at, false);
  }

  /** Tries a pattern at the items that follow the first of a list, where it was not before. */
  private void items(CompiledPattern pattern, int first) {
    int list = lists.open(text, first);
    int before = listedFrom[pattern.number()];
    if (lists.size(list) == 0 || before == first) {
      return;
    }
    int tried = lists.last(before, first);
    listedFrom[pattern.number()] = first;
    for (int i = 0; i < lists.size(list); i++) {
      int item = lists.item(list, i);
      if (item > tried && scan.mayStart(item, false)) {
        scan.tryAt(pattern, item);
      }
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
        tryNear(near, text.counting(end), stop);
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
        first = text.counting(scan.starts.atMostBack(start, within + longest));
      }
      tryNear(near, first, stop);
    }
  }

  /** Tries patterns in a stretch, where words did not call for them before. */
  private void tryNear(Nearby near, int first, int stop) {
    CoveredRanges covered = nearWords[near.number()];
    scan.nearby(near, first, stop, covered);
    covered.add(first, stop);
  }
}
