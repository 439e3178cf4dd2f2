package org.inshore.scanners.jdbc.product;

import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/**
 * A schema.
 *
 * @param database the database or catalogue it is in; null where there is none
 * @param name its name; null where the server has no schemas
 * @param system whether it is the server's own
 */
public record Schema(@Nullable String database, @Nullable String name, boolean system) {

  /** Its place in a source. */
  public Location in(String source) {
    Location location = Location.of(source);
    if (database != null) {
      location = location.append("database", database);
    }
    return name == null ? location : location.append("schema", name);
  }

  /** The schema that a table's place is in. */
  public static Schema of(Location table) {
    return new Schema(table.value("database"), table.value("schema"), false);
  }

  /** The name by which filters and messages call it. */
  public String label() {
    return name != null ? name : database != null ? database : "";
  }
}
