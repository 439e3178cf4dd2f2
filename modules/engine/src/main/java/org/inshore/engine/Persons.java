package org.inshore.engine;

import java.util.ArrayList;
import java.util.BitSet;
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
 * person, and so does a name behind which the kinds come again that stood behind the first.
 *
 * <p>Roles whose ids end in the same word are kinds of one: where one of them has but a name in a
 * row and another but numbers, both are of one person, 经办人 and 客户经理手机.
 */
public final class Persons {
  /** Set in persons whose name alone is of one person in the whole table. */
  public static final int IN_TABLE = 1 << 30;

  private static final int HASH = IN_TABLE - 1;

  /** A better rank is a document of a person. */
  private static final int LAST_DOCUMENT = 2;

  private static final int NAME = 15;

  /** Kinds up to this rank identify a person without a name. */
  private static final int LAST_NUMBER = 7;

  /** Numbers of persons beyond this are of blocks of columns. */
  private static final int BLOCKS = 1000;

  /** English words that stand in labels and hardly in sentences. */
  private static final Set<String> LABELS =
      Set.of("spouse", "guarantor", "beneficiary", "payee", "payer", "coapplicant", "coborrower");

  private static final List<String> NAME_WORDS = List.of("姓名", "名字", "名称", "户名");
  private static final Set<String> NAME_TOKENS = Set.of("name", "xm", "xingming", "mingcheng");
  private static final List<String> OTHER_NAMES = List.of("英文", "拼音", "曾用", "别名", "昵称", "英譯");
  private static final Set<String> OTHER_NAME_TOKENS =
      Set.of("en", "english", "pinyin", "alias", "nick", "former", "cn", "chinese", "ywxm", "xmpy");

  /** The role that is none: its words tell that what follows is the holder's. */
  private static final String HOLDER = "holder";

  private static final int MOST_BEFORE = 4;
  private static final int SHORTEST_INITIALS = 3;
  private static final int HIGHEST_NUMBER = 99;
  private static final String NUMERALS = "一二三四五六七八九十";

  private final List<Rule> rules;
  private final List<Role> roles;
  private final List<List<List<String>>> names;

  /** Of every role, Latin words that tell it in a label of a text, in lower case. */
  private final List<List<String>> phrases;

  /** Whether a word of a role begins with a character. */
  private final boolean[] first = new boolean[Character.MAX_VALUE + 1];

  /** How long the word found last is. */
  private int length;

  Persons(List<Rule> rules) {
    this.rules = rules;
    this.roles = rules.stream().flatMap(rule -> rule.roles().stream()).toList();
    this.names =
        roles.stream()
            .map(role -> role.names().stream().map(ColumnWords::tokens).toList())
            .toList();
    this.phrases =
        roles.stream()
            .map(
                role ->
                    role.names().stream()
                        .map(name -> String.join(" ", ColumnWords.tokens(name)))
                        .filter(name -> isPhrase(role, name))
                        .toList())
            .toList();
    roles.forEach(role -> role.texts().forEach(word -> first[word.charAt(0)] = true));
    phrases.forEach(of -> of.forEach(word -> first[word.charAt(0)] = true));
  }

  /** Whether a name of columns is English, and says of whom a label tells even by itself. */
  private static boolean isPhrase(Role role, String name) {
    return role.id().equals(HOLDER)
        || name.indexOf(' ') > 0
        || (!role.named() && LABELS.contains(name));
  }

  /** A column's part: the roles that its name tells, and its number; 0 for none. */
  private record Part(
      List<Role> roles, int number, boolean named, boolean document, boolean name, BitSet kinds) {
    Part numbered(int person) {
      return new Part(roles, person, named, document, name, kinds);
    }

    boolean tells() {
      return named || document;
    }

    /** The family of its role; empty where it has none. */
    String family() {
      return roles.isEmpty() ? "" : Persons.family(roles.getLast());
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
    blocks(columns, parts);
    Set<String> telling = new HashSet<>();
    Map<String, Set<Integer>> numbers = new HashMap<>();
    for (Part part : parts) {
      if (part.tells()) {
        telling.add(part.family());
      }
      if (part.number() > BLOCKS || part.named() || (part.document() && !part.roles().isEmpty())) {
        numbers.computeIfAbsent(part.key(), key -> new HashSet<>()).add(part.number());
      }
    }
    int[] persons = new int[parts.size()];
    for (int i = 0; i < persons.length; i++) {
      persons[i] = person(parts.get(i), telling, numbers);
    }
    complete(parts, persons);
    return persons;
  }

  private static String family(Role role) {
    return role.id().substring(role.id().lastIndexOf('-') + 1);
  }

  /** Joins a person of whom a row has the name alone with one of a like role without a name. */
  private static void complete(List<Part> parts, int[] persons) {
    Map<String, Set<Integer>> families = new HashMap<>();
    Map<Integer, BitSet> has = new HashMap<>();
    for (int i = 0; i < persons.length; i++) {
      Part part = parts.get(i);
      if (persons[i] != 0 && !part.roles().isEmpty()) {
        BitSet there = has.computeIfAbsent(persons[i], person -> new BitSet());
        there.set(0, there.get(0) || part.name());
        there.set(1, there.get(1) || !part.kinds().isEmpty());
        families.computeIfAbsent(part.family(), family -> new HashSet<>()).add(persons[i]);
      }
    }
    for (Set<Integer> family : families.values()) {
      List<Integer> names = family.stream().filter(each -> !has.get(each).get(1)).toList();
      List<Integer> numbers =
          family.stream().filter(each -> !has.get(each).get(0) && has.get(each).get(1)).toList();
      if (names.size() == 1 && numbers.size() == 1) {
        for (int i = 0; i < persons.length; i++) {
          persons[i] = persons[i] == numbers.getFirst() ? names.getFirst() : persons[i];
        }
      }
    }
  }

  /** Numbers the persons of columns without a role whose kinds come again behind another name. */
  private static void blocks(List<Content.Column> columns, List<Part> parts) {
    BitSet first = new BitSet();
    BitSet block = new BitSet();
    List<Integer> members = new ArrayList<>();
    int names = 0;
    int persons = 1;
    for (int i = 0; i <= parts.size(); i++) {
      boolean end = i == parts.size();
      if (!end && (!parts.get(i).roles().isEmpty() || isNumbered(columns.get(i), parts.get(i)))) {
        continue;
      }
      if (end || (parts.get(i).name() && !isOtherName(columns.get(i)))) {
        if (names > 1 && block.intersects(first)) {
          persons++;
          for (int member : members) {
            Part part = parts.get(member);
            parts.set(member, part.numbered(BLOCKS + persons));
          }
        }
        first.or(block);
        block.clear();
        members.clear();
        names++;
      }
      if (!end) {
        members.add(i);
        block.or(parts.get(i).kinds());
      }
    }
  }

  /** Whether a header has a number, which tells whose it is. */
  private static boolean isNumbered(Content.Column column, Part part) {
    return part.number() > 0
        && number(bare(ColumnWords.joined(Normaliser.normalise(column.heading())))) > 0;
  }

  /** Whether a header tells of one more name of the same person. */
  private static boolean isOtherName(Content.Column column) {
    String heading = Normaliser.normalise(column.heading());
    return OTHER_NAMES.stream().anyMatch(heading::contains)
        || ColumnWords.tokens(heading).stream().anyMatch(OTHER_NAME_TOKENS::contains);
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
    int hash = (family(role) + "/" + number).hashCode();
    return ((Integer.rotateLeft(hash, 1) & HASH) | 1) | (role.inTable() ? IN_TABLE : 0);
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
    if (at == 0 || !isWord(text.charAt(at - 1))) {
      for (int i = 0; i < phrases.size(); i++) {
        for (String phrase : phrases.get(i)) {
          int end = end(phrase, text, at);
          if (end - at > length) {
            best = roles.get(i);
            length = end - at;
          }
        }
      }
    }
    return best;
  }

  /** Where words end that begin at a place, spaced in whatever way; -1 where they do not. */
  private static int end(String phrase, String text, int from) {
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
    return at < text.length() && isWord(text.charAt(at)) ? -1 : at;
  }

  private static boolean isWord(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  }

  private static int person(Part part, Set<String> telling, Map<String, Set<Integer>> numbers) {
    if (part.roles().stream().anyMatch(Role::named) && !telling.contains(part.family())) {
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
    BitSet kinds = new BitSet();
    for (int i = 0; i < rules.size(); i++) {
      if (column.named().get(i) || column.labelled().get(i)) {
        int rank = rules.get(i).personKey();
        named |= rank == NAME;
        document |= rank > 0 && rank <= LAST_DOCUMENT;
        kinds.set(i, rank > 0 && rank <= LAST_NUMBER);
      }
    }
    List<Role> told = roles(heading, ColumnWords.tokens(heading));
    int number = number(bare(heading));
    if (told.isEmpty() && comment != null) {
      String plain = ColumnWords.joined(Normaliser.normalise(comment));
      told = roles(plain, List.of());
      number = number == 0 ? number(plain) : number;
    }
    boolean saysName = saysName(heading, told);
    boolean name = saysName || (named && kinds.isEmpty());
    named |= saysName;
    return new Part(told, again > 1 && number == 0 ? again : number, named, document, name, kinds);
  }

  /** Whether a header is but a role's word, or ends in a word for names. */
  private static boolean saysName(String heading, List<Role> told) {
    if (told.isEmpty()) {
      return false;
    }
    String bare = bare(heading).toLowerCase(Locale.ROOT).replaceAll("[0-9 _]+$", "");
    List<String> tokens = ColumnWords.tokens(bare(heading));
    while (!tokens.isEmpty() && Character.isDigit(tokens.getLast().charAt(0))) {
      tokens.removeLast();
    }
    return NAME_WORDS.stream().anyMatch(bare::endsWith)
        || (!tokens.isEmpty() && NAME_TOKENS.contains(tokens.getLast()))
        || told.getLast().texts().contains(bare)
        || told.getLast().names().contains(String.join("_", tokens));
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
      boolean holder = roles.get(i).id().equals(HOLDER);
      for (List<String> name : holder ? List.<List<String>>of() : names.get(i)) {
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
