package org.inshore.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Form in one language.
 *
 * @param title what it is
 * @param blank what stands where a person has to fill in something
 * @param parts from the top down
 */
public record Form(String title, String blank, List<Part> parts) {
  /** Copies the list. */
  public Form {
    parts = List.copyOf(parts);
  }

  /** Part of a form. */
  public sealed interface Part permits Heading, Note, Facts, Rows {}

  /** Heading of what follows. */
  public record Heading(String text) implements Part {}

  /**
   * Paragraph.
   *
   * @param strong whether it must not be overlooked
   */
  public record Note(String text, boolean strong) implements Part {}

  /**
   * Facts of one thing, a line each.
   *
   * @param name of the sheet where they stand by themselves
   */
  public record Facts(String name, List<Fact> facts) implements Part {
    /** Copies the list. */
    public Facts {
      facts = List.copyOf(facts);
    }
  }

  /**
   * One line.
   *
   * @param value null for a blank that a person fills in
   * @param to the key of what it is counted from; null for nothing
   */
  public record Fact(String label, @Nullable String value, @Nullable String to) {
    /** Begins the label with a capital, wherever its wording is from. */
    public Fact {
      label = capital(label);
    }

    /** A line that leads nowhere. */
    public Fact(String label, @Nullable String value) {
      this(label, value, null);
    }
  }

  /**
   * Cell that leads to what it is counted from.
   *
   * @param to the name of a table, or the key of a {@link Target}; where there is none such, it is
   *     an ordinary cell
   */
  public record Link(Object value, String to) {}

  /**
   * Cell that others lead to.
   *
   * @param key by which they do
   */
  public record Target(Object value, String key) {}

  /** What a cell shows. */
  static @Nullable Object shown(@Nullable Object cell) {
    return switch (cell) {
      case Link link -> link.value();
      case Target target -> target.value();
      case null, default -> cell;
    };
  }

  /** Head over some columns that stand side by side. */
  public record Group(String head, int columns) {}

  /**
   * Table.
   *
   * @param name of the table, by which figures refer to it
   * @param groups heads over columns of a sheet, from left to right; none where there are none
   * @param rows a cell that is null is a blank that a person fills in
   * @param more how many rows there are beyond these
   */
  public record Rows(
      String name,
      List<String> headers,
      List<Group> groups,
      List<List<@Nullable Object>> rows,
      long more)
      implements Part {
    /** Copies the lists. */
    public Rows {
      headers = headers.stream().map(Form::capital).toList();
      groups = List.copyOf(groups);
      rows = List.copyOf(rows);
    }

    /** A table whose columns are not grouped. */
    public Rows(String name, List<String> headers, List<List<@Nullable Object>> rows, long more) {
      this(name, headers, List.of(), rows, more);
    }

    /** The table under heads that group its columns. */
    public Rows grouped(List<Group> heads) {
      return new Rows(name, headers, heads, rows, more);
    }

    /** A table of rows of whatever type: what a list holds may be null is not seen in a jar. */
    public static Rows of(
        String name, List<String> headers, List<? extends List<?>> rows, long more) {
      List<List<@Nullable Object>> cells = new ArrayList<>();
      rows.forEach(row -> cells.add(new ArrayList<>(row)));
      return new Rows(name, headers, cells, more);
    }
  }

  private static String capital(String label) {
    return label.isEmpty()
        ? label
        : label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1);
  }
}
