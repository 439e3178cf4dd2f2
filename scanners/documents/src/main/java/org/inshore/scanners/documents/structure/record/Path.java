package org.inshore.scanners.documents.structure.record;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A path of keys to values in nested records. One document has one object for each path, so paths
 * are compared by identity; keys that are values are all one step, {@code *}.
 */
final class Path {
  /** More keys than this below one path are values, too. */
  private static final int MAX_KEYS = 1024;

  private static final int MAX_POSITIONS = 256;
  private static final int LONGEST_NAME = 400;
  private static final int LONGEST_KEY = 64;
  private static final String ANY = "*";
  private static final String DECODED = " (Base64)";

  private final @Nullable Path parent;
  private final String name;
  private String heading;

  /** The key that heads what lies below. */
  private final String context;

  /** By the bytes of a key, as characters of eight bits. */
  private final Map<String, Path> keys = new HashMap<>();

  private @Nullable Path element;
  private @Nullable Path any;
  private @Nullable Path ownName;
  private @Nullable Path decoded;
  private Path @Nullable [] positions;
  private byte[] bytes = {};

  /** The path that was asked for last after this one, of the same parent. */
  private @Nullable Path following;

  /** Whether objects here are records, since one object had several. */
  boolean repeated;

  /** Whether the keys below are those of a map with objects. */
  boolean map;

  /** In which record this was counted last, and how often it stood there. */
  private long countedIn;

  private int count;

  private Path(@Nullable Path parent, String name, String heading, String context) {
    this.parent = parent;
    this.name = name;
    this.heading = heading;
    this.context = context;
  }

  static Path root(Notation notation) {
    return new Path(null, notation.root, "", "");
  }

  /** As it is written. */
  String name() {
    return name;
  }

  /** The text that speaks for its values. */
  String heading() {
    return heading;
  }

  /** The key with which the way from an object to this begins; empty if there is none. */
  String keyBelow(Path object) {
    Path step = this;
    while (step.parent != null && step.parent != object) {
      step = step.parent;
    }
    return step.parent == null ? "" : new String(step.bytes, StandardCharsets.ISO_8859_1);
  }

  /** Its own key. */
  String key() {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  /**
   * The path of a key that is known.
   *
   * @param before the one asked for last, or null
   */
  @Nullable Path known(byte[] array, int from, int to, @Nullable Path before) {
    Path expected = before == null ? null : before.following;
    if (expected != null
        && expected.parent == this
        && Arrays.equals(expected.bytes, 0, expected.bytes.length, array, from, to)) {
      return expected;
    }
    Path path = keys.get(new String(array, from, to - from, StandardCharsets.ISO_8859_1));
    if (path != null && before != null) {
      before.following = path;
    }
    return path;
  }

  /** Makes the path of a key; null if there are too many. */
  @Nullable Path make(byte[] array, int from, int to, Notation notation, Charset charset) {
    if (keys.size() >= MAX_KEYS) {
      return null;
    }
    String text = new String(array, from, to - from, charset);
    String key = notation.heading(text);
    boolean wraps = Headings.wrapsIdentifier(key);
    String around = wraps && parent != null && context.equals("Id") ? parent.context : context;
    String within = wraps && !around.isEmpty() ? around : key;
    Path path = new Path(this, join(notation.step + cut(text)), Headings.of(around, key), within);
    path.bytes = Arrays.copyOfRange(array, from, to);
    keys.put(new String(path.bytes, StandardCharsets.ISO_8859_1), path);
    return path;
  }

  /** How many values of this were counted in a record before; counts one more. */
  int countIn(long record) {
    if (countedIn != record) {
      countedIn = record;
      count = 0;
    }
    return count++;
  }

  /** The path of the values whose keys are values. */
  Path any(Notation notation) {
    Path known = any;
    if (known == null) {
      known = new Path(this, join(notation.step + ANY), heading, context);
      any = known;
    }
    return known;
  }

  /** The path of the keys that stand for this one. */
  Path ownName(Notation notation) {
    Path known = ownName;
    if (known == null) {
      known = new Path(this, join(notation.name), heading, context);
      ownName = known;
    }
    return known;
  }

  /** The path of what values of this stand for in Base64. */
  Path decoded() {
    Path known = decoded;
    if (known == null) {
      known = new Path(this, join(DECODED), heading, context);
      decoded = known;
    }
    return known;
  }

  /** The path of the elements of an array. */
  Path element(Notation notation) {
    Path known = element;
    if (known == null) {
      known = new Path(this, join(notation.element), heading, context);
      element = known;
    }
    return known;
  }

  /** The path of a position in an array that is a row. */
  Path position(int index, Notation notation) {
    if (index >= MAX_POSITIONS) {
      return element(notation);
    }
    Path[] known = positions;
    if (known == null || index >= known.length) {
      known =
          known == null
              ? new Path[Math.max(8, index + 1)]
              : Arrays.copyOf(known, Math.max(2 * known.length, index + 1));
      positions = known;
    }
    Path path = known[index];
    if (path == null) {
      path = new Path(this, join("[" + index + "]"), "", context);
      known[index] = path;
    }
    return path;
  }

  /** Heads the values of a row by its positions. */
  void head(List<String> headings, Notation notation) {
    for (int i = 0; i < headings.size(); i++) {
      position(i, notation).heading = headings.get(i);
    }
  }

  private String join(String step) {
    return name.length() + step.length() > LONGEST_NAME
        ? name.substring(0, Math.min(name.length(), LONGEST_NAME / 2)) + "…" + step
        : name + step;
  }

  private static String cut(String key) {
    return key.length() > LONGEST_KEY ? key.substring(0, LONGEST_KEY) + "…" : key;
  }
}
