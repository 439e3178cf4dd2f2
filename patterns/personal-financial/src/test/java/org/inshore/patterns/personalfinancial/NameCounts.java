package org.inshore.patterns.personalfinancial;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.inshore.patterns.personalfinancial.name.model.NameModel;

/**
 * Counts of a list of words, turned into the tables of {@link NameModel}: how often characters come
 * in given names and elsewhere, and which words names could be mistaken for.
 */
final class NameCounts {
  /** Names of common surnames are counted; those of rare ones are mostly other words. */
  private static final int SURNAMES_COUNTED = 150;

  /** Words of more renown than that are figures of books, not persons' names. */
  private static final int NAME_MOST_OFTEN = 200;

  /** Of titles and kin: such entries are no names. */
  private static final Set<Character> NO_NAME =
      Set.of(
          '氏', '爷', '娘', '姊', '姐', '兄', '叔', '伯', '婆', '嫂', '妈', '帝', '皇', '后', '臣', '镇', '县', '州',
          '村', '寺', '府', '殿', '宫');

  private static final int WORD_LEAST_OFTEN = 10;

  /** From then on a short name is taken for a word as well. */
  private static final int KNOWN = 100;

  /** Such an entry is a name so many times for each time that it is a word. */
  private static final int NAMED = 10;

  /** Characters that come so often are known, in names or not. */
  private static final int CHARACTER_OFTEN = 300;

  private static final int OTHER_LEAST_OFTEN = 20;

  /** A place counts as a word that comes at least so often. */
  private static final int PLACE = 300;

  /** What every character of modern given names is counted for beforehand. */
  private static final double BEFOREHAND = 4;

  private static final double CHARACTER_BEFOREHAND = 20;

  private final String surnames;
  private final String given;
  private final Map<Character, double[]> counts = new TreeMap<>();
  private final double[] totals = new double[NameModel.KINDS];
  private final Map<String, Integer> words = new TreeMap<>();
  private long allWords;

  /** What another dictionary has as words and never as names. */
  private final Set<String> others;

  NameCounts(String surnames, String given, Set<String> others) {
    this.surnames = surnames;
    this.given = given;
    this.others = others;
  }

  void add(String word, int often, String speech) {
    allWords += often;
    if (speech.equals("nr") && (word.length() == 2 || word.length() == 3)) {
      name(word, often);
    }
    if (word.length() == 2 && often >= KNOWN) {
      words.put(word, often / NAMED); // the list has words among its names
    }
    if (speech.startsWith("nr") && word.length() > 1) {
      if (word.length() == 3 && others.contains(word)) {
        words.put(word, Math.max(often, WORD_LEAST_OFTEN)); // 夏令营, which begins as names do
      }
      return;
    }
    for (int i = 0; i < word.length(); i++) {
      count(word.charAt(i), NameModel.ELSEWHERE, often);
    }
    if (word.length() <= 3) {
      words.put(word, often);
    }
  }

  void place(String name) {
    if (name.length() == 2 || name.length() == 3) {
      words.merge(name, PLACE, Math::max);
    }
  }

  private void name(String name, int often) {
    int rank = surnames.indexOf(name.charAt(0));
    boolean counted = rank >= 0 && rank < SURNAMES_COUNTED && often < NAME_MOST_OFTEN;
    for (int i = 1; i < name.length(); i++) {
      counted &= !NO_NAME.contains(name.charAt(i));
    }
    if (counted && name.length() == 3) {
      count(name.charAt(1), NameModel.FIRST, 1);
      count(name.charAt(2), NameModel.LAST, 1);
      // The characters of long names come in short ones too, the last more than the first.
      count(name.charAt(1), NameModel.ONLY, 0.05);
      count(name.charAt(2), NameModel.ONLY, 0.15);
    } else if (counted) {
      count(name.charAt(1), NameModel.ONLY, 1);
    }
  }

  private void count(char c, int kind, double by) {
    counts.computeIfAbsent(c, _ -> new double[NameModel.KINDS])[kind] += by;
    totals[kind] += by;
  }

  private boolean isInNames(char c) {
    double[] of = counts.get(c);
    return given.indexOf(c) >= 0
        || (of != null && of[NameModel.FIRST] + of[NameModel.LAST] + of[NameModel.ONLY] >= 2);
  }

  /** A line for each character: it, then a level for each kind. */
  String characters() {
    StringBuilder lines = new StringBuilder();
    for (Map.Entry<Character, double[]> entry : counts.entrySet()) {
      char c = entry.getKey();
      if (!isInNames(c) && entry.getValue()[NameModel.ELSEWHERE] < CHARACTER_OFTEN) {
        continue;
      }
      lines.append(c);
      for (int kind = 0; kind < NameModel.KINDS; kind++) {
        double before =
            kind == NameModel.ELSEWHERE
                ? CHARACTER_BEFOREHAND
                : given.indexOf(c) >= 0 ? BEFOREHAND : 0;
        double all = totals[kind] + (kind == NameModel.ELSEWHERE ? 0 : BEFOREHAND * given.length());
        lines.append(level((entry.getValue()[kind] + before) / all));
      }
      lines.append('\n');
    }
    return lines.toString();
  }

  /**
   * A line for each first character: it, then what follows it in words and a level. Words that
   * begin with a surname are kept before others: a name could be one as a whole.
   */
  String words() {
    Map<Character, StringBuilder> lines = new TreeMap<>();
    Map<String, Integer> kept = new HashMap<>(words);
    kept.entrySet()
        .removeIf(
            word ->
                word.getValue()
                    < (surnames.indexOf(word.getKey().charAt(0)) >= 0
                        ? WORD_LEAST_OFTEN
                        : OTHER_LEAST_OFTEN));
    new TreeMap<>(kept)
        .forEach(
            (word, often) ->
                lines
                    .computeIfAbsent(
                        word.charAt(0), first -> new StringBuilder().append((char) first))
                    .append(' ')
                    .append(word.substring(1))
                    .append(level((double) often / allWords)));
    return String.join("\n", lines.values());
  }

  private static char level(double share) {
    long level = share == 0 ? NameModel.NEVER : Math.round(-Math.log(share) / NameModel.STEP);
    return Character.forDigit((int) Math.min(level, NameModel.NEVER), Character.MAX_RADIX);
  }
}
