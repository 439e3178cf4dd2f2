package org.inshore.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.inshore.spi.scan.Encoding;
import org.jspecify.annotations.Nullable;

/**
 * How the characters of classes are spelled in an encoding, full-width forms and all, as small
 * automata over bytes. They take more than is asked for where that keeps them small: many
 * characters of four bytes count as any.
 */
final class Spellings {
  /** The character is complete. */
  static final int END = -2;

  /** No character goes on like that. */
  static final int NONE = -1;

  private static final int MOST_FOURS = 64;

  private final Alphabet alphabet;
  private final Encoding encoding;
  private final BitSet supplementary;
  private final List<int[]> nodes = new ArrayList<>();
  private final Map<Node, Integer> numbers = new HashMap<>();
  private final Map<BitSet, int[]> roots = new HashMap<>();
  private final byte[] all;
  private final int[] at = new int[Character.MAX_VALUE + 2];

  /** A node as a key. */
  private static final class Node {
    private final int[] to;
    private final int hash;

    Node(int[] to) {
      this.to = to;
      this.hash = Arrays.hashCode(to);
    }

    @Override
    public int hashCode() {
      return hash;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Node node && Arrays.equals(to, node.to);
    }
  }

  Spellings(Alphabet alphabet, Encoding encoding) {
    this.alphabet = alphabet;
    this.encoding = encoding;
    this.supplementary = alphabet.supplementary();
    char[] chars = new char[Character.MAX_VALUE + 1];
    for (int c = 0; c < chars.length; c++) {
      chars[c] = Character.isSurrogate((char) c) ? '?' : (char) c;
    }
    this.all = new String(chars).getBytes(encoding.charset());
    for (int c = 0; c < chars.length; c++) {
      at[c + 1] = at[c] + length(all, at[c]);
    }
  }

  private int length(byte[] bytes, int place) {
    int lead = bytes[place] & 0xff;
    if (lead < 0x80) {
      return 1;
    }
    return switch (encoding) {
      case UTF_8 -> lead < 0xe0 ? 2 : 3;
      case GB18030 -> (bytes[place + 1] & 0xff) < 0x40 ? 4 : 2;
    };
  }

  /** By byte, where a node leads: another node, {@link #END} or {@link #NONE}. */
  int[] node(int number) {
    return nodes.get(number);
  }

  /** The nodes from which all spellings of some classes start. */
  int[] of(BitSet classes) {
    int[] known = roots.get(classes);
    if (known == null) {
      BitSet points = new BitSet();
      for (int point = 0; point <= Character.MAX_VALUE; point++) {
        int cls = alphabet.classOfRaw(point);
        points.set(point, cls >= 0 && classes.get(cls) && !Character.isSurrogate((char) point));
      }
      boolean unknown = classes.get(alphabet.classOfRaw(Alphabet.UNKNOWN));
      known = roots(points, classes.intersects(supplementary), unknown);
      roots.put((BitSet) classes.clone(), known);
    }
    return known;
  }

  /** The node from which all characters start that count as nothing. */
  int[] ofRemoved() {
    BitSet points = new BitSet();
    for (int point = 0; point <= Character.MAX_VALUE; point++) {
      points.set(point, alphabet.classOfRaw(point) == Alphabet.REMOVED);
    }
    return roots(points, false, false);
  }

  private int[] roots(BitSet points, boolean beyond, boolean unknown) {
    Tree tree = new Tree();
    List<Integer> fours = new ArrayList<>();
    for (int point = points.nextSetBit(0); point >= 0; point = points.nextSetBit(point + 1)) {
      if (at[point + 1] - at[point] == 4) {
        fours.add(point);
      } else {
        add(tree, point);
      }
    }
    if (fours.size() > MOST_FOURS) {
      tree.range(0x81, 0xfe).range('0', '9').range(0x81, 0xfe).end('0', '9');
    } else {
      fours.forEach(point -> add(tree, point));
    }
    if (beyond) {
      switch (encoding) {
        case UTF_8 -> tree.range(0xf0, 0xf4).range(0x80, 0xbf).range(0x80, 0xbf).end(0x80, 0xbf);
        case GB18030 -> tree.range(0x90, 0xe3).range('0', '9').range(0x81, 0xfe).end('0', '9');
      }
    }
    int root = number(tree);
    if (!unknown) {
      return new int[] {root};
    }
    Tree malformed = new Tree(); // a byte that is no character counts as the unknown one
    malformed.end(0x80, 0xfe);
    return new int[] {root, number(malformed)};
  }

  private void add(Tree tree, int point) {
    Tree node = tree;
    for (int i = at[point]; i < at[point + 1] - 1; i++) {
      node = node.child(all[i] & 0xff);
    }
    int last = all[at[point + 1] - 1] & 0xff;
    node.end(last, last);
  }

  private int number(Tree tree) {
    if (tree.number != NONE) {
      return tree.number;
    }
    int[] to = new int[256];
    for (int b = 0; b < to.length; b++) {
      Tree child = tree.children[b];
      to[b] = tree.ends.get(b) ? END : child == null ? NONE : number(child);
    }
    tree.number =
        numbers.computeIfAbsent(
            new Node(to),
            _ -> {
              nodes.add(to);
              return nodes.size() - 1;
            });
    return tree.number;
  }

  /** A tree of bytes while it is made. */
  private static final class Tree {
    private final @Nullable Tree[] children = new Tree[256];
    private final BitSet ends = new BitSet();
    private int number = NONE;

    Tree child(int b) {
      Tree child = children[b];
      if (child == null) {
        child = new Tree();
        children[b] = child;
      }
      return child;
    }

    /** One child for all bytes of a range, which have none yet or share theirs. */
    Tree range(int first, int last) {
      Tree child = new Tree();
      Arrays.fill(children, first, last + 1, child);
      return child;
    }

    void end(int first, int last) {
      ends.set(first, last + 1);
    }
  }
}
