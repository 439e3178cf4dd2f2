package org.inshore.core.person.match;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.inshore.core.person.layout.NestedRows;
import org.inshore.core.person.link.Identifier;
import org.inshore.engine.match.Match;
import org.inshore.engine.match.Place;
import org.inshore.spi.content.Content;
import org.inshore.spi.inventory.finding.MaskedText;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/** Questions about the identifiers of a record. */
public final class RecordMatches {
  private static final char FIRST_HAN = 0x2E80;

  /** A person of a form has no more values of a kind than this. */
  static final int MOST_OF_A_KIND = 3;

  private static final double SURE = 0.9;
  private static final double LIKELY = 0.6;

  /** So many characters lie between names of a list, who they are in brackets behind each too. */
  private static final int BETWEEN_LISTED = 6;

  private RecordMatches() {}

  public static int rank(Match match) {
    return Math.min(match.personKey(), Identifier.LAST_RANK);
  }

  public static long identifier(Match match) {
    return Identifier.of(match.valueHash(), rank(match));
  }

  public static boolean isDocument(Match match) {
    return rank(match) <= Identifier.LAST_DOCUMENT;
  }

  /** Whether it is a document, or a number that people are known by without a name. */
  public static boolean isNumber(Match match) {
    return rank(match) <= Identifier.LAST_NUMBER;
  }

  public static boolean isName(Match match) {
    return rank(match) == Identifier.NAME;
  }

  /** Whether a label says of a name that it is one, so that it makes a person by itself. */
  public static boolean isSureName(Match match) {
    return isName(match) && match.confidence() >= SURE;
  }

  /**
   * Whether who is called so is a person: in text a name is said surely, or is more than a guess by
   * its form and what stands around.
   *
   * @param inLine whether it stands beside numbers or names of people
   */
  public static boolean isPerson(Match name, boolean inLine) {
    return !isText(name) || isSureName(name) || (inLine && name.confidence() >= LIKELY);
  }

  /** Of a name of two characters, as only Chinese ones have, nothing is shown. */
  public static boolean isHan(Match name) {
    MaskedText masked = name.masked();
    String shown = masked == null ? "" : masked.toString();
    return shown.isEmpty() || shown.charAt(0) == '*' || shown.charAt(0) >= FIRST_HAN;
  }

  /** Whether it stands in text, in no column. */
  public static boolean isText(Match match) {
    return match.place().isText();
  }

  /** Whether a record is one of a table's rows. */
  public static boolean isInColumn(List<Match> record) {
    return !record.isEmpty() && record.getFirst().place().naming() == Content.Naming.COLUMN;
  }

  /** Whether it is who sends a message of a chat, in the line above what is said. */
  public static boolean isSender(Match match) {
    return isName(match)
        && match.place().naming() == Content.Naming.LINE
        && Content.Column.SENDER.equals(match.place().location().value("column"));
  }

  /** Whether it stands in a text, or in the head of a message of it. */
  public static boolean isInText(Match match, @Nullable Location text) {
    return isText(match) || (isSender(match) && match.place().table().equals(text));
  }

  /**
   * Whether a record is a line of a text, or the head of a message of it, or has something in one
   * column.
   *
   * @param said the text or the column
   */
  public static boolean isInSeries(List<Match> record, @Nullable Location said) {
    return isInText(record.getFirst(), said)
        || record.stream().allMatch(match -> match.place().location().equals(said));
  }

  /**
   * Whether a record is a line of a text that was read as a row, as 账号：… 余额：… below the name of
   * whose they are, and names nobody itself.
   */
  public static boolean isBetween(List<Match> record, @Nullable Location said) {
    return !record.isEmpty()
        && record.stream()
            .allMatch(
                match ->
                    match.place().naming() == Content.Naming.LINE
                        && match.place().table().equals(said)
                        && !isText(match)
                        && match.person() == 0
                        && !tells(match));
  }

  /** Whether a name of a line stands there again after something else, and says whose that is. */
  static boolean isNamedAgain(Match match, List<Match> line) {
    return isName(match)
        && isText(match)
        && !line.isEmpty()
        && line.size() < OpenRecord.MOST
        && line.getLast().valueHash() != match.valueHash();
  }

  /** Whether nothing but its form may speak for it. */
  static boolean mayBeChance(Match match) {
    return match.chance() || match.checked() != null;
  }

  /** Whether all of an asset's records must be known before a record's people are told. */
  public static boolean isAsked(List<Match> record) {
    return NestedRows.isNested(record) || record.stream().anyMatch(RecordMatches::mayBeChance);
  }

  /** Whether it tells people apart: a document or a name. */
  public static boolean tells(Match match) {
    return Identifier.tells(rank(match));
  }

  /**
   * The name of a group's person: that in the last column before a document's, else the first whose
   * column tells whose it is.
   */
  public static @Nullable Match name(List<Match> group) {
    Match name = null;
    for (int i = 0; i < group.size(); i++) {
      Match match = group.get(i);
      if (isName(match) && (name == null || strength(match, group) > strength(name, group))) {
        name = match;
      }
    }
    return name;
  }

  private static int strength(Match name, List<Match> group) {
    // Parts of a name stand where nobody's whole name is the row's own.
    int strength = name.place().owner() == Place.Owner.PART ? 4 : tellsWhose(name) ? 2 : 0;
    return strength + (!isText(name) && isBeforeDocument(name, group) ? 1 : 0);
  }

  /** Whether of what is known in columns behind a name a document is the first. */
  private static boolean isBeforeDocument(Match name, List<Match> group) {
    Match next = null;
    for (int i = 0; i < group.size(); i++) {
      Match match = group.get(i);
      int column = match.place().column();
      if (column > name.place().column() && (next == null || column < next.place().column())) {
        next = match;
      }
    }
    return next != null && isDocument(next);
  }

  private static boolean tellsWhose(Match match) {
    Place.Owner owner = match.place().owner();
    return owner == Place.Owner.SAID || owner == Place.Owner.ASSUMED;
  }

  /** Whether a name beside its record's own one may be somebody else's. */
  public static boolean isOther(Match match, Match own) {
    return isName(match)
        && match.valueHash() != own.valueHash()
        && match.place().owner() != Place.Owner.ALIAS
        && match.place().owner() != Place.Owner.PART
        && isHan(match) == isHan(own)
        && !match.place().location().equals(own.place().location());
  }

  /** Whether a name stands in the same cell right behind another, as in lists. */
  public static boolean isListed(Match match, Match before) {
    return isSureName(match)
        && isSureName(before)
        && isHan(match)
        && isHan(before)
        && match.valueHash() != before.valueHash()
        && match.record() == before.record()
        && match.place().equals(before.place())
        && match.start() > before.end()
        && match.start() - before.end() <= BETWEEN_LISTED;
  }

  /** Whether a cell of a row has names in a list. */
  public static boolean areNamesListed(List<Match> group) {
    Match before = null;
    for (int i = 0; i < group.size(); i++) {
      Match match = group.get(i);
      if (isName(match)) {
        if (before != null && isListed(match, before)) {
          return true;
        }
        before = match;
      }
    }
    return false;
  }

  /** How many different values of one kind there are at most, of documents and names. */
  public static int people(List<Match> group) {
    return kinds(group).values().stream()
        .filter(kind -> tells(kind.getFirst()))
        .mapToInt(List::size)
        .max()
        .orElse(0);
  }

  /** The different values of each kind, in order. */
  public static Map<String, List<Match>> kinds(List<Match> group) {
    Map<String, List<Match>> kinds = new LinkedHashMap<>();
    Set<Long> seen = new HashSet<>();
    for (Match match : group) {
      if (seen.add(identifier(match))) {
        String kind = Identifier.kind(rank(match), match.rule().id()) + rank(match);
        kinds.computeIfAbsent(kind, rule -> new ArrayList<>()).add(match);
      }
    }
    return kinds;
  }

  /**
   * Whether documents in columns of their own are one person's, whom one name tells: those that are
   * given out anew with another number, as passports are, the former beside the present one.
   */
  public static boolean isRenewed(List<Match> documents, List<Match> group) {
    return documents.stream().allMatch(each -> rank(each) == Identifier.LAST_DOCUMENT)
        && group.stream().filter(RecordMatches::isName).map(Match::valueHash).distinct().count()
            == 1;
  }

  /**
   * The people of a row of which one cell has as many names as another has documents, or telephones
   * where there are none, in one order; of what else there is as often in a cell, each has one.
   * Empty where it is not so.
   */
  public static List<List<Match>> inOrder(List<Match> group) {
    List<List<Match>> kinds =
        kinds(group).values().stream()
            .filter(kind -> kind.stream().map(Match::place).distinct().count() == 1)
            .toList();
    List<Match> names = only(kinds, RecordMatches::isName);
    List<Match> documents = only(kinds, RecordMatches::isDocument);
    if (group.stream().noneMatch(RecordMatches::isDocument)) {
      documents = only(kinds, match -> rank(match) == Identifier.SHARED);
    }
    List<List<Match>> people = new ArrayList<>();
    for (int i = 0; i < names.size() && names.size() == documents.size(); i++) {
      int at = i;
      people.add(
          kinds.stream()
              .filter(kind -> kind.size() == names.size())
              .map(kind -> kind.get(at))
              .toList());
    }
    return people;
  }

  /** The values of the one kind that is such; none if there are several. */
  private static List<Match> only(List<List<Match>> kinds, Predicate<Match> such) {
    List<List<Match>> of = kinds.stream().filter(kind -> such.test(kind.getFirst())).toList();
    return of.size() == 1 ? of.getFirst() : List.of();
  }

  /** Of each person of a form without names, what it has is that person's. */
  public static List<List<Match>> nameless(List<Match> all) {
    return groups(all).stream()
        .filter(
            group ->
                people(group) == 1
                    && kinds(group).values().stream()
                        .allMatch(kind -> kind.size() <= MOST_OF_A_KIND))
        .toList();
  }

  public static boolean hasSeveralDocuments(List<Match> group) {
    Match document = null;
    for (int i = 0; i < group.size(); i++) {
      Match match = group.get(i);
      if (isDocument(match)) {
        if (document != null && identifier(document) != identifier(match)) {
          return true;
        }
        document = match;
      }
    }
    return false;
  }

  /** The identifiers of each person of a record, its holder first. */
  public static List<List<Match>> groups(List<Match> matches) {
    if (matches.isEmpty()) {
      return List.of();
    }
    boolean one = true;
    for (int i = 0; i < matches.size(); i++) {
      one &= matches.get(i).person() == 0;
    }
    if (one) {
      return List.of(matches);
    }
    Map<Integer, List<Match>> groups = new LinkedHashMap<>();
    groups.put(0, new ArrayList<>());
    for (Match match : matches) {
      groups.computeIfAbsent(match.person(), person -> new ArrayList<>()).add(match);
    }
    return groups.values().stream().filter(group -> !group.isEmpty()).toList();
  }

  /**
   * Who plays two parts in a row under one document is one person, as an applicant who is insured,
   * and so is who does under one name, unless each part has a document of its own.
   */
  public static List<List<Match>> withoutTwins(List<List<Match>> groups) {
    if (groups.size() < 2) {
      return groups;
    }
    List<List<Match>> people = new ArrayList<>();
    for (List<Match> group : groups) {
      List<Match> same = twin(people, group);
      if (same == null) {
        people.add(new ArrayList<>(group));
      } else {
        same.addAll(group);
      }
    }
    return people;
  }

  private static @Nullable List<Match> twin(List<List<Match>> people, List<Match> group) {
    for (List<Match> each : people) {
      if (shareDocument(each, group)) {
        return each;
      }
    }
    Match name = name(group);
    if (name == null || isText(name)) {
      return null;
    }
    for (List<Match> each : people) {
      Match other = name(each);
      boolean same = other != null && !isText(other) && other.valueHash() == name.valueHash();
      if (same
          && (group.stream().noneMatch(RecordMatches::isDocument)
              || each.stream().noneMatch(RecordMatches::isDocument))) {
        return each;
      }
    }
    return null;
  }

  private static boolean shareDocument(List<Match> one, List<Match> other) {
    for (int i = 0; i < one.size(); i++) {
      Match document = one.get(i);
      for (int j = 0; j < other.size() && isDocument(document) && !isText(document); j++) {
        if (identifier(document) == identifier(other.get(j))) {
          return true;
        }
      }
    }
    return false;
  }
}
