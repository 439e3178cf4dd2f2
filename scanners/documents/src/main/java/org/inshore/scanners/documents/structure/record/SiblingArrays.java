package org.inshore.scanners.documents.structure.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Arrays of objects under several keys of one object, all with the same keys: tables whose rows
 * stand below what they have in common, as {@code {"East": [{…}], "West": [{…}, {…}]}}. One object
 * in such an array is a row as well, and no part of the object around all of them.
 */
final class SiblingArrays {
  /** So many arrays, of objects with so many values, are tables and no lists of what one has. */
  private static final int FEWEST = 3;

  private static final int FEWEST_VALUES = 4;

  private final Map<Integer, Integer> counts = new HashMap<>();
  private final List<Frame.Part> single = new ArrayList<>();

  /** The keys of an object's values in their order, as a hash; 0 if they are too few. */
  static int shape(Frame.Part object, Values values) {
    if (object.to() - object.from() < FEWEST_VALUES) {
      return 0;
    }
    int shape = 1;
    for (int i = object.from(); i < object.to(); i++) {
      shape = 31 * shape + values.path(i).key().hashCode();
    }
    return shape;
  }

  /** Takes an array that ended; the single objects that are rows, in order. */
  List<Frame.Part> take(Frame array, Values values) {
    if (array.parts.size() == 1) {
      single.add(array.parts.getFirst());
    }
    if (counts.merge(array.shape, 1, Integer::sum) < FEWEST) {
      return List.of();
    }
    List<Frame.Part> rows = new ArrayList<>(single);
    rows.removeIf(part -> shape(part, values) != array.shape);
    return rows;
  }

  /** Forgets single objects, whose values are no longer on the stack. */
  void clear() {
    single.clear();
  }

  /** Removes an object, whose values are no longer on the stack. */
  void remove(Frame.Part part) {
    Frame.remove(single, part);
  }
}
