package org.inshore.scanners.documents.office.ooxml;

import java.util.Arrays;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Events of a pull parser, one behind the other in arrays: kinds, names, and the characters, names
 * and values that belong to each.
 */
final class EventBatch {
  private static final int MOST_EVENTS = 1 << 12;
  private static final int MOST_CHARS = 1 << 16;

  private final byte[] kinds = new byte[MOST_EVENTS];
  private final @Nullable String[] names = new String[MOST_EVENTS];
  private final @Nullable String[] prefixes = new String[MOST_EVENTS];

  /** By event: where its characters, its attributes and its namespaces end. */
  private final int[] charEnds = new int[MOST_EVENTS];

  private final int[] pairEnds = new int[MOST_EVENTS];
  private final int[] addressEnds = new int[MOST_EVENTS];
  private int events;

  private char[] chars = new char[1 << 12];

  /** Name and value of attributes in turn. */
  private String[] pairs = new String[1 << 10];

  private @Nullable String[] addresses = new String[1];

  /** What the parser threw behind the last event. */
  private @Nullable Throwable failure;

  void clear() {
    events = 0;
    failure = null;
  }

  /** Whether there is no room for one more event, or none follows. */
  boolean isFull() {
    return failure != null
        || events == MOST_EVENTS
        || charEnd(events - 1) >= MOST_CHARS
        || (events > 0 && kinds[events - 1] == XMLStreamConstants.END_DOCUMENT);
  }

  void fail(Throwable reason) {
    failure = reason;
  }

  /** Adds the event at which a parser stands. */
  void add(XMLStreamReader xml, int kind) {
    int charEnd = charEnd(events - 1);
    int pairEnd = pairEnd(events - 1);
    int addressEnd = addressEnd(events - 1);
    kinds[events] = (byte) kind;
    names[events] = null;
    switch (kind) {
      case XMLStreamConstants.START_ELEMENT -> {
        name(xml);
        for (int i = 0, count = xml.getAttributeCount(); i < count; i++) {
          if (pairEnd + 2 > pairs.length) {
            pairs = Arrays.copyOf(pairs, 2 * pairs.length);
          }
          pairs[pairEnd++] = xml.getAttributeLocalName(i);
          pairs[pairEnd++] = xml.getAttributeValue(i);
        }
        for (int i = 0, count = xml.getNamespaceCount(); i < count; i++) {
          if (addressEnd == addresses.length) {
            addresses = Arrays.copyOf(addresses, 2 * addresses.length);
          }
          addresses[addressEnd++] = xml.getNamespaceURI(i);
        }
      }
      case XMLStreamConstants.END_ELEMENT -> name(xml);
      case XMLStreamConstants.CHARACTERS,
          XMLStreamConstants.SPACE,
          XMLStreamConstants.CDATA,
          XMLStreamConstants.COMMENT -> {
        int length = xml.getTextLength();
        charEnd = append(xml.getTextCharacters(), xml.getTextStart(), length, charEnd);
      }
      case XMLStreamConstants.PROCESSING_INSTRUCTION -> {
        names[events] = xml.getPITarget();
        String data = xml.getPIData();
        char[] more = data == null ? new char[0] : data.toCharArray();
        charEnd = append(more, 0, more.length, charEnd);
      }
      default -> {}
    }
    charEnds[events] = charEnd;
    pairEnds[events] = pairEnd;
    addressEnds[events] = addressEnd;
    events++;
  }

  private void name(XMLStreamReader xml) {
    names[events] = xml.getLocalName();
    prefixes[events] = xml.getPrefix();
  }

  private int append(char[] more, int from, int length, int end) {
    if (end + length > chars.length) {
      chars = Arrays.copyOf(chars, Math.max(2 * chars.length, end + length));
    }
    System.arraycopy(more, from, chars, end, length);
    return end + length;
  }

  int size() {
    return events;
  }

  @Nullable Throwable failure() {
    return failure;
  }

  int kind(int event) {
    return kinds[event];
  }

  @Nullable String name(int event) {
    return names[event];
  }

  @Nullable String prefix(int event) {
    return prefixes[event];
  }

  char[] chars() {
    return chars;
  }

  int charEnd(int event) {
    return event < 0 ? 0 : charEnds[event];
  }

  /** The place behind the attributes of an event, two for each. */
  int pairEnd(int event) {
    return event < 0 ? 0 : pairEnds[event];
  }

  /** A name of an attribute, or its value at the place behind. */
  String pair(int at) {
    return pairs[at];
  }

  int addressEnd(int event) {
    return event < 0 ? 0 : addressEnds[event];
  }

  @Nullable String address(int at) {
    return addresses[at];
  }
}
