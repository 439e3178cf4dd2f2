package org.inshore.scanners.documents.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.inshore.spi.content.Content;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes a name; rows are parted by {@code /}, cells by {@code |}. */
class TableRowsTest implements ContentSink {
  private final List<List<Content.Column>> columns = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final List<String> values = new ArrayList<>();
  private int cells;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "姓名|身份证号|电话/张三|110101190001011234|13800000000",
        "客户编号|姓名|余额/C1|张三|5/C2|李四|6",
        "证件类型|证件号码/身份证|110101190001011234/护照|E12345678",
        "字段|类型|说明/cust_name|varchar|客户姓名/id_no|char|证件号码/phone|char|电话",
        "项目|本期金额|上期金额/贷款余额|1|2/存款余额|3|4",
        "地区|男|女|合计/北京|1|2|3/上海|4|5|9",
        "项目名称|2024年12月31日|2023年12月31日/资产总额|100|200/负债金额|50|60",
        "Name|First Seen|Last Login/svc|2024-01-01|2024-01-02/ops|2024-01-03|2024-01-04",
        "region|Home Team|score/north|Los Angeles|3/south|New York|4",
        "kind|value|source/email|a@b.example.cn|x/email|c@d.example.cn|y/phone|138|z/phone|139|z",
        "c1|c2|c3/张三|110101190001011234|138/李四|110101190001011242|139/王五|110101|137",
        "F_1|F_2|F_10/2024-01-01|100|甲/2024-01-02|200|乙/2024-01-03|300|丙",
        "列1|列2/张三|5/李四|6/王五|7",
        "日期|大堂|高柜|低柜/7月1日|黄秋|郝新|蔡涛/7月2日|陶燕|叶泽|王祥/7月3日|潘芳|徐平|贾锦",
        "车主|车牌|身份证/王芳|京A12345|110101190001011234/李红|京B12345|110101190001011242",
        "姓名|部门|姓名|部门/张三|甲部|李四|乙部/王五|甲部|赵六|乙部",
        "客户|项目|内容/张三|身份证号|110101190001011234/|手机号|138/李四|身份证号|110101190001011242"
            + "/|手机号|139/王五|身份证号|110101190001011250/|手机号|137",
      })
  void keepsTheHeaderOfATable(String table) throws Exception {
    read(table);
    List<String> header = Arrays.asList(table.split("/", -1)[0].split("\\|", -1));
    // Tables beside each other are handed on one by one, in the columns of all.
    assertThat(columns).hasSize(table.startsWith("姓名|部门|姓名") ? 2 : 1);
    assertThat(columns).containsOnly(columns.getFirst());
    assertThat(columns.getFirst()).extracting(Content.Column::heading).hasSize(header.size());
    for (int i = 0; i < header.size(); i++) {
      assertThat(columns.getFirst().get(i).name()).startsWith(header.get(i));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "姓名|张三",
        "基本信息|姓名|张三/|身份证号|110101190001011234/联系信息|手机|13800000000/|住址|某地",
        "姓名|张三/性别|男",
        "户名|张三|余额|100",
        "姓名|张三/张三的电话|13800000000",
        "张三联系电话|13800000000/李四联系电话|13900000000",
        "张三|男|浦东支行/李四|女|浦西支行/王五|男|静安支行",
        "张三|存款产品/李四|理财产品/王五|基金产品",
        "姓名|张三|客户等级|金卡",
        "合同名称|张三借款合同/金额|十万元/期限|一年",
        "张三账户明细/日期|金额/2024|5",
        "张三 客户信息表//姓名|张三/电话|13800000000",
        "Name|John Smith/Gender|Male",
        "客户|１３８００００００００/备注|张三",
        "张三|K1|5/李四|K2|6/王五|K3|7/赵六|K4|8",
        "张三1|李四2/5|6/7|8/9|10",
      })
  void namesNothingByAValue(String rows) throws Exception {
    read(rows);
    assertThat(columns.stream().flatMap(List::stream).map(Content.Column::name))
        .noneMatch(name -> name.matches(".*(张三|李四|John|１３８|\\d{5}|支行|借款合同|男|Male).*"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "姓名|张三|李四|王五/性别|男|女|女/年龄|30|40|50//面试官|赵六|孙强|周涛",
        "评委|赵六|孙强|周涛//姓名|张三|李四|王五/性别|男|女|女/年龄|30|40|50",
      })
  void aLineOfNamesHasItsLabelForEach(String rows) throws Exception {
    read(rows);
    assertThat(columns.stream().flatMap(List::stream).map(Content.Column::name))
        .containsAnyOf("面试官", "评委");
    assertThat(values).contains("赵六", "孙强", "周涛");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "序号|借款人信息|||担保人信息|||余额/|姓名|证件号码|电话|姓名|证件号码|电话|/1|张三|1|2|李四|3|4|5/2|王五|1|2|赵六|3|4|5"
            + ">序号|借款人信息.姓名|借款人信息.证件号码|借款人信息.电话|担保人信息.姓名|担保人信息.证件号码|担保人信息.电话|余额",
        "台账/|甲方||乙方||/序号|姓名|电话|姓名|电话|金额/1|张三|2|李四|3|4/2|王五|2|赵六|3|4"
            + ">序号|甲方.姓名|甲方.电话|乙方.姓名|乙方.电话|金额",
        "合同|委托人||受托人||经办/编号|姓名|证件号码|姓名|证件号码|信托主管/H1|张三|110|李四|120|王五/H2|赵六|130|钱七|140|王五"
            + ">合同.编号|委托人.姓名|委托人.证件号码|受托人.姓名|受托人.证件号码|经办",
        "合同|委托人||经办/编号|姓名|吴十|王五/H1|张三|110|李四/H2|赵六|130|钱七>合同|委托人|3|经办",
        "姓名||电话/张三|女|138/李四|男|139>姓名|2|电话",
        "姓名|电话|备注/张三|138|客户/李四|139|电话>姓名|电话|备注",
      })
  void composesAHeaderInTwoRows(String table, String names) throws Exception {
    read(table);
    assertThat(columns.getLast())
        .extracting(Content.Column::name)
        .containsExactly(names.split("\\|", -1));
  }

  @Test
  void handsOnEveryCellThatMayHoldAValueOnce() throws Exception {
    read("张三的表//姓名|张三|性别|男/电话|1380000|引荐情形甲|李四//卡号|余额/6222|5");
    // Not the four labels that are made of known words alone.
    assertThat(cells).isEqualTo(1 + 4 + 1 + 4);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "制单：韩梅||复核：魏芳|",
        "制单：|韩梅|复核：|魏芳",
        "制单：韩梅　　　复核：魏芳|||",
        "制单：韩梅　复核：魏芳|||/打印日期：2025年|||"
      })
  void whoSignsBelowATableIsInNoColumn(String below) throws Exception {
    read("部门|工号|卡号|金额/甲部|1|62|5/乙部|2|63|6/丙部|3|64|7/" + below);
    assertThat(text.toString().replaceAll("[\\s\u3000]+", "")).isEqualTo("制单：韩梅复核：魏芳");
    assertThat(cells).isEqualTo(below.contains("/") ? 17 : 16);
  }

  @Test
  void rowsOfATableAreNotThoseOfSigners() throws Exception {
    read("部门|负责人/甲部|韩梅/乙部|负责人：魏芳待定，见附件一：名单/丙部|无");
    assertThat(text.toString()).isEmpty();
    assertThat(cells).isEqualTo(8);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 1_200})
  void eachOfSeveralTablesBelowOneAnotherHasItsColumns(int first) throws Exception {
    String above = "一、新开户/序号|姓名|证件号码|手机" + "/1|张三|110101190001011234|138".repeat(first);
    read(above + "//二、投诉/投诉日期|投诉人|回访电话/2025-01-17|李四|021-5/2025-01-18|王五|021-6");
    assertThat(columns.getFirst()).extracting(Content.Column::name).contains("序号", "手机");
    assertThat(columns.getLast())
        .extracting(Content.Column::name)
        .startsWith("投诉日期", "投诉人", "回访电话");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "姓名|职务|单位/张三|客户经理|某支行//李四|客户经理|某支行/王五|客户经理|某支行",
        "姓名|电话/张三|138//李四|139/王五|137",
        "姓名|备注/张三|甲//合计|2/备注|无",
      })
  void emptyRowsBeginNoTable(String table) throws Exception {
    read(table);
    assertThat(columns).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"户主", "车主", "业主", "房东"})
  void whoOwnsIsAskedByAForm(String owner) throws Exception {
    read(owner + "|张三|车牌号|京A12345/联系电话|138|地址|浦东");
    assertThat(columns).hasSize(1);
    assertThat(columns.getFirst())
        .extracting(Content.Column::name)
        .containsExactly(owner, "车牌号", "联系电话", "地址");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "姓名：张三|姓名：李四/身份证号：1|身份证号：2/电话：3|电话：4/姓名：王五/身份证号：5/电话：6",
        "姓名 张三||姓名 李四/身份证号 1||身份证号 2/电话 3||电话 4/姓名 王五/身份证号 5/电话 6",
        "姓名: 张三|身份证号: 1|姓名: 李四|身份证号: 2/电话: 3||电话: 4/姓名: 王五|身份证号: 5/电话: 6",
        "姓名：张三/身份证号：1/电话：3/姓名：李四/身份证号：2/电话：4/姓名：王五/身份证号：5/电话：6",
      })
  void cardsWhoseCellsHoldLabelAndValueAreARecordEach(String cards) throws Exception {
    read(cards);
    assertThat(columns)
        .allSatisfy(
            each ->
                assertThat(each)
                    .extracting(Content.Column::name)
                    .containsExactly("姓名", "身份证号", "电话"));
    assertThat(values).containsExactly("张三", "1", "3", "李四", "2", "4", "王五", "5", "6");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "姓名：张三|电话：1/姓名：李四|电话：2/姓名：王五|电话：3",
        "name value/John Smith/Mary Jones",
        "10:30|11:45/12:00|13:15",
      })
  void rowsThatBeginAlikeAreNoCards(String rows) throws Exception {
    read(rows);
    assertThat(values).containsAnyOf("姓名：张三", "John Smith", "10:30");
  }

  @Test
  void goesOnWithAFormAtTheEndOfABatch() throws Exception {
    TableRows rows = new TableRows(Location.of("s"), Content.Naming.CELL, this);
    for (int i = 0; i < 700; i++) {
      rows.add(3L * i + 1, List.of("姓名", "张三"));
      rows.add(3L * i + 2, List.of("身份证号", "1234567"));
      rows.add(3L * i + 3, List.of("电话", "1380000"));
    }
    rows.finish();
    assertThat(columns).allMatch(each -> each.size() == 3);
    assertThat(cells).isEqualTo(2100);
  }

  private void read(String page) throws ScanException, InterruptedException {
    TableRows rows = new TableRows(Location.of("s"), Content.Naming.LINE, this);
    long number = 0;
    for (String row : page.split("/", -1)) {
      rows.add(++number, Arrays.asList(row.split("\\|", -1)));
    }
    rows.finish();
  }

  @Override
  public void content(Content content) {
    if (content instanceof Content.Text line) {
      text.append(new String(line.bytes(), line.from(), line.to() - line.from(), UTF_8));
    }
    if (content instanceof Content.Rows rows) {
      columns.add(rows.columns());
      for (int row = 0; row < rows.cells().rows(); row++) {
        for (int column = 0; column < rows.cells().width(row); column++) {
          String text = rows.cells().text(row, column);
          cells += text == null || text.isEmpty() ? 0 : 1;
          values.add(String.valueOf(text));
        }
      }
    }
  }

  @Override
  public void failed(Location part, ScanException reason) {}

  @Override
  public void skipped(Location part, Wording reason) {}

  @Override
  public void note(Wording note) {}
}
