package org.inshore.forms.part;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.inshore.forms.Form;
import org.inshore.forms.Form.Fact;
import org.inshore.forms.Form.Part;
import org.inshore.spi.inventory.Outcome;
import org.inshore.spi.inventory.figure.PersonCount;
import org.inshore.spi.inventory.filing.FilingInventory;
import org.inshore.spi.inventory.run.RunInfo;
import org.inshore.spi.message.MainlandTime;
import org.inshore.spi.message.Messages;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.Declaration;
import org.inshore.spi.source.Jurisdiction;
import org.inshore.spi.source.RegisterField;
import org.inshore.tables.word.Wordbook;
import org.jspecify.annotations.Nullable;

/** Texts and parts of one form as it is put together. Of one inventory, in one language. */
public final class FormText {
  private static final Messages MESSAGES = Messages.of(FormText.class);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final double KILO = 1000;

  /** Keys of a form's own texts begin so. */
  private static final String OF_FORM = "own.";

  private final Messages own;
  private final FilingInventory inventory;
  private final Locale locale;
  private final Wordbook words;
  private final List<Part> parts = new ArrayList<>();

  /**
   * Begins a form.
   *
   * @param own texts of this form alone, whose keys are given with {@code own.} before them
   */
  public FormText(FilingInventory inventory, Locale locale, Messages own) {
    this.own = own;
    this.inventory = inventory;
    this.locale = locale;
    this.words = new Wordbook(MESSAGES, inventory, locale);
  }

  /** Its language. */
  public Locale locale() {
    return locale;
  }

  /** What it is of. */
  public FilingInventory inventory() {
    return inventory;
  }

  /** Names of kinds of data. */
  public Wordbook words() {
    return words;
  }

  /** A text by its key: one of the form's own, or one that all forms share. */
  public String text(String key, Object... arguments) {
    return key.startsWith(OF_FORM)
        ? own.text(locale, key.substring(OF_FORM.length()), arguments)
        : words.text(key, arguments);
  }

  /** A text of the inventory. */
  public String text(Wording wording) {
    return words.text(wording);
  }

  /** A fact by the key of its label; a null is left blank. */
  public Fact fact(String key, @Nullable String value) {
    return new Fact(text(key), value);
  }

  /** A fact by the key of its label that a person fills in. */
  public Fact blank(String key) {
    return fact(key, null);
  }

  /** Adds a part. */
  public void add(Part part) {
    parts.add(part);
  }

  /** Adds a heading. */
  public void heading(String key, Object... arguments) {
    add(new Form.Heading(text(key, arguments)));
  }

  /** Adds a paragraph. */
  public void note(String key, boolean strong, Object... arguments) {
    add(new Form.Note(text(key, arguments), strong));
  }

  /** The whole. */
  public Form form(String titleKey) {
    return new Form(text(titleKey), text("blank"), parts);
  }

  /** A number of people with its bounds. */
  public String people(PersonCount count) {
    return text(count.wording());
  }

  /** Bytes as people write them, by powers of 1000. */
  public static String bytes(long bytes) {
    double size = bytes;
    String[] units = {"B", "kB", "MB", "GB", "TB"};
    int unit = 0;
    while (size >= KILO && unit < units.length - 1) {
      size /= KILO;
      unit++;
    }
    return String.format(Locale.ROOT, unit == 0 ? "%.0f %s" : "%.2f %s", size, units[unit]);
  }

  /** A jurisdiction; unknown where there is none. */
  public String jurisdiction(@Nullable Jurisdiction jurisdiction) {
    return jurisdiction == null ? text("unknown") : text(jurisdiction.label());
  }

  /**
   * What a source's register says, keys of lists in words; null if nothing.
   *
   * @param field of its register
   */
  public @Nullable String registered(Declaration declared, RegisterField field) {
    String said = declared.register().get(field);
    return said == null ? null : words.registered(field, said);
  }

  /**
   * The data centre of a source: as the source names it, with its name in the register of sites.
   */
  public static @Nullable String site(Declaration declared) {
    String name = declared.register().get(RegisterField.SITE_NAME);
    String id = declared.site();
    return name == null || name.equals(id) ? id : id == null ? name : id + " " + name;
  }

  /** A moment by the mainland's time. */
  public static String time(@Nullable Instant instant) {
    return instant == null ? "" : TIME.format(instant.atOffset(MainlandTime.ZONE));
  }

  /** Adds what every form begins with: whose it is, and which scan at what time it is from. */
  public void head() {
    RunInfo run = inventory.run();
    List<Fact> facts = new ArrayList<>();
    facts.add(fact("institution", run.institution()));
    facts.add(fact("run", run.id()));
    facts.add(fact("window", time(run.started()) + " – " + time(run.ended())));
    facts.add(fact("as-of", String.valueOf(run.asOf())));
    facts.add(blank("filled-by"));
    facts.add(blank("filled-on"));
    add(new Form.Facts(text("head"), facts));
    if (run.partial()) {
      note("partial", true);
    }
    note("figures", false);
    note("grades", false);
  }

  private String reason(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Failed failed -> text(failed.reason());
      case Outcome.Incomplete incomplete -> text(incomplete.reason());
      case Outcome.Skipped skipped -> text(skipped.reason());
      case Outcome.Scanned _ -> "";
    };
  }

  /** Adds what was not looked at: none of it is in any figure. */
  public void coverage() {
    heading("coverage");
    List<List<@Nullable Object>> rows = new ArrayList<>();
    inventory
        .notLookedThrough()
        .forEach(
            each -> {
              List<@Nullable Object> row = new ArrayList<>();
              row.add(text("outcome." + each.outcome().getClass().getSimpleName()));
              row.add(reason(each.outcome()));
              row.add(each.count());
              rows.add(row);
            });
    if (rows.isEmpty()) {
      note("coverage.whole", false);
    } else {
      add(
          new Form.Rows(
              text("coverage.table"),
              List.of(text("coverage.outcome"), text("coverage.reason"), text("coverage.count")),
              rows,
              0));
    }
  }
}
