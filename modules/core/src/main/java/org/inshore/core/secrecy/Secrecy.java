package org.inshore.core.secrecy;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Set;
import org.inshore.spi.inventory.run.RuleInfo;
import org.inshore.spi.inventory.run.Subject;

/**
 * Decides what is kept of one asset; for all threads.
 *
 * <p>A file with a marking is a document that may be a state secret as a whole: no sample, not even
 * a masked one, and no hash of its text is kept. To make that tell nothing, samples of all files
 * are sealed, those of one file in four are withheld without need, and hashes of text are replaced
 * by as many random numbers. In a table a marking makes a secret of its row: other rows' samples
 * are kept.
 */
public final class Secrecy {
  private static final SecureRandom RANDOM = new SecureRandom();

  /** Of so many files the samples of one are withheld. */
  private static final int WITHHELD = 4;

  private static final int MAX_RECORDS = 100_000;

  private final boolean table;
  private final Set<Long> records = new HashSet<>();
  private boolean marked;

  /**
   * Begins an asset of which nothing is known.
   *
   * @param table whether it is a table: a set of rows, not a document
   */
  public Secrecy(boolean table) {
    this.table = table;
  }

  /** Whether what a rule finds is a state-secret marking. */
  public static boolean isSecret(RuleInfo rule) {
    return rule.subject() == Subject.STATE_SECRET;
  }

  /**
   * Notes a match.
   *
   * @param record the number of its row or line
   */
  public synchronized void match(RuleInfo rule, long record) {
    if (isSecret(rule)) {
      marked = true;
      if (table && records.size() < MAX_RECORDS) {
        records.add(record);
      }
    }
  }

  /** Whether a marking was found. */
  public synchronized boolean marked() {
    return marked;
  }

  /** Whether a sample from a row or line may be kept. */
  public synchronized boolean keepsSample(long record) {
    return !marked || (table && records.size() < MAX_RECORDS && !records.contains(record));
  }

  /**
   * In what form samples are kept.
   *
   * @param chance a number that is evenly spread over assets and always the same for one
   */
  public synchronized Samples samples(long chance) {
    if (table) {
      return Samples.CLEAR;
    }
    return marked || Math.floorMod(chance, WITHHELD) == 0 ? Samples.WITHHELD : Samples.SEALED;
  }

  /** The hashes of blocks of text that may be kept: random ones in place of a marked file's. */
  public synchronized long[] blocks(long[] hashes) {
    return marked ? RANDOM.longs(hashes.length).toArray() : hashes;
  }
}
