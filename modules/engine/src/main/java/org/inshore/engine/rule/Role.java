package org.inshore.engine.rule;

import java.util.List;

/**
 * A part that somebody else than its holder plays in a record: a spouse, a guarantor, a payee.
 *
 * @param id its name in the rule
 * @param texts words in Chinese headers, comments and labels
 * @param names tokens of names of columns; initials of pinyin also begin a token
 * @param named whether it counts only where the name of such a person stands there too
 * @param inTable whether a name alone is of the same person in all of a table, as a clerk's is, not
 *     only beside its holder
 * @param party whether rows may be of whom it names, as those of a list of shareholders are
 */
public record Role(
    String id,
    List<String> texts,
    List<String> names,
    boolean named,
    boolean inTable,
    boolean party) {
  public Role {
    texts = List.copyOf(texts);
    names = List.copyOf(names);
  }
}
