package org.inshore.tables;

import java.io.IOException;
import java.util.List;
import org.inshore.spi.inventory.Inventory;
import org.inshore.spi.inventory.figure.Figure;
import org.inshore.spi.inventory.figure.PersonCount;
import org.inshore.spi.inventory.figure.Totals;
import org.inshore.spi.inventory.run.RunInfo;
import org.inshore.spi.inventory.violation.IncidentGroup;
import org.inshore.spi.message.Wording;
import org.inshore.tables.row.RowSink;
import org.inshore.tables.word.Wordbook;

/** The scan and its figures, one for each row. */
final class SummaryRows {
  static final List<String> COLUMNS = List.of("item", "value", "counted");
  static final List<String> DEFINITIONS = List.of("item", "definition", "figure");

  private final Wordbook words;
  private final RowSink sink;

  private SummaryRows(Wordbook words, RowSink sink) {
    this.words = words;
    this.sink = sink;
  }

  static void write(Inventory inventory, Wordbook words, RowSink sink) throws IOException {
    SummaryRows rows = new SummaryRows(words, sink);
    rows.totals(inventory.totals());
    for (Wording notice : Notices.of(inventory)) {
      rows.text("notice", words.text(notice));
    }
    rows.text("definition.order", words.text(IncidentGroup.ORDER));
    rows.text("definition.folders", words.text(IncidentGroup.FOLDERS));
    rows.run(inventory.run());
  }

  private void totals(Totals totals) throws IOException {
    for (Figure figure : Figure.values()) {
      if (totals.has(figure)) {
        sink.text(words.text(figure.label()));
        figure(totals, figure, words, sink);
        sink.end();
      }
    }
  }

  /** Two cells: the number, and what kind of number it is. */
  static void figure(Totals totals, Figure figure, Wordbook words, RowSink sink)
      throws IOException {
    if (figure.ofPeople()) {
      PersonCount count = totals.persons(figure);
      sink.number(count.persons());
      sink.text(words.counted(count));
    } else {
      sink.number(totals.count(figure));
      sink.text("");
    }
  }

  /** The table of what each figure counts. */
  static void definitions(Wordbook words, RowSink sink) throws IOException {
    for (Figure figure : Figure.values()) {
      sink.text(words.text(figure.label()));
      sink.text(words.text(figure.definition()));
      sink.text(figure.key());
      sink.end();
    }
  }

  private void run(RunInfo run) throws IOException {
    text("run.state", words.text("state." + run.state()));
    text("run.id", run.id());
    text("run.tool", run.toolVersion());
    text("run.by", run.startedBy());
    sink.text(words.text("run.started"));
    sink.time(run.started());
    end();
    sink.text(words.text("run.ended"));
    sink.time(run.ended());
    end();
    text("run.as-of", run.asOf() == null ? "" : run.asOf().toString());
    text("run.zone", words.text("zone"));
    for (String target : run.targets()) {
      text("run.targets", target);
    }
    text("run.configuration", run.configurationHash());
    text("run.rules", run.ruleSetHash());
    sink.text(words.text("run.confidence"));
    sink.decimal(run.minConfidence());
    end();
  }

  private void text(String key, String value) throws IOException {
    sink.text(words.text(key));
    sink.text(value);
    end();
  }

  private void end() throws IOException {
    sink.text("");
    sink.end();
  }
}
