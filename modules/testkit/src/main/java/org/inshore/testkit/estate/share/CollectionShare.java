package org.inshore.testkit.estate.share;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.inshore.spi.source.Location;
import org.inshore.testkit.data.Firm;
import org.inshore.testkit.data.Person;
import org.inshore.testkit.estate.planting.Column;
import org.inshore.testkit.estate.planting.Kinds;
import org.inshore.testkit.estate.planting.Planting;
import org.inshore.testkit.estate.planting.Population;
import org.jspecify.annotations.Nullable;

/** The file share of the firm that collects debts: who is in arrears, in files of all kinds. */
public final class CollectionShare {
  public static final String SOURCE = "collection-share";
  public static final String OUTSOURCER = "Lion City Recovery Pte Ltd";

  /** Those in letters, the contract and the statements. */
  private static final int IN_DOCUMENTS = 19;

  private static final int PER_LETTER = 5;
  private static final List<String> CITIES = List.of("上海", "江苏", "浙江");

  private final Share share;
  private final Planting planting;
  private final Population population;
  private final List<Person> debtors;
  private int next;

  private CollectionShare(Share share, Planting planting, Population population) {
    this.share = share;
    this.planting = planting;
    this.population = population;
    this.debtors = population.debtors();
  }

  public static Planting fill(Path folder, Population population) throws IOException {
    Planting planting = new Planting(SOURCE, population.owners());
    CollectionShare files = new CollectionShare(new Share(folder, planting), planting, population);
    int listed = files.debtors.size() - IN_DOCUMENTS;
    files.lists(listed * 7 / 10);
    files.archive(listed * 14 / 100);
    files.export(listed / 10);
    files.letters();
    files.contract();
    files.statements();
    files.followUps();
    new HarmlessFiles(files.share, population.synthetic().decoys()).write();
    OfficialDocument.write(files.share, planting, "来文/关于开展专项检查的通知.docx");
    return planting;
  }

  /** The next people of those in arrears; each is taken once. */
  private List<Person> take(int count) {
    List<Person> taken = debtors.subList(next, next + count);
    next += count;
    return taken;
  }

  private void lists(int count) throws IOException {
    String path = "委外清收/2026年第一季度名单.xlsx";
    Location file = share.location(path);
    try (Workbook book = new Workbook()) {
      for (int i = 0; i < CITIES.size(); i++) {
        int part = count * (i + 1) / CITIES.size() - count * i / CITIES.size();
        fill(book, file, CITIES.get(i), take(part));
      }
      book.sheet(
          "说明",
          List.of(Column.header("条目", null), Column.header("内容", null)),
          List.of(new @Nullable Object[] {"用途", "仅供委外清收使用"}, new @Nullable Object[] {"更新频率", "每季度"})
              .stream());
      share.write(path, book.bytes());
    }
  }

  private void archive(int count) throws IOException {
    String path = "归档/2025年度.zip";
    String entry = "2025/名单.xlsx";
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook book = new Workbook();
        ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      fill(book, share.location(path).append("entry", entry), "名单", take(count));
      zip.putNextEntry(new ZipEntry(entry));
      zip.write(book.bytes());
      zip.closeEntry();
      zip.putNextEntry(new ZipEntry("2025/说明.txt"));
      zip.write("本压缩包为归档资料，共一份工作簿。\n".getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    }
    share.write(path, bytes.toByteArray());
  }

  private void fill(Workbook book, Location file, String sheet, List<Person> people) {
    List<Column> columns =
        List.of(
            Column.header("序号", null),
            Column.header("姓名", Kinds.NAME),
            Column.header("身份证号", Kinds.RESIDENT_ID),
            Column.header("手机号码", Kinds.MOBILE),
            Column.header("家庭住址", Kinds.ADDRESS),
            Column.header("银行卡号", Kinds.CARD),
            Column.header("账户余额", Kinds.BALANCE),
            Column.header("备注", null));
    Location place = file.append("sheet", sheet);
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (Person person : people) {
      @Nullable Object[] cells = {
        rows.size() + 1,
        person.name(),
        person.residentId(),
        person.mobile(),
        person.address(),
        person.card(),
        person.balance(),
        rows.size() % 4 == 0 ? "待跟进" : null
      };
      rows.add(cells);
      planting.plantRow(place, columns, cells);
    }
    book.sheet(sheet, columns, rows.stream());
  }

  /** An export as an old program writes it: comma-separated, in GBK. */
  private void export(int count) throws IOException {
    String path = "导出/customers.csv";
    List<Column> columns =
        List.of(
            Column.header("姓名", Kinds.NAME),
            Column.header("身份证号", Kinds.RESIDENT_ID),
            Column.header("手机号码", Kinds.MOBILE),
            Column.header("电子邮箱", Kinds.EMAIL),
            Column.header("账号", Kinds.ACCOUNT),
            Column.header("账户余额", Kinds.BALANCE));
    StringBuilder text = new StringBuilder();
    text.append(String.join(",", columns.stream().map(Column::name).toList())).append("\r\n");
    for (Person person : take(count)) {
      String[] cells = {
        person.name(),
        person.residentId(),
        person.mobile(),
        person.email(),
        person.account(),
        person.balance().toPlainString()
      };
      planting.plantRow(share.location(path), columns, cells);
      text.append(String.join(",", cells)).append("\r\n");
    }
    share.write(path, text.toString().getBytes(Charset.forName("GBK")));
  }

  /** Everything of one person stands in one line: whoever reads by lines sees one person. */
  private String line(Location place, Person person) {
    planting.plant(place, Kinds.NAME, person.name());
    planting.plant(place, Kinds.RESIDENT_ID, person.residentId());
    planting.plant(place, Kinds.MOBILE, person.mobile());
    return labelled(person);
  }

  private static String labelled(Person person) {
    return "姓名：%s，身份证号：%s，手机号码：%s".formatted(person.name(), person.residentId(), person.mobile());
  }

  private String lineWithCard(Location place, Person person) {
    planting.plant(place, Kinds.CARD, person.card());
    return line(place, person) + "，银行卡号：" + person.card();
  }

  private void letters() throws IOException {
    for (int number = 1; number <= 3; number++) {
      String path = "委外清收/催收函/催收函-" + number + ".docx";
      try (WordDocument letter = new WordDocument()) {
        letter.title("催收函");
        letter.text("下列客户的信用卡账款已逾期，请于收到本函后十五日内与我行联系。");
        for (Person person : take(PER_LETTER)) {
          letter.text(lineWithCard(share.location(path), person));
        }
        letter.text("示例银行信用卡中心");
        share.write(path, letter.bytes());
      }
    }
  }

  private void contract() throws IOException {
    String path = "合同/委外服务合同.docx";
    Location place = share.location(path);
    Firm firm = population.synthetic().firm(900_001);
    planting.plant(place, Kinds.CREDIT_CODE, firm.creditCode());
    try (WordDocument contract = new WordDocument()) {
      contract.title("委外服务合同");
      contract.text("甲方为示例银行，统一社会信用代码：" + firm.creditCode());
      contract.text("乙方：" + OUTSOURCER);
      contract.text("乙方应当与参与本项目的人员签订保密协议，并在合同终止后销毁全部资料。");
      contract.text("乙方指定的经办人如下：");
      contract.text(line(place, take(1).getFirst()));
      share.write(path, contract.bytes());
    }
  }

  private void statements() throws IOException {
    String path = "对账单/statement.pdf";
    int number = 1;
    try (PdfDocument pdf = new PdfDocument()) {
      for (Person person : take(3)) {
        Location page = share.location(path).append("page", Integer.toString(number));
        pdf.page(
            List.of(
                "示例银行客户对账单",
                lineWithCard(page, person),
                "记账日 摘要 商户",
                "2026-01-05 消费 示例便利店",
                "2026-01-18 消费 示例加油站",
                "第" + number + "页"));
        number++;
      }
      share.write(path, pdf.bytes());
    }
  }

  /** All that are left: notes on calls, in UTF-8. */
  private void followUps() throws IOException {
    String path = "导出/跟进记录.txt";
    StringBuilder text = new StringBuilder("外呼跟进记录\n");
    for (Person person : take(debtors.size() - next)) {
      // Lines that name the same values are rows, and their labels columns.
      Location file = share.location(path);
      planting.plant(file.append("column", "姓名"), Kinds.NAME, person.name());
      planting.plant(file.append("column", "身份证号"), Kinds.RESIDENT_ID, person.residentId());
      planting.plant(file.append("column", "手机号码"), Kinds.MOBILE, person.mobile());
      text.append("已致电客户，").append(labelled(person)).append("，承诺还款\n");
    }
    share.write(path, text.toString().getBytes(StandardCharsets.UTF_8));
  }
}
