package org.inshore.scanners.documents.rtf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.inshore.scanners.documents.content.TextBlocks;
import org.inshore.scanners.documents.guard.Guard;
import org.inshore.scanners.documents.guard.Problems;
import org.inshore.scanners.documents.rtf.RtfGroup.Destination;
import org.inshore.scanners.documents.sweep.Written;
import org.inshore.scanners.documents.table.DocumentBody;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.DocumentOptions;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;

/** Reads one RTF document: text and tables, what stands beside them, objects within. */
final class RtfReader {
  private static final int MAX_DEPTH = 10_000;
  private static final int MAX_FONTS = 10_000;

  private static final int LONGEST_NAME = 1 << 12;
  private static final int CHUNK = 1 << 12;
  private static final Pattern LONG_NUMBER = Pattern.compile("\\d{8}");

  private final RtfTokens tokens;
  private final DocumentBody body;
  private final TextBlocks aside;
  private final TextBlocks properties;
  private final RtfObjects objects;

  private final Deque<RtfGroup> groups = new ArrayDeque<>();
  private final Map<Integer, Charset> fonts = new HashMap<>();
  private final StringBuilder names = new StringBuilder();
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private Charset usual = Charset.forName("GB18030");
  private final boolean printed = DocumentOptions.current().printed();
  private RtfGroup group = new RtfGroup(usual, printed);
  private int font;
  private int standIns;
  private boolean tableOpen;

  private final RtfRow row = new RtfRow();
  private boolean afterRow;

  private RtfReader(Location location, InputStream in, Limits limits, ContentSink sink) {
    this.tokens = new RtfTokens(in);
    this.body = new DocumentBody(location, sink);
    this.aside = new TextBlocks(location.append("part", "beside"), sink);
    this.properties = new TextBlocks(location.append("part", "properties"), sink);
    this.objects = new RtfObjects(location, limits, sink);
  }

  static void read(Content.Binary document, Limits limits, ContentSink sink)
      throws IOException, ScanException, InterruptedException {
    try (InputStream in = document.bytes().open()) {
      new RtfReader(document.location(), in, limits, sink).read();
    }
  }

  private void read() throws IOException, ScanException, InterruptedException {
    boolean any = false;
    long count = 0;
    while (true) {
      if ((++count & 0xffff) == 0) {
        Guard.checkInterrupt();
      }
      RtfTokens.Kind kind = tokens.next();
      if (!any && kind != RtfTokens.Kind.OPEN) {
        throw Problems.damaged(null);
      }
      switch (kind) {
        case OPEN -> {
          flush();
          any = true;
          if (groups.size() > MAX_DEPTH) {
            throw Problems.limit("limit.depth");
          }
          groups.push(group);
          group = group.inner();
        }
        case CLOSE -> close();
        case WORD -> {
          String word = tokens.word();
          // One of these may be the second byte of a character.
          if (!"\\{}".contains(word)) {
            flush();
          }
          word(word);
        }
        case HEX, BYTE -> take(tokens.number());
        case END -> {
          finish();
          return;
        }
      }
    }
  }

  private void close() throws IOException, ScanException, InterruptedException {
    flush();
    Destination inner = group.destination;
    boolean running = group.running;
    if (groups.isEmpty()) {
      return;
    }
    group = groups.pop();
    if (inner == Destination.NAMES || inner == Destination.FONTS) {
      name();
    }
    if (inner == Destination.OBJECT && group.destination != Destination.OBJECT) {
      objects.push();
    } else if (inner == Destination.STORE && group.destination != Destination.STORE) {
      aside.append(objects.store());
    } else if (inner == Destination.PACKED && group.destination != Destination.PACKED) {
      objects.packed();
    } else if (inner == Destination.PICTURE && group.destination != Destination.PICTURE) {
      objects.picture();
    } else if (inner == Destination.ASIDE && !(running && group.running)) {
      // A group within a header is a part of a line in another font.
      aside.append("\n");
    } else if (inner == Destination.PROPERTIES) {
      properties.append("\n");
    }
  }

  /** Ends the name of a style, or the text around a number of a list. */
  private void name() throws ScanException, InterruptedException {
    remark(names.toString());
    names.setLength(0);
  }

  private void remark(String text) throws ScanException, InterruptedException {
    if (LONG_NUMBER.matcher(text).find() || Written.amongBytes(text)) {
      aside.append(text + "\n");
    }
  }

  /** Takes bytes as they are. */
  private void binary(int count) throws IOException, ScanException, InterruptedException {
    boolean isText = !RtfGroup.HEXADECIMAL.contains(group.destination);
    for (int left = count; left > 0; left -= CHUNK) {
      byte[] some = tokens.bytes(Math.min(left, CHUNK));
      if (isText) {
        remark(new String(some, StandardCharsets.UTF_8));
      } else {
        objects.take(some);
      }
    }
  }

  private void finish() throws ScanException, InterruptedException {
    flush();
    body.finish();
    aside.finish();
    properties.finish();
    objects.tell();
    if (!groups.isEmpty()) {
      throw Problems.unreadable("rtf.truncated");
    }
  }

  private void take(int b) throws ScanException, InterruptedException {
    if (standIns > 0) {
      standIns--;
      return;
    }
    switch (group.destination) {
      case NOTHING -> {}
      case OBJECT, STORE, PACKED, PICTURE -> objects.take(b);
      default -> {
        bytes.write(b);
        if (bytes.size() > 4096 && b < 0x40) {
          flush();
        }
      }
    }
  }

  private void flush() throws ScanException, InterruptedException {
    if (bytes.size() > 0) {
      text(bytes.toString(group.charset));
      bytes.reset();
    }
  }

  private void text(String text) throws ScanException, InterruptedException {
    if (printed && group.deleted) {
      return;
    }
    switch (group.destination) {
      case BODY -> {
        if (tableOpen && afterRow && !group.inTable) {
          body.endTable();
          tableOpen = false;
        }
        body.append(text);
      }
      case ASIDE -> aside.append(text);
      case PROPERTIES -> properties.append(text);
      case NAMES, FONTS ->
          names.append(text, 0, Math.min(text.length(), LONGEST_NAME - names.length()));
      default -> {}
    }
  }

  private void word(String word) throws IOException, ScanException, InterruptedException {
    int number = tokens.number();
    standIns = 0;
    switch (word) {
      case "*" -> group.optional = true;
      case "\\", "{", "}" -> take(word.charAt(0));
      case "~" -> text("\u00a0");
      case "_" -> text("-");
      case "ansicpg" -> {
        usual = RtfCharsets.ofCodePage(number, usual);
        group.charset = usual;
      }
      case "f" -> {
        font = number;
        if (group.destination != Destination.FONTS) {
          group.charset = fonts.getOrDefault(number, usual);
        }
      }
      case "fcharset" -> {
        if (fonts.size() < MAX_FONTS) {
          fonts.put(font, RtfCharsets.ofFont(number, usual));
        }
      }
      case "plain" -> {
        group.charset = usual;
        group.deleted = false;
      }
      case "deleted" -> group.deleted = !tokens.isNumbered() || number != 0;
      case "uc" -> group.standIns = Math.clamp(number, 0, 16);
      case "u" -> {
        text(String.valueOf((char) number));
        standIns = group.standIns;
      }
      case "bin" -> binary(number);
      case "pard" -> group.inTable = false;
      case "trowd", "intbl" -> {
        if (word.equals("trowd")) {
          row.begin();
        }
        group.inTable = true;
        if (!tableOpen && group.destination == Destination.BODY) {
          body.beginTable();
          tableOpen = true;
        }
        afterRow &= !tableOpen;
      }
      case "clvmrg" -> row.goesOnBelow();
      case "clmrg" -> row.goesOnBeside();
      case "cellx" -> row.edge(number);
      case "cell" -> {
        if (group.destination == Destination.BODY) {
          row.endCell(body);
        }
      }
      case "row" -> {
        if (group.destination == Destination.BODY) {
          body.endRow();
          row.end();
          afterRow = true;
        }
      }
      case "par", "sect", "page" -> paragraph();
      case "line", "nestrow" -> text("\n");
      case "tab", "nestcell" -> text("\t");
      case "emdash" -> text("\u2014");
      case "endash" -> text("\u2013");
      case "emspace", "enspace", "qmspace" -> text(" ");
      default -> {
        remark(tokens.digits());
        group.destination(word);
      }
    }
  }

  private void paragraph() throws ScanException, InterruptedException {
    if (group.destination == Destination.BODY) {
      text("");
      body.endParagraph();
    } else {
      text("\n");
    }
  }
}
