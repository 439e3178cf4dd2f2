package org.inshore.core.inventory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.Jurisdiction;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/** The current row of a query, by name of a column or its number from 1. */
final class Row {
  private final ResultSet rows;

  Row(ResultSet rows) {
    this.rows = rows;
  }

  /** A column that is never NULL in an inventory of ours. */
  String text(int column) throws SQLException {
    String text = rows.getString(column);
    if (text == null) {
      throw new IllegalArgumentException("column " + column + " is empty");
    }
    return text;
  }

  /** A column that is never NULL in an inventory of ours. */
  String text(String column) throws SQLException {
    return text(rows.findColumn(column));
  }

  @Nullable String optional(String column) throws SQLException {
    return rows.getString(column);
  }

  long number(String column) throws SQLException {
    return rows.getLong(column);
  }

  Location location(String column) throws SQLException {
    return location(rows.findColumn(column));
  }

  @Nullable Instant instant(String column) throws SQLException {
    return instant(rows.findColumn(column));
  }

  @Nullable String optional(int column) throws SQLException {
    return rows.getString(column);
  }

  long number(int column) throws SQLException {
    return rows.getLong(column);
  }

  byte[] bytes(int column) throws SQLException {
    byte[] bytes = rows.getBytes(column);
    if (bytes == null) {
      throw new IllegalArgumentException("column " + column + " is empty");
    }
    return bytes;
  }

  byte @Nullable [] optionalBytes(int column) throws SQLException {
    return rows.getBytes(column);
  }

  double real(int column) throws SQLException {
    return rows.getDouble(column);
  }

  boolean flag(int column) throws SQLException {
    return rows.getLong(column) != 0;
  }

  Location location(int column) throws SQLException {
    return Location.parse(text(column));
  }

  @Nullable Instant instant(int column) throws SQLException {
    String text = rows.getString(column);
    return text == null ? null : Instant.parse(text);
  }

  @Nullable LocalDate date(int column) throws SQLException {
    String text = rows.getString(column);
    return text == null ? null : LocalDate.parse(text);
  }

  @Nullable Jurisdiction jurisdiction(int column) throws SQLException {
    String code = rows.getString(column);
    return code == null ? null : new Jurisdiction(code);
  }

  /** Chinese in this column, English in the next. */
  Wording wording(int column) throws SQLException {
    return new Wording(text(column), text(column + 1));
  }
}
