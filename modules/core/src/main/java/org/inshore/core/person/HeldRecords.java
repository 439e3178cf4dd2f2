package org.inshore.core.person;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.inshore.core.person.form.PeopleOfForm;
import org.inshore.core.person.form.SerialForms;
import org.inshore.core.person.layout.NestedElements;
import org.inshore.core.person.layout.NestedRows;
import org.inshore.core.person.match.RecordMatches;
import org.inshore.engine.match.Match;
import org.inshore.spi.content.Content;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/**
 * Buffer of the records of an asset whose people are told later: of what may be a form, until all
 * of it is known, and of records with something for which nothing but its form speaks, until its
 * column is ({@link ColumnEvidence}).
 */
final class HeldRecords {
  private static final int MOST_HELD = 50_000;

  /** What stands in a form without names lies within as many lines. */
  private static final int LINES_OF_A_FORM = 60;

  private static final int MOST_LINES_OF_A_FORM = 120;
  private static final int MOST_IN_FORM = 320;

  /** So many rows of tables in a text may come before its lines. */
  private static final int MOST_ROWS_BEFORE = 2_000;

  private final RecordPeople records;
  private final PersonSink sink;
  private final ColumnEvidence columns;

  /** Hears whether whoever is told next stands beside sensitive information. */
  private final Consumer<Boolean> sensitivity;

  private List<Held> held = new ArrayList<>();
  private int heldMatches;

  /** Whether the asset may be a form so far, and the first and last of its records. */
  private boolean mayBeForm = true;

  private long first = Long.MAX_VALUE;
  private long last = Long.MIN_VALUE;

  /** The forms that follow each other in the text; null if it is none. */
  private @Nullable SerialForms series;

  /** Where the first identifier stands: in the text, or in a column of what is said. */
  private @Nullable Location said;

  /** Whether only rows of tables in a text came so far, which are told of before its lines. */
  private boolean begunByRows;

  /** How many such rows came before the first line, and what is in them. */
  private int rowsBefore;

  private int matchesBefore;

  /** Whether heads of messages came first, which say whose the lines below them are. */
  private boolean headed;

  private final NestedElements elements = new NestedElements();
  private boolean sensitiveInAsset;
  private boolean ended;

  HeldRecords(
      RecordPeople records,
      PersonSink sink,
      ColumnEvidence columns,
      Consumer<Boolean> sensitivity) {
    this.records = records;
    this.sink = sink;
    this.columns = columns;
    this.sensitivity = sensitivity;
  }

  /**
   * Takes a record.
   *
   * @param chance whether nothing but its form may speak for something in it
   * @return whether it is kept
   */
  boolean hold(long record, List<Match> matches, boolean chance, boolean sensitive) {
    first = Math.min(first, record);
    last = Math.max(last, record);
    if (begunByRows && RecordMatches.isText(matches.getFirst())) {
      begunByRows = false;
      said = matches.getFirst().place().location();
    }
    boolean serial = series != null && Held.isSerial(matches, said);
    if (!mayBeForm && !serial && !chance && !NestedRows.isNested(matches)) {
      return false;
    }
    keep(new ArrayList<>(matches), sensitive);
    sensitivity.accept(sensitive);
    return true;
  }

  /** Takes a match that identifies nobody. */
  void unidentified(Match match) {
    elements.add(match);
  }

  /** Hears that sensitive information stands in the asset. */
  void sensitive() {
    sensitiveInAsset = true;
  }

  /** Ends the asset. */
  void close() {
    ended = true;
    if (mayBeForm && !held.isEmpty()) {
      form();
    } else if (!held.isEmpty()) {
      release(true);
    }
  }

  private void keep(List<Match> matches, boolean sensitive) {
    if (held.isEmpty() && mayBeForm) {
      Match begin = matches.getFirst();
      headed = RecordMatches.isSender(begin);
      said = headed ? begin.place().table() : begin.place().location();
      begunByRows =
          !headed && begin.place().naming() == Content.Naming.LINE && !RecordMatches.isText(begin);
    }
    keep(new Held(matches, sensitive));
    if (begunByRows) {
      rowsBefore++;
      matchesBefore += matches.size();
    }
    if (mayBeForm
        && ((!headed && isTooLong())
            || (RecordMatches.isInColumn(matches) && !RecordMatches.isInSeries(matches, said)))) {
      mayBeForm = false;
      series = SerialForms.of(Held.texts(held, said));
      release(false);
    } else if (heldMatches > MOST_HELD) {
      release(true);
    }
  }

  /** Whether more came than a form has. */
  private boolean isTooLong() {
    return rowsBefore > MOST_ROWS_BEFORE
        || held.size() - rowsBefore > MOST_LINES_OF_A_FORM
        || heldMatches - matchesBefore > MOST_IN_FORM;
  }

  private void keep(Held record) {
    held.add(record);
    heldMatches += record.matches().size();
  }

  /** Tells the people of all records that were kept, or of those that nothing is asked of. */
  private void release(boolean all) {
    List<Held> before = held;
    held = new ArrayList<>();
    heldMatches = 0;
    if (all) {
      NestedRows.join(Held.matches(before), elements)
          .forEach(match -> sink.doubt(0, RecordMatches.identifier(match)));
    }
    List<Held> lines = new ArrayList<>();
    for (Held each : before) {
      sensitivity.accept(each.sensitive());
      if (each.matches().isEmpty()) {
        continue;
      }
      boolean serial = series != null && Held.isSerial(each.matches(), said);
      if (!all && (serial || RecordMatches.isAsked(each.matches()))) {
        keep(each); // rows come behind the lines that they stand between
      } else if (serial) {
        lines.add(each);
      } else {
        told(each.matches().stream().filter(columns::holds).toList());
      }
    }
    if (series != null) {
      tell(series, lines);
    }
  }

  /** What may be of nobody tells of nobody, but where it stands alone there may be somebody. */
  private void told(List<Match> record) {
    List<Match> sure = record.stream().filter(match -> !columns.doubts(match)).toList();
    records.record(sure);
    if (sure.isEmpty()) {
      record.forEach(match -> sink.doubt(0, RecordMatches.identifier(match)));
    }
  }

  /** Tells the people of a form by its names; of what is in no text, record by record. */
  private void form() {
    Held.keep(held, columns::holds);
    held.removeIf(each -> each.matches().isEmpty());
    ChatMessages.sort(held);
    RepeatedLines.remove(held);
    SerialForms found = SerialForms.of(Held.texts(held, said));
    if (found != null) {
      series = found;
    } else if (rowsBefore > MOST_LINES_OF_A_FORM || matchesBefore > MOST_IN_FORM) {
      mayBeForm = false; // a long table, whatever the lines below it tell
    } else if (headed && held.size() > MOST_LINES_OF_A_FORM) {
      ChatMessages.of(held).forEach(message -> tell(message, true, Set.of()));
    } else if (held.isEmpty() || !RecordMatches.isInColumn(held.getFirst().matches())) {
      sensitivity.accept(sensitiveInAsset);
      records.remember(tell(held, last - first <= LINES_OF_A_FORM, Set.of()));
    }
    release(true);
  }

  /** Tells the people of a form and takes out what was told. */
  private List<List<Match>> tell(List<Held> form, boolean near, Set<Long> doubts) {
    PeopleOfForm told =
        PeopleOfForm.of(
            Held.matches(form),
            series == null ? match -> RecordMatches.isInText(match, said) : match -> true,
            near);
    form.forEach(each -> each.matches().removeIf(told.told()::contains));
    told.doubtfulNames().forEach(name -> sink.doubt(0, RecordMatches.identifier(name)));
    Set<Long> ofOthers = new HashSet<>(told.ofOthers());
    ofOthers.addAll(doubts);
    records.form(told.people(), ofOthers);
    return told.people();
  }

  /** Tells the people of forms that follow each other, the last one when all is known. */
  private void tell(SerialForms forms, List<Held> lines) {
    Held.sort(lines, said);
    Held.keep(lines, columns::holds);
    Held.remove(lines, forms::isPrinted)
        .forEach(each -> sink.doubt(0, RecordMatches.identifier(each)));
    List<List<Held>> each = forms.forms(lines, Held::matches);
    if (!ended && !each.isEmpty()) {
      each.removeLast().forEach(this::keep);
    }
    for (List<Held> form : each) {
      sensitivity.accept(form.stream().anyMatch(Held::sensitive));
      tell(form, true, forms.beyondUsual(Held.matches(form)));
      form.forEach(line -> told(line.matches()));
    }
  }
}
