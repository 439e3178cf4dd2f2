package org.inshore.core.person;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.function.Consumer;
import org.inshore.engine.Match;
import org.inshore.spi.inventory.RuleInfo;
import org.jspecify.annotations.Nullable;

/**
 * Tells the people of one asset apart: per record (row or line), the best identifier in it. What
 * else the record holds once is of the same person, and is told as a link.
 *
 * <p>A record may name several people by their best identifiers, for instance a list of resident
 * IDs in one line; then nothing tells whose the rest is. Documents of different kinds in different
 * columns of a row are one person's.
 *
 * <p>A form or contract has its identifiers in lines of their own: where all of an asset lie within
 * some lines and the best is one, what else the asset holds once is of the same person.
 *
 * <p>Whoever stands in a record with a match of a rule that is always sensitive (class {@code Y} of
 * the scheme {@code sensitive}) is told apart; in a form, whose lines are of one person, anywhere
 * in it.
 *
 * <p>Matches come record by record, so one record is open at a time. Records may come in any order;
 * one whose matches do not come in a row counts as several.
 */
public final class PersonCollector {
  private static final int BATCH = 50_000;
  private static final int MOST_IN_RECORD = 1000;
  private static final int LINES_OF_A_FORM = 60;
  private static final int RANKS = Identifier.LAST_RANK + 1;

  private final Consumer<PersonBatch> people;
  private final LongSet found = new LongSet(BATCH);
  private final LongSet foundSensitive = new LongSet(BATCH);

  /** Whether a rule is always sensitive; rules are few and the same objects in all matches. */
  private final IdentityHashMap<RuleInfo, Boolean> sensitiveRules = new IdentityHashMap<>();

  private long[] links = new long[32];
  private int linked;
  private boolean closed;

  private boolean open;
  private long record;

  /** The best rank that the open record holds. */
  private int best;

  /** Its first match of that rank; nearly always the only one. */
  private @Nullable Match first;

  /** Whether all others of that rank are of other kinds in other columns. */
  private boolean onePerson;

  private final LongSet others = new LongSet(MOST_IN_RECORD - 1);

  /** The first identifier of each rank; which ranks there are, and which have several, as bits. */
  private final long[] ofRank = new long[RANKS];

  private int ranks;
  private int several;
  private boolean sensitive;

  /** The same of the whole asset, and the first and last of its records with an identifier. */
  private final long[] ofRankInAsset = new long[RANKS];

  private int ranksInAsset;
  private int severalInAsset;
  private boolean sensitiveInAsset;
  private long firstRecord = Long.MAX_VALUE;
  private long lastRecord = Long.MIN_VALUE;

  /**
   * Makes a collector.
   *
   * @param people takes batches
   */
  public PersonCollector(Consumer<PersonBatch> people) {
    this.people = people;
  }

  /** Adds a match in the content at hand. */
  public synchronized void add(Match match) {
    if (closed) {
      return;
    }
    boolean speaks = isSensitive(match.rule());
    if (match.personKey() == 0 && !speaks) {
      return;
    }
    if (!open || match.record() != record) {
      settle();
      open = true;
      record = match.record();
      best = RANKS;
      ranks = 0;
      several = 0;
      sensitive = false;
    }
    sensitive |= speaks;
    sensitiveInAsset |= speaks;
    if (match.personKey() == 0) {
      return;
    }
    firstRecord = Math.min(firstRecord, record);
    lastRecord = Math.max(lastRecord, record);
    int rank = Math.min(match.personKey(), Identifier.LAST_RANK);
    long identifier = Identifier.of(match.valueHash(), rank);
    int bit = 1 << rank;
    if ((ranksInAsset & bit) == 0) {
      ranksInAsset |= bit;
      ofRankInAsset[rank] = identifier;
    } else if (identifier != ofRankInAsset[rank]) {
      severalInAsset |= bit;
    }
    if ((ranks & bit) == 0) {
      ranks |= bit;
      ofRank[rank] = identifier;
      if (rank < best) {
        best = rank;
        first = match;
        onePerson = true;
        others.clear();
      }
    } else if (identifier != ofRank[rank]) {
      several |= bit;
      if (rank == best) {
        another(match, identifier);
      }
    }
  }

  private boolean isSensitive(RuleInfo rule) {
    Boolean known = sensitiveRules.get(rule);
    if (known == null) {
      known = "Y".equals(rule.code("sensitive"));
      sensitiveRules.put(rule, known);
    }
    return known;
  }

  /** One more of the best rank. Of a person's two documents, the rule's id chooses. */
  private void another(Match match, long identifier) {
    Match known = first;
    if (known == null || !others.add(identifier)) {
      return;
    }
    onePerson &=
        others.size() == 1
            && !match.rule().id().equals(known.rule().id())
            && !match.place().equals(known.place());
    if (onePerson && match.rule().id().compareTo(known.rule().id()) < 0) {
      others.clear();
      others.add(ofRank[best]);
      ofRank[best] = identifier;
      first = match;
    }
  }

  /**
   * Ends the content at hand.
   *
   * @param more whether the same text goes on, perhaps in the middle of its last line
   */
  public synchronized void contentDone(boolean more) {
    if (!more) {
      settle();
    }
  }

  /** Ends the asset; what comes later is dropped. */
  public synchronized void close() {
    closed = true;
    settle();
    int bestInAsset = Integer.numberOfTrailingZeros(ranksInAsset | (1 << RANKS));
    if (lastRecord - firstRecord <= LINES_OF_A_FORM && ((severalInAsset >> bestInAsset) & 1) == 0) {
      int once = ranksInAsset & ~severalInAsset;
      link(ofRankInAsset, once, bestInAsset);
      if (sensitiveInAsset && ranksInAsset != 0) {
        sensitive = true;
        person(ofRankInAsset[bestInAsset]);
      }
    }
    flush();
  }

  private void settle() {
    if (!open) {
      return;
    }
    open = false;
    if (ranks == 0) {
      return;
    }
    long identifier = ofRank[best];
    if (others.size() == 0 || onePerson) {
      person(identifier);
      link(ofRank, ranks & ~several, best);
    } else {
      person(identifier);
      for (long hash : others.toArray()) {
        person(hash);
      }
    }
    others.clear();
  }

  private void person(long identifier) {
    found.add(identifier);
    if (sensitive) {
      foundSensitive.add(identifier);
    }
    if (found.size() >= BATCH) {
      flush();
    }
  }

  /** Links what there is once, of each other rank, to the best. */
  private void link(long[] identifiers, int once, int bestRank) {
    for (int left = once & ~(1 << bestRank); left != 0; left &= left - 1) {
      if (linked == links.length) {
        links = Arrays.copyOf(links, 2 * linked);
      }
      links[linked++] = identifiers[bestRank];
      links[linked++] = identifiers[Integer.numberOfTrailingZeros(left)];
    }
    if (linked >= 4 * BATCH) {
      flush();
    }
  }

  private void flush() {
    if (found.size() > 0 || linked > 0) {
      people.accept(
          new PersonBatch(found.toArray(), Arrays.copyOf(links, linked), foundSensitive.toArray()));
      found.clear();
      foundSensitive.clear();
      linked = 0;
    }
  }
}
