package org.inshore.core.inventory.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.Jurisdiction;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/** The current row of a query, by name of a column or its number from 1. */
public final class Row {
  private final ResultSet rows;

  public Row(ResultSet rows) {
    this.rows = rows;
  }

  /** A column that is never NULL in an inventory of ours. */
  public String text(int column) throws SQLException {
    String text = rows.getString(column);
    if (text == null) {
      throw new IllegalArgumentException("column " + column + " is empty");
    }
    return text;
  }

  /** A column that is never NULL in an inventory of ours. */
  public String text(String column) throws SQLException {
    return text(rows.findColumn(column));
  }

  public @Nullable String optional(String column) throws SQLException {
    return rows.getString(column);
  }

  public long number(String column) throws SQLException {
    return rows.getLong(column);
  }

  public Location location(String column) throws SQLException {
    return location(rows.findColumn(column));
  }

  public @Nullable Instant instant(String column) throws SQLException {
    return instant(rows.findColumn(column));
  }

  public @Nullable String optional(int column) throws SQLException {
    return rows.getString(column);
  }

  public long number(int column) throws SQLException {
    return rows.getLong(column);
  }

  public byte[] bytes(int column) throws SQLException {
    byte[] bytes = rows.getBytes(column);
    if (bytes == null) {
      throw new IllegalArgumentException("column " + column + " is empty");
    }
    return bytes;
  }

  /** A column as it is stored. */
  public @Nullable Object value(int column) throws SQLException {
    return rows.getObject(column);
  }

  public byte @Nullable [] optionalBytes(int column) throws SQLException {
    return rows.getBytes(column);
  }

  public double real(int column) throws SQLException {
    return rows.getDouble(column);
  }

  public boolean flag(int column) throws SQLException {
    return rows.getLong(column) != 0;
  }

  public Location location(int column) throws SQLException {
    return Location.parse(text(column));
  }

  public @Nullable Instant instant(int column) throws SQLException {
    String text = rows.getString(column);
    return text == null ? null : Instant.parse(text);
  }

  public @Nullable LocalDate date(int column) throws SQLException {
    String text = rows.getString(column);
    return text == null ? null : LocalDate.parse(text);
  }

  public @Nullable Jurisdiction jurisdiction(int column) throws SQLException {
    String code = rows.getString(column);
    return code == null ? null : new Jurisdiction(code);
  }

  /** Chinese in this column, English in the next. */
  public Wording wording(int column) throws SQLException {
    return new Wording(text(column), text(column + 1));
  }
}
