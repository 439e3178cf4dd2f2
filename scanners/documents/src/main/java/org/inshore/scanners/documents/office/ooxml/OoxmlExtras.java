package org.inshore.scanners.documents.office.ooxml;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.inshore.scanners.documents.behind.Behind;
import org.inshore.scanners.documents.content.DocumentTime;
import org.inshore.scanners.documents.content.TextBlocks;
import org.inshore.scanners.documents.guard.Problems;
import org.inshore.scanners.documents.guard.Spool;
import org.inshore.scanners.documents.guard.UnclaimedNumbers;
import org.inshore.scanners.documents.ole.MacroText;
import org.inshore.scanners.documents.picture.Pictures;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;

/**
 * Reads what all Office documents carry beside their text: properties, inner documents, pictures.
 */
public final class OoxmlExtras {
  private static final List<String> PROPERTIES =
      List.of("docprops/core.xml", "docprops/app.xml", "docprops/custom.xml");

  /** Suffixes of parts that readers of the form see to, or that hold no content. */
  private static final Set<String> OF_THE_FORM =
      Set.of("xml", "rels", "vml", "bin", "odttf", "fntdata", "ttf", "");

  private static final Set<String> PICTURES =
      Set.of("png", "jpg", "jpeg", "gif", "bmp", "tif", "tiff", "emf", "wmf");

  private OoxmlExtras() {}

  public static void push(
      OoxmlPackage document, Content.Binary binary, Limits limits, ContentSink sink)
      throws IOException, XMLStreamException, ScanException, InterruptedException {
    Location location = binary.location();
    TextBlocks properties = new TextBlocks(location.append("part", "properties"), sink);
    for (String part : PROPERTIES) {
      if (document.has(part)) {
        properties(document, part, location, sink, properties);
      }
    }
    properties.finish();

    Pictures pictures = new Pictures(location, sink);
    for (String name : document.names()) {
      String lower = name.toLowerCase(Locale.ROOT);
      boolean own = lower.startsWith("customxml/") && !lower.contains("itemprops");
      if (lower.contains("/embeddings/")
          || lower.contains("/afchunk")
          || (own && lower.endsWith(".xml"))) {
        inner(document, name, location, limits, sink);
      } else if (lower.contains("/media/") || isPicture(lower)) {
        try (InputStream in = document.open(name);
            Spool bytes = Spool.copy(in, limits.fileBytes())) {
          pictures.add(name, bytes);
        }
      } else if (lower.endsWith("vbaproject.bin")) {
        Location place = location.append("part", "macros");
        try (InputStream in = document.open(name);
            Spool bytes = Spool.copy(in, limits.fileBytes())) {
          MacroText.push(bytes.open(), place, sink);
          UnclaimedNumbers.push(place, bytes, sink);
        }
      } else if (!OF_THE_FORM.contains(suffix(lower)) && !lower.contains("thumbnail")) {
        // A page, a text or a document that the body shows, under any name.
        inner(document, name, location, limits, sink);
      }
    }
    pictures.finish();
    document.finish(location, limits, sink);
    Behind.push(binary, document.end(), sink);
  }

  private static boolean isPicture(String name) {
    return PICTURES.contains(suffix(name)) && !name.contains("thumbnail");
  }

  private static String suffix(String name) {
    String last = name.substring(name.lastIndexOf('/') + 1);
    return last.indexOf('.') < 0 ? "" : last.substring(last.lastIndexOf('.') + 1);
  }

  private static void inner(
      OoxmlPackage document, String name, Location outer, Limits limits, ContentSink sink)
      throws IOException, ScanException, InterruptedException {
    Location location = outer.append("entry", name);
    try (InputStream in = document.open(name);
        Spool bytes = Spool.copy(in, limits.fileBytes())) {
      if (bytes.breakage() != null) {
        sink.failed(location, Problems.damaged(bytes.breakage()));
      }
      if (bytes.size() > 0) {
        sink.content(
            new Content.Binary(location, name.substring(name.lastIndexOf('/') + 1), bytes));
      }
    }
  }

  private static void created(Location document, String text, ContentSink sink) {
    Instant when = DocumentTime.parse(text);
    if (when != null) {
      sink.created(document, when);
    }
  }

  /** A line for each element with text: {@code title: …}. */
  private static void properties(
      OoxmlPackage document, String part, Location location, ContentSink sink, TextBlocks blocks)
      throws IOException, XMLStreamException, ScanException, InterruptedException {
    try (InputStream in = document.open(part)) {
      XMLStreamReader xml = Xml.reader(in);
      String name = "";
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
          String own = Xml.attribute(xml, "name");
          if (own != null || !xml.getPrefix().equals("vt")) {
            name = own == null ? xml.getLocalName() : own;
          }
        } else if (event == XMLStreamConstants.CHARACTERS && !xml.isWhiteSpace()) {
          blocks.append(name + ": " + xml.getText() + "\n");
          if (name.equals("created")) {
            created(location, xml.getText(), sink);
          }
        }
      }
    }
  }
}
