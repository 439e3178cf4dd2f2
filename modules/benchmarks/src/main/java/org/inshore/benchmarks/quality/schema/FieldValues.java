package org.inshore.benchmarks.quality.schema;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.inshore.testkit.data.Firm;
import org.inshore.testkit.data.MachineNumbers;
import org.inshore.testkit.data.Person;
import org.inshore.testkit.data.SyntheticPeople;

/** Made-up cells by what a column holds, and the rules that are right to find them. */
final class FieldValues {
  /** Rules by kind; a kind that is not here is a decoy, in which nothing is to be found. */
  private static final Map<String, List<String>> RULES =
      Map.ofEntries(
          Map.entry("name", List.of("person-name")),
          Map.entry("latin", List.of("person-name")),
          Map.entry("given", List.of("person-name")),
          Map.entry("id", List.of("cn-resident-id")),
          Map.entry("mobile", List.of("cn-mobile-number")),
          Map.entry("tel", List.of("cn-landline", "cn-mobile-number")),
          Map.entry("n8tel", List.of("cn-landline")),
          Map.entry("card", List.of("cn-bank-card", "account-number")),
          Map.entry("acct", List.of("account-number")),
          Map.entry("email", List.of("email-address")),
          Map.entry("addr", List.of("cn-address")),
          Map.entry("birth", List.of("birth-date")),
          Map.entry("sex", List.of("sex")),
          Map.entry("qq", List.of("qq-account")),
          Map.entry("wechat", List.of("wechat-account")),
          Map.entry("zip", List.of("postal-code")),
          Map.entry("plate", List.of("cn-license-plate")),
          Map.entry("passport", List.of("cn-passport")),
          Map.entry("uscc", List.of("cn-uscc", "cn-uscc-sole-proprietor")),
          Map.entry("pwd", List.of("password", "configured-secret")),
          Map.entry("balance", List.of("account-balance")),
          Map.entry("income", List.of("personal-income")),
          Map.entry("ethnic", List.of("ethnicity")),
          Map.entry("marital", List.of("marital-status")),
          Map.entry("edu", List.of("education")),
          Map.entry("job", List.of("occupation")),
          Map.entry("employer", List.of("employer")),
          Map.entry("custno", List.of("customer-number")));

  /** Kinds that are of a person in some schemas and not in others: found or not, both are right. */
  static final Set<String> EITHER =
      Set.of(
          "id-document-details",
          "account-opening-branch",
          "platform-id",
          "customer-number",
          "account-balance",
          "social-security-number",
          "login-name",
          "family-member",
          "education",
          "employer",
          "occupation",
          "nationality");

  private static final Map<String, List<String>> LISTS =
      Map.ofEntries(
          Map.entry("sex", List.of("男", "女")),
          Map.entry("ethnic", List.of("汉族", "回族", "满族", "藏族", "壮族")),
          Map.entry("marital", List.of("已婚", "未婚", "离异", "丧偶")),
          Map.entry("edu", List.of("本科", "大专", "硕士研究生", "高中", "博士研究生")),
          Map.entry("job", List.of("教师", "工程师", "会计", "公务员", "司机", "个体工商户")),
          Map.entry("prod", List.of("金满盈三月", "安心宝", "余额增利", "周周发", "鑫福年年", "惠民贷", "白金卡", "康乃馨礼盒")),
          Map.entry("org", List.of("城东支行", "人民路支行", "信贷管理部", "运营中心", "高新区支行", "华强北营业部")),
          Map.entry("region", List.of("安丘市", "高安市", "江阴市", "白云区", "华县", "金坛区", "平凉市", "于洪区")),
          Map.entry("text", List.of("客户要求延期", "资料齐全", "待补充收入证明", "已电话核实", "无异常", "系统自动通过")),
          Map.entry("title", List.of("关于调整费率的通知", "用户管理", "首页轮播图", "系统公告", "黄金价格走势", "数据字典")),
          Map.entry("code", List.of("01", "02", "A1", "1001", "CNY", "N")),
          Map.entry("flag", List.of("0", "1", "Y", "N")),
          Map.entry("bank", List.of("示例银行", "示例银行城东支行", "农村商业银行", "邮政储蓄银行")),
          Map.entry("status", List.of("正常", "已注销", "冻结", "待审核")),
          Map.entry("brand", List.of("安踏", "康佳", "方太", "金龙鱼", "白象", "海尔", "李锦记")),
          Map.entry("dish", List.of("宫保鸡丁", "鱼香肉丝", "白切鸡", "红烧狮子头", "蒋家豆腐")),
          Map.entry(
              "path",
              List.of("/upload/2024/a1.jpg", "/data/in/f_01.csv", "http://a.example.com/x")),
          Map.entry("country", List.of("中国", "美国", "新加坡", "德国")),
          Map.entry("given", List.of("Anna", "Hans", "Lena", "Peter", "Jonas", "Maria")),
          Map.entry("relation", List.of("本人", "父子", "夫妻", "同事")),
          Map.entry("school", List.of("示例大学", "城关第一中学", "财经职业学院", "理工大学")),
          Map.entry("certtype", List.of("居民身份证")));

  private final SyntheticPeople people;
  private final MachineNumbers machines;
  private final SplittableRandom random;

  FieldValues(long seed) {
    people = new SyntheticPeople(seed);
    machines = people.machineNumbers();
    random = new SplittableRandom(seed);
  }

  /** The rules that should find such values, the first of them named; none for a decoy. */
  static List<String> rules(String kind) {
    return RULES.getOrDefault(kind, List.of());
  }

  /** The cell of a column in the row of a person. */
  String next(String kind, int row) {
    List<String> list = LISTS.get(kind);
    if (list != null) {
      return list.get(random.nextInt(list.size()));
    }
    Person person = people.person(row);
    Firm firm = people.firm(row);
    return switch (kind) {
      case "name" -> person.name();
      case "latin" -> person.pinyin();
      case "id" -> person.residentId();
      case "mobile" -> person.mobile();
      case "tel" ->
          random.nextInt(2) == 0
              ? person.mobile()
              : "0755-" + (21_000_000 + random.nextInt(67_000_000));
      case "n8tel" -> Integer.toString(61_000_000 + random.nextInt(8_000_000));
      case "card" -> person.card();
      case "acct" -> person.account();
      case "email" -> person.email();
      case "addr" -> person.address();
      case "birth" -> "19" + pad(55 + random.nextInt(45), 2) + "-" + day();
      case "qq" -> Integer.toString(100_000_000 + random.nextInt(800_000_000));
      case "wechat" -> "wxid_" + person.pinyin().replace(" ", "").toLowerCase(Locale.ROOT) + row;
      case "zip" -> "5180" + pad(random.nextInt(60), 2);
      case "plate" -> person.plate();
      case "passport" -> person.passport();
      case "uscc" -> firm.creditCode();
      case "firm", "employer" -> firm.name();
      case "pwd" -> "Qz" + random.nextInt(10_000) + "!kw" + row;
      case "balance", "amt", "income" ->
          String.format(
              Locale.ROOT, "%.2f", random.nextInt(3_000_000) / 10.0 * random.nextDouble());
      case "custno" -> "8" + pad(random.nextInt(1_000_000_000), 9);
      case "date" -> "20" + pad(10 + random.nextInt(15), 2) + "-" + day();
      case "ts" ->
          "20"
              + pad(10 + random.nextInt(15), 2)
              + "-"
              + day()
              + " 10:1"
              + random.nextInt(10)
              + ":07";
      case "epoch" -> machines.epochMilliseconds();
      case "seq" -> Integer.toString(100 + row);
      case "serial" -> machines.serialNumber();
      case "snowflake" -> machines.snowflake();
      case "n16" -> machines.number(16);
      case "n18" -> machines.number(18);
      case "n19" -> machines.number(19);
      case "n11" -> machines.number(11);
      case "n9" -> machines.number(9);
      case "uuid" -> machines.uuid();
      case "hash" -> machines.hash();
      case "decimal", "rate" -> machines.decimal();
      case "num" -> Integer.toString(random.nextInt(100));
      case "batch" -> "B20" + pad(10 + random.nextInt(15), 2) + pad(random.nextInt(1_000_000), 6);
      case "user" -> "u" + pad(random.nextInt(100_000), 5);
      case "version" -> machines.version();
      default -> throw new IllegalArgumentException("no such kind: " + kind);
    };
  }

  private String day() {
    return pad(1 + random.nextInt(12), 2) + "-" + pad(1 + random.nextInt(28), 2);
  }

  private static String pad(int number, int length) {
    String text = Integer.toString(number);
    return "0".repeat(Math.max(0, length - text.length())) + text;
  }
}
