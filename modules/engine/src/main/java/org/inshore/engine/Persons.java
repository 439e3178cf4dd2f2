package org.inshore.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.inshore.spi.scan.Content;
import org.jspecify.annotations.Nullable;

/**
 * Assignment of columns to the persons of a row: one row is one person, but for columns whose name
 * or comment tells of another part in it ({@link Role}) or of another of several like persons.
 *
 * <p>Columns of one part and number belong together, {@code contact2_name} and {@code
 * contact2_phone}. A number tells persons apart only where names or documents bear it: two numbers
 * of telephones beside one name are one person's. The same header a second time begins another
 * person.
 */
public final class Persons {
  /** Set in persons whose name alone is of one person in the whole table. */
  public static final int IN_TABLE = 1 << 30;

  private static final int HASH = IN_TABLE - 1;

  /** A better rank is a document of a person. */
  private static final int LAST_DOCUMENT = 2;

  private static final int NAME = 15;

  /** The role that is none: its words tell that what follows is the holder's. */
  private static final String HOLDER = "holder";

  private static final int MOST_BEFORE = 4;
  private static final int SHORTEST_INITIALS = 3;
  private static final int HIGHEST_NUMBER = 99;
  private static final String NUMERALS = "一二三四五六七八九十";

  private final List<Rule> rules;
  private final List<Role> roles;
  private final List<List<List<String>>> names;

  /** Whether a word of a role begins with a character. */
  private final boolean[] first = new boolean[Character.MAX_VALUE + 1];

  /** Whether a word of a role may begin with two characters, by {@link #pair}. */
  private final boolean[] pairs = new boolean[Character.MAX_VALUE + 1];

  /** How long the word found last is. */
  private int length;

  Persons(List<Rule> rules) {
    this.rules = rules;
    this.roles = rules.stream().flatMap(rule -> rule.roles().stream()).toList();
    this.names =
        roles.stream()
            .map(role -> role.names().stream().map(ColumnWords::tokens).toList())
            .toList();
    roles.forEach(role -> role.texts().forEach(this::begin));
  }

  private void begin(String text) {
    String word = text.toLowerCase(Locale.ROOT);
    first[word.charAt(0)] = true;
    if (word.length() > 1) {
      pairs[pair(word.charAt(0), word.charAt(1))] = true;
    } else {
      Arrays.fill(pairs, true);
    }
  }

  private static int pair(int one, int next) {
    return (31 * one + next) & Character.MAX_VALUE;
  }

  boolean hasRoles() {
    return !roles.isEmpty();
  }

  /** Whether a word of a role may be in a stretch of text: if not, it surely tells of nobody. */
  boolean mayTell(TextView text, int from, int to) {
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

  /** A column's part: the roles that its name tells, and its number; 0 for none. */
  private record Part(List<Role> roles, int number, boolean named, boolean document) {
    boolean tells() {
      return named || document;
    }

    String key() {
      StringBuilder key = new StringBuilder();
      roles.forEach(role -> key.append(role.id()).append('/'));
      return key.toString();
    }
  }

  /** Of each column, the person of the row that it is of: 0 the holder. */
  int[] of(List<Content.Column> columns, List<JudgedColumn> judged) {
    List<Part> parts = new ArrayList<>();
    Map<String, Integer> seen = new HashMap<>();
    for (int i = 0; i < judged.size(); i++) {
      String heading = ColumnWords.joined(Normaliser.normalise(columns.get(i).heading()));
      int again = seen.merge(bare(heading), 1, Integer::sum);
      parts.add(part(heading, columns.get(i).comment(), judged.get(i), again));
    }
    Set<String> telling = new HashSet<>();
    Map<String, Set<Integer>> numbers = new HashMap<>();
    for (Part part : parts) {
      if (part.tells()) {
        telling.add(part.key());
      }
      if (part.named() || (part.document() && !part.roles().isEmpty())) {
        numbers.computeIfAbsent(part.key(), key -> new HashSet<>()).add(part.number());
      }
    }
    int[] persons = new int[parts.size()];
    for (int i = 0; i < persons.length; i++) {
      persons[i] = person(parts.get(i), telling, numbers);
    }
    return persons;
  }

  /** The person that the last word of a role in a text tells of; -1 where there is none. */
  int last(String text) {
    String low = Normaliser.normalise(text).toLowerCase(Locale.ROOT);
    int told = -1;
    for (int at = 0; at < low.length(); at++) {
      Role role = first[low.charAt(at)] ? longest(low, at) : null;
      if (role != null) {
        told = person(role, low, at);
        at += length - 1;
      }
    }
    return told;
  }

  /** The person that a text begins with, behind a number or bracket; -1 where it does not. */
  int first(String text) {
    int at = 0;
    while (at < text.length() && at < MOST_BEFORE && !CodePointSet.HAN.contains(text.charAt(at))) {
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
    return person(new Part(List.of(role), number, true, true), number);
  }

  /** The role of the longest word at a place. */
  private @Nullable Role longest(String text, int at) {
    Role best = null;
    length = 0;
    for (Role role : roles) {
      for (String word : role.texts()) {
        if (word.length() > length && text.startsWith(word, at)) {
          best = role;
          length = word.length();
        }
      }
    }
    return best;
  }

  private static int person(Part part, Set<String> telling, Map<String, Set<Integer>> numbers) {
    if (part.roles().stream().anyMatch(Role::named) && !telling.contains(part.key())) {
      return 0;
    }
    Set<Integer> known = numbers.getOrDefault(part.key(), Set.of());
    boolean tellsApart = known.size() > 1 && known.contains(part.number());
    // Where all bear a number, what bears none is of the first.
    boolean first = part.number() == 1 && !known.contains(0);
    return person(part, tellsApart && !first ? part.number() : 0);
  }

  private static int person(Part part, int number) {
    if (part.roles().isEmpty() && number == 0) {
      return 0;
    }
    boolean inTable = !part.roles().isEmpty() && part.roles().getLast().inTable();
    int hash = (part.key() + number).hashCode();
    return ((Integer.rotateLeft(hash, 1) & HASH) | 1) | (inTable ? IN_TABLE : 0);
  }

  private Part part(String heading, @Nullable String comment, JudgedColumn column, int again) {
    boolean named = false;
    boolean document = false;
    for (int i = 0; i < rules.size(); i++) {
      if (column.named().get(i) || column.labelled().get(i)) {
        int rank = rules.get(i).personKey();
        named |= rank == NAME;
        document |= rank > 0 && rank <= LAST_DOCUMENT;
      }
    }
    List<Role> told = roles(heading, ColumnWords.tokens(heading));
    int number = number(bare(heading));
    if (told.isEmpty() && comment != null) {
      String plain = ColumnWords.joined(Normaliser.normalise(comment));
      told = roles(plain, List.of());
      number = number == 0 ? number(plain) : number;
    }
    return new Part(told, again > 1 && number == 0 ? again : number, named, document);
  }

  /** The roles that a text tells, in the order of their words; a word inside another is not one. */
  private List<Role> roles(String text, List<String> tokens) {
    String low = text.toLowerCase(Locale.ROOT);
    List<Role> told = new ArrayList<>();
    int at = 0;
    while (at < low.length()) {
      Role best = longest(low, at);
      if (best != null && !told.contains(best) && !best.id().equals(HOLDER)) {
        told.add(best);
      }
      at += Math.max(1, length);
    }
    for (int i = 0; i < roles.size() && told.isEmpty(); i++) {
      for (List<String> name : names.get(i)) {
        if (ColumnWords.contains(tokens, name) || beginsWithInitials(tokens, name)) {
          told.add(roles.get(i));
          break;
        }
      }
    }
    return told;
  }

  /** Whether a token begins with initials of pinyin: {@code lxrdh} is the {@code dh} of a lxr. */
  private static boolean beginsWithInitials(List<String> tokens, List<String> name) {
    String initials = name.getFirst();
    return name.size() == 1
        && initials.length() >= SHORTEST_INITIALS
        && initials.chars().noneMatch(c -> c >= 0x80 || "aeiou".indexOf(c) >= 0)
        && tokens.stream().anyMatch(token -> token.startsWith(initials));
  }

  /** The number in a name, in digits or Chinese numerals; 0 for none. */
  private static int number(String name) {
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

  /** A header without the place that tells it from others of the same name. */
  private static String bare(String name) {
    int bracket = name.lastIndexOf(" (");
    return bracket > 0 ? name.substring(0, bracket) : name;
  }
}
