package org.inshore.reports.html.page;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inshore.spi.inventory.Inventory;
import org.inshore.spi.inventory.figure.Decimals;
import org.inshore.spi.inventory.figure.PersonCount;
import org.inshore.spi.inventory.run.Scheme;
import org.inshore.spi.inventory.run.Subject;
import org.inshore.spi.message.MainlandTime;
import org.inshore.spi.message.Messages;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.Evidence;
import org.inshore.spi.source.Location;
import org.inshore.spi.source.RegisterField;
import org.inshore.spi.source.Residency;
import org.inshore.tables.word.Wordbook;
import org.jspecify.annotations.Nullable;

/** The reader's language: messages, numbers, dates, and the names of rules and places. */
public final class Words {
  private static final Messages MESSAGES = Messages.of(Words.class);

  private static final String STEP = " › ";
  private static final Pattern NUMBER = Pattern.compile("[0-9]+");

  private final Locale locale;
  private final Wordbook book;
  private final List<Scheme> schemes;
  private final NumberFormat numbers;
  private final NumberFormat shares;
  private final DateTimeFormatter times;

  public Words(Inventory inventory, Locale locale) {
    this.locale = locale;
    this.book = new Wordbook(MESSAGES, inventory, locale);
    this.schemes = book.schemes(Subject.PERSONAL_FINANCIAL);
    this.numbers = NumberFormat.getIntegerInstance(chinese() ? Locale.CHINA : Locale.ENGLISH);
    this.shares = NumberFormat.getPercentInstance(Locale.ENGLISH);
    shares.setMaximumFractionDigits(1);
    this.times = DateTimeFormatter.ofPattern(text("format.time"), locale);
  }

  public boolean chinese() {
    return locale.getLanguage().equals("zh");
  }

  public String text(String key, Object... arguments) {
    return book.text(key, arguments);
  }

  public String text(Wording wording) {
    return book.text(wording);
  }

  /** The label of a constant that others may add to; its own name where there is none. */
  public String label(String family, String name) {
    return book.label(family, name);
  }

  /** The header of a column, which may be that of a classification scheme. */
  String head(String column) {
    for (Scheme scheme : schemes) {
      if (column.equals(listed(scheme))) {
        return text(scheme.label());
      }
      if (column.equals(column(scheme))) {
        return text(scheme.column());
      }
    }
    return text("head." + column);
  }

  /** The key of a scheme's column under a short header. */
  public static String listed(Scheme scheme) {
    return "listed-" + scheme.id();
  }

  /** The key of a scheme's column under its full header. */
  public static String column(Scheme scheme) {
    return "scheme-" + scheme.id();
  }

  /** The classification schemes of personal financial information, the leading one first. */
  public List<Scheme> schemes() {
    return schemes;
  }

  /** Those that are shown beside each finding. */
  public List<Scheme> listed() {
    return schemes.stream().filter(Scheme::listed).toList();
  }

  /** The class that a scheme gives to a kind; empty where it gives none. */
  public String category(String rule, Scheme scheme) {
    return book.category(rule, scheme);
  }

  /** The class that the leading scheme of its subject gives to a kind; empty where none does. */
  public String leadingCategory(String rule) {
    return book.leadingCategory(rule);
  }

  /** That nothing was looked through, as a whole sentence. */
  public String nothing() {
    return text("verdict.end", text("verdict.nothing"));
  }

  public String number(long number) {
    return numbers.format(number);
  }

  /** A share in per cent; one that is not all, or not nothing, is never shown as if it were. */
  public String share(double share) {
    if (share > 0 && share < 0.001) {
      return "< 0.1%";
    }
    return share < 1 && share > 0.999 ? "> 99.9%" : shares.format(Decimals.share(share));
  }

  /** A day, the same in both languages. */
  public String day(@Nullable LocalDate day) {
    return day == null ? "–" : day.toString();
  }

  /** A time with the zone in which it is told. */
  public String zonedTime(@Nullable Instant instant) {
    if (instant == null) {
      return "–";
    }
    return MainlandTime.zoned(times.format(instant.atOffset(MainlandTime.ZONE)));
  }

  public String persons(PersonCount count) {
    return text(count.wording());
  }

  public String personsOrNone(PersonCount count) {
    return count.persons() == 0 ? "–" : persons(count);
  }

  public String kind(String rule) {
    return book.kind(rule);
  }

  public String registered(RegisterField field, String said) {
    return book.registered(field, said);
  }

  /** Names of kinds, each with its class in the leading scheme. */
  public String kinds(List<String> ids) {
    return ids.stream()
        .map(
            id -> {
              String code = category(id);
              return code.isEmpty() ? kind(id) : text("kind.classed", kind(id), code);
            })
        .collect(Collectors.joining(text("list.separator")));
  }

  /** The class of a kind of personal financial information in the leading scheme, or nothing. */
  public String category(String rule) {
    return schemes.isEmpty() ? "" : category(rule, schemes.getFirst());
  }

  public Residency residency(Location place) {
    return book.residency(place);
  }

  /** The verdict and the place in words, for instance "offshore: Singapore". */
  public String residency(Residency residency) {
    return residency.jurisdiction() == null
        ? text(residency.disputed() ? "residency.disputed" : "residency.unknown")
        : text(
            "residency.at",
            text(residency.verdict().label()),
            text(residency.jurisdiction().label()));
  }

  /** By what the place is known, in words; empty if nothing decides by itself. */
  public String evidence(Residency residency) {
    Evidence decisive = residency.decisive();
    return decisive == null ? "" : text("residency.evidence", text(decisive.kind().label()));
  }

  /** A place in words: a bare number says what it counts. */
  public String place(Location place) {
    return Stream.concat(Stream.of(place.source()), place.segments().stream().map(this::segment))
        .collect(Collectors.joining(STEP));
  }

  /** A place inside another, without what both share. */
  public String inner(Location place, Location outer) {
    int shared = place.shared(outer);
    if (shared == outer.segments().size() - 1 && outer.encloses(place)) {
      return beneath(place, shared, outer.segments().get(shared).value().length() + 1);
    }
    if (shared == 0 && outer.segments().isEmpty() && place.isWithin(outer)) {
      return beneath(place, 0, 0);
    }
    if (shared == 0 || shared == place.segments().size()) {
      return place(place);
    }
    return place.segments().subList(shared, place.segments().size()).stream()
        .map(this::segment)
        .collect(Collectors.joining(STEP));
  }

  /** What comes after the first segments and the first characters of the next. */
  private String beneath(Location place, int segments, int characters) {
    if (place.segments().size() == segments) {
      return place(place);
    }
    Location.Segment first = place.segments().get(segments);
    Location.Segment cut = new Location.Segment(first.type(), first.value().substring(characters));
    return Stream.concat(Stream.of(cut), place.segments().stream().skip(segments + 1L))
        .map(this::segment)
        .collect(Collectors.joining(STEP));
  }

  private String segment(Location.Segment segment) {
    return NUMBER.matcher(segment.value()).matches()
        ? text("segment", label("segment", segment.type()), segment.value())
        : segment.value();
  }
}
