package org.inshore.cli.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.inshore.core.content.MediaTypes;
import org.inshore.spi.content.Bytes;
import org.inshore.spi.content.Cells;
import org.inshore.spi.content.Content;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Extractor;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;
import org.junit.jupiter.api.Test;

/**
 * Documents of many programs (LibreOffice, pandoc, Chromium, FOP, python-docx, openpyxl, xlwt,
 * ReportLab, 7z, tar, cpio, sqlite3, and those of the two other sets), with a value at each of many
 * places: each is handed on, or it is said that something was not read. {@code
 * src/test/programs/write-places.py} writes them.
 */
class WrittenPlacesTest {
  private static final int EFFORT = Integer.getInteger("inshore.effort", 1);

  /**
   * Passed over in silence, and known: a digit to each cell in XML of AbiWord, lines of a number as
   * pieces of a drawing, pieces of a page with their coordinates, a number without check digit that
   * is wrapped in a cell without rulings, and one of two numbers that a PDF shows exactly one over
   * the other with the same begin. Of the third set: names of styles in the binary forms, an
   * author, a picture's link and a formula of a table that LibreOffice writes into them, a packed
   * diagram, a comment of a tar, texts in Base85 and in hexadecimal digits. Of the fourth: digits
   * of full width in encodings that no Chinese system writes and nothing declares, and lines of a
   * number as pieces of a drawing once more.
   */
  private static final Set<String> KNOWN =
      Set.of(
          "platypus.pdf, wrapped",
          "abiword-odt.abw, digits~",
          "abiword-odt.zabw, digits~",
          "abiword-odt.wml, digits~",
          "abiword-odt.awt, digits~",
          "libreoffice-odd-fodp.svg, cell",
          "libreoffice-odd-fodp.svg, narrow",
          "poppler.xml, zero~",
          "poppler.xml, narrow-cell",
          "poppler.xml, wrapped-cell",
          "poppler.xml, wrapped-beside",
          "poppler.xml, wrapped-second",
          "cairo.pdf, overlaid",
          "libreoffice-pd-docx.doc, style-name",
          "libreoffice-pd-docx.rtf, style-name",
          "libreoffice-odfpy-odt.doc, annotation-author",
          "libreoffice-xw-xlsx.xls, picture-link",
          "libreoffice-xw-xlsx.xls, table-formula",
          "packed.drawio, packed-diagram",
          "pax.tar, pax-comment",
          "o.b85, text",
          "o.hex, text",
          "e-EUC-TW.txt, wide~",
          "e-BIG5-HKSCS.txt, wide~",
          "e-JOHAB.txt, wide~",
          "e-UTF-7.txt, wide~",
          "uno-draw.svg, spread");

  /** Forms of mailboxes that nobody writes any more: what is encoded in them is passed over. */
  private static final Set<String> KNOWN_FORMS = Set.of("box.mmdf", "box.babyl");

  private static final List<Extractor> EXTRACTORS =
      ServiceLoader.load(Extractor.class).stream().map(ServiceLoader.Provider::get).toList();

  /** What became of the values of one document, and of what is in it. */
  private static final class Reading implements ContentSink {
    private static final int MAX_DEPTH = 6;

    private final StringBuilder text = new StringBuilder();
    private Location last = Location.of("s");
    private boolean told;
    private int depth;

    void read(Content.Binary binary) throws ScanException, InterruptedException {
      text.append('\n').append(binary.name()).append('\n');
      try {
        if (binary.bytes().size() == 0) {
          return;
        }
        String type = MediaTypes.detect(binary.name(), binary.bytes());
        String detected = type;
        Extractor extractor =
            EXTRACTORS.stream().filter(one -> one.handles(detected)).findFirst().orElse(null);
        if (extractor == null) {
          told = true;
          type = Extractor.TEXT_RUNS;
          extractor =
              EXTRACTORS.stream()
                  .filter(one -> one.handles(Extractor.TEXT_RUNS))
                  .findFirst()
                  .orElseThrow();
        }
        if (depth >= MAX_DEPTH) {
          told = true;
          return;
        }
        depth++;
        extractor.extract(binary, type, Limits.DEFAULT, this);
        depth--;
      } catch (IOException | ScanException e) {
        depth--;
        told = true;
      }
    }

    @Override
    public void content(Content content) throws ScanException, InterruptedException {
      if (!content.location().equals(last)) {
        last = content.location();
        text.append('\n').append(last).append('\n');
      }
      switch (content) {
        case Content.Text block ->
            text.append(
                new String(
                    block.bytes(), block.from(), block.length(), block.encoding().charset()));
        case Content.Rows rows -> {
          rows.columns().forEach(column -> text.append(column.name()).append('\n'));
          Cells cells = rows.cells();
          for (int row = 0; row < cells.rows(); row++) {
            for (int column = 0; column < cells.width(row); column++) {
              text.append(cells.text(row, column)).append('\n');
            }
          }
        }
        case Content.Binary inner -> read(inner);
      }
    }

    /** That pictures are not read says nothing of what stands elsewhere. */
    @Override
    public void failed(Location part, ScanException reason) {
      told |= !"pictures".equals(part.value("part"));
    }

    @Override
    public void skipped(Location part, Wording reason) {}

    @Override
    public void note(Wording note) {}
  }

  @Test
  void nothingIsPassedOverInSilence() throws Exception {
    look("written.zip", 15);
  }

  @Test
  void noUnusualPlaceOrFormIsPassedOverInSilence() throws Exception {
    look("written-more.zip", 15);
  }

  /**
   * Documents of XlsxWriter, Perl's writers of Excel, Gnumeric, Calligra, odfpy, qpdf, Ghostscript,
   * groff, ExifTool, Mutagen, git, and Python's own stores; metadata of pictures and of sounds.
   */
  @Test
  void noOtherProgramIsPassedOverInSilence() throws Exception {
    look("written-third.zip", 10);
  }

  /**
   * Documents that LibreOffice makes by itself, through UNO; WeasyPrint, cairo, MuPDF, pdftk,
   * pdfmark; databases' own dumps and logs in each of their forms; what languages write of their
   * values; disks, archives and repositories; signed mails and certificates.
   */
  @Test
  void noProgramOfServersOrLanguagesIsPassedOverInSilence() throws Exception {
    look("written-fourth.zip", 60);
  }

  private static void look(String archive, int foundToTold) throws Exception {
    Map<String, byte[]> files = files(archive);
    byte[] list = Objects.requireNonNull(files.remove("places.tsv"));
    int found = 0;
    int told = 0;
    List<String> silent = new ArrayList<>();
    List<String> toldOnes = new ArrayList<>();
    int number = 0;
    for (Map.Entry<String, Map<String, String>> file : places(list).entrySet()) {
      // Half of them but under -Pfull: neighbours are alike.
      if (number++ % 2 == 1 && EFFORT == 1) {
        continue;
      }
      byte[] bytes = Objects.requireNonNull(files.get(file.getKey()));
      Reading reading = new Reading();
      reading.read(new Content.Binary(Location.of("s"), file.getKey(), Bytes.of(bytes)));
      String text = reading.text.toString();
      String plain = plain(text);
      for (Map.Entry<String, String> place : file.getValue().entrySet()) {
        String own = file.getKey() + ", " + place.getKey();
        if (text.contains(place.getValue())
            || (place.getKey().endsWith("~") && plain.contains(place.getValue()))) {
          found++;
        } else if (reading.told) {
          told++;
          toldOnes.add(own);
        } else if (!KNOWN.contains(own) && !KNOWN_FORMS.contains(file.getKey())) {
          silent.add(own);
        }
      }
    }
    System.out.println("written places: " + found + " found, " + told + " told, silent " + silent);
    if (Boolean.getBoolean("inshore.told")) {
      System.out.println(String.join("\n", toldOnes));
      System.out.println("-- silent\n" + String.join("\n", silent));
    }
    assertThat(silent).isEmpty();
    assertThat(found).isGreaterThan(foundToTold * told);
  }

  /** Without what may stand between digits, and these as usual. */
  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\u00ad\u200b|-]+", "");
  }

  private static Map<String, byte[]> files(String archive) throws IOException {
    Map<String, byte[]> files = new HashMap<>();
    try (InputStream resource =
            Objects.requireNonNull(WrittenPlacesTest.class.getResourceAsStream(archive));
        ZipInputStream in = new ZipInputStream(resource)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName(), in.readAllBytes());
      }
    }
    return files;
  }

  /** By file, values by the names of their places. */
  private static Map<String, Map<String, String>> places(byte[] list) {
    Map<String, Map<String, String>> places = new LinkedHashMap<>();
    for (String line : new String(list, StandardCharsets.UTF_8).split("\n", -1)) {
      String[] fields = line.split("\t", -1);
      if (fields.length == 3) {
        places.computeIfAbsent(fields[0], file -> new LinkedHashMap<>()).put(fields[1], fields[2]);
      }
    }
    return places;
  }
}
