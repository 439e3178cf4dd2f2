package org.inshore.scanners.documents.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.inshore.scanners.documents.Recorded;
import org.inshore.scanners.documents.archive.SevenZExtractor;
import org.inshore.scanners.documents.archive.zip.ZipExtractor;
import org.inshore.scanners.documents.ole.OleExtractor;
import org.inshore.scanners.documents.pdf.PdfExtractor;
import org.inshore.spi.scan.DocumentOptions;
import org.inshore.spi.scan.DocumentOptions.Ocr;
import org.inshore.spi.scan.Extractor;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Archives by Info-ZIP 3.0 and 7-Zip; the others are made here by their libraries. */
class PasswordsTest {
  private static final String PASSWORD = "secret";
  private static final List<String> KNOWN = List.of("wrong", "", PASSWORD);
  private static final String TEXT = "kept by a password, 13800000000";

  private static final String TRADITIONAL =
      "UEsDBBQACQAIAH2kel2ATUu7OQAAAFIAAAAFABwAYS50eHRVVAkAAy6YCGsumAhrdXgLAAEEAAAAAAQA"
          + "AAAAughwDb5ZEN7Ew63cZYQLIpvve3UmtRQY7lfiamcglfbb6RCg0Sz5RoThb9VxxqswViBu1mWOBe1k"
          + "UEsHCIBNS7s5AAAAUgAAAFBLAQIeAxQACQAIAH2kel2ATUu7OQAAAFIAAAAFABgAAAAAAAEAAACkgQAA"
          + "AABhLnR4dFVUBQADLpgIa3V4CwABBAAAAAAEAAAAAFBLBQYAAAAAAQABAEsAAACIAAAAAAA=";

  private static final String STREAMED =
      "UEsDBC0ACQAIAICkel2ATUu7//////////8BABQALQEAEABSAAAAAAAAADkAAAAAAAAAAXH8+YVWuqCJ"
          + "BTZqjOL+CVf2+nNNB40wolV8DETQJI4w15v5eUyIdVqlXKH1vye3Ttw0ltGIMpbDUEsHCIBNS7s5AAAA"
          + "AAAAAFIAAAAAAAAAUEsBAh4DLQAJAAgAgKR6XYBNS7s5AAAAUgAAAAEAAAAAAAAAAQAAAIARAAAAAC1Q"
          + "SwYGLAAAAAAAAAAeAy0AAAAAAAAAAAABAAAAAAAAAAEAAAAAAAAALwAAAAAAAACEAAAAAAAAAFBLBgcA"
          + "AAAAswAAAAAAAAABAAAAUEsFBgAAAAABAAEALwAAAIQAAAAAAA==";

  private static final String AES_256 =
      "UEsDBDMAAQBjAICkel0AAAAAUQAAAFIAAAAFAAsAYS50eHQBmQcAAgBBRQMIAMqI8jVi9KYfgfOLZd6g"
          + "5kx5M5zaxTIqAnp8py4t+FHRuXLIiMAg34ALIe1VT6kM/RckdZd3A5riFVvWySixI1mcvIxpnPDlHt9t"
          + "qBXD7zCrlFBLAQI/AzMAAQBjAICkel0AAAAAUQAAAFIAAAAFAC8AAAAAAAAAIICkgQAAAABhLnR4dAoA"
          + "IAAAAAAAAQAYAB21Kr7lfd0BAAAAAAAAAAAAAAAAAAAAAAGZBwACAEFFAwgAUEsFBgAAAAABAAEAYgAA"
          + "AH8AAAAAAA==";

  private static final String AES_128 =
      "UEsDBDMAAQBjAICkel0AAAAASQAAAFIAAAAFAAsAYS50eHQBmQcAAgBBRQEIAO02Ai+Yr7rD1++E2Ay1"
          + "9YA7MRiuzWMYCr/erzKTB9S2oEcCDhr6hk1ctFcCE/xc4sVDQk8BjR2G14T7Fbq2/4rgvEIA4lhSwH9Q"
          + "SwECPwMzAAEAYwCApHpdAAAAAEkAAABSAAAABQAvAAAAAAAAACCApIEAAAAAYS50eHQKACAAAAAAAAEA"
          + "GAAdtSq+5X3dAQAAAAAAAAAAAAAAAAAAAAABmQcAAgBBRQEIAFBLBQYAAAAAAQABAGIAAAB3AAAAAAA=";

  private static final String SEVEN =
      "N3q8ryccAAQqhWorQAAAAAAAAABiAAAAAAAAAJRRnliPXUkJkJLKPe6cbdQjaHPOvwzQcCrc4HF+XQqM"
          + "A8L4ARRQsvLVLfKcWiPpRitH48Nxpzxpo1d+UeQoSIyOLlnMAQQGAAEJQAAHCwEAAiQG8QcBElMPBLaB"
          + "JNVkdFMQU/yjT2Lf2yEhAQABAAw4UgAICgGATUu7AAAFARkBABENAGEALgB0AHgAdAAAABQKAQAdtSq+"
          + "5X3dARUGAQAggKSBAAA=";

  private static final String SEVEN_WITH_NAMES =
      "N3q8ryccAARG5O5fsAAAAAAAAAAuAAAAAAAAAJyu1NGmiMQFPZQ9ZvyDQh0/uXg0AkI9Mu1MZSJNu/4K"
          + "WwSaumWjwh2RtZmcsSTXzt7eNLs/mTcNYx/pWm5NOlpptqVmrS+0BVzoPf049LsHzG5JflRLqVUZBYBr"
          + "L6Z6wAuAyEfFKGaSBmyD5KwjNVynq6Mzsl9mcNXX3VI7nwdvB2DL76AND8duHeK8BHJSpGRwgvMuVVV1"
          + "SPXAqYOcaPqov4AbJ0hI7gYxhHQn6lrlRNaYqhcGQAEJcAAHCwEAASQG8QcBElMPPEG4UlHDryWt9vnV"
          + "FP/v9gxiCgFmt0TpAAA=";

  private static final Map<String, String> ARCHIVES =
      Map.of(
          "TRADITIONAL", TRADITIONAL,
          "STREAMED", STREAMED,
          "AES_256", AES_256,
          "AES_128", AES_128);

  @ParameterizedTest
  @ValueSource(strings = {"TRADITIONAL", "STREAMED", "AES_256", "AES_128"})
  void anEntryOfAZipIsReadByItsPassword(String archive) throws Exception {
    byte[] zip = decoded(Objects.requireNonNull(ARCHIVES.get(archive)));
    Recorded read = read(new ZipExtractor(), "application/zip", zip, KNOWN);
    assertThat(read.failed).isEmpty();
    assertThat(new String(read.binaries.values().iterator().next(), StandardCharsets.UTF_8))
        .startsWith(TEXT)
        .endsWith("password\n");
    Recorded locked = read(new ZipExtractor(), "application/zip", zip, List.of("wrong", "other"));
    assertThat(locked.binaries).isEmpty();
    assertThat(locked.failed.values()).singleElement().satisfies(PasswordsTest::isEncrypted);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void a7zArchiveIsReadByItsPassword(boolean names) throws Exception {
    byte[] archive = decoded(names ? SEVEN_WITH_NAMES : SEVEN);
    Recorded read = read(new SevenZExtractor(), "application/x-7z-compressed", archive, KNOWN);
    assertThat(read.failed).isEmpty();
    assertThat(new String(read.binary("/entry:a.txt"), StandardCharsets.UTF_8)).startsWith(TEXT);
    if (names) {
      assertThatThrownBy(
              () -> read(new SevenZExtractor(), "application/x-7z-compressed", archive, List.of()))
          .isInstanceOfSatisfying(ScanException.class, PasswordsTest::isEncrypted);
    } else {
      Recorded locked =
          read(new SevenZExtractor(), "application/x-7z-compressed", archive, List.of());
      assertThat(locked.failed.values()).allSatisfy(PasswordsTest::isEncrypted).isNotEmpty();
    }
  }

  @Test
  void aPdfIsReadByItsPassword() throws Exception {
    // Written ahead by PDFBox, AES-256.
    byte[] pdf = resource("aes-256.pdf");
    Recorded read = read(new PdfExtractor(), "application/pdf", pdf, KNOWN);
    assertThat(read.text("/page:1")).contains(TEXT);
    assertThatThrownBy(() -> read(new PdfExtractor(), "application/pdf", pdf, List.of("wrong")))
        .isInstanceOfSatisfying(ScanException.class, PasswordsTest::isEncrypted);
  }

  @ParameterizedTest
  @EnumSource(
      value = EncryptionMode.class,
      names = {"standard", "agile"})
  void aPackageOfOfficeIsReadByItsPassword(EncryptionMode mode) throws Exception {
    byte[] locked = encrypted(mode, PASSWORD);
    Recorded read = read(new OleExtractor(), "application/x-ole-storage", locked, KNOWN);
    assertThat(new String(read.binary("/part:document"), StandardCharsets.UTF_8)).isEqualTo(TEXT);
    assertThatThrownBy(
            () -> read(new OleExtractor(), "application/x-ole-storage", locked, List.of("wrong")))
        .isInstanceOfSatisfying(ScanException.class, PasswordsTest::isEncrypted);
  }

  @Test
  void theStandardPasswordOfWriteProtectionNeedsNoList() throws Exception {
    byte[] locked = encrypted(EncryptionMode.agile, "VelvetSweatshop");
    Recorded read = read(new OleExtractor(), "application/x-ole-storage", locked, List.of());
    assertThat(read.binary("/part:document")).isNotEmpty();
  }

  @Test
  void anOldWorkbookIsReadByItsPassword() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (HSSFWorkbook workbook = new HSSFWorkbook()) {
      workbook.createSheet("a").createRow(0).createCell(0).setCellValue(TEXT);
      Biff8EncryptionKey.setCurrentUserPassword(PASSWORD);
      workbook.write(out);
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }
    byte[] locked = out.toByteArray();
    Recorded read = read(new OleExtractor(), "application/x-ole-storage", locked, KNOWN);
    assertThat(read.allText()).contains(TEXT);
    assertThat(Biff8EncryptionKey.getCurrentUserPassword()).isNull();
    assertThatThrownBy(
            () -> read(new OleExtractor(), "application/x-ole-storage", locked, List.of()))
        .isInstanceOfSatisfying(ScanException.class, PasswordsTest::isEncrypted);
  }

  @Test
  void noPasswordIsShown() {
    assertThat(new DocumentOptions(Ocr.OFF, KNOWN).toString()).doesNotContain(PASSWORD);
  }

  private static byte[] encrypted(EncryptionMode mode, String password) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (POIFSFileSystem storage = new POIFSFileSystem()) {
      Encryptor encryptor = new EncryptionInfo(mode).getEncryptor();
      encryptor.confirmPassword(password);
      try (OutputStream to = encryptor.getDataStream(storage)) {
        to.write(TEXT.getBytes(StandardCharsets.UTF_8));
      }
      storage.writeFilesystem(out);
    }
    return out.toByteArray();
  }

  private static void isEncrypted(ScanException failure) {
    assertThat(failure.wording().en()).startsWith("encrypted").doesNotContain(PASSWORD);
  }

  private static Recorded read(
      Extractor extractor, String mediaType, byte[] bytes, List<String> passwords)
      throws ScanException, InterruptedException {
    Recorded recorded = new Recorded();
    new DocumentOptions(Ocr.OFF, passwords)
        .during(() -> recorded.extract(extractor, mediaType, bytes, Limits.DEFAULT));
    return recorded;
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = PasswordsTest.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(in).readAllBytes();
    }
  }

  private static byte[] decoded(String text) {
    return Base64.getDecoder().decode(text);
  }
}
