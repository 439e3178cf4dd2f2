package org.inshore.testkit.estate.branch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.inshore.testkit.data.Individual;
import org.inshore.testkit.data.SyntheticPeople;
import org.inshore.testkit.estate.planting.Column;
import org.inshore.testkit.estate.share.Workbook;
import org.jspecify.annotations.Nullable;

/** Ledgers and lists, as cores, loan systems and clerks export them; each method is one layout. */
final class LedgerLeaves extends Draws {
  LedgerLeaves(
      SyntheticPeople synthetic, SplittableRandom random, List<Integer> customers, String branch) {
    super(synthetic, random, customers, branch);
  }

  /** A core's unload: bars, a bar at the end of each line, codes of document types. */
  Leaf core() {
    Leaf leaf = new Leaf("unload/CIF_BASE_20260331.unl");
    leaf.line(
        pick(
            "CIF_NO|CUST_NM|ID_TP|ID_NO|TEL_HOME|MBL_PHN|RSD_ADDR|OPN_BR|OPN_DT|LAST_TLR|",
            "ecif|khmc|zjlx|zjhm|jtdh|sjhm|txdz|khjg|khrq|gyh|",
            "客户编号|户名|证件类型|证件号|宅电|手机|通讯地址|开户机构|开户日|柜员|"));
    for (Individual each : some()) {
      boolean passport = one(9);
      String id = passport ? each.person().passport() : each.id();
      String mobile = one(6) ? "" : each.mobile();
      leaf.see(each, customer(each), id, mobile);
      leaf.line(
          String.join(
              "|",
              customer(each),
              each.name(),
              passport ? "03" : "01",
              id,
              one(3) ? "0571-8%07d".formatted(random.nextInt(10_000_000)) : "",
              mobile,
              each.person().address(),
              "33010" + random.nextInt(9),
              day(),
              "T%05d".formatted(random.nextInt(300)),
              ""));
    }
    return leaf.in(pick(UTF_8, Leaf.CHINESE));
  }

  /** Loans: a second borrower by ID, up to two sureties by name and telephone, a manager. */
  Leaf loans() {
    Leaf leaf = new Leaf("信贷/借据台账.csv");
    leaf.line(
        pick(
            "借据号,借款人,借款人证件号码,联系手机,共同借款人,共借人身份证,保证人一,保证人一电话,保证人二,保证人二电话,余额,五级分类,主办客户经理",
            "DUEBILL_NO,BRWR_NM,BRWR_ID_NO,BRWR_MOBILE,COBRWR_NM,COBRWR_ID_NO,GUAR1_NM,GUAR1_TEL,GUAR2_NM,GUAR2_TEL,BAL,CLS5,MGR_NM"));
    for (Individual each : some()) {
      leaf.see(each, each.id(), each.mobile());
      List<String> cells = new ArrayList<>();
      cells.add("JJ2026" + "%07d".formatted(random.nextInt(10_000_000)));
      cells.addAll(List.of(each.name(), each.id(), each.mobile()));
      if (one(2)) {
        Individual second = anybody();
        leaf.see(second, second.id());
        cells.addAll(List.of(second.name(), second.id()));
      } else {
        cells.addAll(List.of("", ""));
      }
      for (int i = 0; i < 2; i++) {
        if (one(2 + i)) {
          Individual surety = stranger();
          leaf.see(surety, surety.mobile());
          cells.addAll(List.of(surety.name(), surety.mobile()));
        } else {
          cells.addAll(List.of("", ""));
        }
      }
      cells.addAll(List.of(amount(), pick("正常", "关注", "次级")));
      Individual manager = staff(7);
      leaf.see(manager);
      cells.add(manager.name());
      leaf.line(String.join(",", cells));
    }
    return leaf.in(pick(UTF_8, Leaf.CHINESE));
  }

  /** A month's wages: a title and a blank row above the header, sums below. */
  Leaf wages() throws IOException {
    Leaf leaf = new Leaf("代发/2026年3月工资表.xlsx");
    List<List<@Nullable Object>> rows = new ArrayList<>();
    rows.add(List.of("单位:", "示例制造有限公司", "", "", "制表日期:", day()));
    rows.add(List.of(""));
    rows.add(
        pick(
            List.of("序号", "工号", "姓名", "身份证号码", "工资卡号", "应发合计", "实发金额"),
            List.of("No.", "Emp ID", "Name", "ID Card", "Bank Account", "Gross", "Net")));
    int number = 0;
    for (Individual each : some()) {
      leaf.see(each, each.id(), each.card());
      rows.add(
          List.of(
              ++number,
              "G%04d".formatted(number * 3),
              each.name(),
              each.id(),
              each.card(),
              amount(),
              amount()));
    }
    rows.add(List.of("合计", "", "", "", "", amount(), amount()));
    rows.add(List.of("制表人:", staffIn(leaf), "", "复核人:", staffIn(leaf)));
    return leaf.of(book("工资", "二〇二六年三月工资发放明细表", rows));
  }

  private String staffIn(Leaf leaf) {
    Individual person = staff(40);
    leaf.see(person);
    return person.name();
  }

  /** Households: the head with an ID, others by name and relation, one telephone for all. */
  Leaf households() throws IOException {
    Leaf leaf = new Leaf("普惠/农户建档.xlsx");
    List<List<@Nullable Object>> rows = new ArrayList<>();
    rows.add(
        pick(
            List.of("户号", "户主姓名", "户主身份证", "联系电话", "成员一", "与户主关系", "成员一身份证", "成员二", "成员二关系", "年收入"),
            List.of(
                "hh_no",
                "hz_xm",
                "hz_sfzh",
                "lxdh",
                "cy1_xm",
                "cy1_gx",
                "cy1_sfzh",
                "cy2_xm",
                "cy2_gx",
                "nsr")));
    int number = 100;
    for (Individual head : some()) {
      leaf.see(head, head.id(), head.mobile());
      List<@Nullable Object> row = new ArrayList<>();
      row.addAll(List.of("H" + number++, head.name(), head.id(), head.mobile()));
      if (one(3)) {
        row.addAll(List.of("", "", ""));
      } else {
        Individual wife = stranger();
        leaf.see(wife, wife.id());
        row.addAll(List.of(wife.name(), "配偶", wife.id()));
      }
      if (one(2)) {
        row.addAll(List.of("", ""));
      } else {
        Individual child = stranger();
        leaf.see(child);
        row.addAll(List.of(child.name(), pick("长子", "长女", "次女")));
      }
      row.add(amount());
      rows.add(row);
    }
    return leaf.of(book("建档", null, rows));
  }

  /** What a clerk keys in: up to three telephones and cards, IDs mistyped or cut. */
  Leaf keyed() {
    Leaf leaf = new Leaf("录入/手工补录_" + branch + ".csv");
    leaf.line(
        pick(
            "编号;客户姓名;证件号;电话1;电话2;电话3;卡号1;卡号2;备注",
            "seq;full_name;cert_no;phone_1;phone_2;phone_3;card_1;card_2;remark"));
    int number = 0;
    for (Individual each : some()) {
      String id = each.id();
      if (one(8)) {
        id = one(2) ? mistyped(id) : id.substring(0, 15 + random.nextInt(3));
      }
      String second = one(3) ? each.mobiles().get(1) : "";
      String third = one(6) ? each.mobiles().get(2) : "";
      String card = one(4) ? "" : each.card();
      String other = one(4) ? each.cards().get(1) : "";
      leaf.see(each, id, each.mobile(), second, third, card, other);
      leaf.line(
          String.join(
              ";",
              "" + ++number,
              each.name(),
              id,
              each.mobile(),
              second,
              third,
              card,
              other,
              pick("", "已核实", "待回访")));
    }
    return leaf.in(pick(UTF_8, Leaf.CHINESE));
  }

  /** Staff with whom to call in an emergency. */
  Leaf personnel() throws IOException {
    Leaf leaf = new Leaf("人事/花名册.xlsx");
    List<List<@Nullable Object>> rows = new ArrayList<>();
    rows.add(
        pick(
            List.of(
                "工号", "姓名", "性别", "出生日期", "身份证号", "手机号码", "部门", "紧急联系人", "关系", "紧急联系人手机", "入职日期"),
            List.of(
                "emp_no",
                "emp_name",
                "sex",
                "dob",
                "id_card_no",
                "mobile",
                "dept",
                "ec_name",
                "ec_relation",
                "ec_mobile",
                "hire_date")));
    for (Individual each : few(90)) {
      leaf.see(each, each.id(), each.mobile());
      Individual contact = stranger();
      leaf.see(contact, contact.mobile());
      String id = each.id();
      rows.add(
          List.of(
              "E" + each.number(),
              each.name(),
              pick("男", "女"),
              id.substring(6, 10) + "-" + id.substring(10, 12) + "-" + id.substring(12, 14),
              id,
              each.mobile(),
              pick("零售部", "风险部", "运营部"),
              contact.name(),
              pick("父亲", "配偶", "朋友"),
              contact.mobile(),
              day()));
    }
    return leaf.of(book("员工", null, rows));
  }

  /** Few people side by side: a field in each row. */
  Leaf sideways() throws IOException {
    Leaf leaf = new Leaf("面签/贷款申请比对.xlsx");
    List<Individual> people = few(4 + random.nextInt(5));
    List<List<@Nullable Object>> rows = new ArrayList<>();
    rows.add(across("项目", people.stream().map(each -> "申请人" + (people.indexOf(each) + 1))));
    rows.add(across("姓名", people.stream().map(Individual::name)));
    rows.add(across("身份证号码", people.stream().map(Individual::id)));
    rows.add(across("手机号", people.stream().map(Individual::mobile)));
    rows.add(across("收入(月)", people.stream().map(each -> amount())));
    rows.add(across("放款卡号", people.stream().map(Individual::card)));
    people.forEach(each -> leaf.see(each, each.id(), each.mobile(), each.card()));
    return leaf.of(book("比对", null, rows));
  }

  private static List<@Nullable Object> across(String field, Stream<String> values) {
    return new ArrayList<>(Stream.concat(Stream.of(field), values).toList());
  }

  private static byte[] book(String name, @Nullable String title, List<List<@Nullable Object>> rows)
      throws IOException {
    try (Workbook book = new Workbook()) {
      List<List<@Nullable Object>> below = title == null ? rows.subList(1, rows.size()) : rows;
      List<Column> head =
          (title == null ? rows.getFirst() : List.of(title))
              .stream().map(each -> Column.header(String.valueOf(each), null)).toList();
      book.sheet(name, head, below.stream().map(List::toArray));
      return book.bytes();
    }
  }
}
