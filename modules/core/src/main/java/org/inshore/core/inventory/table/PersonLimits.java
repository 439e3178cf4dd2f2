package org.inshore.core.inventory.table;

import org.inshore.core.person.link.Links;
import org.inshore.core.person.set.Sketch;

/**
 * Limits of the people and links that an inventory keeps.
 *
 * @param identifiers of all assets together, 8 bytes each; beyond them the largest asset becomes a
 *     sketch
 * @param links between identifiers, 16 bytes each; further ones are only counted
 * @param sketchLog how many hashes a sketch keeps, as a power of two
 */
public record PersonLimits(long identifiers, int links, int sketchLog) {
  /** 40 MB of identifiers, 64 MB of links; twice that in memory while people are counted. */
  public static final PersonLimits STANDARD =
      new PersonLimits(5_000_000, 4_000_000, Sketch.STANDARD_LOG);

  /** Checks that the links can be held. */
  public PersonLimits {
    if (links > Links.MOST) {
      throw new IllegalArgumentException("links: at most " + Links.MOST);
    }
  }

  /** An asset with no more than this would not become smaller as a sketch. */
  public long sketchSize() {
    return 1L << sketchLog;
  }
}
