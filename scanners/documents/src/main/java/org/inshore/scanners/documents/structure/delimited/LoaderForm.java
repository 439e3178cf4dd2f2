package org.inshore.scanners.documents.structure.delimited;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inshore.scanners.documents.structure.StructuredText;
import org.inshore.scanners.documents.structure.TextForm;
import org.inshore.scanners.documents.structure.TextHead;
import org.inshore.scanners.documents.structure.folded.FoldedForm;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.ScanException;

/**
 * Form of SQL*Loader's control files with the data behind them. The names of the columns stand in
 * place of the line that begins the data, so that it is read as a table with a header.
 */
public final class LoaderForm implements TextForm {
  private static final Pattern CONTROL =
      Pattern.compile(
          "(?is)(?:\\s|--[^\\n]*\\n|(?:options|unrecoverable|recoverable)\\b[^\\n]*\\n)*+load\\s+data\\b"
              + "(?<settings>.*?)\\n[ \\t]*begindata[ \\t]*\\r?(?=\\n)");

  private static final Pattern DELIMITER =
      Pattern.compile(
          "(?is)terminated\\s+by\\s+(?:(?<tab>tab|whitespace)|x'(?<hex>(?:[0-9a-f]{2})+)'|['\"](?<text>[^'\"]+)['\"])");

  private static final Pattern COLUMN = Pattern.compile("\\s*\"?([\\p{L}\\w$#]+)");

  private final FoldedForm.Lines lines;

  public LoaderForm(FoldedForm.Lines lines) {
    this.lines = lines;
  }

  @Override
  public boolean begins(TextHead head) {
    Matcher control = CONTROL.matcher(head.characters());
    return control.lookingAt() && !header(control.group("settings")).isEmpty();
  }

  @Override
  public void read(StructuredText text, ContentSink sink)
      throws IOException, ScanException, InterruptedException {
    byte[] head = text.in().readNBytes(TextHead.SIZE);
    Matcher control = CONTROL.matcher(new String(head, StandardCharsets.ISO_8859_1));
    if (!control.lookingAt()) {
      throw new IllegalStateException("the head of a control file has changed");
    }
    int end = control.end();
    int begin = head[end - 1] == '\r' ? end - 1 : end;
    while (head[begin - 1] != '\n') {
      begin--;
    }
    byte[] header = header(control.group("settings")).getBytes(StandardCharsets.ISO_8859_1);
    SequenceInputStream named =
        new SequenceInputStream(
            new SequenceInputStream(
                new ByteArrayInputStream(head, 0, begin), new ByteArrayInputStream(header)),
            new SequenceInputStream(
                new ByteArrayInputStream(head, end, head.length - end), text.in()));
    lines.read(text.with(named), sink);
  }

  /** The line of a header; empty if fields are not delimited, or none is named. */
  private static String header(String settings) {
    Matcher delimiter = DELIMITER.matcher(settings);
    int list = delimiter.find() ? settings.indexOf('(', delimiter.end()) : -1;
    if (list < 0) {
      return "";
    }
    List<String> names = new ArrayList<>();
    int depth = 0;
    int from = list + 1;
    for (int i = list; i < settings.length(); i++) {
      char c = settings.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if ((c == ',' && depth == 1) || (c == ')' && depth == 0)) {
        Matcher name = COLUMN.matcher(settings).region(from, i);
        names.add(name.lookingAt() ? name.group(1) : "");
        from = i + 1;
      }
      if (depth == 0) {
        break;
      }
    }
    return names.size() < 2 ? "" : String.join(mark(delimiter), names);
  }

  private static String mark(Matcher delimiter) {
    String hex = delimiter.group("hex");
    if (hex != null) {
      return new String(HexFormat.of().parseHex(hex), StandardCharsets.ISO_8859_1);
    }
    String text = delimiter.group("text");
    return text == null || text.equals("\\t") ? "\t" : text;
  }
}
