package org.inshore.scanners.documents.structure.html;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.inshore.scanners.documents.content.StackedLines;
import org.inshore.scanners.documents.guard.Problems;
import org.inshore.scanners.documents.structure.record.EmbeddedReader;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;

/** Puts a page together: paragraphs, tables inside each other, fields of forms. */
final class HtmlPage {
  private static final int MAX_NESTED = 32;

  /** Tables with a place of their own; more are told together. */
  private static final int MAX_TABLES = 1000;

  private static final Set<String> BLOCKS =
      Set.of(
          "address",
          "article",
          "aside",
          "blockquote",
          "body",
          "button",
          "caption",
          "center",
          "dd",
          "desc",
          "details",
          "dialog",
          "dir",
          "div",
          "dl",
          "dt",
          "fieldset",
          "figcaption",
          "figure",
          "footer",
          "form",
          "frameset",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "head",
          "header",
          "hr",
          "html",
          "legend",
          "li",
          "main",
          "menu",
          "meta",
          "nav",
          "ol",
          "optgroup",
          "option",
          "p",
          "pre",
          "script",
          "section",
          "select",
          "style",
          "summary",
          "table",
          "tbody",
          "text",
          "tfoot",
          "thead",
          "title",
          "tr",
          "ul");

  /** Elements that hold other blocks, and no text of their own. */
  private static final Set<String> OUTER = Set.of("html", "body", "head", "frameset", "hr", "meta");

  /** Kinds of fields that nobody fills in. */
  private static final Set<String> NOT_FILLED =
      Set.of("hidden", "button", "submit", "reset", "checkbox", "radio", "image");

  private final Location location;
  private final ContentSink sink;
  private final HtmlText text;

  /** Whether any text was shown, attributes and comments apart. */
  private boolean shown;

  private final HtmlRun paragraph = new HtmlRun();
  private final Deque<HtmlTable> tables = new ArrayDeque<>();
  private int skippedTables;
  private int tableCount;
  private final EmbeddedData embedded;
  private final PageData data;
  private boolean raw;
  private boolean term;

  /** Whether no element is open that holds running text: there, lines of the source are lines. */
  private boolean loose = true;

  private long line = 1;

  private final DrawnGlyphs glyphs = new DrawnGlyphs();

  HtmlPage(Location location, EmbeddedReader values, ContentSink sink) {
    this.location = location;
    this.text = new HtmlText(location, sink);
    this.sink = new AfterText(sink, text);
    this.embedded = new EmbeddedData(location, this.sink);
    this.data = new PageData(location, values, this.sink);
  }

  /** Says on which line of the source what comes now is. */
  void at(long now) {
    line = now;
  }

  void text(String more) throws ScanException, InterruptedException {
    for (int i = 0; i < more.length(); i++) {
      character(more.charAt(i));
    }
  }

  void character(char c) throws ScanException, InterruptedException {
    if (raw) {
      if (c == '\n' || c == '\r') {
        endParagraph();
      } else {
        paragraph.text().append(c);
        flushLong(paragraph);
      }
      return;
    }
    HtmlRun run = run();
    if (c == '\n' && loose && !term && run == paragraph) {
      endParagraph();
      return;
    }
    run.add(c, line);
    flushLong(run);
  }

  private void flushLong(HtmlRun run) throws ScanException, InterruptedException {
    if (run.isLong()) {
      // No paragraph is this long: it goes on as text, in pieces.
      text.newLine(line);
      text.append(run.text());
      run.text().setLength(0);
    }
  }

  /** Begins or ends what is no HTML. */
  void raw(boolean begins) throws ScanException, InterruptedException {
    endParagraph();
    raw = begins;
  }

  /** Takes a script that begins in a line. */
  void script(String script, long begin) throws IOException, ScanException, InterruptedException {
    raw(true);
    data.script(
        script,
        begin,
        (code, at) -> {
          line = at;
          for (int i = 0; i < code.length(); i++) {
            character(code.charAt(i));
            line += code.charAt(i) == '\n' ? 1 : 0;
          }
        });
    raw(false);
  }

  private HtmlRun run() {
    HtmlTable table = tables.peek();
    HtmlRun cell = table == null ? null : table.cell();
    return cell == null ? paragraph : cell;
  }

  private boolean isInCell() {
    return run() != paragraph;
  }

  /** Takes what stands in the source beside the text. */
  void aside(String label, String value) throws ScanException, InterruptedException {
    if (value.isBlank()) {
      return;
    }
    if (!run().aside(label, value)) {
      text.newLine(line);
      text.append(label.isEmpty() ? value : label + ": " + value);
    }
  }

  void begin(HtmlTag tag) throws ScanException, InterruptedException {
    if (!tag.name().equals("use")) {
      aside("", glyphs.text());
    }
    switch (tag.name()) {
      case "table" -> beginTable();
      case "tr" -> {
        if (skippedTables == 0) {
          table().beginRow(line);
        }
      }
      case "td", "th" -> {
        if (skippedTables == 0) {
          endParagraph();
          table().beginCell(tag, line);
        } else {
          run().add(' ', line);
        }
      }
      case "br" -> breakLine();
      case "use" -> {
        glyphs.take(tag);
        return;
      }
      case "rect" -> glyphs.square();
      case "input" -> {
        field(tag);
        return;
      }
      default -> {
        if (term && tag.name().equals("dd")) {
          term = false;
          run().field("", line);
        } else if (BLOCKS.contains(tag.name())) {
          breakLine();
          loose = OUTER.contains(tag.name());
          term = tag.name().equals("dt");
        } else if (!tag.isInline()) {
          run().add(' ', line);
        }
      }
    }
    attributes(tag);
  }

  void end(String name) throws ScanException, InterruptedException {
    switch (name) {
      case "table" -> endTable();
      case "tr" -> {
        if (skippedTables == 0 && !tables.isEmpty()) {
          tables.getFirst().endRow();
        }
      }
      case "td", "th" -> {
        if (skippedTables == 0 && !tables.isEmpty()) {
          tables.getFirst().endCell();
        }
      }
      case "dt" -> term = true; // what it means stands behind it
      default -> {
        if (BLOCKS.contains(name)) {
          breakLine();
          loose = true;
        } else if (!HtmlTag.INLINE.contains(name)) {
          run().add(' ', line);
        }
      }
    }
  }

  private void breakLine() throws ScanException, InterruptedException {
    term = false;
    // A number may go on behind the break.
    if (isInCell() || endsWithDigit(paragraph.text())) {
      run().lineBreak();
    } else {
      endParagraph();
    }
  }

  private static boolean endsWithDigit(CharSequence text) {
    int length = text.length();
    return length > 0 && text.charAt(length - 1) >= '0' && text.charAt(length - 1) <= '9';
  }

  private HtmlTable table() throws ScanException, InterruptedException {
    if (tables.isEmpty()) {
      beginTable(); // rows of which the begin is missing
    }
    return tables.getFirst();
  }

  private void beginTable() throws ScanException, InterruptedException {
    endParagraph();
    if (tables.size() == MAX_NESTED) {
      skippedTables++;
      return;
    }
    String name = ++tableCount <= MAX_TABLES ? String.valueOf(tableCount) : "more";
    tables.push(new HtmlTable(location.append("table", name), sink, text));
  }

  private void endTable() throws ScanException, InterruptedException {
    if (skippedTables > 0) {
      skippedTables--;
    } else if (!tables.isEmpty()) {
      tables.pop().finish();
      text.newLine(line);
    }
  }

  private void field(HtmlTag tag) throws ScanException, InterruptedException {
    String value = tag.attribute("value");
    String type = tag.attribute("type");
    boolean filled = type == null || !NOT_FILLED.contains(type.toLowerCase(Locale.ROOT));
    if (value != null && filled && value.length() < HtmlRun.LONGEST) {
      run().field(value, line);
      flushLong(run());
      tag.attributes().remove("value");
    }
    attributes(tag);
  }

  private void attributes(HtmlTag tag) throws ScanException, InterruptedException {
    for (Map.Entry<String, String> each : tag.attributes().entrySet()) {
      String key = each.getKey();
      String value = each.getValue();
      if (HtmlTag.isLook(key, value) || key.startsWith("xmlns") || value.isBlank()) {
        continue;
      }
      aside(label(tag, key), addressee(value));
    }
  }

  /** What names the value of an attribute; empty when only the text around does. */
  private static String label(HtmlTag tag, String key) {
    String name = tag.attribute("name");
    if (key.equals("value") || key.equals("content")) {
      String property = name == null ? tag.attribute("property") : name;
      return property == null ? "" : property;
    }
    return key.startsWith("data-") ? key.substring("data-".length()) : "";
  }

  /** Takes an attribute that holds a document, a picture or data; whether it does. */
  boolean data(String address) throws IOException, ScanException, InterruptedException {
    return embedded.take(address) || data.attribute(address, line);
  }

  private static String addressee(String value) {
    String lower = value.strip().toLowerCase(Locale.ROOT);
    return lower.startsWith("mailto:") || lower.startsWith("tel:")
        ? value.strip().substring(lower.indexOf(':') + 1)
        : value;
  }

  private void endParagraph() throws ScanException, InterruptedException {
    if (!paragraph.isEmpty()) {
      text.newLine(raw ? line : paragraph.line());
      text.append(StackedLines.join(paragraph.text().toString()));
      shown = true;
    }
    for (String aside : paragraph.asides()) {
      text.newLine(line);
      text.append(aside);
    }
    paragraph.clear();
  }

  void finish() throws IOException, ScanException, InterruptedException {
    skippedTables = 0;
    while (!tables.isEmpty()) {
      endTable();
    }
    aside("", glyphs.text());
    endParagraph();
    text.finish();
    data.finish();
    embedded.finish();
    if (glyphs.areOutlines(shown)) {
      sink.failed(location.append("part", "drawn"), Problems.noReader("outlines"));
    }
  }
}
