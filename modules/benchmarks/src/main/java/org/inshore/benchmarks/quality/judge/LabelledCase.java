package org.inshore.benchmarks.quality.judge;

import java.util.List;
import java.util.Set;
import org.inshore.spi.content.Content;

/**
 * Content labelled with the values in it. Positions are code points from the start of the text or
 * cell.
 *
 * @param set where it is from
 * @param group what it tries, for instance a spelling
 * @param id its name in the set
 * @param subject the content
 * @param expected what is there
 * @param refused what must not be found from its first character to its last, though parts of it
 *     may
 * @param judged the rules of which everything is labelled: what else they find is a false alarm
 */
public record LabelledCase(
    String set,
    String group,
    String id,
    Subject subject,
    List<Expected> expected,
    List<Expected> refused,
    Set<String> judged) {

  /** Copies the lists. */
  public LabelledCase {
    expected = List.copyOf(expected);
    refused = List.copyOf(refused);
    judged = Set.copyOf(judged);
  }

  /** Form of the content that is searched. */
  public sealed interface Subject {

    /** The text of a cell; of a running text all of it. */
    String text(int cell);
  }

  /** A running text. */
  public record RunningText(String value) implements Subject {
    @Override
    public String text(int cell) {
      return value;
    }
  }

  /**
   * A table; its cells are numbered by row.
   *
   * @param columns its columns, whose names differ
   * @param rows each with a value for every column
   */
  public record Table(List<Content.Column> columns, List<List<String>> rows) implements Subject {
    @Override
    public String text(int cell) {
      return rows.get(cell / columns.size()).get(cell % columns.size());
    }
  }

  /**
   * A value that is there.
   *
   * @param kinds rules of which each is right to find it, the one that should first
   * @param cell number of the cell; 0 in a running text
   * @param from its first code point
   * @param to after its last
   */
  public record Expected(List<String> kinds, int cell, int from, int to) {

    /** Copies the list. */
    public Expected {
      kinds = List.copyOf(kinds);
    }

    /** All of a text or cell. */
    public static Expected whole(List<String> kinds, int cell, String text) {
      return new Expected(kinds, cell, 0, text.codePointCount(0, text.length()));
    }

    /** The rule that should find it. */
    public String kind() {
      return kinds.getFirst();
    }

    /** Whether a finding is of this value. */
    boolean isFoundBy(Found found) {
      return kinds.contains(found.kind()) && overlaps(found);
    }

    /** Whether a finding is of all of this value. */
    boolean isCoveredBy(Found found) {
      return isFoundBy(found) && found.from() <= from && found.to() >= to;
    }

    /** Whether a finding shares text with it. */
    public boolean overlaps(Found found) {
      return found.cell() == cell && found.from() < to && from < found.to();
    }
  }
}
