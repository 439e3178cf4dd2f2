package org.inshore.engine.person;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Roles whose words are also said of anybody's number, {@code contact_phone}: without a name of
 * that role such a column is the row's own person's, and so it is beside others of the family, an
 * emergency contact, who have all they need. A payee's is so only where the row's own person has no
 * other account.
 */
final class NamedRoles {
  private static final String EMERGENCY = "emergency-contact";

  /** Roles that somebody is named in, and families in which somebody's numbers may be missing. */
  private final Set<String> named = new HashSet<>();

  private final Set<String> open = new HashSet<>();

  /** Kinds of which the row's own person surely has a column. */
  private final BitSet own = new BitSet();

  NamedRoles(List<ColumnPart> parts) {
    Set<String> numbered = new HashSet<>();
    parts.stream().filter(ColumnPart::numbered).forEach(part -> numbered.add(part.key()));
    for (ColumnPart part : parts) {
      if (part.tells()) {
        named.add(part.key());
        if (!numbered.contains(part.key())) {
          open.add(part.family());
        }
      }
      if (part.isOwn()) {
        own.or(part.kinds());
      }
    }
  }

  /** Whether a column is the row's own person's for want of anybody else. */
  boolean isHolders(ColumnPart part) {
    return part.isNamedRole()
        && !named.contains(part.key())
        && !open.contains(part.family())
        && !(part.inTable() && own.intersects(part.kinds()));
  }

  /**
   * Whether it may be somebody else's: that person has the same kind in another column, or the role
   * is played by others as a rule, as whoever is called in an emergency is.
   */
  boolean isDoubtful(ColumnPart part) {
    return part.inTable()
        || own.intersects(part.kinds())
        || part.roles().stream().anyMatch(role -> role.id().equals(EMERGENCY));
  }
}
