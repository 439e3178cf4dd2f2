package org.inshore.scanners.documents.office.ooxml;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.inshore.scanners.documents.content.TextBlocks;
import org.inshore.scanners.documents.guard.Spool;
import org.inshore.scanners.documents.runs.TextRuns;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;

/**
 * Reads the parts of an Office document that no reader of its form has read, whatever they are for:
 * all text of those in XML, and of their attributes what names somebody or counts; runs of text in
 * binary ones.
 */
final class OoxmlRest {
  private static final int REMEMBERED = 100_000;

  /** What only tells how a document looks, or is handed on as a document of its own. */
  private static final Pattern LEFT_OUT =
      Pattern.compile(
          "(?:word|xl|ppt|visio)/(?:styles|styleswitheffects|fonttable|numbering|settings|"
              + "websettings|presprops|viewprops|tablestyles|calcchain|windows)\\.xml"
              + "|(?:.*/)?(?:theme|fonts|_rels|embeddings|afchunk[^/]*)/.*|.*/afchunk[^/]*"
              + "|docprops/.*|customxml/(?!.*itemprops).*\\.xml|\\[content_types\\]\\.xml"
              + "|.*vbaproject\\.bin|.*binaryindex.*|.*/sharedstrings\\.xml");

  /** Elements whose attributes are names of fonts. */
  private static final Set<String> OF_FONTS =
      Set.of("rFonts", "font", "latin", "ea", "cs", "sym", "name", "rFont");

  /** Elements within a line of text. */
  private static final Set<String> WITHIN = Set.of("t", "r", "rPr", "fld", "span", "b", "i", "u");

  /** A number that counts somebody, an address, a word in Chinese. */
  private static final Pattern SAYING = Pattern.compile("[0-9]{11}|@|\\p{IsHan}");

  private final OoxmlPackage document;
  private final TextBlocks blocks;
  private final Set<String> said = new HashSet<>();
  private final StringBuilder line = new StringBuilder();

  OoxmlRest(OoxmlPackage document, Location location, ContentSink sink) {
    this.document = document;
    this.blocks = new TextBlocks(location.append("part", "rest"), sink);
  }

  void push(Location location, Limits limits, ContentSink sink)
      throws IOException, XMLStreamException, ScanException, InterruptedException {
    for (String name : document.names()) {
      String lower = name.toLowerCase(Locale.ROOT);
      if (document.isRead(name) || LEFT_OUT.matcher(lower).matches()) {
        continue;
      }
      if (lower.endsWith(".xml")) {
        part(name);
      } else if (lower.endsWith(".bin")) {
        try (InputStream in = document.open(name);
            Spool bytes = Spool.copy(in, limits.fileBytes())) {
          TextRuns.push(location.append("entry", name), bytes, sink);
        }
      }
    }
    blocks.finish();
  }

  private void part(String name)
      throws IOException, XMLStreamException, ScanException, InterruptedException {
    try (InputStream in = document.open(name)) {
      XMLStreamReader xml = Xml.reader(in);
      int speaking = 0;
      while (xml.hasNext()) {
        switch (xml.next()) {
          case XMLStreamConstants.START_ELEMENT -> {
            speaking += OoxmlBeside.isSpeaking(xml.getLocalName()) ? 1 : 0;
            attributes(xml);
          }
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
            if (speaking == 0) {
              line.append(xml.getText());
              if (line.length() > OoxmlBeside.LONGEST) {
                endLine();
              }
            }
          }
          case XMLStreamConstants.END_ELEMENT -> {
            speaking -= OoxmlBeside.isSpeaking(xml.getLocalName()) ? 1 : 0;
            if (!WITHIN.contains(xml.getLocalName())) {
              endLine();
            }
          }
          default -> {}
        }
      }
    }
    endLine();
  }

  private void attributes(XMLStreamReader xml) throws ScanException, InterruptedException {
    String element = xml.getLocalName();
    if (OF_FONTS.contains(element)) {
      return;
    }
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      String value = xml.getAttributeValue(i);
      if (!OoxmlBeside.isSaying(element, xml.getAttributeLocalName(i))
          && SAYING.matcher(value).find()) {
        say(value);
      }
    }
  }

  private void endLine() throws ScanException, InterruptedException {
    say(line.toString().strip());
    line.setLength(0);
  }

  private void say(String text) throws ScanException, InterruptedException {
    if (text.length() > 1 && (said.size() >= REMEMBERED || said.add(text))) {
      blocks.append(text + "\n");
    }
  }
}
