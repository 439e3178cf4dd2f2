package org.inshore.testkit.estate.share;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.inshore.testkit.data.Person;
import org.inshore.testkit.estate.planting.Column;
import org.inshore.testkit.estate.planting.Kinds;
import org.inshore.testkit.estate.planting.Planting;
import org.inshore.testkit.estate.planting.Population;

/** Small shares in the mainland; what is declared of them is not as it should be. */
public final class MainlandShares {
  /** Prints statements and has no contract. */
  public static final String PRINTER = "statement-printer";

  public static final String PRINTER_NAME = "澄湖账单印务有限公司";

  /** Made calls until its contract ended; foreign-funded. */
  public static final String CALL_CENTER = "call-center";

  public static final String CALL_CENTER_NAME = "澄湖呼叫服务有限公司";

  /** The bank's own archive; five years are declared for it. */
  public static final String ARCHIVE = "archive";

  private static final int PEOPLE = 30;
  private static final String PASSWORDS = "测试/网银测试.csv";

  private final Path folder;
  private final Population population;

  private MainlandShares(Path folder, Population population) {
    this.folder = folder;
    this.population = population;
  }

  public static List<Planting> fill(Path folder, Population population) throws IOException {
    MainlandShares shares = new MainlandShares(folder, population);
    return List.of(shares.printer(), shares.callCenter(), shares.archive());
  }

  private Planting printer() throws IOException {
    Planting planting = new Planting(PRINTER, population.owners());
    customers(new Share(folder.resolve(PRINTER), planting), planting, "账单/2026年10月.csv", 0);
    return planting;
  }

  private Planting callCenter() throws IOException {
    Planting planting = new Planting(CALL_CENTER, population.owners());
    Share share = new Share(folder.resolve(CALL_CENTER), planting);
    customers(share, planting, "外呼/名单.csv", 1);
    OfficialDocument.write(share, planting, "来文/关于报送情况的通知.docx");
    return planting;
  }

  private Planting archive() throws IOException {
    Planting planting = new Planting(ARCHIVE, population.owners());
    Share share = new Share(folder.resolve(ARCHIVE), planting);
    String old = "2015年/开户资料.csv";
    customers(share, planting, old, 2);
    Files.setLastModifiedTime(
        share.path(old), FileTime.from(Instant.parse("2015-12-31T08:00:00Z")));
    passwords(share, planting);
    OfficialDocument.write(share, planting, "来文/关于开展检查的通知.docx");
    return planting;
  }

  /** Those customers of whom every part has others. */
  private List<Person> people(int part) {
    return population.all().stream().skip((long) part * PEOPLE).limit(PEOPLE).toList();
  }

  private void customers(Share share, Planting planting, String path, int part) throws IOException {
    List<Column> columns =
        List.of(
            Column.header("姓名", Kinds.NAME),
            Column.header("身份证号", Kinds.RESIDENT_ID),
            Column.header("手机号码", Kinds.MOBILE));
    table(
        share,
        planting,
        path,
        columns,
        people(part).stream()
            .map(person -> new String[] {person.name(), person.residentId(), person.mobile()}));
  }

  /** An export of a test of the online bank, with passwords in clear. */
  private void passwords(Share share, Planting planting) throws IOException {
    List<Column> columns =
        List.of(
            Column.header("姓名", Kinds.NAME),
            Column.header("身份证号", Kinds.RESIDENT_ID),
            Column.header("登录密码", Kinds.PASSWORD));
    people(3).forEach(person -> planting.sensitive(share.location(PASSWORDS), person.number()));
    table(
        share,
        planting,
        PASSWORDS,
        columns,
        people(3).stream()
            .map(
                person ->
                    new String[] {
                      person.name(), person.residentId(), "Probe-" + (70_000 + person.number())
                    }));
  }

  private static void table(
      Share share, Planting planting, String path, List<Column> columns, Stream<String[]> rows)
      throws IOException {
    StringBuilder text = new StringBuilder();
    text.append(String.join(",", columns.stream().map(Column::name).toList())).append("\n");
    rows.forEach(
        cells -> {
          planting.plantRow(share.location(path), columns, cells);
          text.append(String.join(",", cells)).append("\n");
        });
    share.write(path, text.toString().getBytes(StandardCharsets.UTF_8));
  }
}
