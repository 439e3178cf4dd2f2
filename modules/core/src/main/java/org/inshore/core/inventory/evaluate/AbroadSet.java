package org.inshore.core.inventory.evaluate;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongUnaryOperator;
import java.util.stream.IntStream;
import org.inshore.core.inventory.store.Session;
import org.inshore.core.inventory.table.PersonTable;
import org.inshore.core.person.link.Identifier;
import org.inshore.core.person.set.HashSample;
import org.inshore.core.person.set.Sketch;
import org.inshore.core.person.set.SortedLongs;
import org.inshore.spi.inventory.PersonCount;
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

  /** Keeps each identifier once, and says how many there are. */
  int compact() {
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

  /** How many are in any of some sets. */
  static PersonCount count(List<AbroadSet> sets) {
    long[] all = identifiers(sets);
    if (sets.stream().noneMatch(AbroadSet::isSketch)) {
      return new PersonCount(all.length, true);
    }
    List<HashSample> samples = new ArrayList<>();
    samples.add(HashSample.whole(all));
    for (AbroadSet set : sets) {
      if (set.sketch != null) {
        samples.add(Sketch.sample(set.sketch.toBytes()));
      }
    }
    return HashSample.union(samples).count();
  }

  /** How many there are in sets that are no sketches, if whom links join are one. */
  static long count(List<AbroadSet> sets, LongUnaryOperator joined) {
    return Arrays.stream(identifiers(sets)).map(joined).distinct().count();
  }

  /**
   * How many are others for certain, as far as they are not in sketches: those known by the kind of
   * document that most have. Who has one of another kind may be one of them.
   */
  static long documented(List<AbroadSet> sets) {
    long[] all = identifiers(sets);
    return IntStream.rangeClosed(1, Identifier.LAST_DOCUMENT)
        .mapToLong(rank -> Arrays.stream(all).filter(each -> Identifier.rank(each) == rank).count())
        .max()
        .orElse(0);
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
