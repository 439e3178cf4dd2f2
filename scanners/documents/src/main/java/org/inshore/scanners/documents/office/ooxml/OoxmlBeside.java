package org.inshore.scanners.documents.office.ooxml;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.inshore.scanners.documents.content.TextBlocks;
import org.inshore.scanners.documents.digits.SpelledNumbers;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;

/**
 * Reads what an Office document says in attributes and in formulas: names of sheets, ranges and
 * bookmarks, lists and prompts of validations, addresses of links, criteria of filters, alternative
 * texts, defaults and lists of form fields, variables, word art, formats of numbers.
 */
public final class OoxmlBeside {
  /** Longer texts are taken in pieces. */
  public static final int LONGEST = 1 << 16;

  private static final int REMEMBERED = 100_000;

  /** The attributes that hold what somebody wrote, by their elements. */
  private static final Map<String, Set<String>> SAYING =
      Map.ofEntries(
          Map.entry("docPr", Set.of("descr", "title", "name")),
          Map.entry("cNvPr", Set.of("descr", "title", "name")),
          Map.entry("shape", Set.of("alt", "title", "href")),
          Map.entry("rect", Set.of("alt", "title", "href")),
          Map.entry("textpath", Set.of("string")),
          Map.entry("definedName", Set.of("name", "comment", "description")),
          Map.entry("sheet", Set.of("name")),
          Map.entry("table", Set.of("displayName", "comment")),
          Map.entry("tableColumn", Set.of("name", "totalsRowLabel")),
          Map.entry("dataValidation", Set.of("prompt", "promptTitle", "error", "errorTitle")),
          Map.entry("hyperlink", Set.of("tooltip", "display", "location")),
          Map.entry("hlinkClick", Set.of("tooltip")),
          Map.entry("filter", Set.of("val")),
          Map.entry("customFilter", Set.of("val")),
          Map.entry("cfRule", Set.of("text")),
          Map.entry("numFmt", Set.of("formatCode", "val")),
          Map.entry("docVar", Set.of("name", "val")),
          Map.entry("default", Set.of("val")),
          Map.entry("listEntry", Set.of("val")),
          Map.entry("listItem", Set.of("displayText", "value")),
          Map.entry("alias", Set.of("val")),
          Map.entry("tag", Set.of("val", "name")),
          Map.entry("statusText", Set.of("val")),
          Map.entry("helpText", Set.of("val")),
          Map.entry("lvlText", Set.of("val")),
          Map.entry("bookmarkStart", Set.of("name")),
          Map.entry("annotation", Set.of("name")), // of Word in one file: bookmarks, too
          Map.entry("hlink", Set.of("dest", "bookmark", "screenTip")),
          Map.entry("connectString", Set.of("val")),
          Map.entry("query", Set.of("val")),
          Map.entry("connection", Set.of("name", "description")),
          Map.entry("dbPr", Set.of("connection", "command")),
          Map.entry("scenario", Set.of("name", "comment", "user")),
          Map.entry("inputCells", Set.of("val")),
          Map.entry("protectedRange", Set.of("name")),
          Map.entry("cmAuthor", Set.of("name")),
          Map.entry("person", Set.of("displayName")),
          Map.entry("comment", Set.of("initials")),
          Map.entry("fldSimple", Set.of("instr")),
          Map.entry("attr", Set.of("name", "val")),
          Map.entry("tblCaption", Set.of("val")),
          Map.entry("tblDescription", Set.of("val")),
          Map.entry("section", Set.of("name")),
          Map.entry("custShow", Set.of("name")),
          Map.entry("FormulaDataValidation", Set.of("prompt")),
          Map.entry("uniqueTag", Set.of("val")),
          Map.entry("tile", Set.of("name")));

  /** Elements whose text is no text of the page. */
  private static final Set<String> SPEAKING =
      Set.of(
          "definedName", "formula1", "formula2", "formula", "instrText", "delInstrText", "author");

  /** The same in drawings of the older kind, where controls have captions and macros. */
  private static final Set<String> SPEAKING_IN_DRAWINGS = Set.of("textbox", "FmlaMacro");

  /** The same in charts: names of what was calculated, and of pivot tables. */
  private static final Set<String> SPEAKING_IN_CHARTS = Set.of("name", "f");

  /** Constants in formulas: strings, long numbers. */
  private static final Pattern CONSTANT = Pattern.compile("\"[^\"]{2,}\"|\\d{6}|CHAR\\(");

  /** Parts that readers look through element by element, or that say nothing. */
  private static final Pattern READ =
      Pattern.compile(
          "word/document.*\\.xml|xl/(?:worksheets/[^/]+|sharedstrings)\\.xml"
              + "|xl/pivotcache/pivotcacherecords.*|.*/theme/.*|docprops/.*|customxml/.*"
              + "|\\[content_types\\]\\.xml");

  private final TextBlocks blocks;
  private final Set<String> said = new HashSet<>();

  public OoxmlBeside(Location document, ContentSink sink) {
    blocks = new TextBlocks(document.append("part", "attributes"), sink);
  }

  /** Takes what the attributes of an element say that has begun. */
  public void take(XMLStreamReader xml) throws ScanException, InterruptedException {
    take(xml, true);
  }

  /** Takes what attributes say, of all others identity numbers where nobody else looks at them. */
  private void take(XMLStreamReader xml, boolean others)
      throws ScanException, InterruptedException {
    Set<String> saying = SAYING.getOrDefault(xml.getLocalName(), Set.of());
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      String name = xml.getAttributeLocalName(i);
      if (saying.contains(name) || name.equals("author")) {
        say(xml.getAttributeValue(i));
      } else if (xml.getLocalName().equals("name") && name.equals("val")) {
        formula(xml.getAttributeValue(i)); // of a style
      } else if (others && SpelledNumbers.mayHold(xml.getAttributeValue(i))) {
        say(xml.getAttributeValue(i));
      }
    }
  }

  /** Whether the text of an element is to be handed to {@link #say}. */
  static boolean isSpeaking(String element) {
    return SPEAKING.contains(element);
  }

  /** Whether what an attribute says is taken by {@link #take}. */
  static boolean isSaying(String element, String attribute) {
    return attribute.equals("author") || SAYING.getOrDefault(element, Set.of()).contains(attribute);
  }

  /** Takes the name of a part that is put into documents. */
  private void blockName(XMLStreamReader xml) throws ScanException, InterruptedException {
    String name = Xml.attribute(xml, "val");
    if (xml.getLocalName().equals("name") && name != null) {
      say(name);
    }
  }

  /** Takes the formula of a cell, if it holds more than references. */
  public void formula(String formula) throws ScanException, InterruptedException {
    if (CONSTANT.matcher(formula).find()) {
      say(formula);
    }
  }

  public void say(String text) throws ScanException, InterruptedException {
    if (text.length() > 1 && !text.isBlank() && (said.size() >= REMEMBERED || said.add(text))) {
      blocks.append(text + "\n");
    }
  }

  /** Looks through the parts that no reader did, and hands on all that was taken. */
  public void push(OoxmlPackage document)
      throws IOException, XMLStreamException, ScanException, InterruptedException {
    for (String name : document.names()) {
      String lower = name.toLowerCase(Locale.ROOT);
      boolean links = lower.endsWith(".rels");
      if (links || lower.endsWith(".xml") || lower.endsWith(".vml")) {
        if (links || !READ.matcher(lower).matches()) {
          part(document, name, links);
        }
      }
    }
    finish();
  }

  /** Hands on all that was taken. */
  public void finish() throws ScanException, InterruptedException {
    blocks.finish();
  }

  private void part(OoxmlPackage document, String name, boolean links)
      throws IOException, XMLStreamException, ScanException, InterruptedException {
    StringBuilder text = new StringBuilder();
    String lower = name.toLowerCase(Locale.ROOT);
    // Attributes of parts that nobody reads are looked through with their text.
    boolean rest = !document.isRead(name) && !lower.endsWith("styles.xml");
    Set<String> more =
        lower.endsWith(".vml")
            ? SPEAKING_IN_DRAWINGS
            : lower.contains("/charts/") ? SPEAKING_IN_CHARTS : Set.of();
    int speaking = 0;
    try (InputStream in = document.open(name)) {
      XMLStreamReader xml = Xml.reader(in);
      while (xml.hasNext()) {
        switch (xml.next()) {
          case XMLStreamConstants.START_ELEMENT -> {
            if (links) {
              link(xml);
            } else {
              take(xml, !rest);
              if (name.contains("glossary/document")) {
                blockName(xml);
              }
            }
            speaking += speaks(xml.getLocalName(), more) ? 1 : 0;
          }
          case XMLStreamConstants.CHARACTERS -> {
            if (speaking > 0) {
              text.append(xml.getText());
              if (text.length() > LONGEST) {
                say(text.toString());
                text.setLength(0);
              }
            }
          }
          case XMLStreamConstants.END_ELEMENT -> {
            if (speaks(xml.getLocalName(), more)) {
              speaking--;
              if (xml.getLocalName().equals("f")) {
                formula(text.toString());
              } else {
                say(text.toString());
              }
              text.setLength(0);
            }
          }
          default -> {}
        }
      }
    } catch (XMLStreamException e) {
      // Drawings of the older kind need not be well formed; what came before was taken.
      if (!lower.endsWith(".vml")) {
        throw e;
      }
    }
  }

  private static boolean speaks(String element, Set<String> more) {
    return isSpeaking(element) || more.contains(element);
  }

  private void link(XMLStreamReader xml) throws ScanException, InterruptedException {
    String target = Xml.attribute(xml, "Target");
    if (target != null && "External".equals(Xml.attribute(xml, "TargetMode"))) {
      say(target);
    }
  }
}
