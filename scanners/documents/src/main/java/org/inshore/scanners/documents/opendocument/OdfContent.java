package org.inshore.scanners.documents.opendocument;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.inshore.scanners.documents.content.TextBlocks;
import org.inshore.scanners.documents.office.ooxml.Xml;
import org.inshore.scanners.documents.table.DocumentBody;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.DocumentOptions;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/**
 * One stream of an OpenDocument. What stands beside the text, as notes, comments and deleted
 * paragraphs do, and what attributes say, are texts of their own: within a paragraph they would
 * part its numbers.
 */
final class OdfContent {
  private static final int REMEMBERED = 100_000;

  /** Elements whose content is read apart. */
  private static final Set<String> ASIDE =
      Set.of("annotation", "note-body", "tracked-changes", "note-citation");

  private static final String STRING_VALUE = "string-value";

  /** Attributes that hold what somebody wrote. */
  private static final Set<String> SAYING =
      Set.of(
          "href",
          "current-value",
          STRING_VALUE,
          "string-value-if-true",
          "string-value-if-false",
          "condition",
          "formula",
          "expression",
          "label",
          "title",
          "display-name",
          "description",
          "name",
          "author",
          "creator-initials",
          "prefix",
          "suffix",
          "regression-name",
          "cell-range-address",
          "command");

  /** What is more than the number of a style or a note. */
  private static final Pattern NUMBER = Pattern.compile("\\d{6}");

  /** What is no measure, colour or keyword: a long number, or a word that is not of the form. */
  private static final Pattern WRITTEN = Pattern.compile("(?<![\\d.])\\d{8}|\\p{IsHan}|★");

  /** Attributes of looks and outlines, and names that programs give. */
  private static final Pattern UNWRITTEN =
      Pattern.compile(
          ".*style-name|.*font.*|.*id|.*-?path|d|points|viewBox|family|name|value|.*-value|date");

  private static final Set<String> NAMED =
      Set.of(
          "bookmark",
          "bookmark-start",
          "section",
          "frame",
          "named-range",
          "named-expression",
          "user-field-decl",
          "variable-set",
          "user-defined",
          "form",
          "table",
          "image",
          "a",
          "custom-shape",
          "database-range",
          "page");

  private final Location location;
  private final ContentSink sink;
  private final TextBlocks aside;
  private final TextBlocks saying;
  private final Set<String> said = new HashSet<>();
  private final OdfDeletions deletions = new OdfDeletions();
  private DocumentBody body;
  private int slides;
  private final boolean printed = DocumentOptions.current().printed();

  /** The value of the cell at hand, and what it shows so far. */
  private @Nullable String value;

  private final StringBuilder shown = new StringBuilder();

  /** Whether character data stands in a paragraph, or in an element that holds text alone. */
  private int paragraphs;

  OdfContent(Location location, ContentSink sink) {
    this.location = location;
    this.sink = sink;
    this.aside = new TextBlocks(location.append("part", "notes"), sink);
    this.saying = new TextBlocks(location.append("part", "attributes"), sink);
    this.body = new DocumentBody(location, sink);
  }

  void read(XMLStreamReader stream) throws XMLStreamException, ScanException, InterruptedException {
    EmbeddedData xml = new EmbeddedData(stream);
    content(xml);
    xml.push(location, sink);
  }

  private void content(XMLStreamReader xml)
      throws XMLStreamException, ScanException, InterruptedException {
    boolean sheets = false;
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          String name = xml.getLocalName();
          if (printed && (name.equals("tracked-changes") || name.equals("annotation"))) {
            Xml.skip(xml);
            continue;
          }
          attributes(xml, !name.equals("table-cell"));
          if (name.equals("spreadsheet")) {
            sheets = true;
          }
          if (sheets && name.equals("table")) {
            String sheet = Objects.requireNonNullElse(Xml.attribute(xml, "name"), "");
            new OdfSheet(location.append("sheet", sheet), this, sink).read(xml);
          } else if (ASIDE.contains(name)) {
            aside(xml, aside);
          } else {
            start(xml, name);
          }
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.SPACE -> {
          if (paragraphs > 0) {
            if (value != null && shown.length() <= value.length()) {
              shown.append(xml.getText());
            }
            body.append(xml.getText());
            deletions.append(xml.getText());
          } else if (!xml.isWhiteSpace()) {
            aside.append(xml.getText() + "\n");
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          String name = xml.getLocalName();
          if (name.equals("spreadsheet")) {
            sheets = false;
          }
          end(name);
        }
        default -> {}
      }
    }
    body.finish();
    aside.finish();
    saying.finish();
  }

  private void start(XMLStreamReader xml, String name)
      throws XMLStreamException, ScanException, InterruptedException {
    switch (name) {
      case "p", "h" -> paragraphs++;
      case "table" -> body.beginTable();
      case "table-cell" -> {
        endValue();
        value = Xml.attribute(xml, STRING_VALUE);
        body.spans(
            OdfSheet.span(xml, "number-rows-spanned"),
            OdfSheet.span(xml, "number-columns-spanned"));
      }
      case "config-item" -> Xml.skip(xml);
      case "page" -> {
        body.finish();
        slides++;
        body = new DocumentBody(location.append("slide", String.valueOf(slides)), sink);
      }
      case "change", "change-start", "change-end" -> deletions.mark(xml);
      default -> {
        String text = stands(xml, name);
        body.append(text);
        deletions.append(text);
      }
    }
  }

  private void end(String name) throws ScanException, InterruptedException {
    switch (name) {
      case "p", "h" -> {
        paragraphs--;
        body.endParagraph();
        String before = deletions.end();
        if (before != null) {
          aside.append(before);
        }
      }
      case "table-cell", "covered-table-cell" -> {
        endValue();
        body.endCell();
      }
      case "table-row" -> body.endRow();
      case "table" -> body.endTable();
      default -> {}
    }
  }

  /** Says what a cell's value is, if the cell shows another text. */
  private void endValue() throws ScanException, InterruptedException {
    String own = value;
    if (own != null && !own.strip().equals(shown.toString().strip())) {
      say(own);
    }
    value = null;
    shown.setLength(0);
  }

  /** What an empty element of a paragraph stands for. */
  static String stands(XMLStreamReader xml, String name) {
    return switch (name) {
      case "s" -> " ".repeat(Math.clamp(Xml.number(xml, "c", 1), 1, 1000));
      case "tab" -> "\t";
      case "line-break" -> "\n";
      default -> "";
    };
  }

  /** Takes what the attributes of an element say. */
  void attributes(XMLStreamReader xml) throws ScanException, InterruptedException {
    attributes(xml, true);
  }

  /**
   * Takes what the attributes of an element say.
   *
   * @param valued whether its value too
   */
  void attributes(XMLStreamReader xml, boolean valued) throws ScanException, InterruptedException {
    String element = xml.getLocalName();
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      String name = xml.getAttributeLocalName(i);
      String value = xml.getAttributeValue(i);
      boolean form =
          name.equals("value")
              && (Objects.equals(xml.getPrefix(), "form")
                  || Objects.equals(xml.getPrefix(), "calcext")
                  || element.equals("label")
                  || element.equals("param")
                  || element.startsWith("filter-"));
      if ((SAYING.contains(name) || form || written(name, value))
          && (!name.equals("name") || NAMED.contains(element) || NUMBER.matcher(value).find())
          && (valued || !name.equals(STRING_VALUE))) {
        say(value);
      }
    }
  }

  /** Says what stands beside the text, once. */
  void say(String text) throws ScanException, InterruptedException {
    if (text.isBlank()) {
      return;
    }
    if (said.size() >= REMEMBERED || said.add(text)) {
      saying.append(text + "\n");
    }
  }

  private static boolean written(String name, String value) {
    return !SAYING.contains(name)
        && WRITTEN.matcher(value).find()
        && !UNWRITTEN.matcher(name).matches();
  }

  /** Reads an element to its end, a line for each paragraph. */
  void aside(XMLStreamReader xml) throws XMLStreamException, ScanException, InterruptedException {
    aside(xml, aside);
  }

  private void aside(XMLStreamReader xml, TextBlocks blocks)
      throws XMLStreamException, ScanException, InterruptedException {
    for (int depth = 1; depth > 0 && xml.hasNext(); ) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          depth++;
          attributes(xml);
          deletions.list(xml);
          blocks.append(stands(xml, xml.getLocalName()));
        }
        case XMLStreamConstants.CHARACTERS -> {
          blocks.append(xml.getText());
          deletions.listed(xml.getText());
        }
        case XMLStreamConstants.END_ELEMENT -> {
          deletions.listed(xml);
          depth--;
          if (depth == 0 || !xml.getLocalName().equals("span")) {
            blocks.append("\n");
          }
        }
        default -> {}
      }
    }
  }
}
