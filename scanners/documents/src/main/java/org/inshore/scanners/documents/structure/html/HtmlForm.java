package org.inshore.scanners.documents.structure.html;

import java.io.IOException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inshore.scanners.documents.structure.StructuredText;
import org.inshore.scanners.documents.structure.TextForm;
import org.inshore.scanners.documents.structure.TextHead;
import org.inshore.scanners.documents.structure.record.EmbeddedReader;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.ScanException;

/** Pages of HTML and parts of them; also what systems export as {@code .xls} and {@code .doc}. */
public final class HtmlForm implements TextForm {
  /** What may stand before the first element. */
  private static final Pattern BEFORE =
      Pattern.compile("\\s+|<!--(?:[^-]|-(?!->))*+-->|<\\?xml[^>]*+>|<!doctype\\s[^>]*+>");

  /** Elements that only a page begins with, or a drawing. */
  private static final Pattern SURE =
      Pattern.compile("<(?:html|head|body|meta|center|frameset|svg)[\\s>/]|<!doctype\\s+html\\b");

  private static final Pattern LIKELY =
      Pattern.compile(
          "<(?:table|div|style|script|title|form|font|p|h[1-6]|ul|ol|span|br|a|b|tr|thead|tbody"
              + "|link|section|article|main|header|nav|img|pre|ruby|iframe|bdo)[\\s>/]");

  /** Elements of which a fragment has some. */
  private static final Pattern INNER =
      Pattern.compile("<(?:td|th|br|div|p|span|li|input|label|h[1-6])[\\s>/]");

  private static final int MIN_INNER = 2;

  /** One element that is a fragment by itself. */
  private static final Pattern ALONE =
      Pattern.compile("(?s)<(p|div|span|pre|ruby|iframe|bdo|ul|ol|h[1-6])[\\s>].*</\\1>");

  private final EmbeddedReader embedded;

  /**
   * Makes the form; it keeps nothing of what it reads.
   *
   * @param embedded reads values of scripts and attributes that are structured texts themselves
   */
  public HtmlForm(EmbeddedReader embedded) {
    this.embedded = embedded;
  }

  @Override
  public boolean begins(TextHead head) {
    String text = head.characters().toLowerCase(Locale.ROOT);
    Matcher before = BEFORE.matcher(text);
    int from = 0;
    boolean declared = false;
    while (from < text.length() && before.region(from, text.length()).lookingAt()) {
      declared |= SURE.matcher(text).region(from, before.end()).lookingAt();
      from = before.end();
    }
    if (declared || SURE.matcher(text).region(from, text.length()).lookingAt()) {
      return true;
    }
    if (!LIKELY.matcher(text).region(from, text.length()).lookingAt()) {
      return false;
    }
    Matcher inner = INNER.matcher(text).region(from, text.length());
    int found = 0;
    while (found < MIN_INNER && inner.find()) {
      found++;
    }
    return found == MIN_INNER || (head.whole() && ALONE.matcher(text.strip()).matches());
  }

  @Override
  public void read(StructuredText text, ContentSink sink)
      throws IOException, ScanException, InterruptedException {
    HtmlPage page = new HtmlPage(text.location(), embedded, sink);
    new HtmlReader(new HtmlInput(text.in(), text.encoding()), page).read();
  }
}
