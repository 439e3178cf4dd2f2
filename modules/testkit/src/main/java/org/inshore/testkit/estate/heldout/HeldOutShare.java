package org.inshore.testkit.estate.heldout;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import org.inshore.spi.source.Location;
import org.inshore.testkit.data.Individual;
import org.inshore.testkit.data.SyntheticPeople;
import org.inshore.testkit.estate.heldout.Idiom.Field;
import org.inshore.testkit.estate.heldout.Idiom.Role;
import org.inshore.testkit.estate.planting.Column;
import org.inshore.testkit.estate.planting.Kinds;
import org.inshore.testkit.estate.planting.Planting;
import org.inshore.testkit.estate.planting.Truth;
import org.inshore.testkit.estate.share.Share;
import org.inshore.testkit.estate.share.Workbook;
import org.jspecify.annotations.Nullable;

/**
 * A share of files whose layouts are drawn at random: an {@link Idiom}, what stands for the subject
 * of a row, which others stand there and by what, the order of the columns, how many cells are
 * empty, the format. Rows are of people drawn from a pool with repetition.
 */
public final class HeldOutShare {
  /** The source's id. */
  public static final String SOURCE = "held-out";

  private static final int FILES = 16;
  private static final int POOL = 3_000;

  private record Cell(Column column, int whom, Field field, int place) {}

  private final Planting planting = new Planting(SOURCE);
  private final Share share;
  private final SyntheticPeople synthetic;
  private final SplittableRandom random;

  private HeldOutShare(Path folder, long seed) throws IOException {
    this.share = new Share(folder, planting);
    this.synthetic = new SyntheticPeople(seed);
    this.random = synthetic.random(303);
  }

  /** Fills a folder. */
  public static Truth fill(Path folder, long seed) throws IOException {
    HeldOutShare share = new HeldOutShare(folder, seed);
    for (int number = 1; number <= FILES; number++) {
      share.file(number);
    }
    return Planting.truth(List.of(share.planting));
  }

  private void file(int number) throws IOException {
    Idiom[] idioms = Idiom.values();
    Idiom idiom = idioms[number % idioms.length];
    List<Role> others = others();
    List<Cell> cells = cells(idiom, others);
    boolean foreign = random.nextInt(4) == 0;
    int rows = 60 + random.nextInt(240);
    List<List<@Nullable Object>> lines = new ArrayList<>();
    List<Set<Individual>> people = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      List<@Nullable Individual> there = new ArrayList<>();
      there.add(synthetic.individual(1 + random.nextInt(POOL)));
      for (int i = 0; i < others.size(); i++) {
        there.add(random.nextInt(3) == 0 ? null : beside());
      }
      List<@Nullable Object> line = new ArrayList<>();
      for (Cell cell : cells) {
        line.add(value(cell, there.get(cell.whom()), foreign));
      }
      lines.add(line);
      Set<Individual> stand = new HashSet<>();
      there.forEach(
          each -> {
            if (each != null) {
              stand.add(each);
            }
          });
      people.add(stand);
    }
    Location file = write(number, cells.stream().map(Cell::column).toList(), lines);
    people.forEach(row -> row.forEach(each -> planting.person(file, each.number())));
  }

  /** One in 16 is a subject elsewhere. */
  private Individual beside() {
    return synthetic.individual(
        1
            + (random.nextInt(16) == 0
                ? random.nextInt(POOL)
                : POOL + random.nextInt(Individual.MOST - POOL)));
  }

  private List<Role> others() {
    List<Role> roles = new ArrayList<>(List.of(Role.values()));
    Collections.shuffle(roles, new Random(random.nextLong()));
    return roles.subList(0, random.nextInt(3));
  }

  /** The subject by ID, phones and cards; others by phone, a borrower by ID too. */
  private List<Cell> cells(Idiom idiom, List<Role> others) {
    List<Cell> cells = new ArrayList<>();
    int choice = random.nextInt(3);
    cells.add(own(idiom, Field.NAME, choice, 0));
    cells.add(own(idiom, Field.ID, choice, 0));
    int phones = random.nextInt(4);
    for (int place = 0; place < phones; place++) {
      cells.add(own(idiom, Field.PHONE, choice, place));
    }
    int cards = random.nextInt(3);
    for (int place = 0; place < cards; place++) {
      cells.add(own(idiom, Field.CARD, choice, place));
    }
    for (int i = 0; i < others.size(); i++) {
      Role role = others.get(i);
      cells.add(other(idiom, role, Field.NAME, choice, i + 1));
      cells.add(other(idiom, role, Field.PHONE, choice, i + 1));
      if (role == Role.CO_BORROWER) {
        cells.add(other(idiom, role, Field.ID, choice, i + 1));
      }
    }
    if (random.nextBoolean()) {
      Collections.shuffle(cells, new Random(random.nextLong()));
    }
    return cells;
  }

  private static Cell own(Idiom idiom, Field field, int choice, int place) {
    return new Cell(Column.header(idiom.own(field, choice, place), kind(field)), 0, field, place);
  }

  private static Cell other(Idiom idiom, Role role, Field field, int choice, int whom) {
    return new Cell(Column.header(idiom.other(role, field, choice), kind(field)), whom, field, 0);
  }

  private static String kind(Field field) {
    return switch (field) {
      case NAME -> Kinds.NAME;
      case ID -> Kinds.RESIDENT_ID;
      case PHONE -> Kinds.MOBILE;
      case CARD -> Kinds.CARD;
    };
  }

  /** A second phone or card is empty for every other. */
  private static @Nullable Object value(Cell cell, @Nullable Individual whom, boolean foreign) {
    if (whom == null || (cell.place() > 0 && whom.number() % 2 == 0)) {
      return null;
    }
    return switch (cell.field()) {
      case NAME -> foreign ? whom.person().pinyin() : whom.name();
      case ID -> whom.id();
      case PHONE -> whom.mobiles().get(cell.place());
      case CARD -> whom.cards().get(cell.place());
    };
  }

  private Location write(int number, List<Column> columns, List<List<@Nullable Object>> lines)
      throws IOException {
    String path = "batch" + number % 3 + "/extract_" + number;
    return switch (random.nextInt(4)) {
      case 0 -> text(path + ".csv", columns, lines, ",", StandardCharsets.UTF_8);
      case 1 -> text(path + ".txt", columns, lines, "|", Charset.forName("GB18030"));
      case 2 -> text(path + ".tsv", columns, lines, "\t", StandardCharsets.UTF_16LE);
      default -> {
        try (Workbook book = new Workbook()) {
          book.sheet("Sheet1", columns, lines.stream().map(List::toArray));
          plant(share.location(path + ".xlsx").append("sheet", "Sheet1"), columns, lines);
          yield share.write(path + ".xlsx", book.bytes());
        }
      }
    };
  }

  private Location text(
      String path,
      List<Column> columns,
      List<List<@Nullable Object>> lines,
      String delimiter,
      Charset charset)
      throws IOException {
    StringBuilder text =
        new StringBuilder(charset.equals(StandardCharsets.UTF_16LE) ? "\uFEFF" : "");
    text.append(String.join(delimiter, columns.stream().map(Column::name).toList())).append('\n');
    for (List<@Nullable Object> line : lines) {
      List<String> cells = new ArrayList<>();
      line.forEach(cell -> cells.add(cell == null ? "" : cell.toString()));
      text.append(String.join(delimiter, cells)).append('\n');
    }
    plant(share.location(path), columns, lines);
    return share.write(path, text.toString().getBytes(charset));
  }

  private void plant(Location place, List<Column> columns, List<List<@Nullable Object>> lines) {
    lines.forEach(line -> planting.plantRow(place, columns, line.toArray()));
  }
}
