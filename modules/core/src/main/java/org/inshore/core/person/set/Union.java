package org.inshore.core.person.set;

import java.util.Arrays;
import java.util.List;
import org.inshore.spi.inventory.figure.PersonCount;

/** Counts what is in any of some sets, for several choices of sets at once. */
public final class Union implements Merge.Visitor {
  private final List<int[]> unions;
  private final long[] limits;
  private final long[] counts;

  /** The last hash that was counted in each; hashes come in order. */
  private final long[] last;

  /**
   * Makes one.
   *
   * @param samples the sets
   * @param unions of every set, the numbers of the unions that it is in
   * @param count how many unions there are
   */
  public Union(List<HashSample> samples, List<int[]> unions, int count) {
    this.unions = unions;
    this.limits = new long[count];
    this.counts = new long[count];
    this.last = new long[count];
    Arrays.fill(limits, HashSample.WHOLE);
    for (int set = 0; set < samples.size(); set++) {
      for (int union : unions.get(set)) {
        limits[union] = Math.min(limits[union], samples.get(set).limit());
      }
    }
  }

  @Override
  public void visit(long hash, int[] members, int count) {
    for (int i = 0; i < count; i++) {
      for (int union : unions.get(members[i])) {
        if (last[union] != hash && hash < limits[union]) {
          last[union] = hash;
          counts[union]++;
        }
      }
    }
  }

  /** How many are in a union. */
  public PersonCount count(int union) {
    return HashSample.count(counts[union], limits[union]);
  }
}
