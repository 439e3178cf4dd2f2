package org.inshore.core.person.link;

/**
 * An identifier of a person as it is kept: 60 bits of a keyed hash, its rank in the lowest four.
 *
 * <p>Ranks 1 and 2 are documents, to 7 numbers that identify without a name. What identifies only
 * with a name, and names, are no identifiers by themselves but parts of some.
 */
public final class Identifier {
  /** Ranks beyond this are taken for it. */
  public static final int LAST_RANK = 15;

  /** A person has at most one document of each of these ranks. */
  public static final int LAST_DOCUMENT = 2;

  /** Numbers of telephones, which people share. */
  public static final int SHARED = 3;

  /** Kinds of a rank beyond this identify a person only together with a name. */
  public static final int LAST_NUMBER = 7;

  public static final int ADDRESS = 8;

  /** Numbers that one institution gives to its customers: they link, but tell of nobody alone. */
  public static final int CUSTOMER = 9;

  /** Kinds of a rank beyond this are names. */
  public static final int LAST_KNOWN = 11;

  /** A name of whoever stands in a record under a word that tells of nobody: of another, or not. */
  public static final int OTHER_NAME = 12;

  /** A name together with a number. */
  public static final int NAMED_NUMBER = 13;

  /** A name beside somebody else's identifier, or within one asset. */
  public static final int NAME_BESIDE = 14;

  /** A name as it is matched. */
  public static final int NAME = 15;

  private static final long HASH = ~15L;
  private static final int NAME_BITS = 24;

  /** The last bits of a number that a system gave, with those of the rank. */
  private static final int SYSTEM_BITS = 20;

  /** Of such a number: whether the system's numbers lie far apart. */
  private static final long SPREAD = 16;

  private static final long SCRIPT = 3;
  private static final long HAN = 1;
  private static final long LATIN = 2;

  /** No script: what is masked tells of no name. */
  private static final long MASKED = 3;

  private static final long ONCE = 1L << (Long.SIZE - NAME_BITS + 2);

  private Identifier() {}

  /**
   * Makes one.
   *
   * @param hash keyed hash of a value and its kind
   * @param rank how well the kind identifies a person, 1 the best
   */
  public static long of(long hash, int rank) {
    return (hash & HASH) | Math.min(rank, LAST_RANK);
  }

  /** Its rank. */
  public static int rank(long identifier) {
    return (int) (identifier & ~HASH);
  }

  /**
   * A bit for its kind: documents of both ranks, telephones, cards, addresses of mail and accounts;
   * none for a name and for what an institution counts for itself.
   */
  public static byte kind(long identifier) {
    int rank = rank(identifier);
    if (rank == 0 || rank == CUSTOMER || rank > LAST_KNOWN) {
      return 0;
    }
    return (byte) (1 << (rank <= SHARED ? rank - 1 : rank <= LAST_NUMBER ? SHARED : rank - 4));
  }

  /** The kind of matches of a rank: telephones are one, whichever rule finds them. */
  public static String kind(int rank, String rule) {
    return rank == SHARED ? "telephone" : rule;
  }

  /** Whether it is a document, of which a person has one. */
  public static boolean isDocument(long identifier) {
    return rank(identifier) <= LAST_DOCUMENT;
  }

  /**
   * A name together with a number: its first bits are of the name alone, the last of these tell in
   * which script it is.
   */
  public static long named(long name, boolean han, long number) {
    return of(tag(name, han) | (mixed(name, number) >>> NAME_BITS), NAMED_NUMBER);
  }

  /** A name, which is an attribute of whoever it is linked with and joins nobody. */
  public static long nameOf(long name, boolean han) {
    return of(tag(name, han), NAME);
  }

  private static long tag(long name, boolean han) {
    return ((mixed(name, 0) & ~SCRIPT) | (han ? HAN : LATIN)) << (Long.SIZE - NAME_BITS);
  }

  /** Whether kinds of a rank tell people apart: documents and names. */
  public static boolean tells(int rank) {
    return rank <= LAST_DOCUMENT || rank >= NAME;
  }

  /** Whether it is a number of a telephone, which several may share. */
  public static boolean isShared(long identifier) {
    return rank(identifier) == SHARED;
  }

  /** Whether it identifies without a name. */
  public static boolean isNumber(long identifier) {
    return rank(identifier) <= LAST_NUMBER;
  }

  /** Whether kinds of a rank tell who is meant without a name or an institution beside them. */
  public static boolean identifiesByItself(int rank) {
    return rank > 0 && rank < OTHER_NAME && rank != CUSTOMER;
  }

  /** Whether it is a number that an institution gave to a customer. */
  public static boolean isCustomer(long identifier) {
    return rank(identifier) == CUSTOMER;
  }

  /**
   * What masked values of a person show, in place of a name with a number: whoever is known clearly
   * may be meant.
   *
   * @param once whether a person has but one of them in a table
   */
  public static long masked(long hash, boolean once) {
    long marked = (hash & ~ONCE) | MASKED << (Long.SIZE - NAME_BITS) | (once ? ONCE : 0);
    return of(marked, NAMED_NUMBER);
  }

  /** Whether it is what masked values of a person show. */
  public static boolean isMasked(long identifier) {
    return rank(identifier) == NAMED_NUMBER
        && ((identifier >>> (Long.SIZE - NAME_BITS)) & SCRIPT) == MASKED;
  }

  /** Whether it is that, and a person has but one of them in a table. */
  public static boolean isMaskedOnce(long identifier) {
    return isMasked(identifier) && (identifier & ONCE) != 0;
  }

  /** Whether it is an address of mail. */
  public static boolean isAddress(long identifier) {
    return rank(identifier) == ADDRESS;
  }

  /** Whether it is a number of an account, which identifies nobody without a name. */
  public static boolean isAccount(long identifier) {
    return rank(identifier) > CUSTOMER && rank(identifier) < OTHER_NAME;
  }

  /**
   * Whether it is the same wherever its person stands: a name by itself is many people's, and a
   * customer number or a name beside others is told apart by its place.
   */
  public static boolean travels(long identifier) {
    int rank = rank(identifier);
    return rank < OTHER_NAME ? rank != CUSTOMER : rank == NAMED_NUMBER;
  }

  /** Somebody else who may have an identifier than the one it is told of. */
  public static long possible(long identifier) {
    return mixed(identifier, identifier);
  }

  /** A customer number, the same only within one source: another counts its customers anew. */
  public static long customer(long hash, String source) {
    return numbered(hash, source.hashCode());
  }

  /**
   * A number that a system gave to one of its people: its first bits are of the number alone, so
   * that systems can be compared.
   */
  public static long numbered(long hash, long system) {
    long number = (mixed(hash, 0) >>> SYSTEM_BITS) << SYSTEM_BITS;
    long of = (mixed(0, system) >>> (Long.SIZE - SYSTEM_BITS)) & ~SPREAD;
    return of(number | of, CUSTOMER);
  }

  /**
   * The same of a system whose numbers lie far apart: other systems have some of them by chance
   * only.
   */
  public static long spread(long numbered) {
    return numbered | SPREAD;
  }

  /** Whether a system's numbers lie far apart. */
  static boolean isSpread(long system) {
    return (system & SPREAD) != 0;
  }

  /** Of a number that a system gave, the bits of the number. */
  static long number(long identifier) {
    return identifier >>> SYSTEM_BITS;
  }

  /** Of such a number, the bits of the system. */
  static long system(long identifier) {
    return (identifier & HASH) & ((1L << SYSTEM_BITS) - 1);
  }

  /** A name that is of one person beside some identifier, or within some place. */
  public static long beside(long name, boolean han, long holder) {
    return of(tag(name, han) | (mixed(name, holder) >>> NAME_BITS), NAME_BESIDE);
  }

  /** A name that may be another one of the record's person, within one asset. */
  public static long other(long name, boolean han, long asset) {
    return of(tag(name, han) | (mixed(name, asset) >>> NAME_BITS), OTHER_NAME);
  }

  /** Bits of the name of an identifier that has one; 0 for any other. */
  public static int name(long identifier) {
    return rank(identifier) >= OTHER_NAME && !isMasked(identifier)
        ? (int) (identifier >>> (Long.SIZE - NAME_BITS))
        : 0;
  }

  /** Whether bits of a name are of one in Latin letters. */
  public static boolean isLatin(int name) {
    return (name & SCRIPT) == LATIN;
  }

  /** A hash of two in their order. */
  public static long mixed(long one, long other) {
    long mixed = (one ^ Long.rotateLeft(other, 29)) * 0x9E3779B97F4A7C15L;
    return (mixed ^ (mixed >>> 32) ^ other) * 0xD6E8FEB86659FD93L;
  }
}
