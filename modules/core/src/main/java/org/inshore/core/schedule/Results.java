package org.inshore.core.schedule;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.inshore.core.configuration.MarksFile;
import org.inshore.core.file.Folders;
import org.inshore.core.file.OwnerOnly;
import org.inshore.core.integrity.Condition;
import org.inshore.core.integrity.Verification;
import org.inshore.core.inventory.InventoryReader;
import org.inshore.core.inventory.ReadOptions;
import org.inshore.spi.inventory.ScanHistory;
import org.inshore.spi.inventory.ScanHistory.State;
import org.inshore.spi.inventory.figure.Figure;
import org.inshore.spi.inventory.figure.PersonCount;
import org.inshore.spi.inventory.figure.Totals;
import org.inshore.spi.inventory.violation.Incident;
import org.inshore.spi.inventory.violation.Violation;
import org.inshore.spi.inventory.violation.Violation.Severity;
import org.inshore.spi.scan.ScanException;
import org.jspecify.annotations.Nullable;

/**
 * The folder of a schedule's results, held by one run at a time: a lock on a file of it, which ends
 * with the process however that ends.
 */
public final class Results implements AutoCloseable {
  private static final String LOCK = ".schedule.lock";

  private final Path folder;
  private final FileChannel channel;
  private final RunLog log;

  private Results(Path folder, FileChannel channel) {
    this.folder = folder;
    this.channel = channel;
    this.log = new RunLog(folder);
  }

  /** Takes the folder, which is made if need be; null while another run has it. */
  public static @Nullable Results take(Path folder) throws IOException {
    Files.createDirectories(folder, OwnerOnly.folder(folder));
    FileChannel channel =
        FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return new Results(folder, channel);
      }
    } catch (OverlappingFileLockException e) {
      // Another thread of this process has it.
    } catch (IOException e) {
      channel.close();
      throw e;
    }
    channel.close();
    return null;
  }

  /** Whether a run is at work in a folder. */
  public static boolean isTaken(Path folder) throws IOException {
    if (!Files.isRegularFile(folder.resolve(LOCK))) {
      return false;
    }
    try (FileChannel channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.READ);
        FileLock lock = channel.tryLock(0, Long.MAX_VALUE, true)) {
      return lock == null;
    } catch (OverlappingFileLockException e) {
      return true;
    }
  }

  /** The runs so far; one that was at work when its process ended is settled first. */
  public List<ScheduledRun> runs() throws IOException, ScanException {
    for (ScheduledRun run : log.all()) {
      if (run.state() == State.RUNNING) {
        log.put(settled(run));
      }
    }
    return log.all();
  }

  private ScheduledRun settled(ScheduledRun run) throws IOException, ScanException {
    Path result = path(run);
    Condition condition =
        Files.isDirectory(result) ? Verification.of(result, null, null).condition() : null;
    if (condition == Condition.WHOLE || condition == Condition.STOPPED) {
      return withFigures(run, condition == Condition.WHOLE ? State.DONE : State.STOPPED, -1, null);
    }
    State state = condition == null ? State.FAILED : State.BROKEN_OFF;
    return run.ended(state, -1, null, null, Map.of());
  }

  /** A folder for a run that begins, named by the schedule's clocks. */
  public ScheduledRun begin(@Nullable Instant occurrence, Instant now, ZoneId zone)
      throws IOException, ScanException {
    DateTimeFormatter form = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);
    String name = form.format(now.atZone(zone));
    String free = name;
    for (int i = 2; Files.exists(folder.resolve(free)); i++) {
      free = name + "-" + i;
    }
    ScheduledRun run = ScheduledRun.begun(free, occurrence, now);
    log.put(run);
    return run;
  }

  /** Notes that a run ended without a result. */
  public ScheduledRun failed(ScheduledRun run, int code, Instant now)
      throws IOException, ScanException {
    ScheduledRun ended = run.ended(State.FAILED, code, now, null, Map.of());
    log.put(ended);
    return ended;
  }

  /**
   * Notes what a run came to.
   *
   * @param outOfHours whether it was stopped since its hours ended
   */
  public ScheduledRun ended(ScheduledRun run, boolean outOfHours, int code, Instant now)
      throws IOException, ScanException {
    Condition condition = Verification.of(path(run), null, null).condition();
    State state =
        condition == Condition.WHOLE
            ? State.DONE
            : condition == Condition.STOPPED && outOfHours
                ? State.OUT_OF_HOURS
                : condition == Condition.STOPPED ? State.STOPPED : State.BROKEN_OFF;
    ScheduledRun ended = withFigures(run, state, code, now);
    log.put(ended);
    return ended;
  }

  private ScheduledRun withFigures(ScheduledRun run, State state, int code, @Nullable Instant now)
      throws IOException, ScanException {
    Path result = path(run);
    Path notes = org.inshore.core.configuration.section.Results.NONE.marksFor(result);
    ReadOptions options = ReadOptions.STANDARD.with(MarksFile.read(notes));
    try (InventoryReader inventory = InventoryReader.open(result, options)) {
      Instant end = now == null ? inventory.run().ended() : now;
      return run.ended(state, code, end, told(inventory.totals()), severities(inventory));
    }
  }

  private static Totals told(Totals all) {
    Map<Figure, Long> counts = new EnumMap<>(Figure.class);
    Map<Figure, PersonCount> people = new EnumMap<>(Figure.class);
    for (Figure figure : ScanHistory.FIGURES) {
      if (all.has(figure) && figure.ofPeople()) {
        people.put(figure, all.persons(figure));
      } else if (all.has(figure)) {
        counts.put(figure, all.count(figure));
      }
    }
    return new Totals(counts, people);
  }

  private static Map<Severity, Long> severities(InventoryReader inventory) {
    Map<Severity, Long> counts = new EnumMap<>(Severity.class);
    for (Severity severity : Severity.values()) {
      counts.put(severity, 0L);
    }
    var day = Incident.day(inventory.run());
    try (Stream<Violation> violations = inventory.violations()) {
      violations
          .filter(
              each -> each.nature() == Violation.Nature.VIOLATION && !Incident.settled(each, day))
          .forEach(each -> counts.merge(each.severity(), 1L, Long::sum));
    }
    return counts;
  }

  /** The folder of a run. */
  public Path path(ScheduledRun run) {
    return folder.resolve(run.folder());
  }

  /** Whether a folder holds the result of a scan, whole or not. */
  public static boolean isIn(Path result) {
    return Files.isRegularFile(result.resolve("inventory.db"));
  }

  /** The whole results that are still there, the newest first. */
  public List<Path> whole() throws IOException, ScanException {
    return log.all().reversed().stream()
        .filter(run -> run.state() == State.DONE)
        .map(this::path)
        .filter(Files::isDirectory)
        .toList();
  }

  /** What was begun since the last whole result and not finished, the newest first. */
  public List<Path> unfinished() throws IOException, ScanException {
    List<Path> unfinished = new ArrayList<>();
    for (ScheduledRun run : log.all().reversed()) {
      if (run.state() == State.DONE) {
        break;
      }
      if (run.unfinished() && isIn(path(run))) {
        unfinished.add(path(run));
      }
    }
    return unfinished;
  }

  /** Removes results that need not be kept; tells their names. */
  public List<String> rotate(int keep) throws IOException, ScanException {
    List<String> removed = new ArrayList<>();
    for (String name : Retention.surplus(log.all(), keep)) {
      Path result = folder.resolve(name).normalize();
      if (folder.equals(result.getParent()) && Files.isDirectory(result)) {
        Folders.delete(result);
        removed.add(name);
      }
    }
    return removed;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
