package org.inshore.engine;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.inshore.engine.column.JudgedColumn;
import org.inshore.engine.finder.Finder;
import org.inshore.engine.header.HeaderWords;
import org.inshore.engine.match.Candidate;
import org.inshore.engine.match.Match;
import org.inshore.engine.match.MatchSink;
import org.inshore.engine.match.Place;
import org.inshore.engine.match.ValueHash;
import org.inshore.engine.pattern.Normaliser;
import org.inshore.engine.person.Persons;
import org.inshore.engine.person.TextPersons;
import org.inshore.engine.prefilter.Tag;
import org.inshore.engine.prefilter.Triggers;
import org.inshore.engine.program.Hit;
import org.inshore.engine.program.Program;
import org.inshore.engine.rule.Rule;
import org.inshore.engine.rule.RuleReader;
import org.inshore.engine.rule.TermWords;
import org.inshore.engine.search.AnswerRows;
import org.inshore.engine.search.CandidateCheck;
import org.inshore.engine.search.Cell;
import org.inshore.engine.search.Company;
import org.inshore.engine.search.DocumentReading;
import org.inshore.engine.search.IssueDates;
import org.inshore.engine.search.JoinedBlocks;
import org.inshore.engine.search.Overlaps;
import org.inshore.engine.search.Recurrences;
import org.inshore.engine.search.Scan;
import org.inshore.engine.search.Scorer;
import org.inshore.engine.search.Terms;
import org.inshore.engine.text.Head;
import org.inshore.engine.text.TextInput;
import org.inshore.engine.text.TextView;
import org.inshore.engine.text.ValueText;
import org.inshore.spi.inventory.Marking;
import org.inshore.spi.inventory.MaskedText;
import org.inshore.spi.inventory.Subject;
import org.inshore.spi.scan.Cells;
import org.inshore.spi.scan.Content;
import org.inshore.spi.scan.Encoding;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/** Looks through content. Belongs to one thread; keeps nothing of what it saw. */
public final class Matcher {
  /** How much of a text is looked through before its hits are reported. */
  private static final int PIECE = 1 << 16;

  private static final int BLOCK = 1 << 20;

  /** The most that is looked at again with the next block. */
  private static final int MOST_KEPT = 1 << 18;

  private final Program program;
  private final MatcherKind kind;
  private final double minConfidence;
  private final ValueHash hash;
  private final Scan scan;
  private final CandidateCheck check;
  private final DocumentReading document;
  private final JoinedBlocks joined = new JoinedBlocks();
  private final Recurrences recurrences;
  private final Company company;
  private final TextInput input = new TextInput();
  private final Cell cell;
  private final TextPersons textPersons;

  /** Rules of documents, of which a person has one. */
  private final BitSet documents = new BitSet();

  private final IssueDates dates = new IssueDates();
  private final Map<Encoding, Reader> readers = new EnumMap<>(Encoding.class);
  private @Nullable Place textPlace;
  private final TableJudge tables;

  /** Whether all is tried in each cell of a row, even what can only lose. */
  private boolean exhaustive;

  /** What looks through text in one encoding. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Reader(TextView view, Finder finder, Tag[][] tags) {}

  Matcher(
      Program program,
      HeaderWords headers,
      double minConfidence,
      ValueHash hash,
      boolean explain,
      MatcherKind kind) {
    this.kind = kind;
    this.exhaustive = explain;
    this.program = program;
    this.minConfidence = minConfidence;
    this.hash = hash;
    TextView view = TextView.of(Encoding.UTF_8, program.alphabet());
    for (int i = 0; i < program.rules().size(); i++) {
      documents.set(i, Persons.isDocument(program.rules().get(i)));
    }
    this.document = new DocumentReading(program.documents());
    this.scan = new Scan(program, explain, view, document);
    this.check = scan.check();
    this.recurrences = new Recurrences(program);
    this.company = new Company(program);
    this.cell = new Cell(program, view);
    Persons persons = new Persons(program.rules(), headers);
    this.textPersons = new TextPersons(persons);
    this.tables = new TableJudge(program, persons, this::matchesIn);
  }

  private Reader reader(Encoding encoding) {
    return readers.computeIfAbsent(
        encoding,
        _ -> {
          Triggers.Tables tables = program.triggers().of(encoding);
          return new Reader(
              TextView.of(encoding, program.alphabet()),
              kind.finder(tables.fingerprint()),
              tables.tags().stream().map(some -> some.toArray(Tag[]::new)).toArray(Tag[][]::new));
        });
  }

  /** Looks through a block of text; blocks of one text come in order. */
  public void scan(Content.Text block, MatchSink sink) {
    Content.Text text = joined.join(block);
    if (text != null) {
      look(text, sink);
    }
  }

  /** Looks through what is held of a text of which no more will come. */
  public void end(MatchSink sink) {
    Content.Text text = joined.end();
    if (text != null) {
      look(text, sink);
    }
  }

  /** Forgets what is held of a text; tells how many bytes were not looked through. */
  public int discard() {
    return joined.clear();
  }

  private void look(Content.Text text, MatchSink sink) {
    if (text.firstLine() > 0) {
      dates.begin();
    }
    input.begin(text);
    document.begin(text);
    Place place = place(text.location());
    check.checked.begin(_ -> place);
    int from = text.from();
    do {
      int length = Math.min(BLOCK, text.to() - from);
      boolean last = from + length == text.to() && !text.more();
      document.at(from, input.end());
      input.append(text.bytes(), from, length);
      block(place, text.firstLine() > 0 && text.length() <= Recurrences.LONGEST_TEXT, last, sink);
      document.block(text, from, from + length, !last);
      dates.read(text.bytes(), from, from + length, text.encoding());
      from += length;
      if (last) {
        LocalDate issued = dates.date();
        if (issued != null) {
          sink.issued(place, issued);
        }
        document.end(place, minConfidence, sink);
      }
    } while (from < text.to());
    check.checked.end(sink);
  }

  /**
   * Looks through a part of a text that is cut at line ends, apart from all others. Allowed where
   * {@link Detector#keepsToLines} says so. Of a text in parts, the first alone is judged as a
   * document.
   *
   * @param part the part; lines count from its first
   * @param visibleFrom where what can be seen before it begins in its array: {@link Detector#reach}
   *     before its begin, or where the text begins
   * @param visibleTo where what can be seen after it ends
   * @param sink takes what starts in the part
   */
  public void part(Content.Text part, int visibleFrom, int visibleTo, MatchSink sink) {
    input.clear();
    input.begin(part);
    input.append(part.bytes(), visibleFrom, visibleTo - visibleFrom);
    int moved = input.start() - visibleFrom;
    input.lines.start(part.from() + moved, Math.max(1, part.firstLine()));
    input.head.begin(part.firstLine(), part.from() + moved);
    input.head.read(input.bytes(), part.from() + moved, input.end());
    Place place = place(part.location());
    boolean first = part.firstLine() == 1 && part.from() == visibleFrom;
    if (first) {
      document.begin(part);
      document.at(part.from(), part.from() + moved);
    }
    reader(input.encoding()).view().load(input.bytes(), input.start(), input.end());
    check.checked.begin(_ -> place);
    look(place, part.from() + moved, part.to() + moved, false, sink);
    check.checked.end(sink);
    if (first) {
      document.block(part, part.from(), part.to(), false);
      document.end(place, minConfidence, sink);
    }
    forget();
    input.clear();
  }

  private void block(Place place, boolean isShort, boolean last, MatchSink sink) {
    TextView view = reader(input.encoding()).view();
    view.load(input.bytes(), input.start(), input.end());
    int from = input.decided();
    int end = input.end();
    int limit =
        last
            ? end
            : Math.max(from, Math.max(end - MOST_KEPT, view.atMostBack(end, program.after())));
    int decided = look(place, from, limit, isShort && last, sink);
    if (last) {
      input.clear();
    } else {
      int kept = Math.max(decided - MOST_KEPT, view.atMostBack(decided, program.before()));
      input.lines.advance(view, kept);
      input.keep(kept, decided);
    }
    forget();
  }

  /**
   * Reports what starts in a stretch of the loaded input; tells up to where that is decided.
   *
   * @param whole whether the input is all of a short text
   */
  private int look(Place place, int from, int limit, boolean whole, MatchSink sink) {
    Reader reader = reader(input.encoding());
    TextView view = reader.view();
    int end = input.end();
    textPersons.begin();
    scan.begin(view, null);
    scan.head(input.head.end());
    scan.range(from, limit);
    for (int at = input.start(); at < end; ) {
      int stop = Math.min(end, at + PIECE);
      find(reader, input.bytes(), at, stop);
      at = stop;
      if (at < end && !whole) {
        int known = Math.min(limit, view.atMostBack(at, program.after()));
        int decided = report(view, place, known, sink);
        if (decided > known) {
          scan.range(decided, limit); // a chain was parted: its last hit reaches further
        }
      }
    }
    if (whole) {
      second(view, limit);
    }
    return report(view, place, limit, sink);
  }

  /** Looks for the values of what was found all over the text, and for others around them. */
  private void second(TextView view, int limit) {
    if (recurrences.concern(check.hits)) {
      Overlaps.resolve(check.hits, limit, view);
      recurrences.add(check.hits, view, scan);
      unresolve();
    }
    if (company.concerns(check.hits)) {
      Overlaps.resolve(check.hits, limit, view);
      company.add(check.hits, view, scan);
      unresolve();
    }
  }

  private void unresolve() {
    for (Hit hit : check.hits) {
      hit.lostTo = null;
    }
  }

  private void find(Reader reader, byte[] bytes, int from, int to) {
    Finder finder = reader.finder();
    TextView view = reader.view();
    finder.find(bytes, from, to);
    Tag[][] tags = reader.tags();
    int count = finder.count();
    for (int i = 0; i < count; i++) {
      int place = finder.place(i);
      if (view.isStart(place)) {
        for (long targets = finder.targets(i); targets != 0; targets &= targets - 1) {
          for (Tag tag : tags[Long.numberOfTrailingZeros(targets)]) {
            scan.trigger(tag, place);
          }
        }
      }
    }
  }

  private int report(TextView view, Place place, int limit, MatchSink sink) {
    int decided = Overlaps.resolve(check.hits, limit, view);
    int count = 0;
    for (Hit hit : check.hits) {
      if (hit.start >= decided) {
        hit.lostTo = null; // what comes may change that
        continue;
      }
      count++;
      if (isReported(hit) || hit.steps != null) {
        input.lines.advance(view, hit.start);
        long line = input.lines.line();
        report(view, hit, place, line, line, input.lines.column(), true, false, sink);
      }
    }
    check.release(count);
    return decided;
  }

  /** Has all tried in each cell of a row, even what can only lose: slower, and all the same. */
  public void exhaustive() {
    exhaustive = true;
  }

  /** Looks through rows. */
  public void scan(Content.Rows rows, MatchSink sink) {
    TableJudge.Columns judged = tables.judge(rows);
    Cells cells = rows.cells();
    TextView view = reader(cells.encoding()).view();
    view.load(cells.bytes(), 0, cells.length());
    List<JudgedColumn> shown = judged.contents().judge(cells, view);
    look(cells, shown, rows.naming(), judged.places()::get);
    AnswerRows.drop(check.hits, cell, cells, view);
    for (Hit hit : check.hits) {
      if ((isReported(hit) || hit.steps != null) && cell.enter(hit.start)) {
        Place place = judged.places().get(cell.place());
        long column = cell.characters(hit.start);
        long line = cells.line(cell.row(), cell.index());
        long record = cells.number(cell.row());
        report(view, hit, place, record, line, column, false, mayBeChance(hit), sink);
      }
    }
    cell.forget();
    forget();
    check.checked.end(sink);
    for (int i = 0; i < shown.size(); i++) {
      sink.column(judged.tallies().get(i).count(cells, shown.get(i).kinds()));
    }
  }

  /**
   * Whether only its form speaks for a hit that fills its cell: other cells of the column then tell
   * whether the form is what the column holds, or chance. A check digit is no more than that, since
   * one in ten numbers has it; of a column of documents all kinds are documents.
   */
  private boolean mayBeChance(Hit hit) {
    int rule = hit.pattern.ruleNumber();
    JudgedColumn column = cell.column();
    return RuleReader.isIdentifier(hit.pattern.rule().personKey())
        && !(cell.callsFor(rule) && !column.otherwise().get(rule))
        && !(documents.get(rule)
            && (column.named().intersects(documents) || column.labelled().intersects(documents)))
        && cell.isWhole(hit.start, hit.end);
  }

  private void look(
      Cells cells,
      List<JudgedColumn> judged,
      Content.Naming naming,
      @Nullable IntFunction<Place> places) {
    check.filled.begin(cells, exhaustive);
    search(cells, judged, naming, places);
    BitSet lost = check.filled.lost(check.hits, cells);
    if (check.filled.canComplete(lost, cell)) {
      complete(lost, cells);
    } else {
      check.forget();
      check.filled.begin(cells, true);
      search(cells, judged, naming, places);
    }
  }

  /** Tries all in some cells, and decides anew. */
  private void complete(BitSet some, Cells cells) {
    if (some.isEmpty()) {
      return;
    }
    Reader reader = reader(cells.encoding());
    scan.begin(reader.view(), cell);
    for (int i = some.nextSetBit(0); i >= 0; i = some.nextSetBit(i + 1)) {
      int known = cell.identifiers();
      find(reader, cells.bytes(), cells.start(i) - 1, cells.end(i) + 1);
      cell.complete(i, known, scan);
    }
    unresolve();
    Overlaps.resolve(check.hits, cells.length(), reader.view());
  }

  private void search(
      Cells cells,
      List<JudgedColumn> judged,
      Content.Naming naming,
      @Nullable IntFunction<Place> places) {
    check.checked.begin(places);
    Reader reader = reader(cells.encoding());
    TextView view = reader.view();
    view.load(cells.bytes(), 0, cells.length());
    cell.load(view, cells, judged, naming);
    scan.begin(view, cell);
    scan.range(0, cells.length());
    for (int at = 0; at < cells.length(); at += PIECE) {
      find(reader, cells.bytes(), at, Math.min(cells.length(), at + PIECE));
    }
    cell.runCalls(scan);
    Overlaps.resolve(check.hits, cells.length(), view);
  }

  /** Which names of columns hold a match: each is looked through alone. */
  private BitSet matchesIn(Cells names, List<JudgedColumn> nameless) {
    look(names, nameless, Content.Naming.COLUMN, null);
    BitSet found = new BitSet();
    for (Hit hit : check.hits) {
      if (isReported(hit) && cell.enter(hit.start)) {
        found.set(cell.row());
      }
    }
    cell.forget();
    forget();
    return found;
  }

  private void forget() {
    check.forget();
    for (Reader reader : readers.values()) {
      reader.view().load(new byte[0], 0, 0);
    }
  }

  private boolean isReported(Hit hit) {
    return hit.valid && hit.lostTo == null && hit.score >= minConfidence;
  }

  private void report(
      TextView view,
      Hit hit,
      Place place,
      long record,
      long line,
      long start,
      boolean inText,
      boolean chance,
      MatchSink sink) {
    Rule rule = hit.pattern.rule();
    boolean secret = rule.info().subject() == Subject.STATE_SECRET;
    ValueText value = check.value(hit);
    MaskedText masked = secret ? null : MaskedText.of(value, rule.maskStart(), rule.maskEnd());
    long end = start + view.characters(hit.start, hit.end);
    boolean reported = isReported(hit);
    if (hit.steps != null) {
      explain(hit, reported);
      sink.candidate(
          new Candidate(
              rule.info(),
              place.position(line),
              start,
              end,
              masked,
              hit.score,
              reported,
              List.copyOf(hit.steps)));
    }
    if (reported) {
      long hashed = 0;
      if (!secret) {
        value.identify(rule.spelling());
        hashed = hash.hash(rule.spelling().kind(), value);
      }
      int own = hit.pattern.source().personKey();
      int key = own == 0 ? rule.personKey() : own;
      Match match =
          new Match(
              rule.info(),
              place,
              record,
              line,
              start,
              end,
              hit.score,
              masked,
              hashed,
              key,
              inText && key > 0 ? textPersons.of(view, hit.start) : place.person(),
              chance,
              null,
              hit.checked);
      TermWords term = rule.term();
      if (term != null) {
        dates.marked(term);
        match = match.with(marking(view, hit, term));
      }
      sink.match(match);
    }
  }

  private Marking marking(TextView view, Hit hit, TermWords term) {
    String own = check.value(hit).toString();
    int line = hit.end;
    while (line < view.atMostOn(hit.end, Head.LINE) && view.bytes[line] != '\n') {
      line++;
    }
    String behind = new String(view.bytes, hit.end, line - hit.end, view.encoding().charset());
    return Terms.read(own, Normaliser.normalise(behind), term);
  }

  private void explain(Hit hit, boolean reported) {
    if (!hit.valid) {
      return; // the last step says why
    }
    Scorer.note(hit, "explain.score", hit.score);
    Hit winner = hit.lostTo;
    if (winner != null) {
      Scorer.note(hit, "explain.lost", winner.ruleId(), winner.score);
    } else if (reported) {
      Scorer.note(hit, "explain.reported");
    } else {
      Scorer.note(hit, "explain.low", minConfidence);
    }
  }

  private Place place(Location text) {
    Place known = textPlace;
    if (known == null || !known.location().equals(text)) {
      known = Place.of(text);
      textPlace = known;
    }
    return known;
  }

  /** How many bytes were read so far by automata, or to learn where characters start. */
  long steps() {
    return scan.steps + readers.values().stream().mapToLong(reader -> reader.view().passed).sum();
  }
}
