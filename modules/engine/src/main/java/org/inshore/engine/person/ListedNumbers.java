package org.inshore.engine.person;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.inshore.engine.match.Place;
import org.inshore.spi.content.Content;

/**
 * Assignment of the further elements of a list to the person of its first one: an object has two
 * telephones in {@code $[].phones[]}, and a reader puts the second one behind all other columns.
 *
 * <p>Elements in which names or documents come again are people of their own.
 */
final class ListedNumbers {
  private ListedNumbers() {}

  /**
   * Joins columns whose path an earlier one has.
   *
   * @param persons of each column, whose it is; changed
   */
  static void join(
      List<Content.Column> columns, List<ColumnPart> parts, int[] persons, List<Place.Owner> sure) {
    Set<String> tellsAgain = new HashSet<>();
    Map<String, Integer> firsts = new HashMap<>();
    for (int i = 0; i < persons.length; i++) {
      String path = columns.get(i).name();
      if (Content.Column.isPath(path)
          && firsts.putIfAbsent(path, i) != null
          && parts.get(i).tells()) {
        tellsAgain.add(parent(path));
      }
    }
    for (int i = 0; i < persons.length; i++) {
      String path = columns.get(i).name();
      Integer first = firsts.get(path);
      if (first != null && first != i && !tellsAgain.contains(parent(path))) {
        persons[i] = persons[first];
        sure.set(i, sure.get(first));
      }
    }
  }

  /** The path of the object that a value stands in. */
  private static String parent(String path) {
    int last = Math.max(path.lastIndexOf('.'), path.lastIndexOf('/'));
    return last < 0 ? "" : path.substring(0, last);
  }
}
