package org.inshore.scanners.documents.opendocument;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.inshore.scanners.documents.behind.Behind;
import org.inshore.scanners.documents.content.DocumentTime;
import org.inshore.scanners.documents.guard.Budget;
import org.inshore.scanners.documents.guard.BudgetStream;
import org.inshore.scanners.documents.guard.Problems;
import org.inshore.scanners.documents.guard.Spool;
import org.inshore.scanners.documents.office.ooxml.OoxmlPackage;
import org.inshore.scanners.documents.office.ooxml.Xml;
import org.inshore.scanners.documents.picture.Pictures;
import org.inshore.scanners.documents.sweep.Sweep;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;

/** Reads one OpenDocument: its content, headers and footers, properties, inner documents. */
final class OpenDocumentReader {
  private static final String FLAT = "-flat-xml";

  /** What was read before, and what only tells how a document and its program look. */
  private static final Pattern LEFT_OUT =
      Pattern.compile(
          "mimetype|meta\\.xml|styles\\.xml|(?:.*/)?(?:settings|manifest)\\.(?:xml|rdf)"
              + "|layout-cache|(?:thumbnails|configurations2|objectreplacements|fonts)/.*");

  private OpenDocumentReader() {}

  static void read(Content.Binary document, String mediaType, Limits limits, ContentSink sink)
      throws IOException, XMLStreamException, ScanException, InterruptedException {
    Location location = document.location();
    if (mediaType.endsWith(FLAT)) {
      Budget budget = new Budget(limits, document.bytes().size());
      try (InputStream in = new BudgetStream(document.bytes().open(), budget)) {
        Sweep sweep = Sweep.of(location, sink);
        new OdfContent(location, sink).read(sweep.watch("", Xml.reader(in)));
        sweep.push();
      }
      return;
    }
    try (OoxmlPackage parts = OoxmlPackage.open(document, limits, sink)) {
      if (parts.has("META-INF/manifest.xml") && isEncrypted(parts)) {
        throw Problems.encrypted(null);
      }
      boolean any = false;
      Pictures pictures = new Pictures(location, sink);
      // Styles first: a marking stands in headers, which are among them.
      for (String name : List.of("styles.xml", "meta.xml")) {
        if (parts.has(name)) {
          part(parts, name, location.append("part", name.replace(".xml", "")), sink);
        }
      }
      if (parts.has("meta.xml")) {
        created(parts, location, sink);
      }
      for (String name : parts.names()) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.equals("content.xml")) {
          any = true;
          part(parts, name, location, sink);
        } else if (lower.endsWith("/content.xml") || lower.endsWith("/styles.xml")) {
          part(parts, name, location.append("entry", name), sink);
        } else if (lower.startsWith("pictures/") || lower.startsWith("media/")) {
          try (InputStream in = parts.open(name);
              Spool bytes = Spool.copy(in, limits.fileBytes())) {
            pictures.add(name, bytes);
          }
        } else if (lower.startsWith("basic/") || lower.startsWith("scripts/")) {
          inner(parts, name, location, limits, sink);
        } else if (!LEFT_OUT.matcher(lower).matches()) {
          // Objects, tables of a database, signatures, whatever a program put there.
          inner(parts, name, location, limits, sink);
        }
      }
      if (!any) {
        throw Problems.damaged(null);
      }
      pictures.finish();
      parts.finish(location, limits, sink);
      Behind.push(document, parts.end(), sink);
    }
  }

  private static void part(OoxmlPackage parts, String name, Location place, ContentSink sink)
      throws IOException, XMLStreamException, ScanException, InterruptedException {
    try (InputStream in = parts.open(name)) {
      new OdfContent(place, sink).read(Xml.reader(in));
    }
  }

  private static void created(OoxmlPackage parts, Location document, ContentSink sink)
      throws IOException, XMLStreamException {
    try (InputStream in = parts.open("meta.xml")) {
      var xml = Xml.reader(in);
      boolean open = false;
      while (xml.hasNext()) {
        xml.next();
        if (open && xml.isCharacters()) {
          Instant when = DocumentTime.parse(xml.getText());
          if (when != null) {
            sink.created(document, when);
          }
          return;
        }
        open = xml.isStartElement() && xml.getLocalName().equals("creation-date");
      }
    }
  }

  private static boolean isEncrypted(OoxmlPackage parts) throws IOException, XMLStreamException {
    try (InputStream in = parts.open("META-INF/manifest.xml")) {
      var xml = Xml.reader(in);
      while (xml.hasNext()) {
        xml.next();
        if (xml.isStartElement() && xml.getLocalName().equals("encryption-data")) {
          return true;
        }
      }
    }
    return false;
  }

  private static void inner(
      OoxmlPackage parts, String name, Location outer, Limits limits, ContentSink sink)
      throws IOException, ScanException, InterruptedException {
    Location place = outer.append("entry", name);
    try (InputStream in = parts.open(name);
        Spool bytes = Spool.copy(in, limits.fileBytes())) {
      if (bytes.breakage() != null) {
        sink.failed(place, Problems.damaged(bytes.breakage()));
      }
      if (bytes.size() > 0) {
        sink.content(new Content.Binary(place, name.substring(name.lastIndexOf('/') + 1), bytes));
      }
    }
  }
}
