package org.inshore.reports.html;

import java.io.IOException;
import java.util.Locale;
import org.inshore.spi.inventory.Standing;
import org.inshore.spi.inventory.Violation;

/** How a violation stands, in badges: against the scan before, late, allowed, as noted. */
final class StandingCell {
  private final Register register;
  private final Words words;
  private final Markup html;

  StandingCell(Register register, Words words, Markup html) {
    this.register = register;
    this.words = words;
    this.html = html;
  }

  void write(Table table, Violation violation) throws IOException {
    Standing standing = violation.standing();
    if (standing == null && violation.exemption() == null && !register.isLate(violation)) {
      table.text("standing", "–");
      return;
    }
    html.open("td", "data-label", words.text("head.standing"), "class", "standing");
    boolean former = false;
    if (standing != null) {
      String state = standing.state().name().toLowerCase(Locale.ROOT).replace('_', '-');
      former =
          standing.state() == Standing.State.RECTIFIED
              || standing.state() == Standing.State.NOT_LOOKED_AT;
      badge(state, words.text(standing.state().label()));
    }
    if (!former && register.isLate(violation)) {
      badge("late", words.text("standing.late"));
    }
    if (violation.exemption() != null) {
      badge("exempt", words.text("standing.exempt", words.day(violation.exemption().until())));
    }
    if (standing != null && standing.mark() != null) {
      badge("noted", words.text("standing.noted", words.text(standing.mark().status().label())));
    }
    html.close();
  }

  private void badge(String style, String text) throws IOException {
    html.element("span", text, "class", "state " + style).text(" ");
  }
}
