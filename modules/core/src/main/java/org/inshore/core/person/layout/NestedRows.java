package org.inshore.core.person.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.inshore.core.person.link.Identifier;
import org.inshore.engine.match.Match;
import org.inshore.spi.content.Content;
import org.jspecify.annotations.Nullable;

/**
 * Joining of records that have but numbers, cards or telephones of somebody, with the record that
 * they are nested in. Records are numbered as they end, so that one stands behind all that is in
 * it; where a number between is missing, one that nothing was found in may be theirs: they may be
 * of whoever comes next where most others are joined, else they stay by themselves.
 */
public final class NestedRows {
  private static final String ELEMENT = "[]";

  /** So many records beside each other may have nothing that was found. */
  private static final int MISSING = 3;

  /** Somebody has no more of them. */
  private static final int MOST_BESIDE = 1000;

  /** A record with the path that its values have in common. */
  private record Row(String base, List<Match> matches) {}

  private NestedRows() {}

  /** Whether a record is of a nest: its columns are named by path. */
  public static boolean isNested(List<Match> record) {
    return path(record.getFirst()) != null;
  }

  /**
   * Joins records.
   *
   * @param records in any order; those that are joined are emptied into those around them
   * @param elements records in which nothing tells of people
   * @return what stands around several people, as the telephone of a household, or before records
   *     that are missing: it may be of one of them or of somebody else, and its records are emptied
   */
  public static List<Match> join(List<List<Match>> records, NestedElements elements) {
    NavigableMap<Long, Row> rows = new TreeMap<>();
    for (List<Match> record : records) {
      String base = record.isEmpty() ? null : base(record);
      if (base != null) {
        rows.put(record.getFirst().record(), new Row(base, record));
      }
    }
    Map<Long, Row> around = new HashMap<>();
    List<Row> unsure = new ArrayList<>();
    for (Map.Entry<Long, Row> each : rows.entrySet()) {
      boolean own = isOfSomebody(each.getValue().matches());
      Row outer = own ? null : around(each.getKey(), rows, elements, 0);
      if (outer != null) {
        around.put(each.getKey(), outer);
      } else if (!own && around(each.getKey(), rows, elements, MISSING) != null) {
        unsure.add(each.getValue());
      }
    }
    around.forEach(
        (number, outer) -> {
          List<Match> inner = Objects.requireNonNull(rows.get(number)).matches();
          int person = holder(Objects.requireNonNull(rows.get(number)).base(), outer.matches());
          inner.forEach(
              match -> outer.matches().add(match.person() == 0 ? match.ofPerson(person) : match));
          inner.clear();
        });
    List<Match> shared = ofHouseholds(rows);
    for (Row row : unsure.size() <= around.size() ? unsure : List.<Row>of()) {
      shared.addAll(row.matches());
      row.matches().clear();
    }
    return shared;
  }

  /** Whose of a record what is nested is: whoever's name or document stands nearest around it. */
  private static int holder(String base, List<Match> around) {
    int person = 0;
    int nearest = -1;
    for (Match match : around) {
      String path = path(match);
      if (path != null && Identifier.tells(match.personKey())) {
        int common = common(base, path);
        if (common > nearest || (common == nearest && match.person() == 0)) {
          nearest = common;
          person = match.person();
        }
      }
    }
    return person;
  }

  /** How many characters of two paths are the same, up to the last step that they share. */
  private static int common(String one, String other) {
    int steps = 0;
    for (int i = 0; i < Math.min(one.length(), other.length()); i++) {
      if (one.charAt(i) != other.charAt(i)) {
        break;
      }
      steps = one.charAt(i) == '.' || one.charAt(i) == '/' ? i : steps;
    }
    return steps;
  }

  private static List<Match> ofHouseholds(NavigableMap<Long, Row> rows) {
    List<Match> shared = new ArrayList<>();
    rows.forEach(
        (number, row) -> {
          boolean around =
              isAround(row, rows.get(number - 1)) && isAround(row, rows.get(number - 2));
          if (around
              && !row.matches().isEmpty()
              && row.matches().stream().allMatch(NestedRows::mayBeShared)) {
            shared.addAll(row.matches());
            row.matches().clear();
          }
        });
    return shared;
  }

  private static boolean isAround(Row outer, @Nullable Row inner) {
    return inner != null
        && inner.base().length() > outer.base().length()
        && inner.base().startsWith(outer.base())
        && isOfSomebody(inner.matches());
  }

  /** Whether several people of a household may have it: a telephone, an address of mail. */
  public static boolean mayBeShared(Match match) {
    return match.personKey() == Identifier.SHARED || match.personKey() == Identifier.ADDRESS;
  }

  /**
   * Who is around a record.
   *
   * @param missing so many records on end may be unknown
   */
  private static @Nullable Row around(
      long number, NavigableMap<Long, Row> rows, NestedElements elements, int missing) {
    String base = Objects.requireNonNull(rows.get(number)).base();
    int unknown = 0;
    for (long next = number + 1; unknown <= missing && next <= number + MOST_BESIDE; next++) {
      Row row = rows.get(next);
      if (row != null && base.startsWith(row.base()) && base.length() > row.base().length()) {
        return isOfSomebody(row.matches()) ? row : null;
      }
      unknown = row != null || elements.contain(next, base) ? 0 : unknown + 1;
    }
    return null;
  }

  /** Whether a name or document says who it is. */
  private static boolean isOfSomebody(List<Match> record) {
    return record.stream().anyMatch(match -> Identifier.tells(match.personKey()));
  }

  /** Up to the last element of an array, or what all paths of the record begin with. */
  private static @Nullable String base(List<Match> record) {
    List<String> paths = new ArrayList<>();
    for (Match match : record) {
      String path = path(match);
      if (path == null) {
        return null;
      }
      paths.add(path);
    }
    String common = folder(paths.getFirst());
    for (String path : paths) {
      while (!path.startsWith(common)) {
        common = folder(common.substring(0, common.length() - 1));
      }
    }
    return common;
  }

  static String folder(String path) {
    int element = path.lastIndexOf(ELEMENT);
    if (element >= 0) {
      return path.substring(0, element + ELEMENT.length());
    }
    return path.startsWith("$") ? "$" : path.substring(0, path.lastIndexOf('/') + 1);
  }

  static @Nullable String path(Match match) {
    String column = match.place().location().value("column");
    return column != null && Content.Column.isPath(column) ? column : null;
  }
}
