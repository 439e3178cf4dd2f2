package org.inshore.scanners.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.inshore.scanners.documents.archive.ArchiveExtractorTest;
import org.inshore.scanners.documents.office.sheet.XlsxExtractorTest;
import org.inshore.scanners.documents.places.Places;
import org.inshore.spi.scan.Extractor;
import org.inshore.spi.scan.ScanException;
import org.inshore.testkit.scanner.ExtractorContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The extractors keep the contract, and what only those of this folder promise. */
class ExtractorContractTest extends ExtractorContract {
  @RegisterExtension static final OwnTemporaryFolder TEMPORARY = new OwnTemporaryFolder();

  /** Made once: writing them takes longer than reading them. */
  private static final List<Map.Entry<String, byte[]>> SAMPLES = new ArrayList<>();

  private static final String OOXML = "application/vnd.openxmlformats-officedocument.";

  private static final Map<String, byte[]> BEGINNINGS =
      Map.of(
          "application/zip", new byte[] {'P', 'K', 3, 4},
          "application/gzip", new byte[] {0x1f, (byte) 0x8b, 8, 0},
          "application/pdf", "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII),
          "application/x-ole-storage",
              new byte[] {
                (byte) 0xd0,
                (byte) 0xcf,
                0x11,
                (byte) 0xe0,
                (byte) 0xa1,
                (byte) 0xb1,
                0x1a,
                (byte) 0xe1
              });

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/zip",
        "application/gzip",
        "application/x-tar",
        "application/pdf",
        "application/x-ole-storage",
        "application/x-7z-compressed",
        "application/x-bzip2",
        "application/x-xz",
        "application/x-lzma",
        "application/x-lzip",
        "application/x-lzop",
        "application/x-arj",
        "application/vnd.rar",
        "application/pgp-encrypted",
        "application/vnd.ibm.afp",
        "application/x-jackson-smile",
        "application/x-mobipocket-ebook",
        "application/x-palm-document",
        "application/zstd",
        "application/x-lz4",
        "application/x-compress",
        "application/x-snappy-framed",
        "application/vnd.ms-cab-compressed",
        "application/vnd.ms-htmlhelp",
        "application/x-iso9660-image",
        "application/x-lzh-compressed",
        "application/x-git-pack",
        "application/x-rpm",
        "application/pkcs7-mime",
        "application/x-bplist",
        "application/cbor",
        "application/vnd.msgpack",
        "application/x-bson",
        "application/x-python-pickle",
        "application/x-erlang-binary",
        "application/x-ruby-marshal",
        "application/x-bencode",
        "application/x-r-data",
        "application/x-npy",
        "application/x-redis-dump",
        "application/x-leveldb",
        "application/x-ocaml-marshal",
        "application/x-split-archive",
        "application/x-dbf-memo",
        "application/x-spss-sav",
        "application/x-spss-por",
        "application/x-stata-dta",
        "application/x-sas-xport",
        "application/x-sas7bdat",
        "application/x-mozilla-lz4",
        "application/x-iwa",
        "application/x-windows-metafile",
        "application/x-enhanced-metafile",
        "application/x-archive",
        "application/x-cpio",
        "application/ofd",
        "application/vnd.ms-tnef",
        "application/vnd.oasis.opendocument.text",
        "application/vnd.oasis.opendocument.text-flat-xml",
        "application/vnd.ms-word.xml",
        "application/vnd.ms-excel.xml",
        "application/x-gnumeric",
        "application/rtf",
        "application/vnd.sqlite3",
        "application/vnd.sqlite3-wal",
        "application/x-dbf",
        "application/x-msaccess",
        "application/x-postgresql-dump",
        "application/x-postgresql-copy",
        "application/vnd.apache.parquet",
        "application/vnd.apache.avro",
        "application/vnd.apache.arrow.file",
        "application/vnd.apache.arrow.stream",
        "application/x-orc",
        "application/vnd.uof",
        "application/vnd.ms-outlook-pst",
        "application/vnd.ms-visio.drawing",
        "application/vnd.ms-xpsdocument",
        OOXML + "spreadsheetml.sheet",
        OOXML + "wordprocessingml.document",
        OOXML + "presentationml.presentation"
      })
  void saysThatItCannotReadGarbage(String mediaType) throws Exception {
    byte[] beginning = BEGINNINGS.getOrDefault(mediaType, new byte[] {'P', 'K', 3, 4});
    Random random = new Random(7);
    for (int length : new int[] {0, 1, 9, 511, 512, 2000, 70_000}) {
      byte[] bytes = new byte[length];
      random.nextBytes(bytes);
      expectScanException(mediaType, bytes);
      System.arraycopy(beginning, 0, bytes, 0, Math.min(length, beginning.length));
      expectScanException(mediaType, bytes);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "text/csv"})
  void readsNothingAsNothing(String mediaType) throws Exception {
    Recorded recorded = Recorded.of(extractor(mediaType), mediaType, new byte[0]);
    assertThat(recorded.texts).isEmpty();
    assertThat(recorded.rows).isEmpty();
  }

  @Test
  void brokenMarkupInOoxmlIsRefused() throws Exception {
    String broken =
        new String(
            new byte[] {'<', 'a', '>', (byte) 0xff, '&', 'x', ';'}, StandardCharsets.ISO_8859_1);
    for (String main : List.of("word/document.xml", "xl/workbook.xml")) {
      byte[] zip = ArchiveExtractorTest.zip(StandardCharsets.UTF_8, main, broken);
      expectScanException(OOXML + "wordprocessingml.document", zip);
      expectScanException(OOXML + "spreadsheetml.sheet", zip);
    }
  }

  @Test
  void everyExtractorHasItsOwnNameAndForms() {
    List<Extractor> extractors =
        ServiceLoader.load(Extractor.class).stream().map(ServiceLoader.Provider::get).toList();
    assertThat(extractors).hasSize(62);
    assertThat(extractors).extracting(Extractor::name).doesNotHaveDuplicates();
    assertThat(extractors).noneMatch(extractor -> extractor.handles("audio/mpeg"));
    assertThat(extractors)
        .filteredOn(extractor -> extractor.handles("image/png"))
        .extracting(Extractor::name)
        .containsExactly("picture");
  }

  private static void expectScanException(String mediaType, byte[] bytes) throws Exception {
    try {
      Recorded recorded = Recorded.of(extractor(mediaType), mediaType, bytes);
      if (!recorded.failed.isEmpty()) {
        return;
      }
    } catch (ScanException e) {
      assertThat(e.wording().zh()).isNotBlank();
      return;
    }
    fail(bytes.length + " bytes of garbage were read as " + mediaType);
  }

  private static Extractor extractor(String mediaType) {
    return ServiceLoader.load(Extractor.class).stream()
        .map(ServiceLoader.Provider::get)
        .filter(extractor -> extractor.handles(mediaType))
        .findFirst()
        .orElseThrow();
  }

  @Override
  protected List<Extractor> extractors() {
    return ServiceLoader.load(Extractor.class).stream().map(ServiceLoader.Provider::get).toList();
  }

  @Override
  protected Set<?> leftBehind() throws IOException {
    return Stream.concat(TEMPORARY.unlinked().stream(), TEMPORARY.named().stream())
        .collect(Collectors.toSet());
  }

  @Override
  protected List<Map.Entry<String, byte[]>> samples() throws Exception {
    if (SAMPLES.isEmpty()) {
      SAMPLES.addAll(small());
      SAMPLES.addAll(Places.samples(VALUE));
    }
    return SAMPLES;
  }

  private static List<Map.Entry<String, byte[]>> small() throws Exception {
    ByteArrayOutputStream xlsx = new ByteArrayOutputStream();
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      XlsxExtractorTest.row(book.createSheet(), 0, "姓名", "1");
      book.write(xlsx);
    }
    ByteArrayOutputStream xls = new ByteArrayOutputStream();
    try (HSSFWorkbook book = new HSSFWorkbook()) {
      XlsxExtractorTest.row(book.createSheet(), 0, "姓名", "1");
      book.write(xls);
    }
    ByteArrayOutputStream docx = new ByteArrayOutputStream();
    try (XWPFDocument document = new XWPFDocument()) {
      document.createParagraph().createRun().setText("text");
      document.createTable(2, 2);
      document.write(docx);
    }
    ByteArrayOutputStream pptx = new ByteArrayOutputStream();
    try (XMLSlideShow show = new XMLSlideShow()) {
      show.createSlide().createTextBox().setText("text");
      show.write(pptx);
    }
    ByteArrayOutputStream ppt = new ByteArrayOutputStream();
    try (HSLFSlideShow show = new HSLFSlideShow()) {
      show.createSlide().addTitle().setText("text");
      show.write(ppt);
    }
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      document.save(pdf);
    }
    return List.of(
        Map.entry(OOXML + "spreadsheetml.sheet", xlsx.toByteArray()),
        Map.entry("application/x-ole-storage", xls.toByteArray()),
        Map.entry("application/x-ole-storage", ppt.toByteArray()),
        Map.entry(OOXML + "wordprocessingml.document", docx.toByteArray()),
        Map.entry(OOXML + "presentationml.presentation", pptx.toByteArray()),
        Map.entry("application/pdf", pdf.toByteArray()),
        Map.entry(
            "application/zip",
            ArchiveExtractorTest.zip(StandardCharsets.UTF_8, "a.txt", "text", "b/c.txt", "more")));
  }
}
