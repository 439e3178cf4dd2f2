package org.inshore.scanners.documents.ofd;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.inshore.scanners.documents.archive.ArchiveEntries;
import org.inshore.scanners.documents.archive.EntryNames;
import org.inshore.scanners.documents.behind.Behind;
import org.inshore.scanners.documents.content.TextBlocks;
import org.inshore.scanners.documents.guard.Guard;
import org.inshore.scanners.documents.guard.Problems;
import org.inshore.scanners.documents.office.ooxml.OoxmlPackage;
import org.inshore.scanners.documents.office.ooxml.Xml;
import org.inshore.scanners.documents.page.PageText;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;

/** Reads one OFD: its pages in order, templates and annotations, what it says, attachments. */
final class OfdReader {
  /** Names which parts are encrypted (GM/T 0099). */
  private static final String ENCRYPTIONS = "encryptions.xml";

  private static final Pattern DOCUMENT = Pattern.compile("(?:.*/)?document\\.xml");
  private static final Pattern PICTURE =
      Pattern.compile(".*\\.(?:png|jpe?g|bmp|gif|tiff?|jb2|jbig2|gbig2|svg|esl)");
  private static final Pattern TECHNICAL =
      Pattern.compile(".*\\.(?:ttf|ttc|otf|cff|pfb|dat|dtd|xsd|icc)");

  /** Elements whose text is drawn, or is none. */
  private static final Set<String> DRAWN =
      Set.of("TextCode", "Glyphs", "AbbreviatedData", "PhysicalBox", "CheckValue", "MaxUnitID");

  private static final Set<String> SAYING =
      Set.of("Title", "URI", "Remark", "Subject", "Caption", "Text", "Name", "AttachmentName");

  private final OoxmlPackage parts;
  private final Location location;
  private final ContentSink sink;
  private final PageText text;
  private final Set<String> read = new HashSet<>();

  private OfdReader(OoxmlPackage parts, Location location, ContentSink sink) {
    this.parts = parts;
    this.location = location;
    this.sink = sink;
    this.text = new PageText(sink);
  }

  static void read(Content.Binary document, Limits limits, ContentSink sink)
      throws IOException, XMLStreamException, ScanException, InterruptedException {
    try (OoxmlPackage parts = OoxmlPackage.open(document, limits, sink)) {
      boolean isEncrypted =
          parts.names().stream()
              .anyMatch(name -> name.toLowerCase(Locale.ROOT).endsWith(ENCRYPTIONS));
      try {
        new OfdReader(parts, document.location(), sink).read(limits);
        if (!isEncrypted) {
          parts.finish(document.location(), limits, sink);
        }
        Behind.push(document, parts.end(), sink);
      } catch (IOException | XMLStreamException e) {
        if (!isEncrypted) {
          throw e;
        }
      }
      if (isEncrypted) {
        throw Problems.encrypted(null);
      }
    }
  }

  private void read(Limits limits)
      throws IOException, XMLStreamException, ScanException, InterruptedException {
    Set<String> pages = new LinkedHashSet<>();
    for (String name : parts.names()) {
      if (DOCUMENT.matcher(name.toLowerCase(Locale.ROOT)).matches()) {
        pages(name, pages);
      }
    }
    // Templates and notes first: a marking stands there.
    for (String name : parts.names()) {
      boolean page = name.toLowerCase(Locale.ROOT).contains("/pages/page_");
      boolean listed = pages.stream().anyMatch(name::equalsIgnoreCase);
      if (isXml(name) && !listed && !(page && name.endsWith("Content.xml"))) {
        page(name, location.append("part", name));
      }
    }
    int number = 0;
    for (String name : pages) {
      number++;
      Location place = location.append("page", String.valueOf(number));
      if (parts.has(name)) {
        page(name, place);
      } else {
        sink.failed(place, Problems.damaged(null));
      }
    }
    text.finish();
    TextBlocks said = new TextBlocks(location.append("part", "properties"), sink);
    for (String name : parts.names()) {
      if (isXml(name)) {
        // Pages that no document names are read all the same.
        page(name, location.append("part", name));
        say(name, said);
      }
    }
    text.finish();
    said.finish();
    others(limits);
    if (number == 0) {
      throw new IOException();
    }
  }

  private static boolean isXml(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(".xml");
  }

  private void pages(String document, Set<String> pages) throws IOException, XMLStreamException {
    String folder = document.substring(0, document.lastIndexOf('/') + 1);
    try (InputStream in = parts.open(document)) {
      XMLStreamReader xml = Xml.prefixed(in);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT && OfdPage.name(xml).equals("Page")) {
          String place = Xml.attribute(xml, "BaseLoc");
          if (place != null) {
            pages.add(place.startsWith("/") ? place.substring(1) : folder + place);
          }
        }
      }
    }
  }

  private void page(String name, Location place)
      throws IOException, ScanException, InterruptedException {
    Guard.checkInterrupt();
    if (!read.add(name.toLowerCase(Locale.ROOT))) {
      return;
    }
    OfdPage page = new OfdPage();
    try (InputStream in = parts.open(name)) {
      page.read(Xml.prefixed(in));
    } catch (XMLStreamException e) {
      sink.failed(place, Problems.damaged(e));
    }
    text.push(page.runs, page.rulings, place);
    if (page.hasUnreadableGlyphs()) {
      sink.failed(place, Problems.noReader("pdf.glyphs"));
    }
  }

  /** What stands in elements and attributes beside the pages: titles, tags, links, remarks. */
  private void say(String name, TextBlocks said)
      throws IOException, ScanException, InterruptedException {
    try (InputStream in = parts.open(name)) {
      XMLStreamReader xml = Xml.prefixed(in);
      String element = "";
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
          element = OfdPage.name(xml);
          for (int i = 0; i < xml.getAttributeCount(); i++) {
            String attribute = xml.getAttributeLocalName(i);
            if (SAYING.contains(attribute) || element.equals("CustomData")) {
              said.append(xml.getAttributeValue(i) + "\n");
            }
          }
        } else if (event == XMLStreamConstants.CHARACTERS
            && !xml.isWhiteSpace()
            && !DRAWN.contains(element)) {
          said.append(element + ": " + xml.getText() + "\n");
        }
      }
    } catch (XMLStreamException e) {
      sink.failed(location.append("part", name), Problems.damaged(e));
    }
  }

  /** Attached files as inner documents; pictures and seals are told. */
  private void others(Limits limits) throws IOException, ScanException, InterruptedException {
    ArchiveEntries entries = new ArchiveEntries(location, -1, limits, sink);
    int pictures = 0;
    for (String name : parts.names()) {
      String lower = name.toLowerCase(Locale.ROOT);
      boolean attached = lower.contains("attach");
      if (isXml(name) && !(attached && !lower.endsWith("attachments.xml"))) {
        continue;
      }
      if (!attached && PICTURE.matcher(lower).matches()) {
        pictures++;
      } else if (attached || !TECHNICAL.matcher(lower).matches()) {
        try (InputStream in = parts.open(name)) {
          entries.content(entries.begin(name), EntryNames.last(name), -1, in);
        }
      }
    }
    if (pictures > 0) {
      sink.failed(
          location.append("part", "pictures"), Problems.noReader("ooxml.pictures", pictures));
    }
  }
}
