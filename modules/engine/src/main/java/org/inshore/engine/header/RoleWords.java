package org.inshore.engine.header;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.inshore.engine.match.Place;
import org.inshore.engine.pattern.CodePointSet;
import org.inshore.engine.pattern.Normaliser;
import org.inshore.engine.rule.Role;
import org.inshore.engine.text.TextView;
import org.jspecify.annotations.Nullable;

/**
 * Search for the words of roles in texts: the longest at a place. Latin words are whole ones,
 * spaced in whatever way; those that also stand in sentences tell nothing by themselves.
 */
public final class RoleWords {
  /** The role that is none: its words tell that what follows is the holder's. */
  public static final String HOLDER = "holder";

  /** English words that stand in labels and hardly in sentences. */
  private static final Set<String> LABELS =
      Set.of("spouse", "guarantor", "beneficiary", "payee", "payer", "coapplicant", "coborrower");

  /** What is left of a hash beside {@link Place#IN_TABLE}. */
  private static final int HASH = Place.IN_TABLE - 1;

  /** What parts a word of a role in brackets from what follows. */
  private static final String AFTER_REMARK = ",、;) ";

  private static final int MAX_BEFORE = 4;
  private static final int MAX_DEED = 3;

  /** What a key says of somebody, in this order. */
  private static final List<String> PARTS =
      List.of(
          "bank", "cust", "account", "acct", "acc", "card", "cert", "name", "mobile", "phone",
          "tel", "id", "number", "no");

  private static final int HIGHEST_NUMBER = 99;
  private static final String NUMERALS = "一二三四五六七八九十";

  /** Another one is the second: beside somebody without a number it tells these two apart. */
  private static final Map<String, Integer> ORDINALS =
      Map.ofEntries(
          Map.entry("first", 1),
          Map.entry("primary", 1),
          Map.entry("one", 1),
          Map.entry("a", 1),
          Map.entry("second", 2),
          Map.entry("secondary", 2),
          Map.entry("other", 2),
          Map.entry("another", 2),
          Map.entry("alternate", 2),
          Map.entry("two", 2),
          Map.entry("b", 2),
          Map.entry("third", 3),
          Map.entry("three", 3),
          Map.entry("c", 3),
          Map.entry("fourth", 4),
          Map.entry("four", 4),
          Map.entry("d", 4));

  /** The words of roles in texts by their first character, in the order of roles. */
  private final Map<Character, List<Word>> words = new HashMap<>();

  /** The same of phrases. */
  private final Map<Character, List<Word>> phrases = new HashMap<>();

  /** The same of names of columns, which in a text are keys: {@code "payeeName":}. */
  private final Map<Character, List<Word>> keys = new HashMap<>();

  /** Whether a word of a role begins with a character. */
  private final boolean[] first = new boolean[Character.MAX_VALUE + 1];

  /** Whether a word of a role may begin with two characters, by {@link #pair}. */
  private final boolean[] pairs = new boolean[Character.MAX_VALUE + 1];

  /** How long the word found last is. */
  private int length;

  /**
   * A word of a role.
   *
   * @param text the word, or a phrase of Latin words in lower case, parted by blanks
   */
  private record Word(Role role, String text) {}

  public RoleWords(List<Role> roles) {
    for (Role role : roles) {
      role.texts().forEach(text -> add(new Word(role, text), words));
      role.names().stream()
          .map(name -> String.join(" ", ColumnWords.tokens(name)))
          .filter(name -> isPhrase(role, name))
          .forEach(phrase -> add(new Word(role, phrase), phrases));
      role.names().stream()
          .filter(_ -> !role.id().equals(HOLDER))
          .map(name -> String.join(" ", ColumnWords.tokens(name)))
          .forEach(name -> add(new Word(role, name), keys));
    }
  }

  private void add(Word added, Map<Character, List<Word>> index) {
    index.computeIfAbsent(added.text().charAt(0), _ -> new ArrayList<>()).add(added);
    String word = added.text().toLowerCase(Locale.ROOT);
    first[word.charAt(0)] = true;
    if (word.length() > 1 && word.charAt(1) != ' ') {
      pairs[pair(word.charAt(0), word.charAt(1))] = true;
    } else {
      Arrays.fill(pairs, true);
    }
  }

  private static int pair(int one, int next) {
    return (31 * one + next) & Character.MAX_VALUE;
  }

  /** Whether a word may be in a stretch of text: if not, none is. */
  public boolean mayBeIn(TextView text, int from, int to) {
    int last = 0;
    for (int at = from; at < to; at = text.end(at)) {
      int point = Normaliser.normalise(text.pointAt(at));
      if (point == Normaliser.REMOVED) {
        continue;
      }
      int low = Character.toLowerCase(point);
      if (low > Character.MAX_VALUE) {
        return true; // words are told apart by units of UTF-16, of which this has two
      }
      if (first[last] && pairs[pair(last, low)]) {
        return true;
      }
      last = low;
    }
    return false;
  }

  /** How long the word found last is. */
  public int length() {
    return length;
  }

  /** The last word of a role's id. */
  public static String family(Role role) {
    return role.id().substring(role.id().lastIndexOf('-') + 1);
  }

  /** Whether a name of columns is English, and says of whom a label tells even by itself. */
  private static boolean isPhrase(Role role, String name) {
    return role.id().equals(HOLDER)
        || name.indexOf(' ') > 0
        || (!role.named() && LABELS.contains(name));
  }

  /** The person that the last word of a role in a text tells of; -1 where there is none. */
  public int last(String text) {
    String low = Normaliser.normalise(text).toLowerCase(Locale.ROOT);
    int told = -1;
    for (int at = 0; at < low.length(); at++) {
      Role role = first[low.charAt(at)] ? longest(low, at) : null;
      if (role != null) {
        told = isRemark(low, at, at + length) ? told : person(role, low, at);
        at += length - 1;
      }
    }
    return told;
  }

  /**
   * Whether a word in brackets says who the one before them is, alone or with what that one did:
   * 张三（父亲，138…）, 张三（家属代收，138…）.
   */
  private static boolean isRemark(String text, int from, int to) {
    int end = to;
    while (end < text.length()
        && end - to < MAX_DEED
        && CodePointSet.HAN.contains(text.charAt(end))) {
      end++;
    }
    return from > 0
        && text.charAt(from - 1) == '('
        && end < text.length()
        && AFTER_REMARK.indexOf(text.charAt(end)) >= 0;
  }

  /** The person that a text begins with, behind a number or bracket; -1 where it does not. */
  public int first(String text) {
    int at = 0;
    while (at < text.length() && at < MAX_BEFORE && !CodePointSet.HAN.contains(text.charAt(at))) {
      at++;
    }
    Role role = at < text.length() ? longest(text, at) : null;
    return role == null ? -1 : person(role, text, at);
  }

  private int person(Role role, String text, int at) {
    if (role.id().equals(HOLDER)) {
      return 0;
    }
    int end = at + length;
    int number = number(text.substring(at, Math.min(text.length(), end + 1)));
    return person(family(role) + "/" + number, role.inTable());
  }

  /** The number of a person that a text tells apart; never 0. */
  public static int person(String key, boolean inTable) {
    return ((Integer.rotateLeft(key.hashCode(), 1) & HASH) | 1) | (inTable ? Place.IN_TABLE : 0);
  }

  /** The role of the longest word at a place. */
  public @Nullable Role longest(String text, int at) {
    Role best = null;
    length = 0;
    for (Word word : words.getOrDefault(text.charAt(at), List.of())) {
      if (word.text().length() > length && text.startsWith(word.text(), at)) {
        best = word.role();
        length = word.text().length();
      }
    }
    if (at == 0 || !isWord(text.charAt(at - 1))) {
      for (Word phrase : phrases.getOrDefault(text.charAt(at), List.of())) {
        int end = end(phrase.text(), text, at);
        if (end - at > length) {
          best = phrase.role();
          length = end - at;
        }
      }
      for (Word key : keys.getOrDefault(text.charAt(at), List.of())) {
        int end = keyEnd(key.text(), text, at);
        if (end - at > length) {
          best = key.role();
          length = end - at;
        }
      }
    }
    return best;
  }

  /** Where a key ends that begins with words at a place; -1 where no sign of a value follows. */
  private static int keyEnd(String words, String text, int from) {
    int at = begun(words, text, from);
    if (at < 0) {
      return -1;
    }
    for (String part : PARTS) {
      int next = at < text.length() && " -_".indexOf(text.charAt(at)) >= 0 ? at + 1 : at;
      at = text.startsWith(part, next) ? next + part.length() : at;
    }
    int end = at;
    while (end < text.length() && end - at < MAX_BEFORE && "\"' `".indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    return end < text.length() && (text.charAt(end) == ':' || text.charAt(end) == '=') ? at : -1;
  }

  /** Where words end that begin at a place, spaced in whatever way; -1 where they do not. */
  private static int end(String phrase, String text, int from) {
    int at = begun(phrase, text, from);
    return at < text.length() && at >= 0 && isWord(text.charAt(at)) ? -1 : at;
  }

  /** The same, also where the last word goes on. */
  private static int begun(String phrase, String text, int from) {
    int at = from;
    for (int i = 0; i < phrase.length(); i++) {
      if (phrase.charAt(i) == ' ') {
        at += at < text.length() && " -_".indexOf(text.charAt(at)) >= 0 ? 1 : 0;
      } else if (at < text.length() && text.charAt(at) == phrase.charAt(i)) {
        at++;
      } else {
        return -1;
      }
    }
    return at;
  }

  private static boolean isWord(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  }

  /**
   * The number that an English word or a letter tells in a name of somebody's role, {@code
   * second_contact_name}; 0 for none. A first name is no first person's.
   *
   * @param names words for names
   */
  public static int ordinal(List<String> tokens, Collection<String> names) {
    for (int i = 0; i < tokens.size(); i++) {
      Integer ordinal = ORDINALS.get(tokens.get(i));
      if (ordinal != null && (i + 1 == tokens.size() || !names.contains(tokens.get(i + 1)))) {
        return ordinal;
      }
    }
    return 0;
  }

  /** The number in a name, in digits or Chinese numerals; 0 for none. */
  public static int number(String name) {
    int number = 0;
    boolean any = false;
    for (int i = 0; i < name.length() && number <= HIGHEST_NUMBER; i++) {
      char c = name.charAt(i);
      if (c >= '0' && c <= '9') {
        number = 10 * number + c - '0';
        any = true;
      } else if (any) {
        break;
      } else if (NUMERALS.indexOf(c) >= 0) {
        return NUMERALS.indexOf(c) + 1;
      }
    }
    return number > HIGHEST_NUMBER ? 0 : number;
  }
}
