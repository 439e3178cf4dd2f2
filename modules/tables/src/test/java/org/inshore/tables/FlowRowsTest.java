package org.inshore.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.inshore.spi.inventory.FlowEntry;
import org.inshore.spi.message.Messages;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.Endpoint;
import org.inshore.spi.source.Flow;
import org.inshore.spi.source.Jurisdiction;
import org.inshore.spi.source.Location;
import org.inshore.spi.source.Residency;
import org.inshore.tables.row.RecordedRows;
import org.inshore.tables.row.TableView;
import org.inshore.tables.word.Wordbook;
import org.inshore.testkit.report.SampleInventory;
import org.junit.jupiter.api.Test;

final class FlowRowsTest {
  private static final Wording EVIDENCE = new Wording("证据", "evidence");

  @Test
  void tellsBothEnds() throws IOException {
    List<String> row = row(new Endpoint("2001:db8::7", 5432, EVIDENCE), Locale.ENGLISH);

    assertThat(row)
        .hasSameSizeAs(FlowRows.COLUMNS)
        .contains("text publication and subscription")
        .contains("text out", "text onshore", "text [2001:db8::7]:5432", "text offshore")
        .contains("text Singapore", "text evidence", "text core-banking/database:cif");
  }

  @Test
  void saysSoWhereNothingNamesTheFarEnd() throws IOException {
    Endpoint unnamed = Endpoint.unnamed("pg_publication", EVIDENCE);

    assertThat(row(unnamed, Locale.ENGLISH)).contains("text not named");
    assertThat(row(unnamed, Locale.SIMPLIFIED_CHINESE)).contains("text 未指明", "text 证据");
  }

  private static List<String> row(Endpoint far, Locale locale) throws IOException {
    FlowEntry entry =
        new FlowEntry(
            new Flow(
                Location.of("core-banking").append("database", "cif"),
                Flow.Direction.OUT,
                far,
                null,
                Flow.Kind.SUBSCRIPTION,
                EVIDENCE),
            Residency.in(new Jurisdiction("SG"), List.of()),
            null);
    Wordbook words =
        new Wordbook(Messages.of(InventoryTables.class), SampleInventory.full(), locale);
    return RecordedRows.of(
            new TableView(
                "flows",
                "",
                Columns.of(FlowRows.COLUMNS, words),
                sink -> FlowRows.write(entry, words, sink)))
        .getFirst();
  }
}
