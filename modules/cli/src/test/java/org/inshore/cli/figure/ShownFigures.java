package org.inshore.cli.figure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.inshore.cli.terminal.TextWidth;
import org.inshore.spi.inventory.Inventory;
import org.inshore.spi.inventory.SourceEntry;
import org.inshore.spi.inventory.figure.Figure;
import org.inshore.spi.inventory.figure.PersonCount;
import org.inshore.spi.inventory.figure.Totals;
import org.inshore.spi.inventory.violation.Violation;
import org.inshore.spi.message.Visible;

/**
 * Figures that a report shows, read back by their names wherever they stand, and compared with
 * {@link Totals}.
 */
final class ShownFigures {
  private static final Pattern MARKED = Pattern.compile("data-figure=\"([^\"]*)\"[^>]*>([^<]*)<");
  private static final Pattern OF_A_REASON = Pattern.compile("（[0-9,]+ 个）|\\([0-9,]+\\)");

  private static final Pattern NUMBER = Pattern.compile("\\d[\\d,]*");

  private final Totals totals;
  private final List<Totals> parts;
  private final Locale locale;
  private final String report;
  private final Set<Figure> shown = EnumSet.noneOf(Figure.class);

  /**
   * Compares with figures.
   *
   * @param totals of the whole
   * @param parts of sources and jurisdictions, which a running text may tell by the same names
   */
  ShownFigures(Totals totals, List<Totals> parts, Locale locale, String report) {
    this.totals = totals;
    this.parts = parts;
    this.locale = locale;
    this.report = report + " " + locale.getLanguage();
  }

  /** What was found so far. */
  Set<Figure> shown() {
    return shown;
  }

  /** All figures that are told must be there. */
  void isWhole() {
    assertThat(shown)
        .as(report)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Figure.values()).filter(totals::has).toList());
  }

  /**
   * Elements that are marked as figures; no other number stands in the verdict and in titles.
   *
   * @param quoted titles of the policy, which may tell limits of the law
   */
  void page(byte[] content, List<String> quoted) {
    String page = new String(content, UTF_8);
    Matcher marked = MARKED.matcher(page);
    while (marked.find()) {
      Figure figure = byKey(marked.group(1));
      same(figure, marked.group(2));
    }
    int summary = page.indexOf("id=\"summary\"");
    String verdict =
        plain(page.substring(page.indexOf("<h1>", summary), page.indexOf("</ul>", summary)));
    for (String title : quoted) {
      verdict = verdict.replace(title, "");
    }
    // How many places a question is asked of is no figure of its own.
    verdict = OF_A_REASON.matcher(verdict.replaceAll("<[^>]*>", " ")).replaceAll(" ");
    onlyFigures(verdict);
    Matcher titles = Pattern.compile("<h2>(.*?)</h2>").matcher(page);
    while (titles.find()) {
      onlyFigures(titles.group(1));
    }
    definitions(plain(page));
  }

  private static String plain(String page) {
    return page.replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
  }

  /** Names followed by a number, wherever lines are broken; returns the text. */
  String pdf(byte[] content) throws IOException {
    try (PDDocument document = Loader.loadPDF(content)) {
      String text = new PDFTextStripper().getText(document);
      text(text);
      definitions(text);
      return text;
    }
  }

  /** Names followed by a number. */
  void text(String text) {
    String whole = bare(text);
    Map<String, Figure> names = new HashMap<>();
    for (Figure figure : Figure.values()) {
      names.put(bare(figure.label().in(locale)), figure);
    }
    String longestFirst =
        names.keySet().stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    Matcher matcher =
        Pattern.compile("(" + longestFirst + ")[:：]?(?=\\d|(?:约|至少|about|atleast)\\d)")
            .matcher(whole);
    while (matcher.find()) {
      Figure figure = Objects.requireNonNull(names.get(matcher.group(1)));
      assertThat(totals.has(figure)).as(report + ": " + figure).isTrue();
      String rest = whole.substring(matcher.end());
      if (begins(rest, bare(totals.wording(figure).in(locale)))) {
        shown.add(figure);
      } else {
        assertThat(parts.stream().filter(each -> each.has(figure)))
            .as(report + ": " + figure + " is neither the whole's nor a part's: " + head(rest))
            .anyMatch(each -> begins(rest, bare(each.wording(figure).in(locale))));
      }
    }
  }

  private static boolean begins(String text, String value) {
    return text.startsWith(value) && !text.substring(value.length()).matches("(?s)[\\d,].*");
  }

  private static String head(String text) {
    return text.substring(0, Math.min(60, text.length()));
  }

  /** Rows of a summary: an item that has a number is a figure, or tells of the scan. */
  void summary(List<List<String>> rows) {
    for (List<String> row : rows) {
      Optional<Figure> named =
          Arrays.stream(Figure.values())
              .filter(each -> each.label().in(locale).equals(row.getFirst()))
              .findFirst();
      if (named.isEmpty()) {
        assertThat(row.get(1)).as(report + ": " + row).doesNotMatch("\\d[\\d,]*");
        continue;
      }
      Figure figure = named.get();
      assertThat(row.get(1)).as(report + ": " + figure).isEqualTo(number(figure));
      if (figure.ofPeople()) {
        bounds(totals.persons(figure), row.get(2));
      }
      shown.add(figure);
    }
  }

  /** What kind of number it is, beside the number. */
  private void bounds(PersonCount count, String said) {
    if (!count.exact() && count.bounded()) {
      assertThat(said.replace(",", ""))
          .as(report)
          .contains(String.valueOf(count.least()), String.valueOf(count.most()));
    } else {
      assertThat(said).as(report).doesNotContainPattern("\\d{2,}|约|about");
    }
  }

  /** The figures of an object, by their keys. */
  void object(String json) {
    Matcher entries = Pattern.compile("\"(\\w+)\":(\\d+|\\{[^}]*\\})").matcher(json);
    while (entries.find()) {
      Figure figure = byKey(entries.group(1));
      String expected = String.valueOf(figure.ofPeople() ? "" : totals.count(figure));
      if (figure.ofPeople()) {
        PersonCount count = totals.persons(figure);
        expected =
            "{\"count\":%d,\"exact\":%s,\"least\":%d,\"most\":%d}"
                .formatted(count.persons(), count.exact(), count.least(), count.most());
      }
      assertThat(entries.group(2)).as(report + ": " + figure).isEqualTo(expected);
      shown.add(figure);
    }
  }

  /** Every figure is defined. */
  void definitions(String text) {
    String whole = bare(text);
    for (Figure figure : Figure.values()) {
      assertThat(whole).as(report + ": " + figure).contains(bare(figure.definition().in(locale)));
    }
  }

  private void same(Figure figure, String value) {
    assertThat(value).as(report + ": " + figure).isEqualTo(totals.wording(figure).in(locale));
    shown.add(figure);
  }

  private String number(Figure figure) {
    return String.valueOf(
        figure.ofPeople() ? totals.persons(figure).persons() : totals.count(figure));
  }

  /** No number but those of figures, with their bounds. */
  void onlyFigures(String text) {
    Set<String> numbers = new TreeSet<>();
    for (Figure figure : Figure.values()) {
      if (totals.has(figure)) {
        Matcher each = NUMBER.matcher(totals.wording(figure).in(locale));
        while (each.find()) {
          numbers.add(each.group().replace(",", ""));
        }
      }
    }
    Matcher each = NUMBER.matcher(text);
    while (each.find()) {
      assertThat(numbers).as(report + ": " + text).contains(each.group().replace(",", ""));
    }
  }

  private static Figure byKey(String key) {
    return Arrays.stream(Figure.values())
        .filter(each -> each.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no figure " + key));
  }

  /** Without white space, which a line's end may bring or take. */
  private static String bare(String text) {
    return text.replaceAll("[\\s\\u00ad]+", "");
  }

  /** What the policy says, the longest first. */
  static List<String> titles(Inventory inventory, Locale locale) {
    try (Stream<Violation> violations = inventory.violations()) {
      return violations
          .map(each -> each.title().in(locale))
          .distinct()
          .sorted(Comparator.comparingInt(String::length).reversed())
          .toList();
    }
  }

  /** Whether a line is that of a source, whose name is cut to the room that is left. */
  static boolean isOf(String line, SourceEntry source) {
    String name = Visible.of(source.source().id());
    return IntStream.rangeClosed(12, 36)
        .mapToObj(room -> TextWidth.padded(TextWidth.fitted(name, room), room))
        .anyMatch(begin -> line.startsWith("  " + begin + "  "));
  }

  /** The rows of a CSV file, without its header. */
  static List<List<String>> csv(byte[] content) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (char c : new String(content, UTF_8).replace("\uFEFF", "").toCharArray()) {
      if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == ',' || c == '\n')) {
        row.add(cell.toString());
        cell.setLength(0);
        if (c == '\n') {
          rows.add(row);
          row = new ArrayList<>();
        }
      } else if (c != '\r' || quoted) {
        cell.append(c);
      }
    }
    return rows;
  }

  /** The rows of the sheets of a workbook, by their titles. */
  static Map<String, List<List<String>>> sheets(byte[] content) throws IOException {
    Map<String, List<List<String>>> sheets = new HashMap<>();
    DataFormatter plain = new DataFormatter(Locale.ENGLISH);
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(content))) {
      workbook
          .sheetIterator()
          .forEachRemaining(
              sheet -> {
                List<List<String>> rows = new ArrayList<>();
                for (Row row : sheet) {
                  List<String> cells = new ArrayList<>();
                  for (int i = 0; i < row.getLastCellNum(); i++) {
                    Cell cell = row.getCell(i);
                    cells.add(
                        cell != null && cell.getCellType() == CellType.NUMERIC
                            ? plain.formatCellValue(cell).replace(",", "")
                            : plain.formatCellValue(cell));
                  }
                  rows.add(cells);
                }
                sheets.put(sheet.getSheetName(), rows);
              });
    }
    return sheets;
  }

  /** The figures of a source's row, by the names in the header. */
  static Map<Figure, String> row(List<String> header, List<String> row, Locale locale) {
    Map<Figure, String> figures = new EnumMap<>(Figure.class);
    for (Figure figure : Figure.values()) {
      int column = header.indexOf(figure.label().in(locale));
      if (column >= 0 && figure.bySource()) {
        figures.put(figure, row.get(column));
      }
    }
    return figures;
  }
}
