package org.inshore.core.configuration;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.inshore.core.file.AtomicFile;
import org.inshore.spi.inventory.violation.Standing.Extent;
import org.inshore.spi.inventory.violation.Standing.Mark;
import org.inshore.spi.inventory.violation.Standing.Status;
import org.inshore.spi.message.Messages;
import org.inshore.spi.scan.Default;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.ScanException.Category;
import org.inshore.spi.scan.Settings;
import org.jspecify.annotations.Nullable;

/**
 * The form of the file with officers' notes on violations; a component's name is its key. Of
 * several notes on one violation the last holds, so that the file is its own history.
 */
public record MarksFile(List<Entry> marks) {
  private static final Messages MESSAGES = Messages.of(MarksFile.class);
  private static final String TOP = "marks:\n";

  /** One note, see {@link Mark}; numbers below 0 were not noted. */
  record Entry(
      String violation,
      Status status,
      @Nullable String owner,
      @Nullable LocalDate due,
      @Nullable LocalDate until,
      @Nullable String reason,
      String by,
      String at,
      @Default("-1") long persons,
      @Default("-1") long matches) {

    Entry {
      if (status == Status.ACCEPTED && until == null) {
        throw ConfigurationText.invalid("mark-until");
      }
      if (status != Status.OPEN && (reason == null || reason.isBlank())) {
        throw ConfigurationText.invalid("mark-reason");
      }
    }

    Mark mark() {
      boolean noted = persons >= 0 || matches >= 0;
      Extent extent = noted ? new Extent(Math.max(0, persons), Math.max(0, matches)) : null;
      return new Mark(status, owner, due, until, reason, by, Instant.parse(at), extent);
    }
  }

  /**
   * Reads the notes, by id of the violation; none if there is no file.
   *
   * @throws ScanException with {@code CONFIGURATION}, naming file, key and remedy
   */
  public static Map<String, Mark> read(Path file) throws ScanException {
    return Files.exists(file) ? marks(ConfigurationText.settings(file), file) : Map.of();
  }

  private static Map<String, Mark> marks(Settings settings, Path file) throws ScanException {
    Map<String, Mark> marks = new HashMap<>();
    try {
      settings
          .bind(MarksFile.class)
          .marks()
          .forEach(entry -> marks.put(entry.violation(), entry.mark()));
    } catch (DateTimeParseException e) {
      throw new ScanException(Category.CONFIGURATION, MESSAGES.wording("marks.time", file), e);
    }
    return marks;
  }

  /**
   * Adds notes of violations; the file is made if need be, and never left half written.
   *
   * @param notes by the id of the violation
   * @throws ScanException with {@code CONFIGURATION} if the file is not one of notes
   * @throws IOException if it cannot be written
   */
  public static void add(Path file, Map<String, Mark> notes) throws ScanException, IOException {
    String before = Files.exists(file) ? Files.readString(file) : TOP;
    StringBuilder text = new StringBuilder(before.isBlank() ? TOP : before.stripTrailing() + "\n");
    notes.forEach((violation, mark) -> text.append(entry(violation, mark)));
    Path absolute = file.toAbsolutePath();
    Path folder = absolute.getParent() == null ? absolute : absolute.getParent();
    Files.createDirectories(folder);
    Map<String, Mark> read = marks(ConfigurationText.settings(text.toString(), file), file);
    if (!read.entrySet().containsAll(notes.entrySet())) {
      throw new ScanException(Category.CONFIGURATION, MESSAGES.wording("marks.form", file));
    }
    AtomicFile.write(absolute, text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static String entry(String violation, Mark mark) {
    StringBuilder text =
        new StringBuilder("  - violation: ").append(YamlText.quoted(violation)).append('\n');
    line(text, "status", mark.status().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    line(text, "owner", mark.owner());
    line(text, "due", mark.due());
    line(text, "until", mark.until());
    line(text, "reason", mark.reason());
    line(text, "by", mark.by());
    line(text, "at", mark.at());
    Extent extent = mark.extent();
    if (extent != null) {
      text.append("    persons: ").append(extent.persons()).append('\n');
      text.append("    matches: ").append(extent.matches()).append('\n');
    }
    return text.toString();
  }

  private static void line(StringBuilder text, String key, @Nullable Object value) {
    if (value != null) {
      text.append("    ")
          .append(key)
          .append(": ")
          .append(YamlText.quoted(value.toString()))
          .append('\n');
    }
  }
}
