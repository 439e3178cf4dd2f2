package org.inshore.core.person.rowkey;

import org.inshore.core.person.link.Identifier;

/**
 * Person of a row with a key.
 *
 * @param identifier by what the person is known there
 * @param name the person's name as an identifier; 0 if there is none
 */
record KeyedPerson(long key, long identifier, long name) {

  /** Whether it is surely somebody else: by a document or by the name in one script. */
  boolean isOther(KeyedPerson other) {
    return (identifier != other.identifier
            && Identifier.isDocument(identifier)
            && Identifier.rank(identifier) == Identifier.rank(other.identifier))
        || (name != 0
            && other.name != 0
            && name != other.name
            && Identifier.isLatin(Identifier.name(name))
                == Identifier.isLatin(Identifier.name(other.name)));
  }

  boolean isDocumented() {
    return Identifier.isDocument(identifier);
  }

  /** Says nothing of who it is. */
  @Override
  public String toString() {
    return "KeyedPerson";
  }
}
