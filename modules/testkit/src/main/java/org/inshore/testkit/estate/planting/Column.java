package org.inshore.testkit.estate.planting;

import org.jspecify.annotations.Nullable;

/**
 * A column of a table or sheet.
 *
 * @param name its name or header
 * @param type its SQL type; of no meaning in a sheet
 * @param comment its comment in the catalogue; empty for none
 * @param kind what its values are; null for nothing that is looked for
 */
public record Column(String name, String type, String comment, @Nullable String kind) {

  /** A column of a table that holds nothing that is looked for. */
  public static Column plain(String name, String type, String comment) {
    return new Column(name, type, comment, null);
  }

  /** A column of a sheet or text file. */
  public static Column header(String name, @Nullable String kind) {
    return new Column(name, "", "", kind);
  }
}
