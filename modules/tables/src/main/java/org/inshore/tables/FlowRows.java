package org.inshore.tables;

import java.io.IOException;
import java.util.List;
import org.inshore.spi.inventory.FlowEntry;
import org.inshore.spi.source.Evidence;
import org.inshore.spi.source.Flow;
import org.inshore.spi.source.Residency;
import org.inshore.tables.row.RowSink;
import org.inshore.tables.word.Wordbook;

/** Rows of the flows by which content leaves a place or comes to it. */
final class FlowRows {
  static final List<String> COLUMNS =
      List.of(
          "flow-kind",
          "direction",
          "place",
          "verdict",
          "jurisdiction",
          "far",
          "far-name",
          "far-source",
          "far-verdict",
          "far-jurisdiction",
          "flow-evidence",
          "far-evidence",
          "source",
          "location");

  private FlowRows() {}

  static void write(FlowEntry entry, Wordbook words, RowSink sink) throws IOException {
    Flow flow = entry.flow();
    Residency near = words.residency(flow.place());
    Residency far = entry.far();
    sink.text(words.text(flow.kind().label()));
    sink.text(words.text(flow.direction().label()));
    sink.text(flow.place().display());
    sink.text(words.text(near.verdict().label()));
    sink.text(words.jurisdiction(near));
    sink.text(words.host(flow.far()));
    sink.text(flow.farName());
    sink.text(entry.farSource());
    sink.text(words.text(far.verdict().label()));
    sink.text(words.jurisdiction(far));
    sink.text(words.text(flow.evidence()));
    sink.text(words.joined(far.evidence().stream().map(Evidence::text).toList()));
    sink.text(flow.place().source());
    sink.text(flow.place().toString());
    sink.end();
  }
}
