package org.inshore.benchmarks.quality.synthetic;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.inshore.benchmarks.quality.judge.LabelledCase;
import org.inshore.benchmarks.quality.judge.LabelledCase.Expected;
import org.inshore.benchmarks.quality.judge.LabelledCase.Table;
import org.inshore.spi.content.Content;

/**
 * Tables with a column of names whose header says so or not, and such with a column {@code name} of
 * places, goods and the like: lists of {@code things.txt}, of a half that no rule was written by,
 * and names of divisions.
 */
public final class NameColumns {
  private static final Set<String> JUDGED = Set.of(Kinds.NAME);

  private static final List<String> UNKNOWN =
      List.of("c1", "f3", "value", "col_2", "nr", "mc", "nm", "kh", "列1", "field_7", "x", "ren");
  private static final List<String> KNOWN =
      List.of(
          "PERSON",
          "CUST_NM",
          "client",
          "xm",
          "khmc",
          "name",
          "custName",
          "holder_name",
          "姓名",
          "经办人",
          "CUSTOMER_NAME",
          "real_name");
  private static final List<String> KNOWN_LATIN =
      List.of("CUST_NAME_EN", "name_en", "pinyin", "ENGLISH_NAME", "xmpy");
  private static final List<String> OTHERS = List.of("name", "name", "名称", "title", "mc", "c2");

  private static final List<List<String>> BESIDE =
      List.of(
          List.of("id"),
          List.of("id", "parent_id", "sort"),
          List.of("code", "level"),
          List.of("id", "price", "stock"),
          List.of("no", "created_at"),
          List.of("id", "remark"));
  private static final List<String> SAYS_NOTHING = List.of("", "无", "/", "-", "测试", "未知");
  private static final double SHARE_EMPTY = 0.04;

  private NameColumns() {}

  /** Makes so many tables of each sort. */
  public static List<LabelledCase> make(long seed, int tables) {
    SplittableRandom random = new SplittableRandom(seed);
    List<LabelledCase> cases = new ArrayList<>();
    for (int i = 0; i < tables; i++) {
      cases.add(names("columns of names, no header", UNKNOWN, i, false, random));
      cases.add(names("columns of names, header", KNOWN, i, false, random));
      cases.add(names("columns of names, Latin", KNOWN_LATIN, i, true, random));
    }
    for (String half : List.of("things", "things-held-out")) {
      List<String[]> lists = lines(half + ".txt");
      String set = "columns of others" + (half.equals("things") ? "" : " held out");
      for (int i = 0; i < tables; i++) {
        String[] list = lists.get(i % lists.size());
        cases.add(others(set, list[0], List.of(list).subList(1, list.length), i, random));
      }
    }
    List<String> divisions = new ArrayList<>();
    for (String[] line : lines("/org/inshore/patterns/personalfinancial/divisions.txt")) {
      for (String rest : Arrays.asList(line).subList(1, line.length)) {
        divisions.add(line[0] + rest);
      }
    }
    List<String> kinds = List.of("", "", "县", "区", "市");
    for (int i = 0; i < tables; i++) {
      List<String> some = new ArrayList<>();
      String kind = kinds.get(i % kinds.size());
      for (int row = 0; row < 40; row++) {
        some.add(NameParts.one(divisions, random) + kind);
      }
      cases.add(others("columns of divisions", "divisions", some, i, random));
    }
    return cases;
  }

  private static List<String[]> lines(String name) {
    try (InputStream in = NameColumns.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.split(" ", -1))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static LabelledCase names(
      String set, List<String> headers, int number, boolean latin, SplittableRandom random) {
    String header = headers.get(number % headers.size());
    List<String> cells = new ArrayList<>();
    List<Boolean> named = new ArrayList<>();
    int rows = random.nextInt(8, 60);
    for (int row = 0; row < rows; row++) {
      boolean says = random.nextDouble() >= SHARE_EMPTY;
      named.add(says);
      cells.add(
          !says
              ? NameParts.one(SAYS_NOTHING, random)
              : latin
                  ? NameParts.latin(random)
                  : random.nextInt(100) == 0
                      ? NameParts.dotted(random)
                      : NameParts.chinese(random));
    }
    return table(set, header, header, number, cells, named, random);
  }

  private static LabelledCase others(
      String set, String group, List<String> things, int number, SplittableRandom random) {
    List<String> cells = new ArrayList<>(things);
    for (int i = cells.size() - 1; i > 0; i--) {
      cells.set(i, cells.set(random.nextInt(i + 1), cells.get(i)));
    }
    List<Boolean> none = cells.stream().map(_ -> false).toList();
    String header = OTHERS.get(number % OTHERS.size());
    return table(set, group, header, number, cells, none, random);
  }

  private static LabelledCase table(
      String set,
      String group,
      String header,
      int number,
      List<String> cells,
      List<Boolean> named,
      SplittableRandom random) {
    List<String> beside = NameParts.one(BESIDE, random);
    List<Content.Column> columns = new ArrayList<>();
    columns.add(new Content.Column(beside.getFirst(), null, null));
    columns.add(new Content.Column(header, null, null));
    for (String other : beside.subList(1, beside.size())) {
      columns.add(new Content.Column(other, null, null));
    }
    List<List<String>> rows = new ArrayList<>();
    List<Expected> expected = new ArrayList<>();
    for (int row = 0; row < cells.size(); row++) {
      List<String> line = new ArrayList<>();
      line.add(Integer.toString(row + 1));
      line.add(cells.get(row));
      for (int i = 2; i < columns.size(); i++) {
        line.add(Integer.toString(random.nextInt(100)));
      }
      if (named.get(row)) {
        expected.add(Expected.whole(List.of(Kinds.NAME), row * columns.size() + 1, cells.get(row)));
      }
      rows.add(line);
    }
    return new LabelledCase(
        set, group, group + " " + number, new Table(columns, rows), expected, List.of(), JUDGED);
  }
}
