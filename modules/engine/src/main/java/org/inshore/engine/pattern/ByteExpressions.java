package org.inshore.engine.pattern;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Sets of characters as expressions over the bytes that encode them. */
public final class ByteExpressions {
  private final Charset charset;
  private final Map<CodePointSet, String> known = new HashMap<>();

  public ByteExpressions(Charset charset) {
    this.charset = charset;
  }

  /** One character of a set, as a single atom. */
  public String of(CodePointSet set) {
    return known.computeIfAbsent(set, this::print);
  }

  private String print(CodePointSet set) {
    Node root = new Node();
    for (int[] range : set.ranges()) {
      for (int point = range[0]; point <= range[1]; point++) {
        if (point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE) {
          root.add(Character.toString(point).getBytes(charset), 0);
        }
      }
    }
    return root.single() ? root.print() : "(?:" + root.print() + ")";
  }

  /** The bytes that may come next, and what follows each of them. */
  private static final class Node {
    private final BitSet ends = new BitSet();
    private final @Nullable Node[] next = new @Nullable Node[256];

    void add(byte[] bytes, int at) {
      int first = Byte.toUnsignedInt(bytes[at]);
      if (at == bytes.length - 1) {
        ends.set(first);
        return;
      }
      Node node = next[first];
      if (node == null) {
        node = new Node();
        next[first] = node;
      }
      node.add(bytes, at + 1);
    }

    /** Whether every character is one byte. */
    boolean single() {
      return Arrays.stream(next).allMatch(Objects::isNull);
    }

    /** Alternatives; leads with the same continuation become one class. */
    String print() {
      Map<String, BitSet> branches = new LinkedHashMap<>();
      if (!ends.isEmpty()) {
        branches.put("", ends);
      }
      for (int lead = 0; lead < next.length; lead++) {
        Node node = next[lead];
        if (node != null) {
          branches.computeIfAbsent(node.group(), _ -> new BitSet()).set(lead);
        }
      }
      return branches.entrySet().stream()
          .map(branch -> leads(branch.getValue()) + branch.getKey())
          .collect(Collectors.joining("|"));
    }

    private String group() {
      String text = print();
      return text.indexOf('|') < 0 ? text : "(?:" + text + ")";
    }

    private static String leads(BitSet leads) {
      if (leads.cardinality() == 1) {
        return hex(leads.nextSetBit(0));
      }
      StringBuilder text = new StringBuilder("[");
      for (int first = leads.nextSetBit(0); first >= 0; ) {
        int after = leads.nextClearBit(first);
        text.append(hex(first));
        if (after - 1 > first) {
          text.append('-').append(hex(after - 1));
        }
        first = leads.nextSetBit(after);
      }
      return text.append(']').toString();
    }

    private static String hex(int value) {
      boolean plain =
          (value >= '0' && value <= '9')
              || (value >= 'A' && value <= 'Z')
              || (value >= 'a' && value <= 'z');
      return plain
          ? String.valueOf((char) value)
          : "\\x" + HexFormat.of().toHexDigits((byte) value);
    }
  }
}
