package org.inshore.spi.content;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Encodings of content. Text in any other charset is turned into {@link #UTF_8} before it is handed
 * on.
 */
public enum Encoding {
  /** UTF-8, and so ASCII. */
  UTF_8(StandardCharsets.UTF_8),
  /** GB 18030, and so GBK and GB 2312. */
  GB18030(Charset.forName("GB18030"));

  private final Charset charset;

  Encoding(Charset charset) {
    this.charset = charset;
  }

  /** The charset. */
  public Charset charset() {
    return charset;
  }
}
