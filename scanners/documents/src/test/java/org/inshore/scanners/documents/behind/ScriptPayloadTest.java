package org.inshore.scanners.documents.behind;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.inshore.scanners.documents.Recorded;
import org.inshore.scanners.documents.text.TextExtractor;
import org.junit.jupiter.api.Test;

class ScriptPayloadTest {
  private static final String SCRIPT =
      "#!/bin/sh\n# Unpacks what is behind it.\n" + "echo line\n".repeat(900) + "exit 0\n";

  private static byte[] packed() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write("姓名,证件号码\n张三,440000190001010007\n".getBytes(StandardCharsets.UTF_8));
    }
    return out.toByteArray();
  }

  private static Recorded read(String begin, byte[] behind) throws Exception {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.write(begin.getBytes(StandardCharsets.US_ASCII));
    file.write(behind);
    return Recorded.of(new TextExtractor(), "text/plain", file.toByteArray());
  }

  @Test
  void anArchiveBehindAScriptIsAnInnerDocument() throws Exception {
    byte[] packed = packed();

    assertThat(read(SCRIPT, packed).binaries.values())
        .anySatisfy(bytes -> assertThat(bytes).isEqualTo(packed));
    assertThat(read(SCRIPT, new byte[0]).binaries).isEmpty();
    assertThat(read(SCRIPT.substring(2), packed).binaries).isEmpty();
  }
}
