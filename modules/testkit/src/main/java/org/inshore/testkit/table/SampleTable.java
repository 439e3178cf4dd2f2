package org.inshore.testkit.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.inshore.testkit.data.Person;
import org.inshore.testkit.data.SyntheticPeople;

/**
 * A table about synthetic people.
 *
 * @param headings of the columns; none for a table without header
 * @param rows the cells, empty ones where a value is missing
 */
public record SampleTable(List<String> headings, List<List<String>> rows) {
  private static final int PEOPLE = 20_000;
  private static final List<Locale> LANGUAGES =
      List.of(Locale.CHINESE, Locale.ENGLISH, Locale.ROOT);

  /** Copies what it is given. */
  public SampleTable {
    headings = List.copyOf(headings);
    rows = rows.stream().map(List::copyOf).toList();
  }

  /**
   * The table of a seed.
   *
   * @param width how many columns
   * @param length how many rows
   * @param plain whether no value has marks that part fields
   */
  public static SampleTable of(long seed, int width, int length, boolean header, boolean plain) {
    SplittableRandom random = new SplittableRandom(seed);
    Locale language = LANGUAGES.get(random.nextInt(LANGUAGES.size()));
    List<SampleColumn> columns = new ArrayList<>();
    SampleColumn[] kinds = SampleColumn.values();
    columns.add(random.nextBoolean() ? SampleColumn.MOBILE : SampleColumn.RESIDENT_ID);
    while (columns.size() < width) {
      SampleColumn next = kinds[random.nextInt(kinds.length - (plain ? 1 : 0))];
      if (width > kinds.length - 1 || !columns.contains(next)) {
        columns.add(random.nextInt(columns.size() + 1), next);
      }
    }
    SyntheticPeople people = new SyntheticPeople(seed);
    List<List<String>> rows = new ArrayList<>();
    int first = random.nextInt(PEOPLE);
    double missing = random.nextInt(3) * 0.08;
    for (int row = 1; row <= length; row++) {
      Person person = people.person(first + row);
      List<String> cells = new ArrayList<>();
      for (SampleColumn column : columns) {
        boolean gone = cells.size() > 1 && random.nextDouble() < missing;
        cells.add(gone ? "" : column.value(person, random));
      }
      rows.add(cells);
    }
    List<String> headings = new ArrayList<>();
    for (SampleColumn column : header ? columns : List.<SampleColumn>of()) {
      String heading = column.heading(language);
      headings.add(headings.contains(heading) ? heading + headings.size() : heading);
    }
    return new SampleTable(headings, rows);
  }

  /** How many columns there are. */
  public int width() {
    return rows.getFirst().size();
  }

  /** All records: the headings, if there are any, and the rows. */
  public List<List<String>> records() {
    List<List<String>> records = new ArrayList<>();
    if (!headings.isEmpty()) {
      records.add(headings);
    }
    records.addAll(rows);
    return records;
  }

  /** Says how much there is, never what. */
  @Override
  public String toString() {
    return "SampleTable[" + rows.size() + " x " + width() + "]";
  }
}
