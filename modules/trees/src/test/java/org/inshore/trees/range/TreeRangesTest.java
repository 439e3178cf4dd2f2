package org.inshore.trees.range;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.inshore.spi.content.RangeReader;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.ReadException;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.ScanException.Category;
import org.junit.jupiter.api.Test;

/** Ranges are what the content has there, whether they were expected or not. */
class TreeRangesTest {
  private static final int SIZE = 300_000;

  private final List<Long> asked = Collections.synchronizedList(new ArrayList<>());
  private final AtomicReference<ScanException> failure = new AtomicReference<>();
  private final byte[] content = new byte[SIZE];

  /** Where the content ends on the server, which may not be where it ended when it was listed. */
  private int end = SIZE;

  TreeRangesTest() {
    new Random(3).nextBytes(content);
  }

  private int read(long position, byte[] to, int offset, int length) {
    asked.add(position);
    int count = (int) Math.min(Math.min(length, 30_000), end - position);
    if (count <= 0) {
      return -1;
    }
    System.arraycopy(content, (int) position, to, offset, count);
    return count;
  }

  private RangeReader open(Ranges from, Requests requests) {
    return new TreeRanges(from, requests, SIZE, failure::set);
  }

  private static byte[] read(RangeReader reader, long position, int length) throws IOException {
    byte[] bytes = new byte[length];
    int filled = 0;
    int count = 0;
    while (filled < length && count >= 0) {
      count = reader.read(position + filled, bytes, filled, length - filled);
      filled += Math.max(0, count);
    }
    return Arrays.copyOf(bytes, filled);
  }

  @Test
  void areTheContentWhateverWasExpected() throws Exception {
    Random random = new Random(11);
    try (Requests requests = new Requests(4)) {
      for (int round = 0; round < 100; round++) {
        try (RangeReader reader = open(this::read, requests)) {
          long at = 0;
          while (at < SIZE) {
            int length = 1 + random.nextInt(20_000);
            if (random.nextInt(3) > 0) {
              reader.expect(at, length - random.nextInt(length));
            }
            long from = at + random.nextInt(100);
            byte[] expected =
                Arrays.copyOfRange(
                    content, (int) Math.min(SIZE, from), (int) Math.min(SIZE, from + length));
            assertThat(read(reader, from, length)).isEqualTo(expected);
            at += random.nextInt(40_000);
          }
        }
      }
    }
  }

  @Test
  void areAskedForOnceWhereTheyWereExpected() throws Exception {
    try (Requests requests = new Requests(4);
        RangeReader reader = open(this::read, requests)) {
      for (int at = 0; at < SIZE; at += 50_000) {
        reader.expect(at, 20_000);
      }
      for (int at = 0; at < SIZE; at += 50_000) {
        read(reader, at + 1, 9_000);
        read(reader, at + 9_001, 10_000);
      }
    }
    assertThat(asked)
        .containsExactlyInAnyOrder(0L, 50_000L, 100_000L, 150_000L, 200_000L, 250_000L);
  }

  @Test
  void endWhereTheContentHasBecomeShorter() throws Exception {
    end = 100_000;
    try (Requests requests = new Requests(4);
        RangeReader reader = open(this::read, requests)) {
      reader.expect(90_000, 20_000);
      reader.expect(200_000, 20_000);
      assertThat(read(reader, 95_000, 10_000)).hasSize(5_000);
      assertThat(read(reader, 200_000, 10_000)).isEmpty();
      assertThat(read(reader, 250_000, 10_000)).isEmpty();
    }
  }

  @Test
  void tellWhyTheyCouldNotBeRead() throws Exception {
    ScanException gone = new ScanException(Category.UNREACHABLE, Wording.same("gone"));
    Ranges broken =
        (position, to, offset, length) -> {
          throw gone;
        };
    try (Requests requests = new Requests(4);
        RangeReader reader = open(broken, requests)) {
      reader.expect(0, 100);
      assertThatThrownBy(() -> read(reader, 0, 100)).isInstanceOf(ReadException.class);
      assertThat(failure.get()).isSameAs(gone);
    }
  }
}
