package org.inshore.core.inventory.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.Jurisdiction;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/** The current row of a query, by names of its columns; by number only where there is one. */
public final class Row {
  private static final int NANO_DIGITS = 9;

  /** Where the digits behind the point of a second begin. */
  private static final int SECONDS = 20;

  private final ResultSet rows;

  public Row(ResultSet rows) {
    this.rows = rows;
  }

  /** A column that is never NULL in an inventory of ours. */
  public String text(String column) throws SQLException {
    return present(rows.getString(column), column);
  }

  /** The only column of a query. */
  public String text(int column) throws SQLException {
    return present(rows.getString(column), Integer.toString(column));
  }

  public @Nullable String optional(String column) throws SQLException {
    return rows.getString(column);
  }

  public long number(String column) throws SQLException {
    return rows.getLong(column);
  }

  /** The only column of a query. */
  public long number(int column) throws SQLException {
    return rows.getLong(column);
  }

  /** A column as it is stored. */
  public @Nullable Object value(String column) throws SQLException {
    return rows.getObject(column);
  }

  public double real(String column) throws SQLException {
    return rows.getDouble(column);
  }

  public boolean flag(String column) throws SQLException {
    return rows.getLong(column) != 0;
  }

  /** A column that is never NULL in an inventory of ours. */
  public byte[] bytes(String column) throws SQLException {
    return present(rows.getBytes(column), column);
  }

  /** The only column of a query. */
  public byte[] bytes(int column) throws SQLException {
    return present(rows.getBytes(column), Integer.toString(column));
  }

  public byte @Nullable [] optionalBytes(String column) throws SQLException {
    return rows.getBytes(column);
  }

  public Location location(String column) throws SQLException {
    return Location.parse(text(column));
  }

  public @Nullable Instant instant(String column) throws SQLException {
    String text = rows.getString(column);
    return text == null ? null : instant(text, text.length());
  }

  /** Parses what {@link Instant#toString} writes, at a tenth of the cost of a general parser. */
  private static Instant instant(String text, int length) {
    if (length < 20 || text.charAt(10) != 'T' || text.charAt(length - 1) != 'Z') {
      return Instant.parse(text);
    }
    int nanos = 0;
    for (int i = 0; i < NANO_DIGITS; i++) {
      int at = SECONDS + i;
      nanos = 10 * nanos + (at < length - 1 ? text.charAt(at) - '0' : 0);
    }
    return LocalDateTime.of(
            Integer.parseInt(text, 0, 4, 10),
            Integer.parseInt(text, 5, 7, 10),
            Integer.parseInt(text, 8, 10, 10),
            Integer.parseInt(text, 11, 13, 10),
            Integer.parseInt(text, 14, 16, 10),
            Integer.parseInt(text, 17, 19, 10),
            nanos)
        .toInstant(ZoneOffset.UTC);
  }

  public @Nullable LocalDate date(String column) throws SQLException {
    String text = rows.getString(column);
    return text == null ? null : LocalDate.parse(text);
  }

  public @Nullable Jurisdiction jurisdiction(String column) throws SQLException {
    String code = rows.getString(column);
    return code == null ? null : new Jurisdiction(code);
  }

  /** Both languages: the columns of this name and {@code _zh} or {@code _en}. */
  public Wording wording(String column) throws SQLException {
    return new Wording(text(column + "_zh"), text(column + "_en"));
  }

  private static <T> T present(@Nullable T value, String column) {
    if (value == null) {
      throw new IllegalArgumentException("column " + column + " is empty");
    }
    return value;
  }
}
