package org.inshore.scanners.documents.office.word;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.inshore.scanners.documents.office.ooxml.Choices;
import org.inshore.scanners.documents.office.ooxml.OoxmlBeside;
import org.inshore.scanners.documents.office.ooxml.OoxmlText;
import org.inshore.scanners.documents.office.ooxml.Xml;
import org.inshore.scanners.documents.table.DocumentBody;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/** The body of a Word document: paragraphs and tables. */
final class DocxBody {
  /** Elements whose text is no text of the page. */
  private static final Set<String> SPEAKING = Set.of("instrText", "delInstrText", "fldData");

  /** Columns that a row may leave out before its first cell. */
  private static final int MOST_BEFORE = 64;

  private final DocumentBody body;
  private final OoxmlBeside beside;
  private final StringBuilder said = new StringBuilder();
  private final Choices choices = new Choices();
  private final AcceptedText accepted = new AcceptedText();

  /** How characters are pronounced, which stands behind the paragraph. */
  private final StringBuilder readings = new StringBuilder();

  private int readingDepth;
  private int textDepth;
  private boolean speaking;

  private final @Nullable PrintedParagraphs printed;

  /** Page ends within a table, which are told behind it. */
  private int pages;

  private int tables;

  /**
   * Reads a body.
   *
   * @param printed what is printed beside its text; null to read the text that is stored
   */
  DocxBody(
      Location location,
      OoxmlBeside beside,
      ContentSink sink,
      @Nullable PrintedParagraphs printed) {
    this.printed = printed;
    this.body = new DocumentBody(location, sink);
    this.beside = beside;
  }

  void read(XMLStreamReader xml) throws XMLStreamException, ScanException, InterruptedException {
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          if (choices.skips(xml.getLocalName())) {
            Xml.skip(xml);
          } else if (printed == null || !printed.skips(xml)) {
            if (xml.getLocalName().equals("sym")) {
              body.append(OoxmlText.symbol(xml));
            } else if (!merges(xml)) {
              start(xml.getLocalName());
            }
          }
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.SPACE -> {
          if (speaking) {
            said.append(xml.getText());
            if (said.length() > OoxmlBeside.LONGEST) {
              beside.say(said.toString());
              said.setLength(0);
            }
          } else if (textDepth > 0 && readingDepth > 0) {
            readings.append(xml.getText());
          } else if (textDepth > 0) {
            choices.text();
            body.append(xml.getText());
            accepted.take(xml.getText());
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          choices.end(xml.getLocalName());
          end(xml.getLocalName());
        }
        default -> {}
      }
    }
    body.finish();
  }

  /** Takes how far a cell reaches, if an element says that; Word of 2003 writes it small. */
  private boolean merges(XMLStreamReader xml) {
    switch (xml.getLocalName()) {
      case "gridSpan" -> body.wide(Xml.number(xml, "val", 1));
      case "vMerge", "vmerge" -> {
        if (!"restart".equals(Xml.attribute(xml, "val"))) {
          body.goesOn();
        }
      }
      case "gridBefore" -> {
        for (int i = Math.min(Xml.number(xml, "val", 0), MOST_BEFORE); i > 0; i--) {
          body.endCell();
        }
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private void start(String name) throws ScanException, InterruptedException {
    accepted.begin(name);
    if (name.equals("rt")) {
      readingDepth++;
    } else if (OoxmlText.isText(name)) {
      textDepth++;
    } else if (printed != null && name.equals("lastRenderedPageBreak")) {
      pages++;
      endPages();
    } else if (name.equals("tbl")) {
      tables++;
      body.beginTable();
    } else if (SPEAKING.contains(name)) {
      if (name.equals("fldData")) {
        beside.say(said.toString());
        said.setLength(0);
      }
      speaking = true;
    } else {
      body.append(OoxmlText.stands(name));
    }
  }

  /** What a program keeps with a field, in Base64: mostly text in UTF-16. */
  private void fieldData() throws ScanException, InterruptedException {
    try {
      byte[] data = Base64.getMimeDecoder().decode(said.toString());
      String text = new String(data, StandardCharsets.UTF_16LE);
      long known = text.chars().filter(c -> c >= ' ' && c < 0xa000).count();
      beside.say(
          2 * known > text.length()
              ? text.replace('\0', '\n')
              : new String(data, StandardCharsets.ISO_8859_1).replaceAll("[^ -~]+", "\n"));
    } catch (IllegalArgumentException e) {
      return; // cut off, and nothing that anybody reads
    } finally {
      said.setLength(0);
    }
  }

  private void endPages() throws ScanException, InterruptedException {
    if (tables <= 0) {
      body.append("\f".repeat(pages));
      pages = 0;
    }
  }

  private void end(String name) throws ScanException, InterruptedException {
    accepted.end(name);
    if (OoxmlText.isText(name)) {
      textDepth--;
      return;
    }
    switch (name) {
      case "rt" -> {
        readingDepth--;
        readings.append(' ');
      }
      case "instrText", "delInstrText" -> speaking = false;
      case "fldData" -> {
        speaking = false;
        fieldData();
      }
      case "p" -> {
        // A field's code may come in several runs.
        beside.say(said.toString());
        said.setLength(0);
        body.append(printed == null ? accepted.cut() : "");
        if (!readings.isEmpty() && readingDepth == 0) {
          body.append(" " + readings);
          readings.setLength(0);
        }
        body.endParagraph();
      }
      case "tc" -> body.endCell();
      case "tr" -> body.endRow();
      case "tbl" -> {
        body.endTable();
        tables--;
        endPages();
      }
      default -> {
        if (printed != null) {
          body.append(printed.number(name));
        }
      }
    }
  }
}
