package org.inshore.scanners.documents.opendocument;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import org.inshore.scanners.documents.office.ooxml.Xml;
import org.jspecify.annotations.Nullable;

/**
 * Tracked deletions of an OpenDocument text, which stand before it: puts each back where it was, so
 * that a number of which a part was deleted is whole.
 */
final class OdfDeletions {
  private static final int MOST = 10_000;
  private static final int LONGEST = 1000;

  private final Map<String, String> deleted = new HashMap<>();
  private final Set<String> inserted = new HashSet<>();

  /** The region that is being listed, and what was deleted in it. */
  private @Nullable String region;

  private final StringBuilder text = new StringBuilder();

  /** The paragraph as it was before its changes. */
  private final StringBuilder paragraph = new StringBuilder();

  private boolean isChanged;

  /** Insertions in which the text at hand stands. */
  private final Set<String> open = new HashSet<>();

  /** Takes the begin of an element in the list of changes. */
  void list(XMLStreamReader xml) {
    switch (xml.getLocalName()) {
      case "changed-region" -> {
        region = Xml.attribute(xml, "id");
        text.setLength(0);
      }
      case "insertion" -> {
        if (region != null && inserted.size() < MOST) {
          inserted.add(region);
        }
        region = null;
      }
      // Who deleted it stands before what was deleted.
      case "p", "h" -> text.setLength(0);
      default -> {}
    }
  }

  /** Takes text in the list of changes. */
  void listed(String part) {
    if (region != null && text.length() + part.length() <= LONGEST) {
      text.append(part);
    }
  }

  /** Takes the end of an element in the list of changes. */
  void listed(XMLStreamReader xml) {
    if (region != null && xml.getLocalName().equals("deletion") && deleted.size() < MOST) {
      deleted.put(region, text.toString());
      region = null;
    }
  }

  /** Takes a mark in a paragraph that says where something was changed. */
  void mark(XMLStreamReader xml) {
    String id = Xml.attribute(xml, "change-id");
    if (id == null) {
      return;
    }
    switch (xml.getLocalName()) {
      case "change" -> {
        String gone = deleted.get(id);
        if (gone != null) {
          paragraph.append(gone);
          isChanged = true;
        }
      }
      case "change-start" -> {
        if (inserted.contains(id)) {
          open.add(id);
        }
      }
      case "change-end" -> open.remove(id);
      default -> {}
    }
  }

  /** Takes text of a paragraph. */
  void append(String part) {
    if (!deleted.isEmpty() && open.isEmpty()) {
      paragraph.append(part);
    }
  }

  /** Ends a paragraph; what it was before, or null if nothing in it was deleted. */
  @Nullable String end() {
    String before = isChanged ? paragraph + "\n" : null;
    paragraph.setLength(0);
    isChanged = false;
    return before;
  }
}
