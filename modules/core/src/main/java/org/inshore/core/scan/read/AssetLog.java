package org.inshore.core.scan.read;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.inshore.core.slice.SliceTally;
import org.inshore.engine.Detector;
import org.inshore.spi.content.Content;
import org.inshore.spi.inventory.AssetEntry;
import org.inshore.spi.inventory.Outcome;
import org.inshore.spi.inventory.SampledPlace;
import org.inshore.spi.message.Messages;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.Asset;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;
import org.inshore.spi.source.Readers;
import org.jspecify.annotations.Nullable;

/**
 * Collects what comes of reading one asset. Locked, since a reading that hangs is closed by another
 * thread.
 */
public final class AssetLog {
  private static final Messages MESSAGES = Messages.of(AssetLog.class);

  /** The type of a segment whose text is a name, not content. */
  private static final String NAME = "name";

  private static final int MAX_PARTS = 1000;

  /** Difference of clocks that are right, and of times that are kept in steps. */
  private static final Duration CLOCKS = Duration.ofMinutes(10);

  private static final int MAX_NOTES = 20;

  private final Location asset;
  private final Map<Location, AssetEntry> parts = new LinkedHashMap<>();
  private final Set<Wording> notes = new LinkedHashSet<>();
  private long partsFailed;
  private long partsSkipped;
  private final Map<Location, SliceTally.Counted> counted = new LinkedHashMap<>();
  private long rows;
  private long tableRows;
  private long textBytes;

  /** Bytes of the text on the way so far. */
  private long whole;

  private long contents;
  private long bytes = -1;
  private @Nullable Instant created;

  /** When the asset was made as it says of itself. */
  private @Nullable Instant stated;

  private @Nullable String mediaType;
  private @Nullable String sha256;
  private @Nullable Readers readers;
  private boolean dependsOnOthers;
  private @Nullable Wording skipped;
  private @Nullable ScanException failed;

  /** Bytes in the random blocks that were looked at instead of all; negative where all were. */
  private long sampled = -1;

  public AssetLog(Location asset) {
    this.asset = asset;
  }

  synchronized void rows(int count, boolean own) {
    rows += count;
    tableRows += own ? count : 0;
    contents++;
  }

  /**
   * Adds bytes of running text; tells how many there were in all. The text of a name is looked
   * through, but nothing is known yet of what bears it.
   */
  synchronized long text(Content.Text block) {
    int count = block.length();
    Location place = block.location();
    whole = block.firstLine() > 0 ? count : whole + count;
    if (whole > Detector.LONGEST_WHOLE) {
      note(MESSAGES.wording("text.long", Detector.LONGEST_WHOLE / 1024));
    }
    if (place.segments().isEmpty() || !place.segments().getLast().type().equals(NAME)) {
      contents++;
      textBytes += count;
    }
    return textBytes;
  }

  /** Takes back bytes of running text that were not looked through in the end. */
  synchronized void lost(long count) {
    textBytes -= count;
  }

  synchronized void bytes(long count) {
    bytes = Math.max(bytes, 0) + Math.max(count, 0);
  }

  synchronized void mediaType(String type) {
    mediaType = type;
  }

  synchronized void sha256(@Nullable String hash) {
    sha256 = hash;
  }

  /** Something a reader of the report must know of how it was read. */
  public synchronized void note(Wording note) {
    if (notes.size() < MAX_NOTES) {
      notes.add(note);
    }
  }

  /** A part, or the asset itself, could not be looked at. */
  synchronized void failed(Location place, @Nullable String type, ScanException reason) {
    if (place.equals(asset)) {
      failed = reason;
    } else {
      part(place, type, failure(reason));
    }
  }

  /** Random blocks of the asset were looked at, and no more of it. */
  synchronized void sampled(int blocks, Wording how) {
    sampled = (long) blocks * SampledPlace.BLOCK;
    if (failed == null) {
      failed = new ScanException(ScanException.Category.SAMPLED, how);
    }
  }

  /** Values that could not be looked at; those of one place are added up. */
  synchronized void failed(SliceTally.Counted some) {
    boolean first = !counted.containsKey(some.place());
    counted.merge(
        some.place(),
        some,
        (one, other) ->
            new SliceTally.Counted(
                one.place(), one.category(), one.reason(), one.count() + other.count()));
    if (first) {
      part(some.place(), null, failure(some));
    } else {
      SliceTally.Counted all = counted.getOrDefault(some.place(), some);
      parts.replace(some.place(), entry(some.place(), null, failure(all)));
    }
  }

  private static Outcome failure(SliceTally.Counted some) {
    return failure(new ScanException(some.category(), some.reason().of(some.count())));
  }

  /** What was looked at, to be told to another log. */
  public synchronized SliceTally tally() {
    List<SliceTally.Part> listed = new ArrayList<>();
    long listedFailed = 0;
    long listedSkipped = 0;
    for (AssetEntry part : parts.values()) {
      if (part.outcome() instanceof Outcome.Skipped left) {
        listedSkipped++;
        listed.add(new SliceTally.Part(part.location(), part.mediaType(), null, left.reason()));
      } else if (part.outcome() instanceof Outcome.Failed failure
          && !counted.containsKey(part.location())) {
        listedFailed++;
        listed.add(
            new SliceTally.Part(
                part.location(),
                part.mediaType(),
                ScanException.Category.valueOf(failure.category()),
                failure.reason()));
      }
    }
    return new SliceTally(
        tableRows,
        rows,
        textBytes,
        contents,
        listed,
        List.copyOf(counted.values()),
        partsFailed - listedFailed - counted.size(),
        partsSkipped - listedSkipped,
        List.copyOf(notes),
        created,
        SliceTally.Failure.of(failed));
  }

  /** Adds what was looked at in a slice. */
  public synchronized void add(SliceTally of) {
    rows += of.rows();
    tableRows += of.tableRows();
    textBytes += of.textBytes();
    contents += of.contents();
    for (SliceTally.Part part : of.parts()) {
      part(
          part.place(),
          part.type(),
          part.category() == null
              ? new Outcome.Skipped(part.reason())
              : new Outcome.Failed(part.category().name(), part.reason()));
    }
    of.counted().forEach(this::failed);
    partsFailed += of.unlistedFailed();
    partsSkipped += of.unlistedSkipped();
    of.notes().forEach(this::note);
    if (of.created() != null) {
      created(asset, of.created(), false);
    }
    if (failed == null && of.failed() != null) {
      failed = of.failed().toException();
    }
  }

  /** A part, or the asset itself, is left out. */
  synchronized void skipped(Location place, @Nullable String type, Wording reason) {
    if (place.equals(asset)) {
      skipped = reason;
    } else {
      part(place, type, new Outcome.Skipped(reason));
    }
  }

  /** Adds a part; of one that is told twice, what was told first stays. */
  private void part(Location place, @Nullable String type, Outcome outcome) {
    if (parts.containsKey(place)) {
      return;
    }
    // Each kind has its own room: many links in an archive do not push out what was not looked at.
    long before = outcome instanceof Outcome.Skipped ? partsSkipped++ : partsFailed++;
    if (before < MAX_PARTS) {
      parts.put(place, entry(place, type, outcome));
    }
  }

  private static AssetEntry entry(Location place, @Nullable String type, Outcome outcome) {
    boolean entry =
        !place.segments().isEmpty() && place.segments().getLast().type().equals("entry");
    return new AssetEntry(place, entry ? "entry" : "part", -1, null, type, outcome, null);
  }

  /** The parts that were not looked at, as far as they are listed one by one. */
  public synchronized List<AssetEntry> parts() {
    return List.copyOf(parts.values());
  }

  /** How many parts could not be looked at, listed or not. */
  public synchronized long partsFailed() {
    return partsFailed;
  }

  /** How many parts were left out, listed or not. */
  public synchronized long partsSkipped() {
    return partsSkipped;
  }

  /**
   * The asset with its outcome.
   *
   * @param reason why it ended early; null when it was read to its end
   */
  public synchronized AssetEntry entry(Asset of, @Nullable ScanException reason) {
    return new AssetEntry(
        of.location(),
        of.kind(),
        of.size(),
        of.modified(),
        mediaType,
        outcome(of, reason),
        readers == null ? Readers.told(of.readers()) : readers,
        null);
  }

  /** The hash of the whole file, where one was asked for; else null. */
  public synchronized @Nullable String sha256() {
    return sha256;
  }

  /**
   * When it was made; null where nothing tells. A document that says it was made after it was last
   * written was made by a clock that is wrong.
   *
   * @param modified when it was last written; null if not known
   */
  public synchronized @Nullable Instant created(@Nullable Instant modified) {
    Instant said = stated;
    boolean unlikely = said != null && modified != null && said.isAfter(modified.plus(CLOCKS));
    return said == null || unlikely ? created : earlier(created, said);
  }

  /** Takes when something was made; of what lies in the asset that tells nothing. */
  synchronized void created(Location of, Instant when, boolean byDocument) {
    if (!of.equals(asset)) {
      return;
    }
    if (byDocument) {
      stated = earlier(stated, when);
    } else {
      created = earlier(created, when);
    }
  }

  private static Instant earlier(@Nullable Instant one, Instant other) {
    return one != null && one.isBefore(other) ? one : other;
  }

  /** Takes who may read it, of an asset whose listing did not tell. */
  synchronized void readers(Readers who) {
    readers = who;
  }

  /** Takes that others were read for it, such as the further volumes of an archive. */
  synchronized void dependsOnOthers() {
    dependsOnOthers = true;
  }

  /** Whether its own version tells whether it is as it was. */
  public synchronized boolean hasOwnVersion() {
    return !dependsOnOthers;
  }

  private Outcome outcome(Asset of, @Nullable ScanException reason) {
    ScanException why = reason == null ? failed : reason;
    if (why != null) {
      return contents == 0
          ? failure(why)
          : new Outcome.Incomplete(begun(), why.category().name(), why.wording());
    }
    if (skipped != null && contents == 0) {
      return new Outcome.Skipped(skipped);
    }
    List<Wording> all = new ArrayList<>(notes);
    if (of.size() == 0 && contents == 0) {
      all.add(MESSAGES.wording("empty"));
    }
    long partsTold = partsFailed + partsSkipped;
    if (partsTold > 0) {
      all.add(MESSAGES.wording(partsTold > parts.size() ? "parts.many" : "parts", partsTold));
    }
    return new Outcome.Scanned(bytes >= 0 ? bytes : rows > 0 ? rows : textBytes, all);
  }

  /** Units looked through of an asset that was not read to its end. */
  private long begun() {
    if (sampled >= 0) {
      return sampled;
    }
    return bytes >= 0 && rows == 0 ? Math.min(bytes, textBytes) : rows;
  }

  private static Outcome failure(ScanException reason) {
    return new Outcome.Failed(reason.category().name(), reason.wording());
  }
}
