package org.inshore.scanners.documents.office.ooxml;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.inshore.scanners.documents.content.TextBlocks;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;

/**
 * Reads what an Office document says in formulas and codes of fields, and knows the attributes that
 * hold what somebody wrote: names of sheets, ranges and bookmarks, prompts of validations, tips of
 * links, criteria of filters, alternative texts, defaults and lists of form fields, variables.
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

  /** Constants in formulas: strings, long numbers. */
  private static final Pattern CONSTANT = Pattern.compile("\"[^\"]{2,}\"|\\d{6}|CHAR\\(");

  private final TextBlocks blocks;
  private final Set<String> said = new HashSet<>();

  public OoxmlBeside(Location document, ContentSink sink) {
    blocks = new TextBlocks(document.append("part", "attributes"), sink);
  }

  /** Whether an attribute holds what somebody wrote, however short or plain it is. */
  public static boolean isSaying(String element, String attribute, String value) {
    if (element.equals("Relationship")) {
      return attribute.equals("Target") && value.indexOf(':') > 0; // beyond the document
    }
    return attribute.equals("author") || SAYING.getOrDefault(element, Set.of()).contains(attribute);
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

  /** Hands on all that was taken. */
  public void finish() throws ScanException, InterruptedException {
    blocks.finish();
  }
}
