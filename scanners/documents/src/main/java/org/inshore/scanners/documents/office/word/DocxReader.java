package org.inshore.scanners.documents.office.word;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.inshore.scanners.documents.content.TextBlocks;
import org.inshore.scanners.documents.office.ooxml.OoxmlBeside;
import org.inshore.scanners.documents.office.ooxml.OoxmlExtras;
import org.inshore.scanners.documents.office.ooxml.OoxmlPackage;
import org.inshore.scanners.documents.office.ooxml.OoxmlText;
import org.inshore.scanners.documents.office.ooxml.Xml;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.DocumentOptions;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;

/** Reads one Word document: body, headers and footers, notes, comments. */
public final class DocxReader {
  private static final Pattern OTHER_PARTS =
      Pattern.compile(
          "word/(?:header|footer|footnotes|endnotes|comments)[^/]*\\.xml"
              + "|word/(?:diagrams/data|charts/chart|glossary/document)[^/]*\\.xml");

  private DocxReader() {}

  public static void read(Content.Binary document, Limits limits, ContentSink sink)
      throws IOException, XMLStreamException, ScanException, InterruptedException {
    Location location = document.location();
    try (OoxmlPackage word = OoxmlPackage.open(document, limits, sink)) {
      String main = word.target("", "officeDocument");
      if (main == null || !word.has(main)) {
        main = "word/document.xml";
      }
      // Headers first: a marking stands there, and an outcome cut short should have seen it.
      for (String name : word.names()) {
        if (OTHER_PARTS.matcher(name.toLowerCase(Locale.ROOT)).matches()) {
          String part = name.substring("word/".length(), name.length() - ".xml".length());
          TextBlocks blocks = new TextBlocks(location.append("part", part), sink);
          OoxmlText.copy(word, name, blocks);
          blocks.finish();
        }
      }
      PrintedParagraphs printed =
          DocumentOptions.current().printed()
              ? new PrintedParagraphs(WordLists.of(word, main))
              : null;
      OoxmlBeside beside = new OoxmlBeside(location, sink);
      try (InputStream in = word.open(main)) {
        new DocxBody(location, beside, sink, printed).read(Xml.reader(in));
      }
      beside.finish();
      OoxmlExtras.push(word, document, limits, sink);
    }
  }
}
