package org.inshore.core.person.match;

import org.inshore.core.person.link.Identifier;
import org.inshore.engine.match.Match;

/** Identifiers of people who are known by a name that was found. */
public final class NameIdentifiers {
  private NameIdentifiers() {}

  /** Of whoever is called so beside somebody, or within an asset. */
  public static long beside(Match name, long whom) {
    return Identifier.beside(name.valueHash(), RecordMatches.isHan(name), whom);
  }

  /** Of the name itself, whoever has it. */
  public static long of(Match name) {
    return Identifier.nameOf(name.valueHash(), RecordMatches.isHan(name));
  }

  /** Of whoever is called so and has a number. */
  public static long with(Match name, long number) {
    return Identifier.named(name.valueHash(), RecordMatches.isHan(name), number);
  }
}
