package org.inshore.core.schedule;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.inshore.core.configuration.SettingsFile;
import org.inshore.core.file.AtomicFile;
import org.inshore.spi.inventory.ScanHistory;
import org.inshore.spi.scan.ScanException;

/**
 * The runs of a schedule, in {@code runs.yaml} of its folder of results; written whole each time,
 * so that a kill leaves the former. Some ten thousand fit.
 */
public final class RunLog {
  static final String FILE = "runs.yaml";

  private final Path folder;

  /** That in a folder of results. */
  public RunLog(Path folder) {
    this.folder = folder;
  }

  /** The form of the file. */
  record Form(List<ScheduledRun.Form> runs) {}

  /**
   * All runs, the earliest first.
   *
   * @throws ScanException with {@code CONFIGURATION} if the file is none of ours
   */
  public List<ScheduledRun> all() throws ScanException, ScheduleException {
    Path file = folder.resolve(FILE);
    if (!Files.exists(file)) {
      return List.of();
    }
    List<ScheduledRun> runs = new ArrayList<>();
    try {
      for (ScheduledRun.Form form : SettingsFile.read(file).bind(Form.class).runs()) {
        runs.add(form.run());
      }
    } catch (IllegalArgumentException e) {
      throw ScheduleException.of("form", file.toString(), String.valueOf(e.getMessage()));
    }
    return List.copyOf(runs);
  }

  /** Adds a run, or puts it in the place of the one with its folder. */
  public void put(ScheduledRun run) throws IOException, ScanException {
    List<ScheduledRun> runs = new ArrayList<>(all());
    runs.removeIf(each -> each.folder().equals(run.folder()));
    runs.add(run);
    StringBuilder text = new StringBuilder("runs:\n");
    runs.forEach(each -> text.append("  - ").append(each.line()).append('\n'));
    AtomicFile.write(folder.resolve(FILE), text.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** The runs as reports show them, by the schedule's clocks. */
  public ScanHistory history(String name, ZoneId zone) throws ScanException, ScheduleException {
    return new ScanHistory(name, zone, all().stream().map(ScheduledRun::entry).toList());
  }
}
