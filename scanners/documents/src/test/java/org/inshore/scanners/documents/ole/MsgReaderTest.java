package org.inshore.scanners.documents.ole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.inshore.scanners.documents.Recorded;
import org.junit.jupiter.api.Test;

class MsgReaderTest {
  /** POI has them in the order of hashes that are others in each JVM. */
  @Test
  void readsTheTextsOfAMessageInTheOrderOfTheirIds() throws Exception {
    List<String> ids = List.of("1000", "0C1F", "0E04", "0037", "0C1A", "0070", "0E03", "0042");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (POIFSFileSystem files = new POIFSFileSystem()) {
      files.createDocument(new ByteArrayInputStream(new byte[32]), "__properties_version1.0");
      for (String id : ids) {
        byte[] text = ("text " + id).getBytes(StandardCharsets.UTF_16LE);
        files.createDocument(new ByteArrayInputStream(text), "__substg1.0_" + id + "001F");
      }
      files.writeFilesystem(bytes);
    }
    Recorded recorded =
        Recorded.of(new OleExtractor(), "application/vnd.ms-outlook", bytes.toByteArray());
    assertThat(recorded.text("/part:headers").lines().filter(line -> !line.isBlank()))
        .containsExactlyElementsOf(ids.stream().sorted().map("text "::concat).toList());
  }
}
