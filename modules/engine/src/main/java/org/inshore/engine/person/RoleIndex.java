package org.inshore.engine.person;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.inshore.engine.header.ColumnWords;
import org.inshore.engine.header.TokenIndex;
import org.inshore.engine.rule.Role;

/** Index of the names of roles: which roles a column's name tells of. */
final class RoleIndex {
  private static final int SHORTEST_INITIALS = 3;

  private final TokenIndex names = new TokenIndex();

  /** Names made of initials of pinyin. */
  private final Map<String, BitSet> initials = new HashMap<>();

  /** Names of several words, run together. */
  private final Map<String, BitSet> together = new HashMap<>();

  RoleIndex(List<Role> roles) {
    for (int i = 0; i < roles.size(); i++) {
      List<List<String>> all = roles.get(i).names().stream().map(ColumnWords::tokens).toList();
      names.add(i, all);
      for (List<String> name : all) {
        if (name.size() > 1) {
          together.computeIfAbsent(String.join("", name), word -> new BitSet()).set(i);
        } else if (!name.isEmpty() && TokenIndex.isInitials(name.getFirst(), SHORTEST_INITIALS)) {
          initials.computeIfAbsent(name.getFirst(), word -> new BitSet()).set(i);
        }
      }
    }
  }

  /**
   * The roles, by their numbers, of which a name stands in these tokens, or begins one as initials
   * of pinyin ({@code lxrdh} is the {@code dh} of a lxr), or begins them with nothing between its
   * words ({@code fromaccountno}).
   */
  BitSet of(List<String> tokens) {
    BitSet found = names.within(tokens);
    tokens.forEach(token -> begins(initials, token, found));
    if (tokens.size() <= 2) {
      begins(together, String.join("", tokens), found);
    }
    return found;
  }

  private static void begins(Map<String, BitSet> words, String text, BitSet to) {
    for (int length = SHORTEST_INITIALS - 1; length <= text.length(); length++) {
      BitSet numbers = words.get(text.substring(0, length));
      if (numbers != null) {
        to.or(numbers);
      }
    }
  }
}
