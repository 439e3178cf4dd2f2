package org.inshore.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.inshore.spi.scan.Encoding;

/**
 * What the bytes so far say of the place after them: what kind of character stands before it, or
 * that it lies inside a character. One automaton over bytes for each encoding; where bytes may be
 * taken in two ways, both are gone.
 */
final class ByteContexts {
  static final int AFTER_OTHER = 0;
  static final int AFTER_DIGIT = 1;
  static final int AFTER_LETTER = 2;

  /** No value starts at the place. */
  static final int NO_START = -1;

  private static final int REMOVED = 3;
  private static final int BYTES = 256;

  /** Inside a character of GB 18030, after its first, second and third byte. */
  private static final int IN_PAIR = 3;

  private static final int IN_FOUR = 4;
  private static final int IN_FOUR_LATE = 5;
  private static final int PLAIN = 6;

  private final Encoding encoding;
  private final List<Inside> inside = new ArrayList<>();
  private final Map<Inside, Integer> numbers = new HashMap<>();
  private final List<int[][]> next = new ArrayList<>();

  /** Characters beyond ASCII that are digits, letters or nothing: by the bytes that spell them. */
  private final Map<List<Integer>, Integer> spelled = new HashMap<>();

  private final Map<List<Integer>, Boolean> prefixes = new HashMap<>();

  /**
   * Inside what may be one of the characters that matter.
   *
   * @param kind of what stands before it
   * @param bytes its bytes so far
   */
  private record Inside(int kind, List<Integer> bytes) {}

  ByteContexts(Alphabet alphabet, Encoding encoding) {
    this.encoding = encoding;
    for (int point = 0x80; point <= Character.MAX_VALUE; point++) {
      int cls = alphabet.classOfRaw(point);
      int traits = cls == Alphabet.REMOVED ? 0 : alphabet.traitsOf(cls);
      if (cls == Alphabet.REMOVED) {
        spell(point, REMOVED);
      } else if ((traits & Alphabet.DIGIT) != 0) {
        spell(point, AFTER_DIGIT);
      } else if ((traits & Alphabet.LETTER) != 0) {
        spell(point, AFTER_LETTER);
      }
    }
    for (int context = 0; context < PLAIN; context++) {
      next.add(row(context));
    }
    for (int i = 0; i < inside.size(); i++) {
      next.add(row(PLAIN + i));
    }
  }

  private void spell(int point, int kind) {
    List<Integer> bytes = new ArrayList<>();
    for (byte b : new String(Character.toChars(point)).getBytes(encoding.charset())) {
      bytes.add(b & 0xff);
    }
    spelled.put(bytes, kind);
    for (int i = 1; i < bytes.size(); i++) {
      prefixes.put(List.copyOf(bytes.subList(0, i)), true);
    }
  }

  private int[][] row(int context) {
    int[][] row = new int[BYTES][];
    for (int b = 0; b < BYTES; b++) {
      row[b] = after(context, b);
    }
    return row;
  }

  /** How many there are. */
  int count() {
    return next.size();
  }

  /** What a byte makes of a context: one or more. */
  int[] next(int context, int b) {
    return next.get(context)[b];
  }

  /** What kind of character stands before a value that starts with a byte in a context. */
  int before(int context, int b) {
    if (context <= AFTER_LETTER) {
      return context;
    }
    boolean second = context < PLAIN ? context == IN_PAIR : bytes(context).size() == 1;
    return switch (encoding) {
      // Where a character breaks off, its bytes were none.
      case UTF_8 -> context < PLAIN || continues(context, b) ? NO_START : AFTER_OTHER;
      case GB18030 -> second && !Gb18030.isTrail(b) ? AFTER_OTHER : NO_START;
    };
  }

  /** Whether a place in a context is between characters for sure. */
  boolean isSure(int context) {
    return encoding == Encoding.UTF_8 || context <= AFTER_LETTER;
  }

  private List<Integer> bytes(int context) {
    return inside.get(context - PLAIN).bytes();
  }

  private boolean continues(int context, int b) {
    List<Integer> longer = with(bytes(context), b);
    return prefixes.containsKey(longer) || spelled.containsKey(longer);
  }

  private static List<Integer> with(List<Integer> bytes, int b) {
    List<Integer> longer = new ArrayList<>(bytes);
    longer.add(b);
    return longer;
  }

  private int[] after(int context, int b) {
    int kind =
        context < PLAIN ? Math.min(context, AFTER_LETTER) : inside.get(context - PLAIN).kind();
    boolean boundary = context <= AFTER_LETTER;
    if (boundary || context >= PLAIN) {
      List<Integer> longer = with(boundary ? List.of() : bytes(context), b);
      Integer found = spelled.get(longer);
      if (found != null) {
        return new int[] {found == REMOVED ? kind : found};
      }
      if (prefixes.containsKey(longer)) {
        int number = number(new Inside(kind, longer));
        // A digit may be the second of four bytes, or come after a byte that is no character.
        boolean digit = encoding == Encoding.GB18030 && longer.size() == 2 && isDigit(b);
        return digit ? new int[] {AFTER_DIGIT, number} : new int[] {number};
      }
    }
    return switch (encoding) {
      case UTF_8 -> new int[] {plain(b)};
      case GB18030 ->
          afterInGb(
              boundary ? context : context < PLAIN ? context : IN_PAIR - 1 + bytes(context).size(),
              b);
    };
  }

  private int number(Inside at) {
    return numbers.computeIfAbsent(
        at,
        _ -> {
          inside.add(at);
          return PLAIN + inside.size() - 1;
        });
  }

  private static int[] afterInGb(int context, int b) {
    boolean lead = b > 0x80 && b < 0xff;
    return switch (context) {
      case IN_PAIR ->
          Gb18030.isTrail(b)
              ? new int[] {AFTER_OTHER}
              : isDigit(b) ? new int[] {AFTER_DIGIT, IN_FOUR} : new int[] {plain(b)};
      case IN_FOUR -> lead ? new int[] {IN_FOUR_LATE} : new int[0];
      case IN_FOUR_LATE -> isDigit(b) ? new int[] {AFTER_OTHER} : new int[0];
      default -> new int[] {lead ? IN_PAIR : plain(b)};
    };
  }

  private static boolean isDigit(int b) {
    return b >= '0' && b <= '9';
  }

  private static int plain(int b) {
    boolean letter = (b >= 'A' && b <= 'Z') || (b >= 'a' && b <= 'z');
    return isDigit(b) ? AFTER_DIGIT : letter ? AFTER_LETTER : AFTER_OTHER;
  }
}
