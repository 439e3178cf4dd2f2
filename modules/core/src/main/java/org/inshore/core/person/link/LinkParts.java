package org.inshore.core.person.link;

/**
 * Connected parts of the graph of links, by union-find with path halving. Names by themselves
 * connect nobody, since many people have one: all names are one part.
 */
final class LinkParts {
  /** The root's number, the least of its part, or one on the way to it. */
  private final int[] parents;

  LinkParts(LinkGraph graph) {
    long[] identifiers = graph.identifiers();
    this.parents = new int[identifiers.length];
    int names = -1;
    for (int i = 0; i < parents.length; i++) {
      boolean isName = Identifier.rank(identifiers[i]) == Identifier.NAME;
      names = isName && names < 0 ? i : names;
      parents[i] = isName ? names : i;
    }
    connect(graph.certain());
    connect(graph.doubtful());
  }

  private void connect(long[] keys) {
    for (long key : keys) {
      if ((LinkKey.ranks(key) & Identifier.LAST_RANK) != Identifier.NAME) {
        int one = root(LinkKey.first(key));
        int other = root(LinkKey.second(key));
        parents[Math.max(one, other)] = Math.min(one, other);
      }
    }
  }

  private int root(int number) {
    int at = number;
    while (parents[at] != at) {
      parents[at] = parents[parents[at]];
      at = parents[at];
    }
    return at;
  }

  /** Of each number the least of its part. */
  int[] roots() {
    int[] roots = new int[parents.length];
    for (int i = 0; i < roots.length; i++) {
      roots[i] = root(i);
    }
    return roots;
  }
}
