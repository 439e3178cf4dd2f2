package org.inshore.engine.column;

import java.util.List;
import org.inshore.engine.match.ColumnCount;
import org.inshore.engine.match.Place;
import org.inshore.engine.text.DocumentHead;
import org.inshore.spi.content.Cells;
import org.inshore.spi.content.Content;
import org.inshore.spi.inventory.run.RuleInfo;
import org.jspecify.annotations.Nullable;

/** Counts the values of some rows, column by column. */
public final class ColumnTally {
  /** No identifier has fewer digits, or more signs. */
  private static final int SHORTEST_NUMBER = 11;

  /** Nineteen characters of a card, of which twelve may have three bytes each. */
  private static final int LONGEST_NUMBER = 43;

  private static final int FEWEST_DIGITS = 6;

  private static final int MAX_SIGNS = 32;

  private final Place place;
  private final int index;
  private final OrganisationCells organisations;
  private final @Nullable String type;
  private final boolean floating;
  private final boolean headless;

  /** Where the header is a row like any other, what stands in it; else null. */
  private final @Nullable String header;

  /** The header as the cells are encoded; null until it is asked for. */
  private byte @Nullable [] again;

  /**
   * Makes the tally of one column.
   *
   * @param index where its cells are in a row, from 0
   * @param organisations tells names of organisations
   */
  public ColumnTally(
      Place place, int index, Content.Column column, OrganisationCells organisations) {
    this.organisations = organisations;
    this.place = place;
    this.index = index;
    this.type = column.type();
    this.floating = CellForm.isFloating(type);
    this.headless = place.owner() == Place.Owner.ASSUMED;
    boolean isRow = place.naming() != Content.Naming.COLUMN && column.origin() == null;
    this.header =
        isRow && column.name().equals(place.location().value("column")) ? column.name() : null;
  }

  /**
   * Counts some rows.
   *
   * @param named rules that the column's name or comment speaks for
   * @param hidden collects masked cells
   */
  public ColumnCount count(Cells cells, List<RuleInfo> named, MaskedCells hidden) {
    hidden.begin();
    int headers = 0;
    int filled = 0;
    int coded = 0;
    int others = 0;
    int masked = 0;
    int encrypted = 0;
    int lostDigits = 0;
    int zeroed = 0;
    int kept = 0;
    byte[] bytes = cells.bytes();
    for (int row = 0; row < cells.rows(); row++) {
      if (index < cells.width(row)) {
        int cell = cells.firstCell(row) + index;
        int start = cells.start(cell);
        int end = cells.end(cell);
        if (start < end && !isBlank(bytes, start, end)) {
          if (isHeader(cells, row, start, end)
              || (!named.isEmpty() && Totals.is(cells, start, end))) {
            if (headers == 0
                && cells.number(row) <= DocumentHead.LINES
                && !Totals.is(cells, start, end)) {
              filled = 0; // titles stand above a header
              coded = 0;
              others = 0;
              masked = 0;
              encrypted = 0;
              lostDigits = 0;
              zeroed = 0;
              kept = 0;
              hidden.begin();
            }
            headers++;
            continue;
          }
          filled++;
          coded += isCode(bytes, start, end) ? 1 : 0;
          if (!named.isEmpty()) {
            switch (CellForm.of(bytes, start, end, floating)) {
              case MASKED -> {
                masked++;
                hidden.add(cells, cells.number(row), start, end);
              }
              case ENCRYPTED -> encrypted++;
              case LOST_DIGITS -> {
                boolean shown = floating || !CellForm.isLongNumber(bytes, start, end);
                lostDigits += shown ? 1 : 0;
                zeroed += shown ? 0 : 1;
              }
              case PLAIN -> {
                kept += CellForm.isLongNumber(bytes, start, end) ? 1 : 0;
                others += organisations.is(cells, start, end) ? 1 : 0;
              }
            }
          } else if (headless && CellForm.isDigest(bytes, start, end)) {
            encrypted++;
          } else if (CellForm.isMeasure(bytes, start, end)) {
            others++;
          } else if (mayBeMaskedNumber(bytes, start, end)) {
            hidden.add(cells, cells.number(row), start, end);
          }
        }
      }
    }
    return new ColumnCount(
        place,
        type,
        named,
        cells.rows() - headers,
        filled,
        coded,
        others,
        masked,
        encrypted,
        lostDigits,
        zeroed,
        kept,
        hidden.end(named, filled));
  }

  /** Whether a cell is as long as a number of a person, begins with a digit and is masked. */
  private static boolean mayBeMaskedNumber(byte[] bytes, int start, int end) {
    return end - start >= SHORTEST_NUMBER
        && end - start <= LONGEST_NUMBER
        && bytes[start] >= '0'
        && bytes[start] <= '9'
        && CellForm.of(bytes, start, end, false) == CellForm.MASKED;
  }

  /** Digits and Latin letters, divided in whatever way. */
  private static boolean isCode(byte[] bytes, int from, int to) {
    int digits = 0;
    for (int at = from; at < to; at++) {
      int b = bytes[at];
      if (b < 0) {
        return false;
      }
      digits += b >= '0' && b <= '9' ? 1 : 0;
    }
    return digits >= FEWEST_DIGITS && to - from <= MAX_SIGNS && 2 * digits >= to - from;
  }

  /**
   * A header's row counts for nothing: it would be a value unlike its own name. Reports have one on
   * each page.
   */
  private boolean isHeader(Cells cells, int row, int start, int end) {
    String name = header;
    if (name == null
        || (cells.number(row) > DocumentHead.LINES && !mayBeAgain(cells, start, end))) {
      return false;
    }
    String text =
        new String(cells.bytes(), start, end - start, cells.encoding().charset())
            .strip()
            .replaceAll("\\s+", " ");
    // A second column of the same name has its place behind it.
    return name.equals(text) || name.startsWith(text + " (");
  }

  /** Whether a cell ends as the header does: most are told apart by one byte. */
  private boolean mayBeAgain(Cells cells, int start, int end) {
    byte[] name = encoded(cells);
    int last = end;
    while (last > start && cells.bytes()[last - 1] == ' ') {
      last--;
    }
    return name.length > 0
        && last - start >= name.length
        && cells.bytes()[last - 1] == name[name.length - 1]
        && cells.bytes()[last - name.length] == name[0];
  }

  private byte[] encoded(Cells cells) {
    byte[] name = again;
    if (name == null) {
      name = header == null ? new byte[0] : header.getBytes(cells.encoding().charset());
      again = name;
    }
    return name;
  }

  private static boolean isBlank(byte[] bytes, int from, int to) {
    int at = from;
    while (at < to && bytes[at] >= 0 && bytes[at] <= ' ') {
      at++;
    }
    return at == to;
  }
}
