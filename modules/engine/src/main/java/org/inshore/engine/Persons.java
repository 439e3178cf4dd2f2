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

  /** Numbers of persons beyond this are of blocks of columns. */
  private static final int BLOCKS = 1000;

  private static final List<String> NUMBER_ENDINGS =
      List.of(
          "dh", "dhhm", "sj", "sjh", "sjhm", "zh", "kh", "sfz", "sfzh", "zjh", "zjhm", "电话", "手机",
          "手机号", "号码", "证号", "卡号", "账号");
  private static final List<String> NAME_WORDS = List.of("姓名", "名字", "名称", "户名");
  private static final Set<String> NAME_TOKENS = Set.of("name", "xm", "xingming", "mingcheng");
  private static final List<String> OTHER_NAMES = List.of("英文", "拼音", "曾用", "别名", "昵称", "英譯");
  private static final Set<String> OTHER_NAME_TOKENS =
      Set.of("en", "english", "pinyin", "alias", "nick", "former", "cn", "chinese", "ywxm", "xmpy");

  private static final int SHORTEST_INITIALS = 3;
  private final List<Rule> rules;
  private final List<Role> roles;
  private final List<List<List<String>>> names;

  private final RoleWords words;

  Persons(List<Rule> rules) {
    this.rules = rules;
    this.roles = rules.stream().flatMap(rule -> rule.roles().stream()).toList();
    this.names =
        roles.stream()
            .map(role -> role.names().stream().map(ColumnWords::tokens).toList())
            .toList();
    this.words = new RoleWords(roles);
  }

  boolean hasRoles() {
    return !roles.isEmpty();
  }

  /** Whether a word of a role may be in a stretch of text: if not, it surely tells of nobody. */
  boolean mayTell(TextView text, int from, int to) {
    return words.mayBeIn(text, from, to);
  }

  /** A column's part: the roles that its name tells, and its number; 0 for none. */
  private record Part(
      List<Role> roles, int number, boolean named, boolean document, boolean name, BitSet kinds) {
    Part numbered(int person) {
      return new Part(List.of(), person, named, document, name, kinds);
    }

    boolean tells() {
      return named || document;
    }

    /** Whether it is of numbers or documents, by its kinds or by what pinyin ends in. */
    boolean hasNumber(Content.Column column) {
      return !kinds.isEmpty()
          || (!name
              && ColumnWords.tokens(column.heading()).stream()
                  .anyMatch(token -> NUMBER_ENDINGS.stream().anyMatch(token::endsWith)));
    }

    /** The family of its role; empty where it has none. */
    String family() {
      return roles.isEmpty() ? "" : RoleWords.family(roles.getLast());
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
    complete(columns, parts, persons);
    return persons;
  }

  /** Joins a person of whom a row has the name alone with one of a like role without a name. */
  private static void complete(List<Content.Column> columns, List<Part> parts, int[] persons) {
    Map<String, Set<Integer>> families = new HashMap<>();
    Set<Integer> named = new HashSet<>();
    Set<Integer> numbered = new HashSet<>();
    for (int i = 0; i < persons.length; i++) {
      Part part = parts.get(i);
      if (persons[i] != 0 && !part.roles().isEmpty()) {
        if (part.name()) {
          named.add(persons[i]);
        }
        if (part.hasNumber(columns.get(i))) {
          numbered.add(persons[i]);
        }
        families.computeIfAbsent(part.family(), family -> new HashSet<>()).add(persons[i]);
      }
    }
    for (Set<Integer> family : families.values()) {
      List<Integer> names = family.stream().filter(each -> !numbered.contains(each)).toList();
      List<Integer> numbers =
          family.stream().filter(each -> numbered.contains(each) && !named.contains(each)).toList();
      if (names.size() == 1 && numbers.size() == 1) {
        for (int i = 0; i < persons.length; i++) {
          persons[i] = persons[i] == numbers.getFirst() ? names.getFirst() : persons[i];
        }
      }
    }
  }

  /** Numbers the persons of columns without a role whose kinds come again behind another name. */
  private static void blocks(List<Content.Column> columns, List<Part> parts) {
    Set<String> named = new HashSet<>();
    parts.stream().filter(Part::tells).forEach(part -> named.add(part.family()));
    BitSet first = new BitSet();
    BitSet block = new BitSet();
    List<Integer> members = new ArrayList<>();
    int names = 0;
    int persons = 1;
    for (int i = 0; i <= parts.size(); i++) {
      boolean end = i == parts.size();
      if (!end && (isOfRole(parts.get(i), named) || isNumbered(columns.get(i), parts.get(i)))) {
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

  /** Whether a column is of somebody else, whose name stands there where it must. */
  private static boolean isOfRole(Part part, Set<String> families) {
    return !part.roles().isEmpty()
        && (part.roles().stream().noneMatch(Role::named) || families.contains(part.family()));
  }

  /** Whether a header has a number, which tells whose it is. */
  private static boolean isNumbered(Content.Column column, Part part) {
    return part.number() > 0
        && RoleWords.number(bare(ColumnWords.joined(Normaliser.normalise(column.heading())))) > 0;
  }

  /** Whether a header tells of one more name of the same person. */
  private static boolean isOtherName(Content.Column column) {
    String heading = Normaliser.normalise(column.heading());
    return OTHER_NAMES.stream().anyMatch(heading::contains)
        || ColumnWords.tokens(heading).stream().anyMatch(OTHER_NAME_TOKENS::contains);
  }

  /** The person that the last word of a role in a text tells of; -1 where there is none. */
  int last(String text) {
    return words.last(text);
  }

  /** The person that a text begins with, behind a number or bracket; -1 where it does not. */
  int first(String text) {
    return words.first(text);
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
    return person(part.key() + number, inTable);
  }

  /** The number of a person that a text tells apart; never 0. */
  static int person(String key, boolean inTable) {
    return ((Integer.rotateLeft(key.hashCode(), 1) & HASH) | 1) | (inTable ? IN_TABLE : 0);
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
        kinds.set(i, rank > 0 && rank < NAME);
      }
    }
    List<Role> told = roles(heading, ColumnWords.tokens(heading));
    int number = RoleWords.number(bare(heading));
    if (told.isEmpty() && comment != null) {
      String plain = ColumnWords.joined(Normaliser.normalise(comment));
      told = roles(plain, List.of());
      number = number == 0 ? RoleWords.number(plain) : number;
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
      Role best = words.longest(low, at);
      if (best != null && !told.contains(best) && !best.id().equals(RoleWords.HOLDER)) {
        told.add(best);
      }
      at += Math.max(1, words.length());
    }
    for (int i = 0; i < roles.size() && told.isEmpty(); i++) {
      boolean holder = roles.get(i).id().equals(RoleWords.HOLDER);
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

  /** A header without the place that tells it from others of the same name. */
  private static String bare(String name) {
    int bracket = name.lastIndexOf(" (");
    return bracket > 0 ? name.substring(0, bracket) : name;
  }
}
