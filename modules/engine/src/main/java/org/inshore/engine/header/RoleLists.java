package org.inshore.engine.header;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.inshore.engine.rule.Role;
import org.inshore.engine.rule.Rule;

/**
 * The roles of rules, and the lists that stand beside them by reserved ids: words that tell nothing
 * of whose a column is, words for names, for numbers, for further names of the same person, for
 * parts of one name, for its two halves, for organisations, for what their names end in, for their
 * accounts, for those for whom others pay, and for what is paid from.
 */
public record RoleLists(
    List<Role> roles,
    Role own,
    Role name,
    Role number,
    Role otherName,
    Role namePart,
    PartWords parts,
    Role organisation,
    Role organisationEnd,
    Role corporate,
    Role minor,
    Role payment) {
  private static final String OWN = "own";
  private static final String NAME = "name";
  private static final String NUMBER = "number";
  private static final String OTHER_NAME = "other-name";
  private static final String NAME_PART = "name-part";
  private static final String SURNAME = "surname-part";
  private static final String GIVEN = "given-part";
  private static final String ORGANISATION = "organisation";
  private static final String ORGANISATION_END = "organisation-end";
  private static final String CORPORATE = "corporate";
  private static final String MINOR = "minor";
  private static final String PAYMENT = "payment";
  private static final Set<String> RESERVED =
      Set.of(
          OWN,
          NAME,
          NUMBER,
          OTHER_NAME,
          NAME_PART,
          SURNAME,
          GIVEN,
          ORGANISATION,
          ORGANISATION_END,
          CORPORATE,
          MINOR,
          PAYMENT);

  public static RoleLists of(List<Rule> rules) {
    List<Role> all = rules.stream().flatMap(rule -> rule.roles().stream()).toList();
    return new RoleLists(
        all.stream().filter(role -> !RESERVED.contains(role.id())).toList(),
        list(all, OWN),
        list(all, NAME),
        list(all, NUMBER),
        list(all, OTHER_NAME),
        list(all, NAME_PART),
        new PartWords(list(all, SURNAME), list(all, GIVEN), list(all, NAME)),
        list(all, ORGANISATION),
        list(all, ORGANISATION_END),
        list(all, CORPORATE),
        list(all, MINOR),
        list(all, PAYMENT));
  }

  /** Words for the row's own person, as a role of its own. */
  public Role holder() {
    return list(roles, RoleWords.HOLDER);
  }

  /** Words that say that a column is the holder's, or nothing of whose it is. */
  List<Role> ofHolder() {
    return Stream.concat(
            Stream.of(own), roles.stream().filter(role -> role.id().equals(RoleWords.HOLDER)))
        .toList();
  }

  private static Role list(List<Role> all, String id) {
    return all.stream()
        .filter(role -> role.id().equals(id))
        .findFirst()
        .orElse(new Role(id, List.of(), List.of(), false, false, false));
  }
}
