package org.inshore.scanners.documents.office.ooxml;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Tells of content that is written in two ways, of which a program shows the one it knows, whether
 * the second is to be read: only where the first has no text.
 */
public final class Choices {
  private static final String BOTH = "AlternateContent";

  private final Deque<Long> begun = new ArrayDeque<>();
  private long texts;

  /** Takes an element that begins; whether it and all in it is to be passed over. */
  public boolean skips(String element) {
    if (element.equals(BOTH)) {
      begun.push(texts);
    } else if (element.equals("Fallback")) {
      Long before = begun.peek();
      return before == null || before != texts;
    }
    return OoxmlText.isSkipped(element);
  }

  /** Notes that text was read. */
  public void text() {
    texts++;
  }

  public void end(String element) {
    if (element.equals(BOTH) && !begun.isEmpty()) {
      begun.pop();
    }
  }
}
