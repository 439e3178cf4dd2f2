package org.inshore.engine;

import java.util.EnumMap;
import java.util.Map;
import org.inshore.engine.finder.Finder;
import org.inshore.engine.prefilter.Tag;
import org.inshore.engine.prefilter.Triggers;
import org.inshore.engine.program.Program;
import org.inshore.engine.search.Cell;
import org.inshore.engine.search.RowTriggers;
import org.inshore.engine.search.Scan;
import org.inshore.engine.text.TextView;
import org.inshore.spi.scan.Encoding;

/** The prefilter of each encoding with its view of text, made when it is first asked for. */
final class Readers {
  /** How much of a text is looked through before its hits are reported. */
  static final int PIECE = 1 << 16;

  private final Program program;
  private final MatcherKind kind;
  private final Map<Encoding, Reader> readers = new EnumMap<>(Encoding.class);

  private final Map<Encoding, RowTriggers> triggers = new EnumMap<>(Encoding.class);

  Readers(Program program, MatcherKind kind) {
    this.program = program;
    this.kind = kind;
  }

  /** The view of text in one encoding, and what finds the places where values may be. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Reader(TextView view, Finder finder, Tag[][] tags) {

    /** Hands the places found in a stretch to the search. */
    void find(byte[] bytes, int from, int to, Scan scan) {
      finder.find(bytes, from, to);
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
  }

  /** The search of rows in one encoding. */
  RowTriggers rows(Encoding encoding, Scan scan, Cell cell) {
    return triggers.computeIfAbsent(
        encoding,
        _ -> {
          Reader reader = of(encoding);
          return new RowTriggers(reader.tags(), reader.view(), scan, cell);
        });
  }

  Reader of(Encoding encoding) {
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

  /** Forgets all text. */
  void forget() {
    for (Reader reader : readers.values()) {
      reader.view().load(new byte[0], 0, 0);
    }
  }

  /** How many bytes were read to learn where characters start. */
  long passed() {
    return readers.values().stream().mapToLong(reader -> reader.view().passed).sum();
  }
}
