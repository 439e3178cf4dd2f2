package org.inshore.scanners.documents.structure.folded;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.inshore.scanners.documents.structure.StructuredText;
import org.inshore.scanners.documents.structure.TextForm;
import org.inshore.scanners.documents.structure.TextHead;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.ScanException;

/**
 * Form of vCard, iCalendar (RFC 6350, 5545) and LDIF (RFC 2849): unfolded and decoded, it is a text
 * of lines.
 */
public final class FoldedForm implements TextForm {
  private static final int WITHIN = 1 << 12;

  private static final Pattern BEGIN =
      Pattern.compile(
          "(?i)\\s*(?:BEGIN:(?:VCARD|VCALENDAR)\\s|(?:#[^\\n]*\\n|version: ?\\d+\\s+)*dn::? ?\\w+)");

  /** Reads a text of lines. */
  @FunctionalInterface
  public interface Lines {
    void read(StructuredText text, ContentSink sink)
        throws IOException, ScanException, InterruptedException;
  }

  private final Lines lines;

  public FoldedForm(Lines lines) {
    this.lines = lines;
  }

  @Override
  public boolean begins(TextHead head) {
    int length = Math.min(head.bytes().length, WITHIN);
    return BEGIN.matcher(head.characters()).region(0, length).lookingAt();
  }

  @Override
  public void read(StructuredText text, ContentSink sink)
      throws IOException, ScanException, InterruptedException {
    read(text, UnaryOperator.identity(), sink);
  }

  /**
   * Reads a text.
   *
   * @param noting sees the bytes as they are unfolded
   */
  public void read(StructuredText text, UnaryOperator<InputStream> noting, ContentSink sink)
      throws IOException, ScanException, InterruptedException {
    StructuredText unfolded = unfolded(text);
    lines.read(unfolded.with(noting.apply(unfolded.in())), sink);
  }

  /** The same text, unfolded and decoded. */
  public static StructuredText unfolded(StructuredText text) throws IOException {
    return text.with(new UnfoldedStream(text.in(), text.encoding().charset()));
  }
}
