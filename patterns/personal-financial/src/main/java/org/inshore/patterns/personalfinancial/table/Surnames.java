package org.inshore.patterns.personalfinancial.table;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Chinese surnames. Read on first use. */
public final class Surnames {
  // Forms that the table lacks: 付, rare ones, and the common surnames in traditional characters.
  private static final String MORE = "付後舄欎殴張陳劉黃吳趙楊孫馬許鄭謝馮鄧蕭葉呂蘇盧蔣賈韓羅樑範陸餘鐘潘彭曾董袁於閻龐嚴莊關喬賴龔顧湯溫歐鄒萬錢";

  private static final class Table {
    static final BitSet SINGLE = new BitSet();
    static final BitSet COMMON = new BitSet();

    // By character, its rank from 1 on, the most common first; 0 for none.
    static final short[] RANKS = new short[1 << Character.SIZE];
    static final int RANKED;
    static final Set<String> COMPOUND;
    static final List<String> COMMON_COMPOUND;
    static final BitSet COMPOUND_FIRST = new BitSet();
    static final BitSet COMPOUND_SECOND = new BitSet();

    static {
      String[] lines = Resources.text("surnames.txt").strip().split("\n", -1);
      String[] most = Resources.text("common-surnames.txt").strip().split("\n", -1);
      String common = most[0];
      (lines[0] + common + MORE).chars().forEach(SINGLE::set);
      common.chars().forEach(COMMON::set);
      RANKED = common.length();
      for (int rank = RANKED; rank > 0; rank--) {
        RANKS[common.charAt(rank - 1)] = (short) rank;
      }
      COMMON_COMPOUND = List.of(most[1].split(" ", -1));
      COMPOUND = new HashSet<>(COMMON_COMPOUND);
      COMPOUND.addAll(List.of(lines[1].split(" ", -1)));
      COMPOUND.forEach(name -> COMPOUND_FIRST.set(name.charAt(0)));
      COMPOUND.forEach(name -> COMPOUND_SECOND.set(name.charAt(1)));
    }
  }

  private Surnames() {}

  /** Length of the surname that a name begins with, the longest that leaves a given name; or 0. */
  public static int lengthIn(String name) {
    if (name.length() > 2
        && Table.COMPOUND_FIRST.get(name.charAt(0))
        && Table.COMPOUND.contains(name.substring(0, 2))) {
      return 2;
    }
    return isSurname(name.charAt(0)) ? 1 : 0;
  }

  /** Whether no name begins like a value, neither with one of many nor with one of few. */
  public static boolean none(CharSequence value) {
    return value.length() < 2
        || (!isSurname(value.charAt(0))
            && !(Table.COMPOUND_FIRST.get(value.charAt(0))
                && Table.COMPOUND.contains(value.subSequence(0, 2).toString())));
  }

  /** Whether two characters are a surname. */
  public static boolean isCompound(char first, char second) {
    return Table.COMPOUND_FIRST.get(first)
        && Table.COMPOUND.contains(String.valueOf(new char[] {first, second}));
  }

  /** Whether a surname of two characters begins with one. */
  public static boolean beginsCompound(char c) {
    return Table.COMPOUND_FIRST.get(c);
  }

  /** Whether a surname of two characters ends with one. */
  public static boolean endsCompound(char c) {
    return Table.COMPOUND_SECOND.get(c);
  }

  /** Whether a character is a surname. */
  public static boolean isSurname(char c) {
    return Table.SINGLE.get(c);
  }

  /** The rank of a surname among the common ones, from 0; negative if it is none. */
  public static int rank(char c) {
    return Table.RANKS[c] - 1;
  }

  /** The rank of a surname of two characters among the common ones of these; or negative. */
  public static int compoundRank(String name) {
    return Table.COMMON_COMPOUND.indexOf(name.substring(0, 2));
  }

  /** How many common surnames there are. */
  public static int commonCount() {
    return Table.RANKED;
  }

  /** Whether it is a surname of many, not one that is mostly another word. */
  public static boolean isCommon(char c) {
    return Table.COMMON.get(c);
  }
}
