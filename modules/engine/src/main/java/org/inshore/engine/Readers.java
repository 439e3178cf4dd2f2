package org.inshore.engine;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.inshore.engine.finder.Finder;
import org.inshore.engine.prefilter.FoundPlaces;
import org.inshore.engine.prefilter.Trigger;
import org.inshore.engine.prefilter.Triggers;
import org.inshore.engine.program.Program;
import org.inshore.engine.search.RowTriggers;
import org.inshore.engine.search.Scan;
import org.inshore.engine.search.cell.Cell;
import org.inshore.engine.text.TextView;
import org.inshore.spi.content.Encoding;

/** The prefilters of each encoding with its view of text, made when it is first asked for. */
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

  /** The view of text in one encoding, and the places where values may be. */
  record Reader(TextView view, FoundPlaces places) {

    /** Hands the places found in a stretch to the search. */
    void find(byte[] bytes, int from, int to, Scan scan) {
      places.find(bytes, from, to);
      while (places.advance()) {
        if (view.isStart(places.place())) {
          places.each(places.targets(), scan);
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
          return new RowTriggers(program, reader.places(), reader.view(), scan, cell);
        });
  }

  Reader of(Encoding encoding) {
    return readers.computeIfAbsent(
        encoding,
        _ -> {
          List<Finder> finders = new ArrayList<>();
          List<Trigger[][]> tags = new ArrayList<>();
          for (Triggers triggers : program.triggers()) {
            Triggers.Tables tables = triggers.of(encoding);
            finders.add(kind.finder(tables.fingerprint()));
            tags.add(
                tables.tags().stream()
                    .map(s -> s.toArray(Trigger[]::new))
                    .toArray(Trigger[][]::new));
          }
          return new Reader(
              TextView.of(encoding, program.alphabet()), new FoundPlaces(finders, tags));
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
