package org.inshore.scanners.documents.structure.segments;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import org.inshore.scanners.documents.structure.StructuredText;
import org.inshore.scanners.documents.structure.TextForm;
import org.inshore.scanners.documents.structure.TextHead;
import org.inshore.scanners.documents.structure.folded.FoldedForm;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.ScanException;
import org.jspecify.annotations.Nullable;

/**
 * Recognises interchanges of EDIFACT (ISO 9735) and X12 by their first segment, which says what
 * parts elements and segments, and reads each segment as a line of elements with tabs between: the
 * plus sign before an element is no part of its number.
 */
public final class InterchangeForm implements TextForm {
  private static final String ADVICE = "UNA";
  private static final String EDIFACT = "UNB+UNO";
  private static final String X12 = "ISA";

  /** The header of X12 has a fixed length. */
  private static final int X12_END = 105;

  private final FoldedForm.Lines lines;

  public InterchangeForm(FoldedForm.Lines lines) {
    this.lines = lines;
  }

  @Override
  public boolean begins(TextHead head) {
    return signs(head.characters()) != null;
  }

  private static InterchangeStream.@Nullable Signs signs(String begin) {
    if (begin.startsWith(EDIFACT)) {
      return new InterchangeStream.Signs('+', '?', '\'');
    }
    if (begin.startsWith(ADVICE) && begin.length() > 9 && begin.startsWith("UNB", 9)) {
      return new InterchangeStream.Signs(begin.charAt(4), begin.charAt(6), begin.charAt(8));
    }
    if (begin.startsWith(X12) && begin.length() > X12_END) {
      char element = begin.charAt(X12.length());
      boolean fits = begin.charAt(X12_END - 2) == element && begin.charAt(6) == element;
      return fits && element < '0'
          ? new InterchangeStream.Signs(element, ' ', begin.charAt(X12_END))
          : null;
    }
    return null;
  }

  @Override
  public void read(StructuredText text, ContentSink sink)
      throws IOException, ScanException, InterruptedException {
    byte[] begin = text.in().readNBytes(X12_END + 1);
    InterchangeStream.Signs signs = signs(new String(begin, StandardCharsets.ISO_8859_1));
    InputStream all = new SequenceInputStream(new ByteArrayInputStream(begin), text.in());
    lines.read(text.with(signs == null ? all : new InterchangeStream(all, signs)), sink);
  }
}
