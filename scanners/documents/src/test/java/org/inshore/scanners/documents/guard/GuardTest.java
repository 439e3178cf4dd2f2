package org.inshore.scanners.documents.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.inshore.spi.scan.ScanException;
import org.junit.jupiter.api.Test;

class GuardTest {
  private static final String VALUE = "110101190001010014";

  /** A parser may quote what it stumbled over: its message stays the cause of the failure. */
  @Test
  void noMessageOfALibraryIsTold() throws Exception {
    for (Exception thrown :
        List.of(
            new IOException("cannot parse " + VALUE),
            new IllegalStateException(VALUE, new IOException(VALUE)),
            new UncheckedIOException(new IOException(VALUE)))) {
      ScanException told = Guard.translate(thrown);

      assertThat(told.wording().zh()).isNotBlank().doesNotContain(VALUE);
      assertThat(told.wording().en()).isNotBlank().doesNotContain(VALUE);
    }
  }

  @Test
  void anInterruptStaysOne() {
    assertThatThrownBy(
            () -> Guard.translate(new IllegalStateException(new InterruptedException("x"))))
        .isInstanceOf(InterruptedException.class);
  }
}
