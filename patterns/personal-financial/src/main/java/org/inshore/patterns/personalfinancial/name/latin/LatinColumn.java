package org.inshore.patterns.personalfinancial.name.latin;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.inshore.patterns.personalfinancial.table.NameWords;

/**
 * Evidence of names in Latin letters over a column, of whatever language and order: {@link
 * LatinModel}'s scores of their words, of which known given names and words of places and streets
 * are surer. No word may come too often: streets, cities and firms repeat what they are.
 */
public final class LatinColumn {
  private static final int LEAST = 5;
  private static final double SHARE = 0.9;
  private static final double POSITIVE = 0.6;

  /** The mean that a large column needs, and what a smaller one needs beyond it. */
  private static final double MEAN = 0.4;

  private static final double SPREAD = 2;

  /** No word counts for more, whichever way. */
  private static final double MAX = 4;

  /** The least that a known surname counts for: many are words (Brown, King). */
  private static final double SURNAME = 1;

  /** What initials add: no place or firm is spelled {@code Tanaka, H. K.}. */
  private static final double INITIALS = 5;

  /** No part of a name is that frequent among people. */
  private static final double MOST_OF_ONE = 0.4;

  private static final Set<String> PLACES = Set.copyOf(NameWords.words("latin-place-heading"));

  private int cells;
  private int names;
  private int positive;
  private double sum;
  private final Map<String, Integer> often = new HashMap<>();

  /** Adds the words of a cell that is spelled as names are, some perhaps as initials. */
  public void add(String[] words, boolean initials) {
    double score = 0;
    int counted = 0;
    Set<String> different = new HashSet<>();
    for (String word : words) {
      String plain = LatinModel.plain(word);
      if (!LatinName.isParticle(word) && plain.length() > 1) {
        counted++;
        score += score(plain);
        different.add(plain);
      }
    }
    if (counted > 0) {
      cells++;
      names++;
      double mean = score / counted + (initials ? INITIALS : 0);
      sum += mean;
      positive += mean > 0 ? 1 : 0;
      different.forEach(word -> often.merge(word, 1, Integer::sum));
    }
  }

  private static double score(String word) {
    if (PLACES.contains(word)) {
      return -MAX;
    }
    if (EnglishName.isGiven(word)) {
      return MAX;
    }
    double score = Math.clamp(LatinModel.scoreOfPlain(word), -MAX, MAX);
    return EnglishName.isSurname(word) ? Math.max(SURNAME, score) : score;
  }

  /** Adds a cell that says something else. */
  public void addOther() {
    cells++;
  }

  /** Whether they speak for names. */
  public boolean speaks() {
    int most = often.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    return names >= LEAST
        && names >= SHARE * cells
        && positive >= POSITIVE * names
        && sum / names >= MEAN + SPREAD / Math.sqrt(names)
        && most <= MOST_OF_ONE * names;
  }
}
