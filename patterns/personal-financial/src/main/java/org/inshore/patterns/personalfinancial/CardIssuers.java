package org.inshore.patterns.personalfinancial;

/** Issuer numbers with the lengths of their cards. Read on first use. */
final class CardIssuers {
  private static final int SHORTEST_CARD = 12;
  private static final int LONGEST_CARD = 19;

  private static final class Table {
    static final int LONGEST = 10;
    private static final int BITS = 15;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    /** Issuer number, card length in the last two digits: 62226219 is 622262 with 19 digits. */
    private static final long[] ISSUERS = new long[1 << BITS];

    static {
      for (String line : Resources.text("card-issuers.txt").strip().split("\n", -1)) {
        String[] tokens = line.split(" ", -1);
        long cardLength = Long.parseLong(tokens[0]);
        long issuer = 0;
        for (int i = 1; i < tokens.length; i++) {
          issuer += Long.parseLong(tokens[i], 36);
          long entry = issuer * 100 + cardLength;
          ISSUERS[slot(entry)] = entry;
        }
      }
    }

    static boolean contains(long entry) {
      return ISSUERS[slot(entry)] == entry;
    }

    /** Where an entry is, or would be. */
    private static int slot(long entry) {
      int slot = (int) ((entry * SPREAD) >>> (Long.SIZE - BITS));
      while (ISSUERS[slot] != 0 && ISSUERS[slot] != entry) {
        slot = (slot + 1) & (ISSUERS.length - 1);
      }
      return slot;
    }
  }

  private CardIssuers() {}

  /** Whether a number begins like those of an issuer whose cards are as long. */
  static boolean contains(CharSequence card) {
    return contains(card, card.length(), card.length());
  }

  /** Whether a number begins like those of an issuer, however long its cards are. */
  static boolean knows(CharSequence card) {
    return contains(card, SHORTEST_CARD, LONGEST_CARD);
  }

  private static boolean contains(CharSequence card, int shortest, int longest) {
    if (card.length() < SHORTEST_CARD || !Digits.only(card)) {
      return false;
    }
    long issuer = 0;
    for (int i = 0; i < Table.LONGEST; i++) {
      issuer = issuer * 10 + card.charAt(i) - '0';
      for (int length = shortest; i >= 2 && length <= longest; length++) {
        if (Table.contains(issuer * 100 + length)) {
          return true;
        }
      }
    }
    return false;
  }
}
