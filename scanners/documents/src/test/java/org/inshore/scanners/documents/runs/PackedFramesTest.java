package org.inshore.scanners.documents.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.apache.commons.compress.compressors.CompressorStreamFactory;
import org.inshore.scanners.documents.Recorded;
import org.inshore.scanners.documents.archive.CompressedExtractor;
import org.inshore.spi.scan.Extractor;
import org.inshore.spi.scan.ScanException;
import org.junit.jupiter.api.Test;

/** What is packed in frames within a form that nothing reads is read by their readers. */
class PackedFramesTest {
  private static final byte[] TEXT =
      "id=110101190001010014 one\n".repeat(3).getBytes(StandardCharsets.US_ASCII);

  @Test
  void framesAreInnerDocuments() throws Exception {
    Random random = new Random(2);
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    List<String> methods = List.of("zstd", "lz4-framed", "xz");
    List<String> types = List.of("application/zstd", "application/x-lz4", "application/x-xz");
    for (String method : methods) {
      byte[] noise = new byte[70_001];
      random.nextBytes(noise);
      all.writeBytes(noise);
      try (OutputStream out =
          new CompressorStreamFactory().createCompressorOutputStream(method, all)) {
        out.write(TEXT);
      }
    }
    all.writeBytes(new byte[50]);
    Recorded found = Recorded.of(new TextRunsExtractor(), Extractor.TEXT_RUNS, all.toByteArray());

    assertThat(found.binaries).hasSize(methods.size());
    int i = 0;
    for (byte[] frame : found.binaries.values()) {
      Recorded inner = new Recorded();
      try {
        inner = Recorded.of(new CompressedExtractor(), types.get(i), frame);
      } catch (ScanException e) {
        // What follows a frame is none.
      }
      assertThat(inner.binaries.values()).as(methods.get(i)).isNotEmpty();
      assertThat(inner.binaries.values().iterator().next()).startsWith(TEXT);
      i++;
    }
  }
}
