package org.inshore.core.person.set;

import java.util.Arrays;
import java.util.List;

/**
 * Removes from sets of blocks those that many sets of one group hold: the printed text of a form, a
 * letter head or a licence. Two filled-in forms have that in common and are no copies.
 *
 * <p>Blocks are counted by group, so that a folder of which ten copies lie at ten places keeps its
 * blocks.
 */
public final class Boilerplate implements Merge.Visitor {
  /** A block in more sets of one group than this is boilerplate. */
  private static final int MAX_IN_GROUP = 3;

  private static final int MAX = 1 << 20;

  private final int[] groups;
  private final int[] counts;
  private final LongSet common = new LongSet(MAX);

  private Boilerplate(int[] groups) {
    this.groups = groups;
    this.counts = new int[Arrays.stream(groups).max().orElse(0) + 1];
  }

  /**
   * The sets without what is boilerplate.
   *
   * @param groups of each set, 0 or above
   */
  public static List<HashSample> without(List<HashSample> samples, int[] groups) {
    Boilerplate boilerplate = new Boilerplate(groups);
    Merge.run(samples, boilerplate);
    long[] common = boilerplate.common.toArray();
    Arrays.sort(common);
    return samples.stream().map(sample -> without(sample, common)).toList();
  }

  private static HashSample without(HashSample sample, long[] common) {
    return new HashSample(
        sample.limit(),
        Arrays.stream(sample.hashes())
            .filter(hash -> Arrays.binarySearch(common, hash) < 0)
            .toArray());
  }

  @Override
  public void visit(long hash, int[] members, int count) {
    if (count <= MAX_IN_GROUP) {
      return;
    }
    for (int i = 0; i < count; i++) {
      if (++counts[groups[members[i]]] > MAX_IN_GROUP) {
        common.add(hash);
      }
    }
    for (int i = 0; i < count; i++) {
      counts[groups[members[i]]] = 0;
    }
  }
}
