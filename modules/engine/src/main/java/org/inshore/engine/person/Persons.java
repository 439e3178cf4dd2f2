package org.inshore.engine.person;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.inshore.engine.column.JudgedColumn;
import org.inshore.engine.column.OrganisationCells;
import org.inshore.engine.header.ColumnWords;
import org.inshore.engine.header.HeaderWords;
import org.inshore.engine.header.RoleLists;
import org.inshore.engine.header.RoleWords;
import org.inshore.engine.match.Place;
import org.inshore.engine.pattern.Normaliser;
import org.inshore.engine.rule.Role;
import org.inshore.engine.rule.Rule;
import org.inshore.engine.text.TextView;
import org.inshore.spi.content.Cells;
import org.inshore.spi.content.Content;

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

  private static final int LOOKED_AT = 20;

  /** The family of the role of who stands for a company. */
  private static final String REPRESENTATIVE = "representative";

  private static final String PAYER = "payer/0";
  private static final String PAYING = "payer";

  private final Supplier<HeaderWords> headers;
  private final RoleWords words;
  private final ColumnParts columnParts;
  private final boolean hasRoles;
  private final OrganisationCells organisations;

  /**
   * Makes one.
   *
   * @param headers asked for where there are columns
   */
  public Persons(List<Rule> rules, Supplier<HeaderWords> headers) {
    RoleLists lists = RoleLists.of(rules);
    this.headers = headers;
    this.words = new RoleWords(lists.roles());
    this.columnParts = new ColumnParts(rules, lists, words);
    this.hasRoles = !lists.roles().isEmpty();
    this.organisations = new OrganisationCells(lists.organisationEnd());
  }

  public static boolean isDocument(Rule rule) {
    return rule.personKey() > 0 && rule.personKey() <= LAST_DOCUMENT;
  }

  public HeaderWords headers() {
    return headers.get();
  }

  /** Cells that are names of organisations. */
  public OrganisationCells organisations() {
    return organisations;
  }

  boolean hasRoles() {
    return hasRoles;
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

  /** Tells whose each column is; of some rows the cells tell names from numbers. */
  public Owners of(List<Content.Column> columns, List<JudgedColumn> judged, Cells cells) {
    List<ColumnPart> parts = new ArrayList<>();
    Map<String, Integer> seen = new HashMap<>();
    List<String> headings =
        columns.stream()
            .map(column -> ColumnWords.joined(Normaliser.normalise(column.heading())))
            .toList();
    List<String> bare = headings.stream().map(ColumnWords::bare).toList();
    HeaderWords shared = headers().sharing(bare);
    for (int i = 0; i < judged.size(); i++) {
      int again = seen.merge(bare.get(i), 1, Integer::sum);
      parts.add(
          columnParts.part(
              shared, headings.get(i), columns.get(i), judged.get(i), again, cells, i));
    }
    RepeatedParts.ofNames(parts);
    RepeatedParts.called(bare, parts, column -> !NumberCells.are(cells, column));
    RepeatedParts.qualified(parts);
    RepeatedParts.stems(bare, parts);
    RepeatedParts.heads(parts);
    List<Place.Owner> sure = Strangers.resolve(parts);
    RepeatedParts.numbered(columns, parts);
    RepeatedParts.behindNames(bare, parts);
    LetteredParts.number(bare, parts);
    RepeatedParts.blocks(columns, parts);
    Map<String, Set<Integer>> numbers = new HashMap<>();
    for (ColumnPart part : parts) {
      if (part.number() > RepeatedParts.BLOCKS
          || part.named()
          || (part.document() && !part.isOwn())) {
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
      if (part.ofOrganisation()) {
        sure.set(i, Place.Owner.ORGANISATION);
      } else if (part.namePart()) {
        sure.set(i, Place.Owner.PART);
      } else if (part.otherName()) {
        sure.set(i, Place.Owner.ALIAS);
      }
    }
    complete(parts, persons);
    nameHolder(parts, persons);
    nameDocumented(parts, persons);
    SpelledNames.join(parts, persons, cells);
    follow(parts, persons, cells);
    document(parts, persons);
    represent(parts, persons, sure);
    pay(parts, persons, sure);
    ListedNumbers.join(columns, parts, persons, sure);
    return new Owners(persons, sure);
  }

  /**
   * Gives the row's own person, of whom a row has numbers and neither name nor document, the only
   * name of a role whose words are also said of the holder: 联系人 beside 电话.
   */
  private static void nameHolder(List<ColumnPart> parts, int[] persons) {
    boolean numbered = false;
    Set<Integer> names = new HashSet<>();
    Set<Integer> others = new HashSet<>();
    for (int i = 0; i < persons.length; i++) {
      ColumnPart part = parts.get(i);
      if (persons[i] == 0) {
        if (part.tells()) {
          return;
        }
        if (part.numbered() && part.ofHolder()) {
          return;
        }
        numbered |= part.numbered();
      } else if (part.name() && part.isSaidOfHolder() && !part.otherName()) {
        names.add(persons[i]);
      } else if (!part.namePart()) {
        others.add(persons[i]);
      }
    }
    names.removeAll(others);
    if (numbered && names.size() == 1) {
      for (int i = 0; i < persons.length; i++) {
        persons[i] = names.contains(persons[i]) ? 0 : persons[i];
      }
    }
  }

  /** Gives the row's own person, of whom a row has a document and no name, a role's before it. */
  private static void nameDocumented(List<ColumnPart> parts, int[] persons) {
    int name = RepeatedParts.documented(parts);
    if (name >= 0 && persons[RepeatedParts.documentBehind(parts, name)] == 0) {
      int role = persons[name];
      for (int i = 0; i < persons.length; i++) {
        persons[i] = persons[i] == role ? 0 : persons[i];
      }
    }
  }

  /**
   * Gives what rows of companies say of nobody to whom they name before: 客户名称, 法定代表人, 证件号码, 联系电话.
   */
  private void follow(List<ColumnPart> parts, int[] persons, Cells cells) {
    int named = 0;
    boolean company = false;
    for (int i = 0; i < persons.length; i++) {
      ColumnPart part = parts.get(i);
      if (part.name() && !part.otherName()) {
        if (persons[i] == 0 && !areOrganisations(cells, i)) {
          return;
        }
        company |= persons[i] == 0;
        named = persons[i];
      } else if (company
          && persons[i] == 0
          && part.isOwn()
          && !part.ofHolder()
          && !part.ofOrganisation()
          && (part.document() || part.numbered())) {
        persons[i] = named;
      }
    }
  }

  /**
   * Gives a second document of the row's own person to whom a name before it tells, of whom there
   * is none: 姓名, 身份证号, 财务负责人, 身份证号.
   */
  private static void document(List<ColumnPart> parts, int[] persons) {
    boolean own = false;
    int named = 0;
    for (int i = 0; i < persons.length; i++) {
      ColumnPart part = parts.get(i);
      if (part.name()) {
        named = persons[i];
      } else if (part.document() && persons[i] == 0 && part.isOwn() && !part.ofHolder()) {
        boolean lacks = named != 0 && !hasDocument(parts, persons, named);
        persons[i] = own && lacks ? named : 0;
        own = true;
      }
    }
  }

  private static boolean hasDocument(List<ColumnPart> parts, int[] persons, int person) {
    return IntStream.range(0, persons.length)
        .anyMatch(i -> persons[i] == person && parts.get(i).document());
  }

  private boolean areOrganisations(Cells cells, int column) {
    int some = 0;
    int all = 0;
    for (int row = 0; row < Math.min(LOOKED_AT, cells.rows()); row++) {
      int cell = cells.firstCell(row) + column;
      if (column < cells.width(row) && cells.end(cell) > cells.start(cell)) {
        all++;
        some += organisations.is(cells, cells.start(cell), cells.end(cell)) ? 1 : 0;
      }
    }
    return all > 0 && 10 * some >= 9 * all;
  }

  /**
   * Gives numbers of a row without a person of its own to a company's representative, else to the
   * only one named, before all numbers, as a party: who may be reached by them or not, but no more
   * people stand in the row than are named.
   */
  private static void represent(List<ColumnPart> parts, int[] persons, List<Place.Owner> sure) {
    int representative = 0;
    int party = 0;
    boolean begun = false;
    boolean several = false;
    for (int i = 0; i < persons.length; i++) {
      ColumnPart part = parts.get(i);
      if (persons[i] == 0 && part.tells()) {
        return;
      }
      boolean represents = part.name() && part.family().equals(REPRESENTATIVE);
      representative = represents ? persons[i] : representative;
      party = !begun && part.name() && part.inTable() && part.isParty() ? persons[i] : party;
      begun |= part.tells() || part.numbered();
      several |= part.tells() && persons[i] != party;
    }
    boolean represented = representative != 0;
    int of = represented || several ? representative : party;
    for (int i = 0; i < persons.length && of != 0; i++) {
      ColumnPart part = parts.get(i);
      if (persons[i] == 0
          && part.numbered()
          && !part.ofOrganisation()
          && (represented || !part.ofHolder())) {
        persons[i] = of;
        sure.set(i, Place.Owner.DOUBTFUL);
      }
    }
  }

  /**
   * Gives the card or account that is paid from, in a row of somebody for whom others pay, to the
   * only other person there, else to one of whom nothing else is known: a pupil's fees are taken
   * from a parent's card. In a row that tells of nobody of its own it is of whoever pays.
   */
  private static void pay(List<ColumnPart> parts, int[] persons, List<Place.Owner> sure) {
    boolean minor = false;
    boolean told = false;
    int paying = 0;
    Set<Integer> others = new HashSet<>();
    for (int i = 0; i < persons.length; i++) {
      if (persons[i] != 0 && parts.get(i).tells()) {
        others.add(persons[i]);
      }
      told |= persons[i] == 0 && parts.get(i).tells();
      minor |= persons[i] == 0 && parts.get(i).tells() && parts.get(i).ofMinor();
      paying = parts.get(i).family().equals(PAYING) ? persons[i] : paying;
    }
    if (!told && paying != 0) {
      for (int i = 0; i < persons.length; i++) {
        ColumnPart part = parts.get(i);
        persons[i] = persons[i] == 0 && part.ofPayment() && part.numbered() ? paying : persons[i];
      }
      return;
    }
    int payer = others.size() == 1 ? others.iterator().next() : RoleWords.person(PAYER, true);
    for (int i = 0; i < persons.length && minor; i++) {
      ColumnPart part = parts.get(i);
      if (persons[i] == 0 && part.ofPayment() && part.numbered() && !part.tells()) {
        persons[i] = payer;
        sure.set(i, Place.Owner.DOUBTFUL);
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
}
