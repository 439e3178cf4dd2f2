package org.inshore.scanners.documents.rtf;

import java.nio.charset.Charset;
import java.util.Map;
import java.util.Set;

/** State within a group, restored behind it. */
final class RtfGroup {
  /** Destination of text. */
  enum Destination {
    BODY,
    /** Headers, notes, fields, names: beside the text. */
    ASIDE,
    PROPERTIES,
    FONTS,
    /** Names of styles and all else that programs keep: said where it holds a long number. */
    NAMES,
    PICTURE,
    OBJECT,
    /** XML that fields of the text show, in hexadecimal digits. */
    STORE,
    /** What programs keep in hexadecimal digits. */
    PACKED,
    /** Pictures that stand in the document in another form as well. */
    NOTHING
  }

  /** Destinations within which no other begins. */
  private static final Set<Destination> CLOSED =
      Set.of(
          Destination.NOTHING,
          Destination.PICTURE,
          Destination.OBJECT,
          Destination.STORE,
          Destination.PACKED,
          Destination.NAMES,
          Destination.FONTS);

  /** Destinations of bytes that are written in hexadecimal digits. */
  static final Set<Destination> HEXADECIMAL =
      Set.of(Destination.PICTURE, Destination.OBJECT, Destination.STORE, Destination.PACKED);

  private static final Map<String, Destination> KNOWN =
      Map.ofEntries(
          Map.entry("fonttbl", Destination.FONTS),
          Map.entry("info", Destination.PROPERTIES),
          Map.entry("userprops", Destination.PROPERTIES),
          Map.entry("pict", Destination.PICTURE),
          Map.entry("objdata", Destination.OBJECT),
          Map.entry("datastore", Destination.STORE),
          Map.entry("nonshppict", Destination.NOTHING),
          Map.entry("stylesheet", Destination.NAMES),
          Map.entry("listtable", Destination.NAMES),
          Map.entry("header", Destination.ASIDE),
          Map.entry("headerl", Destination.ASIDE),
          Map.entry("headerr", Destination.ASIDE),
          Map.entry("headerf", Destination.ASIDE),
          Map.entry("footer", Destination.ASIDE),
          Map.entry("footerl", Destination.ASIDE),
          Map.entry("footerr", Destination.ASIDE),
          Map.entry("footerf", Destination.ASIDE),
          Map.entry("footnote", Destination.ASIDE),
          Map.entry("annotation", Destination.ASIDE),
          Map.entry("revtbl", Destination.ASIDE),
          Map.entry("sp", Destination.ASIDE),
          // Shapes hold text of their own.
          Map.entry("shptxt", Destination.BODY),
          Map.entry("shppict", Destination.BODY),
          Map.entry("shpinst", Destination.BODY),
          Map.entry("fldrslt", Destination.BODY),
          Map.entry("result", Destination.BODY));

  /** Destinations of text as people write it, in which groups are parts of lines. */
  private static final Set<String> RUNNING =
      Set.of(
          "header",
          "headerl",
          "headerr",
          "headerf",
          "footer",
          "footerl",
          "footerr",
          "footerf",
          "footnote",
          "annotation");

  private static final Set<String> TECHNICAL =
      Set.of(
          "colortbl",
          "listoverridetable",
          "rsidtbl",
          "latentstyles",
          "xmlnstbl",
          "generator",
          "mmathPr",
          "filetbl",
          "pgptbl",
          "falt",
          "pnseclvl",
          "listtext",
          "pntext",
          "ftnsep",
          "ftnsepc",
          "aftnsep",
          "picprop",
          "wgrffmtfilter",
          "ebcstart",
          "ebcend",
          "defchp",
          "defpap");

  private static final Set<String> PACKED =
      Set.of(
          "themedata",
          "colorschememapping",
          "blipuid",
          "panose",
          "passwordhash",
          "writereservhash",
          "fontemb",
          "fontfile");

  /** Numbers of lists, which programs write beside what they are counted from. */
  private static final Set<String> NUMBERS = Set.of("listtext", "pntext");

  Destination destination = Destination.BODY;
  Charset charset;

  /** How many bytes stand in for a character that is given by its number. */
  int standIns = 1;

  boolean inTable;
  boolean optional;

  /** Whether it is text as people write it, beside the text. */
  boolean running;

  /** Whether it is deleted in tracked changes. */
  boolean deleted;

  private final boolean printed;

  /**
   * Begins with no group.
   *
   * @param printed whether text is read as it is printed
   */
  RtfGroup(Charset charset, boolean printed) {
    this.charset = charset;
    this.printed = printed;
  }

  /** The group that begins within this one. */
  RtfGroup inner() {
    RtfGroup inner = new RtfGroup(charset, printed);
    inner.destination = destination;
    inner.standIns = standIns;
    inner.inTable = inTable;
    inner.running = running;
    inner.deleted = deleted;
    return inner;
  }

  /** Takes a control word that may begin a destination. */
  void destination(String word) {
    if (destination == Destination.PICTURE && word.equals("picprop")) {
      destination = Destination.ASIDE; // what is said of the picture
      optional = false;
      return;
    }
    if (destination == Destination.NAMES && word.equals("listpicture")) {
      destination = Destination.NOTHING;
    }
    if (PACKED.contains(word) && destination != Destination.NOTHING) {
      destination = Destination.PACKED;
      optional = false;
      return;
    }
    if (CLOSED.contains(destination)) {
      return;
    }
    Destination known = KNOWN.get(word);
    if (printed && NUMBERS.contains(word)) {
      optional = false;
      return;
    }
    if (TECHNICAL.contains(word)) {
      destination = Destination.NAMES;
    } else if (known != null) {
      boolean beside = destination == Destination.ASIDE && known == Destination.BODY;
      destination = beside && !word.equals("shptxt") ? destination : known;
    } else if (optional && destination == Destination.BODY) {
      destination = Destination.ASIDE;
    }
    running = RUNNING.contains(word) || (running && !optional && known != Destination.ASIDE);
    optional = false;
  }
}
