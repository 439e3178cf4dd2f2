package org.inshore.scanners.documents.structure.sql.lexer;

import java.util.Locale;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/**
 * The name of a table.
 *
 * @param schema what qualifies it, or null
 * @param table its own
 */
public record SqlName(@Nullable String schema, String table) {

  /** The same for all ways to write it; without its schema if that is not asked for. */
  public String key(boolean qualified) {
    String name = schema == null || !qualified ? table : schema + '.' + table;
    return name.toLowerCase(Locale.ROOT);
  }

  /** Its place in a script. */
  public Location in(Location script) {
    Location outer = schema == null || schema.isEmpty() ? script : script.append("schema", schema);
    return outer.append("table", table);
  }
}
