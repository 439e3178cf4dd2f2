package org.inshore.testkit.estate.layouts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.inshore.testkit.data.Individual;
import org.inshore.testkit.data.SyntheticPeople;
import org.inshore.testkit.estate.layouts.Layout.Column;
import org.inshore.testkit.estate.layouts.Layout.Habit;
import org.jspecify.annotations.Nullable;

/** The rows of one file, and who really stands in them. */
final class Filling {
  /** Subjects of files that follow each other are others, but for some. */
  private static final int WINDOW = 90;

  private static final int SUBJECTS = 9_000;
  private static final int OTHERS = 19_900;
  private static final int STAFF = 5;

  private final SyntheticPeople synthetic;
  private final SplittableRandom random;
  private final Layout layout;
  private final int number;

  /** Of each row its cells; null is empty. */
  final List<List<@Nullable String>> rows = new ArrayList<>();

  /** Numbers of all who stand there. */
  final Set<Integer> people = new HashSet<>();

  Filling(SyntheticPeople synthetic, SplittableRandom random, Layout layout, int number) {
    this.synthetic = synthetic;
    this.random = random;
    this.layout = layout;
    this.number = number;
    int count = 50 + random.nextInt(100);
    for (int row = 0; row < count; row++) {
      rows.add(row(row));
    }
  }

  private List<@Nullable String> row(int row) {
    int own = 1 + (number * WINDOW + row) % SUBJECTS;
    int subject =
        is(Habit.REPEATED, 4) && row > 0 ? Math.max(1, own - 1 - random.nextInt(row)) : own;
    List<Individual> there = new ArrayList<>();
    there.add(synthetic.individual(subject));
    List<Boolean> absent = new ArrayList<>(List.of(false));
    for (Part part : layout.parts()) {
      there.add(part.isStaff() ? staff(part) : beside());
      absent.add(!part.isStaff() && random.nextInt(3) == 0);
    }
    boolean child = layout.habits().contains(Habit.MINORS) && subject % 10 == 0;
    boolean foreign = layout.habits().contains(Habit.FOREIGN) && subject % 6 == 0;
    boolean missing = is(Habit.MISSING, 20);
    boolean mistyped = is(Habit.MISTYPED, 25);
    List<@Nullable String> cells = new ArrayList<>();
    for (Column column : layout.columns()) {
      int whom = column.whom();
      String cell = null;
      if (whom < 0) {
        cell = noise(column.noise());
      } else if (whom > 0) {
        cell = absent.get(whom) ? null : value(there.get(whom), column, false);
      } else if (column.field() == Field.ID || column.field() == Field.PASSPORT) {
        cell = missing || child ? null : document(there.getFirst(), column, foreign, mistyped);
      } else if (!(child && column.field() == Field.CARD)) {
        cell = own(there.getFirst(), column, foreign);
      }
      if (cell != null && whom >= 0) {
        people.add(there.get(whom).number());
      }
      cells.add(cell);
    }
    return cells;
  }

  private boolean is(Habit habit, int oneIn) {
    return layout.habits().contains(habit) && random.nextInt(oneIn) == 0;
  }

  private Individual staff(Part part) {
    return synthetic.individual(
        OTHERS + 1 + (number * 7 + part.name().length() * 31 + random.nextInt(STAFF)) % 100);
  }

  /** One in 16 is a subject somewhere. */
  private Individual beside() {
    return synthetic.individual(
        random.nextInt(16) == 0
            ? 1 + random.nextInt(SUBJECTS)
            : SUBJECTS + 1 + random.nextInt(OTHERS - SUBJECTS));
  }

  private String document(Individual whom, Column column, boolean foreign, boolean mistyped) {
    if (foreign || column.field() == Field.PASSPORT) {
      return whom.person().passport();
    }
    String id = whom.id();
    if (mistyped) {
      return id.substring(0, 14) + (char) ('0' + (id.charAt(14) - '0' + 1) % 10) + id.substring(15);
    }
    return layout.habits().contains(Habit.OLD) && whom.number() % 5 == 0
        ? whom.person().oldResidentId()
        : id;
  }

  /** A second number of a kind is empty for every other. */
  private @Nullable String own(Individual whom, Column column, boolean foreign) {
    if (column.place() > 0 && whom.number() % 2 == 0) {
      return null;
    }
    boolean household = layout.habits().contains(Habit.HOUSEHOLD) && column.place() == 0;
    Individual whose =
        household && column.field() == Field.PHONE
            ? synthetic.individual(Math.max(1, whom.number() - whom.number() % 3))
            : whom;
    return value(column.field() == Field.PHONE ? whose : whom, column, foreign);
  }

  private @Nullable String value(Individual whom, Column column, boolean foreign) {
    Field field = column.field();
    if (field == null) {
      return null;
    }
    return switch (field) {
      case NAME -> foreign ? whom.person().pinyin() : whom.name();
      case LATIN -> whom.person().pinyin();
      case ID -> whom.id();
      case PASSPORT -> whom.person().passport();
      case PHONE -> spelled(whom.mobiles().get(column.place()));
      case CARD -> whom.cards().get(column.place());
    };
  }

  private String spelled(String mobile) {
    return !layout.habits().contains(Habit.SPELLED)
        ? mobile
        : switch (random.nextInt(4)) {
          case 0 -> "+86 " + mobile;
          case 1 ->
              mobile.substring(0, 3) + "-" + mobile.substring(3, 7) + "-" + mobile.substring(7);
          default -> mobile;
        };
  }

  private String noise(String kind) {
    return switch (kind) {
      case "order" -> "62" + (10_000_000_000_000L + random.nextLong(89_000_000_000_000L));
      case "amount" -> "%d.%02d".formatted(random.nextInt(1_000_000), random.nextInt(100));
      case "date" -> "2025-%02d-%02d".formatted(1 + random.nextInt(12), 1 + random.nextInt(28));
      case "remark" -> List.of("已核对", "正常", "待回访", "OK").get(random.nextInt(4));
      default -> List.of("上海分行", "北京分行", "城东支行").get(random.nextInt(3));
    };
  }
}
