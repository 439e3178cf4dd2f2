package org.inshore.engine.person;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.inshore.engine.column.JudgedColumn;
import org.inshore.engine.header.ColumnWords;
import org.inshore.engine.header.HeaderWords;
import org.inshore.engine.header.RoleLists;
import org.inshore.engine.header.RoleWords;
import org.inshore.engine.match.Place;
import org.inshore.engine.pattern.Normaliser;
import org.inshore.engine.rule.Role;
import org.inshore.engine.rule.Rule;
import org.inshore.engine.text.TextView;
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
  /** A better rank is a document of a person. */
  private static final int LAST_DOCUMENT = 2;

  private static final int NAME = 15;

  /** Numbers of persons beyond this are of blocks of columns. */
  private static final int BLOCKS = 1000;

  private static final int SHORTEST_INITIALS = 3;

  /** The role of who heads a household, the family of {@code household-head}. */
  private static final String HEAD = "head";

  private static final String MEMBER = "member";

  private static final Pattern PLACE = Pattern.compile(" \\([A-Z0-9]{1,3}\\)$");
  private static final Pattern WITHOUT_NUMBER = Pattern.compile("[0-9 _]+$");

  private final List<Rule> rules;
  private final RoleLists lists;
  private final List<Role> roles;
  private final List<List<List<String>>> names;
  private final HeaderWords headers;
  private final RoleWords words;

  public Persons(List<Rule> rules, HeaderWords headers) {
    this.rules = rules;
    this.lists = RoleLists.of(rules);
    this.roles = lists.roles();
    this.headers = headers;
    this.names =
        roles.stream()
            .map(role -> role.names().stream().map(ColumnWords::tokens).toList())
            .toList();
    this.words = new RoleWords(roles);
  }

  public static boolean isDocument(Rule rule) {
    return rule.personKey() > 0 && rule.personKey() <= LAST_DOCUMENT;
  }

  public HeaderWords headers() {
    return headers;
  }

  boolean hasRoles() {
    return !roles.isEmpty();
  }

  /** Whether a word of a role may be in a stretch of text: if not, it surely tells of nobody. */
  boolean mayTell(TextView text, int from, int to) {
    return words.mayBeIn(text, from, to);
  }

  /**
   * Whose the columns are.
   *
   * @param persons of each column, the person of the row that it is of: 0 the holder
   * @param sure how sure that is
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Owners(int[] persons, List<Place.Owner> sure) {}

  /** Tells whose each column is. */
  public Owners of(List<Content.Column> columns, List<JudgedColumn> judged) {
    List<ColumnPart> parts = new ArrayList<>();
    Map<String, Integer> seen = new HashMap<>();
    List<String> headings =
        columns.stream()
            .map(column -> ColumnWords.joined(Normaliser.normalise(column.heading())))
            .toList();
    HeaderWords shared = headers.sharing(headings.stream().map(Persons::bare).toList());
    for (int i = 0; i < judged.size(); i++) {
      int again = seen.merge(bare(headings.get(i)), 1, Integer::sum);
      parts.add(part(shared, headings.get(i), columns.get(i), judged.get(i), again));
    }
    heads(parts);
    List<Place.Owner> sure = Strangers.resolve(parts);
    blocks(columns, parts);
    Map<String, Set<Integer>> numbers = new HashMap<>();
    for (ColumnPart part : parts) {
      if (part.number() > BLOCKS || part.named() || (part.document() && !part.isOwn())) {
        numbers.computeIfAbsent(part.key(), key -> new HashSet<>()).add(part.number());
      }
    }
    NamedRoles namedRoles = new NamedRoles(parts);
    int[] persons = new int[parts.size()];
    for (int i = 0; i < persons.length; i++) {
      ColumnPart part = parts.get(i);
      boolean holders = namedRoles.isHolders(part);
      persons[i] = holders ? 0 : person(part, numbers);
      if (holders && namedRoles.isDoubtful(part)) {
        sure.set(i, Place.Owner.DOUBTFUL);
      }
      if (parts.get(i).otherName()) {
        sure.set(i, Place.Owner.ALIAS);
      }
    }
    complete(parts, persons);
    return new Owners(persons, sure);
  }

  /**
   * The head of a household is the row's own person where no other name is; else each row is of a
   * member, who need not be called anything but that.
   */
  private static void heads(List<ColumnPart> parts) {
    if (parts.stream().noneMatch(part -> part.family().equals(HEAD))) {
      return;
    }
    boolean named =
        parts.stream().anyMatch(part -> part.roles().isEmpty() && part.name() && !part.otherName());
    boolean members =
        parts.stream().anyMatch(part -> part.family().equals(MEMBER) && part.name())
            && parts.stream().noneMatch(part -> part.family().equals(MEMBER) && part.numbered());
    String own = members ? MEMBER : HEAD;
    for (int i = 0; i < parts.size(); i++) {
      ColumnPart part = parts.get(i);
      if (!named && !part.isOwn() && part.family().equals(own)) {
        parts.set(i, part.of(part.number()));
      }
    }
  }

  /** Joins a person of whom a row has the name alone with one of a like role without a name. */
  private static void complete(List<ColumnPart> parts, int[] persons) {
    Map<String, Set<Integer>> families = new HashMap<>();
    Set<Integer> named = new HashSet<>();
    Set<Integer> numbered = new HashSet<>();
    for (int i = 0; i < persons.length; i++) {
      ColumnPart part = parts.get(i);
      if (persons[i] != 0 && !part.roles().isEmpty()) {
        if (part.name()) {
          named.add(persons[i]);
        }
        if (part.numbered()) {
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
  private static void blocks(List<Content.Column> columns, List<ColumnPart> parts) {
    Set<String> named = new HashSet<>();
    parts.stream().filter(ColumnPart::tells).forEach(part -> named.add(part.family()));
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
      if (end || (parts.get(i).name() && !parts.get(i).otherName())) {
        if (names > 1 && block.intersects(first)) {
          persons++;
          for (int member : members) {
            ColumnPart part = parts.get(member);
            parts.set(member, part.of(BLOCKS + persons));
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
  private static boolean isOfRole(ColumnPart part, Set<String> families) {
    return !part.isOwn() && (!part.isNamedRole() || families.contains(part.family()));
  }

  /** Whether a header has a number, which tells whose it is. */
  private static boolean isNumbered(Content.Column column, ColumnPart part) {
    return part.number() > 0
        && RoleWords.number(bare(ColumnWords.joined(Normaliser.normalise(column.heading())))) > 0;
  }

  /** The person that the last word of a role in a text tells of; -1 where there is none. */
  int last(String text) {
    return words.last(text);
  }

  /** The person that a text begins with, behind a number or bracket; -1 where it does not. */
  int first(String text) {
    return words.first(text);
  }

  private static int person(ColumnPart part, Map<String, Set<Integer>> numbers) {
    Set<Integer> known = numbers.getOrDefault(part.key(), Set.of());
    boolean tellsApart = known.size() > 1 && known.contains(part.number());
    // Where all bear a number, what bears none is of the first.
    boolean first = part.number() == 1 && !known.contains(0);
    return person(part, tellsApart && !first ? part.number() : 0);
  }

  private static int person(ColumnPart part, int number) {
    return part.isOwn() && number == 0 ? 0 : RoleWords.person(part.key() + number, part.inTable());
  }

  private ColumnPart part(
      HeaderWords shared, String heading, Content.Column column, JudgedColumn judged, int again) {
    boolean named = false;
    boolean document = false;
    BitSet kinds = new BitSet();
    for (int i = 0; i < rules.size(); i++) {
      if (judged.named().get(i) || judged.labelled().get(i)) {
        int rank = rules.get(i).personKey();
        named |= rank == NAME && !judged.otherwise().get(i);
        document |= isDocument(rules.get(i));
        kinds.set(i, rank > 0 && rank < NAME);
      }
    }
    List<String> tokens = shared.tokens(bare(heading));
    List<Role> told = roles(heading, tokens);
    int number = RoleWords.number(bare(heading));
    if (number == 0 && !told.isEmpty()) {
      number = RoleWords.ordinal(tokens, lists.name().names());
    }
    String comment = column.comment();
    String said = heading;
    if (told.isEmpty() && comment != null) {
      said = ColumnWords.joined(Normaliser.normalise(comment));
      told = roles(said, List.of());
      number = number == 0 ? RoleWords.number(said) : number;
    }
    boolean saysName = saysName(shared, heading, told) && !isOtherwise(judged);
    boolean name = saysName || (named && kinds.isEmpty());
    boolean hidden =
        column.origin() == null && !column.name().equals(judged.location().value("column"));
    boolean silent = hidden || JudgedColumn.saysNothing(column);
    return new ColumnPart(
        told,
        told.isEmpty() && !silent ? shared.rest(bare(heading)) : "",
        again > 1 && number == 0 ? again : number,
        named || saysName,
        document,
        name,
        isOneOf(lists.otherName(), heading, tokens),
        !kinds.isEmpty() || (!name && endsIn(lists.number(), tokens)),
        silent,
        kinds);
  }

  private static boolean isOneOf(Role list, String heading, List<String> tokens) {
    return list.texts().stream().anyMatch(heading::contains)
        || tokens.stream().anyMatch(list.names()::contains);
  }

  private static boolean endsIn(Role list, List<String> tokens) {
    return tokens.stream()
        .anyMatch(
            token ->
                list.names().stream().anyMatch(token::endsWith)
                    || list.texts().stream().anyMatch(token::endsWith));
  }

  /** Whether a look-alike of names has a word in the column's name: a product, a branch. */
  private boolean isOtherwise(JudgedColumn judged) {
    for (int i = 0; i < rules.size(); i++) {
      if (rules.get(i).personKey() == NAME && judged.otherwise().get(i)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a header is but a role's word, or ends in a word for names. */
  private static boolean saysName(HeaderWords shared, String heading, List<Role> told) {
    String plain = WITHOUT_NUMBER.matcher(bare(heading)).replaceAll("");
    String bare = plain.toLowerCase(Locale.ROOT);
    List<String> tokens = shared.tokens(plain);
    return shared.isName(bare, tokens)
        || (!told.isEmpty()
            && (told.getLast().texts().contains(bare)
                || told.getLast().names().contains(String.join("_", tokens))));
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
    if (told.isEmpty()) {
      Role role = role(tokens);
      if (role != null) {
        told.add(role);
      }
    }
    return told;
  }

  /**
   * The first role of whose words one is in a header. A word that is also said of anybody's number
   * gives way to another: a {@code spouse_contact_no} is the spouse's.
   */
  private @Nullable Role role(List<String> tokens) {
    Role role = roleAsWritten(tokens);
    return role == null ? roleAsWritten(plain(tokens)) : role;
  }

  /** A header with one word for names and nothing before it that tells nobody's: from_full_nm. */
  private List<String> plain(List<String> tokens) {
    int last = tokens.size() - 1;
    if (last < 1 || !lists.name().names().contains(tokens.get(last))) {
      return List.of();
    }
    int end = last;
    while (end > 1 && lists.own().names().contains(tokens.get(end - 1))) {
      end--;
    }
    List<String> plain = new ArrayList<>(tokens.subList(0, end));
    plain.add("name");
    return plain;
  }

  private @Nullable Role roleAsWritten(List<String> tokens) {
    boolean ofName = !tokens.isEmpty() && lists.name().names().contains(tokens.getLast());
    Role found = null;
    for (int i = 0; i < roles.size(); i++) {
      Role role = roles.get(i);
      if (!role.id().equals(RoleWords.HOLDER)
          && (found == null || !role.named())
          && names.get(i).stream().anyMatch(name -> isIn(tokens, name))) {
        if (!role.named() || ofName) {
          return role;
        }
        found = role;
      }
    }
    return found;
  }

  private static boolean isIn(List<String> tokens, List<String> name) {
    return ColumnWords.contains(tokens, name) || beginsWithInitials(tokens, name);
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
    return PLACE.matcher(name).replaceAll("");
  }
}
