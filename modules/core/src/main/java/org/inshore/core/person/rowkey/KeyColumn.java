package org.inshore.core.person.rowkey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.inshore.core.person.link.Identifier;
import org.inshore.core.person.set.LongSet;

/** Column of keys of one table, and who is in its rows. */
final class KeyColumn {
  /** So many keys of a table where each row has its own may come again, by mistake. */
  private static final double AGAIN = 0.02;

  /** So many of a table's people share what others have for themselves. */
  private static final double FEW = 0.2;

  /** A key's rows tell of no more by numbers, telephones and cards, nor a person of more keys. */
  private static final int MOST_EACH = 3;

  private long[] rows = new long[16];
  private long[] keys = new long[16];
  private int count;
  private boolean inOrder = true;
  private boolean ofPeople;
  private boolean shared;
  private boolean small;
  private final LongSet different = new LongSet(Integer.MAX_VALUE);
  private final LongSet named = new LongSet(Integer.MAX_VALUE);
  private final List<KeyedPerson> people = new ArrayList<>();

  void add(RowKeys more) {
    ofPeople = more.ofPeople();
    shared = more.shared();
    small = more.small();
    int needed = count + more.rows().length;
    if (needed > rows.length) {
      int length = Math.max(needed, 2 * rows.length);
      rows = Arrays.copyOf(rows, length);
      keys = Arrays.copyOf(keys, length);
    }
    for (int i = 0; i < more.rows().length; i++) {
      inOrder &= count == 0 || rows[count - 1] < more.rows()[i];
      rows[count] = more.rows()[i];
      keys[count++] = more.keys()[i];
      different.add(more.keys()[i]);
    }
  }

  void add(long row, long key) {
    if (count == rows.length) {
      rows = Arrays.copyOf(rows, 2 * count);
      keys = Arrays.copyOf(keys, 2 * count);
    }
    inOrder &= count == 0 || rows[count - 1] < row;
    rows[count] = row;
    keys[count++] = key;
    different.add(key);
  }

  void own(long row, long identifier, long name) {
    int at = at(row);
    if (at >= 0) {
      people.add(new KeyedPerson(keys[at], identifier, name));
    }
  }

  private int at(long row) {
    return inOrder ? Arrays.binarySearch(rows, 0, count, row) : -1;
  }

  /** Whether a row has a key. */
  boolean has(long row) {
    return at(row) >= 0;
  }

  /** Takes that the row names whose key it has. */
  void name(long row) {
    named.add(keys[at(row)]);
  }

  /** Keys of those who are named beside them. */
  LongSet named() {
    return named;
  }

  /** How many keys somebody has. */
  long owned() {
    return people.stream().mapToLong(KeyedPerson::key).distinct().count();
  }

  boolean isOfPeopleByName() {
    return ofPeople;
  }

  /** Whether other assets know the same keys. */
  boolean isShared() {
    return shared;
  }

  /** Whether files beside it may number their people by the same keys, each for itself. */
  boolean isSmall() {
    return small;
  }

  LongSet different() {
    return different;
  }

  int size() {
    return different.size();
  }

  /** Whether nearly each row has a key of its own. */
  boolean isUnique() {
    return inOrder && count > 1 && count - size() <= AGAIN * count;
  }

  /** How much of its keys are among those of another. */
  double amongOf(KeyColumn other) {
    long among = LongStream.of(different.toArray()).filter(other.different::contains).count();
    return size() == 0 ? 0 : (double) among / size();
  }

  /** Whether all whom its rows tell of are named. */
  boolean isOfNamed() {
    return !people.isEmpty() && people.stream().allMatch(each -> each.name() != 0);
  }

  /** Whether all whom its rows tell of are known by numbers, without a name or document. */
  boolean isOfNumbers() {
    return !people.isEmpty()
        && people.stream()
            .allMatch(
                each ->
                    each.name() == 0
                        && !each.isDocumented()
                        && Identifier.isNumber(each.identifier()));
  }

  List<KeyedPerson> people() {
    return people;
  }

  /** Whether its keys are people's: those of few, and few of each. */
  boolean isOfPeople() {
    long of = people.stream().mapToLong(KeyedPerson::key).distinct().count();
    long who = people.stream().mapToLong(KeyedPerson::identifier).distinct().count();
    long pairs = pairs();
    return pairs <= MOST_EACH * of && pairs <= MOST_EACH * who;
  }

  /** Whether nearly each key is of one, and each of one key. */
  boolean isOfOne() {
    long of = people.stream().mapToLong(KeyedPerson::key).distinct().count();
    long who = people.stream().mapToLong(KeyedPerson::identifier).distinct().count();
    long several = pairs() - of;
    boolean documents = people.stream().anyMatch(KeyedPerson::isDocumented);
    return pairs() - who <= AGAIN * who && several <= (documents ? AGAIN : MOST_EACH - 1) * of;
  }

  /** Whether nearly each key is of one, and nobody has many. */
  boolean isOwned() {
    long of = people.stream().mapToLong(KeyedPerson::key).distinct().count();
    long who = people.stream().mapToLong(KeyedPerson::identifier).distinct().count();
    return pairs() - of <= AGAIN * of && pairs() <= MOST_EACH * who;
  }

  /** How many more keys there are than people, where few of these have several. */
  long beyond() {
    long who = people.stream().mapToLong(KeyedPerson::identifier).distinct().count();
    long more = size() - who;
    return more > 0 && more <= FEW * who ? more : 0;
  }

  private long pairs() {
    return people.stream().map(each -> List.of(each.key(), each.identifier())).distinct().count();
  }
}
