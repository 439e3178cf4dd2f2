package org.inshore.scanners.documents.behind;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.ServiceLoader;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.commons.compress.archivers.cpio.CpioArchiveEntry;
import org.apache.commons.compress.archivers.cpio.CpioArchiveOutputStream;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.inshore.scanners.documents.Recorded;
import org.inshore.spi.scan.DocumentOptions;
import org.inshore.spi.scan.DocumentOptions.Ocr;
import org.inshore.spi.scan.Extractor;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BehindTest {
  private static final byte[] HIDDEN =
      "姓名,证件号码\n张三,440000190001010007\n李四,440000190001010015\n".getBytes(StandardCharsets.UTF_8);

  private static byte[] made(String form) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    switch (form) {
      case "jpg", "png", "gif", "bmp", "tiff" -> ImageIO.write(picture(), form, out);
      case "gz" -> {
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
          gzip.write(new byte[100_000]);
        }
      }
      case "zip" -> {
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
          zip.setComment("说明");
          zip.putNextEntry(new ZipEntry("a.txt"));
          zip.write(HIDDEN, 0, 6);
        }
      }
      case "tar" -> {
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out, 512)) {
          TarArchiveEntry entry = new TarArchiveEntry("a.txt");
          entry.setSize(6);
          tar.putArchiveEntry(entry);
          tar.write(HIDDEN, 0, 6);
          tar.closeArchiveEntry();
        }
      }
      case "cpio" -> {
        try (CpioArchiveOutputStream cpio = new CpioArchiveOutputStream(out)) {
          cpio.putArchiveEntry(new CpioArchiveEntry("a.txt", 6));
          cpio.write(HIDDEN, 0, 6);
          cpio.closeArchiveEntry();
        }
      }
      case "doc", "large.doc" -> {
        try (POIFSFileSystem storage = new POIFSFileSystem()) {
          int size = form.equals("doc") ? 5_000 : 9 << 20; // more of the table than a header lists
          storage.createDocument(new ByteArrayInputStream(new byte[size]), "Contents");
          storage.writeFilesystem(out);
        }
      }
      case "7z" -> {
        SeekableInMemoryByteChannel file = new SeekableInMemoryByteChannel();
        try (SevenZOutputFile seven = new SevenZOutputFile(file)) {
          SevenZArchiveEntry entry = new SevenZArchiveEntry();
          entry.setName("a.txt");
          seven.putArchiveEntry(entry);
          seven.write(HIDDEN, 0, 6);
          seven.closeArchiveEntry();
        }
        out.write(file.array(), 0, (int) file.size());
      }
      case "pdf" -> {
        try (PDDocument pdf = new PDDocument()) {
          pdf.addPage(new PDPage());
          pdf.save(out);
        }
      }
      default -> {
        try (XWPFDocument word = new XWPFDocument()) {
          word.createParagraph().createRun().setText("正文");
          word.write(out);
        }
      }
    }
    return out.toByteArray();
  }

  private static BufferedImage picture() {
    BufferedImage image = new BufferedImage(90, 70, BufferedImage.TYPE_INT_RGB);
    Random random = new Random(4);
    for (int i = 0; i < 90 * 70; i++) {
      image.setRGB(i % 90, i / 90, random.nextInt(1 << 24));
    }
    return image;
  }

  private static Recorded read(String type, byte[] bytes) throws Exception {
    Extractor extractor =
        ServiceLoader.load(Extractor.class).stream()
            .map(ServiceLoader.Provider::get)
            .filter(each -> each.handles(type))
            .findFirst()
            .orElseThrow();
    Recorded recorded = new Recorded();
    new DocumentOptions(Ocr.OFF, List.of())
        .during(
            () -> {
              try {
                recorded.extract(extractor, type, bytes, Limits.DEFAULT);
              } catch (ScanException e) {
                // A picture whose text is not read.
              }
            });
    return recorded;
  }

  @ParameterizedTest
  @CsvSource({
    "jpg, image/jpeg",
    "png, image/png",
    "gif, image/gif",
    "bmp, image/bmp",
    "gz, application/gzip",
    "zip, application/zip",
    "tar, application/x-tar",
    "tiff, image/tiff",
    "cpio, application/x-cpio",
    "doc, application/x-ole-storage",
    "large.doc, application/x-ole-storage",
    "7z, application/x-7z-compressed",
    "pdf, application/pdf",
    "docx, application/vnd.openxmlformats-officedocument.wordprocessingml.document"
  })
  void whatWasAppendedIsHandedOn(String form, String type) throws Exception {
    byte[] document = made(form);
    byte[] filled = Arrays.copyOf(document, document.length + 700);
    byte[] with = Arrays.copyOf(filled, filled.length + HIDDEN.length);
    System.arraycopy(HIDDEN, 0, with, filled.length, HIDDEN.length);

    assertThat(read(type, document).binaries.keySet()).noneMatch(BehindTest::isBehind);
    assertThat(read(type, filled).binaries.keySet()).noneMatch(BehindTest::isBehind);
    byte[] found = Objects.requireNonNull(read(type, with).binaries.get("s/path:d/part:behind"));
    assertThat(new String(found, StandardCharsets.UTF_8).strip())
        .isEqualTo(new String(HIDDEN, StandardCharsets.UTF_8).strip());
  }

  private static boolean isBehind(String place) {
    return place.endsWith("/part:behind");
  }
}
