package org.inshore.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.inshore.core.inventory.InventoryReader;
import org.inshore.spi.inventory.ColumnEntry;
import org.inshore.spi.inventory.Finding;
import org.inshore.testkit.data.SyntheticPeople;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Forms in many layouts, as workbooks, Word tables and delimited text, with Chinese and English
 * labels: in each the same is found as in a table with the same people, and nothing of them becomes
 * the name of a place.
 */
class FormsTest {
  private static final Map<String, FormLayouts> LAYOUTS = new TreeMap<>();
  private static final Map<String, String> TABLES = new LinkedHashMap<>();

  @TempDir static Path folder;

  private static Path out;
  private static List<Finding> findings = List.of();
  private static List<ColumnEntry> columns = List.of();

  @BeforeAll
  static void scan() throws IOException {
    LAYOUTS.put("zh", new FormLayouts(FormLayouts.CHINESE, new SyntheticPeople(5).people(4)));
    LAYOUTS.put("en", new FormLayouts(FormLayouts.ENGLISH, new SyntheticPeople(6).people(4)));
    Path share = Files.createDirectories(folder.resolve("share"));
    for (Map.Entry<String, FormLayouts> each : LAYOUTS.entrySet()) {
      FormLayouts layouts = each.getValue();
      for (int count : new int[] {1, 2, 4}) {
        write(share, each.getKey() + "-table-" + count, layouts.table(count));
      }
      for (Map.Entry<String, List<List<String>>> layout : layouts.all().entrySet()) {
        String name = each.getKey() + "-" + layout.getKey();
        write(share, name, layout.getValue());
        TABLES.put(name, each.getKey() + "-table-" + name.substring(name.length() - 1));
      }
      layouts.headerless().forEach((name, rows) -> write(share, each.getKey() + "-" + name, rows));
    }
    out = folder.resolve("out");
    Run run = Run.of("scan", share.toString(), "--out", out.toString(), "--lang", "en");
    assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
    for (String language : List.of("zh", "en")) {
      Run report =
          Run.of("report", out.toString(), "--format", "html,csv,xlsx,json", "--lang", language);
      assertThat(report.exitCode()).as(report.err()).isZero();
    }
    try (InventoryReader inventory = InventoryReader.open(out);
        Stream<Finding> found = inventory.findings();
        Stream<ColumnEntry> named = inventory.columns()) {
      findings = found.toList();
      columns = named.toList();
    }
  }

  @AfterAll
  static void end() {
    findings = List.of();
    columns = List.of();
  }

  @Test
  void findsInAFormWhatItFindsInATable() {
    List<String> wrong = new ArrayList<>();
    for (String suffix : List.of(".xlsx", ".docx", ".csv")) {
      TABLES.forEach(
          (form, table) -> {
            Map<String, Long> expected = kinds(table + suffix);
            assertThat(expected).as(table + suffix).hasSizeGreaterThan(5);
            if (!kinds(form + suffix).equals(expected)) {
              wrong.add(form + suffix + ": " + kinds(form + suffix) + ", not " + expected);
            }
          });
    }
    assertThat(wrong).isEmpty();
    assertThat(TABLES).hasSizeGreaterThan(60);
  }

  @Test
  void namesNoPlaceByAValue() {
    List<String> planted = LAYOUTS.values().stream().flatMap(FormLayouts::planted).toList();
    List<String> places =
        Stream.of(
                findings.stream().map(Finding::location),
                findings.stream().flatMap(finding -> finding.positions().stream()),
                columns.stream().map(ColumnEntry::location))
            .flatMap(each -> each)
            .map(location -> location.value("column"))
            .filter(column -> column != null)
            .distinct()
            .toList();
    assertThat(places)
        .hasSizeGreaterThan(10)
        .noneMatch(column -> planted.stream().anyMatch(column::contains));
  }

  @Test
  void tellsNoValueInAnyReport() throws IOException {
    LeakSearch search = new LeakSearch(LAYOUTS.values().stream().flatMap(FormLayouts::planted));
    assertThat(search.in(out)).isEmpty();
    Run again =
        Run.of("scan", folder.resolve("share").toString(), "--out", folder.resolve("2").toString());
    Run difference = Run.of("diff", out.toString(), folder.resolve("2").toString());
    assertThat(search.in(again.out() + difference.out() + difference.err())).isZero();
  }

  @Test
  void namesFieldsByTheirLabelsAndCellsByWhereTheyStand() {
    assertThat(positions("zh-pairs-1.xlsx", "身份证号")).containsExactly("B2");
    assertThat(positions("zh-four-columns-1.xlsx", "电子邮箱")).containsExactly("D2");
    assertThat(positions("zh-stacked-2.xlsx", "手机号码")).containsExactly("B3", "B10");
    assertThat(positions("zh-turned-2.xlsx", "银行卡号")).containsExactly("B6", "C6");
    assertThat(positions("en-side-by-side-2.docx", "Mobile Phone")).containsExactly("B3", "D3");
    assertThat(positions("zh-close-above-table-4.xlsx", "身份证号")).containsExactly("B2", "B8", "B9");
    assertThat(
            at("en-stacked-2.csv", "ID Number")
                .flatMap(finding -> finding.positions().stream())
                .map(position -> position.value("line"))
                .distinct())
        .containsExactly("2", "9");
  }

  @Test
  void namesTheColumnsOfATableWithoutAHeaderByNumber() {
    for (String language : LAYOUTS.keySet()) {
      assertThat(columnsOf(language + "-headerless-4.csv"))
          .isNotEmpty()
          .allMatch(FormsTest::isPlace);
      assertThat(columnsOf(language + "-headerless-4.xlsx"))
          .isNotEmpty()
          .allMatch(FormsTest::isPlace);
    }
  }

  private static boolean isPlace(String column) {
    return column.matches("[A-Z]|\\d");
  }

  private static List<String> columnsOf(String file) {
    return findings.stream()
        .filter(finding -> file.equals(finding.location().value("path")))
        .map(finding -> finding.location().value("column"))
        .filter(column -> column != null)
        .toList();
  }

  private static Stream<Finding> at(String file, String column) {
    return findings.stream()
        .filter(finding -> file.equals(finding.location().value("path")))
        .filter(finding -> column.equals(finding.location().value("column")));
  }

  private static List<String> positions(String file, String column) {
    return at(file, column)
        .flatMap(finding -> finding.positions().stream())
        .map(position -> position.value("cell"))
        .distinct()
        .sorted(java.util.Comparator.comparingInt(String::length).thenComparing(cell -> cell))
        .toList();
  }

  /** By rule, how many different values, but for whole records. */
  private static Map<String, Long> kinds(String file) {
    return findings.stream()
        .filter(finding -> file.equals(finding.location().value("path")))
        .collect(
            Collectors.groupingBy(
                Finding::rule, TreeMap::new, Collectors.summingLong(Finding::distinct)));
  }

  private static void write(Path share, String name, List<List<String>> rows) {
    try {
      workbook(share.resolve(name + ".xlsx"), rows);
      document(share.resolve(name + ".docx"), rows);
      Charset charset = name.length() % 2 == 0 ? StandardCharsets.UTF_8 : Charset.forName("GBK");
      Files.writeString(
          share.resolve(name + ".csv"),
          rows.stream()
              .map(row -> row.stream().map(FormsTest::quoted).collect(Collectors.joining(",")))
              .collect(Collectors.joining("\n", "", "\n")),
          charset);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String quoted(String cell) {
    return cell.contains(",") ? '"' + cell + '"' : cell;
  }

  private static void workbook(Path file, List<List<String>> rows) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook();
        OutputStream stream = Files.newOutputStream(file)) {
      Sheet sheet = book.createSheet("s");
      for (int i = 0; i < rows.size(); i++) {
        Row row = sheet.createRow(i);
        List<String> cells = rows.get(i);
        for (int column = 0; column < cells.size(); column++) {
          if (!cells.get(column).isEmpty()) {
            row.createCell(column).setCellValue(cells.get(column));
          }
        }
        if (cells.size() == 1) {
          sheet.addMergedRegion(new CellRangeAddress(i, i, 0, 1));
        } else if (cells.size() == 3 && !cells.get(0).isEmpty() && cells.get(1).isEmpty()) {
          sheet.addMergedRegion(new CellRangeAddress(i, i, 0, 1));
        }
      }
      book.write(stream);
    }
  }

  private static void document(Path file, List<List<String>> rows) throws IOException {
    try (XWPFDocument document = new XWPFDocument();
        OutputStream stream = Files.newOutputStream(file)) {
      XWPFTable table = document.createTable(rows.size(), 1);
      for (int i = 0; i < rows.size(); i++) {
        for (int column = 0; column < rows.get(i).size(); column++) {
          if (column > 0) {
            table.getRow(i).createCell();
          }
          table.getRow(i).getCell(column).setText(rows.get(i).get(column));
        }
      }
      document.write(stream);
    }
  }
}
