package org.inshore.core.inventory.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.Jurisdiction;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/** The current row of a query, by names of its columns; by number only where there is one. */
public final class Row {
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
    return text == null ? null : Instant.parse(text);
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
