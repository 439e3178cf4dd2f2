package org.inshore.scanners.jdbc.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TextRunsTest {
  @Test
  void textInSerialisedObjectsStandsOnLinesOfItsOwn() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(new TreeMap<>(Map.of("holder", "何家明", "tel", "19000004321")));
    }
    String runs = TextRuns.of(bytes.toByteArray(), bytes.size());

    assertThat(String.valueOf(runs).split("\n")).contains("何家明", "19000004321");
  }

  @Test
  void whatIsEncryptedHasNone() {
    Random random = new Random(17);
    int taken = 0;
    for (int i = 0; i < 1000; i++) {
      byte[] bytes = new byte[64 + i % 400];
      random.nextBytes(bytes);
      taken += TextRuns.of(bytes, bytes.length) == null ? 0 : 1;
    }
    assertThat(taken).isLessThan(20);
    assertThat(TextRuns.of(new byte[16], 16)).isNull();
  }

  @Test
  void aCharacterInPiecesIsNone() {
    byte[] bytes = "\u0001\u0002holder:何".getBytes(StandardCharsets.UTF_8);
    assertThat(TextRuns.of(bytes, bytes.length - 1)).isEqualTo("holder:");
  }
}
