package org.inshore.core.person;

import org.inshore.core.person.link.Identifier;
import org.inshore.core.person.set.LongSet;

/**
 * Identifiers of one person of a record that identify only with a name: addresses, accounts and
 * customer numbers, the best first and two at most.
 */
final class WeakIdentifiers {
  private static final int MOST = 2;

  private final long[] identifiers = new long[MOST];
  private int count;

  void clear() {
    count = 0;
  }

  boolean isEmpty() {
    return count == 0;
  }

  int count() {
    return count;
  }

  long first() {
    return identifiers[0];
  }

  long get(int at) {
    return identifiers[at];
  }

  /** Puts one where it belongs; tells whether it is no worse than all of as many as are kept. */
  boolean add(long identifier) {
    int at = count;
    while (at > 0 && Identifier.rank(identifier) < Identifier.rank(identifiers[at - 1])) {
      at--;
    }
    for (int i = 0; i < at; i++) {
      if (identifiers[i] == identifier) {
        return true;
      }
    }
    if (at == MOST) {
      return false;
    }
    for (int i = Math.min(count, MOST - 1); i > at; i--) {
      identifiers[i] = identifiers[i - 1];
    }
    identifiers[at] = identifier;
    count = Math.min(count + 1, MOST);
    return true;
  }

  /** The customer number that is surely of this person; 0 where there is none. */
  long customer(LongSet doubted) {
    for (int i = 0; i < count; i++) {
      if (Identifier.isCustomer(identifiers[i]) && !doubted.contains(identifiers[i])) {
        return identifiers[i];
      }
    }
    return 0;
  }
}
