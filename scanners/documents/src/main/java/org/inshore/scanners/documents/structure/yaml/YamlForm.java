package org.inshore.scanners.documents.structure.yaml;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.regex.Pattern;
import org.inshore.scanners.documents.structure.StructuredText;
import org.inshore.scanners.documents.structure.TextForm;
import org.inshore.scanners.documents.structure.TextHead;
import org.inshore.scanners.documents.structure.record.EmbeddedReader;
import org.inshore.scanners.documents.structure.record.NestedSink;
import org.inshore.scanners.documents.structure.record.Notation;
import org.inshore.scanners.documents.structure.record.Records;
import org.inshore.scanners.documents.structure.record.text.ByteWindow;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.ScanException;
import org.jspecify.annotations.Nullable;

/** Recognises and reads YAML that is nested: keys and values alone are a text of lines. */
public final class YamlForm implements TextForm {
  private static final int SAMPLE = 1 << 14;

  /** Of so many lines, one may look unlike YAML, such as one in a block of text. */
  private static final int TOLERANCE = 2;

  /** Of so many values, one may go on over many lines. */
  private static final int MANY_VALUES = 20;

  private static final int MIN_LINES = 3;

  /** With what lines begin that have no key. */
  private static final String BEGINS = "#-.%}]";

  private static final Pattern LINE =
      Pattern.compile(
          "\\s*(?:#.*|---.*|[.]{3}|%YAML.*|- .*|-|(?:- )*(?:\"[^\"]*\"|'[^']*'|[^\\s:#,\\[\\]{}\"'`|>&*!%@]"
              + "[^:#{}\\[\\]]{0,80}):(?:\\s.*)?|[}\\]],?)?\\s*");

  private final EmbeddedReader embedded;

  /**
   * Makes the form.
   *
   * @param embedded reads values that are structured texts themselves
   */
  public YamlForm(EmbeddedReader embedded) {
    this.embedded = embedded;
  }

  @Override
  public boolean begins(TextHead head) throws InterruptedException {
    Charset charset = head.encoding().charset();
    int length = Math.min(head.bytes().length, SAMPLE);
    boolean whole = head.whole() && length == head.bytes().length;
    String sample = new String(head.bytes(), 0, length, charset);
    int end = whole ? sample.length() : sample.lastIndexOf('\n') + 1;
    sample = sample.substring(0, end);
    if (!isAlike(sample)) {
      return false;
    }
    YamlReader reader = new YamlReader(NestedSink.NOWHERE, charset);
    int broken;
    try {
      broken = reader.read(new YamlParts.Part(sample, 0, 1, false));
    } catch (IOException | ScanException e) {
      throw new IllegalStateException(e); // nothing is read from anywhere, or handed on
    }
    // What is cut may break off in its last value.
    boolean read = broken < 0 || (!whole && broken > end / 2);
    return read
        && reader.deepest() > 1
        && reader.values() > 1
        && reader.longScalars() * MANY_VALUES <= reader.values();
  }

  /** Whether most lines are as those of YAML. */
  private static boolean isAlike(String sample) {
    List<String> lines = sample.lines().toList();
    long unlike = 0;
    for (String line : lines) {
      unlike += mayBeLine(line) && LINE.matcher(line).matches() ? 0 : 1;
      if (unlike * TOLERANCE > lines.size()) {
        return false;
      }
    }
    return lines.size() >= MIN_LINES;
  }

  /** Whether a line is none that {@link #LINE} surely refuses: that takes longer. */
  private static boolean mayBeLine(String line) {
    String text = line.strip();
    return text.isEmpty() || text.indexOf(':') >= 0 || BEGINS.indexOf(text.charAt(0)) >= 0;
  }

  @Override
  public void read(StructuredText text, ContentSink sink)
      throws IOException, ScanException, InterruptedException {
    Records records = new Records(text, Notation.JSON, embedded, sink);
    Charset charset = text.encoding().charset();
    YamlParts parts = new YamlParts(new ByteWindow(text.in(), text.encoding()), charset);
    YamlReader reader = new YamlReader(records, charset);
    for (YamlParts.@Nullable Part part = parts.next(); part != null; part = parts.next()) {
      reader.read(part);
    }
    records.finish();
  }
}
