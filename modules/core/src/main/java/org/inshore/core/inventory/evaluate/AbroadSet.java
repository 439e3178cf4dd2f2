package org.inshore.core.inventory.evaluate;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongUnaryOperator;
import org.inshore.core.inventory.store.Session;
import org.inshore.core.inventory.table.PersonTable;
import org.inshore.core.person.bound.PeopleSets;
import org.inshore.core.person.link.Links;
import org.inshore.core.person.set.Sketch;
import org.inshore.core.person.set.SortedLongs;
import org.jspecify.annotations.Nullable;

/** The people abroad of one key: their identifiers, or a Theta sketch where they are too many. */
final class AbroadSet {
  private final List<long[]> parts = new ArrayList<>();
  private @Nullable Sketch sketch;
  private long least;
  private boolean partly;

  /**
   * Key of a set: jurisdiction, recipient and export scene.
   *
   * @param recipient empty if none is declared
   * @param scene empty if it is in none
   * @param exempt whether the transfer is declared exempt
   * @param sensitive whether only those with sensitive personal information
   */
  record Key(String jurisdiction, String recipient, String scene, boolean exempt, boolean sensitive)
      implements Comparable<Key> {
    Key ofSensitive() {
      return new Key(jurisdiction, recipient, scene, exempt, true);
    }

    @Override
    public int compareTo(Key other) {
      return toString().compareTo(other.toString());
    }
  }

  void add(long[] identifiers) {
    parts.add(identifiers);
  }

  void addSketch(byte[] bytes, int log) {
    if (sketch == null) {
      sketch = new Sketch(log);
    }
    sketch.add(bytes);
  }

  /** Says that so many of them are different people for certain. */
  void least(long number) {
    least = number;
  }

  long least() {
    return least;
  }

  /** Says that of some of their places not all rows were looked at. */
  void partly() {
    partly = true;
  }

  boolean isPartly() {
    return partly;
  }

  void addAll(AbroadSet other, int log) {
    parts.addAll(other.parts);
    partly |= other.partly;
    if (other.sketch != null) {
      addSketch(other.sketch.toBytes(), log);
    }
  }

  boolean isSketch() {
    return sketch != null;
  }

  /**
   * Keeps of each person one identifier, and says how many there are.
   *
   * @param standing the identifier that stands for the person of another
   */
  int compact(LongUnaryOperator standing) {
    parts.replaceAll(part -> Arrays.stream(part).map(standing).toArray());
    long[] all = identifiers(List.of(this));
    parts.clear();
    parts.add(all);
    return all.length;
  }

  /** Puts the identifiers into the sketch. */
  void summarise(int log) {
    if (sketch == null) {
      sketch = new Sketch(log);
    }
    parts.forEach(sketch::add);
    parts.clear();
  }

  void write(Session session, Key key) throws SQLException {
    if (sketch != null) {
      parts.forEach(sketch::add);
      parts.clear();
    }
    session.update(
        "INSERT INTO abroad VALUES (?,?,?,?,?,?,?,?,?)",
        key.jurisdiction(),
        key.recipient(),
        key.scene(),
        key.exempt() ? 1 : 0,
        key.sensitive() ? 1 : 0,
        sketch == null ? PersonTable.bytes(identifiers(List.of(this))) : sketch.toBytes(),
        sketch == null ? 0 : 1,
        least,
        partly ? 1 : 0);
  }

  /** The people by how they are known. */
  PeopleSets people(Links links) {
    return sketch == null
        ? PeopleSets.of(identifiers(List.of(this)), new long[0], links)
        : PeopleSets.of(Sketch.sample(sketch.toBytes()), false);
  }

  /** The identifiers of some sets in order, each once; there may be millions. */
  private static long[] identifiers(List<AbroadSet> sets) {
    return SortedLongs.distinct(
        sets.stream()
            .flatMap(set -> set.parts.stream())
            .flatMapToLong(Arrays::stream)
            .sorted()
            .toArray());
  }
}
