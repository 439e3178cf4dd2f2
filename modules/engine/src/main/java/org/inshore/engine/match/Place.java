package org.inshore.engine.match;

import org.inshore.spi.content.Content;
import org.inshore.spi.source.Location;

/**
 * Place of the matches of one text or column: enough to name each exactly, when asked.
 *
 * @param location where they are rolled up: the text's, or the table's with the column appended
 * @param table the text's or table's own
 * @param naming how a record is named; {@code LINE} in a text
 * @param column the index of the column on the page, from 0; 0 in a text
 * @param person whose values stand there: 0 the record's own, else another's, see {@code Persons}
 * @param rows how many rows below the one that numbers their record values stand: those of a form
 * @param owner how sure it is that they are of this person
 */
public record Place(
    Location location,
    Location table,
    Content.Naming naming,
    int column,
    int person,
    int rows,
    Owner owner) {
  /** Set in persons whose name alone is of one person in the whole table. */
  public static final int IN_TABLE = 1 << 30;

  /** Source of a value's owner. */
  public enum Owner {
    /** A word, or none beside columns that have one. */
    SAID,
    /** Nothing: columns without names, lines of a text. */
    ASSUMED,
    /** A word that is in no list. */
    DOUBTFUL,
    /** A word for one more name of the same person. */
    ALIAS,
    /** A word for a part of a name. */
    PART,
    /** A word for accounts of organisations: what stands there is no person's. */
    ORGANISATION
  }

  /** A place whose values stand in the rows that number their records. */
  public Place(Location location, Location table, Content.Naming naming, int column) {
    this(location, table, naming, column, 0, 0, Owner.SAID);
  }

  /** The place of a text. */
  public static Place of(Location text) {
    return new Place(text, text, Content.Naming.LINE, 0, 0, 0, Owner.ASSUMED);
  }

  /** Whether it is a text's: a column's is one step further in than its table. */
  public boolean isText() {
    return location.segments().size() == table.segments().size();
  }

  /** The exact place in a record: with {@code line}, {@code cell} or nothing more appended. */
  public Location position(long record) {
    return switch (naming) {
      case COLUMN -> location;
      case CELL -> table.append("cell", letters(column) + (record + rows));
      case LINE -> location.append("line", String.valueOf(record + rows));
    };
  }

  /** The place of the record in which its values stand. */
  public Place ofRecord() {
    return new Place(table, table, naming, rows == 0 ? 0 : column, 0, rows, owner);
  }

  /** The letters of a column in a sheet, from A. */
  public static String letters(int column) {
    StringBuilder letters = new StringBuilder();
    for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
      letters.insert(0, (char) ('A' + rest % 26));
    }
    return letters.toString();
  }
}
