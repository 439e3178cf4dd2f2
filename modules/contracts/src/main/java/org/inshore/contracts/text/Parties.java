package org.inshore.contracts.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names of the parties of a contract, read from its first lines: labels before a name ({@code
 * 甲方：…}) and short names behind it ({@code （以下简称“承揽方”）}, {@code (the "Vendor")}). Who has a bank's
 * name is the customer.
 *
 * @param customers names of the bank
 * @param providers names of the outsourcer
 */
public record Parties(Set<String> customers, Set<String> providers) {
  private static final int FIRST_LINES = 60;

  private static final Pattern LABEL =
      Pattern.compile(
          "(甲方|乙方|丙方|party a|party b)[^:：\\n]{0,20}[:：]" + "((?:(?!甲方|乙方|丙方|party [ab]).){2,120})");

  private static final Pattern SHORT_NAME =
      Pattern.compile(
          "([^,，;；。(（]{2,80})[,，]?[^(（]{0,80}[(（](?:以下|下)?(?:简称|称)?(?:为)?\\s*"
              + "(?:hereinafter\\s+)?(?:referred\\s+to\\s+as\\s+)?(?:together\\s+)?(?:the\\s+)?"
              + "[\"“”「『']+(?:the\\s+)?([^\"“”」』']{1,24})[\"“”」』']+");

  /** A role before a name of a company, as in {@code Operator: ... Ltd}. */
  private static final Pattern ROLE =
      Pattern.compile(
          "(?:^|[.;;。]\\s*)((?!名称|户名|开户|地址|住所|账|name|address|account|bank)"
              + "(?:\\p{IsHan}{2,6}|[a-z]{4,14}))\\s*[:：]\\s*([^:：;;。]{2,60}?"
              + "(?:公司|银行|联社|中心|分行|支行|\\b(?:ltd|limited|inc|llc|gmbh|corp|bank|co|plc|company)\\b))");

  private static final Pattern BANK =
      Pattern.compile(
          "银行|信用社|信用联社|农商行|分行|支行|总行|\\bbank\\b|委托[方人]|发包[方人]|采购[方人]|客户方|消费金融|信托公司|证券|保险公司|理财|controller|\\bcustomer\\b");

  /** Copies the sets. */
  public Parties {
    customers = Set.copyOf(customers);
    providers = Set.copyOf(providers);
  }

  /** The parties that the first lines name; where they name none, 甲方 is the customer. */
  public static Parties of(List<Passage> passages) {
    Set<String> customers = new LinkedHashSet<>();
    Set<String> providers = new LinkedHashSet<>();
    Set<String> banks = new LinkedHashSet<>();
    Set<String> others = new LinkedHashSet<>();
    for (String line : firstLines(passages)) {
      take(LABEL.matcher(line), 1, 0, customers, providers);
      take(SHORT_NAME.matcher(line), 2, 1, customers, providers);
      take(ROLE.matcher(line), 1, 2, banks, others);
    }
    // Roles tell the parties apart only where one of them is a bank.
    if (!banks.isEmpty() && !others.isEmpty()) {
      customers.addAll(banks);
      providers.addAll(others);
    }
    providers.removeAll(customers);
    if (!customers.contains("乙方")) {
      customers.add("甲方");
      providers.add("乙方");
      providers.remove("甲方");
    } else if (!customers.contains("甲方")) {
      providers.add("甲方");
    }
    if (!customers.contains("party b")) {
      customers.add("party a");
      providers.add("party b");
      providers.remove("party a");
    } else if (!customers.contains("party a")) {
      providers.add("party a");
    }
    return new Parties(customers, providers);
  }

  private static List<String> firstLines(List<Passage> passages) {
    List<String> lines = new ArrayList<>();
    for (Passage passage : passages.subList(0, Math.min(FIRST_LINES, passages.size()))) {
      // A label in a cell of its own stands before the next one.
      lines.add(Normal.of(String.join(":", passage.cells())));
    }
    return lines;
  }

  private static void take(
      Matcher found, int name, int whole, Set<String> customers, Set<String> providers) {
    while (found.find()) {
      String called = found.group(name).strip();
      if (!called.isEmpty() && !isDocument(called) && !isThing(found.group(1))) {
        (BANK.matcher(found.group(whole)).find() ? customers : providers).add(called);
      }
    }
  }

  /** What is handed over is named in brackets too. */
  private static boolean isThing(String whole) {
    return whole
        .strip()
        .matches(
            ".*(?:名单|清单|资料|数据|信息|影像|档案|录音|录像|文件|图像|记录|系统|平台|产品|事件"
                + "|data|information|records?|files?|images?|recordings?|materials?|systems?)");
  }

  private static boolean isDocument(String called) {
    return called.matches(
        ".*(?:合同|协议|附件|服务|数据|信息|agreement|addendum|services|data|information|effective date).*");
  }
}
