package org.inshore.reports.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.inshore.spi.inventory.destruction.DestructionCheck;
import org.inshore.spi.inventory.destruction.DestructionCheck.Missed;
import org.inshore.spi.inventory.destruction.DestructionCheck.Namesakes;
import org.inshore.spi.inventory.destruction.DestructionCheck.Place;
import org.inshore.spi.inventory.destruction.DestructionCheck.Result;
import org.inshore.spi.inventory.destruction.DestructionCheck.SampledTable;
import org.inshore.spi.inventory.destruction.DestructionCheck.Searched;
import org.inshore.spi.inventory.destruction.DestructionCheck.Share;
import org.inshore.spi.inventory.destruction.Recipient;
import org.inshore.spi.message.Messages;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.Location;

/**
 * The certificate of a destruction check: what was found where, what was searched when and by whom,
 * what was not looked at and what can be missed.
 */
final class Certificate {
  private static final Messages MESSAGES = Messages.of(Certificate.class);
  private static final int MAX_INSIDE = 5;
  private static final int MAX = 200;
  private static final int MAX_MISSED = 40;
  private static final String BLANK = "＿＿＿＿＿＿＿＿＿＿";

  /** Of so many rows handed over the probability of a miss is told, as an example. */
  private static final List<Long> EXAMPLES = List.of(1L, 100L);

  private final DestructionCheck check;
  private final Locale locale;
  private final Paper paper;

  private Certificate(DestructionCheck check, Locale locale) {
    this.check = check;
    this.locale = locale;
    this.paper = new Paper(locale);
  }

  /** The certificate as XHTML. */
  static String of(DestructionCheck check, Locale locale) {
    Certificate certificate = new Certificate(check, locale);
    certificate.write();
    return certificate.paper.whole(
        Inspection.style()
            .replace(
                "{footer}",
                certificate.text("footer", check.handed().id()).replaceAll("[\\\\\"]", "")));
  }

  private String text(String key, Object... arguments) {
    return MESSAGES.text(locale, "destruction." + key, arguments);
  }

  private String text(Wording wording) {
    return wording.in(locale);
  }

  private void write() {
    String bank = check.institution();
    paper.put("h1", text("title"));
    paper.put("p", "bank", text("institution", bank == null ? text("blank", BLANK) : bank));
    paper.put("p", "bank", text("made", paper.time(check.made())));
    paper.open("table", "facts");
    recipients();
    paper.close("table");
    paper.put("h2", text("result"));
    Result result = check.result();
    paper.put("p", result == Result.NOT_FOUND ? "verdict" : "alarm", text("result." + result));
    paper.open("table", "facts");
    share("persons", check.persons());
    share("values", check.values());
    if (check.files().of() > 0) {
      share("files", check.files());
    }
    paper.close("table");
    places();
    missed();
    sampled();
    searched();
    paper.put("h2", text("limits"));
    check.limits().forEach(each -> paper.put("p", text(each)));
    paper.put("p", text("method"));
    signatures();
  }

  /** Who had it under which contract; what nobody declared is left to be filled in, and says so. */
  private void recipients() {
    if (check.recipients().isEmpty()) {
      row(text("recipient"), text("blank", BLANK));
      row(text("contract"), text("blank", BLANK));
    }
    for (Recipient each : check.recipients()) {
      row(text(each.audited() ? "recipient.audited" : "recipient"), each.name());
      row(
          text("contract"),
          each.number().isEmpty()
              ? text("blank", BLANK)
              : each.start() == null || each.end() == null
                  ? each.number()
                  : text("contract.days", each.number(), each.start(), each.end()));
    }
  }

  private void share(String key, Share share) {
    boolean least = share.found() > 0 && !check.isWhole();
    row(text(key), text(least ? "share.least" : "share", share.found(), share.of()));
  }

  private void row(String label, String value) {
    paper.open("tr").put("th", label).put("td", value).close("tr");
  }

  private void places() {
    paper.put("h2", text("places", check.places().size()));
    if (check.places().isEmpty()) {
      paper.put("p", text("places.none"));
      return;
    }
    paper.open("table", "list").open("tr");
    paper.put("th", text("place"));
    for (String head : List.of("place.persons", "place.text")) {
      paper.put("th", "state", text(head));
    }
    paper.close("tr");
    for (Place each : check.places().stream().limit(MAX).toList()) {
      Location like = each.like();
      paper.open("tr").put("td", place(each));
      String number = each.about() ? "about" : "number";
      paper.put("td", text(check.isSampled(each.location()) ? "least" : number, each.persons()));
      paper.put("td", like == null ? "–" : text("like", each.blocks(), like.display()));
      paper.close("tr");
    }
    paper.close("table");
    if (check.places().size() > MAX) {
      paper.put("p", "rest", text("more", check.places().size() - MAX));
    }
  }

  /** A place, and what in an archive it may be. */
  private String place(Place place) {
    int more = place.inside().size() - MAX_INSIDE;
    String inside =
        place.inside().stream()
            .limit(MAX_INSIDE)
            .map(each -> each.displayBeside(place.location()))
            .collect(Collectors.joining(text("between")));
    return place.inside().isEmpty()
        ? place.location().display()
        : text(
            "place.inside",
            place.location().display(),
            place.inside().size(),
            inside,
            Math.max(0, more));
  }

  private void missed() {
    paper.put("h2", text("missed"));
    paper.put("p", text("looked", check.looked()));
    namesakes();
    if (check.missed().isEmpty()) {
      paper.put("p", text(check.sampled().isEmpty() ? "missed.none" : "missed.sampled"));
      return;
    }
    paper.open("table", "facts");
    for (Missed each : check.missed().stream().limit(MAX_MISSED).toList()) {
      List<String> lines = new ArrayList<>(List.of(text(each.reason())));
      each.places().forEach(place -> lines.add(place.display()));
      if (each.count() > each.places().size()) {
        lines.add(text("more", each.count() - each.places().size()));
      }
      paper.open("tr").put("th", text("number", each.count())).lines("td", lines).close("tr");
    }
    paper.close("table");
    if (check.missed().size() > MAX_MISSED) {
      paper.put("p", "rest", text("more", check.missed().size() - MAX_MISSED));
    }
  }

  private void namesakes() {
    if (check.namesakes().isEmpty()) {
      return;
    }
    paper.put("p", text("namesakes"));
    paper.open("table", "list").open("tr").put("th", text("place"));
    paper.put("th", "state", text("namesakes.alike")).close("tr");
    for (Namesakes each : check.namesakes().stream().limit(MAX).toList()) {
      paper.open("tr").put("td", each.location().display());
      paper.put("td", text("share", each.alike(), each.names())).close("tr");
    }
    paper.close("table");
    if (check.namesakes().size() > MAX) {
      paper.put("p", "rest", text("more", check.namesakes().size() - MAX));
    }
  }

  private void sampled() {
    paper.put("h2", text("sampled"));
    if (check.sampled().isEmpty()) {
      paper.put("p", text("sampled.none"));
      return;
    }
    paper.put("p", text("sampled.text"));
    paper.open("table", "list").open("tr").put("th", text("place"));
    for (String head : List.of("sampled.rows", "sampled.bound", "sampled.miss")) {
      paper.put("th", "state", text(head));
    }
    paper.close("tr");
    for (SampledTable each : check.sampled().stream().limit(MAX).toList()) {
      paper.open("tr").put("td", each.location().display());
      paper.put(
          "td",
          each.total() < 0
              ? text("number", each.rows())
              : text("share", each.rows(), each.total()));
      paper.put("td", text("sampled.at-most", each.atMost()));
      paper.lines(
          "td",
          EXAMPLES.stream().map(rows -> text("sampled.of", rows, each.missing(rows))).toList());
      paper.close("tr");
    }
    paper.close("table");
  }

  private void searched() {
    paper.put("h2", text("searched"));
    paper.open("table", "facts");
    scan("handed", check.handed());
    if (!check.scope().isEmpty()) {
      paper
          .open("tr")
          .put("th", text("scope"))
          .lines("td", check.scope().stream().map(Location::display).toList())
          .close("tr");
    }
    check.searched().forEach(each -> scan("search", each));
    paper.close("table");
  }

  private void scan(String key, Searched scan) {
    List<String> lines =
        new ArrayList<>(List.of(text("scan", scan.id(), paper.time(scan.started()), scan.by())));
    scan.targets().stream().limit(MAX).forEach(lines::add);
    if (scan.partial()) {
      lines.add(text("partial"));
    }
    paper.open("tr").put("th", text(key)).lines("td", lines).close("tr");
  }

  private void signatures() {
    paper.open("div", "signatures");
    paper.put("h2", text("signatures"));
    paper.put("p", text("declaration"));
    if (!check.by().isEmpty()) {
      paper.put("p", text("by", check.by()));
    }
    List<String> signers = List.of("recipient", "searcher", "bank");
    paper.open("table", "sign").open("tr");
    signers.forEach(who -> paper.put("td", text("sign." + who)));
    paper.close("tr").open("tr");
    signers.forEach(who -> paper.put("td", text("sign.date")));
    paper.close("tr").close("table").close("div");
  }
}
