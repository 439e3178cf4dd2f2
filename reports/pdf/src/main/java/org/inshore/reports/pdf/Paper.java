package org.inshore.reports.pdf;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.inshore.spi.inventory.figure.PersonCount;
import org.inshore.spi.message.MainlandTime;
import org.inshore.spi.message.Messages;
import org.inshore.spi.message.Visible;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.Jurisdiction;
import org.inshore.spi.source.Residency;
import org.jspecify.annotations.Nullable;

/** A page as XHTML, written from the top down; whatever it is given is text, never markup. */
final class Paper {
  private static final Messages MESSAGES = Messages.of(Paper.class);

  private final StringBuilder page = new StringBuilder();
  private final Locale locale;

  Paper(Locale locale) {
    this.locale = locale;
  }

  /** A message in the reader's language. */
  String text(String key, Object... arguments) {
    return MESSAGES.text(locale, key, arguments);
  }

  /** A text of the inventory in the reader's language. */
  String text(Wording wording) {
    return wording.in(locale);
  }

  /** Verdict and jurisdiction. */
  String place(Residency residency) {
    Jurisdiction jurisdiction = residency.jurisdiction();
    String verdict = text(residency.verdict().label());
    return jurisdiction == null ? verdict : text("place.text", verdict, text(jurisdiction.label()));
  }

  /** A number of people, exact or with its bounds. */
  String people(PersonCount count) {
    return text(count.wording());
  }

  /** The label of a constant that others may add to; its own name where there is none. */
  String label(String family, String name) {
    try {
      return text(family + "." + name);
    } catch (IllegalArgumentException e) {
      return name;
    }
  }

  /** A time with the zone in which it is told. */
  String time(@Nullable Instant instant) {
    if (instant == null) {
      return text("time.none");
    }
    return MainlandTime.zoned(
        DateTimeFormatter.ofPattern(text("format.time"), locale)
            .format(instant.atOffset(MainlandTime.ZONE)));
  }

  /** The day of a time, which ends with that of the mainland, as due days do. */
  String day(Instant instant) {
    return MainlandTime.day(instant).toString();
  }

  /** How many more there are, and where. */
  void rest(long shown, long count) {
    if (count > shown) {
      put("p", "rest", text("rest", count - shown));
    }
  }

  Paper open(String element) {
    page.append('<').append(element).append('>');
    return this;
  }

  Paper open(String element, String style) {
    page.append('<').append(element).append(" class=\"").append(style).append("\">");
    return this;
  }

  Paper close(String element) {
    page.append("</").append(element).append(">\n");
    return this;
  }

  /** An element with nothing but text in it; a heading stands where there is room for more. */
  Paper put(String element, @Nullable String text) {
    if (element.equals("h2") || element.equals("h3")) {
      open("div", "room").close("div");
    }
    return open(element).words(text).close(element);
  }

  /** An element of a style with nothing but text in it. */
  Paper put(String element, String style, @Nullable String text) {
    return open(element, style).words(text).close(element);
  }

  /** An element with lines of text in it. */
  Paper lines(String element, List<String> lines) {
    open(element);
    for (int i = 0; i < lines.size(); i++) {
      page.append(i == 0 ? "" : "<br/>");
      words(lines.get(i));
    }
    return close(element);
  }

  /** A row of a table: a label and what it says; none where there is nothing to say. */
  Paper fact(String key, @Nullable String value) {
    return fact(key, value == null || value.isEmpty() ? List.of() : List.of(value));
  }

  /**
   * A row of a table: a label and the lines of what it says; none where there is nothing to say.
   */
  Paper fact(String key, List<String> lines) {
    if (!lines.isEmpty()) {
      open("tr").put("th", text(key)).lines("td", lines).close("tr");
    }
    return this;
  }

  String whole(String style) {
    return "<html><head><meta charset=\"UTF-8\"/><style>"
        + style
        + "</style></head><body>\n"
        + page
        + "</body></html>";
  }

  /** Text; what the font lacks is shown by number, as is what hides. */
  private Paper words(@Nullable String text) {
    if (text != null) {
      Visible.of(text)
          .codePoints()
          .forEach(
              c -> {
                switch (c) {
                  case '<' -> page.append("&lt;");
                  case '>' -> page.append("&gt;");
                  case '&' -> page.append("&amp;");
                  case '"' -> page.append("&quot;");
                  default -> {
                    if (Glyphs.has(c)) {
                      page.appendCodePoint(c);
                    } else {
                      page.append(String.format(Locale.ROOT, "[U+%04X]", c));
                    }
                  }
                }
              });
    }
    return this;
  }
}
