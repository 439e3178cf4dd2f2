package org.inshore.reports.html.section;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.inshore.reports.html.page.Markup;
import org.inshore.reports.html.page.Table;
import org.inshore.reports.html.page.Words;
import org.inshore.spi.inventory.violation.Incident;
import org.inshore.spi.inventory.violation.Standing;
import org.inshore.spi.inventory.violation.Violation;

/** Writes the standing of a place in badges: against the scan before, late, allowed, as noted. */
final class StandingCell {
  private final IncidentIndex register;
  private final Words words;

  StandingCell(IncidentIndex register, Words words) {
    this.register = register;
    this.words = words;
  }

  /** The badges of all grounds, each once: styles and texts. */
  Map<String, String> of(Incident incident) {
    Map<String, String> badges = new LinkedHashMap<>();
    incident.grounds().forEach(ground -> of(ground).forEach(badges::putIfAbsent));
    return badges;
  }

  /** The badges of one ground. */
  Map<String, String> of(Violation ground) {
    Map<String, String> badges = new LinkedHashMap<>();
    Standing standing = ground.standing();
    boolean former = false;
    if (standing != null) {
      former =
          standing.state() == Standing.State.RECTIFIED
              || standing.state() == Standing.State.NOT_LOOKED_AT;
      badges.put(
          standing.state().name().toLowerCase(Locale.ROOT).replace('_', '-'),
          words.text(standing.state().label()));
    }
    if (!former && register.isLate(ground)) {
      badges.put("late", words.text("standing.late"));
    }
    if (ground.exemption() != null) {
      badges.put("exempt", words.text("standing.exempt", words.day(ground.exemption().until())));
    }
    if (standing != null && standing.mark() != null) {
      badges.put(
          "noted", words.text("standing.noted", words.text(standing.mark().status().label())));
    }
    return badges;
  }

  void write(Table table, Map<String, String> badges, Markup html) throws IOException {
    if (badges.isEmpty()) {
      table.text("standing", "–");
      return;
    }
    html.open("td", "data-label", words.text("head.standing"), "class", "standing");
    show(badges, html);
    html.close();
  }

  static void show(Map<String, String> badges, Markup html) throws IOException {
    for (Map.Entry<String, String> badge : badges.entrySet()) {
      html.element("span", badge.getValue(), "class", "state " + badge.getKey()).text(" ");
    }
  }
}
