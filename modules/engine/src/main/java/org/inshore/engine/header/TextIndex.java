package org.inshore.engine.header;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.inshore.engine.pattern.CodePointSet;

/**
 * Inverted index over texts, by their first and last characters: which of many stand in the name of
 * a column, or end it. Each text has a number, which several may share.
 */
public final class TextIndex {
  private record Text(String text, int number) {}

  private final Map<Character, List<Text>> byFirst = new HashMap<>();
  private final Map<Character, List<Text>> byLast = new HashMap<>();

  /** Adds texts of a number, in lower case. */
  public void add(int number, List<String> texts) {
    for (String text : texts) {
      if (!text.isEmpty()) {
        Text added = new Text(text, number);
        byFirst.computeIfAbsent(text.charAt(0), first -> new ArrayList<>()).add(added);
        byLast
            .computeIfAbsent(text.charAt(text.length() - 1), last -> new ArrayList<>())
            .add(added);
      }
    }
  }

  /** Adds the numbers of texts that stand in a name; Latin words only whole. */
  public void within(String name, BitSet to) {
    for (int at = 0; at < name.length(); at++) {
      List<Text> texts = byFirst.get(name.charAt(at));
      for (int i = 0; texts != null && i < texts.size(); i++) {
        String text = texts.get(i).text();
        if (name.startsWith(text, at) && isWhole(name, at, at + text.length())) {
          to.set(texts.get(i).number());
        }
      }
    }
  }

  private static boolean isWhole(String name, int start, int end) {
    return !(start > 0 && areLatin(name, start)) && !(end < name.length() && areLatin(name, end));
  }

  private static boolean areLatin(String name, int cut) {
    return CodePointSet.LETTERS.contains(name.charAt(cut - 1))
        && CodePointSet.LETTERS.contains(name.charAt(cut));
  }

  /** Adds the numbers of texts that end a name. */
  public void ending(String name, BitSet to) {
    List<Text> texts = name.isEmpty() ? null : byLast.get(name.charAt(name.length() - 1));
    for (int i = 0; texts != null && i < texts.size(); i++) {
      if (name.endsWith(texts.get(i).text())) {
        to.set(texts.get(i).number());
      }
    }
  }
}
