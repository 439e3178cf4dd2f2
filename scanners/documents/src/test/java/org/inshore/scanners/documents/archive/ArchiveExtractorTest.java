package org.inshore.scanners.documents.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.inshore.scanners.documents.OwnTemporaryFolder;
import org.inshore.scanners.documents.Recorded;
import org.inshore.scanners.documents.archive.tar.TarExtractor;
import org.inshore.scanners.documents.archive.zip.ZipExtractor;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.ScanException.Category;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

public final class ArchiveExtractorTest {
  @RegisterExtension static final OwnTemporaryFolder TEMPORARY = new OwnTemporaryFolder();

  private static final Limits SMALL =
      new Limits(1 << 20, 16 << 20, 50, 10, 2, 0, Duration.ofMinutes(1));

  @Test
  void handsOnEntriesAndTheirNames() throws Exception {
    Recorded recorded = readZip(zip(StandardCharsets.UTF_8, "dir/客户.csv", "a", "b.txt", ""));
    assertThat(recorded.binaries).containsOnlyKeys("s/path:d/entry:dir%2f客户.csv");
    assertThat(recorded.names).containsValue("客户.csv");
    assertThat(recorded.text("/entry:dir%2f客户.csv/name:客户.csv")).isEqualTo("dir\n客户.csv");
    assertThat(recorded.text("/entry:b.txt/name:b.txt")).isEqualTo("b.txt");
  }

  @Test
  void readsNamesInGbk() throws Exception {
    Recorded recorded = readZip(zip(Charset.forName("GBK"), "客户.csv", "a"));
    assertThat(recorded.binaries).containsOnlyKeys("s/path:d/entry:客户.csv");
  }

  @Test
  void readsWhatATruncatedArchiveStillHas() throws Exception {
    byte[] noise = noise(100_000);
    byte[] whole = zip(StandardCharsets.UTF_8, "a.txt", "first", "b.bin", latin(noise));
    Recorded recorded = new Recorded();
    assertThatThrownBy(
            () ->
                recorded.extract(
                    new ZipExtractor(),
                    "application/zip",
                    Arrays.copyOf(whole, whole.length / 2),
                    Limits.DEFAULT))
        .isInstanceOfSatisfying(
            ScanException.class,
            e -> {
              assertThat(e.category()).isEqualTo(Category.UNREADABLE);
              assertThat(e.wording().en()).contains("breaks off (entries before that: 2)");
            });
    assertThat(recorded.binary("/entry:a.txt")).asString().isEqualTo("first");
    assertThat(recorded.binary("/entry:b.bin").length).isGreaterThan(10_000);
    assertThat(recorded.failed).containsOnlyKeys("s/path:d/entry:b.bin");
  }

  @Test
  void saysThatAnEntryIsEncrypted() throws Exception {
    byte[] zip = zip(StandardCharsets.UTF_8, "a.txt", "first", "b.txt", "second");
    // The flag's lowest bit, in the local header and in the directory.
    zip[6] |= 1;
    int directory = indexOf(zip, new byte[] {'P', 'K', 1, 2});
    zip[directory + 8] |= 1;
    Recorded recorded = readZip(zip);
    assertThat(recorded.failed).containsOnlyKeys("s/path:d/entry:a.txt");
    assertThat(recorded.binaries).containsOnlyKeys("s/path:d/entry:b.txt");
  }

  @Test
  void stopsABomb() {
    assertThatThrownBy(
            () ->
                Recorded.of(
                    new ZipExtractor(),
                    "application/zip",
                    zip(StandardCharsets.UTF_8, bomb()),
                    new Limits(64 << 20, 1L << 30, 50, 10, 2, 0, Duration.ofMinutes(1))))
        .isInstanceOfSatisfying(
            ScanException.class,
            e -> {
              assertThat(e.category()).isEqualTo(Category.LIMIT_EXCEEDED);
              assertThat(e.wording().en()).contains("50 times");
            });
  }

  @Test
  void stopsAtTooManyEntries() throws Exception {
    String[] entries = new String[24];
    for (int i = 0; i < entries.length; i += 2) {
      entries[i] = "e" + i;
      entries[i + 1] = "x";
    }
    byte[] zip = zip(StandardCharsets.UTF_8, entries);
    assertThatThrownBy(() -> Recorded.of(new ZipExtractor(), "application/zip", zip, SMALL))
        .isInstanceOfSatisfying(
            ScanException.class, e -> assertThat(e.category()).isEqualTo(Category.LIMIT_EXCEEDED));
  }

  @Test
  void leavesOutAnEntryThatIsTooLarge() throws Exception {
    byte[] zip = zip(StandardCharsets.UTF_8, "big", "0".repeat(2 << 20), "small", "x");
    Recorded recorded = Recorded.of(new ZipExtractor(), "application/zip", zip, SMALL);
    assertThat(recorded.failure("/entry:big").category()).isEqualTo(Category.LIMIT_EXCEEDED);
    assertThat(recorded.binaries).containsOnlyKeys("s/path:d/entry:small");
  }

  @Test
  void aTemporaryFileHasNoNameAndIsShortLived() throws Exception {
    byte[] zip = zip(StandardCharsets.UTF_8, "big", latin(noise(9 << 20)));
    Recorded recorded = new Recorded();
    Set<String> unlinked = new HashSet<>();
    Set<Path> named = new HashSet<>();
    recorded.onContent =
        () -> {
          try {
            unlinked.addAll(TEMPORARY.unlinked());
            named.addAll(TEMPORARY.named());
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        };
    recorded.extract(new ZipExtractor(), "application/zip", zip, Limits.DEFAULT);
    // The archive, which is not a file here, and its entry.
    assertThat(unlinked).hasSize(2);
    assertThat(named).isEmpty();
    assertThat(recorded.binary("/entry:big")).hasSize(9 << 20);
    assertThat(TEMPORARY.unlinked()).isEmpty();
  }

  @Test
  void aTemporaryFileGoesWhenTheReaderIsInterruptedOrFails() throws Exception {
    byte[] zip = zip(StandardCharsets.UTF_8, "big", latin(noise(9 << 20)), "more", "x");
    Recorded recorded = new Recorded();
    recorded.onContent = () -> Thread.currentThread().interrupt();
    assertThatThrownBy(
            () -> recorded.extract(new ZipExtractor(), "application/zip", zip, Limits.DEFAULT))
        .isInstanceOf(InterruptedException.class);
    Recorded failing = new Recorded();
    failing.onContent =
        () -> {
          throw new IllegalStateException("a bug of the sink");
        };
    assertThatThrownBy(
            () -> failing.extract(new ZipExtractor(), "application/zip", zip, Limits.DEFAULT))
        .isInstanceOf(IllegalStateException.class);
    assertThat(TEMPORARY.unlinked()).isEmpty();
    assertThat(TEMPORARY.named()).isEmpty();
  }

  @Test
  void aFolderForTemporaryFilesThatIsGoneIsNamed() throws Exception {
    byte[] zip = zip(StandardCharsets.UTF_8, "big", latin(noise(9 << 20)));
    String before = System.getProperty("java.io.tmpdir");
    System.setProperty("java.io.tmpdir", before + "/gone");
    try {
      assertThatThrownBy(() -> readZip(zip))
          .isInstanceOfSatisfying(
              ScanException.class,
              e -> {
                assertThat(e.category()).isEqualTo(Category.LIMIT_EXCEEDED);
                assertThat(e.wording().en()).contains(before + "/gone", "INSHORE_TMP_DIR");
              });
    } finally {
      System.setProperty("java.io.tmpdir", before);
    }
  }

  @Test
  void opensGzip() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write("inside".getBytes(StandardCharsets.UTF_8));
    }
    Recorded recorded = Recorded.of(new GzipExtractor(), "application/gzip", bytes.toByteArray());
    assertThat(recorded.binary("/entry:d")).asString().isEqualTo("inside");
    assertThat(GzipReader.inner("a.csv.gz")).isEqualTo("a.csv");
    assertThat(GzipReader.inner("a.TGZ")).isEqualTo("a.tar");
  }

  @Test
  void aTruncatedGzipIsReadAsFarAsItGoes() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(noise(50_000));
    }
    byte[] half = Arrays.copyOf(bytes.toByteArray(), bytes.size() / 2);
    Recorded recorded = Recorded.of(new GzipExtractor(), "application/gzip", half);
    assertThat(recorded.binary("/entry:d").length).isGreaterThan(10_000);
    assertThat(recorded.failed).hasSize(1);
  }

  @Test
  void opensTar() throws Exception {
    Recorded recorded = Recorded.of(new TarExtractor(), "application/x-tar", tar("UTF-8"));
    assertThat(recorded.binary("/entry:目录%2fa.txt")).asString().isEqualTo("in tar");
    assertThat(recorded.skipped).containsOnlyKeys("s/path:d/entry:link");
    assertThat(Recorded.of(new TarExtractor(), "application/x-tar", tar("GBK")).binaries)
        .containsOnlyKeys("s/path:d/entry:目录%2fa.txt");
  }

  private static byte[] tar(String charset) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream out = new TarArchiveOutputStream(bytes, charset)) {
      byte[] content = "in tar".getBytes(StandardCharsets.UTF_8);
      TarArchiveEntry entry = new TarArchiveEntry("目录/a.txt");
      entry.setSize(content.length);
      out.putArchiveEntry(entry);
      out.write(content);
      out.closeArchiveEntry();
      TarArchiveEntry link = new TarArchiveEntry("link", TarConstants.LF_SYMLINK);
      link.setLinkName("/etc/passwd");
      out.putArchiveEntry(link);
      out.closeArchiveEntry();
    }
    return bytes.toByteArray();
  }

  private static String[] bomb() {
    return new String[] {"bomb", "0".repeat(32 << 20)};
  }

  private static byte[] noise(int length) {
    byte[] noise = new byte[length];
    new Random(length).nextBytes(noise);
    return noise;
  }

  private static String latin(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  /** Names and contents in turn; contents are written byte by byte. */
  public static byte[] zip(Charset names, String... entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes, names)) {
      for (int i = 0; i < entries.length; i += 2) {
        out.putNextEntry(new ZipEntry(entries[i]));
        out.write(entries[i + 1].getBytes(StandardCharsets.ISO_8859_1));
        out.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static Recorded readZip(byte[] zip) throws Exception {
    return Recorded.of(new ZipExtractor(), "application/zip", zip);
  }

  private static int indexOf(byte[] bytes, byte[] wanted) {
    for (int i = 0; i < bytes.length; i++) {
      if (Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
        return i;
      }
    }
    throw new AssertionError("not found");
  }
}
