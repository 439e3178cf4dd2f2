package org.inshore.scanners.documents.office.word;

/**
 * Text of a paragraph as it is once its tracked changes are accepted, and as it was before them,
 * where a change stands within a number of it.
 */
final class AcceptedText {
  private final Version accepted = new Version("delText");
  private final Version former = new Version("ins");

  /** Takes an element that begins. */
  void begin(String element) {
    accepted.begin(element);
    former.begin(element);
  }

  /** Takes an element that ends. */
  void end(String element) {
    accepted.end(element);
    former.end(element);
  }

  /** Takes characters that are shown, or were. */
  void take(String more) {
    accepted.take(more);
    former.take(more);
  }

  /** The paragraph that ends, below a line end, where a change parts a number of it. */
  String cut() {
    return accepted.cut() + former.cut();
  }

  /** The text outside of one kind of change. */
  private static final class Version {
    private static final int LONGEST = 1 << 12;

    private final String change;
    private final StringBuilder text = new StringBuilder();
    private int depth;

    /** Whether the text so far ends in a digit behind which a change stands. */
    private boolean open;

    private boolean cut;

    Version(String change) {
      this.change = change;
    }

    void begin(String element) {
      if (element.equals(change)) {
        depth++;
        open = !text.isEmpty() && Character.isDigit(text.charAt(text.length() - 1));
      }
    }

    void end(String element) {
      depth -= element.equals(change) ? 1 : 0;
    }

    void take(String more) {
      if (depth == 0 && !more.isEmpty() && text.length() + more.length() <= LONGEST) {
        cut |= open && Character.isDigit(more.charAt(0));
        open = false;
        text.append(more);
      }
    }

    String cut() {
      String whole = cut ? "\n" + text : "";
      text.setLength(0);
      cut = false;
      open = false;
      return whole;
    }
  }
}
