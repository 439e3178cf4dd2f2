package org.inshore.scanners.documents.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.pdfbox.io.RandomAccess;
import org.inshore.scanners.documents.OwnTemporaryFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PdfScratchTest {
  @RegisterExtension static final OwnTemporaryFolder TEMPORARY = new OwnTemporaryFolder();

  @Test
  void keepsBuffersInAFileWithoutAName() throws IOException {
    byte[] content = new byte[100_000];
    for (int i = 0; i < content.length; i++) {
      content[i] = (byte) (i * 31);
    }
    try (PdfScratch scratch = new PdfScratch(10 << 20)) {
      assertThat(TEMPORARY.unlinked()).isEmpty();
      for (int round = 0; round < 3; round++) {
        RandomAccess buffer = scratch.createBuffer();
        buffer.write(content);
        buffer.seek(0);
        byte[] read = new byte[content.length];
        buffer.readFully(read);
        assertThat(read).isEqualTo(content);
        assertThat(TEMPORARY.unlinked()).hasSize(1);
        assertThat(TEMPORARY.named()).isEmpty();
      }
    }
    assertThat(TEMPORARY.unlinked()).isEmpty();
    assertThat(TEMPORARY.named()).isEmpty();
  }
}
