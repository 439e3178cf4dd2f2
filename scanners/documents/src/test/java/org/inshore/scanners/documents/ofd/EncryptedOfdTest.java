package org.inshore.scanners.documents.ofd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.inshore.scanners.documents.Recorded;
import org.inshore.spi.scan.ScanException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncryptedOfdTest {
  private static final String NAMESPACE = " xmlns:ofd=\"http://www.ofdspec.org/2016\"";

  /** Whether what is encrypted keeps its name, is called otherwise, or only a page is. */
  @ParameterizedTest
  @ValueSource(strings = {"Doc_0/Document.xml", "Doc_0/Document.dat", ""})
  void encryptedPartsAreToldAsSuch(String encrypted) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      put(zip, "OFD.xml", "<ofd:OFD" + NAMESPACE + "/>");
      put(zip, "Encryptions.xml", "<ofd:Encryptions" + NAMESPACE + "/>");
      if (encrypted.isEmpty()) {
        put(
            zip,
            "Doc_0/Document.xml",
            "<ofd:Document%s><ofd:Page ID=\"1\" BaseLoc=\"P/Content.xml\"/></ofd:Document>"
                .formatted(NAMESPACE));
        put(zip, "Doc_0/P/Content.dat", "\1\2\3");
      } else {
        put(zip, encrypted, "\u0007\u0001 no markup");
      }
    }
    assertThatThrownBy(
            () -> Recorded.of(new OfdExtractor(), "application/ofd", bytes.toByteArray()))
        .isInstanceOfSatisfying(
            ScanException.class, e -> assertThat(e.wording().en()).startsWith("encrypted"));
  }

  private static void put(ZipOutputStream zip, String name, String text) throws Exception {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
