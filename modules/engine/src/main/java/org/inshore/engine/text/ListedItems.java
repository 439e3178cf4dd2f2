package org.inshore.engine.text;

import java.util.Arrays;
import org.inshore.engine.pattern.Alphabet;

/**
 * The lists that labels opened last, each by the places of the items behind its first: labels that
 * stand in one list, as they do where blanks part all words, open parts of the same one.
 */
public final class ListedItems {
  private static final int KEPT = 8;

  private final Listed listed;
  private final int[] firsts = new int[KEPT];
  private final int[][] items = new int[KEPT][8];
  private final int[] counts = new int[KEPT];
  private int next;

  public ListedItems(Alphabet alphabet) {
    this.listed = new Listed(alphabet);
    clear();
  }

  /** Forgets all lists, when there is other text. */
  public void clear() {
    Arrays.fill(firsts, -1);
  }

  /** The number of the list whose first item starts at a place; older ones are forgotten. */
  public int open(TextView text, int first) {
    int known = find(first);
    if (known >= 0) {
      return known;
    }
    int list = next;
    next = (next + 1) % KEPT;
    firsts[list] = first;
    counts[list] = 0;
    int item = listed.next(text, first);
    int furthest = item < 0 ? -1 : text.atMostOn(first, Listed.REACH);
    for (; item >= 0 && item <= furthest; item = listed.next(text, item)) {
      if (counts[list] == items[list].length) {
        items[list] = Arrays.copyOf(items[list], 2 * counts[list]);
      }
      items[list][counts[list]++] = item;
    }
    return list;
  }

  /** How many items follow the first. */
  public int size(int list) {
    return counts[list];
  }

  /** Where an item starts that follows the first. */
  public int item(int list, int index) {
    return items[list][index];
  }

  /**
   * The last item of the list whose first starts at one place, if another place is one of its
   * items: from there on, both are one list. Else -1.
   */
  public int last(int first, int place) {
    int list = first < 0 ? -1 : find(first);
    boolean holds = list >= 0 && Arrays.binarySearch(items[list], 0, counts[list], place) >= 0;
    return holds ? items[list][counts[list] - 1] : -1;
  }

  private int find(int first) {
    for (int i = 0; i < KEPT; i++) {
      if (firsts[i] == first) {
        return i;
      }
    }
    return -1;
  }
}
