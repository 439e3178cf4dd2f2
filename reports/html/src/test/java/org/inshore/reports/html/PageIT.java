package org.inshore.reports.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads the page as its readers do: in a browser, by mouse, keyboard and screen reader. */
final class PageIT extends PageFixture {
  private static final boolean FULL = Integer.getInteger("inshore.effort", 1) > 1;

  /** Pages whose colours every build judges: those of all pages are from one style sheet. */
  private static final Set<String> JUDGED = Set.of("full-zh", "empty-en");

  @ParameterizedTest
  @ValueSource(strings = {"full-zh", "long-en", "crowded-en", "wide-zh", "empty-en", "worklist-zh"})
  void hasNoBarriers(String page) throws IOException {
    Tab tab = open(page, 1280);
    tab.value("document.querySelectorAll('details').forEach(each => { each.open = true; })");
    assertThat(tab.barriers(FULL || JUDGED.contains(page))).isEmpty();
  }

  /** The judge of barriers is awake. */
  @Test
  void seesBarriers() throws IOException {
    Tab tab = open("full-en", 1280);
    tab.value("document.querySelectorAll('label span').forEach(each => each.remove())");
    assertThat(tab.barriers(false)).anyMatch(each -> each.startsWith("select-name"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"full-zh", "full-en"})
  void hasACellForEachHead(String page) throws IOException {
    Tab tab = open(page, 1280);
    assertThat(
            tab.value(
                    """
                    [...document.querySelectorAll('table')].filter(table => {
                      const heads = table.tHead.rows[0].cells.length;
                      return [...table.tBodies[0].rows].some(row => heads !==
                        [...row.cells].reduce((sum, cell) => sum + cell.colSpan, 0));
                    }).map(table => table.caption.textContent).join(', ')
                    """)
                .asString())
        .isEmpty();
    assertThat(tab.count("table")).isGreaterThan(8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"full-en", "crowded-zh", "worklist-en"})
  void fitsNarrowWindows(String page) throws IOException {
    Tab tab = open(page, 400);
    tab.value("document.querySelectorAll('details').forEach(each => { each.open = true; })");
    assertThat(tab.value("document.documentElement.scrollWidth").asInt())
        .as(
            tab.value(
                    """
                    [...document.querySelectorAll('body *')]
                      .filter(each => !each.closest('svg')
                        && each.getBoundingClientRect().right > 400.5)
                      .map(each => each.tagName + '.' + each.className + ' '
                        + each.textContent.slice(0, 40)).slice(0, 20).join(' | ')
                    """)
                .asString())
        .isLessThanOrEqualTo(400);
    assertThat(tab.barriers(FULL)).isEmpty();
  }

  /** A sheet of A4 between its margins is 703 pixels wide. */
  @ParameterizedTest
  @ValueSource(strings = {"full-zh", "full-en", "crowded-en", "worklist-zh"})
  void fitsPaper(String page) throws IOException {
    Tab tab = open(page, 703);
    tab.asPrinted();
    assertThat(
            tab.value(
                    """
                    [...document.querySelectorAll('table, svg, p, dl')]
                      .filter(each => each.getBoundingClientRect().right > 703.5)
                      .map(each => each.tagName + ' ' + each.textContent.slice(0, 60)).join(', ')
                    """)
                .asString())
        .isEmpty();
    assertThat(tab.count("details:not([open])")).isZero();
  }

  @Test
  void speaksTheReadersLanguage() throws IOException {
    Tab tab = open("full-zh", 1280);
    assertThat(tab.value("document.documentElement.lang").asString()).isEqualTo("zh-CN");
    assertThat(tab.text("h1")).contains("个人金融信息", "18 个表或文件违规");
    assertThat(tab.text("#inventory-list .range")).startsWith("第 1–");
    stop(tab);
    tab = open("full-en", 1280);
    assertThat(tab.value("document.documentElement.lang").asString()).isEqualTo("en");
    assertThat(tab.text("#inventory-list .range")).startsWith("1–");
  }

  @Test
  void searchesAHundredThousandRows() throws IOException {
    Tab tab = open("large-en", 1280);
    assertThat(tab.count("#inventory-list tbody tr")).isEqualTo(50);
    PageActions.search(tab, "CARD_099999");
    tab.until("document.querySelectorAll('#inventory-list tbody tr').length === 1");
    assertThat(tab.text("#inventory-list .place"))
        .isEqualTo("core-banking › arc › card_099999 › card_no");
    assertThat(tab.text("#inventory-list .range")).isEqualTo("1–1 of 1 (filtered from 100,037)");
    PageActions.search(tab, "no such name");
    tab.until("document.querySelectorAll('#inventory-list tbody tr').length === 0");
    assertThat(tab.text("#inventory-list .range")).contains("nothing fits");
    tab.click("#inventory-list .clear");
    assertThat(tab.count("#inventory-list tbody tr")).isEqualTo(50);
  }

  @Test
  void filtersAndSorts() throws IOException {
    Tab tab = open("long-en", 1280);
    PageActions.choose(tab, "residency", "offshore · Hong Kong, China");
    assertThat(tab.text("#inventory-list .range")).startsWith("1–8 of 8");
    PageActions.choose(tab, "listed-jrt-0171", "C3");
    assertThat(tab.text("#inventory-list tbody tr")).startsWith("Card verification value");
    tab.click("#inventory-list .clear");
    String matches = "#inventory-list [data-sort=matches]";
    tab.click(matches);
    assertThat(
            tab.value("document.querySelector('" + matches + "').parentElement.ariaSort")
                .asString())
        .isEqualTo("descending");
    assertThat(tab.text("#inventory-list tbody .number")).isEqualTo("1,204,332");
    tab.click(matches);
    assertThat(tab.text("#inventory-list tbody .number")).isEqualTo("1");
    tab.click("#inventory-list [data-sort=place]");
    assertThat(tab.text("#inventory-list tbody .place")).startsWith("collection-share");
    tab.click("#inventory-list [data-sort=kind]");
    assertThat(tab.text("#inventory-list tbody tr")).startsWith("Bank card number");
  }

  @Test
  void turnsPages() throws IOException {
    Tab tab = open("long-en", 1280);
    String next = "#inventory-list [data-step='1']";
    tab.click(next);
    assertThat(tab.text("#inventory-list .range")).isEqualTo("51–100 of 2,037");
    tab.click("#inventory-list [data-step='-1']");
    assertThat(tab.text("#inventory-list .range")).isEqualTo("1–50 of 2,037");
    assertThat(
            tab.value("document.querySelector(\"#inventory-list [data-step='-1']\").disabled")
                .asBoolean())
        .isTrue();
  }

  /** However far one has scrolled, and on every sheet of paper. */
  @ParameterizedTest
  @ValueSource(strings = {"worklist-zh", "worklist-en"})
  void aWorkListSaysSoOnEveryPage(String page) throws IOException {
    Tab tab = open(page, 1280);
    tab.value("window.scrollTo({top: document.body.scrollHeight, behavior: 'instant'})");
    assertThat(tab.value("window.scrollY").asInt()).isGreaterThan(2_000);
    assertThat(
            tab.value("document.elementFromPoint(640, 10).closest('.work-list-notice') !== null")
                .asBoolean())
        .isTrue();
    Path print = FOLDER.resolve(page + ".pdf");
    tab.print(print);
    try (PDDocument document = Loader.loadPDF(print.toFile())) {
      assertThat(document.getNumberOfPages()).isGreaterThan(3);
      PDFTextStripper stripper = new PDFTextStripper();
      for (int number = 1; number <= document.getNumberOfPages(); number++) {
        stripper.setStartPage(number);
        stripper.setEndPage(number);
        assertThat(stripper.getText(document).replaceAll("\\s", ""))
            .as("sheet " + number)
            .contains("仅限本人整改使用，不得外传或上报", "forthereader'sownuse,nottobehandedon");
      }
    }
  }

  @Test
  void unfoldsEvidenceAndFindsItInTheInventory() throws IOException {
    Tab tab = open("worklist-en", 1280);
    assertThat(tab.value("document.querySelector('.proof').open").asBoolean()).isFalse();
    tab.click(".members summary");
    tab.click(".proof summary");
    assertThat(tab.value("document.querySelector('.proof').open").asBoolean()).isTrue();
    assertThat(tab.text(".proof"))
        .contains("110101************", "compliance.officer", "readable beyond named accounts");
    tab.click(".proof [data-find]");
    tab.until("document.querySelectorAll('#inventory-list tbody tr').length === 3");
  }

  @Test
  void groupsBySourceSystemAndOwner() throws IOException {
    Tab tab = open("full-en", 1280);
    assertThat(PageActions.shown(tab, ".groups")).isEqualTo(1);
    assertThat(PageActions.shown(tab, ".by-folder")).isEqualTo(1);
    for (String by : List.of("source", "system", "owner", "folder")) {
      tab.click("#by-" + by);
      assertThat(PageActions.shown(tab, ".by-" + by)).isEqualTo(1);
      assertThat(PageActions.shown(tab, ".groups")).isEqualTo(1);
    }
    tab.click("#by-owner");
    assertThat(tab.text(".by-owner")).contains("资产保全部", "零售业务部");
  }

  @Test
  void opensAllIncidentsOfAGroup() throws IOException {
    Tab tab = open("crowded-en", 1280);
    tab.click(".by-folder tr.more:nth-of-type(4) summary");
    tab.click(".by-folder [data-group='1']");
    tab.until("document.querySelector('#incidents-list .range').textContent.includes('65')");
    assertThat(tab.text("#incidents-list .range")).isEqualTo("1–50 of 65 (filtered from 131)");
    assertThat(tab.text("#incidents-list tbody .place")).contains("邮件附件");
    assertThat(tab.count("#incidents-list tbody details[open]")).isZero();
    tab.click("#incidents-list tbody summary");
    assertThat(tab.text("#incidents-list tbody details[open]"))
        .contains("stored in Hong Kong", "readable beyond named accounts", "What to do");
  }

  /** However many incidents there are, the list has the worst of them and says so. */
  @Test
  void listsTheWorstOfTooManyIncidents() throws IOException {
    Tab tab = open("many-en", 1280);
    assertThat(tab.text("#incidents-list .range")).isEqualTo("1–50 of 20,000");
    assertThat(tab.text("#incidents"))
        .contains("The first 20,000 of %,d are shown".formatted(WrittenPages.MANY + 1));
    tab.click("#incidents-list [data-sort=persons]");
    assertThat(tab.text("#incidents-list tbody .persons")).isEqualTo("41,000 people");
  }

  /** On paper the groups by folder are there, open, whatever was chosen. */
  @Test
  void printsFolders() throws IOException {
    Tab tab = open("full-zh", 703);
    tab.click("#by-owner");
    tab.asPrinted();
    assertThat(PageActions.shown(tab, ".by-folder")).isEqualTo(1);
    assertThat(PageActions.shown(tab, ".by-owner")).isZero();
    assertThat(PageActions.shown(tab, ".choice")).isZero();
  }

  @Test
  void worksByKeyboardAlone() throws IOException {
    Tab tab = open("full-en", 1280);
    tab.press("Tab");
    assertThat(tab.focused()).isEqualTo("A#main");
    tab.press("Tab");
    assertThat(tab.focused()).isEqualTo("A#groups");
    PageActions.tabTo(tab, "SUMMARY");
    tab.press("Enter");
    assertThat(tab.value("document.activeElement.parentElement.open").asBoolean()).isTrue();
    tab.focus("#settled summary");
    PageActions.tabTo(tab, "INPUTsearch");
    tab.type("person");
    tab.until("document.querySelectorAll('#inventory-list tbody tr').length < 10");
    PageActions.tabTo(tab, "SELECTkind");
    tab.press("ArrowDown");
    PageActions.tabTo(tab, "BUTTONmatches");
    tab.press("Enter");
    assertThat(tab.value("document.activeElement.parentElement.ariaSort").asString())
        .isEqualTo("descending");
    assertThat(tab.value("getComputedStyle(document.activeElement).outlineStyle").asString())
        .isEqualTo("solid");
  }

  /** Hostile names are text in the page: they make no element, and nothing of theirs runs. */
  @Test
  void runsNothingOfWhatItShows() throws IOException {
    Tab tab = open("full-en", 1280);
    assertThat(tab.count("img, iframe, object, embed, b b")).isZero();
    assertThat(tab.count("script")).isEqualTo(5);
    PageActions.search(tab, "</script><img");
    tab.until("document.querySelectorAll('#inventory-list tbody tr').length === 1");
    assertThat(tab.text("#inventory-list .place"))
        .contains("</script><img src=x onerror=alert(2)>");
    assertThat(tab.text("#flows")).contains("</script><b>martech</b>");
  }

  @Test
  void drawsWhatTheTablesSay() throws IOException {
    Tab tab = open("full-en", 1280);
    int ways = tab.count(".schematic .line");
    assertThat(ways).isEqualTo(6).isEqualTo(tab.count(".schematic .number"));
    for (int number = 1; number <= ways; number++) {
      assertThat(
              tab.value(
                      "[...document.querySelectorAll('#flows td.number:first-child, #copies"
                          + " td.number:first-child')].filter(cell => cell.textContent === '"
                          + number
                          + "').length")
                  .asInt())
          .as("rows of number " + number)
          .isPositive();
    }
    stop(tab);
    tab = open("wide-en", 1280);
    assertThat(tab.count(".schematic .box")).isBetween(41, 43);
    assertThat(tab.text(".schematic")).contains("more places are drawn as one box");
  }

  /**
   * Leaves a picture to be looked at; with {@code inshore.effort} over one those of all pages in
   * all widths, prints, and how long the largest pages took.
   */
  @Test
  void leavesPictures() throws IOException {
    List<String> pages = WrittenPages.KINDS;
    for (String page : pages.subList(0, FULL ? pages.size() : 1)) {
      Tab each = open(page, 1280);
      for (int width : FULL ? new int[] {1280, 500, 400} : new int[] {1280}) {
        each.size(width, 900);
        Path picture = FOLDER.resolve(page + "-" + width + ".png");
        each.picture(picture, 16_000);
        assertThat(picture).isNotEmptyFile();
      }
      stop(each);
    }
    if (FULL) {
      printsAndTimes();
    }
  }

  private void printsAndTimes() throws IOException {
    for (String page : List.of("full-zh", "large-en")) {
      Tab each = open(page, 1280);
      each.print(FOLDER.resolve(page + ".pdf"));
      assertThat(FOLDER.resolve(page + ".pdf")).isNotEmptyFile();
      stop(each);
    }
    Tab many = open("many-en", 1280);
    long incidents = PageActions.loading(many);
    stop(many);
    Tab large = open("large-en", 1280);
    long loading = PageActions.loading(large);
    long searching = PageActions.searching(large, "card_09");
    long sorting = PageActions.sorting(large);
    Files.writeString(
        FOLDER.resolve("times.txt"),
        "100,000 rows: opened in %d ms, searched in %d ms, sorted in %d ms%n"
                .formatted(loading, searching, sorting)
            + "100,000 incidents: opened in %d ms%n".formatted(incidents));
    assertThat(large.count("#inventory-list tbody tr")).isEqualTo(50);
  }
}
