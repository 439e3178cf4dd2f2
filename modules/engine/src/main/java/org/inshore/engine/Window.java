package org.inshore.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * A place in a short piece of text that betrays where a value may be: the characters that may come
 * next, or the tag of the whole piece.
 */
final class Window {
  /** Of the whole piece, when it ends here; else negative. */
  int tag = -1;

  /** The tag of the piece when no letter follows; else negative. */
  int endOfWord = -1;

  final List<Edge> edges = new ArrayList<>();

  /**
   * Some characters and what they lead to.
   *
   * @param classes of the characters
   */
  record Edge(BitSet classes, Window to) {}

  /** Adds a way to another window, together with what leads there already. */
  void edge(BitSet classes, Window to) {
    for (Edge edge : edges) {
      if (edge.to.equals(to)) {
        edge.classes.or(classes);
        return;
      }
    }
    edges.add(new Edge((BitSet) classes.clone(), to));
  }
}
