package org.inshore.scanners.documents;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.Bytes;
import org.jspecify.annotations.Nullable;

/**
 * How a text is encoded.
 *
 * @param charset the charset
 * @param markLength bytes of the byte order mark
 * @param note what a reader must know when it is not certain; or null
 */
record DecodedText(Charset charset, int markLength, @Nullable Wording note) {

  /** A reader of the characters after the mark; what cannot be decoded is replaced. */
  Reader open(Bytes bytes) throws IOException {
    InputStream in = bytes.open();
    try {
      in.skipNBytes(markLength);
    } catch (IOException e) {
      in.close();
      throw e;
    }
    return new BufferedReader(
        new InputStreamReader(
            in,
            charset
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE)),
        1 << 15);
  }
}
