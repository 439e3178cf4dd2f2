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
          // A place in brackets is part of a name: 示例银行(香港)有限公司.
          "((?:[^,，;；。(（]|[(（][^()（）\"“”「『]{2,14}[)）]){2,80})[,，]?[^(（]{0,80}[(（](?:以下|下)?(?:简称|称)?(?:为)?\\s*"
              + "(?:hereinafter\\s+)?(?:referred\\s+to\\s+as\\s+)?(?:together\\s+)?(?:the\\s+)?"
              + "[\"“”「『']+(?:the\\s+)?([^\"“”」』']{1,24})[\"“”」』']+");

  /** What a short name cannot do without. */
  private static final Pattern QUOTE = Pattern.compile("[(（][^“”「『\"]*+[“”「『\"]");

  /** A role before a name of a company, as in {@code Operator: ... Ltd}. */
  private static final Pattern ROLE =
      Pattern.compile(
          "(?:^|[.;;。]\\s*)((?!名称|户名|开户|地址|住所|账|name|address|account|bank)"
              + "(?:\\p{IsHan}{2,6}|[a-z]{4,14}))\\s*[:：]\\s*([^:：;;。]{2,60}?"
              + "(?:公司|银行|联社|中心|分行|支行|\\b(?:ltd|limited|inc|llc|gmbh|corp|bank|co|plc|company)\\b))");

  private static final Pattern BANK =
      Pattern.compile(
          "银行|信用社|信用联社|农商行|分行|支行|总行|\\bbank\\b|委托[方人]|发包[方人]|采购[方人]|客户方|消费金融|信托公司|证券|保险公司|理财|controller|\\bcustomer\\b");

  private static final List<String> SPEAKER = List.of("we", "us", "我们", "我方", "咱们");

  private static final List<String> SPOKEN_TO = List.of("you", "你们", "你方", "贵方", "您");

  private static final String OWNED =
      "(?:customers?\\b|clients?\\b|members?\\b|cardholders?\\b|borrowers?\\b|(?:customer |client |personal )?(?:data|lists?|records|details|numbers)\\b"
          + "|(?:的)?(?:客户|用户|会员|持卡人|储户|名单|数据|资料|行里))";

  private static final Pattern OURS =
      Pattern.compile(
          "(?:\\bour |我们|我方|我行)"
              + OWNED
              + "|(?:\\b(?:tells?|phones?|calls?|warns?) us\\b|\\b(?:we|our auditors) (?:may|can|will) (?:come|visit|drop|stop|check|inspect|audit)\\b|告诉我们|通知我们|通知我方|告诉我方|我们随时)"
              + "|(?:你们|你方|贵方)(?:那里|那头|那边)?(?:不得|不许|不准|必须|须|应|的人|漏|丢|掏|赔|承担|删|保管)|\\byour (?:people|staff|engineers)\\b");

  private static final Pattern YOURS =
      Pattern.compile(
          "(?:\\byour |贵行|你们|你方|贵方)"
              + OWNED
              + "|(?:\\b(?:tell|phone|call|warn|notify) you\\b|\\byou (?:may|can) (?:come|visit|drop|stop|check|inspect|audit|sit)\\b|告诉你们|通知你们|告诉贵行|通知贵行)"
              + "|\\bour (?:people|staff|engineers|servers)\\b|我们的?(?:人|员工|服务器)(?!的)");

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
      // Most lines name nobody, and the pattern is dear in long ones.
      if (QUOTE.matcher(line).find()) {
        take(SHORT_NAME.matcher(line), 2, 1, customers, providers);
      }
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
    (bankSpeaks(passages) ? customers : providers).addAll(SPEAKER);
    (bankSpeaks(passages) ? providers : customers).addAll(SPOKEN_TO);
    return new Parties(customers, providers);
  }

  /** Whose customers, data and lists are <em>ours</em> is the bank. */
  private static boolean bankSpeaks(List<Passage> passages) {
    int ours = 0;
    int yours = 0;
    for (Passage passage : passages) {
      String line = Normal.of(String.join(" ", passage.cells()));
      ours += (int) OURS.matcher(line).results().count();
      yours += (int) YOURS.matcher(line).results().count();
    }
    return ours > yours;
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
