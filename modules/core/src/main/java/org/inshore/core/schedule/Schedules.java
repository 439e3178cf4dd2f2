package org.inshore.core.schedule;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.inshore.core.configuration.SettingsFile;
import org.inshore.core.file.AtomicFile;
import org.inshore.core.file.OwnerOnly;
import org.inshore.spi.scan.ScanException;

/** A user's schedules: a folder with a file for each. */
public final class Schedules {
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}_.-]{0,63}");
  private static final String SUFFIX = ".yaml";

  private final Path folder;

  /** Those in a folder, which is made when the first is added. */
  public Schedules(Path folder) {
    this.folder = folder;
  }

  /**
   * The user's: {@code INSHORE_SCHEDULES}, else {@code inshore/schedules} where the user's
   * configuration lies.
   */
  public static Schedules of(Map<String, String> environment, Path home) {
    String given = environment.get("INSHORE_SCHEDULES");
    if (given != null && !given.isBlank()) {
      return new Schedules(Path.of(given).toAbsolutePath());
    }
    String base = environment.get("XDG_CONFIG_HOME");
    Path configuration =
        base == null || base.isBlank() ? home.resolve(".config") : Path.of(base).toAbsolutePath();
    return new Schedules(configuration.resolve("inshore").resolve("schedules"));
  }

  /** Where they lie. */
  public Path folder() {
    return folder;
  }

  /** Whether a name may be a schedule's. */
  public static boolean isName(String name) {
    return NAME.matcher(name).matches();
  }

  /** All of them, by name. */
  public List<Schedule> all() throws IOException, ScanException {
    List<Schedule> all = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
        for (Path file : files) {
          String name = String.valueOf(file.getFileName());
          all.add(get(name.substring(0, name.length() - SUFFIX.length())));
        }
      }
    }
    all.sort(Comparator.comparing(Schedule::name));
    return all;
  }

  /** Whether there is one of a name. */
  public boolean has(String name) {
    return isName(name) && Files.exists(file(name));
  }

  /**
   * One of them.
   *
   * @throws ScheduleException if there is none of that name
   * @throws ScanException with {@code CONFIGURATION} if its file is none
   */
  public Schedule get(String name) throws IOException, ScanException {
    if (!has(name)) {
      throw ScheduleException.of("none", name, folder.toString());
    }
    ScheduleForm form = SettingsFile.read(file(name)).bind(ScheduleForm.class);
    try {
      return form.schedule(name);
    } catch (IllegalArgumentException e) {
      throw ScheduleException.of("form", file(name).toString(), String.valueOf(e.getMessage()));
    }
  }

  /** Keeps a schedule, in the place of one of the same name. */
  public void put(Schedule schedule) throws IOException {
    Files.createDirectories(folder, OwnerOnly.folder(folder));
    AtomicFile.write(
        file(schedule.name()), ScheduleForm.text(schedule).getBytes(StandardCharsets.UTF_8));
  }

  /** Forgets one; its results stay. */
  public void remove(String name) throws IOException {
    Files.deleteIfExists(file(name));
  }

  private Path file(String name) {
    return folder.resolve(name + SUFFIX);
  }
}
