package org.inshore.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.inshore.engine.column.MaskedCells;
import org.inshore.engine.header.HeaderWords;
import org.inshore.engine.match.MaskedValues;
import org.inshore.engine.match.MatchSink;
import org.inshore.engine.match.Place;
import org.inshore.engine.match.ValueHash;
import org.inshore.engine.person.MaskedText;
import org.inshore.engine.person.Persons;
import org.inshore.engine.person.TextPersons;
import org.inshore.engine.program.Hit;
import org.inshore.engine.program.Program;
import org.inshore.engine.search.CandidateCheck;
import org.inshore.engine.search.DocumentReading;
import org.inshore.engine.search.HeadedCells;
import org.inshore.engine.search.Overlaps;
import org.inshore.engine.search.Scan;
import org.inshore.engine.search.secondpass.Company;
import org.inshore.engine.search.secondpass.EmbeddedDates;
import org.inshore.engine.search.secondpass.JoinedBlocks;
import org.inshore.engine.search.secondpass.LoneValues;
import org.inshore.engine.search.secondpass.Recurrences;
import org.inshore.engine.search.secondpass.Surroundings;
import org.inshore.engine.search.slot.Slots;
import org.inshore.engine.search.slot.WordLists;
import org.inshore.engine.search.term.IssueDates;
import org.inshore.engine.text.TextInput;
import org.inshore.engine.text.TextView;
import org.inshore.spi.content.Content;
import org.inshore.spi.content.Encoding;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/** Looks through content. Belongs to one thread; keeps nothing of what it saw. */
public final class Matcher {
  private static final int BLOCK = 1 << 20;

  /** The most that is looked at again with the next block. */
  private static final int MOST_KEPT = 1 << 18;

  private final Program program;
  private final double minConfidence;
  private final Scan scan;
  private final CandidateCheck check;
  private final DocumentReading document;
  private final JoinedBlocks joined = new JoinedBlocks();
  private final Recurrences recurrences;
  private final EmbeddedDates embedded;
  private final HeadedCells headed;
  private final Company company;
  private final Slots slots;
  private final WordLists lists;
  private final Surroundings surroundings;
  private final TextInput input = new TextInput();
  private final TextPersons textPersons;
  private final MaskedText masked;
  private final IssueDates dates = new IssueDates();
  private final Readers readers;
  private final HitReport report;
  private final RowMatcher rows;
  private final NamesInCells namesInCells;
  private @Nullable Place textPlace;

  Matcher(
      Program program,
      Supplier<HeaderWords> headers,
      double minConfidence,
      ValueHash hash,
      boolean explain,
      MatcherKind kind) {
    this.program = program;
    this.minConfidence = minConfidence;
    TextView view = TextView.of(Encoding.UTF_8, program.alphabet());
    this.document = new DocumentReading(program.documents());
    this.scan = new Scan(program, explain, view, document);
    this.check = scan.check();
    this.recurrences = new Recurrences(program);
    this.embedded = new EmbeddedDates(program);
    this.headed = new HeadedCells(program, scan, view);
    this.company = new Company(program);
    this.slots = new Slots(program);
    this.lists = new WordLists(program);
    this.surroundings = new Surroundings(program);
    Persons persons = new Persons(program.rules(), headers);
    this.textPersons = new TextPersons(persons);
    this.readers = new Readers(program, kind);
    this.masked = new MaskedText(hash);
    this.report = new HitReport(check, minConfidence, hash, textPersons, dates);
    this.rows =
        new RowMatcher(
            program,
            persons,
            readers,
            scan,
            report,
            new MaskedCells(program::personKey, hash),
            view);
    this.namesInCells = new NamesInCells(surroundings, scan, readers, report);
    if (explain) {
      rows.exhaustive();
    }
  }

  /** Looks through rows. */
  public void scan(Content.Rows content, MatchSink sink) {
    RowsWithNames names = namesInCells.in(content, sink);
    rows.scan(content, names);
    names.end();
  }

  /** Has all tried in each cell of a row, even what can only lose: slower, and all the same. */
  public void exhaustive() {
    rows.exhaustive();
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
    readers.of(input.encoding()).view().load(input.bytes(), input.start(), input.end());
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
    TextView view = readers.of(input.encoding()).view();
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
    Readers.Reader reader = readers.of(input.encoding());
    TextView view = reader.view();
    int end = input.end();
    textPersons.begin();
    masked.find(view, from, limit);
    scan.begin(view, null);
    scan.head(input.head.end());
    scan.range(from, limit);
    int looked = from;
    for (int at = input.start(); at < end; ) {
      int stop = Math.min(end, at + Readers.PIECE);
      reader.find(input.bytes(), at, stop, scan);
      at = stop;
      if (at < end && !whole) {
        int known = Math.min(limit, view.atMostBack(at, program.after()));
        looked = surrounded(view, looked, known);
        int decided = report(view, place, known, sink);
        if (decided > known) {
          scan.range(decided, limit); // a chain was parted: its last hit reaches further
        }
      }
    }
    if (whole) {
      second(view, limit);
    } else {
      surrounded(view, looked, limit);
    }
    int decided = report(view, place, limit, sink);
    masked(view, place, decided, sink);
    return decided;
  }

  /**
   * Looks in a stretch of a long text for what only the text around tells; tells where it ends.
   * What else the text has is not known there.
   */
  private int surrounded(TextView view, int from, int to) {
    if (from >= to) {
      return from;
    }
    surroundings.add(view, from, to, scan);
    LoneValues.capAll(check.hits);
    return to;
  }

  /** Tells the masked values before a place; those behind it are found again with what follows. */
  private void masked(TextView view, Place place, int decided, MatchSink sink) {
    masked(view, decided);
    List<MaskedValues> values = masked.values();
    if (!values.isEmpty()) {
      sink.masked(place, values);
    }
  }

  private void masked(TextView view, int until) {
    while (masked.next() < until) {
      input.lines.advance(view, masked.next());
      masked.line(input.lines.line());
    }
  }

  /**
   * Looks for the values of what was found all over the text, and for others around and like them.
   */
  private void second(TextView view, int limit) {
    headed.add(view);
    lists.add(view, scan);
    embedded.add(check.hits, view, scan);
    surroundings.add(view, scan);
    if (LoneValues.concern(check.hits)) {
      Overlaps.resolve(check.hits, limit, view);
      LoneValues.cap(check.hits, view);
      Overlaps.reopen(check.hits);
    }
    recur(view, limit);
    if (company.concerns(check.hits)) {
      Overlaps.resolve(check.hits, limit, view);
      int known = check.hits.size();
      company.add(check.hits, view, scan);
      Overlaps.reopen(check.hits);
      if (check.hits.size() > known) {
        recur(view, limit);
      }
    }
    if (slots.concern(check.hits)) {
      Overlaps.resolve(check.hits, limit, view);
      slots.add(check.hits, view, scan);
      Overlaps.reopen(check.hits);
    }
  }

  private void recur(TextView view, int limit) {
    if (recurrences.concern(check.hits)) {
      Overlaps.resolve(check.hits, limit, view);
      recurrences.add(check.hits, view, scan);
      Overlaps.reopen(check.hits);
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
      if (report.isTold(hit)) {
        masked(view, hit.start);
        input.lines.advance(view, hit.start);
        long line = input.lines.line();
        report.report(view, hit, place, line, line, input.lines.column(), true, false, sink);
      }
    }
    check.release(count);
    return decided;
  }

  private void forget() {
    check.forget();
    readers.forget();
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
    return scan.steps + readers.passed();
  }
}
