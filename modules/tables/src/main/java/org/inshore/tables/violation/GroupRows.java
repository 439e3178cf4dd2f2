package org.inshore.tables.violation;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.inshore.spi.inventory.FolderGroups;
import org.inshore.spi.inventory.Inventory;
import org.inshore.spi.inventory.SourceEntry;
import org.inshore.spi.inventory.figure.Decimals;
import org.inshore.spi.inventory.violation.Incident;
import org.inshore.spi.inventory.violation.IncidentGroup;
import org.inshore.spi.inventory.violation.IncidentGroup.By;
import org.inshore.spi.source.Location;
import org.inshore.tables.row.RowSink;
import org.inshore.tables.word.Wordbook;
import org.jspecify.annotations.Nullable;

/** Groups of incidents: what to do first, by folder, then by what else they have in common. */
public final class GroupRows {
  public static final List<String> COLUMNS =
      List.of(
          "by",
          "rank",
          "group",
          "title",
          "severity",
          "verdict",
          "jurisdiction",
          "persons",
          "counted",
          "share-of-all",
          "incidents",
          "of-violation",
          "settled",
          "remedy",
          "source",
          "system",
          "owner",
          "location");

  private final Inventory inventory;
  private final Wordbook words;
  private final RowSink sink;
  private final Map<String, SourceEntry> sources = new HashMap<>();

  private GroupRows(Inventory inventory, Wordbook words, RowSink sink) {
    this.inventory = inventory;
    this.words = words;
    this.sink = sink;
    inventory.sources().forEach(source -> sources.put(source.source().id(), source));
  }

  public static void write(Inventory inventory, Wordbook words, RowSink sink) throws IOException {
    GroupRows rows = new GroupRows(inventory, words, sink);
    for (By by : By.values()) {
      rows.write(by);
    }
  }

  private void write(By by) throws IOException {
    FolderGroups groups = new FolderGroups(inventory.groups(by));
    Map<IncidentGroup, Incident> worst =
        by == By.FOLDER || by == By.SOURCE ? groups.worst(inventory) : Map.of();
    int rank = 1;
    for (IncidentGroup group : groups.groups()) {
      write(group, rank++, worst.get(group));
    }
  }

  private void write(IncidentGroup group, int rank, @Nullable Incident worst) throws IOException {
    Location place = group.place();
    SourceEntry source = place == null ? null : sources.get(place.source());
    sink.text(words.text(group.by().label()));
    sink.number(rank);
    sink.text(group.name().isEmpty() ? words.text("group.undeclared") : group.name());
    sink.text(worst == null ? "" : words.text(worst.worst().title()));
    sink.text(words.text(group.severity().label()));
    sink.text(words.text(group.verdict().label()));
    sink.text(source == null ? "" : words.jurisdiction(source.residency()));
    sink.number(group.persons().persons());
    sink.text(words.counted(group.persons()));
    sink.decimal(Decimals.share(group.share()));
    sink.number(group.incidents());
    sink.number(group.violations());
    sink.number(group.settled());
    sink.text(worst == null ? "" : words.text(worst.worst().remedy()));
    sink.text(place == null ? "" : place.source());
    sink.text(
        source == null
            ? group.by() == By.SYSTEM ? group.name() : ""
            : source.source().declared().system());
    sink.text(
        source == null
            ? group.by() == By.OWNER ? group.name() : ""
            : source.source().declared().owner());
    sink.text(place == null ? "" : place.toString());
    sink.end();
  }
}
