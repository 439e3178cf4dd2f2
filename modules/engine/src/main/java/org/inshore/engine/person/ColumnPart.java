package org.inshore.engine.person;

import java.util.BitSet;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.inshore.engine.header.RoleWords;
import org.inshore.engine.rule.Role;

/**
 * A column's part in a row.
 *
 * @param whom whom it is of
 * @param traits what its name and cells tell of it
 * @param kinds the rules of identifiers that its name speaks for
 */
record ColumnPart(Whom whom, Set<Trait> traits, BitSet kinds) {
  /**
   * A person of a row, as the name of a column tells.
   *
   * @param roles those that it tells, in the order of their words
   * @param whose what is left of it beside its roles; empty for nothing
   * @param number which of several like persons; 0 for none
   */
  record Whom(List<Role> roles, String whose, int number) {}

  /** Trait of a column, by its name and its cells. */
  enum Trait {
    /** It holds names of persons. */
    NAMED,
    /** It holds documents. */
    DOCUMENT,
    /** It holds nothing but names. */
    NAME,
    /** It holds one more name of the same person. */
    OTHER_NAME,
    /** It holds a part of names: surnames, given names. */
    NAME_PART,
    /** It holds numbers or documents. */
    NUMBERED,
    /** A word says that it is of the row's own person. */
    OF_HOLDER,
    /** A word says that it is of somebody for whom others pay. */
    OF_MINOR,
    /** A word says that it is what is paid from. */
    OF_PAYMENT,
    /** A word says that it is an organisation's account. */
    OF_ORGANISATION,
    /** Its name says nothing. */
    SILENT
  }

  /** The part of one of several like persons, without a role. */
  ColumnPart of(int person) {
    return of(new Whom(List.of(), "", person));
  }

  /** The part of its role's or the row's own person, or of one whom other words tell apart. */
  ColumnPart of(String unknown) {
    return of(new Whom(roles(), unknown, number()));
  }

  /** The part of whom another column is of. */
  ColumnPart of(Whom other) {
    return new ColumnPart(other, traits, kinds);
  }

  /** The part of a column that holds nothing but names. */
  ColumnPart asName() {
    return with(Trait.NAMED, Trait.NAME);
  }

  /**
   * The part of a column that goes with another one's names.
   *
   * @param whole whether these are whole
   */
  ColumnPart asOtherName(boolean whole) {
    ColumnPart part = with(Trait.OTHER_NAME);
    if (whole) {
      part.traits.remove(Trait.NAME_PART);
    }
    return part;
  }

  private ColumnPart with(Trait... more) {
    Set<Trait> all = EnumSet.noneOf(Trait.class);
    all.addAll(traits);
    Collections.addAll(all, more);
    return new ColumnPart(whom, all, kinds);
  }

  List<Role> roles() {
    return whom.roles;
  }

  String whose() {
    return whom.whose;
  }

  int number() {
    return whom.number;
  }

  boolean named() {
    return traits.contains(Trait.NAMED);
  }

  boolean document() {
    return traits.contains(Trait.DOCUMENT);
  }

  boolean name() {
    return traits.contains(Trait.NAME);
  }

  boolean otherName() {
    return traits.contains(Trait.OTHER_NAME);
  }

  boolean namePart() {
    return traits.contains(Trait.NAME_PART);
  }

  boolean numbered() {
    return traits.contains(Trait.NUMBERED);
  }

  boolean ofHolder() {
    return traits.contains(Trait.OF_HOLDER);
  }

  boolean ofMinor() {
    return traits.contains(Trait.OF_MINOR);
  }

  boolean ofPayment() {
    return traits.contains(Trait.OF_PAYMENT);
  }

  boolean ofOrganisation() {
    return traits.contains(Trait.OF_ORGANISATION);
  }

  boolean silent() {
    return traits.contains(Trait.SILENT);
  }

  /** Whether its name has a word in no list and tells of no kind. */
  boolean isUnknown() {
    return roles().isEmpty() && !whose().isEmpty() && !tells() && !numbered() && kinds.isEmpty();
  }

  boolean tells() {
    return named() || document();
  }

  /** Whether it is of the row's own person. */
  boolean isOwn() {
    return roles().isEmpty() && whose().isEmpty();
  }

  /** The family of its role; empty where it has none. */
  String family() {
    return roles().isEmpty() ? whose() : RoleWords.family(roles().getLast());
  }

  boolean inTable() {
    return roles().isEmpty() ? !whose().isEmpty() : roles().getLast().inTable();
  }

  /** Whether rows may be of whom its role tells; a clerk's and an opposite side's never are. */
  boolean isParty() {
    return !inTable() || (!roles().isEmpty() && roles().getLast().party());
  }

  /** Whether its only role is one that is said of the holder too, and no kind of one. */
  boolean isSaidOfHolder() {
    return roles().size() == 1
        && roles().getFirst().named()
        && roles().getFirst().id().equals(RoleWords.family(roles().getFirst()));
  }

  boolean isNamedRole() {
    return roles().stream().anyMatch(Role::named);
  }

  String key() {
    StringBuilder key = new StringBuilder();
    roles().forEach(role -> key.append(role.id()).append('/'));
    return whose().isEmpty() ? key.toString() : key + whose() + "?";
  }
}
