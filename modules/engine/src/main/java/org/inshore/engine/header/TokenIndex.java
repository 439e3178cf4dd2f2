package org.inshore.engine.header;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Inverted index over names as tokens: which of many names stand in the tokens of a column's name,
 * found by their first tokens. Each name has a number, which several may share.
 */
public final class TokenIndex {
  /** Four consonants in a row are in no English word's end. */
  private static final int SHORTEST_INITIALS = 4;

  private static final int LONGEST_INITIALS = 10;
  private static final int SHORTEST_SPELLED = 6;

  private record Name(List<String> tokens, int number) {}

  private final Map<String, List<Name>> byFirst = new HashMap<>();
  private final Map<String, BitSet> spelled = new HashMap<>();
  private final Map<String, BitSet> initials = new HashMap<>();
  private final Map<List<String>, BitSet> whole = new HashMap<>();

  /** Adds names of a number. */
  public void add(int number, List<List<String>> names) {
    for (List<String> name : names) {
      if (!name.isEmpty()) {
        byFirst
            .computeIfAbsent(name.getFirst(), first -> new ArrayList<>())
            .add(new Name(name, number));
        whole.computeIfAbsent(name, all -> new BitSet()).set(number);
        String first = name.getFirst();
        if (name.size() == 1 && first.length() >= SHORTEST_SPELLED) {
          spelled.computeIfAbsent(first, word -> new BitSet()).set(number);
        }
        if (name.size() == 1 && isInitials(first, SHORTEST_INITIALS)) {
          initials.computeIfAbsent(first, word -> new BitSet()).set(number);
        }
      }
    }
  }

  /** Whether a word is made of initials of pinyin alone, which are consonants, and of so many. */
  public static boolean isInitials(String word, int shortest) {
    return word.length() >= shortest
        && word.chars().allMatch(c -> c >= 'a' && c <= 'z' && "aeiou".indexOf(c) < 0);
  }

  /** The numbers of names that are these tokens. */
  public BitSet equal(List<String> tokens) {
    return (BitSet) whole.getOrDefault(tokens, new BitSet()).clone();
  }

  /** The numbers of names whose tokens stand in these in a row. */
  public BitSet within(List<String> tokens) {
    BitSet found = new BitSet();
    for (int at = 0; at < tokens.size(); at++) {
      List<Name> names = byFirst.get(tokens.get(at));
      for (int i = 0; names != null && i < names.size(); i++) {
        List<String> name = names.get(i).tokens();
        int end = at + name.size();
        if (end <= tokens.size() && tokens.subList(at, end).equals(name)) {
          found.set(names.get(i).number());
        }
      }
    }
    return found;
  }

  /**
   * The numbers of names that stand in these tokens, that these spell, cut at their syllables
   * ({@code zhengjian_leixing}), or that are made of initials of pinyin and end a token: {@code
   * jkrsfzh} is {@code sfzh} of a {@code jkr}. Whose it is stands before what it is.
   */
  public BitSet fitting(List<String> tokens) {
    BitSet found = within(tokens);
    if (tokens.size() > 1) {
      add(spelled, String.join("", tokens), found);
    }
    for (String token : tokens) {
      int longest = token.length() <= LONGEST_INITIALS ? token.length() : 0;
      for (int length = SHORTEST_INITIALS; length <= longest; length++) {
        add(initials, token.substring(token.length() - length), found);
      }
    }
    return found;
  }

  private static void add(Map<String, BitSet> words, String word, BitSet to) {
    BitSet numbers = words.get(word);
    if (numbers != null) {
      to.or(numbers);
    }
  }
}
