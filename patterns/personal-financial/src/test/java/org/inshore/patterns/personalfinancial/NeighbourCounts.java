package org.inshore.patterns.personalfinancial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.inshore.patterns.personalfinancial.name.model.NameNeighbours;

/**
 * Counts of words by where they stand around names, turned into the table of {@link
 * NameNeighbours}: how much oftener each stands right before a name and right behind one than
 * elsewhere.
 */
final class NeighbourCounts {
  /** A word that stands beside fewer names tells nothing. */
  private static final int LEAST_OFTEN = 8;

  /** A share of what is expected, so that a word that was never met is not ruled out. */
  private static final double EXPECTED = 0.15;

  private static final double BEFOREHAND = 0.3;

  /** What every word is counted for elsewhere, as often among all as here. */
  private static final double ELSEWHERE_BEFOREHAND = 20;

  private static final double ALL_BEFOREHAND = 2000;

  /** The dictionary of roles lacks much of what is common: its shares are too low by so much. */
  private static final double COMMON = 2.5;

  private static final int ASCII = 0x7f;

  /** What parts marks of full width from those of half. */
  private static final int FULL_WIDTH = 0xfee0;

  /** Words beside names: how many names each stands before and behind, and how often at all. */
  private final Map<String, int[]> roles = new TreeMap<>();

  private final Map<String, Integer> often = new HashMap<>();
  private final long[] totals = new long[3];
  private long words;

  /** Takes a word; marks are kept as validators see them, made half-width. */
  private void role(String word, int before, int behind, int all) {
    char first = word.charAt(0);
    if (first > FULL_WIDTH) {
      roles.put(String.valueOf((char) (first - FULL_WIDTH)), new int[] {before, behind, all});
    } else if (first > ASCII) {
      roles.put(word, new int[] {before, behind, all});
    }
    totals[0] += before;
    totals[1] += behind;
    totals[2] += all;
  }

  private String table() {
    StringBuilder lines = new StringBuilder();
    roles.forEach(
        (word, counts) -> {
          if (counts[0] >= LEAST_OFTEN || counts[1] >= LEAST_OFTEN) {
            double known =
                COMMON * (counts[2] + ELSEWHERE_BEFOREHAND) / (totals[2] + ALL_BEFOREHAND);
            double listed =
                (often.getOrDefault(word, 0) + ELSEWHERE_BEFOREHAND) / (words + ALL_BEFOREHAND);
            double share =
                Character.isLetter(word.charAt(0))
                    ? Math.max(listed, COMMON * counts[2] / totals[2])
                    : known;
            lines
                .append(word)
                .append(level(counts[0], totals[0], share))
                .append(level(counts[1], totals[1], share))
                .append('\n');
          }
        });
    return lines.toString();
  }

  private static char level(int count, long all, double share) {
    double there = (count + share * all * EXPECTED + BEFOREHAND) / all;
    return NameNeighbours.level(Math.log(there / share));
  }

  /**
   * Run with a list of roles, a list of words with how often each comes, and the file to write. A
   * line of the first has a word, how many names it stands before, behind and between, and how
   * often it comes at all.
   */
  public static void main(String[] arguments) throws IOException {
    NeighbourCounts counts = new NeighbourCounts();
    for (String line : Files.readAllLines(Path.of(arguments[0]))) {
      String[] row = line.split("\t", -1);
      int between = Integer.parseInt(row[3]);
      counts.role(
          row[0],
          Integer.parseInt(row[1]) + between,
          Integer.parseInt(row[2]) + between,
          Integer.parseInt(row[4]));
    }
    for (String line : Files.readAllLines(Path.of(arguments[1]))) {
      String[] row = line.split(" ", -1);
      counts.often.put(row[0], Integer.parseInt(row[1]));
      counts.words += Integer.parseInt(row[1]);
    }
    Files.writeString(Path.of(arguments[2]), counts.table());
  }
}
