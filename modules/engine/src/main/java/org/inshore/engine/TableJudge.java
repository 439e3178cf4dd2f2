package org.inshore.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.BiFunction;
import org.inshore.engine.column.ColumnContents;
import org.inshore.engine.column.ColumnTally;
import org.inshore.engine.column.JudgedColumn;
import org.inshore.engine.column.KnownColumns;
import org.inshore.engine.column.OtherHalf;
import org.inshore.engine.column.PartColumns;
import org.inshore.engine.match.Place;
import org.inshore.engine.person.ColumnNames;
import org.inshore.engine.person.Persons;
import org.inshore.engine.program.Program;
import org.inshore.spi.content.Cells;
import org.inshore.spi.content.Content;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/** Judges the columns of tables by their names; the table last seen is remembered. */
final class TableJudge {
  private final Program program;
  private final Persons persons;

  /** Tells which of some names of columns hold a match. */
  private final BiFunction<Cells, List<JudgedColumn>, BitSet> matchesIn;

  /** Is told that another table begins, or columns at another place. */
  private final Runnable begins;

  private final KnownColumns known;
  private @Nullable Columns columns;

  /** The columns of a table, judged. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Columns(
      Location table,
      List<Content.Column> as,
      Content.Naming naming,
      List<JudgedColumn> judged,
      ColumnContents contents,
      List<Place> places,
      List<ColumnTally> tallies,
      @Nullable OtherHalf[] halves) {}

  TableJudge(
      Program program,
      Persons persons,
      BiFunction<Cells, List<JudgedColumn>, BitSet> matchesIn,
      Runnable begins) {
    this.program = program;
    this.persons = persons;
    this.matchesIn = matchesIn;
    this.begins = begins;
    this.known = new KnownColumns(program);
  }

  private List<JudgedColumn> judge(Content.Rows rows, List<Content.Column> named) {
    return JudgedColumn.all(program, persons.headers(), known, rows.location(), named);
  }

  Columns judge(Content.Rows rows) {
    Columns known = columns;
    if (known != null
        && known.naming == rows.naming()
        && known.as.equals(rows.columns())
        && known.table.equals(rows.location())) {
      return known;
    }
    List<JudgedColumn> judged;
    if (known != null
        && known.table.equals(rows.location())
        && ColumnNames.areSame(known.as, rows.columns())) {
      judged = known.judged;
    } else {
      List<JudgedColumn> nameless = judge(rows, ColumnNames.ONE);
      BitSet values = matchesIn.apply(ColumnNames.cells(rows.columns()), nameless);
      judged = judge(rows, ColumnNames.without(rows, values));
    }
    List<Place> places = new ArrayList<>();
    List<ColumnTally> tallies = new ArrayList<>();
    Persons.Owners owners = persons.of(rows.columns(), judged, rows.cells());
    for (int i = 0; i < judged.size(); i++) {
      places.add(ColumnNames.place(rows, judged.get(i).location(), i, owners));
      tallies.add(
          new ColumnTally(places.get(i), i, rows.columns().get(i), persons.organisations()));
    }
    Columns fresh =
        new Columns(
            rows.location(),
            rows.columns(),
            rows.naming(),
            judged,
            new ColumnContents(program, rows.columns(), judged),
            places,
            tallies,
            PartColumns.others(persons.headers().parts(), rows.columns()));
    columns = fresh;
    begins.run();
    return fresh;
  }
}
