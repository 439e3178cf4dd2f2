package org.inshore.scanners.documents.office.word;

/**
 * Text of a paragraph as it is once its tracked changes are accepted, where what was deleted stands
 * within a number of it.
 */
final class AcceptedText {
  private static final int LONGEST = 1 << 12;

  private final StringBuilder text = new StringBuilder();
  private int deleted;

  /** Whether the text so far ends in a digit behind which something was deleted. */
  private boolean open;

  private boolean cut;

  /** Takes an element that begins. */
  void begin(String element) {
    if (element.equals("delText")) {
      deleted++;
      open = !text.isEmpty() && Character.isDigit(text.charAt(text.length() - 1));
    }
  }

  /** Takes an element that ends. */
  void end(String element) {
    deleted -= element.equals("delText") ? 1 : 0;
  }

  /** Takes characters that are shown, or were. */
  void take(String more) {
    if (deleted == 0 && !more.isEmpty() && text.length() + more.length() <= LONGEST) {
      cut |= open && Character.isDigit(more.charAt(0));
      open = false;
      text.append(more);
    }
  }

  /** The paragraph that ends, below a line end, if a number of it was cut; else nothing. */
  String cut() {
    String shown = cut ? "\n" + text : "";
    text.setLength(0);
    cut = false;
    open = false;
    return shown;
  }
}
