package org.inshore.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.inshore.core.configuration.Configuration;
import org.inshore.core.inventory.InventoryReader;
import org.inshore.core.inventory.evaluate.SubjectPlaces;
import org.inshore.core.key.OperatorKey;
import org.inshore.core.plugin.Plugins;
import org.inshore.core.report.Reports;
import org.inshore.core.scan.Inshore;
import org.inshore.core.scan.journal.ScanListener;
import org.inshore.core.subject.SubjectSearch;
import org.inshore.engine.Detector;
import org.inshore.spi.inventory.ReportFormat;
import org.inshore.spi.source.Location;
import org.inshore.testkit.report.form.FormLinks;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The regulator's forms and the search for one person, from a scan with export scenes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FormsTest {
  private static final List<String> FORMS =
      List.of("export-assessment", "yearly", "data-catalogue", "entrusted", "officer-filing");

  private static final String ID = "110101190001010014";

  private Path folder = Path.of("");
  private Path out = Path.of("");

  @BeforeAll
  void scan(@TempDir Path given) throws Exception {
    folder = given;
    Files.createDirectories(folder.resolve("hk/risk"));
    Files.createDirectories(folder.resolve("hk/loose"));
    Files.createDirectories(folder.resolve("core"));
    String row = "\n张三," + ID + ",13800138000";
    Files.writeString(folder.resolve("hk/risk/report.csv"), "姓名,身份证号,手机号" + row);
    Files.writeString(folder.resolve("hk/loose/list.csv"), "姓名,身份证号,手机号" + row);
    Files.writeString(folder.resolve("core/loan_conc.csv"), "客户姓名,手机号\n李四,13800138000");
    Files.writeString(
        folder.resolve("scenes.yaml"),
        """
        scenes:
          - id: risk
            name: 并表报送
            purpose: 并表管理
            recipient: {name: Example (HK) Ltd, country: HK}
            from: 2026-01-01
            path: standard-contract
            filing: SH-77
            assets: ['hk/path:risk/*']
        """);
    Files.writeString(
        folder.resolve("important.yaml"),
        """
        important-data:
          - {name: 信贷集中度, declared-by: 数据部, declared-on: 2026-01-15, names: ['loan_conc*']}
        """);
    Path file =
        Files.writeString(
            folder.resolve("inshore.yaml"),
            """
            sources:
              - id: hk
                target: hk
                jurisdiction: HK
                outsourcer: 示例外包
                register: {business-line: 零售业务, processing-purpose: 报表加工}
              - {id: core, target: core, jurisdiction: CN}
            scenes: scenes.yaml
            important-data: important.yaml
            results: {institution: 某某银行}
            key-file: key
            """);
    OperatorKey.open(folder.resolve("key"));
    out = folder.resolve("out");
    Inshore.scan(Configuration.load(file), Plugins.installed(), out, new ScanListener() {});
  }

  @Test
  void theFormsSayTheSameInBothLanguages() throws Exception {
    for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
      Path to = folder.resolve("forms-" + locale.getLanguage());
      List<ReportFormat> formats =
          FORMS.stream().map(name -> Plugins.installed().format(name)).toList();
      assertThat(formats).doesNotContainNull().allMatch(ReportFormat::onRequest);
      List<Path> files;
      try (InventoryReader reader = InventoryReader.open(out)) {
        files = Reports.write(reader, formats, locale, to);
      }
      assertThat(files).hasSize(6);
      boolean zh = locale.getLanguage().equals("zh");
      String assessment = text(files, "export-assessment");
      assertThat(assessment)
          .contains("某某银行", "并表报送", "SH-77", "Example (HK) Ltd", zh ? "标准合同" : "standard contract");
      int outside = assessment.indexOf("loose/list.csv");
      assertThat(outside).isPositive().isLessThan(assessment.indexOf("并表报送"));
      assertThat(assessment).contains(zh ? "（请填写）" : "(to be filled in)");
      assertThat(text(files, "data-catalogue"))
          .contains("信贷集中度", zh ? "重要数据" : "important", zh ? "声明" : "declared");
      assertThat(text(files, "entrusted")).contains("示例外包", "报表加工");
      assertThat(text(files, "officer-filing")).contains("零售业务");
      for (Path file : files) {
        assertThat(text(List.of(file), "")).doesNotContain(ID, "13800138000", "张三", "{0");
      }
    }
  }

  /** Each link of a form leads to what is there, and those of people to the places they are in. */
  @Test
  void figuresLeadToWhatTheyAreCountedFrom() throws Exception {
    for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
      Path to = folder.resolve("linked-" + locale.getLanguage());
      List<ReportFormat> formats =
          FORMS.stream().map(name -> Plugins.installed().format(name)).toList();
      List<Path> files;
      try (InventoryReader reader = InventoryReader.open(out)) {
        files = Reports.write(reader, formats, locale, to);
      }
      for (Path file : files) {
        List<String> led = FormLinks.of(file.toString(), Files.readAllBytes(file));
        assertThat(led).as(file.toString()).isNotEmpty();
        // The officer's totals are of all places, and rows of the catalogue are the places.
        boolean whole = file.toString().matches(".*(officer-filing|data-catalogue)[^/]*");
        String there = whole ? "|" : ".csv|";
        assertThat(led).as(file.toString()).anyMatch(each -> each.contains(there));
      }
    }
  }

  /** The page and the file for programs tell scenes too, what is in none of them first. */
  @Test
  void pageAndFileTellScenes() throws Exception {
    Path to = folder.resolve("told");
    List<ReportFormat> formats =
        List.of("html", "json").stream().map(name -> Plugins.installed().format(name)).toList();
    List<Path> files;
    try (InventoryReader reader = InventoryReader.open(out)) {
      files = Reports.write(reader, formats, Locale.ENGLISH, to);
    }
    String page = Files.readString(files.getFirst());
    int section = page.indexOf("id=\"scenes\"");
    assertThat(section).isPositive();
    assertThat(page.substring(section))
        .contains("loose", "并表报送", "Example (HK) Ltd, Hong Kong", "standard contract, SH-77");
    assertThat(page.indexOf("loose", section)).isLessThan(page.indexOf("并表报送", section));
    String json = Files.readString(files.getLast());
    assertThat(json.substring(json.indexOf("\"scenes\":["), json.indexOf("\"columns\":[")))
        .contains(
            "\"id\":\"risk\"", "\"filing\":\"SH-77\"", "\"scene\":null", "\"scene\":\"risk\"");
  }

  /**
   * A person who fills in one language's form finds the same blanks, tables and figures in both.
   */
  @Test
  void eachFormHasTheSameShapeInBothLanguagesAndAtAnyTime() throws Exception {
    for (String name : FORMS) {
      ReportFormat format = Objects.requireNonNull(Plugins.installed().format(name));
      List<String> shapes = new ArrayList<>();
      for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
        String blank = locale.getLanguage().equals("zh") ? "（请填写）" : "(to be filled in)";
        List<String> texts = new ArrayList<>();
        for (int time = 0; time < 2; time++) {
          try (InventoryReader reader = InventoryReader.open(out)) {
            Path to = folder.resolve(name + time + locale.getLanguage());
            List<Path> files = Reports.write(reader, List.of(format), locale, to);
            texts.add(text(files, name));
            shapes.add(files.stream().map(FormsTest::shape).toList().toString());
          }
        }
        assertThat(texts.get(1)).as(name).isEqualTo(texts.get(0));
        String blanks = Integer.toString(texts.getFirst().split(Pattern.quote(blank), -1).length);
        shapes.add("blanks " + blanks);
        assertThat(blanks).as(name).isNotEqualTo("1");
      }
      assertThat(shapes.subList(3, 6)).as(name).isEqualTo(shapes.subList(0, 3));
    }
  }

  /** How many tables, rows and links a document or workbook has. */
  private static String shape(Path file) {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      StringBuilder all = new StringBuilder();
      for (ZipEntry entry : Collections.list(zip.entries())) {
        if (entry.getName().matches("word/document.xml|xl/worksheets/sheet\\d+.xml")) {
          all.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
        }
      }
      List<Integer> counts = new ArrayList<>();
      for (String tag : List.of("<w:tbl>", "<w:tr>", "<w:tr ", "<row ", "<hyperlink ")) {
        counts.add(all.toString().split(tag, -1).length - 1);
      }
      return counts.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aNoteOnAnIdThatThereIsNotIsTold() throws Exception {
    Path marks =
        Files.writeString(
            folder.resolve("marks.yaml"),
            "marks:\n  - {violation: deadbeef01, status: false-alarm, reason: 无, by: 王五, at:"
                + " '2026-02-01T00:00:00Z'}\n");
    Run report =
        Run.of(
            "report",
            out.toString(),
            "--format",
            "officer-filing",
            "--marks",
            marks.toString(),
            "--out",
            folder.resolve("marked").toString());
    assertThat(report.exitCode()).as(report.err()).isZero();
    assertThat(report.err()).contains("One note", "deadbeef01");
  }

  @Test
  void onePersonIsFoundWhereverTheyAre() throws Exception {
    Plugins plugins = Plugins.installed();
    Detector detector = Detector.compile(Inshore.rules(List.of(), plugins), plugins.validators());
    OperatorKey key = OperatorKey.openExisting(folder.resolve("key"));
    try (InventoryReader reader = InventoryReader.open(out)) {
      SubjectPlaces places =
          SubjectSearch.find(
              reader, key, SubjectSearch.identifiers(detector, key, ID.toCharArray()));
      assertThat(places.certain())
          .extracting(Location::display)
          .anyMatch(each -> each.contains("risk/report.csv"))
          .anyMatch(each -> each.contains("loose/list.csv"));
      long[] nobody = SubjectSearch.identifiers(detector, key, "110101190001010022".toCharArray());
      assertThat(SubjectSearch.find(reader, key, nobody).certain()).isEmpty();
    }
    assertThat(SubjectSearch.identifiers(detector, key, "张三".toCharArray())).isEmpty();
    for (Path file : List.of(out.resolve("actions.log"), out.resolve("inventory.db"))) {
      assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
          .doesNotContain(ID);
    }
  }

  private static String text(List<Path> files, String name) throws IOException {
    StringBuilder text = new StringBuilder();
    for (Path file : files) {
      if (file.getFileName().toString().startsWith(name)) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
          for (ZipEntry entry : Collections.list(zip.entries())) {
            // What a document says of itself has the moment at which it was written.
            if (entry.getName().endsWith(".xml") && !entry.getName().startsWith("docProps")) {
              byte[] bytes = zip.getInputStream(entry).readAllBytes();
              text.append(new String(bytes, StandardCharsets.UTF_8).replaceAll("<[^>]*>", " "));
            }
          }
        }
      }
    }
    return text.toString();
  }
}
