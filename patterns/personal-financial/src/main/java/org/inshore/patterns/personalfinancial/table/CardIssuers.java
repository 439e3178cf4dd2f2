package org.inshore.patterns.personalfinancial.table;

/** Issuer numbers with the lengths of their cards. Read on first use. */
public final class CardIssuers {
  /** Instead of a card's length. */
  public static final int ANY_LENGTH = 0;

  private static final int SHORTEST = 12;

  private static final class Table {
    static final int LONGEST = 10;
    private static final int BITS = 15;

    /**
     * Issuer number, card length in the last two digits: 62226219 is 622262 with 19 digits,
     * 62226200 with any.
     */
    static final LongKeys ISSUERS = new LongKeys(BITS);

    /** By the first three digits, whether any issuer has them. */
    private static final boolean[] BEGINNINGS = new boolean[1000];

    static {
      for (String line : Resources.text("card-issuers.txt").strip().split("\n", -1)) {
        String[] tokens = line.split(" ", -1);
        long cardLength = Long.parseLong(tokens[0]);
        long issuer = 0;
        for (int i = 1; i < tokens.length; i++) {
          issuer += Long.parseLong(tokens[i], 36);
          ISSUERS.add(issuer * 100 + cardLength);
          ISSUERS.add(issuer * 100);
          BEGINNINGS[Integer.parseInt(Long.toString(issuer).substring(0, 3))] = true;
        }
      }
    }
  }

  private CardIssuers() {}

  /** Whether an issuer of cards so long has numbers that begin like one. */
  public static boolean contains(CharSequence card, int cardLength) {
    if (card.length() < SHORTEST || !Digits.only(card)) {
      return false;
    }
    if (!Table.BEGINNINGS[Digits.number(card, 0, 3)]) {
      return false;
    }
    long issuer = 0;
    for (int i = 0; i < Table.LONGEST; i++) {
      issuer = issuer * 10 + card.charAt(i) - '0';
      if (i >= 2 && Table.ISSUERS.contains(issuer * 100 + cardLength)) {
        return true;
      }
    }
    return false;
  }
}
