package org.inshore.scanners.documents.real;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.inshore.scanners.documents.Recorded;
import org.inshore.spi.scan.Extractor;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Small documents of gcab, chmcmd, genisoimage, pycdlib, rpmbuild, OpenSSL and Python: read whole;
 * cut off, they give all or say that they do not; with broken bytes they cost no more than
 * themselves.
 */
class RealFormsTest {
  private static final Random RANDOM = new Random(Long.getLong("inshore.seed", 17));
  private static final int CUTS = 60;
  private static final int DAMAGES = 60;
  private static final String LAST = "行 证件号码 440000190001010413";
  private static final Map<String, byte[]> FILES = files();

  @ParameterizedTest
  @CsvSource({
    "store.cab, application/vnd.ms-cab-compressed, 2",
    "mszip.cab, application/vnd.ms-cab-compressed, 2",
    "help.chm, application/vnd.ms-htmlhelp, 0",
    "joliet.iso, application/x-iso9660-image, 2",
    "bridge.iso, application/x-iso9660-image, 1",
    "hidden.iso, application/x-iso9660-image, 2",
    "udf.iso, application/x-iso9660-image, 1",
    "x.rpm, application/x-rpm, 1",
    "signed.p7m, application/pkcs7-mime, 1",
    "streamed.p7m, application/pkcs7-mime, 1",
    "packed.p7z, application/pkcs7-mime, 1",
    "c.cer, application/pkcs7-mime, 0",
    "c.pem, application/pkcs7-mime, 0",
    "x.bplist, application/x-bplist, 1"
  })
  void readWholeCutAndDamaged(String name, String type, int documents) throws Exception {
    byte[] whole = Objects.requireNonNull(FILES.get(name));
    Recorded all = Recorded.of(extractor(type), type, whole);
    assertThat(all.failed).isEmpty();
    assertThat(all.binaries).hasSizeGreaterThanOrEqualTo(documents);
    String text = text(all);
    switch (name) {
      case "c.cer", "c.pem" -> assertThat(text).contains("051@x@440000190001010007");
      case "x.rpm" -> assertThat(text).contains("440000190001010007");
      case "x.bplist" ->
          assertThat(text)
              .contains("k: 440000190001010007")
              .contains("n: 440000190001010014")
              .contains("440000190001010021")
              .contains("第 19 行 证件号码");
      default -> assertThat(text).contains(LAST);
    }
    for (int i = 0; i < CUTS; i++) {
      int length = i == 0 ? whole.length / 2 : RANDOM.nextInt(whole.length - 1);
      Recorded cut = read(type, Arrays.copyOf(whole, length));
      // Of a package, the archive in it says that it is cut.
      if (cut != null && cut.failed.isEmpty() && !name.equals("x.rpm")) {
        String rest = text(cut);
        // The mark that ends a block in PEM holds nothing.
        String expected = name.equals("c.pem") ? text.substring(text.indexOf("051@")) : text;
        assertThat(rest).as(name + " cut at " + length).endsWith(expected);
      }
    }
    for (int i = 0; i < DAMAGES; i++) {
      byte[] damaged = whole.clone();
      // Most of an image is empty.
      int within = Math.min(whole.length, 1 << 16);
      for (int k = RANDOM.nextInt(8); k >= 0; k--) {
        damaged[RANDOM.nextInt(within)] = (byte) RANDOM.nextInt();
      }
      read(type, damaged);
    }
  }

  /** What is read; null if it is refused in words. */
  private static @org.jspecify.annotations.Nullable Recorded read(String type, byte[] bytes)
      throws InterruptedException {
    Recorded recorded = new Recorded();
    try {
      recorded.extract(extractor(type), type, bytes, Limits.DEFAULT);
      return recorded;
    } catch (ScanException e) {
      assertThat(e.wording().zh()).isNotBlank();
      return null;
    }
  }

  private static String text(Recorded recorded) {
    StringBuilder text = new StringBuilder(recorded.allText());
    recorded.binaries.forEach(
        (place, bytes) ->
            text.append(place).append('\n').append(new String(bytes, StandardCharsets.UTF_8)));
    return text.toString();
  }

  private static Extractor extractor(String mediaType) {
    return ServiceLoader.load(Extractor.class).stream()
        .map(ServiceLoader.Provider::get)
        .filter(extractor -> extractor.handles(mediaType))
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, byte[]> files() {
    Map<String, byte[]> files = new TreeMap<>();
    try (InputStream resource =
            Objects.requireNonNull(RealFormsTest.class.getResourceAsStream("real.zip"));
        ZipInputStream in = new ZipInputStream(resource)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName(), in.readAllBytes());
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return files;
  }
}
