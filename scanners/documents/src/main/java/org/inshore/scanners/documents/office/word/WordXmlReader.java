package org.inshore.scanners.documents.office.word;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.inshore.scanners.documents.content.TextBlocks;
import org.inshore.scanners.documents.guard.Budget;
import org.inshore.scanners.documents.guard.BudgetStream;
import org.inshore.scanners.documents.guard.Problems;
import org.inshore.scanners.documents.office.ooxml.OoxmlBeside;
import org.inshore.scanners.documents.office.ooxml.Xml;
import org.inshore.scanners.documents.sweep.Sweep;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;

/** Reads one Word document in a single file of XML. */
final class WordXmlReader {
  private WordXmlReader() {}

  static void read(Content.Binary document, Limits limits, ContentSink sink)
      throws IOException, XMLStreamException, ScanException, InterruptedException {
    Location location = document.location();
    Sweep sweep = Sweep.of(location, sink, OoxmlBeside::isSaying);
    properties(document, limits, sink);
    OoxmlBeside beside = new OoxmlBeside(location, sink);
    try (InputStream in = open(document, limits)) {
      new DocxBody(location, beside, sink, null).read(sweep.watch("", Xml.reader(in)));
    }
    beside.finish();
    sweep.push();
  }

  /** The properties, which stand before the body; pictures are told. */
  private static void properties(Content.Binary document, Limits limits, ContentSink sink)
      throws IOException, XMLStreamException, ScanException, InterruptedException {
    TextBlocks blocks = new TextBlocks(document.location().append("part", "properties"), sink);
    int pictures = 0;
    boolean objects = false;
    try (InputStream in = open(document, limits)) {
      XMLStreamReader xml = Xml.reader(in);
      boolean inside = false;
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
          String name = xml.getLocalName();
          inside |= name.endsWith("DocumentProperties");
          pictures += name.equals("pict") || name.equals("blip") ? 1 : 0;
          objects |= name.equals("docOleData") || name.equals("OLEObject");
        } else if (event == XMLStreamConstants.END_ELEMENT) {
          inside &= !xml.getLocalName().endsWith("DocumentProperties");
        } else if (event == XMLStreamConstants.CHARACTERS && inside && !xml.isWhiteSpace()) {
          blocks.append(xml.getText() + "\n");
        }
      }
    }
    blocks.finish();
    if (pictures > 0) {
      sink.failed(
          document.location().append("part", "pictures"),
          Problems.noReader("ooxml.pictures", pictures));
    }
    if (objects) {
      sink.failed(document.location().append("part", "objects"), Problems.noReader("rtf.object"));
    }
  }

  private static InputStream open(Content.Binary document, Limits limits) throws IOException {
    Budget budget = new Budget(limits, document.bytes().size());
    return new BudgetStream(document.bytes().open(), budget);
  }
}
