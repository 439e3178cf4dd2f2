package org.inshore.scanners.jdbc.definition;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.inshore.spi.source.Location;

/**
 * Text that an object of a database is made of.
 *
 * @param kind of object
 * @param name of it
 * @param text as the catalogue keeps it
 */
public record Definition(String kind, String name, String text) {
  /** Kind of the asset that holds all definitions of a schema or database. */
  public static final String ALL = "definitions";

  /** That of a row of {@code kind}, {@code name} and {@code body}; where there is none, empty. */
  public static Definition of(ResultSet row) throws SQLException {
    String body = row.getString("body");
    return new Definition(row.getString("kind"), row.getString("name"), body == null ? "" : body);
  }

  /** The place of all definitions of a schema or database. */
  public static Location all(Location of) {
    return of.append(ALL, "*");
  }
}
