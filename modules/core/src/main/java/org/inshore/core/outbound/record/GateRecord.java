package org.inshore.core.outbound.record;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.inshore.core.file.AtomicFile;
import org.inshore.core.file.OwnerOnly;
import org.inshore.core.file.Sha256;
import org.inshore.core.integrity.ActionLog;
import org.inshore.core.integrity.ChainedLog;
import org.inshore.core.integrity.ChainedLog.Line;
import org.inshore.core.outbound.FileVerdict;
import org.inshore.core.outbound.FileVerdict.Ground;
import org.inshore.core.outbound.Judge;
import org.inshore.spi.inventory.finding.Finding;
import org.inshore.spi.message.Messages;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/**
 * The record of a gate in a folder that its owner alone can open: the log, and documents that were
 * attached. A line is on disk before what it says is done; for all threads and processes.
 */
public final class GateRecord {
  public static final Messages MESSAGES = Messages.of(GateRecord.class);

  /** Longer than what a clock is put right by. */
  private static final Duration BACK = Duration.ofSeconds(2);

  private static final long MAX_DOCUMENT = 64L << 20;

  /** Behind the act, the case, the account, the place, the hash and the target. */
  private static final int RELEASED_DATA = 6;

  private final Path folder;
  private final ChainedLog log;
  private final Set<String> cleared = new HashSet<>();

  /**
   * Cases that this process has begun and not ended: the log, which grows, is not asked for one.
   */
  private final Map<Long, CaseReading> begun = new ConcurrentHashMap<>();

  private Instant latest = Instant.MIN;
  private Duration back = Duration.ZERO;

  private GateRecord(Path folder, ChainedLog log) {
    this.folder = folder;
    this.log = log;
  }

  /**
   * Opens the record in a folder, which is made if need be.
   *
   * @throws IOException if it is not as it was written, or cannot be written
   */
  public static GateRecord open(Path folder, Clock clock) throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder, OwnerOnly.folder(folder));
    }
    GateRecord record =
        new GateRecord(folder, ChainedLog.open(folder.resolve(ActionLog.FILE), clock));
    record.cases();
    return record;
  }

  /** The folder. */
  public Path folder() {
    return folder;
  }

  /** Notes that the gate is opened, with which rules and by whose allowance. */
  public void opened(Judge judge) {
    String approver = judge.allowance().approver();
    add(
        Act.OPEN,
        0,
        "rules " + judge.rulesSha256(),
        "allowance " + judge.allowance().sha256(),
        approver == null ? "" : approver);
  }

  /** Notes that a file was taken; gives the number of its case. */
  public long taken(Location place, long size, String sha256) {
    Line line = add(Act.TAKE, 0, place.toString(), Long.toString(size), sha256);
    begun.put(line.number(), new CaseReading(line));
    return line.number();
  }

  /** Notes that the judgement of a case begins anew. */
  public void again(long number) {
    add(Act.AGAIN, number);
  }

  /** Notes that a file is about to be released, to where, and what it holds. */
  public void releasing(long number, FileVerdict ruling, String sha256, String target) {
    List<String> fields =
        new ArrayList<>(List.of(ruling.entry().location().toString(), sha256, target));
    fields.addAll(ReleasedData.of(ruling).fields());
    add(Act.RELEASE, number, fields.toArray(String[]::new));
  }

  /** Notes that a file is about to be held, why, and where it will be. */
  public void holding(long number, FileVerdict ruling, String sha256, String target) {
    for (Finding marking : ruling.markings()) {
      add(Act.MARKING, number, MarkingLine.fields(marking).toArray(String[]::new));
    }
    add(
        Act.HOLD,
        number,
        String.join(
            " ", ruling.reasons().stream().map(each -> each.ground().name()).distinct().toList()),
        sha256,
        target);
    if (ruling.secret()) {
      for (Step step : List.of(Step.STOPPED, Step.RECORDED)) {
        add(Act.STEP, number, step.name(), latest().toString(), account(), "", "", "");
      }
    }
  }

  /** Notes that what was about to be done is done; gives the case if something is left to do. */
  public @Nullable GateCase done(long number) {
    add(Act.DONE, number);
    CaseReading reading = begun.remove(number);
    return reading == null || reading.isUneventful() ? null : reading.of();
  }

  /**
   * Notes a step, with a document of the authority if there is one.
   *
   * @param at when it was done
   * @param by who did it
   * @param document a file, which is copied into the record; null for none
   * @throws IOException if the document cannot be read or copied
   */
  public void step(
      GateCase of, Step step, Instant at, String by, String text, @Nullable Path document)
      throws IOException {
    String name = "";
    String sha256 = "";
    if (document != null) {
      byte[] bytes;
      try (InputStream in = Files.newInputStream(document)) {
        bytes = in.readNBytes((int) MAX_DOCUMENT);
      }
      sha256 = Sha256.of(bytes);
      Path kept = caseFolder(of.number());
      name = step.word() + "-" + sha256.substring(0, 8) + suffix(document);
      AtomicFile.write(kept.resolve(name), bytes);
    }
    add(Act.STEP, of.number(), step.name(), at.toString(), by, text, name, sha256);
    if (step == Step.CLEARED && !of.sha256().isEmpty()) {
      synchronized (cleared) {
        cleared.add(of.sha256());
      }
    }
  }

  /** The folder of a case, for its form and documents; it is made if need be. */
  public Path caseFolder(long number) throws IOException {
    Path kept = folder.resolve("case-" + number);
    if (!Files.isDirectory(kept)) {
      Files.createDirectories(kept, OwnerOnly.folder(kept));
    }
    return kept;
  }

  /** Whether the authority found bytes to be no state secret. */
  public boolean isCleared(String sha256) {
    synchronized (cleared) {
      return cleared.contains(sha256);
    }
  }

  /** How far the clock went back since it was last asked, as the log shows; zero if it did not. */
  public synchronized Duration wentBack() {
    Duration found = back;
    back = Duration.ZERO;
    return found;
  }

  /** The latest time in the log: what is due is due by it, wherever the clock is put. */
  public synchronized Instant latest() {
    return latest;
  }

  /**
   * Cases by number: all but those that were released.
   *
   * @throws IOException if the log is not as it was written
   */
  public Map<Long, GateCase> cases() throws IOException {
    Map<Long, CaseReading> readings = new TreeMap<>();
    log.each(
        line -> {
          Act act = act(line);
          long number = act == Act.TAKE ? line.number() : Long.parseLong(line.fields().get(1));
          CaseReading reading = readings.get(number);
          if (act == Act.TAKE) {
            readings.put(number, new CaseReading(line));
          } else if (reading != null) {
            reading.add(act, line);
            if (act == Act.DONE && reading.isUneventful()) {
              // Most cases, and those never taken: a record of years would fill the memory.
              readings.remove(number);
            }
          }
          noteTime(line.time());
        });
    Map<Long, GateCase> cases = new TreeMap<>();
    readings.forEach((number, reading) -> cases.put(number, reading.of()));
    synchronized (cleared) {
      cases.values().stream()
          .filter(each -> each.has(Step.CLEARED) && !each.sha256().isEmpty())
          .forEach(each -> cleared.add(each.sha256()));
    }
    return cases;
  }

  /** The cases that were begun and not done when the process ended: open, or what was intended. */
  public Map<Long, GateCase.State> undone() throws IOException {
    Map<Long, GateCase.State> undone = new HashMap<>();
    log.each(
        line -> {
          Act act = act(line);
          long number = Long.parseLong(line.fields().get(1));
          switch (act) {
            case TAKE -> undone.put(line.number(), GateCase.State.OPEN);
            case AGAIN -> undone.put(number, GateCase.State.OPEN);
            case RELEASE -> undone.put(number, GateCase.State.RELEASED);
            case HOLD -> undone.put(number, GateCase.State.HELD);
            case DONE -> undone.remove(number);
            case OPEN, MARKING, STEP, CLOCK -> {}
          }
        });
    return undone;
  }

  /**
   * Sums over what was released from a time on.
   *
   * @throws IOException if the log is not as it was written
   */
  public ReleaseTotals released(Instant from) throws IOException {
    Map<Long, ReleasedData> begun = new HashMap<>();
    ReleaseTotals[] totals = {ReleaseTotals.NONE};
    log.each(
        line -> {
          Act act = act(line);
          long number = Long.parseLong(line.fields().get(1));
          if (act == Act.RELEASE && !line.time().isBefore(from)) {
            List<String> fields = line.fields();
            begun.put(number, ReleasedData.parse(fields.subList(RELEASED_DATA, fields.size())));
          } else if (act == Act.DONE) {
            ReleasedData data = begun.remove(number);
            totals[0] = data == null ? totals[0] : totals[0].plus(data);
          } else if (act == Act.AGAIN) {
            begun.remove(number);
          }
        });
    return totals[0];
  }

  private static Act act(Line line) {
    return Act.valueOf(line.fields().getFirst().toUpperCase(Locale.ROOT));
  }

  private Line add(Act act, long number, String... more) {
    List<String> fields = new ArrayList<>(List.of(act.word(), Long.toString(number), account()));
    fields.addAll(List.of(more));
    Line line = log.add(fields.toArray(String[]::new));
    CaseReading reading = begun.get(number);
    if (reading != null) {
      reading.add(act, line);
    }
    Duration gone = noteTime(line.time());
    if (gone.compareTo(BACK) > 0) {
      synchronized (this) {
        back = gone;
      }
      log.add(Act.CLOCK.word(), "0", account(), gone.toString());
    }
    return line;
  }

  private synchronized Duration noteTime(Instant time) {
    Duration gone = latest.equals(Instant.MIN) ? Duration.ZERO : Duration.between(time, latest);
    if (time.isAfter(latest) || gone.compareTo(BACK) > 0) {
      latest = time.isAfter(latest) ? time : latest;
    }
    return gone;
  }

  private static String account() {
    return System.getProperty("user.name", "?");
  }

  private static String suffix(Path document) {
    String name = String.valueOf(document.getFileName());
    int dot = name.lastIndexOf('.');
    String suffix = dot < 0 ? "" : name.substring(dot);
    return suffix.matches("[.][A-Za-z0-9]{1,5}") ? suffix : "";
  }

  /** A case while its lines are read. */
  private static final class CaseReading {
    private final Line taken;
    private GateCase.State state = GateCase.State.OPEN;
    private @Nullable Instant decided;
    private List<Ground> grounds = List.of();
    private String sha256;
    private String target = "";
    private String chain;
    private final List<Finding> markings = new ArrayList<>();
    private final List<GateCase.Note> notes = new ArrayList<>();

    CaseReading(Line taken) {
      this.taken = taken;
      this.sha256 = taken.fields().get(5);
      this.chain = taken.chain();
    }

    void add(Act act, Line line) {
      List<String> more = line.fields().subList(3, line.fields().size());
      chain = line.chain();
      switch (act) {
        case AGAIN -> {
          state = GateCase.State.OPEN;
          markings.clear();
        }
        case RELEASE -> {
          state = GateCase.State.RELEASED;
          decided = line.time();
          sha256 = more.get(1);
          target = more.get(2);
        }
        case HOLD -> {
          state = GateCase.State.HELD;
          decided = line.time();
          grounds = List.of(more.get(0).split(" ")).stream().map(Ground::valueOf).toList();
          sha256 = more.get(1);
          target = more.get(2);
        }
        case MARKING -> markings.add(MarkingLine.finding(more, place()));
        case STEP ->
            notes.add(
                new GateCase.Note(
                    Step.valueOf(more.get(0)),
                    Instant.parse(more.get(1)),
                    more.get(2),
                    more.get(3),
                    more.get(4),
                    more.get(5)));
        case OPEN, TAKE, DONE, CLOCK -> {}
      }
    }

    boolean isUneventful() {
      return state != GateCase.State.HELD && notes.isEmpty();
    }

    GateCase of() {
      return new GateCase(
          taken.number(),
          taken.time(),
          place(),
          Long.parseLong(taken.fields().get(4)),
          sha256,
          state,
          decided,
          grounds,
          target,
          markings,
          notes,
          chain);
    }

    private Location place() {
      return Location.parse(taken.fields().get(3));
    }
  }
}
