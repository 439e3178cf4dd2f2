package org.inshore.core.inventory.table;

import org.inshore.spi.source.Location;

/**
 * Positions are written as what follows the location of their finding, empty if nothing does; one
 * that lies elsewhere as a whole. A location begins with its source, in which a slash is escaped,
 * so that the two cannot be confused.
 */
final class Positions {
  private Positions() {}

  static String written(Location position, Location finding) {
    String whole = position.toString();
    String outer = finding.toString();
    boolean within =
        whole.startsWith(outer)
            && (whole.length() == outer.length() || whole.charAt(outer.length()) == '/');
    return within ? whole.substring(outer.length()) : whole;
  }

  static Location read(String written, String finding) {
    boolean within = written.isEmpty() || written.charAt(0) == '/';
    return Location.parse(within ? finding + written : written);
  }
}
