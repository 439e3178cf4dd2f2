package org.inshore.reports.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.inshore.reports.html.diagram.Layout;
import org.inshore.reports.html.page.Words;
import org.inshore.spi.inventory.ReportFormat;
import org.inshore.spi.inventory.figure.Figure;
import org.inshore.spi.inventory.figure.Totals;
import org.inshore.spi.message.Messages;
import org.inshore.spi.message.Visible;
import org.inshore.spi.scan.ScanException;
import org.inshore.testkit.report.ReportFormatContract;
import org.inshore.testkit.report.SampleInventory;
import org.junit.jupiter.api.Test;

final class HtmlReportTest extends ReportFormatContract {
  @Override
  protected ReportFormat format() {
    return new HtmlReport();
  }

  @Override
  protected String shownText(String fileName, byte[] content) {
    return new String(content, StandardCharsets.UTF_8)
        .replaceAll("(?s)<style>.*?</style>", "")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }

  @Override
  protected String partialMark(Locale locale) {
    return locale.getLanguage().equals("zh") ? "本报告不完整" : "This report is partial";
  }

  @Override
  protected String shownName(String name) {
    return Visible.of(name);
  }

  @Override
  protected String shownFigure(Figure figure, String label, String value) {
    return "<b data-figure=\"" + figure.key() + "\">" + value + "</b>";
  }

  /** Wherever a figure of the scan stands, it is the same one. */
  @Test
  void tellsAFigureAlikeWhereverItStands() throws IOException {
    for (Locale locale : LOCALES) {
      Totals totals = SampleInventory.full().totals();
      Matcher shown =
          Pattern.compile("data-figure=\"([^\"]*)\">([^<]*)<")
              .matcher(page(SampleInventory.full(), locale));
      int count = 0;
      while (shown.find()) {
        String key = shown.group(1);
        Figure figure =
            Stream.of(Figure.values()).filter(each -> each.key().equals(key)).findFirst().get();
        assertThat(shown.group(2)).as(key).isEqualTo(totals.wording(figure).in(locale));
        count++;
      }
      assertThat(count).isGreaterThan(Figure.values().length);
    }
  }

  @Test
  void saysTheVerdictFirst() throws IOException {
    long missed = SampleInventory.full().totals().count(Figure.MISSED);
    assertThat(page(SampleInventory.full(), Locale.CHINA))
        .contains(
            "<h1>2 个境外数据源含有个人金融信息，涉及人数：至少 40,950 人；各处共有 18 个表或文件违规；"
                + "有 1 个数据源整体没有检查，另有 %d 个资产没有检查或没有检查完。</h1>".formatted(missed));
    assertThat(page(SampleInventory.full(), Locale.ENGLISH))
        .contains(
            "<h1>2 offshore data sources hold the personal financial information of"
                + " at least 40,950 people; 18 tables and files in violation in all places; 1 data source and"
                + " %d assets were not looked at, or not to the end.</h1>".formatted(missed));
  }

  @Test
  void tellsTimesByTheMainlandsClock() throws IOException {
    assertThat(page(SampleInventory.full(), Locale.ENGLISH))
        .containsPattern("Scanned 24 November 2026, \\d\\d:\\d\\d \\(UTC\\+08:00\\)");
  }

  @Test
  void doesNotCallAPlaceCleanThatWasNotLookedAt() throws IOException {
    assertThat(page(SampleInventory.clean(), Locale.ENGLISH))
        .contains("<h1>No personal financial information was found in the 1 asset looked through.");
    assertThat(page(SampleInventory.empty(), Locale.ENGLISH))
        .contains("<h1>Nothing was looked through")
        .contains("class=\"verdict open\"")
        .doesNotContain("all assets in scope were looked through", "No violation in what");
  }

  @Test
  void holdsNoMarkupButItsOwn() throws IOException {
    for (Locale locale : LOCALES) {
      String page = page(SampleInventory.full(), locale);
      assertThat(page).doesNotContain("<script>alert", "<img", "onerror=alert(2)>", "\u202E");
      assertThat(count(page, "<script")).isEqualTo(5);
      assertThat(count(page, "</script")).isEqualTo(5);
      assertThat(Tags.unbalanced(page)).isEmpty();
    }
  }

  @Test
  void asksTheNetworkForNothing() throws IOException {
    String page = page(SampleInventory.full(), Locale.CHINA);
    assertThat(page).contains("default-src &#39;none&#39;");
    assertThat(page)
        .doesNotContainPattern("(?i)<(link|img|iframe|object|embed|base|form)\\b")
        .doesNotContainPattern("(?i)\\b(src|srcset|action|style|on[a-z]+)=\"")
        .doesNotContainPattern("(?i)(url\\(|@import|fetch\\(|XMLHttpRequest|innerHTML|eval\\()");
    Matcher links = Pattern.compile("href=\"([^\"]*)\"").matcher(page);
    while (links.find()) {
      String target = links.group(1);
      assertThat(target).startsWith("#");
      assertThat(page).contains("id=\"" + target.substring(1) + "\"");
    }
  }

  @Test
  void saysInHowManyPlacesStateSecretsAreSuspectedInWordsThatFit() throws IOException {
    assertThat(page(SampleInventory.full(), Locale.ENGLISH))
        .contains(
            "In 2 places (files or tables) suspected state-secret markings were found",
            "Suspected state secrets (2 places)",
            "<dt>Places with suspected state-secret markings</dt><dd><b data-figure=\"stateSecrets\">2</b>");
    assertThat(page(SampleInventory.withOneSecret(), Locale.ENGLISH))
        .contains(
            "In one place (files or tables) suspected state-secret markings were found",
            "Suspected state secrets (1 place)");
    assertThat(page(SampleInventory.withOtherSecrets(), Locale.CHINA))
        .contains("在 3 处（文件或表）发现疑似涉密标志", "疑似涉密（3 处）");
    assertThat(page(SampleInventory.withoutSecrets(), Locale.ENGLISH))
        .contains("No suspected state-secret marking in what was looked through.")
        .doesNotContain("--format state-secret");
  }

  /** The list of rules in force is the same for everybody; what each of them found is not told. */
  @Test
  void listsRulesOfStateSecretsWithoutWhatTheyFound() throws IOException {
    String page = page(SampleInventory.full(), Locale.ENGLISH);
    String rules = page.substring(page.indexOf("id=\"rules\""), page.indexOf("id=\"run\""));
    assertThat(rules.lines().filter(line -> line.contains("secrecy-marking-")))
        .hasSize(2)
        .allMatch(line -> line.contains("see the restricted report"));
  }

  @Test
  void saysOnceWhyFilesHaveNoSamplesWhileTablesHave() throws IOException {
    String page = page(SampleInventory.full(), Locale.ENGLISH);
    assertThat(page).containsOnlyOnce("that a file has none here tells nothing");
    String data = page.substring(page.indexOf("inventory-data"), page.indexOf("id=\"columns\""));
    assertThat(data.lines().filter(line -> line.endsWith("[]]"))).hasSizeGreaterThan(15);
    assertThat(data.lines().filter(line -> line.contains("110101************"))).hasSize(2);
    assertThat(page(SampleInventory.full(), Locale.CHINA)).containsOnlyOnce("此处文件没有样例，不说明任何问题");
    assertThat(page(SampleInventory.workList(), Locale.ENGLISH))
        .doesNotContain("tells nothing", "is masked as ***");
  }

  @Test
  void aWorkListIsAFileOfItsOwnAndSaysSoFirst() throws IOException {
    for (Locale locale : LOCALES) {
      assertThat(write(SampleInventory.workList(), locale)).containsOnlyKeys("worklist.html");
      String page = page(SampleInventory.workList(), locale);
      assertThat(page.substring(page.indexOf("<body")))
          .startsWith("<body class=\"work-list\">\n<aside class=\"work-list-notice\"");
      assertThat(Tags.unbalanced(page)).isEmpty();
      assertThat(page(SampleInventory.full(), locale)).doesNotContain("<aside class=\"work-list");
    }
  }

  @Test
  void countsEachPersonOnceInAJurisdiction() throws IOException {
    assertThat(page(SampleInventory.full(), Locale.ENGLISH))
        .contains(
            "<span>at least 28,800 people</span>",
            "<span>about 12,400 people (12,150 to 12,660)</span>")
        .contains("<b>C3</b> Card verification value");
  }

  @Test
  void saysHowViolationsStand() throws IOException {
    assertThat(page(SampleInventory.full(), Locale.ENGLISH))
        .contains(
            "Against the scan before, by ground: 1 new, 4 still open, 1 rectified, 1 no longer")
        .contains("<span class=\"state late\">late</span>")
        .contains("allowed by 首席合规官 &amp; 数据安全委员会 until 2026-12-31: 安全评估已受理")
        .contains("owner: 资产保全部 &lt;催收&gt;", "reason: 已要求外包商删除，等待证明");
  }

  /** A place is an entry once, with the worst ground in sight and the others below it. */
  @Test
  void listsAPlaceOnceWithAllItsGrounds() throws IOException {
    String page = page(SampleInventory.full(), Locale.ENGLISH);
    String groups = page.substring(page.indexOf("id=\"groups\""), page.indexOf("class=\"cards"));
    assertThat(groups.split("逾期客户_催收名单", -1)).hasSize(3); // its row, and what finds it
    assertThat(groups)
        .contains(
            "Personal financial information held by an outsourcer in Singapore · 1 more ground<")
        .contains("9 of 9 groups: 20 of 20 tables and files that ask for an act, with 100%");
    String rows = page.substring(page.indexOf("incidents-data"), page.indexOf("\"sources\":"));
    assertThat(rows.lines().filter(line -> line.contains("催收名单.xlsx"))).hasSize(1);
    assertThat(rows.lines().filter(line -> line.startsWith("[") || line.startsWith(",[")))
        .hasSize(23);
  }

  /** Ten of the groups, what the rest is, and the first of hundreds in each. */
  @Test
  void showsTheTenGroupsThatMatter() throws IOException {
    String page = page(SampleInventory.crowded(320), Locale.ENGLISH);
    assertThat(page)
        .contains("10 of 16 groups: 257 of 321 tables and files that ask for an act, with 99.6%")
        .contains("Show the worst 10 of 160 tables and files", "All 160 in the list");
    String first =
        page.substring(page.indexOf("groups by-folder"), page.indexOf("groups by-source"));
    assertThat(first.indexOf("导出/2026")).isPositive().isLessThan(first.indexOf("邮件附件"));
  }

  @Test
  void foldsWhatIsSettledWithItsReasonAndDate() throws IOException {
    String page = page(SampleInventory.full(), Locale.ENGLISH);
    String settled = page.substring(page.indexOf("id=\"settled\""), page.indexOf("id=\"former"));
    assertThat(settled)
        .contains("Settled (3)", "until 2026-12-31: 安全评估已受理")
        .contains("accepted, noted by compliance.officer on 12 October 2026")
        .contains("until: 2027-01-31", "false alarm, noted by compliance.officer");
  }

  @Test
  void saysWhichLimitsOfTheLawAreReached() throws IOException {
    assertThat(page(SampleInventory.full(), Locale.ENGLISH))
        .contains(
            "<div class=\"limit reached\"><p><strong>Sensitive personal information of 10,000")
        .contains("about 99,200 people (97,900 to 100,500), all offshore places together, since");
  }

  /**
   * A place that is declared was located; that its evidence contradicts itself is another matter.
   */
  @Test
  void saysWhyALocationIsNotSettled() throws IOException {
    assertThat(page(SampleInventory.full(), Locale.ENGLISH))
        .contains(
            "some that nobody could locate, others with evidence of location that contradicts itself")
        .contains("<span class=\"where unknown\">location disputed</span>")
        .contains(
            "Offshore place that may hold personal financial information (confidence below 0.7)");
  }

  @Test
  void namesEveryCategoryOfFailureAndWhoActs() {
    Messages messages = Messages.of(Words.class);
    for (ScanException.Category category : ScanException.Category.values()) {
      for (Locale locale : LOCALES) {
        assertThat(messages.text(locale, "category." + category.name())).isNotEmpty();
        assertThat(messages.text(locale, "act." + category.name())).isNotEmpty();
      }
    }
  }

  @Test
  void drawsWhatLeadsOffshore() throws IOException {
    String page = page(SampleInventory.full(), Locale.ENGLISH);
    assertThat(page)
        .contains("<g class=\"way offshore\"><title>core-banking → crm: 1 flow</title>")
        .contains("<g class=\"way unknown\"><title>core-banking → 10.1.0.6: 1 flow</title>")
        .contains("<g class=\"way copy offshore\"><title>core-banking — crm: 1 pair of copies");
    assertThat(count(page(SampleInventory.wide(90), Locale.ENGLISH), "<g class=\"box"))
        .isBetween(Layout.MAX_PLACES, Layout.MAX_PLACES + 3);
  }

  @Test
  void namesTheInstitution() throws IOException {
    assertThat(page(SampleInventory.partial(), Locale.ENGLISH))
        .contains("<p class=\"title\">示例银行 &lt;b&gt;股份&lt;/b&gt; &amp; Co. · Where personal");
  }

  @Test
  void groupsLikeReasons() throws IOException {
    assertThat(page(SampleInventory.full(), Locale.CHINA))
        .contains("音频不在本次范围内 <b>40 个</b>")
        .contains("<span class=\"category\">没有权限 · 办理人：数据源管理员</span> 网点/海淀支行：该账号无权进入");
  }

  @Test
  void writesManyRowsWithoutHoldingThem() throws IOException {
    String page = page(SampleInventory.large(100_000), Locale.CHINA);
    String data = page.substring(page.indexOf("inventory-data"), page.indexOf("id=\"columns\""));
    assertThat(data.lines().filter(line -> line.contains("\"621700"))).hasSizeGreaterThan(100_000);
  }

  @Test
  void countsManyAssetsByFolderAndSaysWhereAllAre() throws IOException {
    String page = page(SampleInventory.large(30_000), Locale.ENGLISH);
    String data = page.substring(page.indexOf("coverage-data"), page.indexOf("id=\"places\""));
    assertThat(data.lines().filter(line -> line.startsWith("[") || line.startsWith(",[")).count())
        .isLessThan(200);
    assertThat(data).contains("30,000 here, counted together");
    assertThat(page)
        .containsPattern("the 30,0\\d\\d that were are counted by folder")
        .contains("v_coverage of inventory.db");
    assertThat(page(SampleInventory.full(), Locale.ENGLISH)).doesNotContain("v_coverage");
  }

  /** Leaves pages to be looked at in a browser. */
  @Test
  void leavesPagesToLookAt() throws IOException {
    Path folder = Files.createDirectories(Path.of("target", "samples"));
    for (Locale locale : LOCALES) {
      String language = locale.getLanguage();
      save(folder.resolve("full-" + language + ".html"), SampleInventory.full(), locale);
      save(folder.resolve("partial-" + language + ".html"), SampleInventory.partial(), locale);
      save(folder.resolve("empty-" + language + ".html"), SampleInventory.empty(), locale);
      save(folder.resolve("clean-" + language + ".html"), SampleInventory.clean(), locale);
      save(folder.resolve("large-" + language + ".html"), SampleInventory.large(100_000), locale);
      save(folder.resolve("crowded-" + language + ".html"), SampleInventory.crowded(320), locale);
      save(folder.resolve("wide-" + language + ".html"), SampleInventory.wide(90), locale);
      save(folder.resolve("worklist-" + language + ".html"), SampleInventory.workList(), locale);
    }
    assertThat(folder).isDirectoryContaining(file -> file.endsWith("full-zh.html"));
  }

  private void save(Path file, SampleInventory inventory, Locale locale) throws IOException {
    Files.writeString(file, page(inventory, locale));
  }

  private String page(SampleInventory inventory, Locale locale) throws IOException {
    return new String(write(inventory, locale).values().iterator().next(), StandardCharsets.UTF_8);
  }

  private static int count(String text, String part) {
    return (text.length() - text.replace(part, "").length()) / part.length();
  }
}
