package org.inshore.scanners.documents.office.ooxml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.inshore.scanners.documents.content.TextBlocks;
import org.inshore.scanners.documents.guard.Spool;
import org.inshore.scanners.documents.guard.UnclaimedNumbers;
import org.inshore.scanners.documents.runs.TextRuns;
import org.inshore.scanners.documents.sweep.Sweep;
import org.inshore.scanners.documents.sweep.UndeliveredLines;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;

/**
 * Reads the parts of a document that no reader of its form has read, whatever they are for: those
 * of XML to their end, for {@link Sweep} to see; runs of text in others.
 */
final class OoxmlRest {
  /** What has no text of its own but long numbers: fonts, and a small picture of a page. */
  private static final Pattern LEFT_OUT =
      Pattern.compile(
          "mimetype|.*\\.(?:odttf|fntdata|ttf|ttc|otf|cff|pfb|icc)|(?:.*/)?fonts/.*"
              + "|.*thumbnails?[/.].*|objectreplacements/.*|.*binaryindex.*");

  private static final int HEAD = 64;

  /** In an encoding of one or two bytes. */
  private static final Pattern XML =
      Pattern.compile("(?:\\xef\\xbb\\xbf|\\xff\\xfe|\\xfe\\xff)?[\\s\\x00]*<\\x00?[?!A-Za-z_]");

  private final OoxmlPackage document;
  private final Sweep sweep;

  OoxmlRest(OoxmlPackage document, Sweep sweep) {
    this.document = document;
    this.sweep = sweep;
  }

  void push(Location location, Limits limits, ContentSink sink)
      throws IOException, XMLStreamException, ScanException, InterruptedException {
    for (String name : document.names()) {
      String lower = name.toLowerCase(Locale.ROOT);
      if (document.isTaken(name)) {
        sweep.leave(name);
        continue;
      }
      if (sweep.isThrough(name)) {
        continue;
      }
      if (!lower.endsWith(".bin") && isXml(document.head(name, HEAD))) {
        drain(name);
      } else {
        Location place = location.append("entry", name);
        try (InputStream in = document.open(name);
            Spool bytes = Spool.copy(in, limits.fileBytes())) {
          if (LEFT_OUT.matcher(lower).matches()) {
            UnclaimedNumbers.push(place, bytes, sink);
          } else {
            TextRuns.push(place, bytes, sink);
          }
        }
      }
    }
    sweep.push();
    UndeliveredLines lines = UndeliveredLines.of(sink);
    if (lines != null) {
      List<String> marks = document.marks();
      Location place = location.append("part", "entries");
      TextBlocks.push(place, marks.getFirst(), lines.amongBytes());
      TextBlocks.push(place, marks.getLast(), lines);
    }
  }

  /** Whether it begins with a mark, after a mark of its encoding. */
  private static boolean isXml(byte[] head) {
    String text = new String(head, StandardCharsets.ISO_8859_1);
    return XML.matcher(text).lookingAt();
  }

  private void drain(String name) throws IOException, XMLStreamException {
    try (InputStream in = document.open(name)) {
      XMLStreamReader xml = Xml.gathering(in);
      while (xml.hasNext()) {
        xml.next();
      }
    }
  }
}
