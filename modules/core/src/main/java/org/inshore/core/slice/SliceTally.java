package org.inshore.core.slice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.inshore.spi.message.CountedWording;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.ScanException.Category;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/**
 * Coverage of a slice: how much was looked through, and what was not.
 *
 * @param tableRows rows of the table itself
 * @param rows these and rows of tables in documents
 * @param textBytes bytes of running text
 * @param contents contents that were looked through
 * @param parts what was not looked at, listed
 * @param counted values that were not looked at, by number
 * @param unlistedFailed parts that failed beyond those listed
 * @param unlistedSkipped parts that were left out beyond those listed
 * @param notes on how it was read
 * @param created when the asset was made; null if unknown
 * @param failed what failed of the asset itself; null if nothing
 */
public record SliceTally(
    long tableRows,
    long rows,
    long textBytes,
    long contents,
    List<Part> parts,
    List<Counted> counted,
    long unlistedFailed,
    long unlistedSkipped,
    List<Wording> notes,
    @Nullable Instant created,
    @Nullable Failure failed) {

  /** Copies the lists. */
  public SliceTally {
    parts = List.copyOf(parts);
    counted = List.copyOf(counted);
    notes = List.copyOf(notes);
  }

  /**
   * A part that was not looked at.
   *
   * @param category why it failed; null if it was left out
   */
  public record Part(
      Location place, @Nullable String type, @Nullable Category category, Wording reason) {
    /** Its place when its slice stands behind others. */
    Part moved(Location asset, long before) {
      return new Part(RowNumbers.moved(place, asset, before), type, category, reason);
    }
  }

  /** Values that were not looked at. */
  public record Counted(Location place, Category category, CountedWording reason, long count) {}

  /** A failure that ended the slice, or is told of the asset. */
  public record Failure(Category category, Wording reason) {
    /** What happened, if anything did. */
    public static @Nullable Failure of(@Nullable ScanException why) {
      return why == null ? null : new Failure(why.category(), why.wording());
    }

    /** The same as an exception. */
    public ScanException toException() {
      return new ScanException(category, reason);
    }

    void write(ByteOutput out) {
      out.text(category.name());
      SliceTally.write(reason, out);
    }

    static Failure read(ByteInput in) {
      return new Failure(Category.valueOf(in.text()), wording(in));
    }
  }

  /** The same with the rows of its documents counted on from those of the slices before. */
  public SliceTally moved(Location asset, long before) {
    return new SliceTally(
        tableRows,
        rows,
        textBytes,
        contents,
        parts.stream().map(part -> part.moved(asset, before)).toList(),
        counted,
        unlistedFailed,
        unlistedSkipped,
        notes,
        created,
        failed);
  }

  void write(ByteOutput out) {
    out.number(tableRows);
    out.number(rows);
    out.number(textBytes);
    out.number(contents);
    out.number(parts.size());
    for (Part part : parts) {
      out.text(part.place().toString());
      out.text(part.type());
      out.text(part.category() == null ? null : part.category().name());
      write(part.reason(), out);
    }
    out.number(counted.size());
    for (Counted each : counted) {
      out.text(each.place().toString());
      out.text(each.category().name());
      out.text(each.reason().zh());
      out.text(each.reason().en());
      out.number(each.reason().arguments().size());
      each.reason().arguments().forEach(out::text);
      out.number(each.count());
    }
    out.number(unlistedFailed);
    out.number(unlistedSkipped);
    out.number(notes.size());
    notes.forEach(note -> write(note, out));
    out.text(created == null ? null : created.toString());
    out.flag(failed != null);
    if (failed != null) {
      failed.write(out);
    }
  }

  static SliceTally read(ByteInput in) {
    long tableRows = in.number();
    long rows = in.number();
    long textBytes = in.number();
    long contents = in.number();
    List<Part> parts = new ArrayList<>();
    for (int left = in.count(); left > 0; left--) {
      Location place = Location.parse(in.text());
      String type = in.textOrNull();
      String category = in.textOrNull();
      parts.add(
          new Part(place, type, category == null ? null : Category.valueOf(category), wording(in)));
    }
    List<Counted> counted = new ArrayList<>();
    for (int left = in.count(); left > 0; left--) {
      Location place = Location.parse(in.text());
      Category category = Category.valueOf(in.text());
      String zh = in.text();
      String en = in.text();
      List<String> arguments = new ArrayList<>();
      for (int more = in.count(); more > 0; more--) {
        arguments.add(in.text());
      }
      counted.add(new Counted(place, category, new CountedWording(zh, en, arguments), in.number()));
    }
    long unlistedFailed = in.number();
    long unlistedSkipped = in.number();
    List<Wording> notes = new ArrayList<>();
    for (int left = in.count(); left > 0; left--) {
      notes.add(wording(in));
    }
    String created = in.textOrNull();
    return new SliceTally(
        tableRows,
        rows,
        textBytes,
        contents,
        parts,
        counted,
        unlistedFailed,
        unlistedSkipped,
        notes,
        created == null ? null : Instant.parse(created),
        in.flag() ? Failure.read(in) : null);
  }

  static void write(Wording wording, ByteOutput out) {
    out.text(wording.zh());
    out.text(wording.en());
  }

  static Wording wording(ByteInput in) {
    return new Wording(in.text(), in.text());
  }
}
