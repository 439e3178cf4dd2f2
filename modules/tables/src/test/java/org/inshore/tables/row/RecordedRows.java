package org.inshore.tables.row;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps the rows, each cell with its type in front. */
public final class RecordedRows implements RowSink {
  private final List<List<String>> rows = new ArrayList<>();
  private List<String> row = new ArrayList<>();

  public static List<List<String>> of(TableView view) throws IOException {
    RecordedRows sink = new RecordedRows();
    view.rows().writeTo(sink);
    return sink.rows;
  }

  @Override
  public void text(@Nullable String text) {
    row.add("text " + (text == null ? "" : text));
  }

  @Override
  public void number(long number) {
    row.add("number " + number);
  }

  @Override
  public void decimal(double number) {
    row.add("decimal " + number);
  }

  @Override
  public void time(@Nullable Instant instant) {
    row.add("time " + instant);
  }

  @Override
  public void end() {
    rows.add(row);
    row = new ArrayList<>();
  }
}
