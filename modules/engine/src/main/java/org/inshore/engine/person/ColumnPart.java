package org.inshore.engine.person;

import java.util.BitSet;
import java.util.List;
import org.inshore.engine.header.RoleWords;
import org.inshore.engine.rule.Role;

/**
 * A column's part in a row.
 *
 * @param roles those that its name tells, in the order of their words
 * @param whose what is left of a name beside its roles; empty for nothing
 * @param number which of several like persons; 0 for none
 * @param named whether it holds names of persons
 * @param document whether it holds documents
 * @param name whether it holds nothing but names
 * @param otherName whether it holds one more name of the same person
 * @param namePart whether it holds a part of names: surnames, given names
 * @param numbered whether it holds numbers or documents
 * @param ofHolder whether a word says that it is of the row's own person
 * @param silent whether its name says nothing
 * @param kinds the rules of identifiers that its name speaks for
 */
record ColumnPart(
    List<Role> roles,
    String whose,
    int number,
    boolean named,
    boolean document,
    boolean name,
    boolean otherName,
    boolean namePart,
    boolean numbered,
    boolean ofHolder,
    boolean silent,
    BitSet kinds) {
  /** The part of one of several like persons, without a role. */
  ColumnPart of(int person) {
    return new ColumnPart(
        List.of(), "", person, named, document, name, otherName, namePart, numbered, ofHolder,
        silent, kinds);
  }

  /** The part of its role's or the row's own person, or of one whom other words tell apart. */
  ColumnPart of(String unknown) {
    return new ColumnPart(
        roles, unknown, number, named, document, name, otherName, namePart, numbered, ofHolder,
        silent, kinds);
  }

  /** The part of whom another column is of. */
  ColumnPart of(ColumnPart other) {
    return new ColumnPart(
        other.roles,
        other.whose,
        other.number,
        named,
        document,
        name,
        otherName,
        namePart,
        numbered,
        ofHolder,
        silent,
        kinds);
  }

  /** The part of a column that holds nothing but names. */
  ColumnPart asName() {
    return new ColumnPart(
        roles, whose, number, true, document, true, otherName, namePart, numbered, ofHolder, silent,
        kinds);
  }

  /**
   * The part of a column that goes with another one's names.
   *
   * @param whole whether these are whole
   */
  ColumnPart asOtherName(boolean whole) {
    return new ColumnPart(
        roles,
        whose,
        number,
        named,
        document,
        name,
        true,
        namePart && !whole,
        numbered,
        ofHolder,
        silent,
        kinds);
  }

  /** Whether its name has a word in no list and tells of no kind. */
  boolean isUnknown() {
    return roles.isEmpty() && !whose.isEmpty() && !tells() && !numbered && kinds.isEmpty();
  }

  boolean tells() {
    return named || document;
  }

  /** Whether it is of the row's own person. */
  boolean isOwn() {
    return roles.isEmpty() && whose.isEmpty();
  }

  /** The family of its role; empty where it has none. */
  String family() {
    return roles.isEmpty() ? whose : RoleWords.family(roles.getLast());
  }

  boolean inTable() {
    return roles.isEmpty() ? !whose.isEmpty() : roles.getLast().inTable();
  }

  /** Whether rows may be of whom its role tells; a clerk's and an opposite side's never are. */
  boolean isParty() {
    return !inTable() || (!roles.isEmpty() && roles.getLast().party());
  }

  /** Whether its only role is one that is said of the holder too, and no kind of one. */
  boolean isSaidOfHolder() {
    return roles.size() == 1
        && roles.getFirst().named()
        && roles.getFirst().id().equals(RoleWords.family(roles.getFirst()));
  }

  boolean isNamedRole() {
    return roles.stream().anyMatch(Role::named);
  }

  String key() {
    StringBuilder key = new StringBuilder();
    roles.forEach(role -> key.append(role.id()).append('/'));
    return whose.isEmpty() ? key.toString() : key + whose + "?";
  }
}
