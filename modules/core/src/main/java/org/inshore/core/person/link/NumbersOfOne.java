package org.inshore.core.person.link;

import java.util.Arrays;
import org.inshore.core.person.set.LongList;
import org.inshore.core.person.set.SortedLongs;

/**
 * Estimation of how many telephones, and how many cards, one person has: the highest mean of all
 * places that tell whose they are. Most places show one of several.
 */
public final class NumbersOfOne {
  /** Telephones, and cards and whatever else is a number that identifies by itself. */
  public static final int KINDS = 2;

  /** Fewer people in a place tell nothing. */
  private static final int FEWEST = 30;

  /** Beyond so many links nothing is estimated. */
  private static final int MOST = 4_000_000;

  private final Links links;
  private final LongList told = new LongList();
  private int count;

  private NumbersOfOne(Links links) {
    this.links = links;
  }

  /** The means of both kinds; one where nothing tells. */
  static double[] of(ToldLinks source, Links links) {
    NumbersOfOne numbers = new NumbersOfOne(links);
    source.each(numbers::told);
    double[] means = {1, 1};
    if (numbers.count <= MOST) {
      long[] all = numbers.told.toArray();
      Arrays.sort(all);
      all = SortedLongs.distinct(all);
      for (int from = 0, to; from < all.length; from = to) {
        to = from + 1;
        while (to < all.length && all[to] >> Integer.SIZE == all[from] >> Integer.SIZE) {
          to++;
        }
        for (int kind = 0; kind < KINDS; kind++) {
          means[kind] = Math.max(means[kind], numbers.mean(all, from, to, kind));
        }
      }
    }
    return means;
  }

  /** Which kind an identifier is of; negative for none. */
  public static int kind(long identifier) {
    int rank = Identifier.rank(identifier);
    boolean is = rank >= Identifier.SHARED && rank <= Identifier.LAST_NUMBER;
    return is ? Math.min(rank, Identifier.SHARED + 1) - Identifier.SHARED : -1;
  }

  private void told(int place, long[] pairs) {
    for (int i = 0; i < pairs.length && count <= MOST; i++) {
      int at = kind(pairs[i]) < 0 ? -1 : links.place(pairs[i]);
      if (at >= 0 && links.isKnownOtherwise(at)) {
        told.add(((long) place << Integer.SIZE) | at);
        count++;
      }
    }
  }

  private double mean(long[] all, int from, int to, int kind) {
    long[] people =
        Arrays.stream(all, from, to)
            .mapToInt(each -> (int) each)
            .filter(at -> kind(links.identifier(at)) == kind)
            .mapToLong(links::personAt)
            .sorted()
            .toArray();
    int different = SortedLongs.distinct(people).length;
    return different < FEWEST ? 1 : (double) people.length / different;
  }
}
