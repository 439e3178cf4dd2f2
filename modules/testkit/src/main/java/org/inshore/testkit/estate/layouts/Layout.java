package org.inshore.testkit.estate.layouts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Content of each row of one file: its columns and what is usual in its rows.
 *
 * @param columns in order
 * @param parts who stands there beside the subject
 * @param habits of those who filled it in
 */
record Layout(List<Column> columns, List<Part> parts, Set<Habit> habits) {
  /**
   * A column.
   *
   * @param header its header
   * @param whom 0 the subject, else the place of a part, from 1; -1 nobody
   * @param field what it holds of somebody, or null
   * @param place which of several of the kind
   * @param noise what else it holds
   */
  record Column(String header, int whom, @Nullable Field field, int place, String noise) {}

  /** Habits of the rows of a file. */
  enum Habit {
    /** One in 20 documents is not there. */
    MISSING,
    /** One in 25 has a wrong digit, and fails its check. */
    MISTYPED,
    /** One in five is of fifteen digits. */
    OLD,
    /** Three neighbours have the telephone of the first. */
    HOUSEHOLD,
    /** One in six is a foreigner with a passport and a Latin name. */
    FOREIGN,
    /** One in ten is a child by name alone, with the guardian's telephone. */
    MINORS,
    /** One in four stands in the rows before. */
    REPEATED,
    /** Telephones are spelled with a prefix or in groups. */
    SPELLED
  }

  private static final List<String> NOISE = List.of("order", "amount", "date", "remark", "branch");

  /** Draws one. */
  static Layout draw(Dialect dialect, SplittableRandom random) {
    List<Column> columns = new ArrayList<>(subject(dialect, random));
    Set<Habit> habits = EnumSet.noneOf(Habit.class);
    for (Habit habit : Habit.values()) {
      if (random.nextInt(5) == 0) {
        habits.add(habit);
      }
    }
    List<Part> all = new ArrayList<>(List.of(Part.values()));
    Collections.shuffle(all, new Random(random.nextLong()));
    List<Part> parts = List.copyOf(all.subList(0, random.nextInt(4)));
    String compose = dialect.compose(random);
    for (int i = 0; i < parts.size(); i++) {
      String whose = dialect.whose(parts.get(i), random);
      for (Field field : fields(parts.get(i), random)) {
        String header = dialect.other(compose, whose, field, random);
        columns.add(new Column(header, i + 1, field, 0, ""));
      }
    }
    for (String noise : NOISE) {
      if (random.nextInt(3) == 0) {
        int at = random.nextInt(columns.size() + 1);
        columns.add(at, new Column(dialect.noise(noise, random), -1, null, 0, noise));
      }
    }
    if (random.nextInt(4) == 0) {
      Collections.shuffle(columns, new Random(random.nextLong()));
    }
    return new Layout(columns, parts, habits);
  }

  private static List<Column> subject(Dialect dialect, SplittableRandom random) {
    List<Column> columns = new ArrayList<>();
    int by = random.nextInt(20);
    boolean document = by < 15;
    if (!document || random.nextInt(12) > 0) {
      add(columns, dialect, Field.NAME, 1, random);
    }
    if (random.nextInt(10) == 0) {
      add(columns, dialect, Field.LATIN, 1, random);
    }
    if (document) {
      add(columns, dialect, by == 0 ? Field.PASSPORT : Field.ID, 1, random);
    }
    boolean phone = by >= 15 && by < 18;
    boolean card = by == 18;
    add(
        columns,
        dialect,
        Field.PHONE,
        phone ? 1 + random.nextInt(2) : card ? 0 : random.nextInt(4),
        random);
    add(
        columns,
        dialect,
        Field.CARD,
        card ? 1 : phone ? 0 : Math.max(0, random.nextInt(5) - 2),
        random);
    return columns;
  }

  private static void add(
      List<Column> columns, Dialect dialect, Field field, int count, SplittableRandom random) {
    for (int place = 0; place < count; place++) {
      columns.add(new Column(dialect.own(field, place, random), 0, field, place, ""));
    }
  }

  /** What stands for a part: a name, mostly with something. */
  private static List<Field> fields(Part part, SplittableRandom random) {
    return switch (random.nextInt(8)) {
      case 0 -> List.of(Field.NAME);
      case 1 -> List.of(Field.NAME, Field.ID);
      case 2 -> List.of(Field.NAME, Field.ID, Field.PHONE);
      case 3 ->
          part == Part.PAYEE ? List.of(Field.NAME, Field.CARD) : List.of(Field.PHONE, Field.NAME);
      default -> List.of(Field.NAME, Field.PHONE);
    };
  }
}
