package org.inshore.patterns.personalfinancial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.inshore.patterns.personalfinancial.name.latin.LatinModel;

/**
 * Makes the table of {@link LatinModel} from a list of words of names and one of other words: how
 * much likelier each letter follows two others there than here, smoothed by one letter and by none.
 */
final class LatinCounts {
  private static final int N = LatinModel.SYMBOLS;

  /** So much what a letter less says counts for. */
  private static final double SMOOTHING = 3;

  private LatinCounts() {}

  /** Run with the file to write, the list of names and the list of words, one a line. */
  public static void main(String[] arguments) throws IOException {
    double[] names = shares(words(Path.of(arguments[1])));
    double[] others = shares(words(Path.of(arguments[2])));
    List<String> lines = new ArrayList<>();
    for (int first = 0; first < LatinModel.END; first++) {
      for (int second = first == 0 ? 0 : 1; second < LatinModel.END; second++) {
        StringBuilder line = new StringBuilder().append(letter(first)).append(letter(second));
        for (int third = 1; third < N; third++) {
          int place = LatinModel.place(first, second, third);
          long steps = Math.round(Math.log(names[place] / others[place]) / LatinModel.STEP);
          int level = Math.clamp(steps, -LatinModel.ZERO, LatinModel.ZERO) + LatinModel.ZERO;
          line.append(Character.forDigit(level, Character.MAX_RADIX));
        }
        lines.add(line.toString());
      }
    }
    Files.write(Path.of(arguments[0]), lines);
  }

  private static char letter(int symbol) {
    return symbol == 0 ? '^' : (char) ('a' + symbol - 1);
  }

  private static Set<String> words(Path list) throws IOException {
    Set<String> words = new TreeSet<>();
    for (String line : Files.readAllLines(list)) {
      for (String word : line.split("[ ,./-]+", -1)) {
        String plain = LatinModel.plain(word);
        if (plain.length() > 1 && plain.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
          words.add(plain);
        }
      }
    }
    return words;
  }

  /** The share of each third symbol behind two. */
  private static double[] shares(Set<String> words) {
    double[] threes = new double[N * N * N];
    double[] pairs = new double[N * N];
    double[] singles = new double[N];
    for (String word : words) {
      int first = 0;
      int second = 0;
      for (int i = 0; i <= word.length(); i++) {
        int third = i == word.length() ? LatinModel.END : LatinModel.symbol(word.charAt(i));
        threes[LatinModel.place(first, second, third)]++;
        pairs[second * N + third]++;
        singles[third]++;
        first = second;
        second = third;
      }
    }
    double all = sum(singles, 0, N);
    double[] shares = new double[N * N * N];
    for (int second = 0; second < N; second++) {
      double of = sum(pairs, second * N, N);
      for (int third = 0; third < N; third++) {
        double one = (singles[third] + 1) / (all + N);
        double two = (pairs[second * N + third] + SMOOTHING * one) / (of + SMOOTHING);
        for (int first = 0; first < N; first++) {
          int begin = LatinModel.place(first, second, 0);
          double behind = sum(threes, begin, N) + SMOOTHING;
          shares[begin + third] = (threes[begin + third] + SMOOTHING * two) / behind;
        }
      }
    }
    return shares;
  }

  private static double sum(double[] values, int from, int count) {
    double sum = 0;
    for (int i = from; i < from + count; i++) {
      sum += values[i];
    }
    return sum;
  }
}
