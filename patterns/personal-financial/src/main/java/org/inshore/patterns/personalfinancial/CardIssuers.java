package org.inshore.patterns.personalfinancial;

/** Issuer numbers with the lengths of their cards. Read on first use. */
final class CardIssuers {
  /** Instead of a card's length. */
  static final int ANY_LENGTH = 0;

  private static final int SHORTEST = 12;

  private static final class Table {
    static final int LONGEST = 10;
    private static final int BITS = 15;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    /**
     * Issuer number, card length in the last two digits: 62226219 is 622262 with 19 digits,
     * 62226200 with any.
     */
    private static final long[] ISSUERS = new long[1 << BITS];

    /** By the first three digits, whether any issuer has them. */
    private static final boolean[] BEGINNINGS = new boolean[1000];

    static {
      for (String line : Resources.text("card-issuers.txt").strip().split("\n", -1)) {
        String[] tokens = line.split(" ", -1);
        long cardLength = Long.parseLong(tokens[0]);
        long issuer = 0;
        for (int i = 1; i < tokens.length; i++) {
          issuer += Long.parseLong(tokens[i], 36);
          long entry = issuer * 100 + cardLength;
          ISSUERS[slot(entry)] = entry;
          ISSUERS[slot(issuer * 100)] = issuer * 100;
          BEGINNINGS[Integer.parseInt(Long.toString(issuer).substring(0, 3))] = true;
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

  /** Whether an issuer of cards so long has numbers that begin like one. */
  static boolean contains(CharSequence card, int cardLength) {
    if (card.length() < SHORTEST || !Digits.only(card)) {
      return false;
    }
    if (!Table.BEGINNINGS[Digits.number(card, 0, 3)]) {
      return false;
    }
    long issuer = 0;
    for (int i = 0; i < Table.LONGEST; i++) {
      issuer = issuer * 10 + card.charAt(i) - '0';
      if (i >= 2 && Table.contains(issuer * 100 + cardLength)) {
        return true;
      }
    }
    return false;
  }
}
