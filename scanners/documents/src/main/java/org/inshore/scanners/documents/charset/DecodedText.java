package org.inshore.scanners.documents.charset;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.inshore.spi.content.Bytes;
import org.inshore.spi.content.Encoding;
import org.inshore.spi.message.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Encoding of a text.
 *
 * @param charset the charset
 * @param markLength bytes of the byte order mark
 * @param note what a reader must know when it is not certain; or null
 * @param mixed whether some lines are in GB 18030 and the others in UTF-8
 * @param controls which are taken out of the text, or turned, as it is read
 */
public record DecodedText(
    Charset charset, int markLength, @Nullable Wording note, boolean mixed, Controls controls) {

  /** Kind of controls that a text is written with. */
  public enum Controls {
    NONE,

    /** Those of a terminal or a line printer. */
    TERMINAL,

    /** Record separators instead of line ends. */
    RECORDS
  }

  /** A text in one charset. */
  public DecodedText(Charset charset, int markLength, @Nullable Wording note) {
    this(charset, markLength, note, false, Controls.NONE);
  }

  /** The same, with other controls. */
  DecodedText with(Controls other) {
    return new DecodedText(charset, markLength, note, mixed, other);
  }

  /** How the bytes of {@link #open} are encoded. */
  public Encoding encoding() {
    return charset.equals(Encoding.GB18030.charset()) ? Encoding.GB18030 : Encoding.UTF_8;
  }

  /**
   * The text after the mark: as it is when its charset is an {@link Encoding}, else turned into
   * UTF-8.
   */
  public InputStream open(Bytes bytes) throws IOException {
    InputStream in = bytes.open();
    try {
      in.skipNBytes(markLength);
    } catch (IOException e) {
      in.close();
      throw e;
    }
    InputStream text = decoded(in);
    return switch (controls) {
      case NONE -> text;
      case TERMINAL -> new TerminalStream(text, encoding());
      case RECORDS -> new RecordStream(text);
    };
  }

  private InputStream decoded(InputStream in) {
    if (mixed) {
      return new MixedStream(in);
    }
    boolean asItIs = encoding() == Encoding.GB18030 || charset.equals(StandardCharsets.UTF_8);
    return asItIs ? in : new Utf8Stream(new InputStreamReader(in, charset));
  }
}
