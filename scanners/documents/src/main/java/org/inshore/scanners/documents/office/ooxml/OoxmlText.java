package org.inshore.scanners.documents.office.ooxml;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.inshore.scanners.documents.content.TextBlocks;
import org.inshore.scanners.documents.table.DocumentBody;
import org.inshore.spi.scan.ScanException;

/** The running text of a part: a line for each paragraph, whatever the vocabulary. */
public final class OoxmlText {
  private static final int SYMBOLS = 0xf000;

  private OoxmlText() {}

  /** Takes what a part says. */
  private interface Target {
    void append(String text) throws ScanException, InterruptedException;

    void begins(XMLStreamReader element) throws ScanException, InterruptedException;

    default void ends(String element) throws ScanException, InterruptedException {
      append(follows(element));
    }
  }

  public static void copy(OoxmlPackage document, String part, TextBlocks blocks)
      throws IOException, XMLStreamException, ScanException, InterruptedException {
    copy(
        document,
        part,
        new Target() {
          @Override
          public void append(String text) throws ScanException, InterruptedException {
            blocks.append(text);
          }

          @Override
          public void begins(XMLStreamReader element) {} // the text alone is taken
        });
  }

  /** The same with the tables in it, as they are on slides. */
  public static void copy(OoxmlPackage document, String part, DocumentBody body)
      throws IOException, XMLStreamException, ScanException, InterruptedException {
    copy(
        document,
        part,
        new Target() {
          @Override
          public void append(String text) throws ScanException, InterruptedException {
            body.append(text);
          }

          @Override
          public void begins(XMLStreamReader element) throws ScanException, InterruptedException {
            switch (element.getLocalName()) {
              case "tbl" -> body.beginTable();
              case "tc" ->
                  body.spans(Xml.number(element, "rowSpan", 1), Xml.number(element, "gridSpan", 1));
              default -> {}
            }
          }

          @Override
          public void ends(String element) throws ScanException, InterruptedException {
            switch (element) {
              case "tbl" -> body.endTable();
              case "tr" -> body.endRow();
              case "tc" -> body.endCell();
              case "p" -> body.endParagraph();
              default -> body.append(follows(element));
            }
          }
        });
  }

  private static void copy(OoxmlPackage document, String part, Target target)
      throws IOException, XMLStreamException, ScanException, InterruptedException {
    if (!document.has(part)) {
      return;
    }
    try (InputStream in = document.open(part)) {
      XMLStreamReader xml = Xml.reader(in);
      Choices choices = new Choices();
      int textDepth = 0;
      while (xml.hasNext()) {
        switch (xml.next()) {
          case XMLStreamConstants.START_ELEMENT -> {
            String name = xml.getLocalName();
            if (choices.skips(name)) {
              Xml.skip(xml);
              continue;
            }
            target.begins(xml);
            if (isText(name)) {
              textDepth++;
            } else {
              target.append(name.equals("sym") ? symbol(xml) : stands(name));
            }
          }
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.SPACE -> {
            if (textDepth > 0) {
              choices.text();
              target.append(xml.getText());
            }
          }
          case XMLStreamConstants.END_ELEMENT -> {
            String name = xml.getLocalName();
            choices.end(name);
            if (isText(name)) {
              textDepth--;
            }
            target.ends(name);
          }
          default -> {}
        }
      }
    }
  }

  /**
   * Text of runs; deleted text is still in the file; {@code v} and {@code pt} are values of charts.
   */
  public static boolean isText(String name) {
    return switch (name) {
      case "t", "delText", "v", "text", "pt" -> true;
      default -> false;
    };
  }

  /** Phonetic guides repeat the reading. */
  static boolean isSkipped(String name) {
    return name.equals("rPh");
  }

  /** What an empty element stands for. */
  public static String stands(String name) {
    return switch (name) {
      case "tab", "ptab" -> "\t";
      case "br", "cr" -> "\n";
      case "noBreakHyphen" -> "-";
      default -> "";
    };
  }

  /**
   * The character that a symbol stands for: those of fonts without Unicode stand above F000, where
   * digits have their places of ASCII.
   */
  public static String symbol(XMLStreamReader xml) {
    String code = Xml.attribute(xml, "char");
    try {
      int point = code == null ? 0 : Integer.parseInt(code, 16);
      int plain = point >= SYMBOLS ? point - SYMBOLS : point;
      return plain >= '0' && plain <= '9' ? Character.toString(plain) : "";
    } catch (NumberFormatException e) {
      return "";
    }
  }

  private static String follows(String name) {
    return switch (name) {
      case "p", "tr", "comment", "threadedComment", "text", "v", "pt" -> "\n";
      case "tc" -> "\t";
      default -> "";
    };
  }
}
