package org.inshore.core.person.bound;

import java.util.Arrays;
import java.util.List;
import org.inshore.core.person.set.HashSample;
import org.inshore.core.person.set.Merge;
import org.inshore.spi.inventory.figure.PersonCount;

/** Count of names by who has them, over unions of places. */
final class NameUnion implements Merge.Visitor {
  private static final int OTHER = 1 << PeopleSets.OTHER;

  /** Names of people, not further names of some. */
  private static final int OWN = (1 << PeopleSets.SIDE) - 1;

  /** By step, who may be another one of the name, and who that may be. */
  private static final int[] MAY_BE = {1 << PeopleSets.ACCOUNT, (1 << PeopleSets.ALONE) | OTHER};

  private static final int[] KNOWN = {(1 << PeopleSets.ACCOUNT) - 1, (1 << PeopleSets.ALONE) - 1};

  /** Names of those who may be others, of these others, and of both. */
  record Shared(long shown, long known, long both) {}

  private final List<int[]> unions;
  final long[] limits;
  private final long[][] besides;

  /** Of each union, all names, and those of people with documents by kind. */
  private final long[] different;

  private final long[][] ofKinds;

  /** By step and union: names of those who may be others, of these others, and of both. */
  private final long[][] alone;

  private final long[][] known;
  private final long[][] both;

  /** Of each union, which kinds of people have the name at hand; and which unions have any. */
  private final int[] kinds;

  private final int[] touched;

  NameUnion(List<HashSample> samples, List<int[]> unions, int count) {
    this.unions = unions;
    this.limits = new long[count];
    this.besides = new long[PeopleSets.WEAK][count];
    this.alone = new long[MAY_BE.length][count];
    this.known = new long[MAY_BE.length][count];
    this.both = new long[MAY_BE.length][count];
    this.different = new long[count];
    this.ofKinds = new long[PeopleSets.WEAK][count];
    this.kinds = new int[count];
    this.touched = new int[count];
    Arrays.fill(limits, HashSample.WHOLE);
    for (int i = 0; i < samples.size(); i++) {
      for (int union : unions.get(i / PeopleSets.KINDS)) {
        limits[union] = Math.min(limits[union], samples.get(i).limit());
      }
    }
  }

  @Override
  public void visit(long hash, int[] members, int count) {
    int last = 0;
    for (int i = 0; i < count; i++) {
      for (int union : unions.get(members[i] / PeopleSets.KINDS)) {
        if (hash < limits[union]) {
          if (kinds[union] == 0) {
            touched[last++] = union;
          }
          kinds[union] |= 1 << (members[i] % PeopleSets.KINDS);
        }
      }
    }
    for (int i = 0; i < last; i++) {
      int own = kinds[touched[i]] & OWN;
      for (int kind = 0; kind < PeopleSets.WEAK; kind++) {
        int had = (1 << kind) | (1 << (PeopleSets.SIDE + kind));
        boolean counts = own != 0 && own != OTHER && (kinds[touched[i]] & had) == 0;
        besides[kind][touched[i]] += counts ? 1 : 0;
        ofKinds[kind][touched[i]] += (kinds[touched[i]] >> kind) & 1;
      }
      different[touched[i]] += own == 0 ? 0 : 1;
      for (int step = 0; step < MAY_BE.length; step++) {
        boolean isAlone = (kinds[touched[i]] & MAY_BE[step]) != 0;
        boolean isKnown = (kinds[touched[i]] & KNOWN[step]) != 0;
        alone[step][touched[i]] += isAlone ? 1 : 0;
        known[step][touched[i]] += isKnown ? 1 : 0;
        both[step][touched[i]] += isAlone && isKnown ? 1 : 0;
      }
      kinds[touched[i]] = 0;
    }
  }

  Shared shared(int step, int union) {
    return new Shared(alone[step][union], known[step][union], both[step][union]);
  }

  /** Whether all names are known, not a sample of them. */
  boolean isWhole(int union) {
    return limits[union] == HashSample.WHOLE;
  }

  /** How many different names there are. */
  long different(int union) {
    return HashSample.count(different[union], limits[union]).persons();
  }

  /** How many of these people have with a document of a kind. */
  long ofKind(int union, int kind) {
    return HashSample.count(ofKinds[kind][union], limits[union]).persons();
  }

  /** How many names there are that nobody with a document of a kind has. */
  PersonCount besides(int union, int kind) {
    return HashSample.count(besides[kind][union], limits[union]);
  }
}
